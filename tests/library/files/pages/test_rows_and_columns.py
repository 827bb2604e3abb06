"""Rows from words, and what stands side by side."""

from __future__ import annotations

from haidang.files.pages.columns import Block, as_table, find_blocks
from haidang.files.pages.rows import make_rows
from haidang.files.pages.values import Row, Word

LETTER = 7.0
SIZE = 16.0


def words(text: str, left: float, y: float, size: float = SIZE, *, bold: bool = False) -> list[Word]:
    """The words of `text`, every letter as wide as every other."""
    placed = []
    for word in text.split(" "):
        right = left + LETTER * len(word)
        placed.append(Word(word, left, right, y, size, bold))
        left = right + LETTER / 2
    return placed


def page(*lines: tuple[str, float, float]) -> list[Row]:
    return make_rows([word for line in lines for word in words(*line)], 1)


def texts(items: list[Row | Block]) -> list[object]:
    return [
        item.text if isinstance(item, Row) else [[row.text for row in column] for column in item.columns]
        for item in items
    ]


def test_words_of_a_line_are_sorted_from_left_to_right() -> None:
    assert [row.text for row in page(("hai ba", 120, 100), ("một", 85, 101), ("bốn", 85, 120))] == ["một hai ba", "bốn"]


def test_columns_that_are_not_quite_level_share_a_row() -> None:
    assert [row.text for row in page(("Nơi nhận:", 85, 500), ("CHỦ TỊCH", 350, 509))] == ["Nơi nhận: CHỦ TỊCH"]


def test_lines_above_each_other_do_not() -> None:
    assert len(page(("trên dòng", 85, 500), ("dưới dòng", 85, 509))) == 2


LETTERHEAD = (
    ("UBND HUYỆN AN LÃO", 90, 80),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 290, 80),
    ("Số: 12/BC-UBND", 100, 100),
    ("Độc lập - Tự do", 320, 100),
    ("An Lão, ngày 01 tháng 12", 310, 130),
    ("BÁO CÁO", 275, 160),
    ("Dòng này chạy hết bề ngang của trang giấy từ lề trái sang lề phải", 85, 190),
)


def test_a_letterhead_is_two_columns_and_the_title_below_is_not_part_of_it() -> None:
    assert texts(find_blocks(page(*LETTERHEAD))) == [
        [
            ["UBND HUYỆN AN LÃO", "Số: 12/BC-UBND"],
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "Độc lập - Tự do", "An Lão, ngày 01 tháng 12"],
        ],
        "BÁO CÁO",
        "Dòng này chạy hết bề ngang của trang giấy từ lề trái sang lề phải",
    ]


def test_the_halves_of_a_letterhead_may_come_close() -> None:
    left, state = "ỦY BAN NHÂN DÂN TỈNH QUẢNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    close = 85 + LETTER * (len(left) - 2.5) + 6
    rows = page((left, 85, 80), (state, close, 80), ("SỞ TƯ PHÁP", 110, 100), ("Độc lập - Tự do", close + 60, 100))
    assert texts(find_blocks(rows)) == [[[left, "SỞ TƯ PHÁP"], [state, "Độc lập - Tự do"]]]


def test_a_signer_may_stand_far_below_his_title() -> None:
    rows = page(("Nơi nhận:", 85, 500), ("CHỦ TỊCH", 400, 500), ("- Lưu: VT.", 85, 520), ("Nguyễn Văn A", 390, 600))
    assert texts(find_blocks(rows)) == [[["Nơi nhận:", "- Lưu: VT."], ["CHỦ TỊCH", "Nguyễn Văn A"]]]


def test_a_stretched_line_is_not_two_columns() -> None:
    stretched = [Word(word, 85 + 90 * place, 130 + 90 * place, 300, SIZE) for place, word in enumerate("abcde")]
    assert texts(find_blocks(make_rows(stretched, 1))) == ["a b c d e"]


def test_a_marker_and_its_tab_are_not_a_column() -> None:
    rows = page(("-", 85, 300), ("Xây dựng trụ sở", 121, 300), ("1.", 85, 320), ("Cải tạo vỉa hè", 121, 320))
    assert texts(find_blocks(rows)) == ["- Xây dựng trụ sở", "1. Cải tạo vỉa hè"]


def test_figures_set_by_tabs_are_a_table() -> None:
    rows = page(*[(text, left, y) for y in (300, 320, 340) for text, left in (("Xã An Thọ", 85), ("1.250", 300))])
    (block,) = find_blocks(rows)
    assert isinstance(block, Block)
    table = as_table(block)
    assert table
    assert [(cell.row, cell.column, cell.text) for cell in table.cells][:2] == [(0, 0, "Xã An Thọ"), (0, 1, "1.250")]


def test_a_letterhead_is_no_table() -> None:
    block = find_blocks(page(*LETTERHEAD))[0]
    assert isinstance(block, Block)
    assert as_table(block) is None


def test_a_page_of_nothing() -> None:
    assert find_blocks([]) == []


def test_hostile_pages_take_no_long_time() -> None:
    rows = make_rows([Word("a", x * 20.0, x * 20.0 + 3, y * 3.0, 1.0) for x in range(40) for y in range(400)], 1)
    assert find_blocks(rows)
