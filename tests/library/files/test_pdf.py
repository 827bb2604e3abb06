"""A PDF gives the paragraphs and tables its author wrote, whatever the page did to them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.library.files.conftest import LAYOUTS, PLAN, REPORT, ROWS, sample_paragraphs
from tests.library.files.making_papers import FIGURES, LONG_TITLE, SENTENCE
from tests.library.files.making_pdf import content_pdf, show, text_pdf

from haidang.errors import UnreadableFile
from haidang.files import Limits, load
from haidang.files.limits import LIMITS
from haidang.files.pdf import read_pdf
from haidang.text.source import Place, Source


def read(data: bytes) -> Source:
    return read_pdf(data, "a.pdf", progress=None, limits=LIMITS)


def rows_of(source: Source, number: int) -> list[list[str]]:
    grid = source.tables[number].grid()
    return [[source.text[cell.start : cell.end] if cell else "" for cell in row] for row in grid]


@pytest.mark.slow
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("name", "sample"), [("plan", PLAN), ("report", REPORT)])
def test_paragraphs_come_back_whole(papers: Path, name: str, sample: str, layout: str) -> None:
    found = set(load(papers / f"{name}-{layout}.pdf").text.splitlines())
    paragraphs = sample_paragraphs(sample)
    lost = [paragraph for paragraph in paragraphs if paragraph not in found]
    # The report has two paragraphs that begin in lower case, cut by its author: those are joined.
    assert len(lost) <= 2, lost


LETTERHEAD = [
    "ỦY BAN NHÂN DÂN",
    "HUYỆN BẠCH LONG VĨ",
    "Số: 35/KH-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Bạch Long Vĩ, ngày 21 tháng 3 năm 2024",
    "KẾ HOẠCH",
    "Hành động thực hiện chủ đề năm 2024",
]
SIGNATURE = [
    "Nơi nhận:",
    "- Như trên;",
    "- Các phòng, ban, đơn vị;",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Nguyễn Văn A",
]


@pytest.mark.slow
def test_letterhead_table_and_signature(papers: Path) -> None:
    source = load(papers / "plan.pdf")
    lines = source.text.splitlines()
    assert lines[:8] == LETTERHEAD
    assert lines[-7:] == SIGNATURE
    assert rows_of(source, 0) == ROWS
    title = source.lines[6]
    assert (title.bold, title.centred, title.page) == (True, True, 1)


@pytest.mark.slow
def test_the_page_leaves_no_trace(papers: Path) -> None:
    source = load(papers / "everything.pdf")
    lines = source.text.splitlines()
    assert lines.count(SENTENCE) == 9
    assert "V/v báo cáo kết quả thực hiện chủ đề năm 2024 của huyện" in lines
    assert LONG_TITLE in lines
    assert not [line for line in lines if line.isdigit() or "Văn phòng HĐND" in line]


@pytest.mark.slow
def test_a_table_over_two_pages_is_one(papers: Path) -> None:
    source = load(papers / "everything.pdf")
    table = source.tables[0]
    assert table.header_rows == 2
    assert rows_of(source, 0)[2:] == FIGURES
    heading = next(cell for cell in table.cells if source.text[cell.start : cell.end].startswith("Vốn"))
    assert (heading.row, heading.column, heading.column_span) == (0, 2, 2)
    number = table.cells[0]
    assert (number.row_span, source.text[number.start : number.end]) == (2, "STT")


@pytest.mark.slow
def test_tables_made_by_tabs_and_on_pages_that_lie(papers: Path) -> None:
    source = load(papers / "everything.pdf")
    assert rows_of(source, 1) == [
        ["Xã An Thọ", "1.250", "35,5%"],
        ["Xã Quốc Tuấn", "970", "28,1%"],
        ["Thị trấn An Lão", "8", "1,5%"],
    ]
    assert rows_of(source, 2) == [["TT", "Dự án", "Vốn"], ["1", "Xây dựng Trụ sở Ủy ban nhân dân", "47.670"]]


@pytest.mark.slow
def test_rows_of_tables_are_lines_of_their_own(papers: Path) -> None:
    source = load(papers / "plan.pdf")
    rows = [line for line in source.lines if line.place is Place.TABLE]
    assert len(rows) == len(ROWS)
    assert all(source.text[row.start] == "|" and source.text[row.end - 1] == "|" for row in rows)


def test_old_fonts_are_known_by_name() -> None:
    page = show("C«ng hoµ x· héi", 85, 700) + show("Sè: 35/KH-UBND", 85, 660)
    assert read(content_pdf([page], font=b"#2EVnTime")).text == "Công hoà xã hội\nSố: 35/KH-UBND\n"
    assert read(content_pdf([page], font=b"#2EVnTimeH")).text == "CÔNG HOÀ XÃ HỘI\nSỐ: 35/KH-UBND\n"
    page = show("Uûy ban nhaân daân", 85, 700)
    assert read(content_pdf([page], font=b"VNI-Times")).text == "Ủy ban nhân dân\n"


def test_old_fonts_under_another_name_are_known_by_their_letters() -> None:
    lines = ["C«ng hoµ x· héi chñ nghÜa ViÖt Nam", "§éc lËp - Tù do - H¹nh phóc"]
    assert "Công hoà xã hội chủ nghĩa Việt Nam" in read(text_pdf(lines)).text


def test_a_footnote_mark_is_put_in_brackets_and_a_power_is_not() -> None:
    money = b"BT /F1 14 Tf 85 700 Td (1.234 trieu dong) Tj /F1 8 Tf 5 Ts (5) Tj ET "
    area = b"BT /F1 14 Tf 85 640 Td (24 m) Tj /F1 8 Tf 5 Ts (2) Tj ET"
    assert read(content_pdf([money + area])).text == "1.234 trieu dong[5]\n24 m2\n"


def test_footnotes_stand_at_the_end() -> None:
    body = b"".join(show("Noi dung cua doan van thu nhat keo dai het dong nay", 85, 760 - 20 * row) for row in range(8))
    note = show("1 Nghi quyet so 20/NQ-HDND", 85, 80, 10)
    after = show("Trang sau.", 85, 760)
    source = read(content_pdf([body + note, after]))
    assert source.text.splitlines()[-1] == "[1] Nghi quyet so 20/NQ-HDND"
    assert source.lines[-1].place is Place.FOOTNOTE


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_may_be_turned(turn: int) -> None:
    # The words are drawn so that they stand upright when the page is turned as it says.
    matrix = {0: b"1 0 0 1 0 0", 90: b"0 1 -1 0 595 0", 180: b"-1 0 0 -1 595 842", 270: b"0 -1 1 0 0 842"}[turn]
    drawn = b"q " + matrix + b" cm " + show("Dong thu nhat.", 85, 500) + show("Dong thu hai.", 85, 440) + b"Q"
    page = b"/MediaBox[0 0 595 842]/Rotate %d" % turn
    assert read(content_pdf([drawn], page=page)).text == "Dong thu nhat.\nDong thu hai.\n"


def test_progress_is_told_page_by_page() -> None:
    heard: list[tuple[int, int]] = []
    data = content_pdf([show("Trang mot co chu", 85, 700), show("Trang hai co chu", 85, 700)])
    read_pdf(data, "a.pdf", progress=lambda _, done, total: heard.append((done, total)), limits=LIMITS)
    assert heard == [(1, 2), (2, 2)]


@pytest.mark.parametrize("limits", [Limits(pages=1), Limits(characters=10), Limits(page_characters=15)])
def test_too_much_is_refused_whole(limits: Limits) -> None:
    data = content_pdf([show("Trang mot co chu", 85, 700), show("Trang hai co chu", 85, 700)])
    with pytest.raises(UnreadableFile) as caught:
        read_pdf(data, "a.pdf", progress=None, limits=limits)
    assert caught.value.reason == "too-large"


def test_a_picture_is_found_behind_a_thousand_things_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("haidang.files.ocr.find_tesseract", lambda: None)
    dots = b"".join(b"%d 10 m %d 11 l S " % (at % 500, at % 500) for at in range(1500))
    picture = b"q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"
    with pytest.raises(UnreadableFile) as caught:
        read(content_pdf([dots + picture]))
    assert caught.value.reason == "needs-tesseract"
