"""What people hand in: files, or words pasted."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from haidang.files.limits import MEGABYTE
from haidang_web.checker.actions import HandedIn

KINDS = ".docx,.pdf,.odt,.doc,.rtf,.xlsx,.txt,.md,.png,.jpg,.jpeg,.tif,.tiff"
_LONGEST_PASTE = 2_000_000


class SeveralFiles(forms.ClearableFileInput):
    """A chooser of several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files, each no larger than is taken."""

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        """The files, none of them too large or too many."""
        files: list[UploadedFile[Any]] = [super(FilesField, self).clean(each, initial) for each in data or []]
        if len(files) > settings.UPLOAD_FILES:
            raise forms.ValidationError(
                _("Mỗi lần nhận tối đa %(most)d tệp; hãy gửi làm nhiều lần.") % {"most": settings.UPLOAD_FILES}
            )
        for file in files:
            _not_too_large(file)
        return files


class HandInForm(forms.Form):
    """Files or pasted words; one of the two."""

    documents = FilesField(required=False, allow_empty_file=True, widget=SeveralFiles(attrs={"accept": KINDS}))
    words = forms.CharField(
        required=False,
        max_length=_LONGEST_PASTE,
        strip=False,
        label=gettext_lazy("Dán nội dung"),
        error_messages={
            "max_length": gettext_lazy("Nội dung dán dài quá 2 triệu chữ; hãy lưu thành tệp .txt rồi gửi tệp đó.")
        },
        widget=forms.Textarea,
    )

    def clean(self) -> dict[str, Any]:
        """Neither is an error; both are taken."""
        cleaned: dict[str, Any] = super().clean() or {}
        if not self.errors and not cleaned.get("documents") and not (cleaned.get("words") or "").strip():
            raise forms.ValidationError(_("Chưa có tệp nào; hãy chọn tệp hoặc dán nội dung văn bản."))
        return cleaned

    def handed_in(self) -> list[HandedIn]:
        """What came, in order; pasted words are a text file."""
        found = [HandedIn(file.name or "", file.chunks()) for file in self.cleaned_data["documents"]]
        words = self.cleaned_data.get("words") or ""
        if words.strip():
            found.append(HandedIn(_("nội dung dán") + ".txt", [words.replace("\r\n", "\n").encode("utf-8")]))
        return found


class CompareForm(forms.Form):
    """Two documents: the earlier one first."""

    first = forms.FileField(
        allow_empty_file=True,
        label=gettext_lazy("Văn bản trước"),
        error_messages={"required": gettext_lazy("Chưa có tệp; hãy chọn văn bản trước.")},
    )
    second = forms.FileField(
        allow_empty_file=True,
        label=gettext_lazy("Văn bản sau"),
        error_messages={"required": gettext_lazy("Chưa có tệp; hãy chọn văn bản sau.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["accept"] = KINDS

    def clean_first(self) -> UploadedFile[Any]:
        """The earlier document, not too large."""
        return _not_too_large(self.cleaned_data["first"])

    def clean_second(self) -> UploadedFile[Any]:
        """The later document, not too large."""
        return _not_too_large(self.cleaned_data["second"])

    def handed_in(self) -> list[HandedIn]:
        """Both, the earlier one first."""
        return [
            HandedIn(file.name or "", file.chunks())
            for file in (self.cleaned_data["first"], self.cleaned_data["second"])
        ]


def _not_too_large(file: UploadedFile[Any]) -> UploadedFile[Any]:
    if (file.size or 0) > settings.UPLOAD_MEGABYTES * MEGABYTE:
        raise forms.ValidationError(
            _("Tệp “%(name)s” lớn hơn %(most)d MB; hãy nén ảnh trong tệp hoặc chia nhỏ.")
            % {"name": file.name, "most": settings.UPLOAD_MEGABYTES}
        )
    return file
