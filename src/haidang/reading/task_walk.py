"""The walk over the outline that finds deeds and what is said of them from outside."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from haidang.calendar.timeframes import Timeframe, find_timeframe
from haidang.reading.assignments import read_assignment
from haidang.reading.deeds import (
    counts_stock,
    frames,
    hands_to_nobody,
    is_handed,
    states_fact,
    turns_to_others,
    urges,
)
from haidang.reading.entries import Entry
from haidang.reading.outline import Item
from haidang.reading.said import NOTHING, Said, by_labels, placed
from haidang.reading.sections import Section, classify, opens_aside
from haidang.reading.units import opens_with_unit
from haidang.text.patterns import regex
from haidang.text.values import replace


@dataclass(slots=True)
class Deed:
    """An item that states a deed, at offsets of the flow, and what labels and headings say of it."""

    item: Item
    said: Said
    start: int
    end: int
    own: Said = NOTHING
    """What labels say: the item's own, or its group's."""
    alone: bool = True
    """Whether the labels are the item's alone."""


# Kinds whose marked items are deeds unless their section says otherwise; in the others only what a
# section of duties holds, or what a sentence hands to somebody by name.
_PLANS = frozenset({"plan", "directive", "official_letter"})
_LETTERS = frozenset({"directive", "official_letter"})
# In these only what lies ahead is to be done; everything else was.
_REPORTS = frozenset({"report", "proposal", "minutes"})
_PLAN_ATTACHMENTS = ("KẾ HOẠCH", "CHƯƠNG TRÌNH", "PHƯƠNG ÁN", "ĐỀ ÁN", "PHỤ LỤC", "DANH MỤC", "NỘI DUNG")


