"""Lists that hold nothing but units, known or not: the value of "Đơn vị thực hiện:", a cell of a table."""

from __future__ import annotations

import re

from haidang.reading.unit_lists import read_units
from haidang.reading.units import starts_sentence
from haidang.text.patterns import regex

_SPLIT = regex(
    r"\ ?;\ ?|\ ?•\ ?|(?:^|\ )[-+]\ (?=(?:Sở|UBND|Ủy|Phòng|Công|Hội|[Cc]ác|Ban|Đoàn|Trung|Văn|Liên|Mặt|Bộ)\b)|"
    r",\ (?=[A-ZĐÔÂƯỦ]|các\ |doanh\ nghiệp|hợp\ tác\ xã|hộ\ |chủ\ (?:đầu|hộ|rừng|cơ|trang|vườn|đập|tàu)|"
    r"trưởng\ (?:thôn|ấp|bản))|\ /\ |"
    r"\ cùng\ (?=[A-ZĐÔÂƯỦ]|các\ |chi\ |trưởng\ |lực\ lượng)",
    re.VERBOSE,
)


def split_units(value: str) -> tuple[str, ...]:
    """All units of a list that holds nothing else; what no head opens is kept as written.

    >>> split_units("Sở Tài chính, Sở Y tế và UBND các huyện; chủ đầu tư dự án")
    ('Sở Tài chính', 'Sở Y tế', 'UBND các huyện', 'chủ đầu tư dự án')
    """
    names: list[str] = []
    value = value.strip(" .;,:-+").split(". ", 1)[0]
    position = 0
    while position < len(value):
        lead_in = _LEAD_IN.match(value, position)
        position = lead_in.end() if lead_in else position
        units, end = read_units(value, position)
        stop = _rest(value, max(end, position + 1))
        tail = value[end:stop].strip(" .;,")
        if not units:
            _add_unknown(names, value[position:stop].strip(" .;,"))
        else:
            names += [unit.name for unit in units]
            if value[end : end + 1] in ("", " ", ".", ":"):
                _add_tail(names, tail)
            elif tail:
                _add_unknown(names, tail)
        position = stop
    return tuple(dict.fromkeys(name for name in names if name))


_LEAD_IN = regex(r"[ ,;.+/•:-]*(?:và |cùng )?")


def _rest(value: str, position: int) -> int:
    """Where the words that no unit explains end: at the next mark that parts a list."""
    found = _SPLIT.search(value, position)
    return found.start() if found else len(value)


def _add_unknown(names: list[str], words: str) -> None:
    """Words that no head opens: the second half of a name ("Phòng Tổng hợp, Quy hoạch"), or a name we do not know."""
    if names and words[:1].isupper() and words.count(" ") <= 2 and not words.isupper():
        names[-1] = f"{names[-1]}, {words}"
    else:
        names.append(words)


def _add_tail(names: list[str], tail: str) -> None:
    """Words behind the last unit: more of its name, or another body behind "và"."""
    if tail.startswith(("đối với", "theo ", "tại ")) or starts_sentence(tail):
        return
    if tail.startswith("và "):
        names.append(tail[3:])
    elif tail and tail[0] != "(":
        names[-1] = f"{names[-1]} {tail}"
