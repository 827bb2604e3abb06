"""The same measure of the same thing stated twice: "Tổng số hộ nghèo toàn huyện là 1.245 hộ", and elsewhere 1.254.

Precision comes first. Two figures with any difference are only compared where all words of their sentence up to the
figure are the same, where these words name a place or a thing by its name, and where nothing in the sentence gives
another time or role. Figures said in other words are compared where one slip of the pen parts their values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import pairwise

from haidang.quantities.interval import Interval, interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.page.cues import Words
from haidang.relations.page.page import Page
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.relations.repeats.beside import find_beside
from haidang.relations.repeats.by_words import find_misprints
from haidang.relations.repeats.in_tables import find_in_tables
from haidang.relations.repeats.measures import telling, words_behind
from haidang.relations.repeats.near_values import near_values
from haidang.relations.repeats.slipped import Settled, find_slipped
from haidang.relations.repeats.surroundings import Surroundings
from haidang.relations.repeats.told_again import find_told_again
from haidang.text.patterns import regex
from haidang.text.values import replace

Key = tuple[str, str]
Said = tuple[Quantity, str]
"""A figure and the words before it."""

_LONGEST = 140
_LEAST = 12
_LEAST_WORDS = 4
# An item's mark, and a time that opens the sentence: the time is kept apart, it must be the same too.
_MARK = regex(r"\s*(?:[-+*•]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|\([a-z0-9]{1,3}\))\s*", re.IGNORECASE)
_TIME = regex(
    r"(?:tính |lũy kế |ước )?(?:đến|trong|năm|quý|tháng|hết|từ|giai đoạn|6 tháng|9 tháng|3 tháng)[^,;:()]{0,50},\s*",
    re.IGNORECASE,
)
_VERB = regex(r"(?:\s|:)+(?:là|đạt|có|còn|được|gồm|bằng|:)?\s*:?\s*$")
# Words of comparison, of parts, of plans and of time passed: what they tell of is not the plain measure.
_APART = Words(
    *(
        "so với",
        "tăng",
        "giảm",
        "hơn",
        "kém",
        "cùng kỳ",
        "năm trước",
        "trước",
        "từ",
        "lên",
        "xuống",
        "thêm",
        "trong đó",
        "riêng",
        "mỗi",
        "bình quân",
        "phấn đấu",
        "mục tiêu",
        "dự kiến",
        "kế hoạch",
        "dự toán",
        "chỉ tiêu",
        "ước",
        "lũy kế",
        "luỹ kế",
        "đợt",
        "lần",
        "bước",
        "giai đoạn",
        "ít nhất",
        "tối thiểu",
        "không quá",
        "khác",
        "còn lại",
        "gần",
        "nêu trên",
        "này",
        "điều chỉnh",
        "bổ sung",
        "đã",
        "tiếp",
        "mới",
        "hỗ trợ",
        "thưởng",
        "phạt",
        "mức",
    )
)
_KINDS = (
    frozenset({"tỉnh", "thành phố"}),
    frozenset({"huyện", "quận", "thị xã"}),
    frozenset({"xã", "phường", "thị trấn", "đặc khu"}),
)
_OF_ALL = ("toàn", "địa bàn", "các")
_MOST_VALUES = 2
_BOUNDS = (">", ">=", "<", "<=")
_NAME = regex(r"[A-ZĐÀ-Ỹ](?<=[^\W\d_] .)[^\W\d_]*(?: [A-ZĐÀ-Ỹ][^\W\d_]*)+")
_PARTED = regex("[,;()|]")
_BEHIND = regex(r"[^,;:.()\n|\d]{0,60}")
_SYLLABLE = regex(r"\w+")
# "Tổng số hộ nghèo", "số hộ nghèo hiện nay", "hộ nghèo".
_SAID_EITHER_WAY = frozenset({"tổng", "số", "hiện", "nay"})
_WORD = regex(r"[^\W_]+")
_THIS = regex(
    r"[^;.\n\d]{0,60}(?<!\w)(?:tiêu chí|chỉ tiêu|nội dung|lĩnh vực|loại|bệnh|nhóm|mục|khâu|nguồn|địa bàn) này(?!\w)"
)


def find_repeats(page: Page, settled: Settled | None = None) -> Iterator[Relation]:
    """Each figure that is stated again with the same words, against the one stated before.

    Words that return with a third value are a form that is filled in for one place after the other. `settled` are the
    figures that other relations show to be right.
    """
    told: set[tuple[int, int]] = set()
    for same in _said_alike(page):
        if len({quantity.value for quantity in same}) <= _MOST_VALUES:
            told.update((first.start, second.start) for first, second in pairwise(same))
            yield from (_relation(first, second) for first, second in pairwise(same))
    around, slips = Surroundings(page), near_values(page)
    for first, second in (
        *find_misprints(page, slips),
        *find_beside(page),
        *find_in_tables(page),
        *find_told_again(page, around, slips),
    ):
        if (first.start, second.start) not in told and not _of_this(page, first, second):
            told.add((first.start, second.start))
            yield _relation(first, second)
    for first, second, sure in find_slipped(page, around, slips, settled or {}):
        if (first.start, second.start) not in told and not _of_this(page, first, second):
            relation = _relation(first, second)
            yield relation if sure else replace(relation, verdict=Verdict.UNDECIDED, suspect=True)


def _said_alike(page: Page) -> Iterator[Sequence[Quantity]]:
    """The figures of which the same is said, two or more each."""
    stated: dict[Key, list[Said]] = {}
    end = 0
    for quantity in page.quantities:
        said = _said(page, quantity, end)
        end = quantity.end
        if said is not None:
            stated.setdefault(said[0], []).append((quantity, said[1]))
    place = cache(partial(_widest, page.text))
    for alike in stated.values():
        behind: dict[str, list[Quantity]] = {}
        for quantity, what in alike if len(alike) > 1 else ():
            if _NAME.search(what) or place().search(what):
                behind.setdefault(_behind(page.text, quantity), []).append(quantity)
        yield from behind.values()


def _behind(text: str, quantity: Quantity) -> str:
    """The words that say of a figure what is counted."""
    return " ".join(telling(f"{quantity.noun} {words_behind(text, quantity)}".lower()))


def _of_this(page: Page, first: Quantity, second: Quantity) -> bool:
    """Whether each is said of what its own paragraph is about: "Đến nay có 127/431 xã đạt tiêu chí này"."""
    apart = page.paragraph_start(first.start) != page.paragraph_start(second.start)
    return apart and all(_THIS.match(page.text, each.end) for each in (first, second))


def _widest(text: str) -> re.Pattern[str]:
    """The places of the widest kind that the text speaks of: "toàn xã" in a district's report is one of many."""
    for kinds in _KINDS:
        if any(_speaks_of(text, f" {kind}") for kind in kinds):
            return regex(rf"(?:toàn|địa bàn|của) (?:{'|'.join(sorted(kinds))})\b", re.IGNORECASE)
    return _NAME


