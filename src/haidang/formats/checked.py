"""What `haidang check` asks of each file, and what comes back of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from haidang.checking.baseline import Known
from haidang.checking.coverage import Coverage
from haidang.checking.finding import Finding, Severity
from haidang.checking.messages import sentence
from haidang.checking.rule import Rule
from haidang.checking.waivers import Waiver
from haidang.rules.subject import Document
from haidang.text.values import frozen


@frozen
class Asked:
    """What the call asks of one file. Plain data: it may travel to another process."""

    file: str
    language: str
    today: date
    width: int
    waivers: tuple[Waiver, ...] = ()
    known: Mapping[str, int] | None = None
    """Fingerprints of findings to leave out, with how often each is known; None where no baseline was given."""
    baseline_name: str = ""
    """What the baseline file to be written calls this document; empty where none is written."""
    annotate: Path | None = None
    """Where to write a copy with the findings as comments."""


@frozen
class Shown:
    """A finding with its rule and the waiver that speaks of it."""

    finding: Finding
    rule: Rule
    waiver: Waiver | None = None


@frozen
class Tally:
    """How many findings of each weight a document has; waived and known ones are counted apart."""

    errors: int = 0
    warnings: int = 0
    notes: int = 0
    waived: int = 0
    known: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Both documents together."""
        return Tally(
            self.errors + other.errors,
            self.warnings + other.warnings,
            self.notes + other.notes,
            self.waived + other.waived,
            self.known + other.known,
        )


@frozen
class Checked:
    """A document with what is to be shown of it."""

    asked: Asked
    document: Document
    coverage: Coverage
    findings: tuple[Shown, ...]
    known: int
    """Findings left out because the baseline knows them."""

    def message(self, shown: Shown) -> str:
        """The sentence of a finding in the language asked for."""
        return sentence(shown.rule, shown.finding, self.asked.language)

    def words(self, shown: Shown) -> str:
        """The words that a finding is about, as the flow has them."""
        return self.document.text[shown.finding.start : shown.finding.end]

    def tally(self) -> Tally:
        """How many findings there are of each weight."""
        counts = Counter(shown.finding.severity for shown in self.findings if shown.waiver is None)
        return Tally(
            errors=counts[Severity.ERROR],
            warnings=counts[Severity.WARNING],
            notes=counts[Severity.NOTE],
            waived=sum(shown.waiver is not None for shown in self.findings),
            known=self.known,
        )


@frozen
class Outcome:
    """What comes back of one file: its page in the format asked for, or the sentence why there is none."""

    file: str
    page: object = None
    error: str = ""
    notes: tuple[str, ...] = ()
    tally: Tally = Tally()
    coverage: Coverage = Coverage()
    heeded: frozenset[int] = frozenset()
    """Indexes of the waivers that spoke of something."""
    unmarked: tuple[str, ...] = ()
    """Why the copy with comments could not be written."""
    marks: tuple[Known, ...] = ()
    """Every finding as a baseline file would know it."""


Page = Callable[[Checked], object]
"""How a format shows one document: a function of a module, so that it may travel too."""
