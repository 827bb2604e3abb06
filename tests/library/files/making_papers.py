"""Papers as an office lays them out (letterhead, indents, page numbers, tables, signature), as .docx."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

Rows = Sequence[Sequence[str]]


class Paper:
    """A .docx that is written from top to bottom."""

    def __init__(self, *, indent: float = 1.27, spacing: float = 6, font: str = "Liberation Serif") -> None:
        self.document = Document()
        self.indent = Cm(indent)
        style: Any = self.document.styles["Normal"]
        style.font.name = font
        style.font.size = Pt(14)
        style.paragraph_format.space_after = Pt(spacing)
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin, section.right_margin = Cm(3), Cm(2)
        section.top_margin = section.bottom_margin = Cm(2)
        self.number_pages()

    def number_pages(self) -> None:
        paragraph = self.document.sections[0].header.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE")
        paragraph._p.append(field)

    def letterhead(self, left: Sequence[str], right: Sequence[str]) -> None:
        self.side_by_side(left, right, (6.5, 9.5))

    def side_by_side(self, left: Sequence[str], right: Sequence[str], widths: tuple[float, float]) -> None:
        table = self.document.add_table(1, 2)
        table.autofit = False
        for column, (lines, width) in enumerate(zip((left, right), widths, strict=True)):
            table.columns[column].width = Cm(width)
            cell = table.cell(0, column)
            cell.width = Cm(width)
            cell.paragraphs[0].text = lines[0]
            for line in lines[1:]:
                cell.add_paragraph(line)
            for paragraph in cell.paragraphs:
                paragraph.alignment = (
                    WD_ALIGN_PARAGRAPH.LEFT if lines[0].startswith("Nơi") else WD_ALIGN_PARAGRAPH.CENTER
                )
                paragraph.paragraph_format.space_after = Pt(0)
                for run in paragraph.runs:
                    run.font.size = Pt(13)

    def title(self, *lines: str) -> None:
        for line in lines:
            paragraph = self.document.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.add_run(line).bold = True

    def body(self, *paragraphs: str) -> None:
        for text in paragraphs:
            paragraph = self.document.add_paragraph(text)
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            paragraph.paragraph_format.first_line_indent = self.indent

    def table(self, rows: Rows, widths: Sequence[float] = (), *, repeat_header: bool = False) -> Any:
        table = self.document.add_table(len(rows), len(rows[0]), style="Table Grid")
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                table.cell(row, column).text = text
        if widths:
            table.autofit = False
        for column, width in enumerate(widths):
            table.columns[column].width = Cm(width)
        if repeat_header:
            mark = OxmlElement("w:tblHeader")
            table.rows[0]._tr.get_or_add_trPr().append(mark)
        return table

    def save(self, path: Path) -> Path:
        self.document.save(str(path))
        return path


def official_paper(paragraphs: Sequence[str], rows: Rows, widths: Sequence[float] = ()) -> Paper:
    """A paper with every part of the form of NĐ 30/2020."""
    paper = Paper()
    paper.letterhead(
        ["ỦY BAN NHÂN DÂN", "HUYỆN BẠCH LONG VĨ", "Số: 35/KH-UBND"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Bạch Long Vĩ, ngày 21 tháng 3 năm 2024"],
    )
    paper.title("KẾ HOẠCH", "Hành động thực hiện chủ đề năm 2024")
    paper.body(*paragraphs)
    if rows:
        paper.table(rows, widths)
    paper.side_by_side(
        ["Nơi nhận:", "- Như trên;", "- Các phòng, ban, đơn vị;", "- Lưu: VT."],
        ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "", "", "Nguyễn Văn A"],
        (8, 8),
    )
    return paper


def body_paper(
    paragraphs: Sequence[str],
    *,
    indent: float = 1.27,
    spacing: float = 6,
    ragged: bool = False,
    hanging: bool = False,
    line_spacing: float | None = None,
) -> Paper:
    """Paragraphs below a letterhead, set as one office or another sets them."""
    paper = Paper(indent=indent, spacing=spacing)
    paper.letterhead(
        ["ỦY BAN NHÂN DÂN", "HUYỆN AN LÃO", "Số: 12/BC-UBND"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "An Lão, ngày 01 tháng 12 năm 2024"],
    )
    for text in paragraphs:
        bullet = hanging and text.startswith("- ")
        paragraph = paper.document.add_paragraph("-\t" + text[2:] if bullet else text)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT if ragged else WD_ALIGN_PARAGRAPH.JUSTIFY
        layout = paragraph.paragraph_format
        layout.first_line_indent = Cm(-0.5) if bullet else paper.indent
        layout.left_indent = Cm(1.4) if bullet else None
        layout.line_spacing = line_spacing
        for run in paragraph.runs:
            run.bold = text.startswith(("A. ", "B. ", "C. ", "I. ", "II. ", "III. ", "IV. ", "V. "))
    return paper


SENTENCE = (
    "Ủy ban nhân dân huyện đã chỉ đạo ngành Văn hóa và Thông tin huyện tăng cường công tác thông tin, tuyên truyền "
    "để phổ biến tinh thần, nội dung Chủ đề năm đến cán bộ, đảng viên và Nhân dân trên địa bàn toàn huyện."
)
LONG_TITLE = (
    "Kết quả thực hiện Chủ đề năm 2024 “Đẩy mạnh công tác giải phóng mặt bằng, chỉnh trang đô thị và chuyển đổi số”"
)
HEADER = [["STT", "Chỉ tiêu", "Vốn (triệu đồng)", "", "Ghi chú"], ["", "", "Kế hoạch", "Thực hiện", ""]]
FIGURES = [
    [str(n), f"Nâng cấp vỉa hè tuyến {n}", f"{n}.250", f"{n}.125,5", "" if n % 3 else "Đang quyết toán, chờ thẩm định"]
    for n in range(1, 26)
]


def report_with_everything() -> Paper:
    """A letterhead that wraps, a running footer, a table over two pages, one made by tabs, a page lying on its side."""
    paper = Paper()
    paper.document.sections[0].footer.paragraphs[0].text = "Văn phòng HĐND và UBND huyện An Lão"
    paper.letterhead(
        [
            "ỦY BAN NHÂN DÂN",
            "HUYỆN AN LÃO",
            "Số: 12/BC-UBND",
            "V/v báo cáo kết quả thực hiện chủ đề năm 2024 của huyện",
        ],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "An Lão, ngày 01 tháng 12 năm 2024"],
    )
    paper.title("BÁO CÁO", LONG_TITLE)
    paper.body("Kính gửi: Hội đồng nhân dân huyện An Lão.", *[SENTENCE] * 9)
    table = paper.table([*HEADER, *FIGURES], (1.5, 6, 2.7, 2.7, 3.1), repeat_header=True)
    for first, last in (((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (0, 3)), ((0, 4), (1, 4))):
        table.cell(*first).merge(table.cell(*last))
    table.rows[1]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    paper.body("Sau bảng: " + SENTENCE)
    for line in ("Xã An Thọ\t1.250\t35,5%", "Xã Quốc Tuấn\t970\t28,1%", "Thị trấn An Lão\t8\t1,5%"):
        stops = paper.document.add_paragraph(line).paragraph_format.tab_stops
        stops.add_tab_stop(Cm(7))
        stops.add_tab_stop(Cm(11))
    paper.side_by_side(
        ["Nơi nhận:", "- HĐND huyện;", "- Lưu: VT, VP."], ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "", "Trần Thị B"], (8, 8)
    )
    section = paper.document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    paper.title("PHỤ LỤC", "Danh mục dự án")
    paper.table([["TT", "Dự án", "Vốn"], ["1", "Xây dựng Trụ sở Ủy ban nhân dân", "47.670"]])
    return paper
