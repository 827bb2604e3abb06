"""A rule's manual page, read from the docstring of its check."""

from __future__ import annotations

import inspect

from haidang.checking.rule import Rule
from haidang.text.values import frozen

# The paragraphs after the first sentence: why, a wrong example, a right one, the norm.
LABELS = ("Vì sao", "Sai", "Đúng", "Căn cứ")


@frozen
class Manual:
    """The parts of a manual page, in Vietnamese; a part that nobody wrote is empty."""

    what: str
    """What is wrong, in one sentence."""
    why: str
    wrong: str
    right: str
    norm: str


def read_manual(rule: Rule) -> Manual:
    """Take a rule's manual page apart. Examples keep their lines, prose is one line a part."""
    parts: dict[str, list[str]] = {"": []}
    label = ""
    for line in inspect.cleandoc(rule.manual).splitlines():
        head, colon, rest = line.partition(":")
        if colon and head in LABELS:
            label, line = head, rest
        parts.setdefault(label, []).append(line)
    prose = {name: " ".join(" ".join(lines).split()) for name, lines in parts.items()}
    return Manual(
        what=prose[""],
        why=prose.get("Vì sao", ""),
        wrong=_example(parts.get("Sai", [])),
        right=_example(parts.get("Đúng", [])),
        norm=prose.get("Căn cứ", ""),
    )


def _example(lines: list[str]) -> str:
    """The lines of an example, the first of which may stand behind its label."""
    first, rest = lines[:1], inspect.cleandoc("\n" + "\n".join(lines[1:]))
    return "\n".join([*(line.strip() for line in first), rest]).strip("\n").rstrip()
