"""What finders look at: figures by place, sentences, the lists below a line."""

from __future__ import annotations

from tests.library.relations.texts import page_of, page_with_blocks


def test_figures_are_found_by_place() -> None:
    page = page_of("Có 12 xã, 95 thôn, 1.245 hộ.")
    assert [q.text for q in page.within(5, len(page.text))] == ["95 thôn", "1.245 hộ"]
    assert list(page.within(0, 0)) == []


def test_words_between_two_figures() -> None:
    assert page_of("Có 12 xã, Trong Đó 95 thôn.").between(0, 1) == ", trong đó "


def test_a_sentence_begins_behind_a_point_a_line_or_the_edge_of_a_cell() -> None:
    page = page_of("Thu 12,5 tỷ đồng. Chi 11 tỷ đồng.\nCòn 1,5 tỷ đồng.\n| Xã A | 3 hộ |")
    starts = [page.sentence_start(page.text.index(words)) for words in ("12,5", "11 tỷ", "1,5 tỷ", "3 hộ")]
    assert [page.text[at : at + 3].strip() for at in starts] == ["Thu", "Chi", "Còn", "3"]


def test_a_paragraph_begins_behind_a_line() -> None:
    page = page_of("Thu 12 tỷ đồng. Chi 11 tỷ đồng.\nCòn 1 tỷ đồng.")
    assert page.paragraph_start(page.text.index("11 tỷ")) == 0
    assert page.paragraph_start(page.text.index("1 tỷ đồng.", 30)) == page.text.index("Còn")


def test_lists_stand_below_the_line_that_announces_them() -> None:
    page = page_with_blocks("Có 02 dự án, gồm:\n- Dự án cầu Đông.\n- Dự án chợ Tây.\nHết.")
    (announced,) = page.lists
    assert len(announced.items) == 2
    assert page.lists is page.lists