class TaskWalk:
    """Walks entries with what is known so far, and yields deeds once all that can be said of them is known."""

    def __init__(self, kind: str, year: int | None, table_owners: Set[int]) -> None:
        """`kind` as the contract names it; `table_owners` are the ids of the items that hold tables."""
        self.kind = kind
        self.report = kind in _REPORTS
        self.year = year
        self.table_owners = table_owners

    def walk(self, parent: Entry, said: Said, section: Section) -> Iterator[Deed]:
        """The deeds below `parent`; labels reach back over the deeds since the labels before them."""
        waiting: list[Deed] = []
        group: list[Deed] = []
        labelled = False
        ahead = NOTHING
        actor: Entry | None = None
        last = len(parent.children) - 1
        if section is not Section.ASIDE and not self.report:
            parent.name_unknown_units()
        for index, entry in enumerate(parent.children):
            if self._passes_over(entry, section):
                continue
            of_others = entry.of_others
            if of_others is None and entry.acting is not None:
                yield from _settled(waiting)
                waiting, labelled, ahead, actor = [], False, entry.acting, entry
                continue
            if actor is not None and _leaves(entry, actor):
                ahead, actor = NOTHING, None
            if of_others is not None:
                group = group if labelled else _unlabelled(waiting)
                for deed in group:
                    deed.own = deed.own.and_then(of_others)
                ahead = ahead if waiting else ahead.and_then(of_others)
                labelled = True
                continue
            if labelled:
                yield from _settled(waiting)
                waiting, labelled = [], False
            found, below = self._read(entry, parent, ahead.over(said), section, is_last=index == last)
            yield from below
            if len(found) == 1 and waiting and _labels_the_group(entry, waiting, found[0]):
                for deed in waiting:
                    deed.own = deed.own.and_then(found[0].own)
                labelled = True
            waiting += found
            if index < last and self._introduces(entry):
                ahead = ahead.and_then(self._by_sentence(entry.words, said))
        yield from _settled(waiting)

    def _passes_over(self, entry: Entry, section: Section) -> bool:
        """A report's paragraphs outside of what lies ahead cost nothing."""
        return self.report and section is not Section.DUTIES and not entry.item.children and not entry.item.opens

    def _introduces(self, entry: Entry) -> bool:
        if entry.item.children or entry.words[-1:] != ":":
            return False
        # The preamble names who issues the plan; only an order in it names who does the deeds.
        return bool(entry.item.path) or is_handed(entry.words)

    def _read(
        self, entry: Entry, parent: Entry, said: Said, section: Section, *, is_last: bool
    ) -> tuple[list[Deed], Iterator[Deed]]:
        """The deed that one entry states, if it does, and those below it."""
        section = self._section(entry, section)
        if entry.item.children:
            return self._read_parent(entry, said, section)
        if entry.heading is not None and entry.heading.deed:
            said = replace(said, lead=entry.heading.units, coordinate=(), by_heading=True)
        return self._leaf(entry, parent, said, section, is_last=is_last), iter(())

    def _read_parent(self, entry: Entry, said: Said, section: Section) -> tuple[list[Deed], Iterator[Deed]]:
        inner = self._inner(entry, said)
        if entry.labels_below is not None:
            if entry.heading is not None or not self._is_duty(entry, section):
                return [], iter(())
            deed = self._deed(entry, inner)
            deed.own = deed.own.and_then(entry.labels_below)
            return [deed], iter(())
        below = self.walk(entry, inner, section)
        if (entry.heading is not None and not entry.heading.deed) or not entry.whole_sentence:
            return [], below
        # A whole sentence with nothing but words without markers below it is a deed itself, the last of its list.
        return self._leaf(entry, None, inner if entry.heading is not None else said, section, is_last=True), below

    def _inner(self, entry: Entry, said: Said) -> Said:
        """What holds for the items below an entry."""
        if entry.heading is not None:
            inner = replace(said, lead=entry.heading.units, coordinate=(), by_heading=True)
        elif hands_to_nobody(entry.words):
            inner = replace(said, lead=(), by_heading=False)
        else:
            inner = self._by_sentence(entry.words, said).over(said)
        time = self._heading_time(entry)
        if time is not None:
            inner = replace(inner, time=time)
        return by_labels(entry.text, entry.labels, self.year).over(inner) if entry.labels else inner

    def _heading_time(self, entry: Entry) -> Timeframe | None:
        """The time that a heading states for what stands below it; a bare year is the plan's, not a time."""
        if len(entry.words) > _LONGEST_HEADING or not _DATED.search(entry.words):
            return None
        time = find_timeframe(entry.words, year=self.year)
        if time is None or (time.end is None and time.start is None) or not _DATED.search(time.text):
            return None
        return placed(time, entry.item.start)

    def _by_sentence(self, words: str, said: Said) -> Said:
        if any(map(words.__contains__, _BEHIND)) and _FOLLOWING.search(words.lower()):
            return NOTHING
        found = read_assignment(words, headed=said.by_heading)
        return Said(lead=found.lead, coordinate=found.coordinate)

    def _section(self, entry: Entry, section: Section) -> Section:
        """What the section is about in which the items below an entry stand."""
        item = entry.item
        if item.opens and item.attached:
            return Section.DUTIES if item.attached.startswith(_PLAN_ATTACHMENTS) else Section.UNKNOWN
        if not (item.children or item.opens) or entry.bullet:
            return section
        if entry.heading is not None:
            return Section.DUTIES if not self.report or section is Section.DUTIES else section
        if entry.words.endswith(":") and not self.report and _ANSWERS.search(entry.words.lower()):
            return Section.DUTIES
        if entry.words.endswith((".", ";")) and len(entry.words) > _LONGEST_TITLE // 2:
            return section
        title = _TITLE.match(entry.words)
        if len(entry.words) > _LONG and (title is None or title.end() > _LONGEST_TITLE):
            return section
        heading = title[0] if title else entry.words
        found = classify(heading, report=self.report)
        if found is Section.UNKNOWN:
            return section
        # Below "PHẦN I. TÌNH HÌNH" what "3. Công tác tiêm phòng đợt 1" tells was done.
        if found is Section.DUTIES and section is Section.ASIDE and (_is_deep(item) or not _may_turn(item, heading)):
            return section
        # "2. Số hóa kết quả giải quyết thủ tục" below "II. NHIỆM VỤ" is a duty though it speaks of results.
        if found is Section.ASIDE and section is Section.DUTIES and not opens_aside(heading):
            return section
        return found

    def _is_duty(self, entry: Entry, section: Section) -> bool:
        if section is Section.DUTIES:
            return True
        return section is Section.UNKNOWN and self.kind in _PLANS and entry.marked

    def _leaf(self, entry: Entry, parent: Entry | None, said: Said, section: Section, *, is_last: bool) -> list[Deed]:
        return [self._deed(entry, said)] if self._states_deed(entry, parent, said, section, is_last=is_last) else []

    def _deed(self, entry: Entry, said: Said) -> Deed:
        start = entry.item.start + (entry.heading.deed if entry.heading is not None else 0)
        if not entry.labels:
            return Deed(entry.item, said, start, entry.item.end)
        return Deed(entry.item, said, start, entry.labels[0].start, by_labels(entry.text, entry.labels, self.year))

    def _states_deed(self, entry: Entry, parent: Entry | None, said: Said, section: Section, *, is_last: bool) -> bool:
        """Whether a leaf states something to be done rather than frames, describes or closes."""
        words = entry.words
        if entry.item.opens or frames(words) or (not entry.marked and urges(words)):
            return False
        if id(entry.item) in self.table_owners and words[-1:] not in ".;/":
            return False
        if words.endswith(":") and not is_last:
            return False
        if not entry.marked and not said.by_heading and not self._stands_alone(entry, parent):
            return False
        if self._is_duty(entry, section):
            return not states_fact(words) and not (section is Section.UNKNOWN and counts_stock(words))
        if self.report or (section is Section.ASIDE and not turns_to_others(words)):
            return False
        handed = is_handed(words) or opens_with_unit(words)
        return handed and bool(read_assignment(words).lead)

    def _stands_alone(self, entry: Entry, parent: Entry | None) -> bool:
        """Words without a marker before marked ones introduce them; the preamble before all items frames."""
        if parent is not None and parent.introduces_marked:
            return bool(entry.item.path) and not entry.words.endswith(":") and is_handed(entry.words)
        if entry.item.path or self.kind not in _PLANS or is_handed(entry.words):
            return True
        # A letter's whole body may be such paragraphs: "UBND các xã tuyên truyền, vận động ...".
        return self.kind in _LETTERS and opens_with_unit(entry.words)


