"""Lists of names or short terms between commas, whatever they are called: "05 điểm đen: gầm cầu, bờ kênh, cổng chợ"."""

from __future__ import annotations

from collections.abc import Sequence

from haidang.relations.counts.item_heads import Span, composed, first_word, named
from haidang.relations.counts.list_places import KIND_OF_PLACE
from haidang.relations.counts.listed_nouns import DOCUMENT, GENERIC, KIND_HEAD, SHARED, SURNAME, among, joined
from haidang.text.patterns import regex

# Of these several are of one kind, so that a list of kinds does not count them: "12 vụ: trộm cắp, đánh bạc".
OF_ONE_KIND = frozenset(
    "vụ đơn hồ ca con cây cá thể chiếc cái xe máy bộ lượt giấy lớp vị suất việc ý câu người hộ nhà phòng căn thửa lô"
    " khoản gói giường ghế bàn tấm cuốn quyển bài tin ấn bản phần lao công biên trường giải huy bằng tàu thuyền hợp"
    " lần ngày tháng năm giờ quý tuần cặp đôi đầu tài điểm".split()
)
# "điểm" alone are marks; "điểm đen", "điểm tồn lưu rác" are places.
_SPOTS = regex(r"điểm (?!phần trăm|số|thi|trung bình)\S")
ONE_EACH = frozenset({"mô hình"})
"""Nouns of matters whose every item is one for sure."""
# What can be told by terms alone; of other things terms behind a colon tell what they are made of: "02 cánh đồng
# mẫu: giống lúa thơm, phân hữu cơ, cơ giới hóa".
_TERMS = (
    *(
        "bệnh ",
        "dịch",
        "kỹ thuật",
        "phương pháp",
        "lễ hội",
        "điểm ",
        "mô hình",
        "phong trào",
        "cuộc vận động",
        "danh hiệu",
    ),
    *("di sản", "nền tảng", "phần mềm", "ứng dụng", "hệ thống", "chức danh", "món", "trò chơi", "tiết mục", "vắc xin"),
    *("công nghệ", "loài", "dòng", "chỉ số", "danh mục", "quy trình", "làng nghề"),
    *(
        "nhạc cụ",
        "chủ đề",
        "loại",
        "giống",
        "nhóm",
        "nghề",
        "ngành",
        "môn",
        "đặc sản",
        "hoạt chất",
        "tính năng",
        "sông",
    ),
    *("suối", "đỉnh", "hang", "thác", "ngã tư", "nút giao", "thuốc", "phụ lục", "biểu mẫu", "chứng chỉ", "cửa khẩu"),
)
# Offices are listed by their names alone: "06 phòng, ban (Nội vụ, Tư pháp)"; other bodies by their whole names.
_OFFICES = frozenset({"phòng", "ban", "sở", "ngành", "phòng ban", "phòng chuyên môn"})
_AREAS = frozenset({"địa bàn", "địa phương", "nơi", "khu vực", "địa điểm", "vùng"})
_BODY = regex(
    r"(?:bệnh viện|trung tâm|trạm|trường|đơn vị|cơ quan|doanh nghiệp|hợp tác xã|công ty|chi nhánh|tổ chức)(?!\w)"
)
# What takes place on days: "03 phiên (ngày 16/3 tại thị trấn, ngày 22/8 tại xã)".
_HELD = frozenset("phiên kỳ đợt cuộc buổi lần hội lớp chuyến lễ giải vòng trận đoàn hội_nghị".split())
_DATED = regex(r"(?:ngày|tháng|sáng|chiều|tối|quý) ?(?:\d|[IVX])")
_NO_THING = regex(
    r"(?:quý|tháng|năm|ngày|tuần|vụ|kỳ|có|không|chưa|đã|đang|sẽ|được|bị|thiếu|đủ|giá|mỗi|đạt|tăng|giảm|tổng|tại|ở|do"
    r"|của|để|nhằm|theo|từ|trong|về|với|cho|bằng|khi|nếu|nhưng|nên|vì|còn|rất|khá|hơn|gần|khoảng|trên|dưới|chủ yếu"
    r"|bảo đảm|đảm bảo|diện tích|kinh phí|vốn|quy mô"
    r"|công suất|chiều dài|dài|rộng|thuộc|hoàn thành|góp phần|giúp|công tác|việc"
    r"|hoạt động|lĩnh vực)(?!\w)",
)
_TELLS = regex(
    r"(?<!\w)(?:chưa|đã|không|đang|sẽ|được|phải|còn|nay|bị(?= \w)|đạt|tăng|giảm|hoàn thành|chiếm|trong đó|cùng|các|nhằm"
    r"|để|nên|thì|mà)(?!\w)"
)
_PLACE = regex(rf"(?i:{KIND_OF_PLACE}) ")
_PERSON = regex(r"(?i:ông|bà|anh|chị|đồng chí|em|cháu)(?: [A-ZĐ]|$)")
_DIGIT = regex(r"\d")
# What is told of an item behind it: "Bắc Sơn (2.200 m3)", "Bắc Sơn: 12 ha", "Bắc Sơn 12 ha".
_TOLD = regex(r"\s*[(:\d]")
_WORDS = 7
_MANY = 3


