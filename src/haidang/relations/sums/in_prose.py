"""Sums that a sentence states: a total, the word or the bracket that ties its parts to it, and the parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.page.clauses import REACH, closing, enclosing, sentence_end
from haidang.relations.page.connectives import ATTRIBUTE, STRONG_WORDS, connective_of
from haidang.relations.page.page import Page
from haidang.relations.relation import Connective, Relation, Verdict
from haidang.relations.sums.by_arithmetic import by_arithmetic
from haidang.relations.sums.exclusive import exclude_each_other
from haidang.relations.sums.named_parts import MOST, may_have_parts, parts_of
from haidang.relations.sums.parts import Parts
from haidang.relations.sums.told_figures import near, told
from haidang.relations.sums.weighing import KINDS, LIKELY, LOOSE, SURE, weigh
from haidang.relations.sums.wholes import TRIED, total_beside, totals_before
from haidang.text.patterns import regex

_SKIP = regex(r"(?: như sau| sau đây| sau| là| có| các nguồn| các khoản)*\s*[:;,]?\s*")
# "trong đó nam 1.768 người, nữ 1.644 người": two kinds that leave nothing out.
_PAIRS = (("nam", "nữ"), ("thường trú", "tạm trú"), ("thành thị", "nông thôn"))
_ALL = regex(
    "|".join(
        rf"(?=[^\n;.()]{{0,60}}(?<!\w){one}(?!\w))(?=[^\n;()]{{0,60}}(?<!\w){other}(?!\w))" for one, other in _PAIRS
    ),
    re.IGNORECASE,
)
_REST = regex(r"[.;\n]\s*(?:[-+*] )?(?=(?:[Cc]òn|[Ss]ố còn lại|[Pp]hần còn lại)(?!\w))")
# "310 cán bộ, công chức: cấp huyện 95 người": people are announced under two nouns.
_BARE = regex(
    # "19 trạm y tế xã, thị trấn (8 trạm vùng đồng bằng, ...)": words of the noun may stand before them.
    r"(?:(?: [^\W\d_]+){1,3}(?=, ))?"
    # "24 lớp tập huấn khuyến nông, khuyến ngư (15 lớp trồng trọt, ...)".
    r"(?:, [^\W\d_]+(?: [^\W\d_]+){0,3}(?= \())?"
    r"(?:, (?:công chức|viên chức|giáo viên|nhân viên|người lao động|hội viên|sinh viên|phường|thị trấn|xã|ban|ngành"
    r"|huyện|thị xã|thành phố|tổ dân phố|đoàn thể|đơn vị|doanh nghiệp|bản|ấp|khu phố))*"
    r"(?:[^\n.;,()|:\d]{0,60}[(:]"
    # "349.000 lượt, tăng 11,2% so với cùng kỳ (khách quốc tế 210.000 lượt; khách trong nước 139.000 lượt)".
    r"|[^\n.;,()|:\d]{0,40}(?:, (?:ước )?(?:đạt|tăng|giảm|bằng|vượt) [\d,]{1,6} ?%[^\n.;,()|:\d]{0,50}){1,2}"
    r"\()"
)
# "597 nhà bị hư hỏng, thiệt hại và di dời khẩn cấp (Hà Giang: 130 nhà; Lai Châu: 259 nhà; ...)".
_FAR = regex(r"[^\n.;()|:\d]{0,120}\((?:gồm:? |trong đó:? )?")
# Neither matches where no bracket and no colon comes before such a sign.
_OPENED = regex(r"[^\n.;()|:]{0,400}+[(:]")
# Connectives in front of one in its sentence: behind so many only the nearest figure and the first parts are tried,
# behind more none. A paragraph that lists its communes has thirty; a heap of thousands costs no more than its length.
_CROWD, _HEAP = 4, 40
_FIRST_PARTS = 16


def prose_sums(page: Page) -> Iterator[Relation]:
    """Every total that a sentence splits: by a connective, by a bare bracket or by a colon right behind it."""
    taken: set[int] = set()
    split: Quantity | None = None
    for match in page.connectives(0, len(page.text)):
        if not page.in_table(match.start()):
            for said in _said(page, match, split):
                if said.connective is Connective.WHOLE and said.verdict is not Verdict.UNDECIDED:
                    split = said.stated
                if said.verdict is Verdict.FAILS or (said.verdict is Verdict.HOLDS and _is_all(said)):
                    taken.add(said.stated.start)
                yield said
    for index, total in enumerate(page.quantities):
        if total.start not in taken and total.unit != "%" and "/" not in total.unit:
            relation = _bare(page, index)
            if relation is not None:
                yield relation


def _is_all(said: Relation) -> bool:
    """Whether a relation tells all parts: "17 chợ (hạng 1: 2, hạng 2: 15). Trong đó 12 chợ" has two."""
    return said.connective is not Connective.PART or len(said.terms) > 1


def _said(page: Page, match: re.Match[str], split: Quantity | None) -> Iterator[Relation]:
    """The relations that one connective ties in its sentence: one, or one for each of two measures.

    `split` is the last total that was split before: it may be split once more, by something else.
    """
    text, begin = page.text, page.told_from(match.start())
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
    tried, most = (1, _FIRST_PARTS) if before > _CROWD else (TRIED, MOST)
    found = []
    totals = totals_before(page, begin, match.start(), bracket)[:tried]
    if split is not None and _splits_again(page, match, split) and split not in totals:
        totals.append(split)
    for total in totals:
        parts = parts_of(page, total, start, end, most) if may_have_parts(page, total, start, end) else None
        if parts is not None and parts.lent and all(part.unit_from is not None for part in parts.main):
            bounds = LOOSE  # "gồm các thôn Đông 417, Tây 286": no figure says that they are counts
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


def _splits_again(page: Page, match: re.Match[str], split: Quantity) -> bool:
    """Whether a paragraph goes on to split its total by something else: "còn chia theo nguồn thì"."""
    again = match[0].casefold().endswith(("theo", "chia ra", "chia thành"))
    return again and page.paragraph_start(match.start()) <= split.start < match.start()


# "3.938 lượt với 3.092 người; trong đó", "120 dự án, tổng vốn 840 tỷ đồng, trong đó": two measures of one thing.
_BESIDE = regex(
    r"(?: [^\W\d_]+){0,4}?[,/]? ?"
    r"(?:(?:(?:với|và)(?: tổng)?(?: số)?(?: vốn| tiền| diện tích| kinh phí)?|(?:tổng )?trị giá)(?: là)? )?"
)


def _is_beside(page: Page, chosen: Relation, other: Relation) -> bool:
    """Whether `other` says of a second measure, told beside the first, what `chosen` says of it."""
    one, two = sorted((chosen.stated, other.stated), key=lambda total: total.start)
    if one.start == two.start or one.unit == two.unit != "count" or one.noun == two.noun != "":
        return False
    if len(other.terms) != len(chosen.terms) or len(other.terms) < 2 or other.verdict is Verdict.UNDECIDED:
        return False
    return _BESIDE.fullmatch(page.text, one.end, two.start) is not None or _alternate(chosen, other)


def _alternate(one: Relation, other: Relation) -> bool:
    """Whether each item tells both measures: "mẫu giáo 1.290 em được 812,7 triệu đồng, bán trú 2.585 em được ..."."""
    starts = [term.start for pair in zip(one.terms, other.terms, strict=True) for term in pair]
    return (
        starts == sorted(starts)
        or starts == sorted(starts, reverse=True)
        or starts[1::2] < starts[::2] == sorted(starts[::2])
    )


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


_AMONG = regex(r"(?<!\w)trong (?:tổng )?(?:số )?$", re.IGNORECASE)


def _bare(page: Page, index: int) -> Relation | None:
    """A total right before a bracket or a colon that lists figures of its unit."""
    text, nearest = page.text, page.quantities[index]
    if _OPENED.match(text, nearest.end) is None:
        return None
    total: Quantity | None = nearest
    close = _BARE.match(text, nearest.end)
    match = close or _FAR.match(text, nearest.end)
    if match is None or page.in_table(nearest.start) or _is_next_label(text, nearest, match):
        return None
    start = match.end()
    if text[start - 1] == "(":
        end = closing(text, start - 1, min(len(text), start + REACH))
    else:
        end = sentence_end(text, start)
    if not may_have_parts(page, nearest, start, end, 2):
        total = total_beside(page, index, start, end) if text[start - 1] == "(" else None
    if total is None:
        return None
    if ATTRIBUTE.match(text, start, end) or page.connectives(start, min(end, start + 25)):
        return None
    parts = parts_of(page, total, start, end)
    if text[start - 1] == "(" and (surely := by_arithmetic(text, total, parts, end)):
        return told(total, parts.all, surely, (start - 1, start))
    if len(parts.main) < 2 or (close is None and not exclude_each_other(text, parts.main)):
        return None
    kinds = total.is_count and all(part.noun == total.noun and part.unit_from is None for part in parts.main)
    # "Trong 48.349 ha cây lâu năm có: 30.614 ha cà phê, 9.748 ha chè" names some of them.
    among = _AMONG.search(text, max(0, total.start - 20), total.start) is not None
    connective = Connective.PART if among else Connective.WHOLE
    return weigh(total, parts, connective, (start - 1, start), KINDS if kinds else _bounds(total, parts))


_PARTS = (",", ";", "+")


def _is_next_label(text: str, figure: Quantity, match: re.Match[str]) -> bool:
    """ "xã Hòa An: 417 hộ, xã Tân Lập: 286 hộ": what the colon opens is the next item of the figure's own list."""
    labelled = text.endswith((":", ": "), 0, figure.start) and text.endswith((":", ": "), 0, match.end())
    return labelled and any(text.find(sign, figure.end, match.end()) >= 0 for sign in _PARTS)


def _bounds(total: Quantity, parts: Parts) -> tuple[Decimal, Decimal]:
    """How far from its total a bracket may be, whose parts may be kinds of it: "48 lớp tập huấn (tỉnh 13 lớp, ...)"."""
    alike = total.is_count and all(part.noun.split()[:1] == total.noun.split()[:1] for part in parts.main)
    return LIKELY if alike and not parts.lent else LOOSE
