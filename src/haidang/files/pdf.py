""".pdf by pdfium: pages with text are read, pages without go to Tesseract. And pictures of a page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from haidang.files import problems
from haidang.files.limits import Limits, Progress
from haidang.files.pages.assembling import assemble
from haidang.files.pages.pdfium import rules_of, turn_of, words_of
from haidang.files.pages.values import Page
from haidang.files.pdf_weight import weigh_pdf
from haidang.text.source import Source

READING = "Đọc trang"
RECOGNISED = "Nhận dạng chữ (OCR) {pages}; số liệu cần được đối chiếu với bản gốc."

_LEAST_LETTERS = 10
"""Fewer letters on a page with a picture are a stamp or a page number, not the page's text."""


def read_pdf(data: bytes, name: str, *, progress: Progress | None, limits: Limits) -> Source:
    """The `Source` of a PDF, text or scan; raises `UnreadableFile` for what pdfium cannot open."""
    weigh_pdf(data, name, limits)
    with _opened(data, name) as document:
        count = len(document)
        if count > limits.pages:
            raise problems.too_many_pages(name, limits.pages)
        pages = _read_pages(document, name, progress, limits)
        blank = [page.number for page in pages if _is_scan(document, page)]
        notes: list[str] = []
        if blank:
            from haidang.files.ocr import recognise
            from haidang.files.pictures import rendered

            recognised = recognise(rendered(document, blank), len(blank), name, progress=progress, limits=limits)
            pages = [recognised.get(page.number, page) for page in pages]
            notes.append(RECOGNISED.format(pages=_named(blank, count)))
    if not any(page.words for page in pages):
        raise problems.no_text(name)
    return assemble(pages, name, notes)


def read_picture(data: bytes, name: str, *, progress: Progress | None, limits: Limits) -> Source:
    """The `Source` of a picture of a page (.png, .jpg) or of pages (.tif)."""
    from haidang.files.ocr import recognise
    from haidang.files.pictures import frames_of

    pictures = frames_of(data, name, limits)
    recognised = recognise(iter(pictures), len(pictures), name, progress=progress, limits=limits)
    pages = [recognised[number] for number in sorted(recognised)]
    if not any(page.words for page in pages):
        raise problems.no_text(name)
    return assemble(pages, name, [RECOGNISED.format(pages="toàn văn bản")])


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[Any]:
    try:
        import pypdfium2
    except ImportError as error:
        raise problems.needs_extra(name, "pypdfium2", "pdf") from error
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise problems.encrypted(name) from error
        raise problems.damaged(name) from error
    try:
        yield document
    except pypdfium2.PdfiumError as error:
        raise problems.damaged(name) from error
    finally:
        document.close()


def _read_pages(document: Any, name: str, progress: Progress | None, limits: Limits) -> list[Page]:
    pages: list[Page] = []
    letters = 0
    for index in range(len(document)):
        page = _read_page(document, index, name, limits)
        letters += sum(len(word.text) for word in page.words)
        if letters > limits.characters:
            raise problems.too_many_characters(name, limits.characters)
        pages.append(page)
        if progress:
            progress(READING, index + 1, len(document))
    if not pages:
        raise problems.damaged(name)
    return pages


def _read_page(document: Any, index: int, name: str, limits: Limits) -> Page:
    import pypdfium2.raw as raw

    page = document[index]
    text_page = page.get_textpage()
    try:
        if raw.FPDFText_CountChars(text_page) > limits.page_characters:
            raise problems.too_many_characters(name, limits.page_characters, of_page=True)
        turn, width, height = turn_of(raw, page)
        words = words_of(raw, text_page, turn)
        rules, crowded = rules_of(raw, page, turn) if words else ([], False)
    finally:
        text_page.close()
        page.close()
    return Page(index + 1, width, height, tuple(words), tuple(rules), crowded)


def _is_scan(document: Any, page: Page) -> bool:
    """Whether a page shows a picture instead of text; an empty page is neither."""
    if sum(len(word.text) for word in page.words) >= _LEAST_LETTERS:
        return False
    import pypdfium2.raw as raw

    shown = document[page.number - 1]
    try:
        objects = (raw.FPDFPage_GetObject(shown, at) for at in range(raw.FPDFPage_CountObjects(shown)))
        pictures = {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM, raw.FPDF_PAGEOBJ_SHADING}
        return any(raw.FPDFPageObj_GetType(drawn) in pictures for drawn in objects)
    finally:
        shown.close()


def _named(numbers: list[int], count: int) -> str:
    if len(numbers) == count:
        return "toàn văn bản"
    return "trang " + ", ".join(str(number) for number in numbers)
