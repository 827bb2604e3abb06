"""Names of the organisations that officials write: where one begins and where it ends.

Names hold their own "và", commas and dashes ("Sở Văn hóa, Thể thao và Du lịch"), and stand in running
text with nothing but a verb to end them ("Sở Tài chính tham mưu ..."). So a name is read word by word:
a head ("Sở", "UBND", "các sở, ban, ngành"), then capitalised words, then a tail of place.
"""

from __future__ import annotations

import re

from haidang.reading import unit_words as words
from haidang.reading.choices import OneOf, any_of
from haidang.reading.unit_words import WORD_END, pattern
from haidang.text.characters import UPPER
from haidang.text.patterns import regex

_TERRITORY = any_of(words.TERRITORIES)
_BODY = any_of(words.BODIES)
_LOWER_HEAD = any_of(words.LOWER_HEADS)

# "Các đồng chí", "Các ông (bà)": how persons are addressed.
_ADDRESS = r"(?:(?:[Cc]ác\ )?(?:[Đđ]ồng\ chí|[Ôô]ng(?:\ \(bà\)|,\ bà)?)\ )?"

_HEAD = regex(
    rf"""
    (?P<officer>{_ADDRESS}(?:[Pp]hó\ )?{pattern(any_of(words.OFFICERS))}\ )?
    (?:
      (?P<council>(?:Ban\ [Cc]án\ sự\ [Đđ]ảng\ |Đảng\ đoàn\ |Đảng\ ủy\ )?
          (?:HĐND(?:\ và\ |\ ?[-&]\ ?)UBND|Thường\ trực\ HĐND|UBND|HĐND|[Ủủ]y\ ban\ [Nn]hân\ dân
             |Hội\ đồng\ [Nn]hân\ dân){WORD_END})
      | (?P<many>(?:[Cc]ác|[Mm]ột\ số|[Tt]ất\ cả\ các|[Tt]oàn\ thể|[Mm]ỗi|[Tt]ừng)\ (?:{pattern(_BODY)}){WORD_END})
      | (?P<bare>[Cc]ác\ (?=(?:UBND|Ủy\ ban|Sở|Phòng|Ban|Hội|Bộ|Chi\ cục|Trường|Công\ ty|Trung\ tâm){WORD_END}))
      | (?P<person>{_ADDRESS}{pattern(any_of(words.PERSONS))}{WORD_END})
      | (?P<named>{pattern(any_of(words.NAMED_HEADS))}{WORD_END}
          # "NHCSXH huyện", "TTYT tỉnh": whatever letters a body goes by, its place follows.
          | [A-ZĐ]{{3,8}}(?=\ (?:tỉnh|thành\ phố|huyện|thị\ xã|quận|xã|phường|thị\ trấn|TP)\b))
      | (?P<lower>{pattern(_LOWER_HEAD)}(?=\ [{UPPER}]))
      | (?P<plain>{pattern(_BODY)}(?=\ (?:(?:có\ )?liên\ quan|chuyên\ môn|chức\ năng|đầu\ mối|được\ giao
             |(?:trực\ )?thuộc|trên\ địa\ bàn)))
    )
    """,
    re.VERBOSE,
)
_COMMA_INSIDE = OneOf(words.COMMA_INSIDE)
_RUN_ON = OneOf(words.RUN_ON, WORD_END)
_DEED_IN_NAME = OneOf(words.DEEDS_IN_NAMES, WORD_END)
_LOOSE_HEAD = OneOf(words.LOOSE_HEADS)
_NAMELESS = regex(any_of(words.NAMELESS) + WORD_END)
_INSIDE = OneOf(words.INSIDE_NAMES)

