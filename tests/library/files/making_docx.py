"""A compact way to write tiny .docx files: parts as XML snippets, zipped.

make_docx(p("Một") + p("Hai", num=("1", 0)), numbering=lists({"1": ["decimal %1."]}))
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)

Item = str | tuple[str, int]
"""A list alone stands for its first level."""


def t(text: str) -> str:
    """Words, their spaces kept."""
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(text: str, *properties: str) -> str:
    """A run: `r("đậm", "b")`, `r("ẩn", "vanish")`, `r("x", '<w:rFonts .../>')`."""
    return f"<w:r>{_properties('rPr', properties)}{t(text)}</w:r>"


def p(content: str = "", *properties: str, style: str = "", num: Item | None = None, mark: str = "") -> str:
    """A paragraph; `content` is words, or runs where it holds a tag. `mark` goes to the properties of its mark."""
    inner = content if content.startswith("<") else (r(content) if content else "")
    said = [f'<w:pStyle w:val="{style}"/>'] if style else []
    if num is not None:
        key, level = num if isinstance(num, tuple) else (num, 0)
        said.append(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{key}"/></w:numPr>')
    said += properties
    if mark:
        said.append(f"<w:rPr>{mark}</w:rPr>")
    return f"<w:p>{_properties('pPr', said)}{inner}</w:p>"


def _properties(name: str, properties: Sequence[str]) -> str:
    if not properties:
        return ""
    inner = "".join(each if each.startswith("<") else f"<w:{each}/>" for each in properties)
    return f"<w:{name}>{inner}</w:{name}>"


def tc(content: str = "", *properties: str) -> str:
    """A cell: `tc("a", 'gridSpan w:val="2"')`."""
    inner = content if content.startswith(("<w:p", "<w:tbl")) else p(content)
    return f"<w:tc>{_properties('tcPr', properties)}{inner}</w:tc>"


def tr(*cells: str, properties: Sequence[str] = ()) -> str:
    """A row of cells, or of words that are cells."""
    return (
        "<w:tr>"
        + _properties("trPr", properties)
        + "".join(c if c.startswith("<") else tc(c) for c in cells)
        + "</w:tr>"
    )


def tbl(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def field(instruction: str, result: str) -> str:
    """A complex field with the runs of its result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText> {escape(instruction)} </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{result}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def box(content: str) -> str:
    """A run with a text box, written twice as Word does: for itself and for its elders."""
    inner = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def level(depth: int, description: str | Mapping[str, object]) -> str:
    """A level of a list: `decimal %1.`, or a mapping with start, restart, legal, suff, style, font, text, format."""
    if isinstance(description, str):
        number_format, _, text = description.partition(" ")
        description = {"format": number_format, "text": text}
    said = [f'<w:start w:val="{description.get("start", 1)}"/>']
    said.append(f'<w:numFmt w:val="{description.get("format", "decimal")}"/>')
    if "restart" in description:
        said.append(f'<w:lvlRestart w:val="{description["restart"]}"/>')
    if "style" in description:
        said.append(f'<w:pStyle w:val="{description["style"]}"/>')
    if description.get("legal"):
        said.append("<w:isLgl/>")
    if "suff" in description:
        said.append(f'<w:suff w:val="{description["suff"]}"/>')
    said.append(f"<w:lvlText w:val={quoteattr(str(description.get('text', '')))}/>")
    if "font" in description:
        said.append(f'<w:rPr><w:rFonts w:ascii="{description["font"]}" w:hAnsi="{description["font"]}"/></w:rPr>')
    return f'<w:lvl w:ilvl="{depth}">{"".join(said)}</w:lvl>'


