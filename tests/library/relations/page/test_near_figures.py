"""Words near a figure are found where they stand in the whole text; the rest of the text is not searched."""

from __future__ import annotations

from tests.library.relations.texts import page_of

from haidang.relations.page.cues import Cues
from haidang.relations.page.near_figures import BEFORE, BEHIND, NearFigures

CUES = Cues("còn lại", "tồn")
FAR = "Cán bộ và nhân dân đồng lòng thi đua lao động sản xuất. " * 8 + "Hết"


def near(text: str) -> list[tuple[int, str]]:
    page = page_of(text)
    return [(found.start(), found[0]) for found in NearFigures(page.text, page.quantities).finditer(CUES)]


def test_words_beside_figures_are_found_in_order_and_in_their_place() -> None:
    text = f"Tồn 48 hộ.\n{FAR}\nĐã bán 12 tấn, còn lại 8 tấn.\n{FAR}\n6 hộ tồn đọng.\n"
    places = [(text.index(word), word) for word in ("Tồn", "còn lại", "tồn")]
    assert near(text) == places


def test_words_far_from_every_figure_are_not_found() -> None:
    assert near(f"Các việc còn lại làm sau.\n{FAR}\nCó 12 hộ.\n{FAR}\nHàng tồn.\n") == []


def test_a_text_without_figures_has_none() -> None:
    assert near(f"Còn lại là việc khác.\n{FAR}\n") == []


def test_as_far_as_is_said_every_word_is_found() -> None:
    before = "còn lại " + "x" * (BEFORE - len("còn lại  ")) + " 12 hộ"
    assert [word for _, word in near(before)] == ["còn lại"]
    behind = "12 hộ " + "x" * (BEHIND - len(" còn lại ")) + " còn lại " + FAR
    assert [word for _, word in near(behind)] == ["còn lại"]
