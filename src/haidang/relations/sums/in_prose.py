"""Sums that a sentence states: a total, the word or the bracket that ties its parts to it, and the parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.page.clauses import REACH, closing, enclosing, sentence_end, sentence_start
from haidang.relations.page.connectives import ATTRIBUTE, STRONG_WORDS, connective_of, said_of_no_part
from haidang.relations.page.page import Page
from haidang.relations.relation import Connective, Relation, Verdict
from haidang.relations.sums.exclusive import exclude_each_other
from haidang.relations.sums.named_parts import MOST, Parts, may_have_parts, parts_of
from haidang.relations.sums.told_figures import near, told
from haidang.relations.sums.weighing import KINDS, LIKELY, LOOSE, SURE, weigh
from haidang.text.patterns import regex

_SKIP = regex(r"(?: như sau| sau đây| sau| là| có| các nguồn| các khoản)*\s*[:;,]?\s*")
# Marks that stand before a connective at the head of a sentence: "- Trong đó:", "(Trong đó ...".
_NOTHING = regex(r"[\s()\-+*.:;,\"“”]*")
# "trong đó nam 1.768 người, nữ 1.644 người": two kinds that leave nothing out.
_PAIRS = (("nam", "nữ"), ("thường trú", "tạm trú"), ("thành thị", "nông thôn"))
_ALL = regex(
    "|".join(
        rf"(?=[^\n;.()]{{0,60}}(?<!\w){one}(?!\w))(?=[^\n;()]{{0,60}}(?<!\w){other}(?!\w))" for one, other in _PAIRS
    ),
    re.IGNORECASE,
)
_REST = regex(r"[.;]\s*(?=(?:Còn|Số còn lại|Phần còn lại)(?!\w))")
# "310 cán bộ, công chức: cấp huyện 95 người": people are announced under two nouns.
_BARE = regex(
    r"(?:, (?:công chức|viên chức|giáo viên|nhân viên|người lao động|hội viên|sinh viên))*"
    r"(?:[^\n.;,()|:\d]{0,60}[(:]"
    # "349.000 lượt, tăng 11,2% so với cùng kỳ (khách quốc tế 210.000 lượt; khách trong nước 139.000 lượt)".
    r"|[^\n.;,()|:\d]{0,40}(?:, (?:ước )?(?:đạt|tăng|giảm|bằng|vượt) [\d,]{1,6} ?%[^\n.;,()|:\d]{0,50}){1,2}"
    r"\()"
)
# "597 nhà bị hư hỏng, thiệt hại và di dời khẩn cấp (Hà Giang: 130 nhà; Lai Châu: 259 nhà; ...)".
_FAR = regex(r"[^\n.;()|:\d]{0,120}\((?:gồm:? |trong đó:? )?")
# How many figures before a connective are tried as its total.
_TRIED = 5
# Connectives in front of one in its sentence: behind so many only the nearest figure and the first parts are tried,
# behind more none. A paragraph that lists its communes has thirty; a heap of thousands costs no more than its length.
_CROWD, _HEAP = 4, 40
_FIRST_PARTS = 16


def prose_sums(page: Page) -> Iterator[Relation]:
    """Every total that a sentence splits: by a connective, by a bare bracket or by a colon right behind it."""
    taken: set[int] = set()
    for match in page.connectives(0, len(page.text)):
        if not _in_table(page.text, match.start()):
            for said in _said(page, match):
                if said.verdict is not Verdict.UNDECIDED:
                    taken.add(said.stated.start)
                yield said
    for index, total in enumerate(page.quantities):
        if total.start not in taken and total.unit != "%" and "/" not in total.unit:
            relation = _bare(page, index)
            if relation is not None:
                yield relation


def _in_table(text: str, position: int) -> bool:
    return text.startswith("|", text.rfind("\n", 0, position) + 1)


def _said(page: Page, match: re.Match[str]) -> Iterator[Relation]:
    """The relations that one connective ties in its sentence: one, or one for each of two measures."""
    text, begin = page.text, sentence_start(page.text, match.start())
    before = page.count_connectives(begin, match.start())
    if before > _HEAP:
        return None
    skipped = _SKIP.match(text, match.end())
    start = skipped.end() if skipped else match.end()
    bracket = enclosing(text, begin, match.start())
    end = (
        sentence_end(text, match.end()) if bracket is None else closing(text, bracket, min(len(text), bracket + REACH))
    )
    if bracket is None:
        rest = _REST.match(text, end)
        end = sentence_end(text, rest.end()) if rest else end
    if start >= end:
        return
    word = match[0].casefold()
    connective = connective_of(word)
    if connective is Connective.PART and _ALL.match(text, start, end):
        connective = Connective.WHOLE
    bounds = SURE if word in STRONG_WORDS else LIKELY
    tried, most = (1, _FIRST_PARTS) if before > _CROWD else (_TRIED, MOST)
    found = []
    for total in totals_before(page, begin, match.start(), bracket)[:tried]:
        parts = parts_of(page, total, start, end, most) if may_have_parts(page, total, start, end) else None
        relation = None if parts is None else weigh(total, parts, connective, match.span(), bounds)
        if parts is not None and relation is not None:
            found.append(_with_all(page, relation, parts))
    chosen = found[0] if found and _is_slipped(page, found) else choose(found)
    if chosen is None:
        return
    yield chosen
    yield from (relation for relation in found if _is_beside(page, chosen, relation))


def _with_all(page: Page, relation: Relation, parts: Parts) -> Relation:
    """The relation with all its parts, where it holds without the last ones and these are of the same split.

    "190 trường, trong đó mầm non 43 trường, tiểu học 109 trường, THCS 38 trường và THPT 9 trường".
    """
    some = 1 < len(relation.terms) < len(parts.main)
    if not some or relation.verdict is not Verdict.HOLDS or relation.connective is not Connective.PART:
        return relation
    if parts.groups > 1 or not exclude_each_other(page.text, parts.main):
        return relation
    verdict = Verdict.FAILS if near(relation.stated, parts.main, LOOSE) else Verdict.UNDECIDED
    return told(relation.stated, parts.main, verdict, (relation.start, relation.end), Connective.PART)


# "3.938 lượt với 3.092 người; trong đó", "120 dự án, tổng vốn 840 tỷ đồng, trong đó": two measures of one thing.
_BESIDE = regex(
    r"[,/]? ?(?:(?:(?:với|và)(?: tổng)?(?: số)?(?: vốn| tiền| diện tích| kinh phí)?|(?:tổng )?trị giá)(?: là)? )?"
)


def _is_beside(page: Page, chosen: Relation, other: Relation) -> bool:
    """Whether `other` says of a second measure, told beside the first, what `chosen` says of it."""
    one, two = sorted((chosen.stated, other.stated), key=lambda total: total.start)
    if one.start == two.start or one.unit == two.unit != "count" or one.noun == two.noun != "":
        return False
    if len(other.terms) != len(chosen.terms) or len(other.terms) < 2 or other.verdict is Verdict.UNDECIDED:
        return False
    return _BESIDE.fullmatch(page.text, one.end, two.start) is not None


def choose(found: Sequence[Relation]) -> Relation | None:
    """Of the relations with several totals, one that holds, else the one that comes closest."""
    for verdict in (Verdict.HOLDS, Verdict.FAILS, Verdict.UNDECIDED):
        fitting = [relation for relation in found if relation.verdict is verdict]
        if verdict is Verdict.HOLDS and fitting:
            return fitting[0]
        if fitting and verdict is Verdict.FAILS and len(fitting) < len(found) and _doubtful(found):
            continue
        if fitting:
            return min(fitting, key=lambda relation: abs(relation.gap or Decimal(0)))
    return None


def _is_slipped(page: Page, found: Sequence[Relation]) -> bool:
    """Whether parts behind "trong đó" are all of the nearest total but for one slip of the pen, and of no other."""
    nearest = found[0]
    slipped = nearest.verdict is Verdict.FAILS and nearest.connective is Connective.WHOLE
    return slipped and all(relation.gap for relation in found) and exclude_each_other(page.text, nearest.terms)


def _doubtful(found: Sequence[Relation]) -> bool:
    """Whether a nearer total leaves undecided what a farther one fails."""
    return found[0].verdict is Verdict.UNDECIDED and found[0].connective is not Connective.WHOLE


def totals_before(page: Page, begin: int, end: int, bracket: int | None) -> list[Quantity]:
    """The figures that may be the total of a list announced at `end`, the likeliest first.

    Those of the sentence, outside its closed brackets and not bases or changes, the nearest first; where the
    sentence begins with the connective, those of the sentence before.
    """
    text = page.text
    head = _NOTHING.match(text, begin, end)
    if bracket is not None:
        within = _candidates(page, bracket + 1, end)
        if within:
            return within
    if head is not None and head.end() >= end:
        end = begin
        while end > 0 and text[end - 1] in " \n":
            end -= 1
        end = max(end - 1, 0) if end and text[end - 1] in ".:;" else end
        begin = sentence_start(text, end)
    return _candidates(page, begin, end if bracket is None else min(bracket, end))


def _candidates(page: Page, begin: int, end: int) -> list[Quantity]:
    text = page.text
    found: list[Quantity] = []
    for quantity in reversed(page.within(begin, end)):
        if quantity.unit == "%" or "/" in quantity.unit:
            continue
        low = max(begin, quantity.start - 40)
        if said_of_no_part(text, low, quantity.start) and not _total_said(text, begin, quantity):
            continue
        if enclosing(text, begin, quantity.start) is None:
            found.append(quantity)
        if len(found) == _TRIED:
            break
    return found


_TOTAL = regex(r"(?<!\w)(?:tổng|toàn|kế hoạch|dự toán)(?!\w)", re.IGNORECASE)


def _total_said(text: str, begin: int, quantity: Quantity) -> bool:
    """ "Tổng dự toán 30 tỷ", "Kế hoạch vốn được giao là 6.214 tỷ": a plan that is itself the total."""
    head = _TOTAL.search(text, max(begin, quantity.start - 60), quantity.start)
    return head is not None and "so với" not in text[head.start() - 10 : quantity.start].casefold()


_AMONG = regex(r"(?<!\w)trong (?:tổng )?(?:số )?$", re.IGNORECASE)


def _bare(page: Page, index: int) -> Relation | None:
    """A total right before a bracket or a colon that lists figures of its unit."""
    text, total = page.text, page.quantities[index]
    close = _BARE.match(text, total.end)
    match = close or _FAR.match(text, total.end)
    if match is None or _in_table(text, total.start):
        return None
    start = match.end()
    if text[start - 1] == "(":
        end = closing(text, start - 1, min(len(text), start + REACH))
    else:
        end = sentence_end(text, start)
    if not may_have_parts(page, total, start, end, 2):
        return None
    if ATTRIBUTE.match(text, start, end) or page.connectives(start, min(end, start + 25)):
        return None
    parts = parts_of(page, total, start, end)
    if len(parts.main) < 2 or (close is None and not exclude_each_other(text, parts.main)):
        return None
    kinds = total.is_count and all(part.noun == total.noun and part.unit_from is None for part in parts.main)
    # "Trong 48.349 ha cây lâu năm có: 30.614 ha cà phê, 9.748 ha chè" names some of them.
    among = _AMONG.search(text, max(0, total.start - 20), total.start) is not None
    connective = Connective.PART if among else Connective.WHOLE
    return weigh(total, parts, connective, (start - 1, start), KINDS if kinds else LOOSE)
