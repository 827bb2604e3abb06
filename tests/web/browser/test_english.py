"""A page in English is English: what stays Vietnamese says so, for those who listen."""

from __future__ import annotations

import pytest
from tests.web.browser.conftest import Desk
from tests.web.browser.test_accessibility import addresses

pytestmark = pytest.mark.django_db(transaction=True)

# Words of a finding quote the document; file names are the visitor's own.
UNSAID = """async (address) => {
  const html = await (await fetch(address)).text();  // its words are wanted, not its looks
  const vietnamese = /[ăđĩũơưạ-ỹ]/i, found = [], page = new DOMParser().parseFromString(html, "text/html");
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const words = node.data.replaceAll("Hải Đăng", "").trim().split(/\\s+/);
    if (words.filter((word) => vietnamese.test(word)).length <= words.length / 4) continue;  // names in a sentence
    if (parent.closest("script, .finding > p")) continue;
    if (parent.closest("[lang]").lang !== "vi") found.push(node.data.trim());
  }
  return found;
}"""


def test_what_stays_vietnamese_says_so(desk: Desk) -> None:
    page = desk.open("/bo-giao-dien/")
    page.get_by_text("Hiển thị").click()
    page.get_by_role("button", name="English").click()
    page.wait_for_selector("html[lang=en]")
    wrong = []
    for address in ["/bo-giao-dien/", *addresses(page)]:
        wrong += [f"{address} {words}" for words in page.evaluate(UNSAID, address)]
    desk.problems = [each for each in desk.problems if "status of" not in each]
    assert not wrong, "\n".join(wrong)
