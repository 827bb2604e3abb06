"""What was read, as the document spells it.

Recognisers work on one form of spelling (`Flow.text`: "Ủy ban", plain dashes); what people and programs get
are the document's own letters (`Flow.written`: "Uỷ ban", en dashes).
"""

from __future__ import annotations

from functools import lru_cache

from haidang.calendar.timeframes import Timeframe
from haidang.reading.components import Components
from haidang.reading.duties import ReportingDuty
from haidang.reading.outline import Heading
from haidang.reading.pieces import Piece
from haidang.reading.task import Task
from haidang.text.flow import Flow
from haidang.text.values import replace


class Spelling:
    """Turns words of a flow's text back into the document's own letters."""

    def __init__(self, flow: Flow) -> None:
        """`same` tells that nothing in `flow` was respelt, so that there is nothing to turn back."""
        self._flow = flow
        self.same = flow.written == flow.text
        self._find = lru_cache(maxsize=None)(self._look_up)

    def words(self, text: str) -> str:
        """`text`, which stands somewhere in the flow, as the document spells it; unchanged where it does not."""
        return text if self.same or not text else self._find(text)

    def _look_up(self, text: str) -> str:
        at = self._flow.text.find(text)
        return text if at < 0 else self._flow.written[at : at + len(text)]

    def task(self, task: Task) -> Task:
        """A task with all its words as the document spells them."""
        if self.same:
            return task
        written = self._flow.written[task.start : task.end]
        return replace(
            task,
            text=written,
            title=written[: len(task.title)] if task.text.startswith(task.title) else task.title,
            lead=tuple(map(self.words, task.lead)),
            coordinate=tuple(map(self.words, task.coordinate)),
            time=self._time(task.time),
            product=self.words(task.product),
            reporting=self._duty(task.reporting),
        )

    def _time(self, time: Timeframe | None) -> Timeframe | None:
        return replace(time, text=self.words(time.text)) if time else None

    def _duty(self, duty: ReportingDuty | None) -> ReportingDuty | None:
        if duty is None:
            return None
        to = tuple(map(self.words, duty.to))
        return replace(duty, text=self.words(duty.text), to=to, time=self._time(duty.time))

    def heading(self, heading: Heading) -> Heading:
        """A heading with its title as the document spells it."""
        if self.same:
            return heading
        return replace(heading, title=self._flow.written[heading.start : heading.start + len(heading.title)])

    def components(self, components: Components) -> Components:
        """The components as the document spells them."""
        if self.same:
            return components
        return replace(
            components,
            issuer=self._part(components.issuer),
            parent_issuer=self._part(components.parent_issuer),
            place=self._part(components.place),
            title=self._part(components.title),
            addressee=self._part(components.addressee),
            authority=self._part(components.authority),
            signer_title=self._part(components.signer_title),
            signer=self._part(components.signer),
            recipients=tuple(map(self._piece, components.recipients)),
            legal_bases=tuple(map(self._piece, components.legal_bases)),
        )

    def _part(self, piece: Piece | None) -> Piece | None:
        return self._piece(piece) if piece else None

    def _piece(self, piece: Piece) -> Piece:
        written = self._flow.written[piece.start : piece.end]
        if self._flow.text[piece.start : piece.end] == piece.text:
            return Piece(written, piece.start, piece.end)
        return Piece(" ".join(map(self.words, piece.text.split(" "))), piece.start, piece.end)
