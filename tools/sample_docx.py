"""A sample's text as a Word file in the form of NĐ 30/2020, the way an office would have typed it.

Headings and dashes become Word's own list numbers, the blocks that the form sets side by side become
tables without borders, and a list of results becomes a table with them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

FONT = "Times New Roman"

# Markers that Word numbers by itself, a level each: "A.", "I.", "1.", "a.", "-", "+".
LEVELS = (
    ("upperLetter", "%1.", re.compile(r"([A-C])\. ")),
    ("upperRoman", "%2.", re.compile(r"([IVX]+)\. ")),
    ("decimal", "%3.", re.compile(r"(\d+)\. ")),
    ("lowerLetter", "%4.", re.compile(r"([a-zđ])\. ")),
    ("bullet", "-", re.compile(r"(-) ")),
    ("bullet", "+", re.compile(r"(\+) ")),
)

_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6}
_EMPHASIS = re.compile(r"(\*{1,2})(?! )([^*]+?)\1")
# "** Xã Quốc Tuấn:*" and "*** Ủy ban nhân dân huyện giao**": a star as a bullet, then emphasis.
_STARRED = re.compile(r"(\*{1,2})(?=\*? )(.+?)\*{1,2}$")
_RESULT = re.compile(r"\+ (.+?): [Đđ]ạt tỷ lệ (\d+%)(.*)$")


@dataclass(frozen=True)
class Item:
    """A paragraph: what Word numbers it with, and its words."""

    level: int | None
    start: int
    words: str


def paragraphs(text: str) -> list[str]:
    """The text's paragraphs, those whole again that a page broke in two."""
    found: list[str] = []
    for line in (line.strip() for line in text.split("\n")):
        broken = (
            found and re.search(r"[\wÀ-ỹ),]$", found[-1]) and line[:1].islower() and not re.match(r"[a-zđ]\. ", line)
        )
        if broken:
            found[-1] = f"{found[-1]} {line}"
        elif line:
            found.append(line)
    return found


def item(words: str) -> Item:
    """Take the marker off a paragraph, for Word to make it."""
    for level, (kind, _, pattern) in enumerate(LEVELS):
        match = pattern.match(words)
        if match:
            label = match[1]
            if kind == "bullet":
                return Item(level, 1, words[match.end() :])
            value = (
                _ROMAN.get(label)
                if kind == "upperRoman"
                else int(label)
                if label.isdigit()
                else ord(label.lower()) - 96
            )
            if value is not None:
                return Item(level, value, words[match.end() :])
    return Item(None, 0, words)


def write(text: str, path: Path) -> None:
    """Write the sample `text` as a Word file."""
    document = Document()
    _set_page(document)
    numbers = _Numbers(document)
    head, body, tail = _parts(paragraphs(text))
    _side_by_side(document, [[head[0]], head[1:2]])
    for words in head[2:]:
        _add(document, words, align=WD_ALIGN_PARAGRAPH.CENTER)
    _write_body(document, body, numbers)
    _side_by_side(document, _recipients_and_signature(tail))
    document.core_properties.author = ""
    document.core_properties.created = document.core_properties.modified = datetime(2024, 1, 1)
    document.save(str(path))


