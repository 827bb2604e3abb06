"""A database of an earlier version, brought up to date: what was kept for the hour is still there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.test import Client
from django.utils import timezone

from haidang_web.checker import spool

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def before_comparisons() -> Iterator[Any]:
    """The apps as they were when comparisons had no rows of their own."""
    executor = MigrationExecutor(connection)
    executor.migrate([("checker", "0003_long_checks")])
    yield executor.loader.project_state([("checker", "0003_long_checks")]).apps
    call_command("migrate", verbosity=0)


def test_the_link_of_a_comparison_outlives_the_upgrade(before_comparisons: Any, visitor: Client) -> None:
    now = timezone.now()
    parcels = before_comparisons.get_model("checker", "Parcel").objects
    for code in ("compared", "several"):
        parcel = parcels.create(code=code, made=now, expires=now + timedelta(hours=1))
        for place, name in enumerate(("truoc.txt", "sau.txt"), 1):
            before_comparisons.get_model("checker", "Answer").objects.create(parcel=parcel, place=place, name=name)
            spool.keep(code, place, name, [b"KE HOACH"])
    kept = {"nothing": [], "doubtful": [], "said": 0, "tasks": 0, "figures": [], "promises": [], "common": 0}
    coverage = {"first": 0, "second": 0, "equal": 0}
    path = spool.folder_of("compared", 1) / spool.COMPARISON
    path.write_text(json.dumps({"json": {}, "page": {**kept, "coverage": coverage}}), encoding="utf-8")
    call_command("migrate", verbosity=0)
    shown = visitor.get("/so-sanh/compared/")
    assert shown.status_code == 200
    assert "truoc.txt → sau.txt" in shown.content.decode()
    assert visitor.get("/so-sanh/several/").status_code == 404
    assert "Kết quả kiểm tra" in visitor.get("/kiem-tra/several/").content.decode()
