"""A report with ten thousand figures in a thousand sums, most of them said again and again."""

from __future__ import annotations

from collections.abc import Iterator

SUMS, PARTS, DIFFERENT = 1_000, 9, 31
"""Sums, parts of each, and how many sums there are that are said 31 times each."""


def text(share: float = 1.0) -> str:
    """The report, or a `share` of its sums.

    The first 31 sums are said 31 times each, word for word; the rest are said once.
    """
    repeated = [_sum(number) for number in range(DIFFERENT)] * DIFFERENT
    once = [_sum(number) for number in range(DIFFERENT, DIFFERENT + SUMS - len(repeated))]
    every = (repeated + once)[: int(SUMS * share)]
    return "\n\n".join(("BÁO CÁO\nKết quả thu ngân sách năm 2024", *_under_headings(every))) + "\n"


def _under_headings(sums: list[str]) -> Iterator[str]:
    for number, words in enumerate(sums):
        if number % 20 == 0:
            yield f"{number // 20 + 1}. Kết quả của cụm thứ {number // 20 + 1}"
        yield words


def _sum(number: int) -> str:
    """One paragraph: a total in million đồng and nine parts that make it."""
    parts = [1_000 + (number * 37 + part * 211) % 7_919 for part in range(PARTS)]
    listed = "; ".join(f"khoản thu thứ {part + 1} là {_said(worth)} triệu đồng" for part, worth in enumerate(parts))
    return f"Tổng thu của thôn {number + 1} năm 2024 là {_said(sum(parts))} triệu đồng, bao gồm: {listed}."


def _said(worth: int) -> str:
    return f"{worth:,}".replace(",", ".")
