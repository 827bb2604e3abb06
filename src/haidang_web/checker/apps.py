"""The checker as a Django app."""

from __future__ import annotations

from django.apps import AppConfig


class CheckerConfig(AppConfig):
    """Answers of the page without an account."""

    name = "haidang_web.checker"
    label = "checker"

    def ready(self) -> None:
        """Tell jobs what there is to be done for us; not before the tables are known."""
        from haidang_web.checker import long_checks
        from haidang_web.jobs import kinds

        kinds.register(long_checks.CHECK)
        for timer in long_checks.TIMERS:
            kinds.repeat(timer)
