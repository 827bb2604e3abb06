"""What only looks like a quantity: dates, references, names with numbers, ordinals, marks, idioms."""

from __future__ import annotations

import re

from haidang.quantities.context import Before
from haidang.quantities.nouns import noun_of
from haidang.text.patterns import regex

# Behind one of these a number is a name, an ordinal or a place in a law, whatever follows it, except a unit of
# measure ("đường 3 km", "gói 5 tỷ đồng"): "Điều 5", "thôn 3", "lớp 12", "ngã 5", "lần 2", "bão số 3".
NAMERS: frozenset[str] = frozenset(
    """
    ngày mùng tháng năm quý quí số điều khoản điểm mục chương phần biểu bảng hình trang thứ hạng loại nhóm bậc lớp khóa
    khối đợt kỳ vòng bước tầng tổ đội thôn ấp bản xóm khu phường quận ql tl đt đh km ngã kênh phố ngõ hẻm ngách cụm
    block lô thửa zone pha phase covid iso tcvn qcvn windows office vtv htv fm group cấp mức lần đời kv tuyến buôn làng
    nhánh tập quyển cột hàng dòng ca tiết chặng đường type version nđ nq qđ htx trạm trường sar win ipv
    """.split()
)

NAMERS_OF_TWO: frozenset[str] = frozenset(
    {
        "giai đoạn",
        "nhiệm kỳ",
        "quốc lộ",
        "tỉnh lộ",
        "hương lộ",
        "huyện lộ",
        "đại lộ",
        "xa lộ",
        "đường tỉnh",
        "đường huyện",
        "đường số",
        "đề án",
        "chương trình",
        "dự án",
        "phụ lục",
        "biểu số",
        "mẫu số",
        "theo mẫu",
        "số nhà",
        "biểu mẫu",
        "gói thầu",
        "cấp độ",
        "mức độ",
        "tiêu chí",
        "kỳ họp",
        "khu vực",
        "khu phố",
        "tổ dân",
        "tiểu khu",
        "ban chỉ",
        "thương binh",
        "bệnh binh",
        "nghị định",
        "nghị quyết",
        "quyết định",
        "chỉ thị",
        "thông tư",
        "luật số",
        "kết luận",
        "công văn",
        "tờ trình",
        "quy định",
        "công điện",
        "hiệp định",
        "tổ hợp",
        "hợp phần",
        "vị trí",
        "quân khu",
        "sư đoàn",
        "trung đoàn",
        "tiểu đoàn",
        "binh đoàn",
        "lữ đoàn",
        "vành đai",
        "đông xuân",
        "hè thu",
        "phiên bản",
        "ngã ba",
        "tòa nhà",
        "toà nhà",
        "phiên họp",
        "cụm từ",
        "tọa độ",
        "nhóm nợ",
        "công nghiệp",
        "thế hệ",
        "dịch vụ",
        "trung ương",
    }
)

# These are also verbs and plain words: before a known noun the number counts ("thông báo 12 kết luận").
_ALSO_WORDS: frozenset[str] = frozenset(
    {
        "chỉ đạo",
        "quyết định",
        "chỉ thị",
        "kết luận",
        "quy định",
        "thông báo",
        "hướng dẫn",
        "kế hoạch",
        "báo cáo",
        "chương trình",
        "tiêu chí",
        "vị trí",
        "khu vực",
        "dự án",
        "tờ trình",
        "công nghiệp",
        "dịch vụ",
        "thế hệ",
    }
)

_ALWAYS_NAMERS = frozenset("ngày mùng tháng quý quí số điều khoản chương thứ ql tl đt km ngã covid iso tcvn".split())
"""The others also end a phrase before a count ("mỗi lớp 35 học sinh"): above thirty, or with a zero in front."""

# These end in a namer and are none: "danh mục 168 điểm trường", "cả năm 15 cuộc".
_NOT_NAMERS = frozenset(
    {
        "danh mục",
        "hạng mục",
        "chuyên mục",
        "thành phố",
        "góp phần",
        "thành phần",
        "một phần",
        "toàn phần",
        "cả năm",
        "chủng loại",
        "phân loại",
        "văn bản",
        "cơ bản",
        "nhật bản",
        "cung cấp",
        "nâng cấp",
        "phân cấp",
        "trợ cấp",
        "trung cấp",
        "sơ cấp",
        "cao cấp",
        "thiểu số",
        "nông thôn",
        "truyền hình",
        "loại hình",
        "ngân hàng",
        "cửa hàng",
        "bộ đội",
        "quân đội",
        "phân nhóm",
        "trong vòng",
        "hiện trường",
        "thị trường",
        "môi trường",
        "cao điểm",
        "dứt điểm",
        "thí điểm",
        "trọng điểm",
        "quan điểm",
        "thời điểm",
    }
)

