"""What machines ask: is it alive, can it work, how much does it do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError
from django.test import Client

from haidang_web.frame import health, metrics

pytestmark = pytest.mark.django_db


def test_alive_and_ready(visitor: Client) -> None:
    assert visitor.get("/healthz").json() == {"alive": True}
    assert visitor.get("/readyz").json() == {"ready": True}


def test_what_is_missing_is_named(visitor: Client, settings: Any, tmp_path: Path, monkeypatch: Any) -> None:
    (tmp_path / "a-file").write_text("no folder", encoding="utf-8")
    settings.SPOOL = tmp_path / "a-file"
    answer = visitor.get("/readyz")
    assert answer.status_code == 503 and answer.json() == {"ready": False, "missing": ["spool"]}

    def down() -> bool:
        raise DatabaseError("could not connect to 10.1.2.3")

    monkeypatch.setitem(health._needs, "database", down)
    answer = visitor.get("/readyz")
    assert answer.json()["missing"] == ["database", "spool"] and "10.1.2.3" not in answer.content.decode()


@pytest.mark.parametrize(("token", "sent"), [("", ""), ("", "Bearer "), ("right-token", "Bearer wrong"), ("right", "")])
def test_the_figures_are_not_open_to_the_public(token: str, sent: str, visitor: Client, settings: Any) -> None:
    settings.METRICS_TOKEN = token
    assert visitor.get("/metrics", headers={"Authorization": sent}).status_code == 404


def test_the_figures_are_counted(visitor: Client, settings: Any) -> None:
    settings.METRICS_TOKEN = "right-token"
    visitor.get("/quy-tac/")
    metrics.show(metrics.Gauge("haidang_test_waiting", "What waits.", "state", lambda: {"waiting": 3}))
    answer = visitor.get("/metrics", headers={"Authorization": "Bearer right-token"})
    assert answer.headers["Content-Type"].startswith("text/plain")
    shown = answer.content.decode()
    assert 'haidang_requests_total{method="GET",status="200",view="checker:rules"}' in shown
    assert 'haidang_request_seconds_bucket{le="0.5",view="checker:rules"}' in shown
    assert 'haidang_test_waiting{state="waiting"} 3.0' in shown
    metrics._gauges.pop("haidang_test_waiting")


def test_odd_methods_make_no_new_lines(visitor: Client, settings: Any) -> None:
    settings.METRICS_TOKEN = "right-token"
    visitor.generic("X-ANYTHING-AT-ALL", "/")
    shown = visitor.get("/metrics", headers={"Authorization": "Bearer right-token"}).content.decode()
    assert 'method="other"' in shown and "ANYTHING" not in shown


_TWO = """
import django, os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "haidang_web.settings"
django.setup()
from django.test import Client
Client().get("/healthz")
if sys.argv[1] == "ask":
    print(Client(HTTP_AUTHORIZATION="Bearer t").get("/metrics").content.decode())
"""


def test_one_process_answers_for_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"DATA": str(tmp_path), "METRICS_TOKEN": "t", "UNDER_TEST": "1", "HOSTS": "testserver"}.items():
        monkeypatch.setenv(f"HAIDANG_{name}", value)
    subprocess.run([sys.executable, "-c", _TWO, "count"], check=True)
    shown = subprocess.run([sys.executable, "-c", _TWO, "ask"], check=True, capture_output=True, text=True).stdout
    assert 'haidang_requests_total{method="GET",status="200",view="alive"} 2.0' in shown
    assert metrics.forget_the_dead(tmp_path / "metrics") == 4
