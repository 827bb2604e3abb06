"""The sum beside a finding: each part with the words that name it, what the parts make, what is stated, the gap."""

from __future__ import annotations

import re
from typing import Any

from haidang.checking.finding import Finding
from haidang.rules.subject import Document

_RULES = frozenset({"SL01", "SL02", "SL03"})
_FEWEST, _MOST = 2, 40
_REACH = 90
# What parts a name from what stands before it.
_EDGE = re.compile(r"\(\s?|[;:\n|.=+]\s|,\s|(?<=\s)(?:và|bao gồm|gồm)\s|^\s*[-+*]\s")
# What ends a name that stands behind its figure.
_END = re.compile(r"[;,.()\n|:=+]|\bvà\b")
_LEAD = re.compile(r"^[\s\-+*(|]*(?:trong đó|cụ thể|bao gồm|gồm|và)?[\s:,]+", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]{2}")
# Marks behind which a figure belongs to the words before them: "Vốn xã: 12 tỷ", "Vốn xã (12 tỷ)".
_NAMED_BEFORE = (":", "(")
_LONGEST_HEADING = 80
_LINES_ABOVE = 12
_MARKER = re.compile(r"^[\s\-+*]*")


def draw_sum(document: Document, finding: Finding) -> dict[str, Any] | None:
    """The rows of a sum that does not hold; None for findings that are no sums."""
    values = finding.values
    if finding.code not in _RULES or not _FEWEST <= len(finding.related) <= _MOST or "computed" not in values:
        return None
    lines = {_line_of(document.text, start) for start, _end in finding.related}
    named = _column_head if len(lines) == 1 else _row_head
    names = [
        named(document.text, start) if _is_row(document.text, start) else _name(document.text, start, end)
        for start, end in finding.related
    ]
    if len(set(names)) == 1:
        names = _told_apart(document.text, [start for start, _end in finding.related]) or names
    figures = [document.text[start:end] for start, end in finding.related]
    return {
        "parts": [_part(name, figure) for name, figure in zip(names, figures, strict=True)],
        "computed": values["computed"],
        "stated": values.get("stated", document.text[finding.start : finding.end]),
        "gap": values.get("gap", ""),
    }


def _part(name: str, figure: str) -> dict[str, str]:
    """A row of the sum; what is counted by name ("03 thôn: Đoài, ..."), or by rows, stands there alone."""
    if _DIGIT.search(figure) and "|" not in figure:
        return {"name": name, "figure": figure}
    return {"name": " ".join(figure.replace("|", " ").split()), "figure": ""}


def _line_of(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _is_row(text: str, at: int) -> bool:
    """Whether a figure stands in the row of a table."""
    return text.startswith("|", _line_of(text, at))


def _row_head(text: str, at: int) -> str:
    """The first cell of a figure's row that is words."""
    line = _line_of(text, at)
    cells = text[line : at if at > line else line].split("|")
    return next((cell.strip() for cell in cells if _LETTERS.search(cell)), "")


def _column_head(text: str, at: int) -> str:
    """The words at the head of a figure's column: the first row of its table that has any there."""
    line = _line_of(text, at)
    column = text.count("|", line, at)
    rows = [text[line : text.find("\n", line)]]
    while line > 0 and text.startswith("|", above := _line_of(text, line - 1)):
        rows.append(text[above : line - 1])
        line = above
    cells = [row.split("|") for row in reversed(rows)]
    heads = [row[column].strip() for row in cells if column < len(row)]
    return next((head for head in heads if _LETTERS.search(head)), "")


def _name(text: str, start: int, end: int) -> str:
    """The words right before a figure, back to the mark that parts them from the figure before; else those behind."""
    low = max(start - _REACH, _line_of(text, start), 0)
    lead = text[low:start]
    edges = list(_EDGE.finditer(lead))
    name = lead[edges[-1].end() :] if edges else lead
    if not name.strip(" :(") and len(edges) > 1 and edges[-1][0].startswith(_NAMED_BEFORE):
        name = lead[edges[-2].end() : edges[-1].start()]
    name = _LEAD.sub("", f" {name}").strip(" :,(–-")
    return name or _behind(text, end)


def _told_apart(text: str, starts: list[int]) -> list[str]:
    """For figures that are all named alike, the headings they stand under; nothing where these do not differ."""
    names = [_heading_above(text, start) for start in starts]
    return names if all(names) and len(set(names)) == len(names) else []


def _heading_above(text: str, at: int) -> str:
    """The nearest short line above that ends with a colon: "* Xã Quốc Tuấn:"."""
    end = _line_of(text, at) - 1
    for _ in range(_LINES_ABOVE):
        if end <= 0:
            break
        begin = _line_of(text, end)
        line = _MARKER.sub("", text[begin:end]).rstrip(" *")
        if line.endswith(":") and len(line) <= _LONGEST_HEADING:
            return line.rstrip(": ")
        end = begin - 1
    return ""


def _behind(text: str, end: int) -> str:
    """The words behind a figure up to the next mark: "7 hộ ở thôn A, ..." is about "ở thôn A"."""
    rest = text[end : end + _REACH]
    edge = _END.search(rest)
    return rest[: edge.start() if edge else len(rest)].strip()