def _parts(found: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Number, date and title; the body; recipients and signature."""
    first = next(index for index, words in enumerate(found) if words.startswith(("Kính gửi", "Căn cứ", "Thực hiện")))
    last = next(index for index, words in enumerate(found) if words.startswith("Nơi nhận"))
    return found[:first], found[first:last], found[last:]


def _recipients_and_signature(tail: list[str]) -> list[list[str]]:
    at = next(index for index, words in enumerate(tail) if words.startswith("**TM."))
    return [tail[:at], [words.strip("*") for words in tail[at:]]]


def _write_body(document: Any, body: list[str], numbers: _Numbers) -> None:
    results: list[tuple[str, str]] = []
    for words in [*body, ""]:
        result = _RESULT.match(words)
        if result:
            results.append((f"{result[1]}{result[3]}", result[2]))
            continue
        if results:
            _result_table(document, results)
            results = []
        if words:
            part = item(words)
            numbers.give(_add(document, part.words), part)


def _set_page(document: Any) -> None:
    section = document.sections[0]
    section.start_type = WD_SECTION.NEW_PAGE
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.different_first_page_header_footer = True
    _page_number(section.header.paragraphs[0])
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(14)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    style.paragraph_format.space_after = Pt(6)


def _page_number(paragraph: Any) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    field.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>2</w:t></w:r>"))
    paragraph._p.append(field)


def _add(where: Any, words: str, *, align: Any = WD_ALIGN_PARAGRAPH.JUSTIFY) -> Any:
    paragraph = where.add_paragraph()
    paragraph.alignment = align
    centred = align == WD_ALIGN_PARAGRAPH.CENTER
    for text, bold, italic in _runs(words):
        run = paragraph.add_run(text)
        run.bold, run.italic = bold or (centred and words.isupper()) or None, italic or None
    return paragraph


def _runs(words: str) -> list[tuple[str, bool, bool]]:
    """Stretches of text with bold and italic, from the stars around them."""
    starred = _STARRED.match(words)
    if starred:
        return [(starred[2] if starred[2].startswith("*") else f"*{starred[2]}", True, True)]
    found: list[tuple[str, bool, bool]] = []
    at = 0
    for match in _EMPHASIS.finditer(words):
        found.append((words[at : match.start()], False, False))
        found.append((match[2], match[1] == "**", match[1] == "*"))
        at = match.end()
    return [run for run in [*found, (words[at:], False, False)] if run[0]]


def _side_by_side(document: Any, columns: list[list[str]]) -> None:
    """A table of one row without borders, as the form sets number beside date and recipients beside signature."""
    table = document.add_table(rows=1, cols=2)
    for column, cell, lines, width in zip(table.columns, table.rows[0].cells, columns, (72, 93), strict=True):
        # Word obeys the cells' width, LibreOffice the columns'.
        column.width = cell.width = Mm(width)
        cell._tc.remove(cell.paragraphs[0]._p)
        for words in lines or [""]:
            _add(cell, words, align=WD_ALIGN_PARAGRAPH.CENTER if len(lines) < 4 else WD_ALIGN_PARAGRAPH.LEFT)


def _result_table(document: Any, results: list[tuple[str, str]]) -> None:
    table = document.add_table(rows=1, cols=2, style="Table Grid")
    for cell, words in zip(table.rows[0].cells, ("Kết quả", "Tỷ lệ đạt"), strict=True):
        cell.text = words
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for row in results:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words


class _Numbers:
    """Word's own numbers: one list of six levels; where the text's number is not Word's next, the list starts there."""

    def __init__(self, document: Any) -> None:
        self._numbering = document.part.numbering_part.element
        self._abstract = max((int(each.get(qn("w:abstractNumId"))) for each in self._abstracts()), default=-1) + 1
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="space"/>'
            f'<w:lvlText w:val="{text}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="567"/></w:pPr></w:lvl>'
            for level, (kind, text, _) in enumerate(LEVELS)
        )
        abstract = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{self._abstract}">'
            f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        )
        # The schema wants abstract lists before the lists made of them.
        self._numbering.insert(len(self._abstracts()), abstract)
        self._last = [0] * len(LEVELS)
        self._list = self._new_list(None, 1)

    def _abstracts(self) -> list[Any]:
        return list(self._numbering.findall(qn("w:abstractNum")))

    def _new_list(self, level: int | None, start: int) -> int:
        number = max((int(each.get(qn("w:numId"))) for each in self._numbering.findall(qn("w:num"))), default=0) + 1
        override = (
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            if level is not None
            else ""
        )
        made_of = f'<w:abstractNumId w:val="{self._abstract}"/>{override}'
        self._numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}">{made_of}</w:num>'))
        return number

    def give(self, paragraph: Any, part: Item) -> None:
        """Number a paragraph as its item was."""
        if part.level is None:
            return
        if LEVELS[part.level][0] != "bullet" and self._last[part.level] + 1 != part.start:
            self._list = self._new_list(part.level, part.start)
        self._last[part.level] = part.start
        self._last[part.level + 1 :] = [0] * (len(LEVELS) - part.level - 1)
        properties = paragraph._p.get_or_add_pPr()
        properties.append(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{part.level}"/><w:numId w:val="{self._list}"/></w:numPr>'
            )
        )
