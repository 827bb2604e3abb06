"""A document's head as offices print it: who issues it at the left, the motto and the day at the right."""

from __future__ import annotations

import re

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

BODY = "\nBÁO CÁO\nKết quả năm 2024\nTrên địa bàn có 12 thôn.\n"
LEFT = ["ỦY BAN NHÂN DÂN", "XÃ AN BÌNH", "Số: 12/BC-UBND"]
RIGHT = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "An Bình, ngày 05 tháng 11 năm 2024"]
BESIDE = "\n".join(f"{left:20}   {right}" for left, right in zip(LEFT, RIGHT, strict=True))
ZIPPED = "\n".join([*LEFT[:2], *RIGHT[:2], LEFT[2], RIGHT[2]])


def page_of(visitor: Client, words: str) -> str:
    return visitor.post("/", {"words": words}, follow=True).content.decode()


def lines(html: str) -> list[str]:
    return [re.sub("<[^>]*>", "", line) for line in re.findall("<p[^>]*>(.*?)</p>", html)]


@pytest.mark.parametrize("head", [BESIDE, "\n".join([*LEFT, *RIGHT]), ZIPPED], ids=["beside", "below", "in turn"])
def test_its_two_columns_stand_side_by_side(head: str, visitor: Client) -> None:
    shown = page_of(visitor, head + BODY)
    found = re.search('<div class="letterhead"><div>(.*?)</div><div>(.*?)</div></div>', shown)
    assert found
    assert lines(found[1]) == LEFT
    assert lines(found[2]) == RIGHT
    assert len(set(re.findall(r'id="d(\d+)"', shown))) == len(re.findall(r'id="d\d+"', shown))


def test_the_lines_of_a_cell_are_lines_again(visitor: Client) -> None:
    """Word files hold both columns in a table without rules; reading makes one line of each cell."""
    shown = page_of(visitor, f"| {' '.join(LEFT)} | {' '.join(RIGHT)} |\n| --- | --- |\n{BODY}")
    cells = re.findall("<td>(.*?)</td>", shown, re.DOTALL)
    assert [re.sub("<[^>]*>", "", cell).split("\n") for cell in cells[:2]] == [LEFT, RIGHT]


def test_so_are_those_of_a_signature(visitor: Client) -> None:
    signed = "| Nơi nhận: - Như trên; - Lưu: VT. | TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn A |"
    shown = page_of(visitor, f"{ZIPPED}{BODY}\n{signed}\n| --- | --- |\n")
    recipients = re.search('<td class="left">(.*?)</td><td>(.*?)</td>', shown, re.DOTALL)
    assert recipients
    assert recipients[1].split("\n") == ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]
    assert recipients[2].split("\n") == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn A"]


def test_what_was_found_in_it_is_marked_there(visitor: Client) -> None:
    shown = page_of(visitor, BESIDE.replace("Số: 12/", "Số:   /") + BODY)
    found = re.search('<div class="letterhead">(.*?)</div></div>', shown)
    assert found and "<mark" in found[1]


@pytest.mark.parametrize(
    "words",
    [
        "Kính gửi các thôn.\nMời họp ngày 05 tháng 11 năm 2024.\n",
        "I. CÔNG TÁC NĂM\nTổng   số   hộ   là   12.\n" + BODY,
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM " + "và nhiều chữ nữa " * 20 + BODY,
    ],
)
def test_a_document_without_one_is_left_as_it_is(words: str, visitor: Client) -> None:
    assert 'class="letterhead"' not in page_of(visitor, words)
