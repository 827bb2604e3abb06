"""Real Chromium before the real site: one browser for all tests, and pages that watch what goes wrong in them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

# Playwright's loop runs in the thread of the tests; Django only guards itself against loops of its own callers.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

AXE = Path(__file__).parents[3] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
]
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1360, "height": 900}

REPORT = (
    "BÁO CÁO\nKết quả năm 2024\nI. VỐN\n"
    "Tổng vốn là 30.415 triệu đồng, bao gồm: vốn huyện 20.312 triệu đồng; vốn xã 11.103 triệu đồng.\n"
    "II. XÃ HỘI\nKết quả của của 15/17 xã đạt 88,2%.\n"
    "Thu ngân sách 50 tỷ đồng, gồm: thuế 30 tỷ đồng; phí 10 tỷ đồng.\n"
)


def _without_chromium(why: str) -> None:
    if os.environ.get("CI", "").lower() in ("1", "true"):
        pytest.fail(f"{why}: in CI pages are always tested in a browser")
    pytest.skip(why)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The one browser."""
    program = shutil.which("chromium")
    if program is None:
        _without_chromium("no Chromium here")
    if not AXE.is_file():
        _without_chromium("no axe-core here: run make setup")
    flags = [*QUIET, *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])]
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=program, args=flags)
        yield browser
        browser.close()


class Desk:
    """A visitor's browser: its windows stand at one site, and everything that goes wrong in them is kept."""

    def __init__(self, browser: Browser, site: str) -> None:
        self.browser, self.site = browser, site
        self.problems: list[str] = []
        self._contexts: list[BrowserContext] = []

    def open(self, path: str = "/", **options: Any) -> Page:
        """A page of the site in a window of its own."""
        context = self.browser.new_context(**{"viewport": DESK, "locale": "vi-VN", "base_url": self.site, **options})
        self._contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("console", lambda said: self.problems.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("request", self._is_ours)
        page.goto(path)
        if options.get("java_script_enabled", True):
            is_in_use(page)
        return page

    def _is_ours(self, request: Request) -> None:
        if not request.url.startswith((self.site, "data:", "blob:")):
            self.problems.append(f"another host is asked: {request.url}")

    def close(self) -> None:
        """Close every window."""
        for context in self._contexts:
            context.close()


@pytest.fixture
def desk(chromium: Browser, live_server: Any, settings: Any) -> Iterator[Desk]:
    """A visitor of the live site; the test fails where a console, the CSP or another host had something to say."""
    settings.RATE_PER_MINUTE = 0
    visitor = Desk(chromium, live_server.url)
    yield visitor
    visitor.close()
    assert not visitor.problems


def is_in_use(page: Page) -> None:
    """Wait until the page hears keys and pointers: its scripts have run, and Chromium, deaf before, has painted it."""
    page.wait_for_load_state("load")
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def check(page: Page, words: str = REPORT) -> None:
    """Hand in a report and come to its answer."""
    page.set_input_files("#id_documents", {"name": "bao-cao.txt", "mimeType": "text/plain", "buffer": words.encode()})
    page.get_by_role("button", name="Kiểm tra").click()
    page.wait_for_selector(".doc")
    page.wait_for_load_state("load")
