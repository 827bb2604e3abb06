"""Ranks that do not exist among those ranked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import rule
from haidang.relations.page.cues import Cues
from haidang.rules.subject import Document
from haidang.text.patterns import regex

# "xếp thứ 3/14 quận, huyện", "đứng ở vị trí thứ 16 trong 14", "xếp hạng 65/63", "đứng thứ 16 trên tổng số 14 huyện".
# What stands between the two is looked for first: it is rarer than numbers, and than the words before them.
_OF = Cues(
    *("/", " trên ", " trong "),
    pattern=r"(?:(?<=\d)|(?<=\d )(?=/))(?:/ ?| (?:trên|trong)(?: tổng số| tổng| số)? )"
    r"(?P<total>\d{1,3})(?!\d|[/.,-]\d)",
)
_RANK = regex(r"(?<![\d/.,])\d{1,3}(?= ?$)")
_RANKED = regex(
    r"(?:xếp|đứng|hạng|vị trí|vị thứ)(?: (?:ở|hạng|vị trí|vị thứ|thứ|số|là|đạt|cuối)){0,3}:? ?$", re.IGNORECASE
)
_REACH = 48
"""Characters before a pair that hold the words of a rank."""


@rule(
    "SL07",
    "rank-out-of-range",
    Severity.ERROR,
    vi="Xếp thứ {stated} trong {total}: thứ hạng không thể lớn hơn số được xếp hạng hoặc bằng 0. "
    "Có thể hai số bị đảo hoặc gõ nhầm.",
    en="Ranked {stated} of {total}: a rank is neither zero nor above the number ranked. "
    "The two may be swapped or mistyped.",
)
def rank_out_of_range(document: Document) -> Iterator[Finding]:
    """Thứ hạng lớn hơn số đơn vị được xếp hạng.

    Vì sao: Thứ hạng là điều lãnh đạo nhìn trước tiên; một thứ hạng không thể có làm mất tin cậy cả bảng.

    Sai: Chỉ số cải cách hành chính của huyện xếp thứ 16/14 quận, huyện.

    Đúng: Chỉ số cải cách hành chính của huyện xếp thứ 6/14 quận, huyện.

    Căn cứ: Luật Thống kê năm 2015, Điều 5: số liệu trung thực, khách quan, chính xác.
    """
    text = document.text
    for found in _OF.finditer(text):
        stated = _RANK.search(text, max(0, found.start() - 4), found.start())
        if stated is None or not _RANKED.search(text, max(0, stated.start() - _REACH), stated.start()):
            continue
        rank, total = int(stated[0]), int(found["total"])
        if 0 < rank <= total or total == 0:
            continue
        yield Finding(
            "SL07",
            Severity.ERROR,
            stated.start(),
            found.end(),
            values={"stated": stated[0], "total": found["total"]},
            stated=str(rank),
            computed=str(total),
        )
