"""What a sentence tells of a figure in a list or a table above it: "Như vậy sốt xuất huyết tăng 60,5%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.page.grids import Grid, Place
from haidang.relations.page.page import Page
from haidang.relations.percentages.percentages import Role, Stated
from haidang.relations.percentages.relative import Candidate, of_base
from haidang.text.patterns import regex

_FILLER = regex(
    r"^(?:như vậy|theo đó|trong đó|riêng|qua đó|cụ thể|kết quả|tổng|số lượng|số ca(?: mắc)?|số km|số vụ|số"
    r"|diện tích|sản lượng|giá trị|nguồn|vốn|tỷ trọng|phần|các|bệnh|thì|là|[\s,:])+"
)
_VERBS = regex(r" (?:đã|đang|đều|cũng|chỉ|hiện|ước|ước tính|có xu hướng|mới)+$")
_MARKS = ",;.:()\n|"
# "đàn bò tăng 2,7%" is the row "Bò".
_KINDS = ("đàn", "cây", "xã", "huyện", "phường", "thị trấn", "trường", "ngành", "lĩnh vực", "khu vực", "nhóm", "con")
_LEAST, _MOST = 2, 7
_FAR = 900
"""Characters between an item and the sentence that tells of it."""
_BELOW = 2500
"""Characters between a table and the sentence that tells of it."""
_BEHIND = regex(r"(?:[^\W\d_]+ ){0,2}[:|]? ?(?:là |đạt |có |với )?")
_YEAR = regex(r"(?:19|20)\d\d")
_LAST = regex(r"cùng kỳ|năm trước|năm ngoái|kỳ trước")
_OTHER_TIME = regex(r"(?:quý|tháng|tuần|giai đoạn|vụ) (?:[IVX\d]|đầu|cuối)", re.IGNORECASE)
_TOTAL = regex(r"(?:tổng|cộng|toàn (?:tỉnh|huyện|xã|ngành))")


def subject(page: Page, stated: Stated) -> str:
    """What the clause says to be a share or to have changed, in lower case; empty where that is not clear."""
    low = max(page.sentence_start(stated.value.start), stated.value.start - 90)
    lead = page.text[low : stated.value.start].lower()
    at = lead.rfind(stated.word) if stated.word else -1
    if at < 0:
        return ""
    start = max(lead.rfind(mark, 0, at) for mark in _MARKS) + 1
    words = _VERBS.sub("", _FILLER.sub("", lead[start:at].strip()))
    plain = _LEAST <= len(words.split()) <= _MOST and not any(sign.isdigit() for sign in words)
    return words if plain else ""


def told_item(page: Page, stated: Stated) -> Quantity | None:
    """The figure right behind the last place above where the clause's subject stands."""
    words = subject(page, stated)
    if not words:
        return None
    sentence = page.sentence_start(stated.value.start)
    low = max(0, sentence - _FAR)
    at = page.text[low:sentence].lower().rfind(words)
    if at < 0:
        return None
    end = low + at + len(words)
    near = page.within(end, end + 30)
    if not near or near[0].unit == "%" or not _BEHIND.fullmatch(page.text, end, near[0].start):
        return _behind_space(page, end, near)
    return near[0]


def _behind_space(page: Page, end: int, near: Sequence[Quantity]) -> Quantity | None:
    if near and near[0].unit != "%" and _BEHIND.fullmatch(page.text[end : near[0].start].lstrip()):
        return near[0]
    return None


def by_rows(page: Page, stated: Stated) -> Iterator[Candidate]:
    """A row of the table above: its growth from one year's column to another's, or its share of the total."""
    if stated.value.unit != "%" or not page.grids:
        return
    grid = _grid_above(page, stated.value.start)
    words = subject(page, stated) if grid is not None else ""
    if grid is None or not words:
        return
    rows = [row for row in grid.body if _is_of(row, words)]
    if len(rows) != 1:
        return
    if stated.role is Role.SHARE:
        yield from _of_total(stated, grid, rows[0])
    elif not _OTHER_TIME.search(page.text, page.sentence_start(stated.value.start), stated.value.start):
        yield from _between_columns(stated, grid, rows[0])


def _grid_above(page: Page, start: int) -> Grid | None:
    above = [grid for end, grid in page.grids if 0 <= start - end < _BELOW]
    return above[-1] if above else None


def _is_of(row: Sequence[Place | None], words: str) -> bool:
    labels = [place.text.lower() for place in row if place and place.value is None]
    label = next((each for each in labels if len(each) > 3), max(labels, key=len, default=""))
    if label == words or (words in label and len(label) - len(words) < 12):
        return True
    return bool(label) and words in (f"{kind} {label}" for kind in _KINDS)


def _of_total(stated: Stated, grid: Grid, row: Sequence[Place | None]) -> Iterator[Candidate]:
    totals = [each for each in grid.body if any(place and _TOTAL.match(place.text.lower()) for place in each[:2])]
    if len(totals) != 1 or stated.word != "chiếm":
        return
    columns = [column for column in range(grid.width) if _number(row, column) and _number(totals[0], column)]
    columns = [column for column in columns if "%" not in grid.head(column)]
    for column in columns:
        yield from _pair(stated, row[column], totals[0][column], sure=len(columns) == 1)


def _between_columns(stated: Stated, grid: Grid, row: Sequence[Place | None]) -> Iterator[Candidate]:
    heads = [grid.head(column) for column in range(grid.width)]
    against = _YEAR.search(stated.follow)
    bases = [at for at, head in enumerate(heads) if _is_base(head, against) and _number(row, at)]
    bases = bases or _earlier(heads)
    for base in bases:
        plain = _plain(heads[base])
        values = [at for at, head in enumerate(heads) if at != base and _plain(head) == plain and _number(row, at)]
        if len(values) == 1:
            yield from _pair(stated, row[values[0]], row[base], sure=len(bases) == 1)


def _is_base(head: str, against: re.Match[str] | None) -> bool:
    return against[0] in head if against else _LAST.search(head) is not None


def _earlier(heads: Sequence[str]) -> list[int]:
    """The column of the year before, where the headers of two columns differ by one year and nothing else."""
    years = {at: int(found[-1]) for at, head in enumerate(heads) if (found := _YEAR.findall(head))}
    if len(years) != 2:
        return []
    (first, one), (second, other) = years.items()
    alike = _plain(heads[first]) == _plain(heads[second]) and abs(one - other) == 1
    return [first if one < other else second] if alike else []


def _plain(head: str) -> str:
    """A header without its time."""
    return re.sub(r"thực hiện|năm|cùng kỳ|trước|ước|so sánh|[^\w]|\d{4}", "", head)


def _number(row: Sequence[Place | None], column: int) -> bool:
    place = row[column]
    return place is not None and bool(place.value) and (place.value or 0) > 0


def _pair(stated: Stated, value: Place | None, base: Place | None, *, sure: bool) -> Iterator[Candidate]:
    if value is not None and base is not None:
        yield from of_base(stated, value.quantity(), base.quantity(), sure)
