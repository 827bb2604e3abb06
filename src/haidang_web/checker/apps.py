"""The checker as a Django app."""

from __future__ import annotations

from django.apps import AppConfig


class CheckerConfig(AppConfig):
    """Answers of the page without an account."""

    name = "haidang_web.checker"
    label = "checker"

    def ready(self) -> None:
        """Tell jobs what there is to be done for us, and the gallery what there is to see; once tables are known."""
        from haidang_web.checker import in_gallery, long_checks
        from haidang_web.frame import gallery
        from haidang_web.jobs import kinds

        for kind in long_checks.KINDS:
            kinds.register(kind)
        for timer in long_checks.TIMERS:
            kinds.repeat(timer)
        gallery.register(in_gallery.pages)