# Where a unit is, and which ones are meant.
_KIND = pattern(_TERRITORY)
_NO_PLACE = pattern(any_of(words.NO_PLACES))
_TAIL = regex(
    rf"""\ (?:
      (?:của\ |thuộc\ |ở\ |trong\ |tại\ )?(?:cấp\ |các\ cấp\ )?{_KIND}{WORD_END}
          (?:(?:,\ |;\ |\ và\ |/|\ -\ ){_KIND}{WORD_END}(?!\ [{UPPER}]))*
          (?:\ (?!{_NO_PLACE}\b)
              (?P<place>[{UPPER}][^\W\d_]*|\d{{1,2}})(?:\ (?!(?:UBND|HĐND|Sở|Ủy|Phòng)\b)[{UPPER}][^\W\d_]*){{0,3}})?
      | (?:thuộc\ |trực\ thuộc\ |của\ )?các\ (?:cấp|{_KIND})
          (?:(?:,\ |\ và\ |/){_KIND}{WORD_END}(?!\ [{UPPER}]))*
      | (?:của\ )?(?:HĐND|Hội\ đồng\ nhân\ dân|UBND|Ủy\ ban\ nhân\ dân)(?=\ {_KIND}|[,;.)]|$)
      | (?:trực\ )?thuộc(?:\ (?:UBND|Ủy\ ban\ nhân\ dân|Sở|Bộ|Tỉnh\ ủy|Huyện\ ủy))?
      | cấp\ (?:tỉnh|huyện|xã|cơ\ sở|trên) | các\ cấp | trên\ địa\ bàn | trong\ và\ ngoài\ (?:tỉnh|nước|thành\ phố)
      | (?:có\ )?liên\ quan | khác | còn\ lại | chuyên\ môn | chức\ năng
      | được\ giao(?:\ nhiệm\ vụ|(?=\ (?:chủ|thực|phụ|tham)|[,;:.]|$))
      | (?:khu\ vực\ )?số\ \d{{1,2}}(?![\d/]|\.\d)
      | Sở(?=\ [^\W\d_{UPPER}]|[,;.:)]|$)
      | (?:ngoài\ )?công\ lập | tư\ nhân | ven\ biển | miền\ núi | vùng\ cao | biên\ giới | sử\ dụng\ ngân\ sách
      | \(nay\ là[^)]{{3,60}}\)
      | phụ\ trách\ [^,.;]{{3,30}}?(?=\ (?:chỉ|chủ|trực|theo|xuống|nhận|bám|nắm|đôn|kiểm|chịu|tăng|phối))
    ){WORD_END}""",
    re.VERBOSE,
)

# "các sở, ban, ngành, đoàn thể và địa phương": kinds of body listed behind the first.
_MORE_BODIES = regex(
    rf"(?:(?:, |; | và |/| - )(?:{_BODY}|[Mm]ặt trận|UBMTTQ|đảng ủy|cá nhân){WORD_END}(?! [{UPPER}]))+"
)
_NEXT = rf"(?:, |; | và |/| - ){_TERRITORY}{WORD_END}"
# "Ủy ban nhân dân các Xã": only in the plural can a capital be no part of a name.
_FIRST_OF_MANY = any_of((*words.TERRITORIES, *(word.capitalize() for word in words.TERRITORIES if word.islower())))
_MORE_TERRITORIES = regex(
    rf" các {_FIRST_OF_MANY}(?:{_NEXT})*{WORD_END}"
    rf"| (?:cấp |\d{{1,3}} )?{_TERRITORY}(?:{_NEXT}(?! [{UPPER}]))*{WORD_END}"
)

_WORD = regex(r" ?([&/-]|[^\W\d_][^\W_]*(?:&[^\W\d_]+)*)")
_CAPITAL = regex(rf"[{UPPER}]")
# Second halves of names in lower case: "Địa chính - xây dựng"; below, roles that are no part: "- cơ quan thường trực".
_BEHIND_DASH = OneOf(words.BEHIND_DASH, WORD_END)
_DASH_UNIT = regex(
    r" - (?:Hội|Đoàn|(?:Tỉnh|Huyện|Thành) ?[Đđ]oàn|Liên đoàn|Sở|Phòng|UBND|Ủy ban|Công an|Mặt trận|Truyền tải)\b"
)
_ROLE = regex(r"(?:[Cc]ơ quan|[Đđ]ơn vị|[Tt]hường trực|[Tt]rưởng|[Pp]hó|[Ll]à) ")
# What begins a sentence that a line break ran into a name: "Sở Y tế Hoàn thành trước tháng 12".
_SENTENCE = OneOf(words.SENTENCE_STARTS, WORD_END)
_DIGITS = regex(r" \d{1,4}(?= |[,;.]|$)")


# "Văn phòng thường trực Ban Chỉ huy PCTT tỉnh": one body named by another.
_OF_ANOTHER = regex(r"(?:thường trực|giúp việc|thành viên)$")


