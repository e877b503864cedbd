from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.reading.decoding import CHOICES, decode, known_encoding, shown_encoding

TEXT = "Der Bürgermeister sagte: „Die Miete stieg um 4,1 %.“\nDas war alles.\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + TEXT.encode(encoding))
    assert decoded.text == TEXT
    assert decoded.warnings == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [TEXT, "Это сказал министр. Он ушёл.\n" * 3, "他来了。\n她走了。\n" * 5])
def test_utf16_without_a_mark_is_recognised_and_named(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert "UTF-16" in decoded.warnings[0]


def test_a_nul_in_utf8_does_not_make_it_utf16() -> None:
    assert decode(b"a\0 b and more words of a text that goes on for a while").encoding == "utf-8"


def test_utf8_needs_no_warning() -> None:
    assert decode(TEXT.encode()).warnings == ()


def test_windows_text_is_a_named_guess() -> None:
    decoded = decode("“It’s over,” she said – for €5.".encode("cp1252"))
    assert decoded.text == "“It’s over,” she said – for €5."
    assert "Windows-1252" in decoded.warnings[0]
    assert "guess" in decoded.warnings[0]


def test_a_damaged_byte_among_sound_ones_is_counted() -> None:
    decoded = decode(TEXT.encode() + b"\xff" + TEXT.encode())
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("\ufffd") == 1
    assert decoded.warnings[0].startswith("1 character could not be read")


def test_a_text_cut_off_inside_a_character_says_so() -> None:
    decoded = decode("It cost 5 €".encode()[:-1])
    assert decoded.text == "It cost 5 \ufffd"
    assert decoded.warnings


def test_replacement_characters_that_were_there_are_counted_too() -> None:
    assert decode("a\ufffdb\ufffd".encode()).warnings[0].startswith("2 characters")


def test_a_page_names_its_encoding() -> None:
    page = "<html><head><meta charset='windows-1251'></head><p>Это сказал министр.</p>".encode("cp1251")
    assert "Это сказал министр" in decode(page, page=True).text
    assert decode(page, page=True).encoding == "cp1251"
    assert not decode(page, page=True).guessed


@pytest.mark.parametrize(
    ("declared", "text"),
    [("iso-8859-1", "“quoted”"), ("gb2312", "他来了"), ("latin1", "€5"), ("shift_jis", "東京"), ("koi8-r", "Москва")],
)
def test_names_of_encodings_mean_what_browsers_take_them_for(declared: str, text: str) -> None:
    data = f"<meta http-equiv=content-type content='text/html; charset={declared}'>".encode()
    encoding = {"iso-8859-1": "cp1252", "latin1": "cp1252", "gb2312": "gb18030"}.get(declared, declared)
    assert decode(data + text.encode(encoding), page=True).text.endswith(text)


@pytest.mark.parametrize("declared", ["utf-7", "utf-16", "idna", "unicode_escape", "rot13", "zlib", "no-such", "mbcs"])
def test_an_impossible_encoding_is_not_believed(declared: str) -> None:
    assert decode(f"<meta charset={declared}>plain".encode(), page=True).encoding == "utf-8"


def test_a_page_that_is_utf8_and_says_otherwise_is_read_as_utf8() -> None:
    decoded = decode("<meta charset=windows-1251><p>€ “quoted”".encode(), page=True)
    assert "€ “quoted”" in decoded.text
    assert "Windows-1251" in decoded.warnings[0]


def test_the_mark_goes_before_the_page() -> None:
    page = codecs.BOM_UTF16_LE + "<meta charset=windows-1251><p>Это".encode("utf-16-le")
    assert decode(page, page=True).text.endswith("Это")


def test_half_characters_never_come_in() -> None:
    text = decode(b"a\xed\xa0\x80b").text
    text.encode("utf-8")
    assert decode(b"a\xed\xa0\x80b").warnings


@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_become_a_text_that_can_be_stored(data: bytes, page: bool) -> None:
    decode(data, page=page).text.encode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=200))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Это сказал министр. Рост составил 3,9 процента."),
        ("koi8-r", "Это сказал министр. Рост составил 3,9 процента."),
        ("mac-roman", "Müller said “no” to 5 € — and it’s over."),
        ("shift_jis", "首相は月曜日に三十億円を約束した。"),
        ("cp1252", "Müller said “no” to 5 € — and it’s over."),
    ],
)
def test_a_guess_looks_at_the_language_and_is_named(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.guessed
    assert "guess" in decoded.warnings[0]


def test_what_the_user_chose_goes_before_everything() -> None:
    decoded = decode("Это".encode("koi8-r"), declared="utf-8", chosen="koi8-r")
    assert (decoded.text, decoded.guessed, decoded.warnings) == ("Это", False, ())
    assert decode(codecs.BOM_UTF16_LE + "Это".encode("utf-16-le"), chosen="utf-16-le").text == "Это"


def test_what_the_sender_declares_goes_before_the_page() -> None:
    data = "<meta charset=windows-1251><p>Это".encode("koi8-r")
    assert decode(data, page=True, declared="KOI8-R").text.endswith("Это")
    assert decode(data, page=True, declared="nonsense").encoding == "cp1251"


def test_an_encoding_of_seven_bits_is_believed() -> None:
    assert decode("東京".encode("iso2022_jp"), declared="ISO-2022-JP").text == "東京"


@pytest.mark.parametrize(
    ("name", "known"), [("windows-1252", "cp1252"), ("UTF8", "utf-8"), ("latin1", "cp1252"), ("utf-16", "utf-16")]
)
def test_encodings_are_known_by_all_their_names(name: str, known: str) -> None:
    assert known_encoding(name) == known


@pytest.mark.parametrize("name", ["", "rot13", "zlib", "no-such", "punycode", "\0"])
def test_what_is_no_encoding_of_texts_is_unknown(name: str) -> None:
    with pytest.raises((LookupError, ValueError)):
        known_encoding(name)


def test_every_choice_is_known_and_can_be_shown() -> None:
    assert [known_encoding(name) for name in CHOICES] == list(CHOICES)
    assert [shown_encoding(name) for name in ("cp1251", "utf-8-sig", "iso8859-2", "koi8-r", "mac-roman")] == [
        "Windows-1251", "UTF-8", "ISO-8859-2", "KOI8-R", "mac-roman",
    ]  # fmt: skip
