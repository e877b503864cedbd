"""Bad plain and Markdown texts. The encodings themselves are tested beside their decoder."""

from __future__ import annotations

import pytest

from annotator.core.canonical import canonicalise
from annotator.reading.markdown import parse_markdown
from annotator.reading.plain import parse_plain
from annotator.reading.reader import read_bytes


def test_imp_030_offsets_start_after_the_mark() -> None:
    reading = read_bytes(b"\xef\xbb\xbfIt fell.", name="a.txt")
    assert (reading.text, reading.sentences[0].start) == ("It fell.", 0)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_imp_031_032_utf16(encoding: str) -> None:
    reading = read_bytes("It fell by 4 € in May.\nIt rose.".encode(encoding), name="a.txt")
    assert reading.text == "It fell by 4 € in May.\nIt rose."


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "mac-roman"])
def test_imp_033_another_encoding_is_a_named_guess(encoding: str) -> None:
    text = "Это сказал министр." if encoding != "mac-roman" else "Müller said “no”."
    reading = read_bytes(text.encode(encoding), name="a.txt")
    assert any("guess" in warning for warning in reading.warnings)


@pytest.mark.parametrize("data", [b"a\xffb", b"It cost 5 \xe2\x82", b"a\xed\xa0\x80b", "é".encode() * 5 + b"\xff"])
def test_imp_034_035_036_nothing_is_lost_silently(data: bytes) -> None:
    reading = read_bytes(data, name="a.txt")
    assert reading.warnings
    reading.text.encode("utf-8")


def test_imp_037_a_nul_stays_visible() -> None:
    reading = read_bytes(b"It f\0ell. It rose again after that.", name="a.txt")
    assert reading.text.startswith("It f\ufffdell.")
    assert reading.warnings == ("1 NUL character became “\ufffd”.",)


def test_imp_038_control_characters_stay() -> None:
    controls = "".join(chr(code) for code in [*range(1, 32), 127, 0x85] if chr(code) not in "\r\n")
    text = f"Some words of it {controls} and some more of them that follow here."
    assert read_bytes(text.encode(), name="a.txt").text == text


def test_imp_039_line_breaks_take_one_form_once() -> None:
    text = parse_plain("a\r\nb\nc\rd\u2028e\u2029f\ufdd0g\ufdd1h").text
    assert text == "a\nb\nc\nd\ne\nf\ng\nh"
    assert canonicalise(text).text == text


def test_imp_040_markdown_loads_nothing() -> None:
    text = parse_markdown(
        "<script>x</script>\n\n<img src=http://127.0.0.1:9/x>\n\n![alt](file:///etc/passwd) end\n\n[go](javascript:x)"
    ).text
    assert text == "<script>x</script>\n\n<img src=http://127.0.0.1:9/x>\n\nalt end\n\ngo"


@pytest.mark.parametrize("unit", [">", "[", "- ", "*", "![", "<", "> - ", "|a", "_a*"])
def test_imp_041_deep_markdown_ends(unit: str) -> None:
    reading = read_bytes((unit * 6_000 + " It fell.\n").encode(), name="a.md")
    assert "It fell." in reading.text


def test_imp_042_nothing_of_a_rich_text_is_missing() -> None:
    text = parse_markdown("---\ntitle: T\n---\n# H\n\n| a | b |\n|---|---|\n| c | d |\n\nx[^1]\n\n[^1]: note\n").text
    assert text == "H\n\na | b\nc | d\n\nx[^1]\n\n[^1]: note"
