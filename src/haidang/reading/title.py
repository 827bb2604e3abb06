"""What a document is and says it is about: kind, title, addressee, legal bases."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.forms.kinds import NAMES, kind_named
from haidang.reading.pieces import Piece, joined, pieces
from haidang.text.characters import UPPER
from haidang.text.markers import BULLETS, read_marker
from haidang.text.patterns import regex
from haidang.text.values import frozen


@frozen
class Title:
    """Where the title block begins, the kind's name ("Kế hoạch"; "" for an official letter), the title."""

    start: int
    end: int
    kind: str
    title: Piece | None


_KINDS = "|".join(name.upper().replace(" ", "[ ]") for name in NAMES if name not in ("Văn bản", "Hợp đồng", "Lệnh"))
# "CHƯƠNG TRÌNH HÀNH ĐỘNG" on a line of its own is a kind; what is behind it on the line belongs to the title.
_KIND_LINE = regex(rf"(?:DỰ THẢO[ ])?(?P<kind>{_KINDS})(?![^\W_])(?:[ ]HÀNH[ ]ĐỘNG(?=$|[ ][^A-ZĐ]))?[ :]*")
_PLAIN_KIND = regex(
    r"(?P<kind>Kế hoạch|Báo cáo|Quyết định|Nghị quyết|Chỉ thị|Thông báo|Tờ trình|Chương trình|Hướng dẫn|Biên bản|"
    r"Đề án|(?:kế hoạch|báo cáo|quyết định|nghị quyết|tờ trình|thông báo)(?=$))(?P<rest>$|[ ](?!\d|số )[^.;]{10,160}$)"
)
_SUBJECT = regex(r"(?:V/v|V/V|v/v|Về việc)[ :]")
# "Số: 2406 /STC-NS V/v đẩy nhanh tiến độ" in one cell.
_SUBJECT_INSIDE = regex(r"(?<=[ ])V/v[ :]")
# "V/v tổ chức Tết      An Lão, ngày 05 tháng 01 năm 2025" on one line: the place and date beside the subject.
_PLACE_AND_DATE = regex(rf"(?: [{UPPER}][^\W\d_]*){{1,5}}, ngày \d{{1,2}}(?:/| tháng )\d{{1,2}}(?:/| năm )\d{{4}}$")
# What cannot be part of a title.
_STOP = regex(
    r"(?:Kính gửi|Căn cứ|CĂN CỨ|Theo đề nghị|Xét|Thực hiện (?=.{90})|Để |Nhằm |Trên cơ sở|Nơi nhận|QUYẾT ĐỊNH|"
    r"QUYẾT NGHỊ|Số[ ]?:|"
    r"\((?:Kèm|Ban hành|Trình|Tại|Từ)|Ngày |[Pp]hần (?:thứ |[IVX1-9])|PHẦN |CHƯƠNG |LỜI |MỤC LỤC|Hôm nay|Sau khi)"
)
_AUTHORITY = regex(
    r"(?:CHỦ TỊCH|ỦY BAN NHÂN DÂN|ỦY BAN|HỘI ĐỒNG NHÂN DÂN|HỘI ĐỒNG|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|"
    r"QUỐC HỘI|KHÓA|TRƯỞNG|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|HIỆU TRƯỞNG)\b|(?:ỦY|HỘI|CHỦ|GIÁM|"
    r"ỦY BAN NHÂN)$"
)
_BODY = regex(r"(?:QUYẾT[ ]ĐỊNH|QUYẾT[ ]NGHỊ|CHỈ[ ]THỊ)[ ]?:")
_SENTENCE = regex(r"(?<=[^\W\d_A-ZĐ]{2})\.[ ](?=[A-ZĐỦ])")
_LAST_MARKS = " ;.,"
_BETWEEN_BASES = 2
"""Lines of another kind that may stand between two bases: "Theo đề nghị của ...", "Xét Tờ trình ..."."""


def find_title(text: str, limit: int, start: int = 0) -> Title | None:
    """The title block between `start` and `limit`, or None."""
    lines: list[Piece] = []
    for line in pieces(text, start, limit):
        subject = _SUBJECT_INSIDE.search(line.text) if line.text[:2] in ("Số", "SỐ") else None
        lines.append(line.part(subject.start(), len(line.text)) if subject else line)
        line = lines[-1]
        found = _kind_of(lines)
        if found is not None:
            begin, rest, kind = found
            return _titled(begin, rest, kind, pieces(text, line.end, limit))
        if line.text[:3].lower() == "v/v" or _body_begins(line):
            break
    return _letter(text, lines, limit) or _plain(text, lines, limit)


def title_below(text: str, start: int, limit: int) -> Piece | None:
    """The title of a page that lost its kind word: the capitals, or "Về việc ...", right below the letterhead."""
    following = pieces(text, start, min(limit, start + 1500))
    first = next(following, None)
    if first is None or not (first.capitals or first.text.startswith("Về việc")) or not _goes_on([], first):
        return None
    return _titled(first, first, "", following).title


def _kind_of(lines: list[Piece]) -> tuple[Piece, Piece | None, str] | None:
    """The kind that the last of `lines` names: where it begins, what follows it on its line, its name."""
    line = lines[-1]
    if not line.text[:3].isupper():
        return None
    found = _KIND_LINE.match(line.text)
    if found is not None:
        rest = line.part(found.end(), len(line.text))
        if rest.text.startswith((",", ";", "-", "SỐ ")):
            return None
        return line, rest if rest.text else None, _kind_name(found)
    # "QUYẾT⏎ĐỊNH": a column cut the word in two.
    if len(lines) > 1 and line.capitals and len(line.text) < 12:
        both = _KIND_LINE.fullmatch(f"{lines[-2].text} {line.text}")
        return (lines[-2], None, _kind_name(both)) if both else None
    return None


