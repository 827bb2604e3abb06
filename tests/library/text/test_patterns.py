"""Patterns that are compiled later are patterns all the same, and every one in the rooms compiles."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import haidang
from haidang.text.patterns import _Lazy, in_one_line, regex


def test_nothing_is_compiled_before_the_first_use() -> None:
    later = regex("(")
    assert later.pattern == "("
    with pytest.raises(re.error):
        later.search("a")


def test_methods_are_those_of_the_compiled_pattern() -> None:
    later, now = regex("(?P<a>b)c", re.IGNORECASE), re.compile("(?P<a>b)c", re.IGNORECASE)
    text = "aBc bc"
    assert [found.span() for found in later.finditer(text)] == [found.span() for found in now.finditer(text)]
    assert later.sub("x", text) == now.sub("x", text)
    assert (later.flags, later.groupindex, later.groups) == (now.flags, now.groupindex, now.groups)


def test_a_pattern_does_not_take_other_attributes() -> None:
    with pytest.raises(AttributeError):
        regex("a").nothing_of_that_name  # type: ignore[attr-defined] # noqa: B018


@pytest.mark.parametrize(
    ("laid_out", "in_a_line"),
    [
        ("a\\ ? b  # a b\n  | [ ]\\#", "a ?b| \\#"),
        (r"[^] #] \d{2} (?P<c> [\]\[] )", r"[^] #]\d{2}(?P<c>[\]\[])"),
        (r"(?<= [.;] ) \\ [ ]x", r"(?<=[.;])\\ x"),
    ],
)
def test_a_pattern_over_several_lines_is_put_in_one(laid_out: str, in_a_line: str) -> None:
    assert in_one_line(laid_out) == in_a_line


def test_a_pattern_over_several_lines_finds_what_it_says() -> None:
    later, now = (
        make("(?x: k )\n [ ] (?P<a>b [ #]+) # end", re.VERBOSE | re.IGNORECASE) for make in (regex, re.compile)
    )
    assert [found.groups() for pattern in (later, now) for found in pattern.finditer("xK B# ")] == [("B# ",), ("B# ",)]


def _all_patterns() -> list[_Lazy]:
    found = []
    for module in pkgutil.walk_packages(haidang.__path__, "haidang."):
        names = vars(importlib.import_module(module.name)).values()
        found += [value for value in names if isinstance(value, _Lazy)]
    return found


def test_every_pattern_of_the_rooms_compiles() -> None:
    patterns = _all_patterns()
    assert len(patterns) > 300
    for each in patterns:
        re.compile(each.pattern, each._flags)