_LONG = 150
_LONGEST_HEADING = 200
_LONGEST_TITLE = 100
_DATED = regex(r"\d/|[Nn]gày \d|[Tt]háng \d|[Qq]u[ýí] [IVX\d]")
_TITLE = regex(r"[^:.]{1,200}")
# "Các cơ quan, đơn vị sau đây chịu trách nhiệm tổ chức thực hiện Kế hoạch:" names them below, however long the line.
_FOLLOWING = regex(r"(?:cơ quan|đơn vị|sở|ngành|địa phương|thành viên|tổ chức) sau(?: đây)?\b")
_BEHIND = (" sau", " Sau", " SAU")
_ANSWERS = regex(r"(?:chịu|có) trách nhiệm|(?:giao|yêu cầu|đề nghị|phân công) [^.;]{3,160}:$")


def _is_deep(item: Item) -> bool:
    """Below the first level of numbers, "nội dung" and "thực hiện" no longer open a section of duties."""
    return item.path.count(".") >= 2


_TURNS = regex(
    r"nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|nội dung|trách nhiệm|phương hướng|biện pháp|đề nghị|kiến nghị|"
    r"kế hoạch"
)


def _may_turn(item: Item, heading: str) -> bool:
    """Whether a heading inside an aside opens duties: only words that promise nothing else do."""
    return "." not in item.path or _TURNS.search(heading.lower()) is not None


def _settled(deeds: list[Deed]) -> Iterator[Deed]:
    for deed in deeds:
        deed.alone = len(deeds) == 1
        yield deed


def _unlabelled(deeds: list[Deed]) -> list[Deed]:
    """The deeds that no label speaks of yet; the last one where all have theirs."""
    return [deed for deed in deeds if not deed.own.who] or deeds[-1:]


def _leaves(entry: Entry, actor: Entry) -> bool:
    """Whether an item beside the line that named who acts turns to somebody else."""
    if actor.item.marker is None or entry.item.marker is None:
        return False
    if entry.item.marker.kind is not actor.item.marker.kind:
        return entry.item.marker.kind < actor.item.marker.kind
    return opens_with_unit(entry.words) or turns_to_others(entry.words)


def _labels_the_group(entry: Entry, waiting: list[Deed], last: Deed) -> bool:
    """Labels below the last of several items stand for all of them, where none before has its own.

    They do if they carry no marker, or are bullets below bullets; "- Chủ trì: ..." below "2." is of 2 alone.
    """
    if last.item is not entry.item or not entry.item.children or not last.own.who:
        return False
    # "a) ... / Thời gian: quý II" has lines of its own, and the lead in those of "b)" is that of b) alone.
    if any(deed.own.who or (deed.item.children and deed.own != NOTHING) for deed in waiting):
        return False
    return not entry.children[0].marked or entry.bullet
