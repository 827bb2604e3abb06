"""Numbers against lists of short terms alike, whatever they are called: "06 nhà văn hóa thôn (Đắk Tu, Kon Rế, ...)".

No word says that such a list names all; that it has as many items as announced, or one more or one fewer, does: so
only lists of three or more are taken, and of these only such whose stretches are surely one item each.
"""

from __future__ import annotations

from collections.abc import Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.counts.counted import count_relation
from haidang.relations.counts.item_heads import Span, spans_of
from haidang.relations.counts.list_places import ListPlace
from haidang.relations.counts.listed_nouns import DOCUMENT, joined
from haidang.relations.page.connectives import leaves_open
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation, Verdict
from haidang.text.patterns import regex

_LEAST, _MOST, _WORDS = 3, 30, 8
# Many of these are of one kind, at one place, or of one person: a list tells kinds, places or persons, not each.
_OF_MANY = frozenset(
    "vụ đơn hồ ca con cây cá thể chiếc cái xe máy bộ lượt giấy suất việc ý câu người hộ phòng căn thửa lô khoản gói"
    " giường ghế bàn tấm cuốn quyển bài tin bản phần lao công học giải bằng tàu thuyền hợp lần ngày tháng năm giờ"
    " tuần cặp đối đại cán đảng hội đoàn thành đồng ủy trẻ em viên tổ tỷ triệu đội nhóm loại".split()
)
_TELLS = regex(
    r"\d|(?<!\w)(?:chưa|đã|không|đang|sẽ|được|phải|còn|nay|bị|đạt|tăng|giảm|chiếm|trong đó|các|những|mỗi|nhằm|để|nên"
    r"|thì|mà|khác|nêu|trên|này|đó|theo|do|vì|như|nhiều|một số)(?!\w)"
)
_HANDED = regex(r"(?<!\w)(?:của|cho|do|thuộc|với|bởi|từ|giữa|về|theo|có|tại|ở|đạt|trong đó)(?!\w)|\d")


def plain_count(page: Page, count: Quantity, places: Sequence[ListPlace]) -> Relation | None:
    """`count` against the first of the places that is a plain list of about as many; None where none is."""
    if not _LEAST <= count.value <= _MOST or count.noun.split()[0] in _OF_MANY:
        return None
    for place in places:
        if place.how in ("bracket", "colon", "naming") and not _HANDED.search(place.between):
            found = _against(page.text, count, place)
            if found is not None:
                return found
    return None


def _against(text: str, count: Quantity, place: ListPlace) -> Relation | None:
    spans = list(spans_of(text, place.start, place.end))
    if len(spans) < _LEAST or leaves_open(text, place.start, min(place.end + 3, len(text))):
        return None
    if not _plain(text, spans) or DOCUMENT.match(text, spans[0].low):
        return None
    fewest, most = _items(text, spans)
    bounds = tuple((span.low, span.high) for span in spans)
    if fewest <= count.value <= most:
        return count_relation(count, int(count.value), bounds, Verdict.HOLDS, place.tie) if fewest == most else None
    number = most if count.value > most else fewest
    if abs(count.value - number) > 1 or fewest != most:
        return None
    return count_relation(count, number, bounds, Verdict.FAILS, place.tie)


def _plain(text: str, spans: Sequence[Span]) -> bool:
    """Whether all are short, tell nothing of themselves, and begin alike: all as names, or none."""
    if any(
        len(text[span.low : span.high].split()) > _WORDS or _TELLS.search(text, span.low, span.high) for span in spans
    ):
        return False
    return len({text[span.low].isupper() for span in spans}) == 1


def _items(text: str, spans: Sequence[Span]) -> tuple[int, int]:
    """The fewest and the most items: "và" may join two words of one, a comma two of a compound."""
    parted = [span.before == ";" for span in spans[1:]]
    if any(parted):
        groups = 1 + sum(parted)
        return groups, groups + sum(span.before == "và" for span in spans[1:])
    words = [text[span.low : span.high].casefold() for span in spans]
    glued = sum(joined(words[at - 1], words[at]) for at in range(1, len(spans)))
    names = text[spans[-1].low].isupper()
    doubtful = sum(span.before == "và" and not (names and at == len(spans) - 1) for at, span in enumerate(spans))
    return len(spans) - glued - doubtful, len(spans)
