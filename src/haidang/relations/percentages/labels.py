"""The words that say what a figure is: those around it in its clause, or its row and its column in a table."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.quantities.quantity import Quantity
from haidang.relations.page.grids import Grid, Place
from haidang.relations.page.page import Page
from haidang.text.patterns import regex

_WORD = regex(r"[^\W\d_]+")
_YEARS = regex(r"(?:19|20)\d\d")
_AFTER = regex(r"[^,;:.()\n|\d]{0,40}")
_REACH = 90
_MARKS = ",;|"
_ROWS = 40
_TOTAL = regex(r"\W*(?:tổng|cộng|toàn (?:tỉnh|huyện|xã|ngành|thành phố|thị xã|phường))")
# "HS" and "em" are both learners: what a table calls by one name a sentence calls by another.
_IN_FULL = {"hs": "học sinh", "gv": "giáo viên", "kh": "kế hoạch", "dt": "dự toán", "th": "thực hiện"}
# "Trong 7 tháng đầu năm nay" is the time that is reported.
TIMED = regex(
    r"cùng kỳ|(?:năm|tháng|quý|kỳ|năm học|vụ) (?:trước|ngoái)|(?<!tháng )đầu (?:năm(?! nay)|kỳ|nhiệm kỳ)"
    r"|(?:năm|năm học|quý|tháng) (?:\d|[ivx]+\b)"
    r"|kỳ trước|cùng thời (?:điểm|gian)"
)
PLANNED = regex(
    r"kế hoạch|dự toán|chỉ tiêu|\bkh\b|\bdt\b|\bgiao\b(?! thông| dịch| lưu| tiếp| đất)|nghị quyết|hợp đồng|nhu cầu"
    r"|bố trí|phân bổ|mục tiêu"
)
# Words that any base may be called by.
ANY = frozenset(
    "tổng số của về trên trong toàn bộ nói nêu đó này hiện có các những phải cần lượng ở tại được là đã với theo so cả"
    " thôn ấp bản xã phường thị trấn huyện tỉnh thành phố năm kế hoạch dự toán chỉ tiêu giao cho và một người"
    " cùng kỳ trước đầu thời điểm nghị quyết hđnd ubnd kh đạt bằng chiếm tỷ lệ tỉ ước thực hiện khoảng gần hơn"
    " tăng giảm còn như vậy riêng tháng ngày quý nay đến hết trở lên địa bàn".split()
)


def words_of(text: str) -> frozenset[str]:
    """The words of a phrase and its years, abbreviations in full.

    >>> sorted(words_of("KH năm 2020"))
    ['2020', 'hoạch', 'kế', 'năm']
    """
    low = text.lower()
    found = [part for word in _WORD.findall(low) if len(word) > 1 for part in _IN_FULL.get(word, word).split()]
    return frozenset((*found, *_YEARS.findall(low)))


def around(page: Page, index: int) -> str:
    """The words of a figure's clause: from the figure before it to the next mark."""
    quantity = page.quantities[index]
    last = page.quantities[index - 1] if index else None
    before = last.end if last is not None and last.unit != "%" else 0
    start = max(page.sentence_start(quantity.start), before, quantity.start - _REACH)
    behind = _AFTER.match(page.text, quantity.end)
    return f"{page.text[start : quantity.start]} {quantity.noun} {behind[0] if behind else ''}".lower()


def clause(page: Page, index: int) -> str:
    """The words right before a figure, from the mark before them, and its noun."""
    quantity = page.quantities[index]
    low = max(page.sentence_start(quantity.start), quantity.start - _REACH)
    lead = page.text[low : quantity.start].lower()
    return f"{lead[max(map(lead.rfind, _MARKS)) + 1 :]} {quantity.noun}"


def beside(page: Page, index: int) -> frozenset[str]:
    """The words of a figure from the mark before it, brackets and colons among them, to the one behind."""
    quantity = page.quantities[index]
    lead = page.text[max(page.sentence_start(quantity.start), quantity.start - _REACH) : quantity.start].lower()
    behind = _AFTER.match(page.text, quantity.end)
    return words_of(f"{lead[max(map(lead.rfind, ',;:(')) + 1 :]} {quantity.noun} {behind[0] if behind else ''}")


def is_cell(page: Page, quantity: Quantity) -> bool:
    """Whether a figure stands alone in a cell of a table."""
    return page.text.startswith("| ", max(0, quantity.start - 2))


def rows_of(grid: Grid) -> Iterator[tuple[str, tuple[Place | None, ...]]]:
    """The first rows of a table and the last, each with its label."""
    rows = grid.body if len(grid.body) <= 2 * _ROWS else (*grid.body[:_ROWS], *grid.body[-_ROWS:])
    for row in rows:
        yield " ".join(place.text for place in row if place is not None and place.value is None).lower(), row


def is_total(label: str) -> bool:
    """Whether a row is the sum of others by its label."""
    return _TOTAL.search(label) is not None


def as_quantity(place: Place, unit: str) -> Quantity:
    """A number of a table, in `unit` where the table names none."""
    found = place.quantity()
    return found if found.unit else Quantity(found.start, found.end, found.text, found.value, unit, found.precision)
