"""Whether words state something to be done, or frame it, tell what was done, or close the document."""

from __future__ import annotations

from haidang.text.patterns import regex

_SHORTEST = 15
"""Characters below which nothing states a deed: "- Như trên"."""

# Formal sentences, each kept for the phrase it begins with: they frame a plan and order nothing to be followed up.
_FORMAL = regex(
    r"Trên đây là|Căn cứ (?:Luật|Nghị|Quyết|Kế hoạch|Công văn|Chỉ thị|Thông|Chương)|[Nn]ơi nhận|Kính gửi|Điều \d|"
    r"(?:Chi tiết|Có|Theo) (?:\w+ ){0,3}(?:phụ lục|biểu)|\((?:[Cc]ó|[Cc]hi tiết|[Kk]èm|Ban hành|Phân công)|"
    r"\(?(?:Đơn vị tính|ĐVT)|"
    r"\(?Đơn vị ?: ?(?:[\d.]+ ?)?(?:triệu|nghìn|ngàn|tỷ|tỉ|trăm|đồng|%|ha|m2|m²|km|tấn|người|hộ)\b|"
    r"(?:Trong quá|Quá) trình (?:triển khai|thực hiện|tổ chức)|Nghị quyết (?:này )?(?:đã )?được|Nhận được|"
    r"(?:Kế hoạch|Chỉ thị|Quyết định|Nghị quyết) này (?:có hiệu lực|thay thế|được)|"
    r"[^.;]{3,160} không (?:trái với|nêu trong|quy định trong|thuộc) (?:Kế hoạch|Chỉ thị|Quyết định|Phương án) này"
)
_ASIDE = regex(
    r"(?:chủ đề|khẩu hiệu|thông điệp|"
    r"mục (?:tiêu|đích)|chỉ tiêu|kinh phí|nguồn (?:vốn|lực|kinh phí)|kết quả|tình hình|đối tượng|phạm vi|địa điểm|"
    r"thành phần|căn cứ|quan điểm|nguyên tắc|thực trạng|hạn chế|nguyên nhân)\b[^:.;]{0,40}:"
)
_LONGEST_ASIDE = 80
# "Các nhiệm vụ, đơn vị chủ trì được phân công trong bảng dưới đây:", "Bảng phân công nhiệm vụ (...)": what follows.
_INTRODUCES = regex(
    r"[^.;]{3,160}(?:(?:như|cụ thể|tại|theo|ở|trong) (?:sau|bảng|biểu|phụ lục|danh mục|bảng kê)|sau đây|dưới đây|"
    r"kèm theo)[^.;:]{0,40}:$|"
    r"(?:Bảng|Biểu|Danh mục|Phụ lục)(?: \w+){0,2} (?:phân công|nhiệm vụ|tiến độ|tổng hợp|công việc|chi tiết|kèm theo)"
    r"[^.;]{0,80}$"
)
_ENFORCES = regex(
    r"thông báo (?:để|đến) .{0,60}(?:biết|thực hiện)|"
    r"thi hành (?:Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Quy chế|Quy định|Thông báo) này"
)
# "Ủy ban nhân dân huyện đã chủ động ...", "Năm 2023, ... đã hoàn thành": told, not ordered.
_PAST = regex(
    r"(?=(?:"
    r"(?:Đến nay|Hiện nay|Thời gian qua|Trong (?:những )?(?:năm|thời gian|tháng|quý)|Năm \d{4}|Tính đến)\b[^.;]{0,80}?|"
    r"(?:UBND|Ủy ban nhân dân|Công tác|Việc|Huyện|Tỉnh|Xã|Thành phố|Các|Toàn|Trên địa bàn|[A-ZĐ]\w+ (?:ủy|"
    r"ban))\b[^,.;:]{0,60}?"
    r") (?:đã|được(?! (?:giao|phân công|ủy quyền))|vẫn|đang) )(?!.{0,120}(?:tiếp tục|\bcần\b|\bphải\b))"
)
# "Kinh phí thực hiện từ nguồn ngân sách ...", "Tổng nhu cầu vốn: 64 tỷ", "Diện tích ... đạt 54.318 ha".
_FACT = regex(
    r"(?:Tổng )?(?:[Kk]inh phí|Nguồn kinh phí|Nguồn vốn|[Nn]hu cầu (?:vốn|kinh phí)|mức đầu tư|dự toán)\b.{0,80}"
    r"(?:từ|do|được|bố trí|theo|lấy|sử dụng|đảm bảo|bảo đảm|nguồn|\d)|"
    r"(?:Tổng(?! (?:kết|điều tra|hợp|rà soát|vệ sinh|kiểm tra|duyệt|ra quân))|Toàn|Tỷ lệ|"
    r"Số (?:lượng|hộ|người|lao động|xã|đơn vị|dự án|hồ sơ|vụ)|Diện tích|Sản lượng|Năng suất|Chỉ số|Có|Lũy kế|Tính đến|"
    r"Ghi nhận|Đã|Cây|Đàn)\b[^.;]{0,160}?(?:đạt|là|chiếm|còn|có|ước|bằng|:)? ?\d|"
    r"Nguồn \w+: \d"
)
# "Gạo: 4.200 tấn.", "Lực lượng xung kích: 185 người": where nothing says that deeds follow, this is what there is.
_STOCK = regex(
    r"[^:.;\d]{2,50}: ?(?:khoảng |hơn |trên |gần |ít nhất |tối thiểu )?\d[\d.,]*(?<=\d) ?[^\d:.;,]{1,30}"
    r"(?:[.;,]?$|,? (?:mức|trong đó|gồm|bao gồm) )"
)
# "Yêu cầu thủ trưởng các đơn vị nghiêm túc triển khai thực hiện./.": the closing formula.
_URGES = regex(
    r".{0,60}(?:[Yy]êu cầu|[Đđ]ề nghị|[Nn]hận được).{0,280}(?:thực hiện|triển khai|phản ánh)"
    r"(?: (?:thực hiện|tốt|đúng|đầy đủ|kịp thời|nghiêm(?: túc)?|(?:có )?hiệu quả|các|những|nội dung|nhiệm vụ|theo|"
    r"quy định|Kế hoạch|Chỉ thị|"
    r"Công điện|Quyết định|Thông báo|Công văn|này|trên|về (?:UBND|Ủy ban|Sở|Phòng)[^,;.]{0,90}|"
    r"để [^,;.]{0,80})){0,8}\.(?:/\.?)?$"
)
_ORDERS_OTHERS = regex(r"(?:(?:Trân trọng |Kính )?[Đđ]ề nghị|Yêu cầu|Giao|Phân công) ")
_HANDED = regex(
    r".{0,40}(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị|[Pp]hân công) |"
    r"[^.;:]{3,120}?(?:chủ trì|có trách nhiệm|chịu trách nhiệm|là cơ quan|là đơn vị)|"
    r"Các (?:sở|cơ quan|đơn vị|phòng|ban)"
)
_THESE = regex(
    r"(?:mục|nội dung|nhiệm vụ|công việc|phần|việc|giải pháp)(?: nêu)? (?:này|trên)\b|"
    r"(?:Mục|Nội dung|Nhiệm vụ|Công việc|Phần việc) (?:này|trên) (?:do|giao)\b"
)
# Where one of them can stand, and how far it reaches to both sides.
_THIS = regex(r" (?:này|trên)\b")
_REACH = 16
_HANDS_OUT = regex(r"(?:UBND|Ủy ban nhân dân|Chủ tịch) [^,.;:]{2,60} (?:giao|yêu cầu|đề nghị) ?:?$")


