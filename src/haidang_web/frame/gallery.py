"""The gallery: every page of the site with its link, and every component in every state."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from haidang_web.frame import views


@dataclass(frozen=True, slots=True)
class GalleryPage:
    """A page of the site, in one of its states."""

    title: str | Promise
    address: str


_apps: list[Callable[[HttpRequest], Iterable[GalleryPage]]] = []


def register(pages: Callable[[HttpRequest], Iterable[GalleryPage]]) -> None:
    """Let an app show its pages; it may make what they need on the spot."""
    _apps.append(pages)


class _SampleForm(forms.Form):
    """Fields in their states; nothing is ever sent."""

    empty = forms.CharField(label=_("Tên đơn vị"), required=False)
    filled = forms.CharField(label=_("Địa danh"), initial="An Lão", required=False)
    wrong = forms.RegexField(r"^\d+$", label=_("Số hộ"))
    chosen = forms.ChoiceField(label=_("Loại văn bản"), choices=[("kh", _("Kế hoạch")), ("bc", _("Báo cáo"))])
    long = forms.CharField(label=_("Nội dung"), widget=forms.Textarea(attrs={"rows": 3}), required=False)
    file = forms.FileField(label=_("Tệp"))

    def __init__(self, theme: str) -> None:
        super().__init__({"wrong": "12,5", "filled": "An Lão", "chosen": "bc"}, auto_id=f"{theme}_%s")


@require_GET
def gallery(request: HttpRequest) -> HttpResponse:
    """Every page with its link, then the components in both themes."""
    pages = [page for app in _apps for page in app(request)]
    pages.append(GalleryPage(_("Dùng từ chương trình (API)"), reverse("api")))
    pages += [GalleryPage(title, reverse("gallery_error", args=[status])) for status, title in _ERRORS.items()]
    themes = [(theme, title, _SampleForm(theme)) for theme, title in (("light", _("Nền sáng")), ("dark", _("Nền tối")))]
    return render(request, "frame/gallery.html", {"pages": pages, "themes": themes})


_ERRORS = {
    400: _("Yêu cầu không đọc được"),
    403: _("Biểu mẫu đã cũ"),
    404: _("Không có trang này"),
    500: _("Hải Đăng gặp lỗi"),
}


@require_GET
def error(request: HttpRequest, status: int) -> HttpResponse:
    """The page that people see when something goes wrong, without anything having gone wrong."""
    match status:
        case 400:
            return views.not_understood(request)
        case 403:
            return views.forged(request)
        case 500:
            return views.broken(request)
        case _:
            return views.not_found(request)
