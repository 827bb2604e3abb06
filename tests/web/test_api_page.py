"""The page about the API says what the description says, and its examples are true."""

from __future__ import annotations

import html
import json
import re

import pytest
from django.test import Client

from haidang_web.api import EXAMPLE, EXAMPLE_FINDING


def shown(visitor: Client, **how: object) -> str:
    page = visitor.get("/api/", **how)
    assert page.status_code == 200
    return html.unescape(page.content.decode())


def test_everything_described_is_on_the_page(visitor: Client) -> None:
    described = visitor.get("/api/v1/openapi.json").json()
    page = shown(visitor)
    for address, deeds in described["paths"].items():
        for method, told in deeds.items():
            assert f"{method.upper()} {address}" in page and told["summary"] in page and told["description"] in page
            assert all(f"<td>{status}</td>" in page for status in told["responses"])
    for name, shape in described["components"]["schemas"].items():
        assert f'id="{name}"' in page
        assert all(f"<code>{field}</code>" in page for field in shape["properties"])


@pytest.mark.django_db
def test_the_example_is_what_is_answered(visitor: Client) -> None:
    answer = visitor.post("/api/v1/check", {"text": EXAMPLE}).json()
    assert EXAMPLE_FINDING in answer["findings"]
    assert json.dumps(EXAMPLE_FINDING["message"], ensure_ascii=False) in shown(visitor)


def test_the_examples_name_this_site(visitor: Client) -> None:
    page = shown(visitor, headers={"host": "localhost"})
    assert re.findall(r"curl [^<]*http://localhost/api/v1/check", page)


def test_nothing_on_the_page_comes_from_elsewhere(visitor: Client) -> None:
    page = shown(visitor)
    assert not re.findall(r"(?:src|href)=\"(?:https?:)?//", page)
    assert "<script>" not in page and "style=" not in page