# "tổng số 125 hộ", "trong số 15 dự án": here "số" is an amount.
# "chuyển đổi số 4 lớp", "kỹ thuật số 12 xã": here it is "digital", and the amount is of what follows.
_AMOUNT_SO = frozenset(
    "tổng số, trong số, nửa số, hết số, dân số, quân số, trên số, với số, đổi số, thuật số, nghệ số, năng số,"
    " tảng số, liệu số, quyền số, tế số, hội số, tầng số, nghiệp số".split(", ")
)

_PERIODS = {"ngày": 31, "mùng": 10, "tháng": 12, "quý": 4, "quí": 4}


_DATE_NAMERS = frozenset("ngày mùng tháng năm quý quí thứ số điều khoản".split())


def dates_its_number(before: Before) -> bool:
    """Whether the words before make a number of days, months or years a date or a document's number."""
    if before.two in _NOT_NAMERS:
        return False
    cited = before.two in _ALSO_WORDS or before.two in ("nghị định", "nghị quyết", "thông tư", "công văn", "công điện")
    return before.word in _DATE_NAMERS or (cited and before.two_capital)


def names_its_number(before: Before, digits: str, known_noun: bool, noun: str = "") -> bool:
    """Whether the words before make the number a name, an ordinal or a date.

    `digits` is the number as written, `known_noun` whether a known noun of counts follows it, `noun` that noun.
    """
    word = before.word
    if not word or before.two in _NOT_NAMERS or not digits.isdigit():
        return False
    if before.two.startswith("mỗi "):
        return False
    if word == "giờ" and len(digits) == 2 and before.two[:1].isdigit():
        return True  # "7 giờ 00 sáng"
    if word in NAMERS:
        if known_noun and " " in noun and word not in _ALWAYS_NAMERS and noun.lower() != "tổ chức" and word != "năm":
            return False
        return not _counts_after_all(before, digits, known_noun)
    if before.two in NAMERS_OF_TWO or before.two in _ALSO_WORDS:
        if before.two in _ALSO_WORDS and (not before.two_capital or before.window.strip("-+*•. ") == before.two):
            return not known_noun
        return True
    return False


def _counts_after_all(before: Before, digits: str, known_noun: bool) -> bool:
    word = before.word
    if word == "số":
        return before.two in _AMOUNT_SO
    if not known_noun:
        return False
    if word == "năm":
        return len(digits) != 4 and not before.two.startswith(("khóa", "nhiệm"))
    if word in _PERIODS and before.two.startswith(("mỗi ", "hàng ", "hằng ", "một ", "01 ")):
        return True
    if word in _PERIODS:
        return not digits.isdigit() or int(digits) > _PERIODS[word]
    return word not in _ALWAYS_NAMERS and (
        digits[0] == "0" or len(digits) > 2 or (digits.isdigit() and int(digits) > 30)
    )


# Dates and what runs on like one, at the first number. Each alternative begins behind that number.
DATE_BEHIND = regex(
    r"""
      [/.-]\d{1,2}[/.-](?:19|20)\d\d(?!\d)          # 15/12/2023, 15-12-2023
    | \ ?/\ ?\d{1,2}\ ?/\ ?(?:19|20)\d\d(?!\d)      # 15 / 12 / 2023
    | \ ?[/-]\ ?(?:19|20)\d\d(?![\d.,])             # 10/2024, 2021-2025, 2023 - 2026
    | \ tháng\ (?:\d{1,2}(?!\d|[.,]\d)|(?:giêng|chạp)\b)              # 21 tháng 3
    | -\d{1,2}/(?:19|20)\d\d(?!\d)                  # tháng 11-12/2020
    """,
    re.VERBOSE,
)

# Numbers X/Y that are neither a fraction of things nor a date, by what they say.
_SCALES = frozenset({"200", "250", "500", "1000", "2000", "5000", "10000", "25000", "50000", "100000", "1000000"})
_RANKS = frozenset({"thứ", "hạng", "xếp", "đứng", "vị trí", "vị thứ"})

# "4/100.000", "23 ca/1.000": so many in a thousand.
PER_MANY = frozenset({"100", "1.000", "1000", "10.000", "10000", "100.000", "100000", "1.000.000", "vạn"})
_PEOPLE = frozenset("dân trẻ người ca bà phụ em".split())

# "trực 24/24", "hoạt động 24/7"; but "24/24 xã", "đạt 7/7" are fractions.
_ROUND_THE_CLOCK = frozenset({"24/24", "24/7", "7/7", "365/365"})


