"""An import contract that reads arrows as an architect draws them: `rules -> checking | reading`.

Used by import-linter through `pyproject.toml`. A room that is drawn and not built yet is no error; a room
that is built and not drawn is one.
"""

from __future__ import annotations

from itertools import pairwise

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class DrawingContract(Contract):
    """The rooms of a package import one another only along the arrows."""

    package = fields.StringField()
    arrows = fields.ListField(subfield=fields.StringField())
    everywhere = fields.ListField(subfield=fields.StringField(), required=False)

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        package = str(self.package)
        if package not in graph.modules:
            return ContractCheck(kept=True, warnings=[f"{package} is not built yet: nothing to check."])
        below = reachable([str(arrow) for arrow in self.arrows])  # type: ignore[attr-defined]
        shared = {str(room) for room in self.everywhere or ()}  # type: ignore[attr-defined]
        wrong: list[str] = []
        for module in sorted(graph.find_children(package)):
            wrong += crossings(graph, package, module.rsplit(".", 1)[1], below, shared)
        return ContractCheck(kept=not wrong, metadata={"wrong": wrong})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for line in check.metadata["wrong"]:
            output.print_error(line)


def reachable(arrows: list[str]) -> dict[str, set[str]]:
    """For each room drawn, every room that arrows lead to from it.

    >>> sorted(reachable(["files -> ooxml -> text", "cli -> files | rules"])["cli"])
    ['files', 'ooxml', 'rules', 'text']
    """
    direct: dict[str, set[str]] = {}
    for arrow in arrows:
        steps = [[room.strip() for room in step.split("|")] for step in arrow.split("->")]
        for step in steps:
            for room in step:
                direct.setdefault(room, set())
        for above, under in pairwise(steps):
            for room in above:
                direct[room].update(under)
    return {room: _closure(room, direct) for room in direct}


def _closure(room: str, direct: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [room]
    while waiting:
        for under in direct[waiting.pop()] - found:
            found.add(under)
            waiting.append(under)
    return found


def crossings(graph: ImportGraph, package: str, room: str, below: dict[str, set[str]], shared: set[str]) -> list[str]:
    """The imports that leave `room` against the drawing, one line each."""
    inside = {f"{package}.{room}"} | graph.find_descendants(f"{package}.{room}")
    if room not in below and room not in shared:
        return [f"{package}.{room} is not in the drawing: draw it in pyproject.toml and say why in docs/decisions/."]
    allowed = below.get(room, set()) | shared | {room}
    wrong = []
    for importer in sorted(inside):
        for imported in sorted(graph.find_modules_directly_imported_by(importer)):
            other = imported.removeprefix(f"{package}.").split(".")[0] if imported.startswith(f"{package}.") else room
            if other not in allowed:
                wrong.append(f"{importer} imports {imported}, but no arrow leads from {room} to {other}.")
    return wrong
