"""Every page of the gallery before axe: both themes, a desk and a phone; nothing wider than the window."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from playwright.sync_api import Page, expect
from tests.web.browser.conftest import AXE, DESK, PHONE, TAGS, Desk

pytestmark = pytest.mark.django_db(transaction=True)

RUN = "([where, what]) => axe.run(where, {runOnly: what, resultTypes: ['violations']})"
# A theme changes colours and nothing else (frame/tokens.css): the other rules see the same page in both.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
# A document as it is laid out, but for where its marks lead; nothing on other pages.
DOCUMENT = """() => {
  const doc = document.querySelector(".doc");
  return doc ? `${doc.offsetWidth} ${doc.innerHTML.replace(/href="[^#]*#/g, "")}` : "";
}"""
# Addresses that are no pages: files, parts of pages, deeds, machines.
NO_PAGES = {
    *("sample", "erase", "stop", "again", "download", "progress", "parcel_progress"),
    *("comparison_download", "comparison_progress", "comparison_again"),
    *("set_language", "alive", "ready", "metrics", "gallery"),
}


def violations(page: Page, what: Any = TAGS, but: str = "") -> list[str]:
    found: dict[str, Any] = page.evaluate(RUN, [{"exclude": [but]} if but else {"include": ["html"]}, what])
    return [
        f"{each['id']}: {node['target']} {node['failureSummary']}"
        for each in found["violations"]
        for node in each["nodes"][:3]
    ]


def addresses(page: Page) -> list[str]:
    return page.eval_on_selector_all("[data-pages] a", "links => links.map(link => link.getAttribute('href'))")


def seen_by_all(page: Page, but: str = "") -> list[str]:
    """What keeps somebody out of a page: on a desk in both themes, then on a phone; or makes it wider than that."""
    wrong = violations(page, but=but)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html")).to_have_css("color-scheme", "dark")
    wrong += [f"dark: {each}" for each in violations(page, COLOURS, but)]
    page.emulate_media(color_scheme="light")
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    wrong += [f"phone: {each}" for each in violations(page, but=but)]
    widths = ((wide, DESK), (page.evaluate("document.documentElement.scrollWidth"), PHONE))
    page.set_viewport_size({"width": DESK["width"], "height": DESK["height"]})
    return wrong + [f"{width} wide" for width, window in widths if width > window["width"]]


@pytest.mark.parametrize("path", ["/kiem-tra/", ""])
def test_no_page_keeps_anybody_out(path: str, desk: Desk) -> None:
    """In two halves, for two processes: what came of files, and all other pages."""
    page = desk.open("/bo-giao-dien/", color_scheme="light", bypass_csp=True, reduced_motion="reduce")
    page.add_init_script(path=AXE)
    wrong: list[str] = []
    laid_out: set[str] = set()
    for address in ["/bo-giao-dien/", *addresses(page)]:
        if address.startswith("/kiem-tra/") is not bool(path):
            continue
        page.goto(address, wait_until="load")
        document = page.evaluate(DOCUMENT)
        # Under each of its tabs a document is laid out the same: in one width it is looked at once.
        wrong += [f"{address} {each}" for each in seen_by_all(page, ".stretch" if document in laid_out else "")]
        laid_out |= {document} - {""}
    desk.problems = [each for each in desk.problems if "status of" not in each]  # the pages of errors
    assert not wrong, "\n".join(wrong)


def names(patterns: list[URLPattern | URLResolver]) -> set[str]:
    found: set[str] = set()
    for each in patterns:
        if isinstance(each, URLResolver):
            found |= names(each.url_patterns) if not (each.namespace or "").startswith("api") else set()
        elif each.name:
            found.add(each.name)
    return found


def test_the_gallery_shows_every_page(desk: Desk) -> None:
    page = desk.open("/bo-giao-dien/")
    shown = {resolve(address.partition("?")[0]).url_name for address in addresses(page)}
    assert names(get_resolver().url_patterns) - NO_PAGES == shown


def test_themes_are_chosen_and_kept(desk: Desk) -> None:
    page = desk.open("/", color_scheme="light")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_text("Hiển thị").click()
    page.get_by_role("button", name="Tối").click()
    expect(page.locator("body")).not_to_have_css("background-color", before)
    page.goto("/quy-tac/")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_escape_closes_a_menu_and_gives_the_focus_back(desk: Desk) -> None:
    page = desk.open("/")
    page.get_by_text("Hiển thị").click()
    page.get_by_role("button", name="English").focus()
    page.keyboard.press("Escape")
    expect(page.locator("details.menu[open]")).to_have_count(0)
    expect(page.locator("summary:focus")).to_have_count(1)


def test_a_dialog_holds_the_focus_and_closes_with_escape(desk: Desk) -> None:
    page = desk.open("/bo-giao-dien/")
    page.get_by_role("button", name="Mở hộp thoại").first.click()
    expect(page.locator("dialog :focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(page.locator("[data-opens=dialog-light]")).to_be_focused()


def test_the_first_key_leads_to_the_main_part(desk: Desk) -> None:
    page = desk.open("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Tới nội dung chính")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_whoever_tabs_sees_where_they_are(desk: Desk) -> None:
    page = desk.open("/")
    for _ in range(8):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            "(at => [at, at.closest('.drop')].filter(Boolean).some("
            "each => getComputedStyle(each).outlineStyle !== 'none' && getComputedStyle(each).outlineWidth !== '0px'))"
            "(document.activeElement)"
        )
        assert seen, page.evaluate("document.activeElement.outerHTML")