def frames(words: str) -> bool:
    """Whether `words` frame, close or tell rather than order: formulas, aims, what was done, whom to inform."""
    return (
        len(words) < _SHORTEST
        or _FORMAL.match(words) is not None
        or _ASIDE.match(words[:_LONGEST_ASIDE].lower()) is not None
        or _PAST.match(words) is not None
        or _ENFORCES.search(words) is not None
        or _INTRODUCES.match(words) is not None
    )


def states_fact(words: str) -> bool:
    """Whether `words` state an amount or where money comes from."""
    return _FACT.match(words) is not None


def counts_stock(words: str) -> bool:
    """Whether `words` are a name and its amount and nothing else, as in lists of goods and of forces."""
    return _STOCK.match(words) is not None


def urges(words: str) -> bool:
    """Whether `words` are the closing formula that urges everybody to carry the plan out."""
    return _URGES.match(words) is not None


def turns_to_others(words: str) -> bool:
    """Whether `words` begin an order to somebody: "Yêu cầu Giám đốc các sở ..."."""
    return _ORDERS_OTHERS.match(words) is not None


def is_handed(words: str) -> bool:
    """Whether `words` hand a deed to somebody by name."""
    return _HANDED.match(words) is not None


def speaks_of_items(words: str) -> bool:
    """Whether `words` refer to items before them: "Giao Phòng Nội vụ tham mưu thực hiện mục này."."""
    return any(
        _THESE.search(words, max(0, place.start() - _REACH), place.end() + _REACH) for place in _THIS.finditer(words)
    )


def hands_to_nobody(words: str) -> bool:
    """Whether a heading hands out what stands below it to nobody by name: "Ủy ban nhân dân huyện giao"."""
    return _HANDS_OUT.search(words) is not None
