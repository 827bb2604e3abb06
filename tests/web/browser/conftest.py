"""Real Chromium before the real site: one browser for all tests, and pages that watch what goes wrong in them.

Visitors of one kind (screen, theme, script or none) share a window, so that styles and fonts are fetched once; cookies
and what a page kept are thrown away between them.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Request, sync_playwright

from haidang_web.checker import actions
from haidang_web.checker.actions import HandedIn

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


class Windows:
    """The windows of a browser: one for each kind of visitor."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._by_kind: dict[str, BrowserContext] = {}

    def of(self, site: str, **options: Any) -> BrowserContext:
        """The window of visitors with these options; what they find in its cache is the site's own."""
        kind = json.dumps([site, options], sort_keys=True)
        if kind not in self._by_kind:
            self._by_kind[kind] = self.new(site, **options)
        return self._by_kind[kind]

    def new(self, site: str, **options: Any) -> BrowserContext:
        """A window with nothing in its cache."""
        return self._browser.new_context(**{"viewport": DESK, "locale": "vi-VN", "base_url": site, **options})


@pytest.fixture(scope="session")
def windows(chromium: Browser) -> Windows:
    """Of the one browser."""
    return Windows(chromium)


class Desk:
    """A visitor's browser: its pages stand at one site, and everything that goes wrong in them is kept."""

    def __init__(self, windows: Windows, site: str) -> None:
        self.windows, self.site = windows, site
        self.problems: list[str] = []
        self._pages: list[Page] = []
        self._cold: list[BrowserContext] = []

    def open(self, path: str = "/", **options: Any) -> Page:
        """A page of the site."""
        return self._watched(self.windows.of(self.site, **options), path, options.get("java_script_enabled", True))

    def open_cold(self) -> Page:
        """An empty page in a window of its own that has never been at the site."""
        self._cold.append(self.windows.new(self.site))
        return self._watched(self._cold[-1], "about:blank", True)

    def _watched(self, context: BrowserContext, path: str, is_scripted: bool) -> Page:
        page = context.new_page()
        self._pages.append(page)
        page.set_default_timeout(30_000)
        page.on("console", lambda said: self.problems.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("request", self._is_ours)
        page.goto(path)
        if is_scripted:
            is_in_use(page)
        return page

    def _is_ours(self, request: Request) -> None:
        if not request.url.startswith((self.site, "data:", "blob:")):
            self.problems.append(f"another host is asked: {request.url}")

    def close(self) -> None:
        """Leave nothing to the next visitor of these windows but the cache."""
        for page in self._pages:
            with suppress(Error):  # no script, or no page of the site
                page.evaluate("localStorage.clear()")
            page.context.clear_cookies()
            page.close()
        for context in self._cold:
            context.close()


@pytest.fixture
def desk(windows: Windows, live_server: Any, settings: Any) -> Iterator[Desk]:
    """A visitor of the live site; the test fails where a console, the CSP or another host had something to say."""
    settings.RATE_PER_MINUTE = 0
    visitor = Desk(windows, live_server.url)
    yield visitor
    visitor.close()
    assert not visitor.problems


def is_in_use(page: Page) -> None:
    """Wait until the page hears keys and pointers: its scripts have run, and Chromium, deaf before, has painted it."""
    page.wait_for_load_state("load")
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def answered(words: str = REPORT) -> str:
    """The address of the answer to a report that somebody handed in."""
    parcel = actions.take([HandedIn("bao-cao.txt", [words.encode()])])
    actions.answer(parcel.answers.get())
    return f"/kiem-tra/{parcel.code}/1/"


def check(page: Page, words: str = REPORT) -> None:
    """Hand in a report and come to its answer."""
    page.set_input_files("#id_documents", {"name": "bao-cao.txt", "mimeType": "text/plain", "buffer": words.encode()})
    page.get_by_role("button", name="Kiểm tra").click()
    page.wait_for_selector(".doc")
    page.wait_for_load_state("load")
