"""Page numbers, running headers and footnotes are told from the text they stand beside."""

from __future__ import annotations

import pytest
from tests.library.files.pages.test_rows_and_columns import words

from haidang.files.pages.rows import make_rows
from haidang.files.pages.running import footnotes_of, split_footnotes, without_running
from haidang.files.pages.values import Page, Row

Lines = list[tuple[str, float]]
BODY: Lines = [(f"dòng chữ {letter}", 100.0 + 20 * place) for place, letter in enumerate("abcdefgh")]


def kept(*pages: Lines) -> list[list[str]]:
    made = []
    for number, lines in enumerate(pages, 1):
        placed = [word for text, y in lines for word in words(text, 85, y)]
        made.append((Page(number, 595, 842, tuple(placed)), make_rows(placed, number)))
    return [[row.text for row in rows] for rows in without_running(made)]


@pytest.mark.parametrize("number", ["2", "- 2 -", "Trang 2", "2/10", "Trang 2 / 10"])
@pytest.mark.parametrize("y", [40.0, 810.0])
def test_page_numbers_go(number: str, y: float) -> None:
    assert kept(sorted([*BODY, (number, y)], key=lambda line: line[1])) == [[text for text, _ in BODY]]


def test_a_number_in_the_text_stays() -> None:
    lines: Lines = [("trước", 300.0), ("2024", 320.0), ("sau", 340.0)]
    assert kept(lines) == [["trước", "2024", "sau"]]


def test_headers_and_footers_of_page_after_page_go() -> None:
    pages = [[("Báo cáo năm 2024", 40.0), *BODY, (f"UBND huyện An Lão {n}", 800.0)] for n in range(4)]
    assert kept(*pages) == [[text for text, _ in BODY]] * 4


def test_headers_of_left_and_right_pages_go() -> None:
    pages = [[("Trái" if n % 2 else "Phải", 40.0), *BODY] for n in range(6)]
    assert kept(*pages) == [[text for text, _ in BODY]] * 6


def test_text_that_pages_begin_with_alike_stays() -> None:
    top: Lines = [(text, y - 40) for text, y in BODY]
    assert kept(top, top, top, top) == [[text for text, _ in BODY]] * 4


def row(text: str, size: float) -> Row:
    (made,) = make_rows(words(text, 85, 700, size), 1)
    return made


def test_small_rows_with_a_mark_at_the_foot_are_footnotes() -> None:
    rows = [row("thân văn bản", 16), row("1 Nghị quyết số 20", 11), row("ngày 19/12/2023", 11)]
    text, notes = split_footnotes(rows, 16)
    assert ([r.text for r in text], len(notes)) == (["thân văn bản"], 2)


def test_a_small_list_of_recipients_is_none() -> None:
    rows = [row("thân văn bản", 16), row("Nơi nhận:", 11), row("- Lưu: VT.", 11)]
    assert split_footnotes(rows, 16) == (rows, [])


def test_each_footnote_has_its_mark_and_rows() -> None:
    lines = ["1 Nghị quyết số", "20 năm trước", "2 Kế hoạch số 35", "[3] Báo cáo"]
    notes = footnotes_of([row(text, 11) for text in lines])
    assert [(mark, len(rows)) for mark, rows in notes] == [("1", 2), ("2", 1), ("3", 1)]


def test_the_mark_of_a_secret_stays_though_every_page_repeats_it() -> None:
    pages = [[("TỐI MẬT", 40.0), *BODY] for _ in range(4)]
    assert kept(*pages) == [["TỐI MẬT", *(text for text, _ in BODY)]] * 4
