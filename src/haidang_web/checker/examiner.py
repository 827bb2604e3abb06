"""The process that opens people's files: takes requests from its input one at a time and writes what came of them.

It knows no Django and holds no secrets. What makes it slow or hungry costs this process and nothing else.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from haidang.cli.runtime import describe
from haidang.errors import HaidangError, UnreadableFile
from haidang.files import Limits
from haidang_web.checker import comparing, examining

_WARM_UP = "BÁO CÁO\nNăm 2024 có 12 hộ, gồm: 9 hộ nghèo, 3 hộ cận nghèo (25%), tăng 5% so với năm 2023.\n"


def main() -> None:
    """Serve until the input ends: one line of JSON a request, one or more a reply."""
    os.umask(0o077)  # what it writes is for the site alone
    _limit_memory(int(sys.argv[1]))
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
                to.write_text(examining.sarif(path, name, today, language, limits), encoding="utf-8")
            case "annotate":
                to.write_bytes(examining.annotated(path, name, today, language, limits))
            case "compare":
                data = comparing.compare_files((path, name), (request["other"], request["other_name"]), limits)
                to.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
            case "workbook":
                to.write_bytes(examining.workbook(path, name, limits))
            case _:
                found = examining.examine(path, name, today, language, limits, progress)
                to.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
                return {"finished": True, "counts": found["counts"]}
        return {"finished": True}
    except UnreadableFile as error:
        return {"problem": error.reason, "sentence": str(error)}
    except HaidangError as error:
        return {"problem": "refused", "sentence": str(error)}
    except MemoryError:
        return {"problem": "hungry", "sentence": ""}
    except RecursionError:
        return {"problem": "nested", "sentence": ""}
    except Exception as error:  # noqa: BLE001 -- the outermost edge of this process: the next document is read all the same
        return {"problem": "unforeseen", "sentence": describe(error), "error": type(error).__name__}


def _reply(replies: TextIO, message: dict[str, Any]) -> None:
    replies.write(json.dumps(message, ensure_ascii=False) + "\n")
    replies.flush()


if __name__ == "__main__":
    main()
