"""Papers as an office lays them out (letterhead, indents, page numbers, tables, signature), as .docx."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx import Document
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
