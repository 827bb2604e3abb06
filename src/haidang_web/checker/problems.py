"""What is said of a document that has no answer: by the reader of files, or by the site where that one gave up."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import get_language
from django.utils.translation import gettext as _


def sentence_in_language(said: Mapping[str, str]) -> str:
    """What was said, in the language of the page."""
    return said.get("en" if get_language() == "en" else "vi", "")


def sentence_about(problem: str) -> str:
    """What is said of a document that made its reader slow or hungry, or that was not read to its end."""
    broken = _("Việc đọc văn bản bị gián đoạn nhiều lần nên đã dừng lại; hãy thử đọc lại, hoặc báo người quản trị.")
    unforeseen = _("Hải Đăng gặp lỗi chưa lường trước ở văn bản này; hãy thử đọc lại, hoặc báo người quản trị.")
    sentences = {
        "cancelled": _("Đã dừng đọc theo yêu cầu; tệp vẫn được giữ cho đến hết giờ, có thể đọc lại."),
        "no_room": _("Máy chủ không ghi được kết quả; hãy báo người quản trị rồi thử lại sau ít phút."),
        "lost": broken,
        "broken": broken,
        "slow": _("Văn bản cần quá nhiều thời gian để đọc nên đã dừng lại; hãy chia nhỏ tệp rồi thử từng phần."),
        "hungry": _("Văn bản cần quá nhiều bộ nhớ để đọc nên đã dừng lại; hãy chia nhỏ tệp rồi thử từng phần."),
        "nested": _(
            "Văn bản lồng vào nhau quá sâu nên không đọc được; hãy lưu lại bằng phần mềm soạn thảo rồi thử lại."
        ),
        "died": _("Việc đọc văn bản đã dừng giữa chừng; hãy lưu lại tệp bằng phần mềm soạn thảo rồi thử lại."),
    }
    return sentences.get(problem, unforeseen if problem else "")


def next_step_after(problem: str) -> str:
    """What a program, or who runs it, does about a document that has no answer."""
    again = _("Thử lại sau ít phút; nếu vẫn vậy, báo người quản trị.")
    smaller = _("Chia nhỏ văn bản rồi gửi từng phần.")
    steps = {
        "secret": _("Không gửi lại văn bản này; xử lý trên máy không nối mạng dành riêng."),
        "cancelled": _("Gửi lại văn bản khi cần."),
        **dict.fromkeys(("no_room", "lost", "broken", "died", "unforeseen"), again),
        **dict.fromkeys(("slow", "hungry", "too-large"), smaller),
    }
    return steps.get(problem, _("Sửa hoặc thay tệp như câu trên rồi gửi lại."))
