"""The outermost edge: what goes wrong becomes one sentence on standard error, never a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import click

from haidang.cli.exits import Exit
from haidang.errors import HaidangError

_VERBOSE = "haidang.verbose"


def be_verbose() -> None:
    """From here on, show where an error came from."""
    click.get_current_context().meta[_VERBOSE] = True


def _is_verbose() -> bool:
    context = click.get_current_context(silent=True)
    return bool(context and context.meta.get(_VERBOSE))


def tell(sentence: str) -> None:
    """Say something about the work, apart from its results."""
    click.echo(legible(sentence), err=True)


def legible(words: str) -> str:
    """Words with the name of a file in them, fit to print: a name that is no UTF-8 shows � where it is not.

    >>> legible("k\\udce1\\udcba\\udcbf ho\\udcff")
    'kế ho�'
    """
    try:
        return words.encode("utf-8", errors="surrogateescape").decode("utf-8", errors="replace")
    except UnicodeEncodeError:
        return words.encode("utf-8", errors="replace").decode("utf-8")


def fail(sentence: str) -> NoReturn:
    """End the command with a sentence."""
    tell(sentence)
    raise SystemExit(Exit.UNREADABLE)


def describe(error: Exception) -> str:
    """The sentence for a person; under --verbose where the error came from is told first.

    An error that nobody foresaw is a fault of ours, and the sentence asks to hear of it.
    """
    if _is_verbose():
        import traceback

        tell("".join(traceback.format_exception(error)).rstrip())
    if isinstance(error, HaidangError):
        return str(error)
    return (
        f"Hải Đăng gặp lỗi chưa lường trước ({type(error).__name__}). "
        "Hãy chạy lại với --verbose và báo cho nhóm phát triển, kèm tệp nếu được phép."
    )


@contextmanager
def guarded() -> Iterator[None]:
    """Turn every error of a command into its sentence and exit code."""
    try:
        yield
    except BrokenPipeError:
        _leave_quietly()
    except (KeyboardInterrupt, click.Abort):
        raise SystemExit(Exit.INTERRUPTED) from None
    except click.ClickException:
        raise
    except click.exceptions.Exit:
        raise
    except Exception as error:  # noqa: BLE001 -- the outermost edge
        fail(describe(error))


def on_screen() -> bool:
    """Whether what is printed is seen by a person; not where standard output is piped, or closed."""
    return sys.stdout is not None and sys.stdout.isatty()


def _leave_quietly() -> NoReturn:
    """The reader of our output went away (`| head`): no error of anybody's."""
    # What is still buffered has nowhere to go; without this Python complains of it at exit.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise SystemExit(Exit.DONE)


def speak_utf8() -> None:
    """Print UTF-8 and bare line feeds everywhere: spans count characters of what is printed."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", newline="\n")
