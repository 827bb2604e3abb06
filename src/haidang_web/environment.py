"""Settings from the environment: odd values are refused loudly, secrets may stand in files."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

Value = TypeVar("Value")

PREFIX = "HAIDANG_"
_YES, _NO = frozenset({"1", "true", "yes", "on"}), frozenset({"0", "false", "no", "off"})


def text(name: str, default: str = "") -> str:
    """The value of `HAIDANG_<name>`, or what stands in the file that `HAIDANG_<name>_FILE` names.

    Raises ImproperlyConfigured where both are set, or where the file cannot be read.
    """
    key = PREFIX + name
    file = os.environ.get(f"{key}_FILE", "")
    if file and key in os.environ:
        raise ImproperlyConfigured(f"{key} and {key}_FILE are both set; keep one of them.")
    if not file:
        return os.environ.get(key, default)
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ImproperlyConfigured(f"{key}_FILE names {file}, which cannot be read: {error.strerror}.") from error


def flag(name: str, *, default: bool) -> bool:
    """Whether `HAIDANG_<name>` says yes; raises ImproperlyConfigured for anything but a plain yes or no."""
    word = text(name).strip().lower()
    if not word:
        return default
    if word not in _YES | _NO:
        raise ImproperlyConfigured(f"{PREFIX}{name} must be true or false, not {word!r}.")
    return word in _YES


def whole(name: str, default: int, *, least: int, most: int) -> int:
    """The whole number in `HAIDANG_<name>`; raises ImproperlyConfigured outside `[least, most]`."""
    number = _parsed(name, str(default), int, "a whole number")
    if not least <= number <= most:
        raise ImproperlyConfigured(f"{PREFIX}{name} must lie between {least} and {most}, not {number}.")
    return number


def words(name: str, default: str = "") -> list[str]:
    """The words of `HAIDANG_<name>`, parted by commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def folder(name: str, default: Path) -> Path:
    """The folder that `HAIDANG_<name>` names; raises ImproperlyConfigured where a file stands there."""
    path = Path(text(name, str(default))).expanduser().absolute()
    if path.exists() and not path.is_dir():
        raise ImproperlyConfigured(f"{PREFIX}{name} names {path}, which is no folder.")
    return path


def database(name: str, default: str) -> dict[str, object]:
    """The database of `HAIDANG_<name>`: `sqlite:///path` or `postgresql://user:password@host:port/name`."""
    address = text(name, default)
    parts = urlsplit(address)
    if parts.scheme == "sqlite" and parts.path:
        # Four slashes for a path from the root, three for one from the working folder, as is the custom.
        return _sqlite(unquote(parts.path)[1:])
    if parts.scheme in ("postgres", "postgresql") and parts.path.strip("/"):
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path[1:]),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "CONN_HEALTH_CHECKS": True,
            "CONN_MAX_AGE": 60,
            "OPTIONS": dict(parse_qsl(parts.query)),
        }
    raise ImproperlyConfigured(
        f"{PREFIX}{name} must be sqlite:///path or postgresql://user:password@host/name (its value is not shown)."
    )


def _sqlite(path: str) -> dict[str, object]:
    """SQLite as one commune needs it: readers beside one writer, and nothing lost at a power cut."""
    synchronous = "NORMAL" if flag("UNDER_TEST", default=False) else "FULL"
    pragmas = f"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous}; PRAGMA busy_timeout=20000;"
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": pragmas},
    }


def _parsed(name: str, default: str, parse: Callable[[str], Value], what: str) -> Value:
    word = text(name, default).strip()
    try:
        return parse(word)
    except ValueError as error:
        raise ImproperlyConfigured(f"{PREFIX}{name} must be {what}, not {word!r}.") from error
