"""Jobs as a Django app."""

from __future__ import annotations

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Background work."""

    name = "haidang_web.jobs"
    label = "jobs"