def read_unit(text: str, position: int) -> int | None:
    """The offset behind the unit's name that begins at `position`, or None where none does.

    >>> line = "Sở Văn hóa, Thể thao và Du lịch tham mưu"
    >>> line[:read_unit(line, 0)]
    'Sở Văn hóa, Thể thao và Du lịch'
    """
    head = _HEAD.match(text, position)
    if head is None:
        return None
    if head["council"]:
        end = _behind(_MORE_TERRITORIES, text, head.end())
        named = _capitals(text, end, first=end > head.end())
        if text.startswith(" các ", head.end()):
            named = _places(text, end, named)
        return _tails(text, named)
    if head["many"] or head["plain"]:
        end = _behind(_MORE_BODIES, text, head.end())
        return _of_another(text, position, _tails(text, _name(text, end, 2)))
    if head["bare"]:
        return read_unit(text, head.end())
    if head["person"]:
        return _tails(text, head.end())
    begin = head.start("named") if head["named"] else head.start("lower")
    loose = _LOOSE_HEAD.match(text, begin) is not None
    end = _tails(text, _name(text, head.end(), 4 if loose else 0, loose))
    # "Tổ chức", "Ban hành", "Hội nghị" begin like a body; a body has a name, or is one of the few that need none.
    end = _of_another(text, position, end)
    return end if end > head.end() or head["officer"] or _is_whole(text, begin, head.end()) else None


def _of_another(text: str, start: int, end: int) -> int:
    """Past the body that a name goes on with: "Các thành viên⎵Ban Chỉ đạo"."""
    if _OF_ANOTHER.search(text, start, end) is None or text[end : end + 1] != " ":
        return end
    return read_unit(text, end + 1) or end


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a head needs no name, and nothing but a verb or a mark follows it."""
    if _NAMELESS.fullmatch(text, start, end) is None:
        return False
    following = _WORD.match(text, end)
    return following is None or text[end] != " " or not following[1].islower() or following[1] in words.STOPS


def _behind(pattern: re.Pattern[str], text: str, position: int) -> int:
    found = pattern.match(text, position)
    return found.end() if found else position


_NUMBERED_PLACE = regex(r"(?:(?<=quận)|(?<=phường)|(?<=thôn)|(?<=khu phố)) \d{1,2}(?=[^\w/.]|[.,] |$)")


def _capitals(text: str, position: int, *, first: bool = False) -> int:
    """Past capitalised words: "UBND huyện⎵Cẩm Giàng"; a `first` one is a name though it look like a head (Hội An)."""
    while True:
        found = _WORD.match(text, position)
        if not found or text[position : position + 1] != " " or not _CAPITAL.match(found[1]):
            number = _NUMBERED_PLACE.match(text, position) if first else None
            return number.end() if number else position
        if (not first and _HEAD.match(text, found.start(1))) or _is_deed(text, found.start(1), found.end()):
            return position
        first = False
        position = found.end()


_NAMES_AHEAD = regex(rf": [{UPPER}][^\W\d_]*(?: [{UPPER}][^\W\d_]*){{1,3}}(?=,| và|;|\.|$)")
_NEXT_PLACE = regex(rf"(?:,|;|\ và|:) (?=[{UPPER}])")


def _places(text: str, kinds_end: int, position: int) -> int:
    """Past the names listed behind "UBND các huyện": "Duy Sơn, Điện Phước và Thăng Hoa" are one body's places."""
    if position == kinds_end and not _NAMES_AHEAD.match(text, position):
        return position
    while True:
        found = _NEXT_PLACE.match(text, position)
        if not found or _HEAD.match(text, found.end()):
            return position
        further = _capitals(text, found.end() - 1)
        if further == found.end() - 1:
            return position
        position = further


def _name(text: str, position: int, free: int, loose: bool = False) -> int:
    """Past the words of a name; `free` words may be in lower case, and a `loose` name may hold deeds."""
    start = position
    while True:
        run = None
        if text[position : position + 1] == " ":
            run = _RUN_ON.match(text, position + 1) or (_DEED_IN_NAME.match(text, position + 1) if loose else None)
        if run:
            position, free = run.end(), 0
            continue
        if text[position : position + 1] == ",":
            comma = _COMMA_INSIDE.match(text, position + 2) if text.startswith(", ", position) else None
            if not comma:
                return position
            position, free = comma.end(), 0
            continue
        found = _WORD.match(text, position)
        if not found:
            digits = _DIGITS.match(text, position) if loose else None
            if not digits:
                return position
            position = digits.end()
            continue
        step = _step(text, start, position, found, free)
        if step is None:
            return position
        position, free = step


