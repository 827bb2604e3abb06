from __future__ import annotations

from collections.abc import Iterable

import pytest

from haidang.errors import UnreadableFile
from haidang.ooxml import xml
from haidang.ooxml.names import Attributes
from haidang.ooxml.xml import read_xml


def names(data: bytes, leave_out: str = "", size: int = 1 << 16) -> list[str]:
    """The names of the elements that begin and (with a slash) end."""
    found: list[str] = []

    def start_of(name: str) -> xml.Start[list[str]]:
        def start(state: list[str], attributes: Attributes) -> bool:
            state.append(name)
            return name == leave_out

        return start

    def end_of(name: str) -> xml.End[list[str]]:
        return lambda state: state.append("/" + name)

    chunks: Iterable[bytes] = (data[at : at + size] for at in range(0, len(data), size))
    read_xml(chunks, found, {name: start_of(name) for name in "abc"}, {name: end_of(name) for name in "abc"})
    return found


def reason(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        names(data)
    return caught.value.reason


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_handlers_are_called_in_order_however_the_bytes_come(size: int) -> None:
    assert names(b"<a><x><b/></x><c/></a>", size=size) == ["a", "b", "/b", "c", "/c", "/a"]


def test_what_a_handler_leaves_out_is_left_out_with_all_inside_and_its_end() -> None:
    assert names(b"<a><b><b><c/></b><a/></b><c/></a>", leave_out="b") == ["a", "b", "c", "/c", "/a"]


BILLION_LAUGHS = b'<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;&y;</a>'
EXTERNAL = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (BILLION_LAUGHS, "bomb"),
        (EXTERNAL, "bomb"),
        (b'<!DOCTYPE a SYSTEM "http://example.com/a.dtd"><a/>', "damaged"),
        (b"<a>", "damaged"),
        (b"<a></b>", "damaged"),
        (b"", "damaged"),
        (b"<a>&unknown;</a>", "damaged"),
        (b"<a>\x00</a>", "damaged"),
        (b"<a>\xff\xfe</a>", "damaged"),
        (b'<?xml version="1.0" encoding="cp1258"?><a/>', "damaged"),
        (b"<a>" * 1000 + b"</a>" * 1000, "bomb"),
    ],
)
def test_xml_that_no_office_writes_is_refused(data: bytes, expected: str) -> None:
    assert reason(data) == expected


def test_depth_counts_in_what_is_left_out_too() -> None:
    with pytest.raises(UnreadableFile):
        names(b"<a><b>" + b"<x>" * 1000 + b"</x>" * 1000 + b"</b></a>", leave_out="b")


def test_too_many_elements_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "_ELEMENTS_LIMIT", 100)
    assert reason(b"<a>" + b"<b/>" * 100 + b"</a>") == "bomb"


def test_utf_16_is_xml_too() -> None:
    assert names("<?xml version='1.0' encoding='UTF-16'?><a/>".encode("utf-16")) == ["a", "/a"]


def test_one_endless_tag_is_refused_before_it_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "_TOKEN_LIMIT", 200_000)
    read = 0

    def chunks() -> Iterable[bytes]:
        nonlocal read
        yield b"<a><!--"
        while True:
            read += 1
            yield b"x" * 65_536

    with pytest.raises(UnreadableFile):
        read_xml(chunks(), None, {}, {})
    assert read < 10


def test_long_text_is_no_endless_tag(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "_TOKEN_LIMIT", 200_000)
    assert names(b"<a>" + b"chu " * 500_000 + b"</a>") == ["a", "/a"]


def test_too_many_names_are_refused() -> None:
    data = b"<a>" + b"".join(b"<n%d/>" % number for number in range(30_000)) + b"</a>"
    assert reason(data) == "bomb"
