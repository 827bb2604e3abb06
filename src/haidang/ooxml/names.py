"""Names of elements and attributes, the same for transitional and strict files.

Expat is told to write a name as its namespace, a space and the local name. Handlers are kept under
short names (`w:p`) and looked up under every spelling that a file may use.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

Attributes = Mapping[str, str]
Kept = TypeVar("Kept")

# The first of each is the transitional name, the last the strict one (ISO/IEC 29500).
_NAMESPACES: dict[str, tuple[str, ...]] = {
    "w": (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ),
    "m": (
        "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math",
    ),
    "r": (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
    "c": (
        "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "http://purl.oclc.org/ooxml/drawingml/chart",
    ),
    "dgm": (
        "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "http://purl.oclc.org/ooxml/drawingml/diagram",
    ),
    "o": ("urn:schemas-microsoft-com:office:office",),
    "mc": ("http://schemas.openxmlformats.org/markup-compatibility/2006",),
    "rel": ("http://schemas.openxmlformats.org/package/2006/relationships",),
    "ct": ("http://schemas.openxmlformats.org/package/2006/content-types",),
    "xml": ("http://www.w3.org/XML/1998/namespace",),
}


def spellings(name: str) -> tuple[str, ...]:
    """All that expat may call the element or attribute `name`."""
    prefix, _, local = name.rpartition(":")
    if not prefix:
        return (local,)
    return tuple(f"{namespace} {local}" for namespace in _NAMESPACES[prefix])


def spelled_out(handlers: Mapping[str, Kept]) -> dict[str, Kept]:
    """`handlers` under every spelling of their names."""
    return {full: handler for name, handler in handlers.items() for full in spellings(name)}


def attribute(name: str) -> Callable[[Attributes], str]:
    """A function that gets the attribute `name`, or an empty string."""
    names = spellings(name)
    first, last = names[0], names[-1]

    def get(attributes: Attributes) -> str:
        return attributes.get(first) or attributes.get(last) or ""

    return get


val = attribute("w:val")

_OFF = frozenset({"0", "false", "off", "none"})


def is_on(attributes: Attributes) -> bool:
    """Whether a switch such as `<w:b/>` or `<w:b w:val="0"/>` is on."""
    return not attributes or val(attributes) not in _OFF


def whole(text: str, default: int | None = None) -> int | None:
    """A whole number of at most nine digits; `default` where `text` is none.

    >>> whole("12"), whole("x"), whole("", 0)
    (12, None, 0)
    """
    digits = text[1:] if text.startswith("-") else text
    if digits.isascii() and digits.isdigit() and len(digits) <= 9:
        return int(text)
    return default
