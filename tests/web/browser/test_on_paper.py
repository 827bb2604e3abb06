"""What comes out of a printer: the document, then what was found in it, without what only a screen needs."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from playwright.sync_api import Page
from tests.web.browser.conftest import Desk, answered

pytestmark = pytest.mark.django_db(transaction=True)


def printed(page: Page) -> list[str]:
    """The text of each sheet."""
    paper = page.pdf(prefer_css_page_size=True)
    with pypdfium2.PdfDocument(io.BytesIO(paper)) as document:
        assert [round(side) for side in document[0].get_size()] == [595, 842]
        return [sheet.get_textpage().get_text_bounded() for sheet in document]


def test_findings_stand_behind_the_document(desk: Desk) -> None:
    page = desk.open(answered())
    first, *_, last = printed(page)
    assert "BÁO CÁO" in first and "Tổng không khớp" not in first
    assert "Phát hiện 3" in last and "Tổng không khớp" in last


def test_what_only_a_screen_needs_is_left_out(desk: Desk) -> None:
    page = desk.open(answered())
    words = "\n".join(printed(page))
    assert not [deed for deed in ("Tải về", "Lọc", "Giải thích", "Xóa ngay", "Quy tắc", "Nhiệm vụ") if deed in words]
    page.locator("details.agreed").evaluate("drawer => drawer.open = false")
    assert "đoạn 6" in "\n".join(printed(page))  # what holds is told although its drawer is closed


def test_paper_is_white_whatever_the_screen_is(desk: Desk) -> None:
    page = desk.open("/quy-tac/SL01/")
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    page.emulate_media(media="print")
    colour = "element => getComputedStyle(element).color"
    assert page.locator(".manual-page").evaluate(colour) == "rgb(0, 0, 0)"
    assert page.locator("h1").evaluate("element => getComputedStyle(element).getPropertyValue('--paper')") == "#ffffff"
