"""Reads `numbering.xml`: abstract lists, lists, what each overrides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from haidang.ooxml.names import Attributes, attribute, is_on, spelled_out, val, whole
from haidang.ooxml.numbering import LEVELS, AbstractList, Level, NumberedList, Override, make_list
from haidang.ooxml.xml import read_xml
from haidang.text.values import replace

_level_attribute = attribute("w:ilvl")
_abstract_id = attribute("w:abstractNumId")
_num_id = attribute("w:numId")
_format = attribute("w:format")
_ascii = attribute("w:ascii")
_high_ansi = attribute("w:hAnsi")


@dataclass(slots=True)
class _State:
    abstracts: dict[str, AbstractList] = field(default_factory=dict)
    abstract: AbstractList | None = None
    nums: dict[str, tuple[str, dict[int, Override]]] = field(default_factory=dict)
    num: str = ""
    override: int | None = None
    depth: int | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    """What is known of the level being read, as `Level` takes it."""


def read_numbering(chunks: Iterable[bytes], list_of_style: Callable[[str], str]) -> list[NumberedList]:
    """The lists that a numbering part defines; `list_of_style` gives the list that a numbering style names."""
    state = _State()
    read_xml(chunks, state, _STARTS, _ENDS)
    lists: list[NumberedList] = []
    for key, (abstract_key, overrides) in state.nums.items():
        abstract = state.abstracts.get(abstract_key)
        if abstract is not None and key != "0":
            abstract = _follow(abstract, state.nums, state.abstracts, list_of_style)
            lists.append(make_list(key, abstract, overrides))
    return lists


def _follow(
    abstract: AbstractList,
    nums: Mapping[str, tuple[str, dict[int, Override]]],
    abstracts: Mapping[str, AbstractList],
    list_of_style: Callable[[str], str],
) -> AbstractList:
    """The abstract list that really holds the levels, where `abstract` names a numbering style instead."""
    for _ in range(4):
        if not abstract.style_link:
            break
        linked = nums.get(list_of_style(abstract.style_link))
        target = abstracts.get(linked[0]) if linked else None
        if target is None or target is abstract:
            break
        abstract = target
    return abstract


def _start_abstract(state: _State, attributes: Attributes) -> None:
    key = _abstract_id(attributes)
    state.abstract = state.abstracts[key] = AbstractList(key)


def _end_abstract(state: _State) -> None:
    state.abstract = None


def _start_style_link(state: _State, attributes: Attributes) -> None:
    if state.abstract is not None:
        linked = replace(state.abstract, style_link=val(attributes))
        state.abstract = state.abstracts[linked.key] = linked


def _start_num(state: _State, attributes: Attributes) -> None:
    state.num = _num_id(attributes)
    state.nums[state.num] = ("", {})


def _end_num(state: _State) -> None:
    state.num = ""


def _start_abstract_of_num(state: _State, attributes: Attributes) -> None:
    if state.num:
        state.nums[state.num] = (val(attributes), state.nums[state.num][1])


def _start_override(state: _State, attributes: Attributes) -> None:
    state.override = whole(_level_attribute(attributes), 0)


def _start_start_override(state: _State, attributes: Attributes) -> None:
    if state.num and state.override is not None and 0 <= state.override < LEVELS:
        overrides = state.nums[state.num][1]
        before = overrides.get(state.override, Override())
        overrides[state.override] = replace(before, start=whole(val(attributes), 0))


def _start_level(state: _State, attributes: Attributes) -> None:
    state.depth = whole(_level_attribute(attributes), 0)
    state.facts = {"start": 0}


def _end_level(state: _State) -> None:
    if state.depth is None or not 0 <= state.depth < LEVELS:
        return
    if state.num and state.override is not None:
        overrides = state.nums[state.num][1]
        before = overrides.get(state.override, Override())
        overrides[state.override] = replace(before, level=Level(**state.facts))
    elif state.abstract is not None:
        state.abstract.levels[state.depth] = Level(**state.facts)
    state.depth = None


def _end_override(state: _State) -> None:
    state.override = None


def _start_start(state: _State, attributes: Attributes) -> None:
    state.facts["start"] = whole(val(attributes), 0) or 0


def _start_format(state: _State, attributes: Attributes) -> None:
    state.facts["number_format"] = val(attributes) or "decimal"
    state.facts["pattern"] = _format(attributes)


def _start_text(state: _State, attributes: Attributes) -> None:
    state.facts["text"] = val(attributes)


def _start_suffix(state: _State, attributes: Attributes) -> None:
    state.facts["suffix"] = val(attributes)


def _start_restart(state: _State, attributes: Attributes) -> None:
    state.facts["restart"] = whole(val(attributes))


def _start_legal(state: _State, attributes: Attributes) -> None:
    state.facts["legal"] = is_on(attributes)


def _start_style(state: _State, attributes: Attributes) -> None:
    state.facts["style"] = val(attributes)


def _start_fonts(state: _State, attributes: Attributes) -> None:
    state.facts["font"] = _high_ansi(attributes) or _ascii(attributes)


def _skip(state: _State, attributes: Attributes) -> bool:
    return True


_STARTS = spelled_out(
    {
        "w:abstractNum": _start_abstract,
        "w:numStyleLink": _start_style_link,
        "w:num": _start_num,
        "w:abstractNumId": _start_abstract_of_num,
        "w:lvlOverride": _start_override,
        "w:startOverride": _start_start_override,
        "w:lvl": _start_level,
        "w:start": _start_start,
        "w:numFmt": _start_format,
        "w:lvlText": _start_text,
        "w:suff": _start_suffix,
        "w:lvlRestart": _start_restart,
        "w:isLgl": _start_legal,
        "w:pStyle": _start_style,
        "w:rFonts": _start_fonts,
        # Word 2007 and older cannot count 001, 002: the same format once more, as plain figures.
        "mc:Fallback": _skip,
        "w:numPicBullet": _skip,
        "w:pPr": _skip,
    }
)
_ENDS = spelled_out(
    {"w:abstractNum": _end_abstract, "w:num": _end_num, "w:lvlOverride": _end_override, "w:lvl": _end_level}
)
