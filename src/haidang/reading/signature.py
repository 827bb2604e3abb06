"""The last page of a document: by what right it is signed, who signs, who receives it."""

from __future__ import annotations

from collections.abc import Iterable

from haidang.reading.pieces import Piece, joined, pieces
from haidang.text.characters import UPPER
from haidang.text.patterns import regex
from haidang.text.values import frozen, replace


@frozen
class Signature:
    """What boxes 7 and 9b of the form say (NĐ 30/2020, Annex I)."""

    authority: Piece | None = None
    signer_title: Piece | None = None
    signer: Piece | None = None
    recipients: tuple[Piece, ...] = ()


_LOWER = UPPER.lower()
_PREFIX = r"(?:(?:TM|KT|TL|TUQ|TƯQ)[ ]?[./]|T/M|K/T|T/L)[ ]?(?=[A-ZĐỦ])"
# The posts that sign. Longer ones first where one begins another. "Q. GIÁM ĐỐC" acts in the post, and signs by it.
_POST = (
    r"(?:QUYỀN[ ]|Q[ ]?[./][ ]?)?(?:PHÓ[ ])?(?:TỔNG[ ]GIÁM[ ]ĐỐC|GIÁM[ ]ĐỐC|CHỦ[ ]TỊCH|CHỦ[ ]NHIỆM|CHỦ[ ]TỌA|CHỦ[ ]TRÌ|"
    r"TRƯỞNG[ ](?:PHÒNG|BAN|ĐOÀN|CÔNG[ ]AN|TIỂU|CHI|TRẠM|KHOA|THÔN)|TỔ[ ]TRƯỞNG|"
    r"BỘ[ ]TRƯỞNG|THỨ[ ]TRƯỞNG|CHÁNH[ ](?:VĂN[ ]PHÒNG|THANH[ ]TRA|ÁN)|VĂN[ ]PHÒNG[ ]TRƯỞNG|TỔNG[ ]THƯ[ ]KÝ|"
    r"BÍ[ ]THƯ|CHI[ ]CỤC[ ]TRƯỞNG|TỔNG[ ]CỤC[ ]TRƯỞNG|CỤC[ ]TRƯỞNG|THỦ[ ]TƯỚNG|HIỆU[ ]TRƯỞNG|"
    r"VIỆN[ ]TRƯỞNG|ỦY[ ]VIÊN|CHỈ[ ]HUY[ ]TRƯỞNG|CHÍNH[ ]ỦY|TƯ[ ]LỆNH|THƯ[ ]KÝ|ĐỘI[ ]TRƯỞNG|HẠT[ ]TRƯỞNG|"
    r"THỐNG[ ]ĐỐC|CHÁNH|PHÓ[ ](?:VĂN[ ]PHÒNG|THANH[ ]TRA)|TỔNG[ ]THANH[ ]TRA|TỔNG[ ]KIỂM)"
)
_RIGHT = regex(rf"(?:^|(?<=[ ;:.,]))(?={_PREFIX}|{_POST}(?![^\W_]))")
_PREFIXED = regex(_PREFIX)
_TITLED = regex(rf"{_POST}(?![^\W_])")
_SMALL_TITLE = regex(
    r"(?:Quyền |Q\. ?)?(?:Phó )?(?:Chủ tịch|Giám đốc|Trưởng (?:phòng|ban)|Chánh Văn phòng|Bí thư|Chi cục trưởng|"
    r"Hiệu trưởng)(?: [^.,;:]{0,50})?$"
)
# In one cell: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Nguyễn Văn A".
_CUT = regex(
    rf"[ ](?={_PREFIX})|"
    rf"(?<!KT\.)(?<!TL\.)(?<!TUQ\.)(?<!TƯQ\.)(?<![ .]Q\.)(?<!^Q\.)(?<!PHÓ)(?<!QUYỀN)[ ](?={_POST}(?![^\W_]))"
    rf"|(?<=[{UPPER}]{{2}})[ ](?=(?:Y[ ])?[{UPPER}][{_LOWER}])|[ ]?\((?:[Đđ]ã ký|[Kk]ý)[^()]*\)[ ]?|[ ]?(?:Đã ký|"
    rf"đã ký)[ ]?"
)
_SIGNED = regex(r"\(?(?:[Đđ]ã ký|[Kk]ý|ký tên)[^()]{0,30}\)?")
_NAME = regex(
    rf"(?:(?:Th(?:S|ạc sĩ)|TS|BS|Tiến sĩ|Đại tá|Thượng tá|Trung tá|Thiếu tá|Thiếu tướng|Đại tướng|Trung tướng|"
    rf"Bác sĩ|KS)\.?[ ])?(?P<name>[{UPPER}][{_LOWER}]*(?:[ ][{UPPER}][{_LOWER}]*){{1,5}})$"
)
_NOT_A_NAME = regex(
    r"(?:Nơi|Như|Lưu|Ủy ban|Văn phòng|Phụ lục|Độc lập|Cộng hòa|Nhân dân|Sở|Ban|Hội|Phòng|Tỉnh|Biểu|Trang)\b"
)
_LAST_NAME = regex(rf"(?<=[.;])[ ](?=[{UPPER}][{_LOWER}]+(?:[ ][{UPPER}][{_LOWER}]*){{1,4}}$)")
_ITEM = regex(r"^[ ]*[-+•*][ ]*")
_ITEM_EDGE = regex(
    r";[ ]*(?:-[ ]*)?|(?<=[.])[ ]+-[ ]*|(?<=[^\W\d_])[ ]+-[ ]+(?=(?:Lưu|UBND|Sở|Các|Như|TT|CT|VP|Văn phòng)\b)"
)
_RECIPIENTS = regex(r"(?:^|[\n|])[ ]*(?:Nơi nhận|NƠI NHẬN|Nơi gửi)[ ]?(?::|(?=[\n|][ ]*-))")
_FILED = regex(r"[ ]*[-+•*]?[ ]*Lưu\b")
_APPENDIX = regex(r"(?:PHỤ LỤC|BIỂU|DANH MỤC|DANH SÁCH|BẢNG TỔNG HỢP)\b|Phụ lục(?:[ ](?:số[ ])?[IVX\d]{1,4}|$)")
_TAIL = 4000
"""Characters of the last page, where nothing says for whom the document is."""
_MARKS = " ;.,:"


