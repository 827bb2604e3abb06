"""`haidang-site work`: do jobs in the background until told to stop."""

from __future__ import annotations

import signal
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from haidang_web.jobs.working import Working


class Command(BaseCommand):
    """The worker."""

    help = "Do long checks and chores in the background until SIGTERM or Ctrl+C."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--lanes", type=int, default=settings.JOBS_AT_ONCE, help="jobs done side by side")
        parser.add_argument("--drain", action="store_true", help="do what is waiting now, then end")

    def handle(self, *args: Any, **options: Any) -> None:
        working = Working(max(options["lanes"], 1))
        if options["drain"]:
            working.drain()
            return

        def stop(number: int, frame: FrameType | None) -> None:
            working.stop()

        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, stop)
        working.run()
