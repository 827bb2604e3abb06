"""The answer page of a report of a hundred pages in Chromium: when it is first seen, and what scrolling it costs."""

from __future__ import annotations

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

_FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
# A message to oneself comes back once the page is idle: how long it took is how long the task before it was.
_SCROLL = """async frames => {
  const tasks = [], channel = new MessageChannel();
  let last = performance.now(), on = true;
  channel.port1.onmessage = () => {
    const now = performance.now();
    tasks.push(now - last);
    last = now;
    if (on) channel.port2.postMessage(0);
  };
  channel.port2.postMessage(0);
  const height = document.documentElement.scrollHeight - innerHeight;
  for (let frame = 1; frame <= frames; frame++) {
    scrollTo(0, height * frame / frames);
    await new Promise(requestAnimationFrame);
  }
  on = false;
  return tasks.filter(task => task >= 1).sort((one, other) => one - other);
}"""


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
    floors, paints, scrolls = [], [], []
    for _ in range(rounds):
        floors.append(_paint(_open(browser, f"{site}/quy-tac/")))
        page = _open(browser, address)
        nodes = page.evaluate("document.querySelectorAll('*').length")
        paints.append(_paint(page))
        page = _open(browser, address)
        page.wait_for_timeout(500)
        scrolls.append(page.evaluate(_SCROLL, _FRAMES))
        page.context.close()
    floor, paint = statistics.median(floors), statistics.median(paints)
    note = f"{paint:.0f} ms, {nodes:,} nodes; the page of rules {floor:.0f} ms"
    yield row(
        "page", f"first paint: an answer of {long_report.PAGES} pages", paint / floor, None, "lower", "ratio", note
    )
    p99 = statistics.median(_share(tasks, 0.99) for tasks in scrolls)
    most = statistics.median(tasks[-1] for tasks in scrolls)
    note = f"{_FRAMES} frames from top to bottom, {rounds} times; tasks of 1 ms or more"
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


def _paint(page: Page) -> float:
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    found = float(page.evaluate(_FIRST_PAINT))
    page.context.close()
    return found


def _share(tasks: list[float], share: float) -> float:
    return tasks[min(int(len(tasks) * share), len(tasks) - 1)]
