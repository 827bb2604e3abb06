from __future__ import annotations

import pytest
from tests.library.files.making_docx import make_docx, make_parts, p, zip_parts

from haidang.errors import UnreadableFile
from haidang.ooxml.package import Package

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


def refusal(parts: dict[str, str]) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        Package(zip_parts(parts))
    return caught.value


def test_the_main_part_is_found_by_its_relationship() -> None:
    assert Package(make_docx(p("a"), main="word/van-ban.xml")).main == "word/van-ban.xml"


def test_the_main_part_is_found_by_its_type_where_no_relationship_says_so() -> None:
    parts = make_parts(p("a"))
    del parts["_rels/.rels"]
    assert Package(zip_parts(parts)).main == "word/document.xml"


def test_relationships_are_from_their_folder_or_from_the_root_and_stay_inside() -> None:
    parts = make_parts(p("a"))
    parts["word/_rels/document.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="1" Type="x/styles" Target="styles.xml"/>'
        '<Relationship Id="2" Type="x/numbering" Target="/other/numbering.xml"/>'
        '<Relationship Id="3" Type="x/header" Target="../../../header.xml"/>'
        '<Relationship Id="4" Type="x/hyperlink" Target="http://example.com/" TargetMode="External"/>'
        "</Relationships>"
    )
    arrows = Package(zip_parts(parts)).relationships("word/document.xml")
    assert [(arrow.kind, arrow.part) for arrow in arrows] == [
        ("styles", "word/styles.xml"),
        ("numbering", "other/numbering.xml"),
        ("header", "header.xml"),
    ]


@pytest.mark.parametrize(("kind", "word"), [(SHEET, "Excel"), (SLIDES, "PowerPoint"), ("image/png", "không phải")])
def test_other_office_files_are_named(kind: str, word: str) -> None:
    error = refusal(make_parts(p("a"), main_type=kind))
    assert error.reason == "type"
    assert word in str(error)


def test_a_zip_of_other_things_is_no_document() -> None:
    assert refusal({"a.txt": "a"}).reason == "type"


def test_a_document_whose_main_part_is_gone_is_damaged() -> None:
    parts = make_parts(p("a"))
    del parts["word/document.xml"]
    assert refusal(parts).reason == "damaged"
