"""The checker as a Django app."""

from __future__ import annotations

from django.apps import AppConfig


class CheckerConfig(AppConfig):
    """Answers of the page without an account."""

    name = "haidang_web.checker"
    label = "checker"
