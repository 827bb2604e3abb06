"""Pictures of the main pages, for README and docs: `make screenshots` writes docs/images/.

A phone and a desk, light and dark; each a WebP that weighs little.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from page_load import site
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
DESK = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 800}
HEAVIEST = 150_000


def _sample(page: Page, name: str) -> None:
    page.click(f"form[action$='/mau/{name}/'] button")
    page.wait_for_selector(".doc")


def _start(page: Page) -> None:
    page.wait_for_selector("[data-chooser]")


def _answer(page: Page) -> None:
    _sample(page, "bao-cao")
    first = page.locator(".finding.error").first
    first.get_by_role("link", name="Xem trong văn bản").click()
    page.locator("mark.error a").first.hover()


def _answer_on_a_phone(page: Page) -> None:
    _sample(page, "bao-cao")


def _tasks(page: Page) -> None:
    _sample(page, "ke-hoach")
    page.locator(".tabs").get_by_role("link", name="Nhiệm vụ").click()
    page.wait_for_selector(".tasks")


def _comparison(page: Page) -> None:
    page.goto("/so-sanh/")
    for name, file in (("first", "ke-hoach-bach-long-vi-2024.txt"), ("second", "bao-cao-an-lao-2024.txt")):
        page.set_input_files(f"#id_{name}", ROOT / "samples" / file)
    page.click(".send .button-main")
    page.wait_for_selector(".coverage")


def _rule(page: Page) -> None:
    page.goto("/quy-tac/SL01/")


SHOTS: dict[str, Callable[[Page], None]] = {
    "bat-dau": _start,
    "ket-qua": _answer,
    "nhiem-vu": _tasks,
    "so-sanh": _comparison,
    "quy-tac": _rule,
}
ON_A_PHONE: dict[str, Callable[[Page], None]] = {"bat-dau": _start, "ket-qua": _answer_on_a_phone, "nhiem-vu": _tasks}


def _take(browser: Browser, address: str) -> Iterator[Path]:
    kinds = (("", DESK, SHOTS), ("-dien-thoai", PHONE, ON_A_PHONE))
    for theme, suffix in (("light", ""), ("dark", "-toi")):
        for device, window, shots in kinds:
            for name, bring in shots.items():
                context = browser.new_context(
                    viewport=window,
                    base_url=address,
                    locale="vi-VN",
                    color_scheme=theme,
                    reduced_motion="reduce",
                )
                with closing(context):
                    page = context.new_page()
                    page.goto("/")
                    bring(page)
                    page.evaluate("document.fonts.ready")
                    yield _write(page.screenshot(), IMAGES / f"{name}{device}{suffix}.webp")


def _write(picture: bytes, path: Path) -> Path:
    """As WebP, at the best quality that stays light."""
    with Image.open(io.BytesIO(picture)) as image:
        for quality in (90, 80, 70, 60, 50):
            image.save(path, "WEBP", quality=quality, method=6)
            if path.stat().st_size <= HEAVIEST:
                break
    return path


def main() -> int:
    """Take every picture of a site that is started for it."""
    program = shutil.which("chromium")
    if program is None:
        print("Screenshots need Chromium.", file=sys.stderr)
        return 1
    IMAGES.mkdir(parents=True, exist_ok=True)
    flags = ["--disable-background-networking", *(["--no-sandbox"] if os.name != "nt" and os.geteuid() == 0 else [])]
    with site() as running, sync_playwright() as player:
        browser = player.chromium.launch(executable_path=program, args=flags)
        for path in _take(browser, running.address):
            print(f"{path.relative_to(ROOT)} {path.stat().st_size / 1000:.0f} kB")
        browser.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
