"""A document that is read in the background: the page follows by itself, with script and without."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.web.browser.conftest import AXE, PHONE, REPORT, TAGS, Desk
from tests.web.browser.test_accessibility import violations

from haidang_web.jobs import actions as jobs
from haidang_web.jobs.models import Job
from haidang_web.jobs.working import Working

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def no_time(settings: Any) -> None:
    """Requests that may not take any time at all."""
    settings.ANSWER_SECONDS = 0


def hand_in(page: Page) -> None:
    page.set_input_files("#id_documents", {"name": "a.txt", "mimeType": "text/plain", "buffer": REPORT.encode()})
    page.get_by_role("button", name="Kiểm tra").click()
    page.wait_for_selector("#waiting")


def test_the_answer_appears_by_itself(desk: Desk) -> None:
    page = desk.open("/")
    hand_in(page)
    expect(page.get_by_text("Sắp tới lượt")).to_be_visible()
    job = Job.objects.get()
    assert job.ticket
    held = jobs.take_up(job.pk, job.ticket)
    assert held
    jobs.tell(held, "Nhận dạng chữ trang", 30, 300)
    expect(page.locator("#waiting progress")).to_have_attribute("value", "30")
    expect(page.locator("#live")).to_contain_text("10 %")
    jobs.hand_back(held)
    Working(1).drain()
    page.wait_for_selector(".doc")


def test_without_script_too(desk: Desk) -> None:
    page = desk.open("/", java_script_enabled=False)
    hand_in(page)
    Working(1).drain()
    page.wait_for_selector(".doc")


def test_it_is_stopped_by_a_button(desk: Desk) -> None:
    page = desk.open("/")
    hand_in(page)
    page.get_by_role("button", name="Dừng đọc").click()
    expect(page.get_by_text("Đã dừng đọc theo yêu cầu")).to_be_visible()
    page.get_by_role("button", name="Đọc lại tệp này").click()
    expect(page.locator("#waiting")).to_be_visible()


def test_waiting_keeps_nobody_out(desk: Desk) -> None:
    page = desk.open("/", color_scheme="light", viewport=PHONE, bypass_csp=True, reduced_motion="reduce")
    page.add_init_script(path=AXE)
    hand_in(page)
    assert TAGS and not violations(page)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html")).to_have_css("color-scheme", "dark")
    assert not violations(page)
