"""The answer page of a report of a hundred pages in Chromium: when it is first seen, and what scrolling it costs."""

from __future__ import annotations

import html
import json
import os
import shutil
import statistics
from collections.abc import Iterator
from pathlib import Path

import long_report
from measuring import Row, row
from playwright.sync_api import Browser, Page, sync_playwright

_QUIET = ["--disable-background-networking", "--disable-component-update", "--no-first-run"]
_WINDOW = {"width": 1360, "height": 900}
_FRAMES = 300
TASK_P99 = 50
TASK_MOST = 200

_FIRST_PAINT = """async () => {
  for (;;) {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    if (paint) return paint.startTime;
    await new Promise((seen) => setTimeout(seen, 20));
  }
}"""
_SCROLL = """async frames => {
  const height = document.documentElement.scrollHeight - innerHeight;
  for (let frame = 1; frame <= frames; frame++) {
    scrollTo(0, height * frame / frames);
    await new Promise(requestAnimationFrame);
  }
}"""
_TRACE = ["toplevel", "disabled-by-default-devtools.timeline", "devtools.timeline"]


def rows(site: str, report: Path, rounds: int) -> Iterator[Row]:
    """Measured in a browser of its own; nothing where there is no Chromium."""
    program = shutil.which("chromium")
    if program is None:
        return
    flags = [*_QUIET, *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])]
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=program, args=flags)
        try:
            yield from _measured(browser, site, report, rounds)
        finally:
            browser.close()


def _measured(browser: Browser, site: str, report: Path, rounds: int) -> Iterator[Row]:
    address = _answered(browser, site, report)
    words = "".join(f"<p>{html.escape(line)}</p>" for line in report.read_text(encoding="utf-8").splitlines())
    floors, paints, scrolls, bare = [], [], [], []
    for _ in range(rounds):
        floors.append(_paint(_open(browser, f"{site}/quy-tac/")))
        page = _open(browser, address)
        nodes = page.evaluate("document.querySelectorAll('*').length")
        paints.append(_paint(page))
        page = _open(browser, address)
        page.wait_for_timeout(500)
        scrolls.append(_scrolled(browser, page))
        page.context.close()
        bare.append(_scrolled_bare(browser, words))
    floor, paint = statistics.median(floors), statistics.median(paints)
    note = f"{paint:.0f} ms, {nodes:,} nodes; the page of rules {floor:.0f} ms"
    yield row(
        "page", f"first paint: an answer of {long_report.PAGES} pages", paint / floor, None, "lower", "ratio", note
    )
    p99 = statistics.median(_share(tasks, 0.99) for tasks in scrolls)
    most = statistics.median(tasks[-1] for tasks in scrolls)
    plain, plain_most = (statistics.median(_share(tasks, share) for tasks in bare) for share in (0.99, 1))
    note = (
        f"the words alone, without a style: p99 {plain:.0f} ms, longest {plain_most:.0f} ms; {_FRAMES} frames from top"
        f" to bottom, {rounds} times; the main thread's tasks of 1 ms or more at work"
    )
    yield row("page", "scrolling that answer: tasks, p99", p99 / 1000, TASK_P99 / 1000, "lower", "seconds", note)
    yield row("page", "scrolling that answer: longest task", most / 1000, TASK_MOST / 1000, "lower", "seconds", note)


def _answered(browser: Browser, site: str, report: Path) -> str:
    page = browser.new_context(locale="vi-VN", viewport=_WINDOW).new_page()
    page.set_default_timeout(120_000)
    page.goto(f"{site}/")
    page.set_input_files("#id_documents", report)
    page.click(".send .button-main")
    page.wait_for_selector(".doc")
    address = page.url
    page.context.close()
    return address


def _open(browser: Browser, address: str) -> Page:
    page = browser.new_context(locale="vi-VN", viewport=_WINDOW).new_page()
    page.set_default_timeout(120_000)
    page.goto(address, wait_until="load")
    return page


def _scrolled_bare(browser: Browser, words: str) -> list[float]:
    """The floor: the same words in paragraphs, and nothing else."""
    page = browser.new_context(viewport=_WINDOW).new_page()
    page.set_content(words)
    page.wait_for_timeout(500)
    tasks = _scrolled(browser, page)
    page.context.close()
    return tasks


def _scrolled(browser: Browser, page: Page) -> list[float]:
    """The milliseconds of each task of the page's main thread while it is scrolled, shortest first.

    Time at work, not time waiting for a core: other processes of the machine must not show here.
    """
    browser.start_tracing(page=page, categories=_TRACE)
    page.evaluate(_SCROLL, _FRAMES)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    mains = {(each["pid"], each["tid"]) for each in events if each.get("args", {}).get("name") == "CrRendererMain"}
    tasks = [each for each in events if each["name"].endswith("RunTask") and (each["pid"], each["tid"]) in mains]
    taken = [each.get("tdur", each.get("dur", 0)) / 1000 for each in tasks]
    return sorted(each for each in taken if each >= 1)


def _paint(page: Page) -> float:
    found = float(page.evaluate(_FIRST_PAINT))
    page.context.close()
    return found


def _share(tasks: list[float], share: float) -> float:
    return tasks[min(int(len(tasks) * share), len(tasks) - 1)] if tasks else 0.0