def read_signature(text: str, start: int) -> Signature:
    """Read the signature block and the recipients; `start` is where the body begins."""
    found = _find_recipients(text, start)
    if found is None:
        lines = list(pieces(text, max(start, len(text) - _TAIL), len(text)))
        return _signed(_last_block(lines), ())
    low, high = found
    lefts, rights = _columns(pieces(text, high, len(text)))
    signature = _signed(rights, _recipients(lefts))
    above = list(pieces(text, max(start, low - 600), low))
    if signature.signer is None and signature.signer_title is None:
        return _signed(_last_block(above[-9:]), signature.recipients)
    # "TM. ỦY BAN NHÂN DÂN⏎Nơi nhận:⏎...⏎KT. CHỦ TỊCH": columns of different height.
    if above and _PREFIXED.match(above[-1].text) and above[-1].capitals:
        return replace(signature, authority=above[-1])
    return signature


def _find_recipients(text: str, start: int) -> tuple[int, int] | None:
    """The first "Nơi nhận" that opens a line or a cell: appendices follow it, they do not precede it."""
    for word in ("Nơi nhận", "NƠI NHẬN", "Nơi gửi"):
        at = text.find(word, start)
        while at >= 0:
            found = (
                _RECIPIENTS.match(text, max(at - 2, 0))
                or _RECIPIENTS.match(text, max(at - 1, 0))
                or _RECIPIENTS.match(text, at)
            )
            if found and (at == 0 or text[at - 1] in "\n|" or text[at - 2 : at] in ("| ", "\n ")):
                return at, found.end()
            at = text.find(word, at + 1)
    return None


