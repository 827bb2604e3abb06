"""Labelled words about a task: "Đơn vị thực hiện: ...", "Phối hợp: ...", "Thời gian: ...", "Sản phẩm: ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.reading.choices import any_of
from haidang.reading.unit_lists import covers_units
from haidang.reading.units import opens_with_unit
from haidang.text.patterns import regex
from haidang.text.values import frozen


@frozen
class Labelled:
    """One label and its value, at offsets of the text it was read from.

    `kind` is `lead`, `coordinate`, `time`, `product` or `other` (cost, place ...: read only to end the value before).
    """

    kind: str
    start: int
    value_start: int
    end: int


# "Các đơn vị", "Cơ quan, đơn vị", "Đơn vị/cá nhân", "Phòng": who a label speaks of.
_WHO = (
    r"(?:(?:các )?(?:đơn vị|cơ quan|phòng,? ban|phòng|bộ phận|tổ chức|cá nhân|cán bộ|lãnh đạo|sở,? ngành|ban,? ngành|"
    r"người|bên|lực lượng|thành phần)(?: ?[/,] ?| và | hoặc | ))+"
)
# What they do; behind `_WHO` each makes a label. "Tổ chức thực hiện:" without an office is a heading.
_LEADS = (
    "(?:được )?(?:giao|phân công)(?: nhiệm vụ)?", "chủ trì", "thực hiện", "đầu mối", "phụ trách",
    "chịu trách nhiệm(?: chính)?", "tham mưu", "thường trực", "soạn thảo", "triển khai", "theo dõi", "thẩm định",
    "làm", "đảm nhiệm", "tiến hành", "tổ chức",
)  # fmt: skip
_HELPS = ("(?:cùng )?phối (?:kết )?hợp", "tham gia", "hỗ trợ", "liên quan", "cùng thực hiện", "cùng làm", "giúp")
_MORE = (
    "(?:(?: và|,)? (?:chủ trì|thực hiện|triển khai|tham mưu|chính|tổng hợp|nhiệm vụ|soạn thảo|trách nhiệm|phụ trách|"
    "theo dõi|tổ chức|cùng|với|cho|chung|đầu mối))*"
)

_WHEN = (
    "(?: (?:và |, )?(?:tổ chức|tiến hành|thực hiện|hoàn thành|triển khai|báo cáo|xong|trình|dự kiến|cụ thể|tiến độ|"
    "ban hành|gửi|kết thúc|cuối|chót|chậm nhất))*"
)
_WHAT = "(?: (?:dự kiến|đầu ra|hoàn thành|thực hiện|cần đạt|phải đạt|đạt được|mong đợi|chủ yếu|cuối cùng))*"

_LABELS = {
    "coordinate": [
        _WHO + any_of(_HELPS) + _MORE + "(?: [^:.;]{1,50})?",
        "(?:cùng )?phối (?:kết )?hợp" + _MORE,
        "hỗ trợ", "tham gia", "cùng thực hiện", "cùng tham gia",
    ],
    "lead": [
        _WHO + any_of(_LEADS) + _MORE + "(?: (?:chung|cho|các|những|tại|đối với)[^:.;]{1,50})?",
        "(?:tổ chức |triển khai )?thực hiện",
        f"(?:{_WHO})?chủ trì(?:,| và| -)? phối hợp",
        "(?:chủ trì|phụ trách|đầu mối|phân công)" + _MORE,
        "(?:tổ chức,? )?trách nhiệm" + _MORE,
        "chịu trách nhiệm(?: chính)?" + _MORE,
        "chủ đầu tư", "giao(?: cho| nhiệm vụ| trách nhiệm)*", "giao (?:đơn vị|cơ quan)",
    ],
    "time": [
        "(?:dự kiến )?(?:thời (?:gian|hạn|điểm|lượng)|tiến độ|lộ trình|hạn|mốc thời gian|thời gian,? tiến độ)" + _WHEN,
        "hoàn thành", "xong",
    ],
    "product": [
        "(?:sản phẩm|kết quả|đầu ra|hình thức văn bản)(?:,? kết quả|/kết quả)?" + _WHAT,
    ],
    "other": [
        "(?:nguồn )?kinh phí(?: thực hiện)?", "địa điểm(?: (?:tổ chức|thực hiện))?", "cách (?:thức|làm)",
        "đối tượng", "nội dung", "mục tiêu", "yêu cầu", "thành phần", "số lượng", "chỉ tiêu", "ghi chú", "hình thức",
        "phương thức", "quy mô", "tổng mức", "giải pháp", "biện pháp",
    ],
}  # fmt: skip

_BARE = regex("(?:tổ chức |triển khai )?thực hiện")

# A label opens a paragraph, a sentence, a clause or a bracket, and ends with a colon.
_BEFORE = regex(
    r"(?:^|(?<=[.;(,|/\t])|(?<=[-+*•])|(?<= [-+])|(?<=[^\W_] )(?=Phối|Chủ|Thời|Đơn vị|Cơ quan|Sản phẩm))"
    r"[ ]*(?:[-+*•] *)?"
)
# Small letters are looked at: a pattern for both cases takes three times as long to compile.
_LABEL = regex(
    "(?:"
    + "|".join(f"(?P<{kind}>(?:{'|'.join(sorted(words, key=len, reverse=True))}))" for kind, words in _LABELS.items())
    + r")[ ]?: *"
)
# Where a label can begin: at the start, behind a mark, or at one of the words of `_BEFORE`.
_OPENING = regex(r"[.;:(,|/\t+*• -](?:(?<! )|(?=[PCTĐS]))|^")
# How the labels begin: most words behind an opening are none.
_BEGINS = frozenset(
    (
        "cá đơ cơ ph bộ tổ lã sở ba ng bê lự th cù hỗ tr ch đầ gi dự ti lộ hạ mố ho xo sả kế hì ki đị đố nộ mụ yê số "
        "gh qu bi"
    ).split()
)
# "Đơn vị chủ trì là Sở Y tế", "Cơ quan thực hiện - Phòng Nội vụ": no colon, but the whole paragraph.
_UNCOLONED = regex(
    f"(?:(?P<lead>{_WHO}{any_of(_LEADS)}{_MORE})|(?P<coordinate>{_WHO}{any_of(_HELPS)}{_MORE}))"
    r"(?: là| gồm| -|) (?=[^ ])"
)
# "Việc này do: ...", "Người lo liệu chính: ...": an unknown label whose whole value is units.
_UNKNOWN = regex(r"(?P<label>[^:;.()]{3,48}?) ?: *(?=[^ ])")
_UNKNOWN_LEAD = regex(r"thực hiện|chủ trì|giao|phụ trách|trách nhiệm|đầu mối|phân công|tham mưu|triển khai")
_UNKNOWN_HELP = regex(r"phối (?:kết )?hợp|hỗ trợ|tham gia|cùng (?=\w)|liên quan")


def read_labels(text: str, start: int, end: int) -> list[Labelled]:
    """The labels in `text[start:end]` in order, each value ending where the next label begins.

    A paragraph that begins with its first label states nothing else; words before it are the deed.
    """
    paragraph = text[start:end]
    found = [(at, match) for at, match in _labels(paragraph) if _holds(paragraph, match)] if ":" in paragraph else []
    if not any(match.lastgroup != "other" for _, match in found):
        return _whole_paragraph(paragraph, start)
    labels: list[Labelled] = []
    for index, (_, match) in enumerate(found):
        stop = found[index + 1][0] if index + 1 < len(found) else len(paragraph)
        kind = match.lastgroup or "other"
        labels.append(
            Labelled(
                kind, start + match.start(kind), start + match.end(), start + _value_end(paragraph, match.end(), stop)
            )
        )
    return labels


def _labels(paragraph: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Every match of `_LABEL` with where it opens, in order, looked for only where one can begin and before a colon."""
    position = low = 0
    small = ""
    while (colon := paragraph.find(":", low)) >= 0:
        # No label holds a stop.
        clause = max(paragraph.rfind(".", low, colon), paragraph.rfind(";", low, colon), low - 1, 0)
        for opening in _OPENING.finditer(paragraph, clause, colon):
            at = opening.end()
            begins = paragraph[at : at + 8].lstrip(" -+*•")[:2].lower() in _BEGINS
            before = _BEFORE.match(paragraph, at) if begins and at >= position else None
            if before is not None and not small:
                small = _small(paragraph)
            found = _LABEL.match(small, before.end()) if before is not None else None
            if found is not None:
                position = found.end()
                yield at, found
        low = colon + 1


