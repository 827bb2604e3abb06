from __future__ import annotations

from drawing import crossings, reachable
from grimp import ImportGraph

BELOW = reachable(["cli -> reading | files", "files -> ooxml -> text", "reading -> text"])


def _graph(*imports: tuple[str, str]) -> ImportGraph:
    graph = ImportGraph()
    for module in ("house", *(f"house.{room}" for room in (*BELOW, "errors", "attic"))):
        graph.add_module(module)
    for importer, imported in imports:
        graph.add_import(importer=importer, imported=imported)
    return graph


def _wrong(room: str, *imports: tuple[str, str]) -> list[str]:
    return crossings(_graph(*imports), "house", room, BELOW, {"errors"})


def test_an_arrow_may_be_followed() -> None:
    assert _wrong("files", ("house.files", "house.ooxml")) == []


def test_a_chain_of_arrows_may_be_followed() -> None:
    assert _wrong("cli", ("house.cli", "house.text")) == []


def test_no_arrow_may_be_followed_back() -> None:
    [line] = _wrong("text", ("house.text", "house.files"))
    assert "house.text imports house.files" in line


def test_neighbours_do_not_import_each_other() -> None:
    assert _wrong("reading", ("house.reading", "house.files"))


def test_what_is_everywhere_may_be_imported_by_all() -> None:
    assert _wrong("text", ("house.text", "house.errors")) == []


def test_a_room_that_is_not_drawn_is_told() -> None:
    [line] = _wrong("attic")
    assert "not in the drawing" in line


def test_the_rooms_within_a_room_have_a_drawing_too() -> None:
    graph = ImportGraph()
    for module in ("house", "house.files", "house.files.word", "house.files.pages", "house.text"):
        graph.add_module(module)
    graph.add_import(importer="house.files.word", imported="house.files.pages")
    graph.add_import(importer="house.files.word", imported="house.text")
    below = reachable(["word | pages"])
    [line] = crossings(graph, "house.files", "word", below, set())
    assert "no arrow leads from word to pages" in line
    assert crossings(graph, "house.files", "word", reachable(["word -> pages"]), set()) == []
