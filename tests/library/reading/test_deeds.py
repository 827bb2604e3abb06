"""What a sentence is when it orders nothing, or orders others: the questions of deeds, asked of deeds.txt."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from haidang.reading import deeds

QUESTIONS = ("frames", "states_fact", "urges", "turns_to_others", "is_handed", "speaks_of_items", "hands_to_nobody")


def read_cases() -> list[tuple[str, set[str]]]:
    """Each sentence with the questions it stands under."""
    answers: dict[str, set[str]] = defaultdict(set)
    question = ""
    for line in Path(__file__).with_name("deeds.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("##"):
            question = line[3:]
        elif line and line[0] != "#":
            answers[line] |= {question} - {""}
    return list(answers.items())


@pytest.mark.parametrize(
    ("sentence", "answers"),
    read_cases(),
    ids=lambda value: value[:50] if isinstance(value, str) else "-".join(sorted(value)),
)
def test_a_sentence_answers_the_questions_it_stands_under(sentence: str, answers: set[str]) -> None:
    assert {question for question in QUESTIONS if getattr(deeds, question)(sentence)} == answers
