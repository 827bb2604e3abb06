"""Which file of waivers serves which document, and what is to be said of waivers that are not heeded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from haidang.checking.waivers import FILE_NAME, Problem, UnreadableWaivers, Waiver, read_waivers
from haidang.cli.options import STANDARD_INPUT
from haidang.formats.waiver_problem import WaiverProblem
from haidang.text.values import frozen


@frozen
class WaiverFile:
    """A file of waivers."""

    path: Path
    waivers: tuple[Waiver, ...]

    def serving(self, document: str) -> tuple[Waiver, ...]:
        """The waivers that speak of a document."""
        return tuple(waiver for waiver in self.waivers if waiver.is_for(Path(document).name))


def find_waivers(documents: Sequence[str], given: Path | None) -> dict[str, WaiverFile]:
    """The file of waivers of each document that has one: the one given, else the one beside it."""
    found: dict[Path, WaiverFile | None] = {}
    serving: dict[str, WaiverFile] = {}
    for document in documents:
        path = given or _beside(document)
        if path is None:
            continue
        if path not in found:
            found[path] = _load(path, wanted=path == given)
        file = found[path]
        if file is not None:
            serving[document] = file
    return serving


def _beside(document: str) -> Path | None:
    return None if document == STANDARD_INPUT else Path(document).parent / FILE_NAME


def _load(path: Path, *, wanted: bool) -> WaiverFile | None:
    """The file at `path`; None where it is absent and nobody asked for it."""
    try:
        return WaiverFile(path, read_waivers(path.read_text(encoding="utf-8-sig")))
    except FileNotFoundError:
        if not wanted:
            return None
        raise UnreadableWaivers(f"Không có tệp {path} nêu ở --waivers.") from None
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise UnreadableWaivers(f"Không đọc được tệp {path}; tệp phải là văn bản UTF-8.") from error


def problems_of(
    serving: Mapping[str, WaiverFile], heeded: Mapping[str, frozenset[int]], today: date
) -> list[WaiverProblem]:
    """Every waiver that is faulty today, or that spoke of nothing in any document it serves.

    `heeded` has, for each document that could be read, the indexes in `serving` of the waivers that spoke.
    """
    spoken = {
        (serving[document].path, serving[document].serving(document)[index])
        for document, indexes in heeded.items()
        if document in serving
        for index in indexes
    }
    told: dict[tuple[Path, Waiver], WaiverProblem] = {}
    for document, file in serving.items():
        for waiver in file.serving(document) if document in heeded else ():
            problem = waiver.fault(today) or (None if (file.path, waiver) in spoken else Problem.STALE)
            if problem is not None:
                told.setdefault((file.path, waiver), WaiverProblem(waiver, problem, file.path, document))
    return list(told.values())
