"""What a rule is: a generator over a subject, with its code, name, severity, messages and manual page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from haidang.checking.finding import Finding, Severity
from haidang.text.values import frozen

Check = Callable[[Any], Iterator[Finding]]


@frozen
class Message:
    """A sentence in Vietnamese and English with named places: `{stated}`, `{computed}`, `{gap}`."""

    vi: str
    en: str


@frozen
class Rule:
    """A rule of the catalogue.

    The check's docstring is the manual page in Vietnamese: what is wrong in one sentence, then `Vì sao:`,
    `Sai:`, `Đúng:`, `Căn cứ:` paragraphs (why, a wrong example, a right one, the norm).
    """

    code: str
    name: str
    severity: Severity
    messages: Mapping[str, Message]
    check: Check

    @property
    def group(self) -> str:
        """The letters of the code: SL figures, TG time, VB references, TT form, DV units, CH spelling, NV tasks."""
        return self.code[:2]

    @property
    def manual(self) -> str:
        """The manual page."""
        return self.check.__doc__ or ""


def rule(
    code: str, name: str, severity: Severity, *, messages: Mapping[str, Message] | None = None, **default: str
) -> Callable[[Check], Rule]:
    """Make a generator a rule: `@rule("SL01", "sum-mismatch", Severity.ERROR, vi="...", en="...")`.

    `vi` and `en` are its message; a rule with several passes `messages` by key instead.
    """
    chosen = messages if messages is not None else {"default": Message(default["vi"], default["en"])}
    return lambda check: Rule(code, name, severity, chosen, check)
