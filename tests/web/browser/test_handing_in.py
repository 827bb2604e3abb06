"""Handing in with a mouse, the keyboard and the clipboard; and without any script."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Page, expect
from tests.web.browser.conftest import REPORT, Desk, check

pytestmark = pytest.mark.django_db(transaction=True)

DROP = """([selector, ...files]) => {
  const carried = new DataTransfer();
  files.forEach((words, place) =>
    carried.items.add(new File([words], place ? `keo-vao-${place + 1}.txt` : "keo-vao.txt", {type: "text/plain"})));
  return ["dragenter", "dragover", "drop"].map((kind) => document.querySelector(selector).dispatchEvent(
    new DragEvent(kind, {dataTransfer: carried, bubbles: true, cancelable: true})));
}"""
PASTE = """words => {
  const carried = new DataTransfer();
  carried.setData("text/plain", words);
  document.body.dispatchEvent(new ClipboardEvent("paste", {clipboardData: carried, bubbles: true}));
}"""


def is_answered(page: Page) -> None:
    page.wait_for_selector(".doc")
    expect(page.locator("[data-list]")).to_contain_text("Tổng không khớp")


def test_a_dropped_file_is_named_and_answered(desk: Desk) -> None:
    page = desk.open("/")
    page.evaluate(DROP, ["[data-chooser]", REPORT])
    expect(page.locator("[data-chosen]")).to_contain_text("keo-vao.txt")
    page.keyboard.press("Enter")
    is_answered(page)


def test_a_file_let_go_beside_the_field_is_for_the_field_too(desk: Desk) -> None:
    page = desk.open("/")
    left_to_the_browser = page.evaluate(DROP, ["h1", REPORT])
    assert not any(left_to_the_browser)  # it would open the file in place of the page
    expect(page.locator("[data-chosen]")).to_contain_text("keo-vao.txt")


def test_two_files_let_go_together_are_compared(desk: Desk) -> None:
    page = desk.open("/so-sanh/")
    assert not any(page.evaluate(DROP, ["h1", REPORT]))  # for which of the two, nobody knows
    expect(page.locator("[data-chosen] li")).to_have_count(0)
    page.evaluate(DROP, ["[data-chooser]", REPORT, REPORT])
    expect(page.locator("[data-chosen]")).to_have_text(["keo-vao.txt · 1 kB", "keo-vao-2.txt · 1 kB"])


def test_words_pasted_anywhere_are_answered(desk: Desk) -> None:
    page = desk.open("/")
    page.evaluate(PASTE, REPORT)
    expect(page.locator("#id_words")).to_have_value(REPORT)
    page.keyboard.press("Enter")
    is_answered(page)


def test_the_chooser_speaks_vietnamese_and_takes_the_keyboard(desk: Desk) -> None:
    page = desk.open("/")
    page.on("filechooser", lambda _chooser: None)  # from here on the browser hands choosers over to us
    page.focus("#id_documents")
    expect(page.locator("#id_documents")).to_be_focused()
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Space")  # Chromium opens no chooser on Enter before a page was used
    chooser.value.set_files({"name": "a.txt", "mimeType": "text/plain", "buffer": REPORT.encode()})
    expect(page.locator("[data-chosen]")).to_contain_text("a.txt")
    expect(page.get_by_text("Chọn tệp…")).to_be_visible()
    assert page.evaluate("getComputedStyle(id_documents, '::file-selector-button').display") == "none"


def test_a_click_anywhere_in_the_field_chooses(desk: Desk) -> None:
    page = desk.open("/")
    with page.expect_file_chooser() as chooser:
        page.locator("[data-chooser]").click(position={"x": 20, "y": 20})
    assert chooser.value.is_multiple()


def test_two_documents_are_compared(desk: Desk) -> None:
    page = desk.open("/so-sanh/")
    for name in ("first", "second"):
        page.set_input_files(
            f"#id_{name}", {"name": f"{name}.txt", "mimeType": "text/plain", "buffer": REPORT.encode()}
        )
    expect(page.locator("[data-chosen]")).to_have_text(["first.txt · 1 kB", "second.txt · 1 kB"])
    page.get_by_role("button", name="So sánh").click()
    page.wait_for_selector(".coverage")


def test_without_script_it_works_up_to_the_answer(desk: Desk) -> None:
    page = desk.open("/", java_script_enabled=False)
    check(page)
    is_answered(page)
    page.click("a.weight-error")
    page.wait_for_selector("a.weight-error[aria-current]")
    assert page.locator(".finding").count() == page.locator(".finding.error").count() > 0
    page.get_by_role("link", name="Số liệu").click()
    page.wait_for_selector(".figures tbody tr")
    assert page.locator(".figures tbody tr").count() > 4
    page.locator("summary", has_text="Tải về").click()
    expect(page.get_by_role("link", name="SARIF")).to_be_visible()
    page.go_back()
    page.get_by_role("link", name="Giải thích").first.click()
    expect(page.locator("main")).to_contain_text("Vì sao")


def test_the_first_page_is_light(desk: Desk) -> None:
    sizes: dict[str, int] = {}
    page = desk.open_cold()
    page.on("response", lambda answer: sizes.update({answer.url: _weight(answer.url, answer.body())}))
    page.goto("/", wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    assert len(sizes) > 8
    assert sum(sizes.values()) < 200_000, sizes


def _weight(url: str, body: bytes) -> int:
    """As it travels: fonts are packed already, the rest goes through gzip."""
    return len(body) if url.endswith(".woff2") else len(gzip.compress(body))
