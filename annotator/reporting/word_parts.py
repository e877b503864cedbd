"""The parts of a Word file that are the same in every report: styles, numbering, and how the parts hang together.

After ECMA-376; the looks follow those of the web page.
"""

from __future__ import annotations

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# The relation of the logo.
LOGO = "logo"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

SANS = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial" w:eastAsia="Noto Sans CJK SC"/>'
SERIF = '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman" w:eastAsia="Noto Serif CJK SC"/>'


def _style(name: str, label: str, paragraph: str, run: str, *, level: int = 0) -> str:
    """Return a paragraph style."""
    outline = f'<w:outlineLvl w:val="{level - 1}"/>' if level else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{label}"/><w:basedOn w:val="Normal"/>'
        f'<w:next w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}{outline}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
    )


def _sized(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


# In the units of the format, 914,400 an inch.
_LOGO_WIDTH, _LOGO_HEIGHT = 2_540_000, 508_000

_SOFT = '<w:color w:val="595959"/>'
_BOLD = "<w:b/><w:bCs/>"

_GAP_AFTER = '<w:spacing w:after="{}"/>'
_LOOSE = '<w:spacing w:after="{}" w:line="{}" w:lineRule="auto"/>'
_HEADING = '<w:keepNext/>{}<w:spacing w:before="{}" w:after="{}"/>'
_RULE = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="8" w:color="BFBFBF"/></w:pBdr>'
_CLAIM = f'{_HEADING.format("", 360, 100)}<w:ind w:left="240" w:right="240"/>'
_QUOTED = '<w:keepNext/><w:keepLines/><w:spacing w:after="120"/><w:ind w:left="240" w:right="240"/>'
_HANGING = '<w:spacing w:after="100"/><w:ind w:left="360" w:hanging="360"/>'

_PARAGRAPHS = (
    _style("Kicker", "Kicker", _GAP_AFTER.format(120), f'{_BOLD}<w:caps/>{{soft}}<w:spacing w:val="20"/>{_sized(17)}'),
    _style("Title", "Title", _LOOSE.format(120, 240), f"{SERIF}{_BOLD}{_sized(48)}"),
    _style("Standfirst", "Standfirst", _GAP_AFTER.format(240), f"{_SOFT}{_sized(24)}"),
    _style("Fact", "Fact", _GAP_AFTER.format(40), _sized(19)),
    _style("Heading1", "heading 1", _HEADING.format(_RULE, 480, 200), f"{_BOLD}{{accent}}{_sized(28)}", level=1),
    _style("Heading2", "heading 2", _CLAIM, f"{_BOLD}{_sized(23)}", level=2),
    _style("Quote", "Quote", _QUOTED, f"{SERIF}{_sized(24)}"),
    _style("Label", "Label", _HEADING.format("", 140, 40), f"{_BOLD}{_SOFT}{_sized(18)}"),
    _style("ArticleText", "Article text", _LOOSE.format(160, 320), f"{SERIF}{_sized(23)}"),
    _style("Note", "Note", _GAP_AFTER.format(100), _sized(20)),
    _style("ListItem", "List item", _HANGING, ""),
    _style("Small", "Small", _GAP_AFTER.format(40), f"{_SOFT}{_sized(17)}"),
    _style("Footer", "footer", _GAP_AFTER.format(0), f"{_SOFT}{_sized(17)}"),
)

_STYLES = (
    f'{_DECLARED}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{SANS}{_sized(21)}'
    "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
    '<w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
    '<w:rPr><w:color w:val="{links}"/><w:u w:val="single"/></w:rPr></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    f"{''.join(_PARAGRAPHS)}</w:styles>"
)
_LINK = "1D4F91"


def styles(accent: str = "", links: str = "") -> str:
    """Return the styles; `accent` colours headings and `links` what can be followed, each as "#rrggbb" or nothing."""
    return _STYLES.format(accent=_coloured(accent), soft=_coloured(accent) or _SOFT, links=links[1:].upper() or _LINK)


def _coloured(colour: str) -> str:
    return f'<w:color w:val="{colour[1:].upper()}"/>' if colour else ""


CONTENT_TYPES = (
    f'{_DECLARED}<Types xmlns="{_PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_WORD}.settings+xml"/>'
    f'<Override PartName="/word/footer1.xml" ContentType="{_WORD}.footer+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    "</Types>"
)

SETTINGS = (
    f'{_DECLARED}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    "</w:compat></w:settings>"
)

ROOT_RELATIONS = (
    f'{_DECLARED}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    "</Relationships>"
)

_NAMESPACES = f'xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def core_properties(title: str, author: str) -> str:
    """Return what the file says about itself; `title` and `author` are escaped already."""
    told = (f"<dc:title>{title}</dc:title>" if title else "") + (f"<dc:creator>{author}</dc:creator>" if author else "")
    return f"{_DECLARED}<cp:coreProperties {_NAMESPACES}>{told}</cp:coreProperties>"


def document_relations(targets: list[str], picture: str = "") -> str:
    """Return the relations of the text: its own parts, a picture, then the web addresses, which are escaped already."""
    own = ("styles", "settings", "footer")
    files = ("styles.xml", "settings.xml", "footer1.xml")
    parts = [
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{file}"/>'
        for number, (kind, file) in enumerate(zip(own, files, strict=True), start=1)
    ]
    if picture:
        parts.append(f'<Relationship Id="{LOGO}" Type="{_OFFICE}/image" Target="{picture}"/>')
    links = [
        f'<Relationship Id="link{number}" Type="{_OFFICE}/hyperlink" Target="{target}" TargetMode="External"/>'
        for number, target in enumerate(targets, start=1)
    ]
    return f'{_DECLARED}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(parts + links)}</Relationships>'


def picture(width: int, height: int, told: str) -> str:
    """Return a paragraph with the logo, as large as its room allows; `told` says what it is, escaped already."""
    share = min(_LOGO_WIDTH / width, _LOGO_HEIGHT / height)
    across, down = (max(1, round(side * share)) for side in (width, height))
    named = f'id="1" name="Logo" descr="{told}"'
    size = f'cx="{across}" cy="{down}"'
    return (
        '<w:p><w:pPr><w:spacing w:after="200"/></w:pPr><w:r><w:drawing>'
        f'<wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr {named}/><a:graphic xmlns:a="{_DRAWING}/main">'
        f'<a:graphicData uri="{_DRAWING}/picture"><pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr>'
        f'<pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{LOGO}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def footer(text: str) -> str:
    """Return the foot of every page; `text` is escaped already."""
    run = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    page = field.format("begin") + '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    page += field.format("separate") + run.format("1") + field.format("end")
    return (
        f'{_DECLARED}<w:ftr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="Footer"/>'
        f'<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs></w:pPr>{run.format(text)}<w:r><w:tab/></w:r>{page}'
        "</w:p></w:ftr>"
    )


def document(body: str) -> str:
    """Return the text of the file, A4 upright."""
    return (
        f'{_DECLARED}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}'
        '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1418" w:bottom="1304" w:left="1418" '
        'w:header="709" w:footer="624" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )
