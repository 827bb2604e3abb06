"""What is read from a text, by the case files; and what holds whatever the text is."""

from __future__ import annotations

import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from haidang.quantities.finding import find_quantities
from haidang.quantities.quantity import Quantity

CASES = Path(__file__).parent / "cases"


def cases(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The texts of a case file, each with the lines of what is read from it."""
    text, expected = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("  "):
            expected.append(line.strip())
            continue
        if text:
            yield text, expected
        text, expected = line, []
    if text:
        yield text, expected


def read(text: str) -> list[str]:
    """What is read from `text`, one line a quantity."""
    text = text.replace("\\n", "\n")
    return [show(quantity, text) for quantity in find_quantities(text)]


def show(quantity: Quantity, text: str) -> str:
    """One quantity as the case files write it."""
    parts = [quantity.text.replace("\n", "\\n"), "="]
    if quantity.qualifier != "=":
        parts.append(quantity.qualifier)
    parts.append(_value(quantity))
    parts.append(quantity.unit)
    if quantity.noun:
        parts.append(f"[{quantity.noun}]")
    if quantity.words:
        parts.append(f"({quantity.words})")
    if quantity.unit_from is not None:
        parts.append(f"<- {text[slice(*quantity.unit_from)].strip()}")
    return " ".join(parts)


def _value(quantity: Quantity) -> str:
    value = plain(quantity.value)
    if quantity.to is not None:
        return f"{value}..{plain(quantity.to)}"
    if quantity.denominator is not None:
        return f"{value} of {plain(quantity.denominator)}"
    return value


def plain(value: Decimal) -> str:
    """A decimal without exponent and without zeros behind the point."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


_ALL = [
    pytest.param(text, expected, id=f"{path.stem}: {text[:60]}")
    for path in sorted(CASES.glob("*.txt"))
    for text, expected in cases(path)
]


@pytest.mark.parametrize(("text", "expected"), _ALL)
def test_reads_the_case(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_there_are_enough_cases() -> None:
    assert len(_ALL) >= 250


_PIECES = st.sampled_from(
    "12 1.234 0,5 2024 31/12 từ đến khoảng tỷ triệu đồng % ha hộ xã / - ( ) , . ; : năm tháng ngày Điều số hai ba mươi "
    "và | trong đó gồm \n [4] 1/500 công trình bằng chữ m2 tạ/ha".split(" ")
)


@given(st.lists(_PIECES, max_size=40), st.sampled_from(["", " "]))
@settings(max_examples=300, deadline=None)
def test_spans_are_in_order_apart_and_say_their_text(pieces: list[str], glue: str) -> None:
    text = glue.join(pieces)
    end = 0
    for quantity in find_quantities(text):
        assert end <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.text
        assert "|" not in quantity.text
        assert quantity.precision > 0
        end = quantity.end


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_no_text_is_an_error(text: str) -> None:
    find_quantities(text)


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1.",
        ". ",
        "(1/",
        "khoảng ",
        "1 ",
        "1-",
        "1, ",
        "1 hộ/",
        "1 tỷ 1 triệu ",
        "1 000 ",
        "1 000 000 hộ ",
        "1 trên 2 ",
        "1 hộ: a 1 (1%), ",
        "hai ",
        "1 (hai ",
        "ít nhất ",
        "(",
    ],
)
def test_hostile_text_takes_time_linear_in_its_length(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    begin = time.process_time()
    find_quantities(text)
    assert time.process_time() - begin < 3