def _speaks_of(text: str, kind: str) -> bool:
    at = text.find(kind)
    while at >= 0:
        if text.endswith(_OF_ALL, 0, at):
            return True
        at = text.find(kind, at + 1)
    return False


def _said(page: Page, quantity: Quantity, before: int) -> tuple[Key, str] | None:
    """The words that say what a figure is of, with its unit, and as they stand; None where they do not say all."""
    if quantity.to is not None or quantity.denominator is not None or quantity.unit_from is not None:
        return None
    start = page.sentence_start(quantity.start)
    if before > start or not _LEAST <= quantity.start - start <= _LONGEST:
        return None
    lead = page.text[start : quantity.start]
    if ";" in lead or "|" in lead or lead.count(",") > 1:
        return None  # a time that opens the sentence has one comma
    if not (_NAME.search(lead) or "oàn " in lead or "bàn " in lead or "ủa " in lead):
        return None
    mark = _MARK.match(lead)
    lead = lead[mark.end() :] if mark else lead
    time = _TIME.match(lead)
    when, what = (time[0], lead[time.end() :]) if time else ("", lead)
    if _PARTED.search(what):
        return None
    named, what = what, _VERB.sub("", what + " ")
    if ":" in what:
        return None
    lower = lead.lower()
    if _APART.search(lower, 0, len(lower)):
        return None
    behind = _BEHIND.match(page.text, quantity.end)
    told = (quantity.noun + (behind[0] if behind else "")).lower()
    if _APART.search(told, 0, len(told)) or len(_WORD.findall(what)) < _LEAST_WORDS:
        return None
    said = " ".join(word for word in _SYLLABLE.findall(what.lower()) if word not in _SAID_EITHER_WAY)
    return (f"{when.lower()}|{said}", quantity.unit), named


def _relation(first: Quantity, second: Quantity) -> Relation:
    one, other = interval_of(first), interval_of(second)
    if first.qualifier == second.qualifier in _BOUNDS:  # "từ 80% trở lên" and "từ 85% trở lên"
        one, other = Interval(first.value, first.value), Interval(second.value, second.value)
    verdict = Verdict.HOLDS if one.meets(other) else Verdict.FAILS
    return Relation(Kind.EQUAL, Connective.WHOLE, second, (first,), verdict, one, first.value, second.start, second.end)
