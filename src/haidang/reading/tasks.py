"""Tasks: the smallest items of a plan that state a deed, who leads, who helps, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field, replace

from haidang.calendar.timeframes import Timeframe, find_timeframe, read_timeframe
from haidang.reading.assignments import Assignment, read_assignment, read_value, says_only_who, split_units
from haidang.reading.duties import ReportingDuty, read_reporting
from haidang.reading.labels import Labelled, read_labels
from haidang.reading.outline import Item, Outline
from haidang.reading.sections import Section, classify
from haidang.reading.unit_headings import UnitHeading, read_unit_heading
from haidang.reading.units import opens_with_unit
from haidang.text.flow import Flow
from haidang.text.markers import BULLETS


@dataclass(frozen=True, slots=True)
class Task:
    """A deed to be done, at offsets of the flow's text, with what the document says of it."""

    path: str
    title: str
    text: str
    lead: tuple[str, ...]
    coordinate: tuple[str, ...]
    time: Timeframe | None
    product: str
    reporting: ReportingDuty | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of a group of items before each is read: from headings, labels and introductions."""

    lead: tuple[str, ...] = ()
    coordinate: tuple[str, ...] = ()
    time: Timeframe | None = None
    product: str = ""
    by_heading: bool = False
    """The lead is the heading itself: "Phối hợp với X" below it leaves the heading in the lead."""


@dataclass(slots=True)
class _Deed:
    """An item that states a deed, waiting for the labels that may follow it."""

    item: Item
    said: Said
    start: int
    end: int
    own: Said = field(default_factory=Said)


# Kinds whose marked items are deeds unless their section says otherwise; in the others only what a
# section of duties holds, or what a sentence hands to somebody by name.
_PLANS = frozenset({"plan", "directive", "official_letter"})
_REPORTS = frozenset({"report", "proposal", "minutes"})
_PLAN_ATTACHMENTS = ("KẾ HOẠCH", "CHƯƠNG TRÌNH", "PHƯƠNG ÁN", "ĐỀ ÁN", "PHỤ LỤC", "DANH MỤC", "NỘI DUNG")


def read_tasks(
    flow: Flow, outline: Outline, *, kind: str, year: int | None, apart: Sequence[tuple[int, int]] = ()
) -> list[Task]:
    """The tasks that the body's items state, in reading order.

    `kind` is the document's kind as the contract names it, `year` completes dates without one, `apart`
    holds the references' places (their dates are not times).
    """
    reader = _Reader(flow.text, kind, year, apart, {id(owner) for owner in outline.table_owners})
    reader.read(outline.root, Said(), Section.UNKNOWN)
    return sorted(reader.tasks, key=lambda task: task.start)


class _Reader:
    """Walks the outline with what is known so far."""

    def __init__(
        self, text: str, kind: str, year: int | None, apart: Sequence[tuple[int, int]], owners: Set[int]
    ) -> None:
        self.text = text
        self.kind = kind
        self.year = year
        self.apart = apart
        self.owners = owners
        self.tasks: list[Task] = []
        self.next_apart = 0

    def words(self, item: Item) -> str:
        return self.text[item.start : item.end]

    def read(self, parent: Item, said: Said, section: Section) -> None:
        """Read what stands under `parent`; labels reach back over the deeds since the labels before them."""
        waiting: list[_Deed] = []
        group: list[_Deed] = []
        labelled = False
        ahead = Said()
        actor: Item | None = None
        children = parent.children
        for index, item in enumerate(children):
            labels = read_labels(self.text, item.start, item.end)
            own = self._for_the_group(item, labels)
            acting = self._acting(item) if own is None else None
            if acting is not None:
                # "Sở Tài chính:" on a line of its own: those behind it are its deeds, up to the next such line.
                self._settle(waiting)
                waiting, labelled, ahead, actor = [], False, acting, item
                continue
            if actor is not None and self._leaves(item, actor):
                ahead, actor = Said(), None
            if own is not None:
                if not labelled:
                    group = _unlabelled(waiting)
                for deed in group:
                    deed.own = _merge(deed.own, own)
                if not waiting:
                    ahead = _merge(ahead, own)
                labelled = True
                continue
            if labelled:
                self._settle(waiting)
                waiting = []
                labelled = False
            found = self._read_item(item, children, index, _over(ahead, said), section, labels)
            if len(found) == 1 and waiting and self._labels_the_group(item, waiting, found[0]):
                for deed in waiting:
                    deed.own = _merge(deed.own, found[0].own)
                labelled = True
            waiting += found
            if self._introduces(item, children, index):
                ahead = _merge(ahead, self._from_sentence(self.words(item), said))
        self._settle(waiting)

    def _acting(self, item: Item) -> Said | None:
        """The units that a leaf names and nothing else, as a heading without a number would."""
        if item.children or item.opens:
            return None
        heading = read_unit_heading(self.words(item))
        return Said(lead=heading.units, by_heading=True) if heading is not None and not heading.deed else None

    def _leaves(self, item: Item, actor: Item) -> bool:
        """Whether an item beside the line that named who acts turns to somebody else."""
        if actor.marker is None or item.marker is None:
            return False
        if item.marker.kind is not actor.marker.kind:
            return item.marker.kind < actor.marker.kind
        words = self.words(item)
        return opens_with_unit(words) or _ORDERS_OTHERS.match(words) is not None

    def _for_the_group(self, item: Item, labels: list[Labelled]) -> Said | None:
        """What a line says of the deeds before it, where it says nothing else."""
        if labels and self._label_only(item, labels):
            said = self._said(labels)
            return _merge(said, self._listed_below(item, labels[-1]))
        words = self.words(item)
        bracketed = words.startswith("(") and words.rstrip(" .;").endswith(")")
        if item.marker is None and (bracketed or _THESE.search(words) or says_only_who(words)):
            said = self._from_sentence(words.strip("() .;"), Said())
            return said if said.lead or said.coordinate else None
        return None

    def _listed_below(self, item: Item, label: Labelled) -> Said:
        """The units that stand as bullets below "Đơn vị phối hợp:"."""
        if label.value_start < label.end or label.kind not in ("lead", "coordinate"):
            return Said()
        names = tuple(name for child in item.children for name in split_units(self.words(child)))
        return Said(lead=names) if label.kind == "lead" else Said(coordinate=names)

    def _labels_the_group(self, item: Item, waiting: list[_Deed], last: _Deed) -> bool:
        """Labels below the last of several items stand for all of them, where none before has its own.

        They do if they carry no marker, or are bullets below bullets; "- Chủ trì: ..." below "2." is of 2 alone.
        """
        if last.item is not item or not item.children or not (last.own.lead or last.own.coordinate):
            return False
        if any(deed.own.lead or deed.own.coordinate for deed in waiting):
            return False
        below = item.children[0].marker
        return below is None or (item.marker is not None and item.marker.kind in BULLETS)

    def _label_only(self, item: Item, labels: list[Labelled]) -> bool:
        return not any(letter.isalnum() for letter in self.text[item.start : labels[0].start])

    def _introduces(self, item: Item, siblings: list[Item], index: int) -> bool:
        if item.children or index + 1 >= len(siblings) or self.text[item.end - 1] != ":":
            return False
        # The preamble names who issues the plan; only an order in it names who does the deeds.
        return bool(item.path) or _HANDED.match(self.words(item)) is not None

    def _read_item(
        self, item: Item, siblings: list[Item], index: int, said: Said, section: Section, labels: list[Labelled]
    ) -> list[_Deed]:
        """The deeds of one item and of what stands under it; those under it are settled at once."""
        words = self.words(item)
        heading = read_unit_heading(words)
        section = self._section(item, words, section, heading is not None)
        if item.children:
            return self._read_parent(item, said, section, labels, heading)
        if heading is None:
            return self._leaf(item, siblings, index, said, section, labels)
        if not heading.deed:
            return []
        said = replace(said, lead=heading.units, coordinate=(), by_heading=True)
        found = self._leaf(item, siblings, index, said, section, labels)
        for deed in found:
            deed.start = item.start + heading.deed
        return found

    def _leaf(
        self, item: Item, siblings: list[Item], index: int, said: Said, section: Section, labels: list[Labelled]
    ) -> list[_Deed]:
        words = self.words(item)
        if not self._states_deed(item, words, siblings, index, section, said):
            return []
        end = labels[0].start if labels else item.end
        deed = _Deed(item, said, item.start, end)
        if labels:
            deed.own = self._said(labels)
        return [deed]

    def _read_parent(
        self, item: Item, said: Said, section: Section, labels: list[Labelled], heading: UnitHeading | None
    ) -> list[_Deed]:
        inner = said
        if heading is not None:
            inner = replace(said, lead=heading.units, coordinate=(), by_heading=True)
        elif _HANDS_OUT.search(self.words(item)):
            inner = replace(said, lead=(), by_heading=False)
        else:
            inner = _over(self._from_sentence(self.words(item), said), said)
        time = self._heading_time(item)
        if time is not None:
            inner = replace(inner, time=time)
        if labels:
            inner = _over(self._said(labels), inner)
        if self._only_labels_below(item):
            if heading is None and self._duty(item, section):
                deed = _Deed(item, inner, item.start, labels[0].start if labels else item.end)
                for child in item.children:
                    below = self._for_the_group(child, read_labels(self.text, child.start, child.end))
                    deed.own = _merge(deed.own, below or Said())
                return [deed]
            return []
        self.read(item, inner, section)
        if (heading is not None and not heading.deed) or not self._whole_sentence(item):
            return []
        # A whole sentence with nothing but closing words below it is the deed itself, the last of its list.
        return self._leaf(item, [item], 0, said, section, labels)

    def _whole_sentence(self, item: Item) -> bool:
        return (
            item.marker is not None
            and self.text[item.end - 1] in ".;/"
            and item.end - item.start > 60
            and all(child.marker is None for child in item.children)
        )

    def _heading_time(self, item: Item) -> Timeframe | None:
        """The time that a heading states for what stands below it; a bare year is the plan's, not a time."""
        words = self.words(item)
        if len(words) > 200 or not _DATED.search(words):
            return None
        time = self._time(words, item.start, item.end)
        return time if time is not None and time.end is not None and _DATED.search(time.text) else None

    def _only_labels_below(self, item: Item) -> bool:
        for child in item.children:
            labels = read_labels(self.text, child.start, child.end)
            if self._for_the_group(child, labels) is None:
                return False
        return True

    def _section(self, item: Item, words: str, section: Section, is_unit: bool) -> Section:
        if item.opens and item.attached:
            return Section.DUTIES if item.attached.startswith(_PLAN_ATTACHMENTS) else Section.UNKNOWN
        heads = item.children or item.opens
        if not heads or (item.marker is not None and item.marker.kind in BULLETS):
            return section
        if is_unit:
            return Section.DUTIES if self.kind not in _REPORTS or section is Section.DUTIES else section
        title = _TITLE.match(words)
        if len(words) > 150 and (title is None or title.end() > 100):
            return section
        found = classify(title[0] if title else words, report=self.kind in _REPORTS)
        if found is Section.UNKNOWN:
            return section
        if found is Section.DUTIES and section is Section.ASIDE and _is_deep(item):
            return section
        return found

    def _duty(self, item: Item, section: Section) -> bool:
        if section is Section.DUTIES:
            return True
        return section is Section.UNKNOWN and self.kind in _PLANS and item.marker is not None

    def _states_deed(
        self, item: Item, words: str, siblings: list[Item], index: int, section: Section, said: Said
    ) -> bool:
        """Whether a leaf states something to be done rather than frames, describes or closes."""
        if (
            len(words) < 15
            or item.opens
            or _ASIDE_WORDS.match(words)
            or _FORMAL.match(words)
            or _PAST.match(words)
            or _ENFORCES.search(words)
        ):
            return False
        if item.marker is None and _URGES.match(words):
            return False
        if id(item) in self.owners and words[-1:] not in ".;/":
            return False
        if words.endswith(":") and index + 1 < len(siblings):
            return False
        if item.marker is None and not said.by_heading and not self._may_stand_alone(item, siblings, index):
            return False
        if self._duty(item, section):
            return not _STATES.match(words)
        if section is Section.ASIDE or self.kind in _REPORTS:
            return False
        return bool(_HANDED.match(words)) and bool(read_assignment(words).lead)

    def _may_stand_alone(self, item: Item, siblings: list[Item], index: int) -> bool:
        """Words without a marker before marked ones introduce them; the preamble before all items frames."""
        if any(other.marker is not None and not self._is_label(other) for other in siblings):
            words = self.words(item)
            return bool(item.path) and not words.endswith(":") and bool(_HANDED.match(words))
        return bool(item.path) or self.kind not in _PLANS or bool(_HANDED.match(self.words(item)))

    def _is_label(self, item: Item) -> bool:
        labels = read_labels(self.text, item.start, item.end)
        return bool(labels) and self._label_only(item, labels)

    def _from_sentence(self, words: str, said: Said) -> Said:
        found = read_assignment(words, headed=said.by_heading)
        return Said(lead=found.lead, coordinate=found.coordinate)

    def _said(self, labels: Sequence[Labelled]) -> Said:
        said = Said()
        for label in labels:
            value = self.text[label.value_start : label.end]
            if not value:
                continue
            if label.kind == "lead":
                found = read_value(value)
                said = replace(said, lead=said.lead + found.lead, coordinate=said.coordinate + found.coordinate)
                said = replace(
                    said, time=said.time or _placed(find_timeframe(value, year=self.year), label.value_start)
                )
            elif label.kind == "coordinate":
                said = replace(said, coordinate=said.coordinate + _helpers(read_value(value)))
            elif label.kind == "time":
                said = replace(
                    said, time=_placed(read_timeframe(value, year=self.year), label.value_start) or said.time
                )
            elif label.kind == "product":
                said = replace(said, product=value)
        return said

    def _settle(self, deeds: Sequence[_Deed]) -> None:
        for deed in deeds:
            self.tasks.append(self._task(deed, alone=len(deeds) == 1))

    def _task(self, deed: _Deed, *, alone: bool) -> Task:
        start, end = deed.start, max(deed.start + 1, deed.end)
        while end > start + 1 and self.text[end - 1] in " (*-+":
            end -= 1
        words = self.text[start:end]
        headed = deed.said.by_heading and not deed.own.lead and not self._hands_out(deed.item, words)
        stated = read_assignment(words, headed=headed)
        time = self._time(words, start, end)
        own = deed.own
        lead = own.lead or stated.lead or deed.said.lead
        helpers = stated.coordinate + tuple(name for name in own.coordinate if name not in stated.coordinate)
        if not helpers:
            helpers = deed.said.coordinate
        return Task(
            path=deed.item.path,
            title=short_title(words),
            text=words,
            lead=lead,
            coordinate=tuple(name for name in helpers if name not in lead),
            time=_nearest(time, own.time, deed.said.time, alone=alone),
            product=own.product or deed.said.product,
            reporting=read_reporting(words, year=self.year),
            start=start,
            end=end,
        )

    def _hands_out(self, item: Item, words: str) -> bool:
        """A paragraph below the last unit that turns to others: "Yêu cầu Giám đốc các sở ..."."""
        return item.marker is None and _ORDERS_OTHERS.match(words) is not None

    def _time(self, words: str, start: int, end: int) -> Timeframe | None:
        apart = [(low - start, high - start) for low, high in self._apart_within(start, end)]
        return _placed(find_timeframe(words, year=self.year, apart=apart), start)

    def _apart_within(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        while self.next_apart < len(self.apart) and self.apart[self.next_apart][1] <= start:
            self.next_apart += 1
        index = self.next_apart
        while index < len(self.apart) and self.apart[index][0] < end:
            yield self.apart[index]
            index += 1


_DATED = re.compile(r"\d/|[Nn]gày \d|[Tt]háng \d|[Qq]u[ýí] [IVX\d]")
_TITLE = re.compile(r"[^:.]{1,200}")
_TITLE_END = re.compile(r"(?<=[^\d])[.;:](?: |$)|, (?=(?:trong đó|đặc biệt|nhất là|góp phần|nhằm|bảo đảm|đảm bảo)\b)")


def short_title(words: str) -> str:
    """The first clause of a deed, at most some 150 characters cut at a word."""
    found = _TITLE_END.search(words, 12)
    title = words[: found.start()] if found else words
    if len(title) > 150:
        title = title[: title.rfind(" ", 0, 150)] + " …"
    return title.rstrip(" .;,:")


def _is_deep(item: Item) -> bool:
    """Below the first level of numbers, "nội dung" and "thực hiện" no longer open a section of duties."""
    return item.path.count(".") >= 2


def _unlabelled(deeds: list[_Deed]) -> list[_Deed]:
    """The deeds that no label speaks of yet; the last one where all have theirs."""
    return [deed for deed in deeds if not (deed.own.lead or deed.own.coordinate)] or deeds[-1:]


def _placed(time: Timeframe | None, offset: int) -> Timeframe | None:
    if time is None:
        return None
    return replace(time, start_offset=time.start_offset + offset, end_offset=time.end_offset + offset)


def _nearest(
    stated: Timeframe | None, own: Timeframe | None, said: Timeframe | None, *, alone: bool
) -> Timeframe | None:
    """Which time holds: an item's own label, then its own dates, then what its group or heading says.

    A bare "thường xuyên" in the sentence is manner more than time, so a group's label goes before it.
    """
    if alone and own is not None:
        return own
    if stated is not None and (stated.end is not None or stated.every is not None or stated.kind == "deadline"):
        return stated
    return own or (said if said is not None and said.end is not None else None) or stated or said


def _helpers(found: Assignment) -> tuple[str, ...]:
    return found.lead + found.coordinate


def _merge(first: Said, second: Said) -> Said:
    """Both, the first's words where both speak."""
    return Said(
        lead=first.lead or second.lead,
        coordinate=first.coordinate or second.coordinate,
        time=first.time or second.time,
        product=first.product or second.product,
        by_heading=first.by_heading or second.by_heading,
    )


def _over(near: Said, far: Said) -> Said:
    """What stands nearer, and where it is silent what was said farther up."""
    if near.lead and near.lead != far.lead:
        return Said(
            near.lead,
            near.coordinate or far.coordinate,
            near.time or far.time,
            near.product or far.product,
            near.by_heading,
        )
    return _merge(near, far)


# Formal sentences: they frame the plan and order nothing that could be followed up.
_FORMAL = re.compile(
    r"(?:Trên đây là|Căn cứ (?:Luật|Nghị|Quyết|Kế hoạch|Công văn|Chỉ thị|Thông|Chương)|Nơi nhận|Kính gửi|(?:Chi tiết|Có|Theo) (?:\w+ ){0,3}(?:phụ lục|biểu)|\((?:[Cc]ó|[Cc]hi tiết|[Kk]èm|Ban hành)|"
    r"Trong quá trình (?:triển khai|thực hiện|tổ chức)|Quá trình (?:triển khai|thực hiện)|(?:Kế hoạch|Chỉ thị|Quyết định|Nghị quyết) này (?:có hiệu lực|thay thế|được)|"
    r"Nghị quyết (?:này )?(?:đã )?được|Nhận được|Điều \d|\(?(?:Đơn vị tính|ĐVT))"
)
_ASIDE_WORDS = re.compile(
    r"(?:Mục (?:tiêu|đích)|Chỉ tiêu|Kinh phí|Nguồn (?:vốn|lực|kinh phí)|Kết quả|Tình hình|Đối tượng|Phạm vi|Địa điểm|Thành phần|Căn cứ|Quan điểm|Nguyên tắc|"
    r"Thực trạng|Hạn chế|Nguyên nhân)\b[^:.;]{0,40}:",
    re.IGNORECASE,
)
_ENFORCES = re.compile(
    r"thông báo (?:để|đến) .{0,60}(?:biết|thực hiện)|thi hành (?:Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Quy chế|Quy định|Thông báo) này"
)
# "Ủy ban nhân dân huyện đã chủ động ...", "Năm 2023, ... đã hoàn thành": told, not ordered.
_PAST = re.compile(
    r"(?!.{0,120}(?:tiếp tục|\bcần\b|\bphải\b))(?:(?:Đến nay|Hiện nay|Thời gian qua|Trong (?:những )?(?:năm|thời gian|tháng|quý)|Năm \d{4}|Tính đến)\b[^.;]{0,80}?|"
    r"(?:UBND|Ủy ban nhân dân|Công tác|Việc|Huyện|Tỉnh|Xã|Thành phố|Các|Toàn|Trên địa bàn|[A-ZĐ]\w+ (?:ủy|ban))\b[^,.;:]{0,60}?) (?:đã|được|vẫn|đang) "
)
_STATES = re.compile(
    r"(?:(?:Tổng )?(?:Kinh phí|Nguồn kinh phí|Nguồn vốn|Nhu cầu vốn|nhu cầu (?:vốn|kinh phí)|mức đầu tư|kinh phí|dự toán)\b.{0,80}(?:từ|do|được|bố trí|theo|lấy|sử dụng|đảm bảo|bảo đảm|nguồn|\d)"
    r"|(?:Tổng(?! (?:kết|điều tra|hợp|rà soát|vệ sinh|kiểm tra|duyệt|ra quân))|Toàn|Tỷ lệ|Số (?:lượng|hộ|người|lao động|xã|đơn vị|dự án|hồ sơ|vụ)|Diện tích|Sản lượng|Năng suất|Chỉ số|Có|Lũy kế|Tính đến|Ghi nhận|Đã|Cây|Đàn)\b[^.;]{0,160}?(?:đạt|là|chiếm|còn|có|ước|bằng|:)? ?\d"
    r"|Nguồn \w+: \d)"
)
# "Giao Phòng Nội vụ tham mưu thực hiện mục này.": said of the items before it.
_THESE = re.compile(r"(?:mục|nội dung|nhiệm vụ|công việc|phần|việc|giải pháp)(?: nêu)? (?:này|trên)\b")
# "Yêu cầu thủ trưởng các đơn vị nghiêm túc triển khai thực hiện./.": the closing formula.
_URGES = re.compile(
    r"(?:.{0,60}(?:[Yy]êu cầu|[Đđ]ề nghị|[Nn]hận được)).{0,160}(?:khẩn trương|nghiêm túc|tổ chức|chủ động|phối hợp)?.{0,60}(?:thực hiện|triển khai|phản ánh)[^,;]{0,90}\.(?:/\.?)?$"
)
_ORDERS_OTHERS = re.compile(r"(?:(?:Trân trọng |Kính )?Đề nghị|Yêu cầu|Giao|Phân công) ")
# "* Ủy ban nhân dân huyện giao": a new group that is handed to nobody by name, so no lead reaches into it.
_HANDS_OUT = re.compile(r"(?:UBND|Ủy ban nhân dân|Chủ tịch) [^,.;:]{2,60} (?:giao|yêu cầu|đề nghị) ?:?$")
_HANDED = re.compile(
    r"(?:.{0,40}(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị|[Pp]hân công) |[^,.;]{3,120}(?:chủ trì|có trách nhiệm|chịu trách nhiệm|là cơ quan|là đơn vị)|Các (?:sở|cơ quan|đơn vị|phòng|ban))"
)
