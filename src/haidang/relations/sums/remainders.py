"""What is left of a whole: "đã giải quyết 52/58 đơn; 06 đơn đang giải quyết", "đã giao 98/146 lô; tồn 48 lô".

The words only suggest that figures make a whole, so that a relation fails only where they exceed it or where one
slip of the pen would explain the gap; "còn lại" behind a stated total leaves no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import addable
from haidang.relations.arithmetic.fractions import part_of, whole_of
from haidang.relations.arithmetic.slips import one_slip_away
from haidang.relations.page.clauses import enclosing
from haidang.relations.page.cues import Cues
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation, Verdict
from haidang.relations.sums.left_over import PAIR, STRICT, fails, far_slip, is_mistyped, of_one_kind
from haidang.relations.sums.told_figures import REACH, exactly_makes, is_exact, near, told, told_before
from haidang.relations.sums.weighing import LOOSE, NEARLY
from haidang.text.patterns import regex
from haidang.text.values import replace

# "còn lại 12,7 ha", "tồn 48 lô", "còn 02 đơn", "chưa tiêm đủ là 876 trẻ", "đang giải quyết 06 đơn".
_CUE = Cues("còn lại", "còn", "tồn đọng", "tồn", "chưa", "đang", "dư", "vắng")
# What may stand between the word and its figure.
_TO_FIGURE = regex(r"[^\d;.()\n]{0,90}$")
_SHORT = regex(r"[^\d,;.:()\n]{0,40}$")
# "08 tàu còn lại", "9 hộ chưa nhận", "06 đơn thư đang giải quyết".
# "45 hộ có đất ở cũng chưa" is said of households of another kind.
_FROM_FIGURE = regex(r" (?:(?!có |cũng |[^\d,;.:()\n]{1,10} cũng )[^\d,;.:()\n]{1,14} )?$")
_DONE = regex(
    r"(?<!\w)(?:đã|được|xong|hoàn thành|trong đó|có|giải quyết|xử lý|trả lời|nộp|chi|sử dụng|thanh toán|giải ngân|bán"
    r"|cung ứng|xuất|cấp|bàn giao|hoạt động|nghiệm thu|thông qua|phê duyệt|kết luận|trao|lắp đặt|xong)(?!\w)",
    re.IGNORECASE,
)
_TOTAL = regex(
    r"(?<!\w)(?:tổng|toàn|trong số|phải|kế hoạch|nhận|tiếp nhận|được cấp|được giao|bố trí)(?!\w)", re.IGNORECASE
)
# "chỉ còn 25 hộ nghèo": what is left of another whole.
_ONLY = regex(
    r"(?<!\w)(?:chỉ|giảm|xuống|nay|nên|mà|vẫn"
    # "Hiện toàn tỉnh còn 5.238 hộ nghèo" is a stock, whatever was done in the years before.
    r"|(?:toàn |trên địa bàn )(?:tỉnh|huyện|xã|phường|thị trấn|thị xã|thành phố|quận)(?: hiện)?) $",
    re.IGNORECASE,
)
_BESIDES = regex(r"(?<!\w)(?:ngoài ra|bên cạnh đó|đồng thời|mặt khác)(?!\w)", re.IGNORECASE)
# "còn 04 công trình chưa đủ thủ tục ...; số còn lại đang lựa chọn nhà thầu": of which no figure is told.
_MORE_LEFT = regex(r"[^.\n]{0,160}?[;,] (?:số |phần |các \w+ )?còn lại(?!\w)", re.IGNORECASE)
# "5.264 hộ trên tổng số 6.180 hộ": what is done stands before its whole.
_OUT_OF = regex(r"[^,;.()\d\n]{0,40}(?<!\w)(?:trên|/)(?: tổng(?: số)?)? ?$")


def find_remainders(page: Page) -> Iterator[Relation]:
    """Every figure that is told as what is left of a whole stated before it."""
    last = -1
    for match in page.near_figures.finditer(_CUE):
        rest = _rest(page, match)
        if rest is not None and rest.start > last:
            last = rest.start
            relation = _of_fraction(page, rest, match) or _of_whole(page, rest, match)
            if relation is not None:
                more = relation.verdict is Verdict.FAILS and _MORE_LEFT.match(page.text, max(rest.end, match.end()))
                yield replace(relation, verdict=Verdict.UNDECIDED) if more else relation


def _rest(page: Page, match: re.Match[str]) -> Quantity | None:
    """The figure that a word says is left: right behind it or right before it."""
    text = page.text
    clause = max(page.sentence_start(match.start()), match.start() - 40)
    if _ONLY.search(text, max(0, match.start() - 30), match.start()) or _BESIDES.search(text, clause, match.start()):
        return None
    strict = match[0].casefold() in STRICT
    before = next(iter(page.within(max(0, match.start() - 40), match.start())[-1:]), None)
    if before is not None and _FROM_FIGURE.match(text, before.end, match.start()):
        if match[0].casefold() not in ("còn", "dư") and is_exact(before) and before.denominator is None:
            return before
    reach = match.end() + (90 if strict else 40)
    for figure in page.within(match.end(), reach):
        said = (_TO_FIGURE if strict else _SHORT).match(text, match.end(), figure.start)
        if said is None:
            return None
        return figure if is_exact(figure) and figure.denominator is None else None
    return None


def _of_fraction(page: Page, rest: Quantity, match: re.Match[str]) -> Relation | None:
    """What is left of "52/58 đơn", the last such figure in this sentence or the one before."""
    begin = _sentence_before(page, rest.start)
    for figure in reversed(page.within(begin, rest.start)):
        if not addable(page.text, rest, figure):
            continue
        if figure.denominator is None or figure.unit == "%":
            return None
        whole, terms = whole_of(figure), [part_of(figure), rest]
        if whole.value <= terms[0].value and not is_mistyped(whole, terms):
            return None
        return _weighed(page, whole, terms, match, figure.start)
    return None


def _sentence_before(page: Page, at: int) -> int:
    start = page.sentence_start(at)
    return max(page.sentence_start(max(start - 2, 0)), page.paragraph_start(at), at - REACH)


def _of_whole(page: Page, rest: Quantity, match: re.Match[str]) -> Relation | None:
    """What is left of a whole that stands before its other parts in the paragraph."""
    figures = [q for q in told_before(page, rest, page.paragraph_start(rest.start), rest.start) if not q.denominator]
    own = page.sentence_start(rest.start)
    if len(figures) > 1 and _OUT_OF.fullmatch(page.text, figures[-2].end, figures[-1].start):
        return _weighed(page, figures[-1], [figures[-2], rest], match, figures[-2].start)
    for at in range(len(figures) - 2, -1, -1):
        terms = [*figures[at + 1 :], rest]
        if exactly_makes(figures[at], terms):
            return told(figures[at], terms, Verdict.HOLDS, match.span())
        # "tiếp nhận 7.318 hồ sơ; đã giải quyết 7.240 hồ sơ, trong đó đúng hạn 7.226 hồ sơ; đang giải quyết 78 hồ sơ".
        if (
            len(terms) > 2
            and page.connectives(terms[0].end, terms[1].start)
            and exactly_makes(figures[at], [terms[0], rest])
        ):
            return told(figures[at], [terms[0], rest], Verdict.HOLDS, match.span())
    strict = match[0].casefold() in STRICT
    undecided: Relation | None = None
    kinds = _of_kinds(page, rest, match, own) if strict else None
    if kinds is not None:
        return kinds
    for at in range(len(figures) - 2, -1, -1):
        whole, terms = figures[at], [*figures[at + 1 :], rest]
        few = len(terms) > 2 or near(whole, terms, NEARLY)
        if strict and few and whole.value > max(term.value for term in terms) and far_slip(whole, terms):
            return told(whole, terms, Verdict.FAILS, match.span())
        if whole.value < max(term.value for term in terms) and not is_mistyped(whole, terms):
            continue
        if not _is_whole(page, whole, terms, own):
            continue
        if len(terms) > 2 and not strict and not one_slip_away(whole, terms):
            continue
        found = _weighed(page, whole, terms, match, terms[0].start)
        if found.verdict is Verdict.FAILS:
            return found
        undecided = undecided or found
    return undecided


def _of_kinds(page: Page, rest: Quantity, match: re.Match[str], own: int) -> Relation | None:
    """A rest behind kinds of a whole: "1.268 văn bản ...: 412 quyết định, 186 kế hoạch, còn lại 670 văn bản khác"."""
    if rest.unit != "count":
        return None
    own = max(own, match.start() - REACH)
    start = max(own, page.text.rfind(":", own, match.start()))
    figures = [q for q in page.within(start, rest.start) if q.unit == "count" and is_exact(q) and not q.denominator]
    nouns = {figure.noun for figure in figures}
    wholes = told_before(page, rest, page.paragraph_start(rest.start), rest.start)
    wholes = [whole for whole in wholes if whole.noun == rest.noun and not whole.denominator]
    if not wholes or len(nouns) < 2:
        return None
    terms = [*(figure for figure in figures if figure.start > wholes[-1].start), rest]
    if len(terms) < 3 or max(term.value for term in terms) >= wholes[-1].value:
        return None
    if exactly_makes(wholes[-1], terms):
        return told(wholes[-1], terms, Verdict.HOLDS, match.span())
    fails = one_slip_away(wholes[-1], terms) or near(wholes[-1], terms, LOOSE)
    return told(wholes[-1], terms, Verdict.FAILS, match.span()) if fails else None


def _is_whole(page: Page, whole: Quantity, terms: Sequence[Quantity], own: int) -> bool:
    """Whether the words say that a figure is the whole: "tổng số", or what is done of it stands right behind."""
    text = page.text
    before = next(iter(page.within(max(0, whole.start - REACH), whole.start)[-1:]), None)
    low = max(page.sentence_start(whole.start), 0 if before is None else before.end)
    if whole.start < own or len(terms) > PAIR:
        if _TOTAL.search(text, low, whole.start) is not None:
            return True
        if len(terms) > PAIR or not one_slip_away(whole, terms) or not of_one_kind(whole, terms):
            return False
        if terms[0].start < own or enclosing(text, terms[0].end, terms[-1].start) is not None:
            return False  # "963 ha. Trong đó hạn nặng 870 ha (Tiên Bàn 412 ha, còn lại là Phù Giao 153 ha)"
    return _DONE.search(text, whole.end, terms[-1].start) is not None


def _weighed(page: Page, whole: Quantity, terms: Sequence[Quantity], match: re.Match[str], done: int) -> Relation:
    if exactly_makes(whole, terms):
        return told(whole, terms, Verdict.HOLDS, match.span())
    verdict = Verdict.FAILS if fails(page, whole, terms, match, done) else Verdict.UNDECIDED
    return told(whole, terms, verdict, match.span())
