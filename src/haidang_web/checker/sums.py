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
_EDGE = re.compile(r"[;:(\n|.]\s|,\s|\s(?:và|gồm|bao gồm)\s|^\s*[-+*]\s")
_LEAD = re.compile(r"^[\s\-+*(|]*(?:trong đó|cụ thể)?[\s:,]*", re.IGNORECASE)


def draw_sum(document: Document, finding: Finding) -> dict[str, Any] | None:
    """The rows of a sum that does not hold; None for findings that are no sums."""
    values = finding.values
    if finding.code not in _RULES or not _FEWEST <= len(finding.related) <= _MOST or "computed" not in values:
        return None
    return {
        "parts": [
            {"name": _name(document, start), "figure": document.text[start:end]} for start, end in finding.related
        ],
        "computed": values["computed"],
        "stated": values.get("stated", document.text[finding.start : finding.end]),
        "gap": values.get("gap", ""),
    }


def _name(document: Document, start: int) -> str:
    """The words right before a figure, back to the mark that parts them from the figure before."""
    text = document.text
    low = max(start - _REACH, text.rfind("\n", 0, start) + 1, 0)
    lead = text[low:start]
    edges = list(_EDGE.finditer(lead))
    name = lead[edges[-1].end() :] if edges else lead
    if not name.strip(" :(") and len(edges) > 1:
        name = lead[edges[-2].end() : edges[-1].start()]
    return _LEAD.sub("", name).strip(" :,(–-")
