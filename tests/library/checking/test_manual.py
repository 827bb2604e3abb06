from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from haidang.checking.finding import Finding, Severity
from haidang.checking.manual import Manual, read_manual
from haidang.checking.rule import rule


@rule("SL01", "sum-mismatch", Severity.ERROR, vi="a", en="b")
def _whole(subject: Any) -> Iterator[Finding]:
    """Các phần cộng lại
    không bằng tổng.

    Vì sao: người đọc tin tổng
    hơn tin các phần: vì nó đứng trước.
    Sai: Tổng số 12 nhiệm vụ, gồm: 9 đã xong, 4 đang làm.
    Đúng:
        Tổng số 13 nhiệm vụ, gồm:
        - 9 đã xong;
        - 4 đang làm.

    Căn cứ: Nghị định số 09/2019/NĐ-CP.
    """
    yield from ()


def test_a_page_is_taken_apart_into_its_parts() -> None:
    assert read_manual(_whole) == Manual(
        what="Các phần cộng lại không bằng tổng.",
        why="người đọc tin tổng hơn tin các phần: vì nó đứng trước.",
        wrong="Tổng số 12 nhiệm vụ, gồm: 9 đã xong, 4 đang làm.",
        right="Tổng số 13 nhiệm vụ, gồm:\n- 9 đã xong;\n- 4 đang làm.",
        norm="Nghị định số 09/2019/NĐ-CP.",
    )


def test_parts_that_nobody_wrote_are_empty() -> None:
    bare = rule("SL01", "sum-mismatch", Severity.ERROR, vi="a", en="b")(lambda subject: iter(()))
    assert read_manual(bare) == Manual("", "", "", "", "")
