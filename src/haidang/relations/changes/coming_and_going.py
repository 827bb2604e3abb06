"""Whether a figure is said to have come or gone: "kết nạp 312 đảng viên", "chuyển đi 124 đảng viên"."""

from __future__ import annotations

from bisect import bisect_left

from haidang.quantities.quantity import Quantity
from haidang.relations.page.page import Page
from haidang.text.patterns import regex

_CAME = regex(
    r"(?<!\w)(?:tăng|thêm|mới|tái|phát sinh|bổ sung|tuyển|nhận|tiếp nhận|kết nạp|đến|sinh|nhập|thu|đóng mới|thành lập"
    r"|xây dựng|khởi công|chuyển về|gia nhập|trồng|nảy sinh|thụ lý|trang bị|cấp mới|mua)(?!\w)"
)
_WENT = regex(
    r"(?<!\w)(?:giảm|bớt|thoát|chết|mất|giải thể|giải bản|nghỉ hưu|nghỉ việc|nghỉ|chuyển đi|ra khỏi|khai trừ|xóa tên"
    r"|phá dỡ|thanh lý|xuất|chi|tử vong|đi|ngừng|đóng cửa|sáp nhập|rút|hủy|trả lại|thôi việc|phá sản|sử dụng|từ trần"
    r"|qua đời|ra quân|ra trường|xuất ngũ|bán|giải quyết|thanh toán|trả|xóa|loại|tiêu thụ|cấp phát|cung ứng"
    r"|giải ngân|xử lý)(?!\w)"
)
_PAID = regex(r"(?<!\w)(?:thu|nộp|thu hồi|trả|thanh toán)(?!\w)")
_BEFORE, _BEHIND = 40, 30


def sign_of(page: Page, figure: Quantity, *, owed: bool = False) -> int:
    """1 for what came, -1 for what went, 0 where the words around a figure say neither or both.

    Of what is `owed`, what was collected or paid went.
    """
    text, index = page.text, bisect_left(page.starts, figure.start)
    before = page.quantities[index - 1].end if index else 0
    begin = max(page.sentence_start(figure.start), figure.start - _BEFORE, before)
    low = max(begin, *(text.rfind(sign, begin, figure.start) for sign in ",;:"))
    ends = [at for sign in ",;.)\n" if (at := text.find(sign, figure.end, figure.end + _BEHIND)) >= 0]
    high = min([figure.end + _BEHIND, *ends])
    lead = f"{text[low : figure.start]} ".lower()
    if owed and _PAID.search(lead):
        return -1
    sign = _sign(lead)
    return sign if sign else _sign(f"{lead}{figure.noun} {text[figure.end : high]}".lower())


def _sign(said: str) -> int:
    came, went = _CAME.search(said), _WENT.search(said)
    return 0 if bool(came) == bool(went) else 1 if came else -1