def is_day_and_month(before: Before, first: str, second: str, known_noun: bool) -> bool:
    """Whether `first/second` is a date such as 30/4, judged by its size and the word before."""
    if not (first.isdigit() and second.isdigit() and len(first) <= 2 and len(second) <= 2):
        return False
    if not (1 <= int(first) <= 31 and 1 <= int(second) <= 12):
        return False
    if before.word in ("ngày", "mùng", "dịp", "lễ", "sáng", "chiều", "tối", "hôm"):
        return True
    if int(first) > int(second) and before.word in ("đến", "tới", "từ", "trước", "sau", "hết"):
        return True  # "đến 20/3 giải ngân": no more than all can be meant
    return not known_noun


def is_scale_or_idiom(before: Before, first: str, second: str, follows: str) -> bool:
    """Whether `first/second` is a scale (1/500), an idiom (24/24), a rank (3/14) or a part said as one (2/3 số)."""
    if before.word in _RANKS or before.two in _RANKS or before.word in ("binh", "tật"):
        return True
    plain = second.replace(".", "")
    if first == "1" and plain in _SCALES:
        return True
    if f"{first}/{second}" in _ROUND_THE_CLOCK and not _counts_round(before, first, second, follows):
        return True
    if second in PER_MANY and _is_incidence(first, plain, follows):
        return True
    small = plain.isdigit() and first.isdigit() and int(plain) <= 5 and len(first) == 1
    return small and follows.split(" ")[0] in (
        "số",
        "tổng",
        "quãng",
        "diện",
        "thời",
        "chặng",
        "dân",
        "lần",
        "nhu",
        "đại",
    )


def _counts_round(before: Before, first: str, second: str, follows: str) -> bool:
    """As in "24/24 xã", "đạt 7/7 chỉ tiêu": a fraction that only looks like "24/24 giờ"."""
    if first != second:
        return False
    words = [word.strip(".,;:()").lower() for word in follows.split(" ")]
    if not words[0]:
        return before.word in ("đạt", "thành")
    return noun_of(words, words)[1] and words[0] not in ("giờ", "ngày", "tuần", "h")


def _is_incidence(first: str, second: str, follows: str) -> bool:
    """As in "4/100.000 trẻ", "15,3/1.000 dân": nothing is said of what is counted; "950/1.000 hộ" is a fraction."""
    head = follows.split(" ")[0].strip(".,;:()")
    if head in ("", "dân"):
        return True
    tenth = len(first.split(",")[0].replace(".", "")) < len(second) - 1
    return head in _PEOPLE and tenth and len(second) > 3


# What follows the digits of a number that is part of a name, a reference, a time of day or a formula.
NOT_A_VALUE = regex(
    r"""
      \ ?/\ ?[^\W\d_]                 # 35/KH-UBND, 06/CP
    | -[A-ZĐ]                         # 107-NQ/HU
    | [\^°º'’′"](?![Cc])              # 20°35'
    | \ ?:\ ?\d                       # 08:30, ISO 9001:2015, tỷ lệ 1:500
    | h\d                             # 19h00
    | \+\d                            # Km12+300
    | [:/]\d+/[A-ZĐ]                  # 66/2025/NQ-CP
    | @|_
    """,
    re.VERBOSE,
)

_ITEM_MARK = regex(r"(?:[.)/:]|\ -)(?=\s)|[.)](?=[^\W\d_])|\.?\ (?=[A-ZĐÀ-Ỵ][^\W\d_]*\ )")

_GROUPED = regex(r"[1-9]\d?\.\d{3}|\d{3}\.000")
_CONTACTS = regex(
    r"(?:điện thoại|đt|sđt|tel|fax|hotline|tài khoản|stk|mã số|mst|cccd|cmnd|cmtnd|căn cước|đường dây nóng|zalo|mã bưu|"
    r"mã hồ sơ|số hiệu|tọa độ|kinh độ|vĩ độ|quan hệ ngân sách)\b[^\n|]{0,24}$"
)


def is_item_mark(before: Before, text: str, digits: str, end: int) -> bool:
    """Whether the number opens its paragraph as the mark of an item: `1.`, `2)`, `4.1. Trong các cơ quan`."""
    if not before.opens or "," in digits:
        return False
    groups = digits.split(".")
    if any(len(group) > 2 for group in groups):
        return False
    found = _ITEM_MARK.match(text, end)
    if found is None:
        return False
    return len(groups) > 1 or not found[0].startswith(" ")


def is_contact(before: Before, digits: str) -> bool:
    """Whether the number is a telephone, an account, a code."""
    plain = digits.replace(".", "")
    if len(plain) >= 8 and plain[0] == "0":
        return True
    if len(plain) < 5 or _GROUPED.fullmatch(digits) is not None:
        return False  # "số người có tài khoản định danh mức 2: 14.285/18.960 người"
    return _CONTACTS.search(before.window) is not None


def looks_like_year(digits: str) -> bool:
    """Whether the number could be a year of this age."""
    return len(digits) == 4 and digits[:2] in ("19", "20") and digits.isdigit()
