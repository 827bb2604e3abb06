"""What goes wrong outside our code, as the refusal that tells people what to do: wrong addresses, sizes, storage."""

from __future__ import annotations

import errno

from django.conf import settings
from django.core.exceptions import (
    DisallowedHost,
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.db import DatabaseError, InterfaceError
from django.utils.translation import gettext as _

from haidang_web.frame.refusals import Advice, Refused
from haidang_web.frame.uploads import TooMuchAtOnce

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NOT_WRITABLE = frozenset({errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO})
_RETRY_SECONDS = 30


def refusal_of(exception: BaseException | None) -> Refused | None:
    """The refusal that an exception stands for; None for one that nobody foresaw.

    >>> refusal_of(ValueError()) is None
    True
    """
    match exception:
        case Refused():
            return exception
        case DisallowedHost():
            return Refused("frame.unknown_host", _unknown_host(), status=400)
        case TooMuchAtOnce():
            return Refused("frame.too_large", _too_large(), status=413)
        case RequestDataTooBig():
            return Refused("frame.too_many_words", _too_many_words(), status=413)
        case TooManyFilesSent() | TooManyFieldsSent():
            return Refused("frame.too_many", _too_many(), status=413)
        case DatabaseError() | InterfaceError():
            return Refused("frame.database", _no_database(), status=503, retry_after=_RETRY_SECONDS)
        case OSError(errno=number) if number in _FULL:
            return Refused("frame.no_room", _no_room(), status=503, retry_after=_RETRY_SECONDS)
        case OSError(errno=number) if number in _NOT_WRITABLE:
            return Refused("frame.not_writable", _not_writable(), status=503, retry_after=_RETRY_SECONDS)
    return None


def method_not_allowed() -> Refused:
    """An address that is asked in a way it does not answer, as when the answer to a form is loaded anew."""
    advice = Advice(
        _("Địa chỉ này không mở theo cách đó"),
        _("Trang này chỉ nhận biểu mẫu gửi từ trang trước; chưa có gì được gửi."),
        _("Về trang đầu rồi gửi lại"),
    )
    return Refused("frame.method_not_allowed", advice, status=405)


def _unknown_host() -> Advice:
    return Advice(
        _("Máy chủ không nhận tên này"),
        _("Trang được mở bằng một tên mà máy chủ chưa khai báo; người quản trị thêm tên đó vào HAIDANG_HOSTS."),
        _("Mở bằng địa chỉ mà cơ quan thông báo"),
    )


def _too_large() -> Advice:
    most = {"most": settings.UPLOAD_TOTAL_MEGABYTES}
    return Advice(
        _("Gửi lên quá nhiều một lần"),
        _("Một lần gửi được tối đa %(most)d MB; chưa tệp nào được nhận.") % most,
        _("Chia ra gửi làm nhiều lần"),
    )


def _too_many_words() -> Advice:
    return Advice(
        _("Phần chữ gửi lên quá dài"),
        _("Chữ dán vào hoặc gửi ở trường text dài quá mức nhận; chưa có gì được nhận."),
        _("Lưu thành tệp .txt rồi gửi tệp đó"),
    )


def _too_many() -> Advice:
    return Advice(
        _("Gửi lên quá nhiều một lần"),
        _("Một lần gửi được tối đa %(most)d tệp; chưa tệp nào được nhận.") % {"most": settings.UPLOAD_FILES},
        _("Chia ra gửi làm nhiều lần"),
    )


def _no_database() -> Advice:
    return Advice(
        _("Cơ sở dữ liệu tạm ngừng"),
        _("Máy chủ chưa ghi nhận được yêu cầu này; tệp vừa gửi không được giữ lại."),
        _("Thử lại sau nửa phút"),
    )


def _no_room() -> Advice:
    return Advice(
        _("Máy chủ hết chỗ chứa"),
        _("Tệp chưa được nhận và không có phần nào được giữ; người quản trị cần dọn ổ đĩa."),
        _("Thử lại sau ít phút"),
    )


def _not_writable() -> Advice:
    return Advice(
        _("Máy chủ không ghi được tệp"),
        _("Tệp chưa được nhận; người quản trị cần xem quyền ghi của thư mục HAIDANG_SPOOL."),
        _("Thử lại sau ít phút"),
    )