_FREE = 4
"""Words in lower case that may follow a capital within a name; the first that begins a deed ends them."""


def _step(text: str, start: int, position: int, found: re.Match[str], free: int) -> tuple[int, int] | None:
    """One word further, with how many lower-case words may still follow; None where the name ends."""
    word = found[1]
    if _CAPITAL.match(word):
        if (
            position > start
            and _SENTENCE.match(text, found.start(1))
            and not text.endswith(("và ", "- ", "& "), 0, found.start(1))
        ):
            return None
        if _HEAD.match(text, found.start(1)) and not word.isupper() and _is_new_unit(text, found.start(1)):
            return None
        return found.end(), _FREE
    if word in ("và", "&", "-", "/"):
        following = _WORD.match(text, found.end())
        if word == "-" and text.startswith(" - ", position) and _BEHIND_DASH.match(text, found.end() + 1):
            return _BEHIND_DASH.match(text, found.end() + 1).end(), 0  # type: ignore[union-attr]
        if word == "-" and _DASH_UNIT.match(text, position):
            return None
        if word == "-" and _ROLE.match(text, found.end() + 1):
            return None
        if not following or not (_CAPITAL.match(following[1]) or _RUN_ON.match(text, following.start(1))):
            return None
        if _HEAD.match(text, following.start(1)) and (word == "/" or _is_new_unit(text, following.start(1))):
            return None
        return found.end(), 0
    if (
        free
        and (word not in words.STOPS or (free == 2 and text.startswith("- ", position - 1)))
        and text[position : position + 1] == " "
    ):
        if _TAIL.match(text, position):
            return None
        return found.end(), free - 1
    if free and text[position : position + 1] == " ":
        before = text[text.rfind(" ", 0, position) + 1 : position]
        if f"{before} {word}".lower() in words.PAIRS:
            return found.end(), free - 1
    return None


def _is_new_unit(text: str, position: int) -> bool:
    """Whether a head inside running text opens a new unit rather than going on with the name before it."""
    return _INSIDE.match(text, position) is None or text[max(0, position - 2) : position] == ", "


def _tails(text: str, position: int) -> int:
    while True:
        found = _TAIL.match(text, position)
        if not found:
            return position
        if found["place"] and _is_deed(text, found.start("place"), found.end("place")):
            return found.start("place") - 1
        position = found.end()


def _is_deed(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word begins a sentence that a line break ran into the name: "Công an huyện Bố trí"."""
    return _SENTENCE.match(text, start) is not None and text[end : end + 1] == " "


_OPENINGS = {
    " ": words.LOWER_OPENINGS,
    WORD_END: ("già làng", "cấp ủy", "người có uy tín", "trạm y tế"),
    rf"(?= [{UPPER}])": words.LOWER_HEADS,
    "(?= (?:liên|có liên|chuyên|chức|đầu|được giao))": (
        *("cơ quan", "đơn vị", "sở", "ban", "phòng", "ngành", "địa phương", "tổ chức", "chủ đầu tư"),
    ),
}
# A letter that opens a word, looked for as one of a class: a capital, or the first of an opening in lower case.
_MAYBE_HEAD = regex(
    rf"[{UPPER}{''.join(sorted({word[0] for group in _OPENINGS.values() for word in group}))}](?<![^\W_].)"
    rf"(?:(?<=[{UPPER}])|{'|'.join(any_of(word[1:] for word in group) + end for end, group in _OPENINGS.items())})"
)


def find_heads(text: str) -> list[int]:
    """Offsets of the words that may open the name of a unit, in order."""
    return [found.start() for found in _MAYBE_HEAD.finditer(text) if _HEAD.match(text, found.start())]


def opens_with_unit(text: str) -> bool:
    """Whether `text` begins with the name of a unit."""
    return read_unit(text, 0) is not None


def starts_sentence(text: str) -> bool:
    """Whether `text` begins with a deed or a label rather than more of a name."""
    return _SENTENCE.match(text, 0) is not None


def is_head(text: str, position: int) -> bool:
    """Whether the head of a name stands at `position`."""
    return _HEAD.match(text, position) is not None


def name_end(text: str, position: int) -> int:
    """The offset behind the words of a name whose head stands elsewhere: "các Sở: Tài chính, ⎵Y tế"."""
    return _tails(text, _name(text, position, 1))
