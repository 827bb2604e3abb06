"""Sums of tables that count things: nobody rounds a number of communes, so one that is off by one is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from haidang.relations.page.grids import Grid, Place
from haidang.relations.page.page import Page
from haidang.relations.relation import Kind, Relation, Verdict
from haidang.text.patterns import regex
from haidang.text.values import replace

# "Số hộ", "Lượt khám", "Nâng cao (thôn, bản)".
_THINGS = regex(
    r"(?<!\w)(?:số (?!tiền|vốn|kinh|thu|chi|dư|nợ|lượng|liệu|còn|đã)|hộ|người|khẩu|nhân khẩu|lượt|học sinh|học viên"
    r"|giáo viên|trẻ|cán bộ|công chức|viên chức|đại biểu|đảng viên|hội viên|đoàn viên|lao động|bệnh nhân|ca|lớp|trường"
    r"|xã|phường|thôn|bản|ấp|buôn|huyện|vụ|vụ việc|cơ sở|công trình|dự án|mô hình|hồ sơ|đơn|cuộc|buổi|nhà|căn|giường"
    r"|sản phẩm|văn bản|nhiệm vụ|chỉ tiêu|tiêu chí|thủ tục|tổ|đội|hợp tác xã|htx|doanh nghiệp|trạm|thửa|giấy|con|chiếc"
    r"|trường hợp|điểm bưu điện|cây|nội trú|phẫu thuật|nữ"
    r"|khiếu nại|tố cáo|kiến nghị|dịch vụ công|mắc|tử vong|bị thương"
    r"|câu lạc bộ|chi bộ|chi hội|tổ chức|cửa hàng|nghị quyết|đề án|nạn nhân|vắng)(?!\w)"
)
# Units of measures, scales, and what is told in them without a word: "Vốn", "Diện tích".
_MEASURED = regex(
    r"đồng|đ\)|vnđ|usd|tấn|tạ(?!\w)|(?<!\w)(?:ha|km2?|m[23²³]?|kg|lít|kwh|kw|mw|giờ|yến)(?!\w)|%|t[ỷỉ] |nghìn|ngàn"
    r"|triệu|vạn|vốn|kinh phí|ngân sách|tiền|diện tích|sản lượng|khối lượng|doanh thu|giá trị|giải ngân|dự toán"
    r"|quyết toán|dư nợ|chiều dài|dài|(?<!\w)(?:thu|chi(?! (?:tiết|bộ|hội|đoàn|cục|nhánh))|thuế|phí|nợ)(?!\w)"
    r"|điện năng|công suất|bình quân|t[ỷỉ] (?:lệ|trọng)"
)
_UNIT_SAID = regex(r"(?:đơn vị(?: tính)?|đvt) ?:[^\n|)]{0,30}")
_SMALL = 1000
_FEW, _OTHERS = 2, 2
_ABOVE, _BELOW, _TITLE = 250, 80, 120


def exact_sums(page: Page, end: int, grid: Grid, relations: Sequence[Relation]) -> Sequence[Relation]:
    """The relations of the table that ends at `end`; of those that hold but for a rounding, sums of counts fail.

    A table of rounded figures has more than two of them.
    """
    apart = [each for each in relations if each.kind is Kind.TABLE and each.verdict is Verdict.HOLDS and each.gap]
    if not apart or len(apart) > _FEW:
        return relations
    places = {place.start: (at, column) for at, column, place in _places(grid)}
    others = sum(each.kind is Kind.TABLE and not each.gap and each.stated.value > 1 for each in relations)
    wrong = [each for each in apart if _is_of_counts(page, end, grid, places, each, others)]
    return [replace(each, verdict=Verdict.FAILS) if each in wrong else each for each in relations]


def _places(grid: Grid) -> Iterator[tuple[int, int, Place]]:
    for at, row in enumerate(grid.body):
        for column, place in enumerate(row):
            if place is not None:
                yield at, column, place


def _is_of_counts(
    page: Page, end: int, grid: Grid, places: dict[int, tuple[int, int]], relation: Relation, others: int
) -> bool:
    """Whether a sum adds whole numbers of things: the header or the row names them, or nothing names a measure."""
    figures = (relation.stated, *relation.terms)
    if any(figure.unit not in ("", "count") or figure.precision != 1 for figure in figures):
        return False
    known = [places[figure.start] for figure in figures if figure.start in places]
    if len(known) < len(figures):
        return False
    heads = {grid.head(column) for _, column in known}
    rows = {_label(grid.body[at]) for at, _ in known}
    if any(_MEASURED.search(head) for head in heads):
        return False
    one_row = rows if len(rows) == 1 else set()
    if all(map(_THINGS.search, heads)) or (one_row and all(map(_THINGS.search, one_row))):
        return not _measures(one_row)
    if others < _OTHERS or any(figure.value >= _SMALL for figure in figures) or _measures(rows):
        return False
    title = _around(page, end, grid)
    return not _measures((title,)) and _says_units(grid, title)


def _says_units(grid: Grid, title: str) -> bool:
    """Whether a table says in its title, or in some column, what it counts or measures: else its unit is unknown."""
    heads = [grid.head(column) for column in range(grid.width) if len(grid.numbers(column)) > 1]
    return any(_THINGS.search(words) or _MEASURED.search(words) for words in (title, *heads))


def _measures(words: Iterable[str]) -> bool:
    return any(_MEASURED.search(each) for each in words)


def _label(row: Sequence[Place | None]) -> str:
    """The words of a row that are no number, in lower case."""
    return " ".join(place.text for place in row if place is not None and place.value is None).lower()


def _around(page: Page, end: int, grid: Grid) -> str:
    """The title of a table, or the sentence that leads to it, and the unit said above or below it, in lower case."""
    start = min((place.start for row in (*grid.header, *grid.body) for place in row if place is not None), default=end)
    begin = max(0, start - _ABOVE)
    above = page.lower[begin:start].rstrip("| \n")
    said = _UNIT_SAID.findall(page.lower, begin, start) + _UNIT_SAID.findall(page.lower, end, end + _BELOW)
    line = above[above.rfind("\n") + 1 :]
    # A long line that does not end in a colon tells other things.
    title = line if len(line) < _TITLE else line[line.rfind(". ") + 1 :] if line.endswith(":") else ""
    return " ".join([title, *said])
