"""The parts beside `document.xml`: the comments, the arrow that leads to them, and their content type."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from html import escape
from itertools import count

from haidang.ooxml.names import Attributes, attribute, spelled_out, spellings, whole
from haidang.ooxml.package import Package, listing_of
from haidang.ooxml.xml import damaged, read_xml
from haidang.text.patterns import regex

AUTHOR, INITIALS = "Hải Đăng", "HĐ"
TYPES = "[Content_Types].xml"

TRANSITIONAL, STRICT = (full.rpartition(" ")[0] for full in spellings("w:p"))
_ARROWS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = {
    TRANSITIONAL: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    STRICT: "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
}
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# XML has no way to write these.
_UNWRITABLE = regex("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ENCODING = regex(r"(<\?xml[^>]*?encoding\s*=\s*)([\"'])([^\"']*)\2")

# Whatever looks like a key: arrows that lead out of the package have one too.
_KEY = regex(rb"rId([0-9]{1,9})\b", re.IGNORECASE)

_id = attribute("w:id")


def in_utf8(data: bytes) -> bytes:
    """An XML part in UTF-8, whichever of the encodings that a part may have it came in."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16")
    else:
        declared = _ENCODING.match(data[:200].decode("latin-1").removeprefix("ï»¿"))
        encoding = declared[3].lower() if declared else "utf-8"
        if encoding in ("utf-8", "us-ascii"):
            return data
        text = data.decode(encoding)
    return _ENCODING.sub(r"\1\2UTF-8\2", text, count=1).encode("utf-8")


def comments_of(package: Package) -> str | None:
    """The part that holds the comments of a document; None where it has none yet."""
    parts = (arrow.part for arrow in package.relationships(package.main) if arrow.kind == "comments")
    return next((part for part in parts if part in package), None)


def new_comments(package: Package) -> str:
    """A name for a part of comments, beside the main part; one that nothing has."""
    folder = posixpath.dirname(package.main)
    names = (posixpath.join(folder, f"comments{number or ''}.xml") for number in count())
    return next(name for name in names if name not in package)


def is_known(package: Package, part: str) -> bool:
    """Whether the package says that `part` holds comments."""
    return package.type_of(part).lower() == _COMMENTS_TYPE


def namespace_of(root: bytes) -> str:
    """The namespace of Word's elements in a part, by its root's start tag."""
    return STRICT if STRICT.encode() in root and TRANSITIONAL.encode() not in root else TRANSITIONAL


def highest_id(comments: bytes) -> int:
    """The highest id among comments; -1 where there are none."""
    found = [-1]

    def start(found: list[int], attributes: Attributes) -> None:
        found.append(whole(_id(attributes)) or 0)

    read_xml([comments], found, spelled_out({"w:comment": start}), {})
    return max(found)


def with_comments(before: bytes | None, texts: Sequence[str], first: int, when: datetime, namespace: str) -> bytes:
    """The part of comments with one more for each of `texts`, numbered from `first`; `when` is a moment in UTC."""
    said = f'w:author="{AUTHOR}" w:date="{when:%Y-%m-%dT%H:%M:%SZ}" w:initials="{INITIALS}"'
    added = "".join(
        f'<w:comment xmlns:w="{namespace}" w:id="{key}" {said}><w:p><w:r><w:annotationRef/></w:r>'
        f'<w:r><w:t xml:space="preserve">{escape(_UNWRITABLE.sub("", text), quote=False)}</w:t></w:r></w:p></w:comment>'
        for key, text in enumerate(texts, first)
    )
    if before is None:
        return f'{_HEAD}<w:comments xmlns:w="{namespace}">{added}</w:comments>'.encode()
    return _appended(before, "comments", lambda prefix: added)


def with_arrow(package: Package, part: str, namespace: str) -> bytes:
    """The list of what the main part points at, with an arrow to `part`."""
    listing = listing_of(package.main)
    before = in_utf8(joined(package.read_small(listing))) if listing in package else None
    taken = {int(number) for number in _KEY.findall(before or b"")}
    key, target = f"rId{max(taken, default=0) + 1}", f'"{escape(posixpath.basename(part))}"'
    words = f'Relationship Id="{key}" Type="{_KINDS[namespace]}" Target={target}/>'
    if before is None:
        return f'{_HEAD}<Relationships xmlns="{_ARROWS}"><{words}</Relationships>'.encode()
    return _appended(before, "Relationships", lambda prefix: f"<{prefix}{words}")


def with_type(package: Package, part: str) -> bytes:
    """The list of content types, with that of comments for `part`."""
    before = in_utf8(joined(package.read_small(TYPES)))
    words = f'Override PartName="/{escape(part)}" ContentType="{_COMMENTS_TYPE}"/>'
    return _appended(before, "Types", lambda prefix: f"<{prefix}{words}")


def joined(chunks: Iterable[bytes]) -> bytes:
    """A part whole."""
    return b"".join(chunks)


def _appended(xml: bytes, root: str, more: Callable[[str], str]) -> bytes:
    """An XML part with something more at the end of its root element."""
    name = rb"((?:[^\s<>:/]+:)?)" + root.encode()
    ends = list(re.finditer(rb"</" + name + rb"\s*>", xml))
    if ends:
        at = ends[-1].start()
        return xml[:at] + more(ends[-1][1].decode()).encode() + xml[at:]
    empty = re.search(rb"<" + name + rb"(?:\s[^<>]*?)?(/>)", xml)
    if empty is None:
        raise damaged(f"thiếu phần tử {root}", f"the element {root} is missing")
    prefix = empty[1]
    closing = b"</" + prefix + root.encode() + b">"
    return xml[: empty.start(2)] + b">" + more(prefix.decode()).encode() + closing + xml[empty.end() :]
