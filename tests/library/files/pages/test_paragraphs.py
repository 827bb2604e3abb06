"""When a row goes on and when a paragraph begins: the cases behind each rule."""

from __future__ import annotations

import pytest
from tests.library.files.pages.test_rows_and_columns import LETTER, words

from haidang.files.pages.paragraphs import Frame, Paragraph, goes_on
from haidang.files.pages.rows import make_rows
from haidang.files.pages.values import Row

LEFT, RIGHT = 85.0, 540.0
INDENTED = Frame(LEFT, RIGHT, 1.15, indents=True, spaced=False)
BLOCK = Frame(LEFT, RIGHT, 1.15, indents=False, spaced=False)
SPACED = Frame(LEFT, RIGHT, 1.15, indents=False, spaced=True)
WIDE = int((RIGHT - LEFT) / LETTER) - 8


def row(text: str, left: float = LEFT, y: float = 100, page: int = 1, *, full: bool = False, bold: bool = False) -> Row:
    """A row of `text`; a full one has no room for another word."""
    (made,) = make_rows(words(text, left, y, bold=bold), page)
    if full:
        last = made.words[-1]
        stretched = type(last)(last.text, last.left, RIGHT, last.y, last.size, last.bold)
        return Row((*made.words[:-1], stretched), page)
    return made


def after(first: Row, second: Row, frame: Frame) -> bool:
    return goes_on(Paragraph([first]), second, frame)


def test_a_full_row_goes_on_at_the_margin() -> None:
    assert after(row("Triển khai thực hiện", 121, full=True), row("chủ đề năm", y=118), INDENTED)


def test_a_capital_at_the_margin_goes_on_where_paragraphs_are_indented() -> None:
    assert after(row("Trong năm của huyện.", 121, full=True), row("Ủy ban nhân dân", y=118), INDENTED)


def test_an_indented_row_begins_a_paragraph() -> None:
    first = Paragraph([row("Dòng một", 121, full=True), row("dòng hai đã đầy", y=118, full=True)])
    assert not goes_on(first, row("Đoạn mới", 121, 136), INDENTED)


def test_a_row_with_room_left_ends_its_paragraph() -> None:
    assert not after(row("Dòng ngắn", 121), row("Đoạn sau", 121, 118), INDENTED)


def test_a_gap_begins_a_paragraph() -> None:
    assert not after(row("Dòng đầy", full=True), row("Đoạn sau cách ra", y=126), SPACED)
    assert after(row("Dòng đầy", full=True), row("Dòng sau sát vào", y=118), SPACED)


def test_a_page_end_is_no_paragraph_end() -> None:
    first = Paragraph([row("Đầu đoạn", 121, 760, full=True), row("vỉa hè thị trấn; dự", y=778, full=True)])
    assert goes_on(first, row("án Đầu tư xây dựng", y=60, page=2), INDENTED)


@pytest.mark.parametrize("frame", [INDENTED, BLOCK])
def test_a_dash_between_words_is_no_bullet(frame: Frame) -> None:
    first = Paragraph([row("Đầu đoạn", 121, full=True), row("phát triển kinh tế", y=118, full=True)])
    assert goes_on(first, row("- xã hội", y=136), frame)


def test_a_bullet_behind_a_closed_sentence_is_one() -> None:
    assert not after(row("Dòng đầy và hết câu.", full=True), row("- Mục sau", y=118), BLOCK)


def test_a_number_that_belongs_to_the_words_before() -> None:
    first = Paragraph([row("Đầu đoạn", 121, full=True), row("ứng phó với cấp độ", y=118, full=True)])
    assert goes_on(first, row("1. Khi có bão", y=136), INDENTED)


def test_a_hanging_item_goes_on_below_its_words() -> None:
    item = row("- Xây dựng trụ sở", 85, full=True)
    assert after(item, row("làm việc", item.words[1].left, 118), BLOCK)


def test_a_heading_in_bold_is_not_joined_to_what_follows() -> None:
    assert not after(row("I. Công tác chỉnh trang", full=True, bold=True), row("hạ tầng cơ sở", y=118), BLOCK)


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("giai đoạn 2021-", "2025", "giai đoạn 2021-2025"),
        ("Kế hoạch số 35/", "KH-UBND", "Kế hoạch số 35/KH-UBND"),
        ("kinh tế -", "xã hội", "kinh tế - xã hội"),
        ("chủ", "đề", "chủ đề"),
    ],
)
def test_rows_join_as_they_were_cut(first: str, second: str, whole: str) -> None:
    assert Paragraph([row(first), row(second, y=118)]).text == whole


@pytest.mark.parametrize("bullet", ["-", "\uf0b7", "❑"])
def test_a_row_below_the_words_of_an_item_goes_on_whatever_its_bullet(bullet: str) -> None:
    first = row(f"{bullet} Thời gian hoàn thành: trước ngày", 90, full=True)
    assert after(first, row("30/6/2025. Cơ quan chủ trì", first.words[1].left, 114), BLOCK)
