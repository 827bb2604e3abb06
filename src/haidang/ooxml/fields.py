"""Fields: the result is shown, the instruction is not."""

from __future__ import annotations

from dataclasses import dataclass, field

# In a header these make a page number, which is no part of what the document says.
_PAGE_NUMBERS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"})


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    silent: bool = True
    """Whether what comes now is not shown: the instruction, or a result that nobody wants."""


@dataclass(slots=True)
class Fields:
    """The fields that are open at one place of a story, from the outermost to the innermost."""

    drop_page_numbers: bool = False
    dropped: bool = False
    """Whether a page number was left out since somebody last set this to False."""
    silent: int = 0
    """How many open fields hide what comes now."""
    _open: list[_Field] = field(default_factory=list)

    @property
    def open(self) -> bool:
        """Whether a field has begun and not ended."""
        return bool(self._open)

    def begin(self) -> None:
        """A field begins with its instruction."""
        self._open.append(_Field())
        self.silent += 1

    def instruct(self, text: str) -> None:
        """Part of the instruction of the innermost field."""
        if self._open and len(self._open[-1].instruction) < 100:
            self._open[-1].instruction += text

    def show_result(self) -> None:
        """The instruction is over, the result follows."""
        if self._open and self._open[-1].silent and not self._is_page_number(self._open[-1].instruction):
            self._open[-1].silent = False
            self.silent -= 1

    def end(self) -> None:
        """The innermost field ends."""
        if self._open:
            ended = self._open.pop()
            self.silent -= ended.silent
            self.dropped |= self._is_page_number(ended.instruction)

    def _is_page_number(self, instruction: str) -> bool:
        words = instruction.split(None, 1)
        return self.drop_page_numbers and bool(words) and words[0].upper() in _PAGE_NUMBERS
