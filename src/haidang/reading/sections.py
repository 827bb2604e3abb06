"""What a section of a document is about: things to do, or aims, situation, means and formalities."""

from __future__ import annotations

from enum import Enum

from haidang.text.patterns import regex


class Section(Enum):
    """What the heading of a section promises."""

    DUTIES = "duties"
    ASIDE = "aside"
    UNKNOWN = "unknown"


# Titles are looked at in small letters: a pattern for both cases takes three times as long to compile and to search.
# What was found or done, and what frames the work: nothing under it is to be done.
_RESULT = regex(
    r"kết quả|tình hình|thực trạng|đánh giá|ưu điểm|tồn tại|hạn chế|nguyên nhân|bài học|bối cảnh|thuận lợi|dự báo|"
    r"đặc điểm|hiện trạng|nhận định|"
    r"(?<!tháo gỡ )(?<!khắc phục )(?<!giải quyết )(?:những )?(?:khó khăn|vướng mắc|bất cập)|"
    r"khái quát|sự cần thiết|cơ sở pháp lý|cơ sở chính trị|đã đạt được|kiến nghị, đề xuất|đề xuất, kiến nghị",
)
_ASIDE = regex(
    r"mục đích|yêu cầu|mục tiêu|chỉ tiêu|quan điểm|căn cứ|phạm vi|^\W*đối tượng|kinh phí|nguồn lực|nguồn vốn|"
    r"nguyên tắc|^\W*thời gian\b|địa điểm|^\W*(?:lực lượng|phương tiện|vật tư|trang (?:thiết )?bị|nhân lực|quân số|"
    r"mặt hàng|số lượng|danh sách|mức (?:quà|hỗ trợ|chi))\b|"
    r"thành phần|giải thích từ ngữ|quy định chung|điều khoản thi hành|hiệu lực|"
    r"khen thưởng|chế độ báo cáo(?! )|"
    r"tổng mức|dự toán|định hướng(?! nhiệm vụ)|tầm nhìn",
)
_DUTIES = regex(
    r"nhiệm vụ|giải pháp|nội dung|tổ chức thực hiện|thực hiện|triển khai|phân công|trách nhiệm|công việc|"
    r"phương hướng|biện pháp|"
    r"hoạt động|kế hoạch|tiến độ|công tác|chương trình hành động|đề nghị|kiến nghị|^kết luận|chế độ (?:thông tin|"
    r"báo cáo)|lộ trình",
)
_GOALS = regex(r"(?:các |một số )?(?:chỉ tiêu|mục tiêu)(?!.*(?:nhiệm vụ|giải pháp))")
# In a report only what lies ahead is to be done.
_AHEAD = regex(
    r"phương hướng|nhiệm vụ(?:,)? (?:và )?(?:giải pháp|trọng tâm|chủ yếu|trong thời gian|thời gian|công tác|"
    r"6 tháng cuối|quý|năm|tháng|giai đoạn|cụ thể)|^kết luận|phân công|tổ chức thực hiện|giải pháp|"
    r"kế hoạch (?:công tác )?(?:quý|tháng|năm|6 tháng|thời gian tới)|thời gian tới|nhiệm vụ tiếp theo|"
    r"công tác trọng tâm|định hướng nhiệm vụ",
)


# "Một số kết quả", "Về kinh phí", "Đánh giá chung": the words of an aside stand first.
_FIRST = regex(r"\W*(?:(?:về|một số|các|những|nguồn|tổng|dự kiến|phần|công tác|i+\.|\d\.) ){0,2}")


def opens_aside(title: str) -> bool:
    """Whether a title begins with what makes it an aside, rather than ordering something about it.

    >>> opens_aside("Kinh phí thực hiện"), opens_aside("Số hóa kết quả giải quyết thủ tục")
    (True, False)
    """
    title = title.lower()
    start = _FIRST.match(title).end()  # type: ignore[union-attr]
    return any(pattern.match(title, start) is not None for pattern in (_RESULT, _ASIDE, _SERVES))


def classify(title: str, *, report: bool = False) -> Section:
    """What the section under a heading is, by its words; `report` asks for what lies ahead alone.

    "MỤC TIÊU, NHIỆM VỤ" promises both and is left to its sub-headings: duties unless they say otherwise.
    """
    title = title.lower()
    if report:
        if _RESULT.search(title) or _GOALS.match(title):
            return Section.ASIDE
        return Section.DUTIES if _AHEAD.search(title) else Section.UNKNOWN
    if _DUTIES.search(title) and not _only_aside(title):
        return Section.DUTIES
    if _RESULT.search(title) or _ASIDE.search(title):
        return Section.ASIDE
    return Section.UNKNOWN


# "KẾT QUẢ THỰC HIỆN NHIỆM VỤ", "KINH PHÍ THỰC HIỆN", "Mục tiêu của kế hoạch": a word of duty that serves another.
_SERVES = regex(
    r"^(?:\W*)(?:kết quả|tình hình|đánh giá|thực trạng|kinh phí|nguồn (?:lực|vốn|kinh phí)|mục đích|mục tiêu|căn cứ|"
    r"thời gian|đối tượng|phạm vi|hiện trạng|lực lượng|phương tiện|vật tư|thành phần|địa điểm|"
    r"yêu cầu|quan điểm|nguyên tắc|chỉ tiêu|dự toán|cơ sở|sự cần thiết|điều khoản|hiệu lực|khen thưởng)(?![^.]*(?:,|"
    r";| và )\s*(?:nhiệm vụ|giải pháp|nội dung|tổ chức thực hiện|phân công))",
)


def _only_aside(title: str) -> bool:
    return _SERVES.search(title) is not None