def _small(text: str) -> str:
    """`text` in small letters, each where it was."""
    small = text.lower()
    return small if len(small) == len(text) else text


def _holds(paragraph: str, match: re.Match[str]) -> bool:
    """Whether a match is a label: "Thực hiện: ..." only where a unit stands behind it."""
    return _BARE.fullmatch(match["lead"] or "") is None or opens_with_unit(paragraph[match.end() : match.end() + 120])


def _whole_paragraph(paragraph: str, start: int) -> list[Labelled]:
    """A short paragraph that is one label without a colon, or one unknown label with units behind it."""
    if len(paragraph) > 400:
        return []
    found = _UNCOLONED.match(_small(paragraph)) if paragraph[:2].lower() in _BEGINS else None
    kind = found.lastgroup if found else None
    if found is None and ":" in paragraph:
        found = _UNKNOWN.match(paragraph)
        kind = _unknown_kind(found["label"].lower()) if found else None
    if found is None or kind is None or not covers_units(paragraph[found.end() :]):
        return []
    return [Labelled(kind, start, start + found.end(), start + _value_end(paragraph, found.end(), len(paragraph)))]


def _unknown_kind(label: str) -> str | None:
    if _UNKNOWN_HELP.search(label):
        return "coordinate"
    return "lead" if _UNKNOWN_LEAD.search(label) else None


_LOOSE_END = " .;,-+(*)|/"


def _value_end(paragraph: str, start: int, stop: int) -> int:
    """Without the mark that ends the value; a bracket that opened inside it stays."""
    while stop > start and paragraph[stop - 1] in _LOOSE_END:
        if paragraph[stop - 1] == ")" and "(" in paragraph[start:stop]:
            break
        stop -= 1
    return stop
