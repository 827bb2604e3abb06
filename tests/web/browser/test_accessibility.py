"""Every page of the gallery before axe: both themes, a desk and a phone; nothing wider than the window."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from playwright.sync_api import Page, expect
from tests.web.browser.conftest import AXE, DESK, PHONE, TAGS, Desk

pytestmark = pytest.mark.django_db(transaction=True)

RUN = "tags => axe.run({runOnly: tags, resultTypes: ['violations']})"
# Addresses that are no pages: files, parts of pages, deeds, machines.
NO_PAGES = {
    *("sample", "erase", "stop", "again", "download", "progress", "parcel_progress"),
    *("comparison_download", "comparison_progress", "comparison_again"),
    *("set_language", "alive", "ready", "metrics", "gallery"),
}


def violations(page: Page) -> list[str]:
    found: dict[str, Any] = page.evaluate(RUN, TAGS)
    return [
        f"{each['id']}: {node['target']} {node['failureSummary']}"
        for each in found["violations"]
        for node in each["nodes"][:3]
    ]


def addresses(page: Page) -> list[str]:
    return page.eval_on_selector_all("[data-pages] a", "links => links.map(link => link.getAttribute('href'))")


@pytest.mark.parametrize(
    ("theme", "window"), [("light", DESK), ("dark", DESK), ("light", PHONE)], ids=["light", "dark", "phone"]
)
def test_no_page_keeps_anybody_out(theme: str, window: dict[str, int], desk: Desk) -> None:
    page = desk.open("/bo-giao-dien/", color_scheme=theme, viewport=window, bypass_csp=True, reduced_motion="reduce")
    page.context.add_init_script(path=AXE)
    wrong = []
    for address in ["/bo-giao-dien/", *addresses(page)]:
        page.goto(address, wait_until="load")
        wrong += [f"{address} {each}" for each in violations(page)]
        width = page.evaluate("document.documentElement.scrollWidth")
        wrong += [f"{address} is {width} wide"] if width > window["width"] else []
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
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before
    page.goto("/quy-tac/")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


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
