"""The desk's logo: what is kept of a picture, what is refused, and where it stands in the reports."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from annotator.errors import ReportError
from annotator.reporting import logo as logos
from annotator.reporting.document import House, Logo
from annotator.reporting.packing import unpacked
from annotator.reporting.report import ReportInput, build
from annotator.reporting.writer import FORMATS, render
from tests.reporting.unpacking import everything_in

SECRET = b"Zanzibar: photographed at home by A. Nonymous"


def picture(kind: str = "PNG", width: int = 60, height: int = 20) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#0a7d4f"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, kind.encode()).write(image)
    return bytes(buffer.data().data())


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def remarked(kind: str) -> bytes:
    """Return a picture that tells more than it shows."""
    data = picture(kind)
    if kind == "PNG":
        return data[:33] + chunk(b"tEXt", SECRET) + chunk(b"eXIf", SECRET) + data[33:]
    parts = b"".join(mark + struct.pack(">H", len(SECRET) + 2) + SECRET for mark in (b"\xff\xe1", b"\xff\xfe"))
    return data[:2] + parts + data[2:] + picture(kind)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_only_the_picture_is_kept(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "logo"
    path.write_bytes(remarked(kind))
    logo = logos.read_logo(path)
    assert (logo.kind, logo.width, logo.height) == (kind.lower(), 60, 20)
    kept = logos.picture(logo)
    assert SECRET not in kept
    assert len(kept) <= len(picture(kind))
    assert QImage.fromData(kept).pixelColor(30, 10).green() > 100
    assert logos.made(kept, "again") == logo


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_broken_picture_is_one_sentence(kind: str) -> None:
    data = picture(kind)
    refused = 0
    for length in range(4, len(data) - 2, 7):
        with pytest.raises(ReportError, match="“x” cannot be the logo: "):
            logos.made(data[:length], "x")
        refused += 1
    assert refused


def test_a_changed_byte_of_a_png_is_found() -> None:
    data = bytearray(picture())
    data[45] ^= 1
    with pytest.raises(ReportError, match="the picture is damaged"):
        logos.made(bytes(data), "x")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no PNG or JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "no PNG or JPEG"),
        (b"GIF89a", "no PNG or JPEG"),
        (b"\x89PNG\r\n\x1a\n", "damaged"),
        (b"\xff\xd8\xff", "damaged"),
        (b"\xff\xd8\xff\xe0\x00\x00" * 9, "damaged"),
        (b"x" * (logos.LARGEST_FILE + 1), "larger than 400 KB"),
    ],
)
def test_what_is_no_picture_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(content)
    with pytest.raises(ReportError, match=words):
        logos.read_logo(path)


@pytest.mark.parametrize("name", [".", "missing.png", "nul\0"])
def test_what_cannot_be_read_is_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReportError, match="cannot be the logo"):
        logos.read_logo(tmp_path / name)


def test_a_picture_with_too_many_points_is_refused() -> None:
    with pytest.raises(ReportError, match="3000 pixels"):
        logos.made(picture(width=3001, height=1), "x")


@pytest.fixture
def styled(sample: ReportInput) -> ReportInput:
    logo = logos.made(picture(), "x")
    return replace(
        sample, house=House("The Ellery Desk", "Foot line", "Our method", accent="#0a7d4f", links="#b00020", logo=logo)
    )


@pytest.mark.parametrize("suffix", sorted(FORMATS))
@pytest.mark.parametrize("cut", ["internal", "public"])
def test_every_format_takes_the_style(styled: ReportInput, suffix: str, cut: str) -> None:
    data = render(build(styled, "public" if cut == "public" else "internal"), suffix)
    assert data == render(build(styled, "public" if cut == "public" else "internal"), suffix)
    told = everything_in(data)
    if suffix != ".pdf":
        assert "The Ellery Desk" in told
    if suffix not in {".pdf", ".jsonld"}:
        assert "Our method" in told


def test_colours_and_logo_stand_where_there_are_looks(styled: ReportInput) -> None:
    page = render(build(styled), ".html").decode()
    assert "--accent: #0a7d4f" in page
    assert "--link: #b00020" in page
    assert f'src="data:image/png;base64,{styled.house.logo.data}"' in page
    members = unpacked(render(build(styled), ".docx"))
    assert members["word/media/logo.png"] == logos.picture(styled.house.logo)
    assert b'w:val="0A7D4F"' in members["word/styles.xml"]
    assert b'w:val="B00020"' in members["word/styles.xml"]
    document = pypdfium2.PdfDocument(render(build(styled), ".pdf"))
    kinds = [one.type for one in document[0].get_objects()]
    assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE in kinds
    document.close()


def test_a_page_with_another_picture_is_not_let_out(styled: ReportInput) -> None:
    from annotator.reporting import web_page

    report = build(styled)
    page = web_page.write(report)
    with pytest.raises(ReportError, match="runs or loads"):
        web_page.check(page.replace("<main>", '<main><img src="https://spy.example/x.png">'), report)
    with pytest.raises(ReportError, match="runs or loads"):
        web_page.check(page, replace(report, head=replace(report.head, house=House(logo=Logo()))))


@pytest.mark.parametrize("colour", ["#ffff00", "#ffffff", "#000000", "#777777"])
def test_a_colour_of_the_desk_can_be_read(colour: str) -> None:
    from annotator.reporting.palette import on_dark, on_white

    def light(one: str) -> float:
        parts = [int(one[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    assert 1.05 / (light(on_white(colour)) + 0.05) >= 4.5
    assert (light(on_dark(colour)) + 0.05) / (light("#1e1f21") + 0.05) >= 4.5
    assert on_white("url(x)") == ""
