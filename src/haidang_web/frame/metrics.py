"""Figures for Prometheus: requests, checks, what waits. Counted in every process, added up when they are asked for.

With HAIDANG_METRICS_TOKEN each process keeps its counts in a file of its own under HAIDANG_DATA, so that any of them
can answer for all; without it nothing is written and the address does not exist.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare

if settings.METRICS_TOKEN:  # read once, when the package is first imported
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(settings.METRICS)
    Path(settings.METRICS).mkdir(parents=True, exist_ok=True)

from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from haidang_web.frame.views import not_found

_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)

requests = Counter("haidang_requests", "Requests by view, method and status.", ("view", "method", "status"))
seconds = Histogram("haidang_request_seconds", "Time to answer a request, by view.", ("view",), buckets=_SECONDS)
checks = Counter("haidang_checks", "Documents by what came of them.", ("outcome",))


@dataclass(frozen=True, slots=True)
class Gauge:
    """Something that is counted at the moment when it is asked for: `count` gives a value for each label."""

    name: str
    about: str
    label: str
    count: Callable[[], dict[str, int]]


_gauges: dict[str, Gauge] = {}


def show(gauge: Gauge) -> None:
    """Have something counted whenever the figures are asked for; apps say so when they start."""
    _gauges[gauge.name] = gauge


class _Gauges(Collector):
    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Every gauge, counted now."""
        for gauge in _gauges.values():
            family = GaugeMetricFamily(gauge.name, gauge.about, labels=[gauge.label])
            try:
                for label, value in gauge.count().items():
                    family.add_metric([label], value)
            except DatabaseError:  # what each process counted by itself is told all the same
                continue
            yield family


def page(request: HttpRequest) -> HttpResponse:
    """The figures, for whoever knows the token; nothing stands here for anybody else."""
    given = request.headers.get("Authorization", "").removeprefix("Bearer ").strip()
    if not settings.METRICS_TOKEN or not constant_time_compare(given, settings.METRICS_TOKEN):
        return not_found(request)
    registry = CollectorRegistry()
    registry.register(_Gauges())
    own = REGISTRY
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        own = CollectorRegistry()
        MultiProcessCollector(own)  # type: ignore[no-untyped-call]
    return HttpResponse(generate_latest(own) + generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


def forget_the_dead(folder: Path) -> int:
    """Delete the counts of processes that are no more, before the first one starts. Returns how many."""
    dead = [path for path in folder.glob("*.db") if not _is_alive(path.stem.rpartition("_")[2])]
    for path in dead:
        path.unlink(missing_ok=True)
    return len(dead)


def _is_alive(number: str) -> bool:
    return number.isdigit() and Path("/proc", number).exists()
