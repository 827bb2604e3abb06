"""Logs as one line of JSON an event. What people wrote, uploaded or asked for never stands in one.

Our own code says what may be told. Of what others log, only the words that were in their code are kept: the values
they put in are addresses, names of files, links that open somebody's answer. An error is told by its kind and its lines
of code; its words are left out, for they may be a document's.
"""

from __future__ import annotations

import json
import logging
import traceback
from datetime import UTC, datetime
from pathlib import PurePath

from haidang_web.frame.requests import request_id

_OURS = ("haidang", "haidang_web")
_HIDDEN = "…"
# Their words are put together before they are logged: the name of the event is all that can be told.
_PUT_TOGETHER = ("django.security", "py.warnings", "django.db.backends")


class RequestIdFilter(logging.Filter):
    """Puts the number of the request on each record."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record through, numbered."""
        record.request_id = request_id.get()
        return True


class JsonFormatter(logging.Formatter):
    """A record as JSON: time, weight, place, words; where something broke, the kind of error and its lines.

    `outspoken` also tells the words of errors: for one's own machine alone.
    """

    def __init__(self, *, outspoken: bool = False) -> None:
        super().__init__()
        self._outspoken = outspoken

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": words_of(record),
            "request": getattr(record, "request_id", ""),
            **getattr(record, "facts", {}),
        }
        if record.exc_info and record.exc_info[1]:
            error = record.exc_info[1]
            line["error"] = self.formatException(record.exc_info) if self._outspoken else kinds_of(error)
        return json.dumps(line, ensure_ascii=False, default=str)


def words_of(record: logging.LogRecord) -> str:
    """What a record says: all of ours, of others' only what stood in their code."""
    if record.name.partition(".")[0] in _OURS:
        return record.getMessage()
    if hasattr(record, "status_code"):  # Django's, of a request: its words are the address
        return f"{record.name.rpartition('.')[2]} {record.status_code}"
    if record.name.startswith(_PUT_TOGETHER):
        return record.name.rpartition(".")[2]
    if not record.args:
        # With nothing put in, words may have been put together before: the first line, unless it looks like that.
        return str(record.msg).splitlines()[0] if "/" not in str(record.msg) else _HIDDEN
    values = record.args if isinstance(record.args, tuple) else (record.args,)
    try:
        return str(record.msg) % tuple(value if isinstance(value, int | float) else _HIDDEN for value in values)
    except (TypeError, ValueError):
        return str(record.msg)


def kinds_of(error: BaseException) -> list[str]:
    """An error and what it came of, each as its kind and its lines of code; never its words."""
    found: list[str] = []
    at: BaseException | None = error
    while at is not None:
        frames = traceback.extract_tb(at.__traceback__)
        lines = [f"{'/'.join(PurePath(frame.filename).parts[-3:])}:{frame.lineno} {frame.name}" for frame in frames]
        found.append(" < ".join([type(at).__name__, *reversed(lines)]))
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return found
