"""Jobs as a Django app."""

from __future__ import annotations

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Background work."""

    name = "haidang_web.jobs"
    label = "jobs"

    def ready(self) -> None:
        """Have a missing worker noticed, and what waits counted; not before the tables are known."""
        from haidang_web.frame import health, metrics
        from haidang_web.jobs import queries

        health.needs("worker", queries.nobody_waits_in_vain)
        metrics.show(metrics.Gauge("haidang_jobs", "Jobs by how far they are.", "state", queries.counts))
