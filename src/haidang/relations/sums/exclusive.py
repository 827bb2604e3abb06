"""Parts that no thing can be in twice: places that are told by their names, and kinds that exclude each other.

"142 nhà ở Điện Biên" and "97 nhà ở Hà Giang" are 239 houses; "300 nữ" and "250 đảng viên" are not 550 people.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from haidang.quantities.quantity import Quantity
from haidang.text.patterns import regex

_REACH = 90
"""How far before and behind a figure, in characters, the words that name its kind are looked for."""
# Each line is one way to part things; the kinds of it exclude each other.
_FAMILIES = tuple(
    tuple((tuple(kind.split("|")), regex(rf"(?<!\w)(?:{kind})(?!\w)")) for kind in kinds)
    for kinds in (
        ("mầm non|mẫu giáo|nhà trẻ|mn", "tiểu học|th", "thcs|trung học cơ sở", "thpt|trung học phổ thông"),
        ("quốc tế|nước ngoài", "trong nước|nội địa"),
        ("đúng hạn|trước hạn|trong hạn|chưa đến hạn", "quá hạn|trễ hạn"),
        ("cũ|tồn đọng|chuyển sang|chuyển qua|kỳ trước|tồn", "mới|phát sinh|trong kỳ|tiếp nhận"),
        ("cấp tỉnh|tỉnh", "cấp huyện|huyện", "cấp xã|xã"),
        ("thành thị|đô thị", "nông thôn"),
        ("phía bắc", "phía nam", "miền trung"),
        ("cận nghèo", "nghèo"),
        ("nam", "nữ"),
        ("tiến sĩ", "thạc sĩ|trên đại học", "đại học", "cao đẳng", "trung cấp", "sơ cấp|chưa qua đào tạo"),
        ("xuất sắc", "giỏi|tốt", "khá", "trung bình", "yếu", "kém"),
        ("nhẹ", "nặng", "sập|cuốn trôi|đổ"),
        ("thanh toán|khối lượng hoàn thành", "tạm ứng"),
        ("nội trú", "ngoại trú"),
        ("ngắn hạn", "trung hạn|trung và dài hạn|trung, dài hạn|dài hạn"),
        ("đông xuân", "hè thu|xuân hè", "mùa|thu đông"),
        ("trực tuyến", "trực tiếp", "bưu chính"),
        ("chuyển tiếp", "khởi công mới", "trả nợ|quyết toán"),
        ("khai thác", "nuôi trồng"),
        ("xuất khẩu", "nhập khẩu"),
        ("chi đầu tư|đầu tư phát triển", "chi thường xuyên|sự nghiệp"),
        ("thường xuyên", "định kỳ", "đột xuất"),
        ("trung ương|tw", "địa phương", "tỉnh", "huyện", "xã"),
        ("tăng", "giảm", "ổn định|không đổi|giữ|đứng"),
        ("đường bộ", "đường sắt", "đường thủy"),
        ("chết|tử vong|thiệt mạng", "bị thương|thương nặng|thương nhẹ", "mất tích"),
        ("khiếu nại", "tố cáo", "kiến nghị|phản ánh|đề nghị|khác"),
        ("công lập|nhà nước", "tư nhân|tư thục|ngoài công lập|dân lập"),
        ("đúng một phần|có đúng có sai|đúng, có sai", "đúng", "sai"),
        ("trồng trọt", "chăn nuôi", "thủy sản", "lâm nghiệp"),
        ("chưa|không đạt", "đang", "hoàn thành|xong|đã giải quyết|đã xử lý"),
        ("mới", "tái phát"),
        ("dưới", "từ", "đạt|trên"),
        ("trâu", "bò", "lợn|heo", "gia cầm"),
        ("gà", "vịt|ngan|ngỗng"),
        ("xã hội hóa|nhân dân|đóng góp", "trung ương", "tỉnh", "huyện|thành phố|thị xã", "xã|phường|thị trấn"),
    )
)
# What parts one item from the next.
_OPENS = (*",;:(\n", " và ", " còn ")
_CLOSES = regex(r"[,;:().\n]|(?<!\w)(?:và|còn)(?!\w)")
_NAMES = 3
"""Places that must be told by their names; one of them may be told in more words than its name."""


def exclude_each_other(text: str, parts: Sequence[Quantity]) -> bool:
    """Whether nothing can be counted in two of the parts: each is of another place, or of another kind of one family.

    Costs time linear in the parts.
    """
    return len(parts) > 1 and (_are_places(text, parts) or _are_kinds(text, parts))


def _are_places(text: str, parts: Sequence[Quantity]) -> bool:
    """ "Sơn La 48 nhà, Thái Nguyên 33 nhà, Cao Bằng 5 nhà"."""
    names = [name for part in parts if (name := _name_before(text, part.start))]
    return len(names) >= max(_NAMES, len(parts) - 1) and len(set(names)) == len(names)


def _name_before(text: str, start: int) -> str:
    """The name of two syllables or more that ends right before a figure; nothing where there is none."""
    words = text[max(0, start - 40) : start].rstrip(" :").removesuffix(" cũ").replace("(", " ").split()
    name: list[str] = []
    while words and words[-1][0].isupper() and words[-1].isalpha():
        name.insert(0, words.pop())
    return " ".join(name) if len(name) > 1 else ""


def _are_kinds(text: str, parts: Sequence[Quantity]) -> bool:
    """Whether all parts name a kind of one family, each another."""
    told = [_kinds_in(_label(text, parts, at)) for at in range(len(parts))]
    return any(None not in kinds and len(set(kinds)) == len(kinds) for kinds in zip(*told, strict=True))


@lru_cache(maxsize=256)
def _kinds_in(words: str) -> tuple[int | None, ...]:
    """Which kind of each family words name first; the same parts are asked for in several lists."""
    return tuple(next((at for at, kind in enumerate(family) if _is_named(kind, words)), None) for family in _FAMILIES)


def _is_named(kind: tuple[tuple[str, ...], re.Pattern[str]], words: str) -> bool:
    ways, pattern = kind
    return any(way in words for way in ways) and pattern.search(words) is not None


def _label(text: str, parts: Sequence[Quantity], at: int) -> str:
    """The words of a part's own item: what stands between commas around its figure."""
    part = parts[at]
    low = max(part.start - _REACH, parts[at - 1].end if at else 0)
    start = max([low, *(text.rfind(sign, low, part.start) + 1 for sign in _OPENS)])
    stop = _CLOSES.search(text, part.end, part.end + _REACH)
    end = stop.start() if stop else part.end + _REACH
    return f"{text[start : part.start]} {part.noun} {text[part.end : end]}".casefold()