def _kind_name(found: re.Match[str]) -> str:
    kind = kind_named(found["kind"])
    return kind.name if kind else ""


def _titled(start: Piece, rest: Piece | None, kind: str, following: Iterator[Piece]) -> Title:
    parts = [rest] if rest else []
    for piece in following:
        if not _goes_on(parts, piece):
            break
        parts.append(piece)
    title = joined(parts)
    return Title(start.start, title.end if title else start.end, kind, title)


def _goes_on(parts: list[Piece], piece: Piece) -> bool:
    marker = read_marker(piece.text)
    if _STOP.match(piece.text) or _SUBJECT.match(piece.text) and parts or len(piece.text) > 600:
        return False
    if marker is not None and (marker.kind in BULLETS or marker.closing or marker.depth > 1):
        return False
    if not parts:
        return not (piece.capitals and _AUTHORITY.match(piece.text) and len(piece.text) < 60)
    before = parts[-1]
    if piece.text[0].islower() or before.text.endswith((",", "-", " và", " của", " VÀ", " CỦA")):
        return not piece.text.endswith((".", ":", ";"))
    if piece.text[0] in "\"“'" or piece.text[0].isdigit():
        return len(piece.text) < 200
    return piece.capitals and before.capitals and not _AUTHORITY.match(piece.text)


def _letter(text: str, lines: list[Piece], limit: int) -> Title | None:
    """An official letter has no kind; its subject stands behind "V/v"."""
    line = lines[-1] if lines else None
    if line is None or line.text[:3].lower() != "v/v":
        return None
    subject = line.part(3, len(line.text)).until(_PLACE_AND_DATE)
    parts = [subject.part(len(subject.text) - len(subject.text.lstrip(" :")), len(subject.text))]
    for piece in pieces(text, line.end, limit):
        if not piece.text[0].islower() or _STOP.match(piece.text):
            break
        parts.append(piece)
    title = joined(parts)
    return Title(line.start, title.end if title else line.end, "", title)


def _plain(text: str, lines: list[Piece], limit: int) -> Title | None:
    """ "Kế hoạch" in small letters: by itself, or with its title as the first line of a text without a letterhead."""
    for index, line in enumerate(lines[:25]):
        found = _PLAIN_KIND.match(line.text)
        if found and (not found["rest"] or index < 3):
            rest = line.part(found.start("rest"), len(line.text))
            return _titled(line, rest if rest.text else None, found["kind"].capitalize(), pieces(text, line.end, limit))
    return None


def _body_begins(line: Piece) -> bool:
    marker = read_marker(line.text)
    return line.text.startswith(("Căn cứ", "Kính gửi", "Nơi nhận")) or (
        marker is not None and marker.kind not in BULLETS
    )


def read_addressee(text: str, start: int, limit: int) -> Piece | None:
    """Whom "Kính gửi:" names: the rest of its line, or the items below it."""
    at = text.find("Kính gửi", start, limit)
    if at < 0:
        return None
    lines = pieces(text, at, len(text))
    first = next(lines)
    first = first.part(len("Kính gửi"), len(first.text))
    first = first.part(len(first.text) - len(first.text.lstrip(" :")), len(first.text))
    named = [first] if first.text else []
    for line in lines:
        if not line.text.startswith(("-", "+", "•")):
            break
        named.append(line.part(len(line.text) - len(line.text.lstrip("-+• ")), len(line.text)))
    named = [_bare(piece) for piece in named]
    whole = joined(named)
    if whole is None:
        return None
    return Piece("; ".join(piece.text for piece in named if piece.text), whole.start, whole.end)


def _bare(piece: Piece) -> Piece:
    return piece.part(0, len(piece.text.rstrip(_LAST_MARKS)))


def read_bases(text: str, start: int, limit: int) -> tuple[Piece, ...]:
    """Legal bases ("Căn cứ ...") between the title and the body, each without its closing mark.

    They are looked for up to `limit`, and read on behind it for as long as one follows another.
    """
    found: list[list[Piece]] = []
    open_ended = False
    others = 0
    for line in pieces(text, start, len(text)):
        marker = read_marker(line.text)
        if _BODY.match(line.text) or (marker is not None and marker.kind not in BULLETS):
            break
        if line.start >= limit and others > _BETWEEN_BASES:
            break
        body = line.part(marker.end, len(line.text)) if marker else line
        if body.text.startswith(("Căn cứ", "CĂN CỨ")):
            found.append([body])
        elif open_ended and (body.text[0].islower() or body.text[0].isdigit()):
            found[-1].append(body)
        else:
            open_ended = False
            others += 1
            continue
        open_ended = body.text[-1] not in ";.,:"
        others = 0
    return tuple(base for parts in found for base in (_bases(parts[0]) if len(parts) == 1 else _whole(parts)))


def _whole(parts: list[Piece]) -> list[Piece]:
    """A basis that a column cut over lines."""
    whole = joined(parts)
    return (
        []
        if whole is None
        else [
            Piece(
                whole.text.rstrip(_LAST_MARKS),
                whole.start,
                whole.end - len(whole.text) + len(whole.text.rstrip(_LAST_MARKS)),
            )
        ]
    )


def _bases(line: Piece) -> list[Piece]:
    """Several bases of one paragraph: "Căn cứ A; căn cứ B; ...". What a full stop parts is no basis."""
    line = line.until(_SENTENCE)
    cuts = [0, *(found.start() + 1 for found in re.finditer(r";[ ](?=[Cc]ăn cứ)", line.text)), len(line.text)]
    return [_bare(line.part(low, high)) for low, high in zip(cuts, cuts[1:], strict=False)]
