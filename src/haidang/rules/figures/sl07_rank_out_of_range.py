"""Ranks that do not exist among those ranked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import rule
from haidang.rules.subject import Document

# "xếp thứ 3/14 quận, huyện", "đứng ở vị trí thứ 16 trong 14", "xếp hạng 65/63", "đứng thứ 16 trên tổng số 14 huyện".
_RANK = re.compile(
    r"(?:xếp|đứng|thứ hạng|vị trí|vị thứ|hạng)(?: (?:ở|hạng|vị trí|vị thứ|thứ|số|là|đạt|cuối)){0,3}:? ?"
    r"(\d{1,3})(?: ?/ ?| (?:trên|trong)(?: tổng số| tổng| số)? )(\d{1,3})(?!\d|[/.,-]\d)",
    re.IGNORECASE,
)


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
    for found in _RANK.finditer(document.text):
        rank, total = int(found[1]), int(found[2])
        if 0 < rank <= total or total == 0:
            continue
        yield Finding(
            "SL07",
            Severity.ERROR,
            found.start(1),
            found.end(2),
            values={"stated": found[1], "total": found[2]},
            stated=str(rank),
            computed=str(total),
        )
