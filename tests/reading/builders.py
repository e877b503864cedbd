"""Small files of every format, made as their programs make them."""

from __future__ import annotations

import io
import plistlib
import zipfile
import zlib
from collections.abc import Mapping, Sequence

from annotator.reading.parsed import Parsed

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="{0}"/></Types>'
)
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{0}</Relationships>'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STYLES = (("Title", "Title"), ("Heading1", "heading 1"), ("Quote", "Quote"), ("ListParagraph", "List Paragraph"))
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{_OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def zipped(parts: Mapping[str, str | bytes], *, stored: Sequence[str] = ()) -> bytes:
    """Return a package of parts; those named are not compressed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            how = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            package.writestr(zipfile.ZipInfo(name, (2026, 5, 12, 0, 0, 0)), content, how)
    return packed.getvalue()


def paragraph(words: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph of Word's; `words` is text, or runs that are marked up already."""
    runs = words if words.startswith("<") else f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{styled}{properties}</w:pPr>{runs}</w:p>"


def word_parts(body: str, *, kind: str = MAIN, more: Mapping[str, str] = {}) -> dict[str, str | bytes]:
    """Return the parts of a Word document; `more` are further parts, by their names below word/."""
    relations = [
        f'<Relationship Id="{key}1" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        for key, name in (("s", "styles"), ("n", "numbering"))
    ]
    relations += [
        f'<Relationship Id="m{at}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>' for at, name in enumerate(more)
    ]
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>' for key, name in _STYLES
    )
    levels = "".join(
        f'<w:abstractNum w:abstractNumId="{at}"><w:lvl w:ilvl="0"><w:numFmt w:val="{how}"/></w:lvl></w:abstractNum>'
        for at, how in enumerate(("bullet", "decimal"))
    )
    numbers = "".join(f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(2))
    return {
        "[Content_Types].xml": _TYPES.format(kind),
        "_rels/.rels": _RELATIONS.format(
            f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/_rels/document.xml.rels": _RELATIONS.format("".join(relations)),
        "word/styles.xml": f"<w:styles {_NAMESPACES}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {_NAMESPACES}>{levels}{numbers}</w:numbering>",
        "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>",
        **{f"word/{name}.xml": part.replace("{ns}", _NAMESPACES) for name, part in more.items()},
    }


def word(body: str, *, kind: str = MAIN, more: Mapping[str, str] = {}) -> bytes:
    """Return a Word document."""
    return zipped(word_parts(body, kind=kind, more=more))


_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_ODF_NAMESPACES = (
    f'xmlns:office="{_ODF}office:1.0" xmlns:text="{_ODF}text:1.0" xmlns:table="{_ODF}table:1.0" '
    f'xmlns:style="{_ODF}style:1.0" xmlns:draw="{_ODF}drawing:1.0" xmlns:meta="{_ODF}meta:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def open_document(body: str, meta: str = "", styles: str = "") -> bytes:
    """Return an OpenDocument text."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": (
                f"<office:document-content {_ODF_NAMESPACES}><office:automatic-styles>{styles}"
                f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
                "</office:document-content>"
            ),
            "meta.xml": f"<office:document-meta {_ODF_NAMESPACES}><office:meta>{meta}</office:meta>"
            "</office:document-meta>",
        },
        stored=("mimetype",),
    )


def saved_page(page: bytes, *, url: str = "https://example.com/a", how: str = "binary", charset: str = "") -> bytes:
    """Return a page as a browser saves it in one file."""
    said = f"; charset={charset}" if charset else ""
    return b"\r\n".join([
        b"From: <Saved by Blink>",
        f"Snapshot-Content-Location: {url}".encode(),
        b"Subject: =?utf-8?Q?Council=20Votes?=",
        b"MIME-Version: 1.0",
        b'Content-Type: multipart/related; type="text/html"; boundary="----x"',
        b"", b"",
        b"------x",
        f"Content-Type: text/html{said}".encode(),
        b"Content-ID: <frame-1@mhtml.blink>",
        f"Content-Transfer-Encoding: {how}".encode(),
        f"Content-Location: {url}".encode(),
        b"",
        page,
        b"------x",
        b"Content-Type: image/png",
        b"Content-Transfer-Encoding: base64",
        b"Content-Location: http://127.0.0.1:9/x.png",
        b"", b"iVBORw0KGgo=", b"------x--", b"",
    ])  # fmt: skip


def web_archive(page: bytes, *, encoding: str = "UTF-8", xml: bool = False) -> bytes:
    """Return a page as Safari saves it."""
    main = {
        "WebResourceData": page, "WebResourceMIMEType": "text/html", "WebResourceTextEncodingName": encoding,
        "WebResourceURL": "https://example.com/a", "WebResourceFrameName": "",
    }  # fmt: skip
    return plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_XML if xml else plistlib.FMT_BINARY)


Words = tuple[float, float, float, str]


def pdf(
    pages: Sequence[Sequence[Words]], *, packed: bool = True, title: str = "", before: str = "", mode: int = 0
) -> bytes:
    """Return a PDF in Helvetica; each page is a list of (x, y, size, words), `before` goes before them all."""
    count = len(pages)
    objects: list[bytes] = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(b"%d 0 R" % (5 + 2 * at) for at in range(count)), count),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Title(%s)/Producer(x)>>" % title.encode("cp1252"),
    ]
    for page in pages:
        text = f"{before}BT {mode} Tr "
        for x, y, size, words in page:
            escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
            text += f"/F1 {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj\n"
        content = (text + "ET").encode("cp1252")
        filtered = b"/Filter/FlateDecode" if packed else b""
        content = zlib.compress(content) if packed else content
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
            % (len(objects) + 2),
            b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), filtered, content),
        ]
    return _assembled(objects)


def _assembled(objects: Sequence[bytes]) -> bytes:
    data, places = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
    for number, item in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<</Size %d/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer


def set_page(paragraphs: Sequence[str], *, width: int = 80, top: float = 760, size: float = 11) -> list[Words]:
    """Return paragraphs set line by line, a blank line between them; a hyphen stands where a word is broken."""
    words, y = [], top
    for text in paragraphs:
        line = ""
        for word in text.split(" "):
            if line and len(line) + 1 + len(word) > width:
                words.append((72.0, y, size, line))
                y -= 1.2 * size
                line = word
            else:
                line = f"{line} {word}".strip()
        words.append((72.0, y, size, line))
        y -= 2.2 * size
    return words


def shapes(parsed: Parsed) -> list[tuple[str, str]]:
    """Return shape and words of every passage that is no running paragraph."""
    return [(one.shape.value, one.span.slice(parsed.text)) for one in parsed.passages]
