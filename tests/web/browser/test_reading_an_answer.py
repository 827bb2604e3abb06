"""The answer page at work: findings and words light each other up, keys, filters, tabs, manuals, downloads."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.web.browser.conftest import PHONE, Desk, answered

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def page(desk: Desk) -> Page:
    return desk.open(answered(), reduced_motion="reduce")


def lit(page: Page) -> Locator:
    return page.locator("mark.on")


def drawn_sum(page: Page) -> Locator:
    return page.locator(".beside-sum")


def test_pointing_at_a_finding_lights_its_figures(page: Page) -> None:
    page.locator(".finding", has_text="Tổng không khớp").first.hover()
    expect(lit(page)).to_have_text(["30.415 triệu đồng", "20.312 triệu đồng", "11.103 triệu đồng"])


def test_the_sum_is_drawn_beside_the_figure(page: Page) -> None:
    page.locator("mark.error", has_text="30.415").hover()
    drawn = drawn_sum(page)
    expect(drawn).to_contain_text("31.415 triệu đồng")
    expect(drawn).to_contain_text("1.000 triệu đồng")
    figure, beside = page.locator("mark.error", has_text="30.415").bounding_box(), drawn.bounding_box()
    assert figure and beside
    assert abs(beside["y"] - figure["y"]) < 300 and abs(beside["x"] - figure["x"]) < 400
    page.mouse.move(5, 5)
    expect(drawn).to_have_count(0)


def test_the_sum_is_drawn_for_the_keyboard_too(page: Page) -> None:
    page.locator("mark a", has_text="30.415").focus()
    expect(drawn_sum(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(drawn_sum(page)).to_have_count(0)
    expect(lit(page)).to_have_count(0)


def test_a_click_on_words_leads_to_their_finding(page: Page) -> None:
    page.locator("mark.error a", has_text="30.415").click()
    expect(page.locator(".finding:focus")).to_contain_text("Tổng không khớp")


def test_a_finding_leads_to_its_words(page: Page) -> None:
    page.locator(".finding", has_text="30.415").get_by_role("link", name="Xem trong văn bản").click()
    expect(lit(page).filter(has_text="30.415 triệu đồng")).to_have_count(1)
    page.wait_for_url("**#v*")


def test_arrows_go_from_finding_to_finding(page: Page) -> None:
    findings = page.locator(".finding")
    for key, place in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0)):
        page.keyboard.press(key)
        expect(findings.nth(place)).to_be_focused()
    page.locator("#rule").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#rule")).to_be_focused()  # where they choose, and nothing is sent yet


def test_tab_goes_through_the_deeds_of_a_finding(page: Page) -> None:
    page.keyboard.press("ArrowDown")
    expect(page.locator(".finding").first).to_be_focused()
    for words in ("Xem trong văn bản", "Giải thích"):
        page.keyboard.press("Tab")
        expect(page.locator("a:focus")).to_have_text(words)


def test_the_manual_opens_in_place(page: Page) -> None:
    before = page.url
    page.locator(".finding", has_text="Tổng không khớp").first.get_by_text("Giải thích").click()
    page.wait_for_selector(".manual .manual-page")
    expect(page.locator(".manual-page")).to_contain_text("Căn cứ")
    assert page.url == before


def test_filters_stand_in_the_address(page: Page) -> None:
    page.select_option("#rule", "SL01")
    page.get_by_role("button", name="Lọc").click()
    page.wait_for_url("**quy-tac=SL01**")
    assert set(page.locator(".finding small").all_inner_texts()) <= {f"SL01 · đoạn {number}" for number in range(20)}
    page.locator("mark", has_text="của của").locator("a").click()
    page.wait_for_url("**#f*")
    expect(page.locator(".finding:target")).to_have_count(1)


@pytest.mark.parametrize("tab", ["Nhiệm vụ", "Số liệu", "Viện dẫn", "Đề mục"])
def test_every_tab_opens(tab: str, page: Page) -> None:
    page.locator(".tabs").get_by_role("link", name=tab).click()
    page.wait_for_selector(f".tabs a[aria-current]:has-text('{tab}')")
    expect(page.locator(".doc")).to_be_visible()


def test_the_answer_is_taken_along(page: Page) -> None:
    page.locator("summary", has_text="Tải về").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Phát hiện (.xlsx)").click()
    assert download.value.suggested_filename == "bao-cao-phat-hien.xlsx"


def test_everything_can_be_erased(page: Page) -> None:
    page.get_by_role("button", name="Xóa ngay").click()
    page.wait_for_url("**/?da-xoa")
    expect(page.locator("main")).to_contain_text("Đã xóa")


def test_the_back_button_goes_the_same_way_back(page: Page) -> None:
    first = page.url
    page.locator(".tabs").get_by_role("link", name="Số liệu").click()
    page.wait_for_selector(".figures")
    page.locator(".figures a").first.click()  # its place in the document
    page.wait_for_url("**#d*")
    page.go_back()
    page.wait_for_url("**?tab=so-lieu")
    page.go_back()
    page.wait_for_url(first)
    expect(page.locator(".finding").first).to_be_visible()
    page.locator(".finding").first.get_by_role("link", name="Xem trong văn bản").click()
    page.locator(".finding").nth(1).get_by_role("link", name="Xem trong văn bản").click()
    page.wait_for_url("**#v*")
    page.go_back()  # looking at words is no step of its own
    page.wait_for_url(lambda url: "#v" not in url)


def test_what_was_erased_no_back_button_shows(page: Page, desk: Desk) -> None:
    page.get_by_role("button", name="Xóa ngay").click()
    page.wait_for_url("**/?da-xoa")
    page.go_back()
    expect(page.locator("main")).to_contain_text("Không còn kết quả ở địa chỉ này")
    expect(page.locator("body")).not_to_contain_text("30.415")
    desk.problems = [each for each in desk.problems if "status of 404" not in each]


def test_a_finger_finds_the_sum_on_a_phone(desk: Desk) -> None:
    page = desk.open(answered(), viewport=PHONE, has_touch=True, is_mobile=True)
    page.locator("mark.error a", has_text="30.415").tap()
    beside = drawn_sum(page).bounding_box()
    assert beside and beside["x"] >= 0 and beside["x"] + beside["width"] <= PHONE["width"]


def test_how_much_agrees_stays_in_sight(page: Page) -> None:
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(page.locator(".coverage")).to_be_in_viewport()
    expect(page.get_by_role("img", name="không khớp")).to_be_in_viewport()
