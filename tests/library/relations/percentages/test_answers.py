"""Changes in one sentence and the figures of the sentence before."""

from __future__ import annotations

import pytest
from tests.library.relations.texts import page_of

from haidang.relations.percentages.answers import answered


def answers(text: str) -> list[str | None]:
    page = page_of(text)
    begin = text.rindex("So với")
    found = [answered(page, at) for at, start in enumerate(page.starts) if start > begin]
    return [None if each is None else each.text for each in found]


def test_in_order() -> None:
    text = "Xảy ra 12 vụ, chết 11 người, bị thương 6 người. So với năm trước giảm 3 vụ, giảm 2 người, tăng 1 người."
    assert answers(text) == ["12 vụ", "11 người", "6 người"]


@pytest.mark.parametrize(
    "text",
    [
        "Xảy ra 12 vụ, chết 11 người. So với năm trước giảm 3 vụ, giảm 2 người, tăng 1 người.",
        "Chết 11 người, xảy ra 12 vụ. So với năm trước giảm 3 vụ, giảm 2 người.",
        "Xảy ra 12 vụ. So với năm trước có 15 vụ.",
    ],
)
def test_others_are_not_told_of(text: str) -> None:
    assert not any(answers(text))
