"""Our pages in the gallery, each in its states; the documents they need are read on the spot and erased like others."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from haidang.files import problems
from haidang_web.checker import actions, comparisons, rates
from haidang_web.checker.actions import HandedIn
from haidang_web.checker.answer_page import TABS
from haidang_web.checker.models import Answer, Comparison, Parcel, State
from haidang_web.checker.samples import SAMPLES
from haidang_web.frame import clock
from haidang_web.frame.gallery import GalleryPage

_TABLES = """BÁO CÁO
Kết quả giải ngân vốn đầu tư công năm 2024

Tổng hợp theo nguồn vốn như sau:

| TT | Nguồn vốn | Kế hoạch (triệu đồng) | Giải ngân (triệu đồng) | Tỷ lệ (%) |
| --- | --- | --- | --- | --- |
| 1 | Vốn phân cấp | 181.766 | 150.000 | 82,5 |
| 2 | Thành phố hỗ trợ | 493.227 | 400.000 | 81,1 |
| 3 | Vốn xã | 12.000 | 9.000 | 75,0 |
| | Tổng cộng | 686.993 | 560.000 | 81,4 |
"""
_CLEAN = """ỦY BAN NHÂN DÂN XÃ AN BÌNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/TB-UBND
An Bình, ngày 05 tháng 11 năm 2024
THÔNG BÁO
Lịch tiếp công dân tháng 11 năm 2024
Ủy ban nhân dân xã thông báo lịch tiếp công dân vào thứ Năm hằng tuần.
Nơi nhận:
- Các thôn;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn A
"""
_LEAST_LEFT = timedelta(minutes=5)

# What this process made last: (several files, one that waits, a comparison, one that waits).
_made: list[str] = []


def pages(request: HttpRequest) -> Iterator[GalleryPage]:
    """Every page of the checker."""
    several, waiting, comparison, comparing = _samples(request)
    yield GalleryPage(_("Kiểm tra văn bản"), reverse("checker:start"))
    yield GalleryPage(_("Đã xóa"), reverse("checker:start") + "?da-xoa")
    yield GalleryPage(_("Nhiều tệp"), reverse("checker:parcel", args=[several]))
    for tab, title in TABS.items():
        yield GalleryPage(f"{_('Báo cáo')}: {title}", _answer(several, 1) + f"?tab={tab}")
    yield GalleryPage(_("Báo cáo: chỉ lỗi"), _answer(several, 1) + "?muc=error")
    yield GalleryPage(_("Kế hoạch: nhiệm vụ"), _answer(several, 2) + "?tab=nhiem-vu")
    yield GalleryPage(_("Kế hoạch: nhiệm vụ chưa giao"), _answer(several, 2) + "?tab=nhiem-vu&chu-tri=-")
    yield GalleryPage(_("Văn bản có bảng"), _answer(several, 3))
    yield GalleryPage(_("Không có số liệu nào"), _answer(several, 4))
    yield GalleryPage(_("Tệp không đọc được"), _answer(several, 5))
    yield GalleryPage(_("Văn bản có dấu độ mật"), _answer(several, 6))
    yield GalleryPage(_("Đang đọc"), _answer(waiting, 1))
    yield GalleryPage(_("So sánh hai văn bản"), reverse("checker:compare"))
    yield GalleryPage(_("Kết quả so sánh"), reverse("checker:comparison", args=[comparison]))
    yield GalleryPage(_("Đang so sánh"), reverse("checker:comparison", args=[comparing]))
    yield GalleryPage(_("Quy tắc kiểm tra"), reverse("checker:rules"))
    yield GalleryPage(_("Một quy tắc"), reverse("checker:rule", args=["SL01"]))


def _answer(code: str, place: int) -> str:
    return reverse("checker:answer", args=[code, place])


def _samples(request: HttpRequest) -> list[str]:
    """The links of the samples; made anew when theirs are about to end."""
    there = Parcel.objects.filter(code__in=_made, expires__gt=clock.now() + _LEAST_LEFT).count()
    if not _made or there < len(_made):
        rates.count(request, times=3)
        _made[:] = [_several(), _waiting(), _compared(), _comparing()]
    return _made


def _several() -> str:
    words = {"giai-ngan.md": _TABLES, "thong-bao.txt": _CLEAN, "phan-mem.exe": "MZ\0\1\2"}
    made = [HandedIn(name, [text.encode("utf-8")]) for name, text in words.items()]
    parcel = actions.take([*(sample.handed_in() for sample in SAMPLES), *made])
    for answer in parcel.answers.all():
        actions.answer(answer)
    # As if one had been refused: none of ours is ever so marked.
    secret = problems.secret("van-ban.docx", "MẬT")
    said = {"vi": secret.vi, "en": secret.en}
    Answer.objects.create(parcel=parcel, place=6, name="van-ban.docx", state=State.FAILED, problem="secret", said=said)
    return parcel.code


def _compared() -> str:
    parcel = actions.take([each.handed_in() for each in SAMPLES[::-1]], to_compare=True)
    comparisons.compare_soon(parcel.comparison, time.monotonic() + settings.CHECK_SECONDS)
    return parcel.code


def _waiting() -> str:
    parcel = _parcel()
    Answer.objects.create(parcel=parcel, place=1, name="ban-quet-300-trang.pdf")
    return parcel.code


def _comparing() -> str:
    parcel = _parcel()
    for place, name in enumerate(("ke-hoach-quet.pdf", "bao-cao-quet.pdf"), 1):
        Answer.objects.create(parcel=parcel, place=place, name=name)
    Comparison.objects.create(parcel=parcel)
    return parcel.code


def _parcel() -> Parcel:
    moment = clock.now()
    return Parcel.objects.create(made=moment, expires=moment + timedelta(minutes=settings.KEEP_MINUTES))
