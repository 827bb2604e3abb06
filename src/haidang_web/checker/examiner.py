"""The process that opens people's files: takes requests from its input one at a time and writes what came of them.

It knows no Django and holds no secrets. What makes it slow or hungry costs this process and nothing else.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from haidang.errors import HaidangError, UnreadableFile
from haidang.files import Limits
from haidang_web.checker import comparing, examining
from haidang_web.checker.naming import by_its_name

_WATCH_SECONDS = 1
_WARM_UP = "BÁO CÁO\nNăm 2024 có 12 hộ, gồm: 9 hộ nghèo, 3 hộ cận nghèo (25%), tăng 5% so với năm 2023.\n"


def main() -> None:
    """Serve until the input ends: one line of JSON a request, one or more a reply."""
    os.umask(0o077)  # what it writes is for the site alone
    _limit_memory(int(sys.argv[1]))
    threading.Thread(target=_watch_parent, daemon=True).start()
    requests, replies = sys.stdin, sys.stdout
    sys.stdout = sys.stderr  # a library that prints must not spoil the replies
    _warm_up()
    _reply(replies, {"ready": True})
    for line in requests:
        _reply(
            replies,
            _answer(
                json.loads(line),
                lambda doing, done, whole: _reply(replies, {"doing": doing, "done": done, "whole": whole}),
            ),
        )


def _limit_memory(megabytes: int) -> None:
    """Where the system can, refuse memory beyond the allowance: the allocation fails, and this process with it."""
    try:
        import resource
    except ImportError:  # Windows has none; there the time limit alone protects
        return
    resource.setrlimit(resource.RLIMIT_DATA, (megabytes * 1_000_000,) * 2)
    os.nice(5)


def _watch_parent() -> None:
    """End with the process that asks, even where that one was killed: nobody waits for the document any more."""
    parent = os.getppid()
    while os.getppid() == parent:
        time.sleep(_WATCH_SECONDS)
    os._exit(1)


def _warm_up() -> None:
    """Compile every pattern that a document needs before the first one comes."""
    from haidang.checking.engine import run
    from haidang.files import load_stdin_text
    from haidang.reading.reading import read
    from haidang.rules.catalogue import CATALOGUE
    from haidang.rules.subject import Document

    run(Document(read(load_stdin_text(_WARM_UP.encode()))), CATALOGUE)


def _answer(request: dict[str, Any], progress: Callable[[str, int, int], None]) -> dict[str, Any]:
    """What came of one request: the answer is written to a file, and only what the site keeps travels back."""
    path, name, language = request["path"], request["name"], request["language"]
    today, limits, to = date.fromisoformat(request["today"]), Limits(**request["limits"]), Path(request["to"])
    try:
        match request["task"]:
            case "sarif":
                _write(to, examining.sarif(path, name, today, language, limits).encode("utf-8"))
            case "annotate":
                _write(to, examining.annotated(path, name, today, language, limits))
            case "compare":
                files = ((path, name), (request["other"], request["other_name"]))
                data = comparing.compare_files(*files, limits, progress)
                _write(to, json.dumps(data, ensure_ascii=False).encode("utf-8"))
            case "workbook":
                _write(to, examining.workbook(path, name, limits))
            case "examine for long":
                found, made = examining.examine_for_long(path, name, today, language, limits, progress)
                for file, content in made.items():
                    _write(to.with_name(file), content)
                return _kept(to, found)
            case _:
                return _kept(to, examining.examine(path, name, today, language, limits, progress))
        return {"finished": True}
    except UnreadableFile as error:
        said = by_its_name(error, path, name)
        return {"problem": said.reason, "said": {"vi": said.vi, "en": said.en}}
    except HaidangError as error:
        return {"problem": "refused", "said": {"vi": error.vi, "en": error.en}}
    except MemoryError:
        return {"problem": "hungry"}
    except OSError as error:  # what cannot be read is UnreadableFile: here the answer could not be written
        return {"problem": "no_room", "error": type(error).__name__}
    except RecursionError:
        return {"problem": "nested"}
    except Exception as error:  # noqa: BLE001 -- the outermost edge of this process: the next document is read all the same
        return {"problem": "unforeseen", "error": type(error).__name__}


def _kept(to: Path, found: dict[str, Any]) -> dict[str, Any]:
    _write(to, json.dumps(found, ensure_ascii=False).encode("utf-8"))
    return {"finished": True, "counts": found["counts"]}


def _write(to: Path, data: bytes) -> None:
    """Write a file so that nobody ever sees half of it."""
    half = to.with_name(f"{to.name}.{os.getpid()}")
    half.write_bytes(data)
    half.replace(to)


def _reply(replies: TextIO, message: dict[str, Any]) -> None:
    replies.write(json.dumps(message, ensure_ascii=False) + "\n")
    replies.flush()


if __name__ == "__main__":
    main()