def _columns(lines: Iterable[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Lines of the last page told apart: recipients on the left, the signature on the right.

    They are read up to the signer, however many recipients there are, and no farther than the list goes on.
    """
    lefts: list[Piece] = []
    rights: list[Piece] = []
    filed = -1
    for line in lines:
        if _SIGNED.fullmatch(line.text):
            continue
        is_item = bool(_ITEM.match(line.text))
        if _APPENDIX.match(line.text) or is_item and 0 <= filed < len(rights):
            break
        left, right = _sides(line, is_item=is_item, opens=not lefts, signed=bool(rights))
        lefts += left
        rights += right
        if _FILED.match(line.text):
            filed = len(rights)
        if len(rights) > 12 or (_is_person(line) and rights[:-1]):
            break
    return lefts, rights


def _sides(line: Piece, *, is_item: bool, opens: bool, signed: bool) -> tuple[list[Piece], list[Piece]]:
    """What of a line is on the left and on the right; `signed` says that the signature has begun."""
    cut = _RIGHT.search(line.text)
    if cut and (line.text[cut.start() :].isupper() or _PREFIXED.match(line.text, cut.start()) or not is_item):
        left = line.part(0, cut.start())
        return [left] if left.text and (is_item or not signed) else [], [line.part(cut.start(), len(line.text))]
    if is_item or not signed and (opens or line.text.endswith((";", "."))):
        name = _LAST_NAME.search(line.text)
        if name is None:
            return [line], []
        return [line.part(0, name.start())], [line.part(name.end(), len(line.text))]
    return [], [line]


def _recipients(lefts: list[Piece]) -> tuple[Piece, ...]:
    found: list[Piece] = []
    for line in lefts:
        at = 0
        for edge in (
            *((one.start(), one.end()) for one in _ITEM_EDGE.finditer(line.text)),
            (len(line.text), len(line.text)),
        ):
            item = line.part(at, edge[0])
            dash = _ITEM.match(item.text)
            item = item.part(dash.end() if dash else 0, len(item.text.rstrip(_MARKS)))
            at = edge[1]
            if item.text.strip("./- ") and not _SIGNED.fullmatch(item.text):
                found.append(item)
    return tuple(found)


def _last_block(lines: list[Piece]) -> list[Piece]:
    """Of the lines of a last page without recipients: those from the signature on."""
    for index, line in enumerate(lines):
        titled = _TITLED.match(line.text) and line.capitals and not line.text.endswith(":")
        # "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" above the legal bases is no signature: nobody signs below it.
        named = titled and any(_is_person(other) for other in lines[index + 1 : index + 5])
        if named or _PREFIXED.match(line.text):
            return lines[index : index + 10]
    return []


def _is_person(line: Piece) -> bool:
    return bool(_NAME.match(line.text)) and not _NOT_A_NAME.match(line.text)


def _signed(rights: list[Piece], recipients: tuple[Piece, ...]) -> Signature:
    authority: list[Piece] = []
    title: list[Piece] = []
    for line in _cut(rights):
        if _PREFIXED.match(line.text) and not title:
            authority.append(line)
        elif _TITLED.match(line.text) and not title or not title and _SMALL_TITLE.match(line.text):
            title.append(line)
        elif line.capitals and (title or authority) and not _looks_like_name(line, bool(title)):
            (title or authority).append(line)
        elif (title or authority) and _is_person(line):
            return _of(authority, title, _named(line), recipients)
        elif title and line.capitals:
            return _of(authority, title, line, recipients)
    return _of(authority, title, None, recipients)


def _of(authority: list[Piece], title: list[Piece], signer: Piece | None, recipients: tuple[Piece, ...]) -> Signature:
    """Put together what was found; of "TM. ..." and "KT. ..." the first says for whom, the post that a deputy signs."""
    posts = [index for index, line in enumerate(title) if _TITLED.match(line.text)]
    if len(posts) < 2:
        return Signature(_first(authority), joined(title), signer, recipients)
    if title[0].text == "THƯ KÝ":
        # Minutes: the secretary on the left, the chair on the right; the chair answers for them.
        return Signature(None, joined(title[posts[-1] :]), signer and _right_half(signer), recipients)
    # "TRƯỞNG BAN⏎PHÓ CHỦ TỊCH UBND HUYỆN": the post in a body, then the post in the organ whose seal it uses.
    body = _first(authority) or joined(title[: posts[1]])
    return Signature(body, joined(title[posts[-1] :]), signer, recipients)


def _right_half(names: Piece) -> Piece:
    """ "Lê Văn C Trần Thị B": two names on one line."""
    words = names.text.split()
    if len(words) < 4 or len(words) % 2:
        return names
    return names.part(len(" ".join(words[: len(words) // 2])), len(names.text))


def _first(authority: list[Piece]) -> Piece | None:
    """The first line of right with what goes on below it: "TM. ỦY BAN NHÂN DÂN⏎HUYỆN AN LÃO"."""
    later = [index for index, line in enumerate(authority) if index and _PREFIXED.match(line.text)]
    return joined(authority[: later[0]] if later else authority)


def _looks_like_name(line: Piece, titled: bool) -> bool:
    """ "NGUYỄN VĂN A": two to five words in capitals behind a post; "KINH TẾ VÀ HẠ TẦNG" goes on with the post."""
    words = line.text.split()
    surnames = (
        "NGUYỄN",
        "TRẦN",
        "LÊ",
        "PHẠM",
        "HOÀNG",
        "HUỲNH",
        "PHAN",
        "VŨ",
        "VÕ",
        "ĐẶNG",
        "BÙI",
        "ĐỖ",
        "HỒ",
        "NGÔ",
        "DƯƠNG",
        "LÝ",
        "ĐÀO",
        "HÀ",
    )
    return titled and 2 <= len(words) <= 5 and words[0] in surnames


def _named(line: Piece) -> Piece:
    found = _NAME.match(line.text)
    return line.part(found.start("name"), found.end("name")) if found else line


def _cut(rights: list[Piece]) -> list[Piece]:
    """The lines that one cell or one row holds, each by itself."""
    lines: list[Piece] = []
    for piece in rights:
        at = 0
        for edge in (
            *((one.start(), one.end()) for one in _CUT.finditer(piece.text)),
            (len(piece.text), len(piece.text)),
        ):
            part = piece.part(at, edge[0])
            at = edge[1]
            if part.text.strip("()[]./, "):
                lines.append(part)
    return lines
