"""Logs as one line of JSON an event. What people wrote or uploaded never stands in one: code says what may."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime

from haidang_web.frame.requests import request_id


class RequestIdFilter(logging.Filter):
    """Puts the number of the request on each record."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record through, numbered."""
        record.request_id = request_id.get()
        return True


class JsonFormatter(logging.Formatter):
    """A record as JSON: time, weight, place, words; where something broke, the kind of error and its lines."""

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            "request": getattr(record, "request_id", ""),
            **getattr(record, "facts", {}),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)
