"""Bases that the words behind a percentage name: "Quỹ đất có 61,8 ha; cho thuê 54,3 ha, bằng 87,9% quỹ đất"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import in_closed_bracket, is_change, same_noun
from haidang.relations.percentages.parts import is_surely_whole
from haidang.relations.percentages.percentages import Role, Stated, is_plain
from haidang.relations.percentages.relative import Candidate, of_base
from haidang.relations.percentages.told_rows import told_item
from haidang.text.patterns import regex

# What the name of a base ends before.
_ENDS = regex(
    r"\b(?:và|do|nhờ|nhưng|còn|tăng|giảm|vượt|so|theo|trong đó|gồm|để|vì|là|đạt|cao|thấp|trở|với|được|thuộc|thì|mà"
    r"|tương)\b"
)
# "chiếm 83,0% so với tổng đàn lợn": of it.
_LEADS = regex(r"^ (?:so với|so|trong|trên)(?= tổng )")
# Words that any base may be called by.
_ANY = frozenset(
    "tổng số của về trên trong toàn bộ nói nêu đó này hiện có các những phải cần lượng ở tại"
    " thôn ấp bản xã phường thị trấn huyện tỉnh".split()
)
# Plans and other times stand where they are named as such; which one is meant, words alone do not say.
_ANOTHER = regex(r"kế hoạch|\bkh\b|dự toán|chỉ tiêu|nghị quyết|cùng kỳ|so với|năm|mục tiêu|cùng|tháng|quý|trở lên|đầu")
_WORD = regex(r"[^\W\d_]+")
_BACK = 14
_FAR = 900
_LEAST = 2
# A figure that is said to be a share itself is a part.
_SHARE = regex(r"[^;.()\n\d]{0,30}, chiếm|[^;,.()\n\d]{0,30} \(\d+(?:,\d+)?%")
_AFTER = regex(r"[^,;:.()\n|\d]{0,40}")
_SIDE = regex(r" ?[^,;:.()\n|]{0,40} ?")
# From an amount behind: "56,5% về giá trị, tương ứng 9.842 triệu đồng".
_AMOUNT = regex(r"[^;.()\n\d]{0,40}, ?(?:tương (?:ứng|đương)|với|ứng với|hay|bằng)(?: với)? (?:số tiền |giá trị )?")


def by_name(page: Page, stated: Stated) -> Iterator[Candidate]:
    """The share of the figures that the percentage is said of in each base that has the name behind it."""
    if stated.role is not Role.SHARE or stated.value.unit != "%":
        return
    named = _name(_LEADS.sub("", stated.follow))
    if len(named) < _LEAST:
        return
    for value, near in _told_of(page, stated):
        bases = [each for each in _told(page, stated, value, named) if named <= _words(page, each)]
        different = {page.quantities[each].value for each in bases}
        for each in bases:
            yield from of_base(stated, value, page.quantities[each], len(different) == 1 and near)
        if bases:
            return


def _told_of(page: Page, stated: Stated) -> Iterator[tuple[Quantity, bool]]:
    """What the percentage may be said of, and whether its clause surely says so; else the item that it names."""
    found = values(page, stated)
    for at in found:
        yield page.quantities[at], stated.clean
    if not found:
        item = told_item(page, stated)
        if item is not None and is_plain(item):
            yield item, True


def _name(follow: str) -> frozenset[str]:
    """The telling words of the base's name; none where it is a plan or of another time."""
    if _ANOTHER.search(follow):
        return frozenset()
    ends = _ENDS.search(follow)
    words = follow[: ends.start()] if ends else follow
    return frozenset(_WORD.findall(words)) - _ANY


def values(page: Page, stated: Stated) -> Sequence[int]:
    """Indexes of what the percentage may be said of: the figure before, one in its clause, an amount right behind."""
    found: list[int] = []
    low = page.sentence_start(stated.value.start)
    for index in range(stated.index - 1, max(-1, stated.index - 6), -1):
        quantity = page.quantities[index]
        if quantity.start < low:
            break
        if not is_plain(quantity) or in_closed_bracket(page, quantity, stated.value.start):
            continue
        if found and not _SIDE.fullmatch(page.text, quantity.end, page.quantities[found[-1]].start):
            break
        found.append(index)
    behind = stated.index + 1
    if behind < len(page.quantities) and _AMOUNT.fullmatch(page.between(stated.index, behind)):
        found.insert(0, behind)
    return found


def _told(page: Page, stated: Stated, value: Quantity, named: frozenset[str] = frozenset()) -> Iterator[int]:
    """Earlier figures that can be the base of `value`, nearest first; of another noun where that is `named`."""
    for index in range(stated.index - 1, max(-1, stated.index - 1 - _BACK), -1):
        base = page.quantities[index]
        if stated.value.start - base.start > _FAR:
            return
        if base is value or base.unit != value.unit or not is_plain(base) or base.value < value.value:
            continue
        if is_change(page, index) or _SHARE.match(page.text, base.end):
            continue
        if same_noun(base.noun, value.noun) or base.noun.lower().split(" ")[0] in named:
            yield index


def _words(page: Page, index: int) -> frozenset[str]:
    """The words around a figure that say what it is of."""
    quantity = page.quantities[index]
    last = page.quantities[index - 1] if index else None
    before = last.end if last is not None and last.unit != "%" else 0
    start = max(page.sentence_start(quantity.start), before, quantity.start - 80)
    behind = _AFTER.match(page.text, quantity.end)
    said = f"{page.text[start : quantity.start]} {quantity.noun} {behind[0] if behind else ''}"
    return frozenset(_WORD.findall(said.lower()))


# "tổng số nói trên", "tổng diện tích nêu trên", "tổng số đó".
_ABOVE = regex(r" ?(?:của )?(?:tổng|số|diện tích|khối lượng|kinh phí)[^\d]{0,24}(?:nói trên|nêu trên|trên|đó|này)$")


def by_mention(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "... tổng số nói trên": the figure that opens what is said before."""
    follow = stated.follow.strip()
    if stated.role is not Role.SHARE or not _ABOVE.match(" " + follow):
        return
    for value, near in _told_of(page, stated):
        told = list(_told(page, stated, value))
        for each in told:
            yield from of_base(stated, value, page.quantities[each], len(told) == 1 and near)
        if told:
            return


def by_clause(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "146 lô; đã giao 98 lô cho 98 hộ, đạt 67,1%": said of the first figure of its clause, not of the last."""
    if stated.role is Role.SHARE:
        for at in values(page, stated)[1:]:
            value = page.quantities[at]
            base = next(_told(page, stated, value), None)
            if base is not None and is_surely_whole(page, stated, base, at):
                yield from of_base(stated, value, page.quantities[base], stated.clean)
