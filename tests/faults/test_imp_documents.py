"""Bad Word, OpenDocument and PDF files: each is one sentence, nothing is loaded, and no part gets lost unsaid."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from annotator.errors import ReadingError
from annotator.paths import resource
from annotator.reading.reader import read_bytes
from tests.reading.builders import (
    W,
    open_document,
    paragraph,
    pdf,
    set_page,
    word,
    word_parts,
    zipped,
)  # fmt: skip

PARAGRAPHS = resource("sample", "sample.txt").read_text(encoding="utf-8").replace("&", "and").strip().split("\n\n")[3:]
BODY = "".join(paragraph(text) for text in PARAGRAPHS)
TEXT = "\n\n".join(PARAGRAPHS)
WHOLE = word(BODY)
PDF = pdf([set_page(PARAGRAPHS[:6]), set_page(PARAGRAPHS[6:])])
DOCTYPE = '<?xml version="1.0"?><!DOCTYPE d [{}]>'


def refusal(data: bytes, name: str = "a.docx") -> str:
    with pytest.raises(ReadingError) as caught:
        read_bytes(data, name=name)
    sentence = str(caught.value)
    assert f"“{name}”" in sentence
    assert sentence.endswith(".")
    return sentence


def with_part(name: str, content: str | bytes) -> bytes:
    return zipped({**word_parts(BODY), name: content})


def test_imp_070_no_package_or_no_document() -> None:
    assert "damaged" in refusal(b"It fell.")
    assert "damaged" in refusal(WHOLE[: len(WHOLE) // 2])
    for missing in ("[Content_Types].xml", "word/document.xml"):
        parts = word_parts(BODY)
        del parts[missing]
        assert "damaged" in refusal(zipped({"word/x.xml": "<x/>", **parts}))


def test_imp_071_a_flipped_byte_is_damage_not_other_words() -> None:
    for place in range(0, 400, 40):
        data = bytearray(WHOLE)
        at = data.index(b"word/document.xml") + 60 + place
        data[at] ^= 0x04
        assert "damaged" in refusal(bytes(data))


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "word/numbering.xml", "docProps/core.xml"])
@pytest.mark.parametrize(
    "entities",
    [
        '<!ENTITY x SYSTEM "file:///etc/passwd">',
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;&b;&b;&b;&b;">',
        '<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;',
    ],
    ids=["file", "laughs", "web"],
)
def test_imp_072_073_entities_are_refused(name: str, entities: str) -> None:
    part = f'{DOCTYPE.format(entities)}<w:document xmlns:w="{W}"><w:body>{paragraph("&x;")}</w:body></w:document>'
    assert "entities" in refusal(with_part(name, part)) or "damaged" in refusal(with_part(name, part))


def test_imp_074_a_bomb_is_refused_before_it_is_inflated() -> None:
    assert "beyond all measure" in refusal(with_part("word/footnotes.xml", b" " * 60_000_000))
    assert "would grow to" in refusal(with_part("word/footnotes.xml", b" " * 120_000_000))


def test_imp_074_sizes_that_lie_are_damage() -> None:
    bomb = bytearray(with_part("word/footnotes.xml", b" " * 50_000_000))
    for at in _entries(bytes(bomb), b"word/footnotes.xml"):
        struct.pack_into("<I", bomb, at, 1_000)
    assert "damaged" in refusal(bytes(bomb))


def _entries(data: bytes, name: bytes) -> list[int]:
    """Return where the local and the central entry tell the size of a part."""
    first, last = data.index(name), data.rindex(name)
    return [first - 30 + 22, last - 46 + 24]


def test_imp_075_names_that_lead_elsewhere_write_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    odd: dict[str, str | bytes] = {
        "../../evil.xml": "<x/>",
        "/abs.xml": "<x/>",
        "C:\\x.xml": "<x/>",
        "word/inner.docx": WHOLE,
    }
    assert read_bytes(zipped({**word_parts(BODY), **odd}), name="a.docx").text == TEXT
    assert list(tmp_path.iterdir()) == []


def test_imp_075_parts_told_twice_and_too_many() -> None:
    packed = io.BytesIO(WHOLE)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(packed, "a") as package:
        package.writestr("word/document.xml", "<x/>")
    assert "twice" in refusal(packed.getvalue())
    assert "parts" in refusal(zipped({**word_parts(BODY), **{f"x/{at}": "" for at in range(20_001)}}))


def test_imp_076_a_password() -> None:
    assert "password-protected" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("application/vnd.ms-word.document.macroEnabled.main+xml", "macros"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "template"),
        ("application/x-unheard-of", "no Word document"),
    ],
)
def test_imp_077_relatives_of_word_are_named(kind: str, words: str) -> None:
    assert words in refusal(word(BODY, kind=kind))


def test_imp_078_changes_boxes_and_notes() -> None:
    inserted = f"<w:ins>{paragraph('x').split('</w:pPr>')[1].replace('</w:p>', '')}</w:ins>"
    assert read_bytes(word(paragraph(inserted) + BODY), name="a.docx").text == f"x\n\n{TEXT}"


@pytest.mark.parametrize("depth", [300, 50_000])
def test_imp_079_deep_nesting_is_refused(depth: int) -> None:
    deep = "<w:smartTag>" * depth + "x" + "</w:smartTag>" * depth
    assert "too deeply" in refusal(word(f"<w:p>{deep}</w:p>{BODY}"))


def test_imp_080_external_targets_are_left_alone() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        'Target="http://127.0.0.1:9/x.dotm" TargetMode="External"/></Relationships>'
    )
    assert read_bytes(with_part("word/_rels/document.xml.rels", relations), name="a.docx").text == TEXT


def test_imp_081_faithful_text() -> None:
    runs = (
        '<w:r><w:t xml:space="preserve">  one </w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:noBreakHyphen/>'
        '<w:t>four </w:t><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'
    )
    assert read_bytes(word(paragraph(runs)), name="a.docx").text.startswith("one two\nthree‑four")


def test_imp_077_an_open_document_spreadsheet_is_named() -> None:
    data = open_document("<text:p>x</text:p>").replace(b"opendocument.text", b"opendocument.calc")
    assert "OpenDocument" in refusal(data, "a.odt")


def test_imp_092_a_scan() -> None:
    assert "scan" in refusal(pdf([[], []]), "a.pdf")


@pytest.mark.parametrize("how", [{"mode": 3}, {"before": "1 1 1 rg "}])
def test_imp_093_hidden_text_is_warned_of(how: dict[str, object]) -> None:
    reading = read_bytes(pdf([set_page(PARAGRAPHS)], **how), name="a.pdf")  # type: ignore[arg-type]
    assert any("not visible" in warning for warning in reading.warnings)


def test_imp_094_paragraphs_hyphens_and_heads() -> None:
    pages = [[(72.0, 815.0, 9.0, "The Harlow Bugle"), *set_page(part)] for part in (PARAGRAPHS[:6], PARAGRAPHS[6:])]
    assert read_bytes(pdf(pages), name="a.pdf").text == TEXT


def test_imp_095_glyph_soup_is_warned_of() -> None:
    table = str.maketrans("abcdefghijklmnopqrstuvwxyz", "nopqrstuvwxyzabcdefghijklm")
    reading = read_bytes(pdf([set_page([text.translate(table) for text in PARAGRAPHS])]), name="a.pdf")
    assert any("garbled" in warning for warning in reading.warnings)


def test_imp_096_more_than_anybody_reads() -> None:
    assert "pages" in refusal(pdf([[(72.0, 700.0, 11.0, "It fell.")]] * 1_001), "a.pdf")


def test_imp_096_loops_and_impossible_numbers_end() -> None:
    loop = PDF.replace(b"/Kids[5 0 R 7 0 R]", b"/Kids[5 0 R 2 0 R]")
    assert "The PDF is damaged: page 2 could not be read." in read_bytes(loop, name="a.pdf").warnings
    huge = PDF.replace(b"/Size 9", b"/Size 2147483648")
    assert "Harlow" in read_bytes(huge, name="a.pdf").text
    previous = PDF.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % int(PDF.rsplit(b"startxref\n", 1)[1].split()[0]))
    assert "Harlow" in read_bytes(previous, name="a.pdf").text


def test_imp_096_a_stream_that_grows_beyond_all_measure() -> None:
    bomb = zlib.compress(b" " * 900_000_000, 9)
    content = b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(bomb), bomb)
    start = PDF.index(b"6 0 obj\n") + len(b"6 0 obj\n")
    data = PDF[:start] + content + PDF[PDF.index(b"\nendobj", start) :]
    with pytest.raises(ReadingError, match=r"stopped unexpectedly|too complex|took too long"):
        read_bytes(data, name="a.pdf")


def test_imp_097_actions_and_scripts_do_nothing() -> None:
    actions = b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>/AA<</O<</S/Launch/F(/bin/true)>>>>"
    data = PDF.replace(b"<</Type/Catalog", b"<</Type/Catalog" + actions)
    assert read_bytes(data, name="a.pdf").text == TEXT


def test_imp_099_not_a_pdf_and_a_pdf_with_junk_around() -> None:
    assert "holds something else" in refusal(b"It fell.", "a.pdf")
    assert read_bytes(b"junk\n" * 220 + PDF, name="a.pdf").text == TEXT
    assert read_bytes(PDF + b"\nmore junk\n" * 20, name="a.pdf").text == TEXT
