"""Pages that belong to no app: what went wrong."""

from __future__ import annotations

import logging
import sys

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from haidang_web.frame.foreseen import refusal_of
from haidang_web.frame.refusals import Advice, Refused, no_such_page, tell
from haidang_web.frame.requests import request_id

log = logging.getLogger(__name__)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nothing stands at this address."""
    return tell(request, Refused("frame.not_found", no_such_page(), status=404))


def not_understood(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A request that no browser sends, or one that is more than is taken."""
    advice = Advice(_("Yêu cầu không đọc được"), _("Máy chủ không hiểu yêu cầu này."), _("Thử lại từ trang đầu"))
    return tell(request, refusal_of(exception) or Refused("frame.not_understood", advice, status=400))


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Something that this person may not do."""
    advice = Advice(_("Không được phép"), _("Việc này không mở cho bạn."), _("Về trang đầu"))
    return tell(request, Refused("frame.not_allowed", advice, status=403))


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its token: an old page, or cookies that the browser refused."""
    advice = Advice(
        _("Biểu mẫu đã cũ"),
        _("Trang mở đã lâu, hoặc trình duyệt không nhận cookie, nên máy chủ chưa nhận tệp nào."),
        _("Mở lại trang rồi gửi lại"),
    )
    return tell(request, Refused("frame.forged", advice, status=403))


def broken(request: HttpRequest) -> HttpResponse:
    """A fault of ours, or of what we stand on; the log has it under the request's number."""
    advice = Advice(
        _("Hải Đăng gặp lỗi"),
        _("Lỗi thuộc về phần mềm, không phải do bạn. Mã yêu cầu ở dưới giúp người quản trị tìm ra nguyên nhân."),
        _("Thử lại từ trang đầu"),
    )
    refused = refusal_of(sys.exc_info()[1]) or Refused("frame.broken", advice, status=500)
    try:
        return tell(request, refused)
    except Exception:  # the outermost edge: where not even the page of an error can be drawn, its words must do
        log.exception("the page of an error broke")
        return _plainly(refused)


def _plainly(refused: Refused) -> HttpResponse:
    advice = refused.advice
    words = f"{advice.title}. {advice.sentence} {advice.next_step}. [{request_id.get()}]"
    return HttpResponse(words, content_type="text/plain; charset=utf-8", status=refused.status)
