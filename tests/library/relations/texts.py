"""What the tests of relations share: a text as a flow, and a relation in one line."""

from __future__ import annotations

from haidang.files import load_stdin_text
from haidang.quantities.finding import find_quantities
from haidang.reading.reading import read as read_document
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation
from haidang.rules.subject import Document
from haidang.text.flow import Flow, make_flow


def flow_of(text: str) -> Flow:
    """The flow of a text file's words."""
    return make_flow(load_stdin_text(text.encode("utf-8")))


def document_of(text: str) -> Document:
    """A text read whole, with its blocks."""
    return Document(read_document(load_stdin_text(text.encode("utf-8"))))


def page_of(text: str) -> Page:
    """A text's words with their figures, as finders get them; without blocks, so that nothing stands below a line."""
    flow = flow_of(text)
    return Page(flow, find_quantities(flow.text))


def page_with_blocks(text: str) -> Page:
    """The same of a text read whole, with its blocks."""
    document = document_of(text)
    return Page(document.reading.flow, document.quantities, document.blocks)


def read(relation: Relation) -> str:
    """The verdict, the stated figure and its terms: "fails 212 hộ: 189; 32"."""
    terms = "; ".join(term.text for term in relation.terms)
    return f"{relation.verdict.value} {relation.stated.text}: {terms}"