def lists(
    abstracts: Mapping[str, Sequence[str | Mapping[str, object]]],
    nums: Mapping[str, str] | None = None,
    overrides: Mapping[str, str] | None = None,
) -> str:
    """A numbering part: levels by abstract list, lists by what they follow, overrides as XML by list.

    Without `nums` each abstract list has the list of its own name.
    """
    nums = nums if nums is not None else {key: key for key in abstracts}
    written = ""
    for key, levels in abstracts.items():
        inner = "".join(level(depth, each) for depth, each in enumerate(levels))
        written += f'<w:abstractNum w:abstractNumId="{key}">{inner}</w:abstractNum>'
    for key, abstract in nums.items():
        inner = f'<w:abstractNumId w:val="{abstract}"/>{(overrides or {}).get(key, "")}'
        written += f'<w:num w:numId="{key}">{inner}</w:num>'
    return written


def restart(depth: int, start: int) -> str:
    """An override that begins a level anew."""
    return f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def style(
    key: str, *, based_on: str = "", kind: str = "paragraph", default: bool = False, ppr: str = "", rpr: str = ""
) -> str:
    """A style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    usual = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}"{usual} w:styleId="{key}"><w:name w:val="{key}"/>{base}'
        f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>"
    )


def note(key: int, content: str) -> str:
    """A footnote."""
    return f'<w:footnote w:id="{key}">{content}</w:footnote>'


def refer(key: int) -> str:
    """A run that refers to a footnote."""
    return f'<w:r><w:footnoteReference w:id="{key}"/></w:r>'


_PARTS = {
    "styles": ("styles", "styles"),
    "numbering": ("numbering", "numbering"),
    "footnotes": ("footnotes", "footnotes"),
    "endnotes": ("endnotes", "endnotes"),
    "settings": ("settings", "settings"),
}


def make_parts(
    body: str,
    *,
    headers: Mapping[str, str] | None = None,
    footers: Mapping[str, str] | None = None,
    section: str = "",
    main: str = "word/document.xml",
    main_type: str = MAIN_TYPE,
    strict: bool = False,
    **parts: str,
) -> dict[str, str]:
    """The parts of a document by name; headers and footers by type (default, first, even) are named at its end."""
    arrows: list[str] = []
    written: dict[str, str] = {}
    for name, inner in parts.items():
        root, kind = _PARTS[name]
        written[f"word/{name}.xml"] = f"<w:{root} {NAMESPACES}>{inner}</w:{root}>"
        arrows.append(_arrow(name, kind, f"{name}.xml"))
    references = ""
    for kind, tag, given in (("header", "hdr", headers or {}), ("footer", "ftr", footers or {})):
        for which, inner in given.items():
            key = f"{kind}-{which}"
            written[f"word/{key}.xml"] = f"<w:{tag} {NAMESPACES}>{inner}</w:{tag}>"
            arrows.append(_arrow(key, kind, f"{key}.xml"))
            references += f'<w:{kind}Reference w:type="{which}" r:id="{key}"/>'
    sections = f"<w:sectPr>{references}{section}</w:sectPr>" if references or section else ""
    folder, _, file = main.rpartition("/")
    all_parts = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/{main}" ContentType="{main_type}"/></Types>'
        ),
        "_rels/.rels": _arrows([_arrow("main", "officeDocument", main)]),
        main: f"<w:document {NAMESPACES}><w:body>{body}{sections}</w:body></w:document>",
        f"{folder}/_rels/{file}.rels": _arrows(arrows),
        **written,
    }
    if strict:
        all_parts = {key: text.replace(W, STRICT_W).replace(OFFICE, STRICT_OFFICE) for key, text in all_parts.items()}
    return all_parts


def zip_parts(parts: Mapping[str, str | bytes]) -> BytesIO:
    """A zip file of parts by name."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    stream.seek(0)
    return stream


def make_docx(body: str, **more: object) -> BytesIO:
    """A .docx with that body; `more` is as `make_parts` takes it."""
    return zip_parts(make_parts(body, **more))  # type: ignore[arg-type]


def _arrow(key: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def _arrows(arrows: Sequence[str]) -> str:
    inner = "".join(arrows)
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )
