"""Sentences: where the one that holds a place begins."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from haidang.relations.page.clauses import _HEAD, sentence_start

MARKS = st.sampled_from(
    ["Xã", " đạt", " 1.250", ".", ". ", "!", "? ", ".) ", '." ', "...", "\n", "TP. ", " Thu", ")", "("]
)


@given(st.lists(MARKS, max_size=30), st.integers(0, 60))
def test_a_sentence_begins_behind_the_last_sign_that_ends_one(pieces: list[str], position: int) -> None:
    text = "".join(pieces)
    position = min(position, len(text))
    first = text.rfind("\n", 0, position) + 1
    heads = [match.end() for match in _HEAD.finditer(text, first, position)]
    assert sentence_start(text, position) == (heads[-1] if heads else first)
