"""Two documents and their comparison, as the pages of `haidang compare` show them."""

from __future__ import annotations

from haidang.comparing.answered import Answer, AnsweredTask
from haidang.comparing.comparing import Comparison
from haidang.reading.reading import Reading
from haidang.text.values import frozen


@frozen
class Compared:
    """The names of both files as given, what was read from each, and what the comparison says."""

    first_file: str
    first: Reading
    second_file: str
    second: Reading
    comparison: Comparison

    def answered(self, answer: Answer) -> list[AnsweredTask]:
        """The tasks of the first document with that answer."""
        return [each for each in self.comparison.tasks if each.answer is answer]