def is_spot(noun: str) -> bool:
    """Whether it is a place of something: "điểm tồn lưu rác"."""
    return _SPOTS.match(noun) is not None


def core(text: str, span: Span) -> Span:
    """A stretch without what is told of it in brackets, behind a colon or in figures."""
    told = _TOLD.search(text, span.low + 1, span.high)
    return span if told is None else Span(span.low, told.start(), span.before)


def series(text: str, noun: str, how: str, between: str, spans: Sequence[Span]) -> tuple[int, int] | None:
    """The fewest and the most items of a list of short stretches alike; None where they may be no items of `noun`."""
    if any(span.before not in ("", ",", "và") for span in spans) or DOCUMENT.match(text, spans[0].low):
        return None
    if noun.split()[0] in _HELD and all(_DATED.match(text, span.low) for span in spans):
        return len(spans), len(spans)
    called = f"{noun}{between} "
    cores = [core(text, span) for span in spans]
    if not _short_terms(text, cores) or not (_all_named(text, noun, cores) or _alike(text, noun, how, called, cores)):
        return None
    words = [text[span.low : span.high].casefold() for span in cores]
    inner = sum(span.before == "và" for span in spans[:-1])
    glued = sum(
        joined(words[at - 1], words[at])
        for at in range(1, len(words))
        if at == len(words) - 1 or spans[at].before == ","
    )
    # "04 sở: Tài chính, Kế hoạch và Đầu tư": the last two words of an office's name are one office.
    one = noun in _OFFICES and spans[-1].before == "và" and joined(words[-2], words[-1])
    # "Xây dựng và Tài nguyên và Môi trường": two.
    inner -= one and spans[-2].before == "và" and not joined(words[-3], words[-2])
    most = len(spans) - inner - one
    glued -= one
    doubtful = (
        spans[-1].before == "và"
        and not joined(words[-2], words[-1])
        and not (named(text, cores[-1]) and named(text, cores[-2]))
    )
    return most - glued - doubtful, most


def _short_terms(text: str, cores: Sequence[Span]) -> bool:
    return all(
        span.low < span.high
        and len(text[span.low : span.high].split()) <= _WORDS
        and not _DIGIT.match(text, span.low)
        and not _NO_THING.match(text, span.low)
        and not _TELLS.search(text, span.low, span.high)
        for span in cores
    )


def _all_named(text: str, noun: str, cores: Sequence[Span]) -> bool:
    """Whether all are proper names of one kind, and of no other kind than `noun`."""
    office = noun in _OFFICES
    if not all(named(text, span) for span in cores) or (not office and (noun in GENERIC - _AREAS or composed(noun))):
        return False
    if any(not office and KIND_HEAD.match(text, span.low) or SURNAME.match(text, span.low) for span in cores):
        return False
    if any(_PERSON.match(text, span.low) for span in cores):
        return False
    places = [text[slice(*found.span())].casefold() for span in cores if (found := _PLACE.match(text, span.low))]
    # "(xã Bắc Sơn, huyện Hòa Thành)" is where it is; "(thôn A, thôn B)" whom it belongs to.
    return not places


def _alike(text: str, noun: str, how: str, called: str, cores: Sequence[Span]) -> bool:
    """Whether three terms or more, of two words or more each, can be what is called `noun`."""
    if len(cores) < _MANY or how == "is" or composed(noun) or (among(noun, SHARED - ONE_EACH) and not is_spot(called)):
        return False
    if _BODY.match(noun) or noun.split()[0] in OF_ONE_KIND and not is_spot(called):
        return False
    if how != "naming" and not called.startswith(_TERMS):
        return False
    if how == "bracket" and len({first_word(text, span) for span in cores}) == 1:
        return False
    return all(" " in text[span.low : span.high] for span in cores)
