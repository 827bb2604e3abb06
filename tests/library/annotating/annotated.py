"""A file annotated through the front door and taken apart again."""

from __future__ import annotations

import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

import docx as python_docx
from docx.text.paragraph import Paragraph
from tests.library.files.making_docx import W, make_parts, zip_parts

from haidang.annotating import Remark, annotate
from haidang.files.docx import read_docx
from haidang.text.source import Source, Span

WHEN = datetime(2024, 3, 21, 8, 30, tzinfo=UTC)
MAIN, COMMENTS = "word/document.xml", "word/comments.xml"
CHANGING = {MAIN, COMMENTS, "word/_rels/document.xml.rels", "[Content_Types].xml"}


def w(name: str) -> str:
    return f"{{{W}}}{name}"


@dataclass(frozen=True)
class Annotated:
    """The file before and after."""

    before: bytes
    after: bytes
    source: Source

    def part(self, name: str = MAIN) -> ET.Element:
        return ET.fromstring(members(self.after)[name])

    @property
    def comments(self) -> dict[int, str]:
        """What each comment says, by its id."""
        return {int(each.get(w("id"), "")): words_of(each) for each in self.part(COMMENTS).iter(w("comment"))}

    @property
    def ranges(self) -> dict[int, str]:
        """The words that each comment covers, by its id; a new paragraph is `¶`, a footnote `*`."""
        open_: set[int] = set()
        covered: dict[int, str] = {}
        for element in self.part().iter():
            if element.tag == w("commentRangeStart"):
                covered[_id(element)] = ""
                open_.add(_id(element))
            elif element.tag == w("commentRangeEnd"):
                open_.remove(_id(element))
            else:
                shown = {w("t"): element.text or "", w("p"): "¶", w("footnoteReference"): "*"}.get(element.tag, "")
                covered |= {key: covered[key] + shown for key in open_}
        assert not open_
        return covered

    @property
    def said(self) -> dict[str, str]:
        """What is said of which words."""
        return {self.comments[key]: words for key, words in self.ranges.items()}


def annotated(data: bytes, *words: str) -> Annotated:
    """A remark on each of `words` that says `về <words>`, at their first place in what is read from the file."""
    source = read_docx(BytesIO(data), "thu.docx")
    remarks = []
    for each in words:
        at = source.text.index(each)
        remarks.append(Remark(Span(at, at + len(each)), f"về {each}"))
    return remarked(data, remarks)


def remarked(data: bytes, remarks: list[Remark]) -> Annotated:
    source = read_docx(BytesIO(data), "thu.docx")
    done = Annotated(data, annotate(data, source, remarks, WHEN), source)
    check_whole(done, len(remarks))
    return done


def check_whole(done: Annotated, count: int) -> None:
    """What holds for every annotated file: same words, same members, comments that belong together."""
    assert read_docx(BytesIO(done.after), "thu.docx").text == done.source.text
    assert paragraphs(done.after) == paragraphs(done.before)
    before, after = members(done.before), members(done.after)
    assert {name: after[name] for name in before if name not in CHANGING} == {
        name: data for name, data in before.items() if name not in CHANGING
    }
    assert set(after) - set(before) <= CHANGING
    assert letters(after[MAIN]) == letters(before[MAIN])
    if count:
        _check_marks(done, count)


def _check_marks(done: Annotated, count: int) -> None:
    starts, ends, marks = ([_id(each) for each in done.part().iter(w(name))] for name in _MARKS)
    assert sorted(starts) == sorted(ends) == sorted(marks) and len(set(starts)) == len(starts)
    before = members(done.before).get(COMMENTS)
    there = len(list(ET.fromstring(before).iter(w("comment")))) if before else 0
    assert len(done.comments) == there + count
    assert set(starts) <= set(done.comments)
    assert all(words.strip("¶") for words in done.ranges.values())
    _check_nesting(done.part(), {_id(each) for each in ET.fromstring(members(done.before)[MAIN]).iter(w(_MARKS[0]))})


_MARKS = ("commentRangeStart", "commentRangeEnd", "commentReference")


def _check_nesting(body: ET.Element, there: set[int]) -> None:
    """No two new ranges cross, and each mark stands behind its range."""
    open_: list[int] = []
    closed: set[int] = set()
    for element in body.iter():
        if element.tag not in map(w, _MARKS) or _id(element) in there:
            continue
        if element.tag == w("commentRangeStart"):
            open_.append(_id(element))
        elif element.tag == w("commentRangeEnd"):
            closed.add(open_.pop())
        assert (element.tag == w("commentRangeStart")) != (_id(element) in closed)


def letters(xml: bytes) -> list[tuple[str, str, str]]:
    """Each letter of a main part with the properties of its run and of its paragraph."""
    found = []
    for paragraph in ET.fromstring(xml).iter(w("p")):
        said = _properties(paragraph, "pPr")
        for run in paragraph.iter(w("r")):
            look = _properties(run, "rPr")
            for element in run:
                if element.tag == w("t"):
                    found += [(letter, look, said) for letter in element.text or ""]
                elif element.tag not in (w("rPr"), w("commentReference")):
                    found.append((ET.tostring(element, "unicode"), look, said))
    return found


def _properties(element: ET.Element, name: str) -> str:
    properties = element.find(w(name))
    return "" if properties is None else ET.tostring(properties, "unicode")


def paragraphs(data: bytes) -> list[str]:
    """The paragraphs of the body and of its tables as python-docx reads them."""
    body = python_docx.Document(BytesIO(data)).element.body
    return [Paragraph(each, body).text for each in body.iter(w("p"))]


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def changed(body: str, parts: Mapping[str, str | bytes], **more: object) -> bytes:
    """A .docx with parts added or replaced."""
    return zip_parts({**make_parts(body, **more), **parts}).getvalue()  # type: ignore[arg-type]


def words_of(element: ET.Element) -> str:
    return "".join(each.text or "" for each in element.iter(w("t")))


def _id(element: ET.Element) -> int:
    return int(element.get(w("id"), ""))
