"""A report of a hundred pages: the sections of a sample over and over, with other figures in each."""

from __future__ import annotations

import re

CHARACTERS = 250_000
PAGES = 100

_FIGURE = re.compile(r"\d{1,3}(?:\.\d{3})+|(?<![\d./,])\d{2,3}(?![\d./,])")


def text(sample: str, characters: int = CHARACTERS) -> str:
    """The sample's head once, then its sections until there are that many characters.

    Figures differ from one repetition to the next, so that findings and relations are as many as in one long report.
    """
    head, _mark, rest = sample.partition("\nI.")
    body = f"\nI.{rest}"
    parts = [head]
    turn = 0
    while sum(len(part) for part in parts) < characters:
        parts.append(moved(body, turn))
        turn += 1
    return "".join(parts)[:characters]


def moved(text: str, turn: int) -> str:
    """The text with other figures; as it is on turn 0."""
    return _FIGURE.sub(lambda found: _moved(found[0], turn), text) if turn else text


def _moved(figure: str, by: int) -> str:
    value = int(figure.replace(".", "")) + by * 3
    return f"{value:,}".replace(",", ".") if "." in figure else str(value)
