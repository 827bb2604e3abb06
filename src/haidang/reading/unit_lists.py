"""Lists of organisations: how they part, and the head that the units of one list share."""

from __future__ import annotations

import re
from typing import NamedTuple

from haidang.reading.units import is_head, name_end, read_unit
from haidang.text.characters import UPPER
from haidang.text.patterns import regex


class Unit(NamedTuple):
    """An organisation as written, with its place in the text it was read from."""

    name: str
    start: int
    end: int


_BETWEEN = regex(
    r"\ ?(?:,\ và|;\ và|,|;|/)\ ?|\ (?:và|&)\ |\ -\ (?=(?:Sở|UBND|Ủy ban|Phòng|Công an|Hội|Các|các|Ban|Đoàn|"
    r"Liên đoàn|Mặt trận|(?:Tỉnh|Huyện|Thành) ?[Đđ]oàn|Truyền tải)\b)"
)
_SHARED = regex(rf"(?:[Cc]ác\ )(?P<head>Sở|sở|Bộ|bộ|Phòng|phòng|Ban|ban|Hội|hội)(?::)?\ (?=[{UPPER}])(?!UBND|HĐND)")


def read_units(text: str, position: int = 0) -> tuple[tuple[Unit, ...], int]:
    """The list of units that begins at `position`, and the offset behind it; empty where none begins.

    >>> [u.name for u in read_units("Sở Tài chính, Sở Kế hoạch và Đầu tư và UBND các huyện, thị xã rà soát")[0]]
    ['Sở Tài chính', 'Sở Kế hoạch và Đầu tư', 'UBND các huyện, thị xã']
    """
    units: list[Unit] = []
    end = position
    at = position
    while True:
        shared = _SHARED.match(text, at) if text.startswith(("các ", "Các "), at) else None
        if shared:
            found, stop = _read_shared(text, shared)
        else:
            behind = read_unit(text, at)
            found = (Unit(_spell(text[at:behind]), at, behind),) if behind is not None else ()
            stop = behind if behind is not None else at
        if not found:
            return tuple(units), end
        units += found
        end = stop
        between = _BETWEEN.match(text, end)
        if not between:
            return tuple(units), end
        at = between.end()


# "Sở Y tế1": the mark of a footnote that a file's text glues to the word before it.
_GLUED_MARK = regex(r"(?<=[^\W\d_])(?<![A-ZĐ])\d{1,2}$")


def _spell(name: str) -> str:
    name = name.strip(" ,;").removeprefix("đồng chí ")
    return _GLUED_MARK.sub("", name) if name[-1:].isdigit() else name


_CAPITAL = regex(rf"[{UPPER}]")
# Fields that look like heads: "các Sở: Nội vụ, Thanh tra"; and compounds whose "và" is their own.
_SHARED_FIELD = regex(r"Thanh tra|Quân sự|Biên phòng|Hải quan|Thuế|Cảnh sát")
_COMPOUND = regex(
    r"(?:Kế hoạch và Đầu|Tài nguyên và|Giáo dục và|Nông nghiệp và|Khoa học và|Thông tin và|Văn hóa và|Thương binh và|"
    r"Dân tộc và|"
    r"Kinh tế và|Thể thao và|Hạ tầng và|Lao động và|Quản lý và|Phát thanh và|Môi trường và) ?"
)


def _fields(text: str, start: int, end: int, head: str) -> list[Unit]:
    """One field of a shared head, or two where its "và" parts them: "Tư pháp và Xây dựng"."""
    cut = text.rfind(" và ", start, end)
    if cut < 0 or _COMPOUND.search(text, start, cut + 8):
        return [Unit(f"{head} {_spell(text[start:end])}", start, end)]
    return [
        Unit(f"{head} {_spell(text[start:cut])}", start, cut),
        Unit(f"{head} {_spell(text[cut + 4 : end])}", cut + 4, end),
    ]


def _read_shared(text: str, shared: re.Match[str]) -> tuple[tuple[Unit, ...], int]:
    """The units of "các Sở: Tài chính, Kế hoạch và Đầu tư, Nội vụ": three with one head."""
    head = shared["head"].capitalize()
    units: list[Unit] = []
    at = shared.end()
    end = at
    while _CAPITAL.match(text, at) and (not is_head(text, at) or _SHARED_FIELD.match(text, at)):
        end = name_end(text, at - 1)
        units += _fields(text, at, end, head)
        between = _BETWEEN.match(text, end)
        if not between:
            break
        at = between.end()
    return tuple(units), end


def covers_units(text: str) -> bool:
    """Whether `text` is a list of units and nothing else."""
    units, end = read_units(text, 0)
    return bool(units) and not text[end:].strip(" .;,/")
