"""The places that a list names: names of communes hold no comma and no "và", so they can be counted."""

from __future__ import annotations

from haidang.relations.counts.item_heads import Span, spans_of
from haidang.relations.counts.list_places import CAPITAL, KIND_OF_PLACE, begins_with
from haidang.relations.page.clauses import clauses
from haidang.text.patterns import regex

_NAME = regex(rf"[{CAPITAL}][\w'-]*(?: (?:[{CAPITAL}][\w'-]*|\d+(?=$|[,;. )](?!\d))))*")
# "02 xã Tà Cạ, Nậm Khao và Trường PTDTNT huyện": no commune any more.
_BODY = regex(
    r"(?:Trường|Trạm|Trung tâm|Ban|Phòng|Công ty|Hội|Đồn|Đoàn|Bệnh viện|Hợp tác xã|HTX|UBND)"
    r"(?: [A-ZĐ]{2,}| Y tế| [^\W\d_A-ZĐ]|$)"
)
# "Các tiêu chí 7/7 xã đạt: số 1 (quy hoạch), số 4 (điện)": numbers of what is not said here.
_NUMBERED_MATTER = regex(r"số \d{1,2} \([^\W\dA-ZĐ]")
_NUMBERED_NAME = regex(r"(?:số )?\d{1,2}[A-Z]?(?=$|[,;. )])")
_LEAD = regex(r"(?:(?:các|gồm|và|cùng|là):? )+")
_KIND = regex(rf"(?i:{KIND_OF_PLACE}):? (?=[{CAPITAL}\d])")
# "Tân Lập 9,2 km", "Tân Lập dài 9,2 km", "Tân Lập: 12 hộ", "Tân Lập (12 hộ)": what is told of each place.
_TOLD = regex(r"(?:[:\s(]*$|[:(]?\s*(?:[^\W\d]+ ){0,4}\d|\()")
# "và các xã lân cận": places that it does not name.
_MORE = regex(rf" *(?:một phần |nửa |(?i:các|một số|những|toàn) (?!{KIND_OF_PLACE} [{CAPITAL}\d]))")


def places_of(text: str, noun: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """The places of kind `noun` named in `text[start:end]`, up to the first stretch that names none.

    None where there are not two, or where places of another kind stand among them or are left unnamed.
    """
    found: list[tuple[int, int]] = []
    kinds: set[str] = set()
    for clause in clauses(text, start, end):
        if found and _MORE.match(text, clause.start, clause.end):
            return None
        low, high = _stripped(text, clause.start, clause.end)
        numbered = bool(found) and text[found[-1][1] - 1].isdigit()
        read = _read(text, noun, low, high, numbered=numbered) if low < high else None
        if read is None:
            break
        kind, name_end = read
        kinds.add(kind)
        found.append((low, name_end))
        if not _TOLD.match(text[name_end:high].strip()):
            if len(found) == 1:
                return None
            break
    return found if len(found) > 1 and kinds <= {noun, ""} else None


def told_of_each(text: str, noun: str, start: int, end: int) -> list[tuple[int, int]]:
    """The places between semicolons of which each is told more: "Tân Lập, đang thẩm định; Hòa An, đã đạt"."""
    groups: list[list[Span]] = []
    for span in spans_of(text, start, end):
        if span.before == ";" or not groups:
            groups.append([])
        groups[-1].append(span)
    named = [_is_place_named(text, noun, group[0].low, group[0].high) for group in groups]
    alone = all(len(group) > 1 and text[group[1].low].islower() for group in groups)
    return [(group[0].low, group[-1].high) for group in groups] if len(groups) > 1 and alone and all(named) else []


def _is_place_named(text: str, noun: str, low: int, high: int) -> bool:
    """Whether `text[low:high]` is the name of one place of kind `noun` and nothing else."""
    read = _read(text, noun, low, high, numbered=False)
    return read is not None and read[0] in (noun, "") and read[1] == high


def _stripped(text: str, low: int, high: int) -> tuple[int, int]:
    while low < high and text[low] in ' "“':
        low += 1
    while high > low and text[high - 1] in ' ."”':
        high -= 1
    lead = _LEAD.match(text, low, high)
    return (lead.end() if lead else low), high


def _read(text: str, noun: str, low: int, high: int, *, numbered: bool) -> tuple[str, int] | None:
    """The kind of place that is written before a name ("" for none), and where the name ends."""
    kind = _KIND.match(text, low, high)
    if (
        kind
        and text[low].isupper()
        and text[low : kind.end()].casefold() != noun + " "
        and not text[kind.end()].isdigit()
    ):
        kind = None  # "Bản Thín" is a commune's name
    behind = kind.end() if kind else low
    said = kind[0].casefold().strip(" :") if kind else ""
    match = _NUMBERED_NAME.match(text, behind, high) if said or numbered or text.startswith("số ", behind) else None
    match = match or _NAME.match(text, behind, high)
    if match is None or _BODY.match(text, behind, high) or _NUMBERED_MATTER.match(text, low):
        return None
    return said, match.end()


# "4 xã ở cấp độ 2: A, B, C; các xã, phường còn lại ở cấp độ 1": of others, so that the list is whole.
_OTHERS_APART = regex(r"; (?:các|những) [^;.\n\d]{2,40}? còn lại (?:ở|đạt|thuộc|là|đều|có)(?!\w)")
_AND_KIND = regex(rf"(?:,| và) {KIND_OF_PLACE}(?!\w)")


def before_others(text: str, start: int, end: int) -> int:
    """Where a list of places ends, before what is told of all others."""
    others = _OTHERS_APART.search(text, start, end)
    return end if others is None else others.start()


def of_any_kind(text: str, between: str, start: int, end: int) -> list[tuple[int, int]]:
    """The places of a list where two kinds are announced: "4/14 xã, thị trấn (thị trấn Krông Nuôr, xã Ea Lơi)"."""
    if not _AND_KIND.match(between):
        return []
    spans = list(spans_of(text, start, end))
    return [(span.low, span.high) for span in spans] if all(_KIND.match(text, span.low) for span in spans) else []


def all_headed(text: str, noun: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of a list where each begins with the noun: "làng nghề gốm Phước Tích, làng nghề nón Mỹ Lam"."""
    spans = list(spans_of(text, start, end))
    whole = len(spans) > 1 and all(begins_with(text, span.low, noun) for span in spans)
    return [(span.low, span.high) for span in spans] if whole else []
