"""The two documents that the project grew from, one click away."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from haidang_web.checker.actions import HandedIn


@dataclass(frozen=True, slots=True)
class Sample:
    """A document that comes with the product."""

    name: str
    file: str
    title: str | Promise
    about: str | Promise

    def handed_in(self) -> HandedIn:
        """The document as if somebody had handed it in."""
        return HandedIn(self.file, [files("haidang_web.checker").joinpath("samples", self.file).read_bytes()])


SAMPLES = (
    Sample(
        "bao-cao",
        "bao-cao-an-lao-2024.txt",
        _("Báo cáo thực hiện Chủ đề năm 2024, huyện An Lão"),
        _("Báo cáo: 145 số liệu, tổng vốn không bằng các phần cộng lại"),
    ),
    Sample(
        "ke-hoach",
        "ke-hoach-bach-long-vi-2024.txt",
        _("Kế hoạch thực hiện Chủ đề năm 2024, huyện Bạch Long Vĩ"),
        _("Kế hoạch: nhiệm vụ, đơn vị chủ trì, thời hạn"),
    ),
)
SAMPLES_BY_NAME = {sample.name: sample for sample in SAMPLES}
