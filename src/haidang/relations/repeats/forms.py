"""Clauses that are the same but for one thing: a form that is filled in, for one place or measure after the other."""

from __future__ import annotations

from collections.abc import Sequence

_FEW, LONGEST_RUN = 2, 6
# "Hạn chế: mới giải ngân", "Tóm lại đã": how a figure is told again makes it no other one.
_TELLING_AGAIN = frozenset(
    "hạn chế tồn tại khó khăn vướng mắc đánh giá nhận xét kết luận tóm lại nhìn chung như vậy đến nay hiện chỉ mới đã"
    " có đạt được còn vẫn nêu trên sơ bộ ước tính chính thức".split()
)


def is_form(one: Sequence[str], other: Sequence[str], *, loose: bool = False) -> bool:
    """Whether two clauses are the same but for one thing: "Tổng số đảng viên là", "Tổng số đoàn viên là".

    Loosely, few words may be the same, and much be another: "Giao thông: kinh phí là", "Thủy lợi: kinh phí là".
    """
    before = _same(one, other)
    behind = _same(one[before:][::-1], other[before:][::-1])
    mine, others = one[before : len(one) - behind], other[before : len(other) - behind]
    if not {*mine} - {*others} - _TELLING_AGAIN or not {*others} - {*mine} - _TELLING_AGAIN:
        return False
    return before + behind >= (_FEW if loose else max(_FEW, len(mine) + len(others)))


def words_in_a_row(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many words in a row are the same in two clauses."""
    longest, ends = 0, [0] * (len(other) + 1)
    for word in one:
        ends = [0, *(ends[at] + 1 if word == there else 0 for at, there in enumerate(other))]
        longest = max(longest, *ends)
    return min(longest, LONGEST_RUN)


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """With how many words two rows of them begin alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (here, there) in pairs if here != there), min(len(one), len(other)))
