"""Patterns that are compiled later are patterns all the same, and every one in the rooms compiles."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import haidang
from haidang.text.patterns import _Lazy, regex


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
