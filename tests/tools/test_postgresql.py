"""A PostgreSQL of one's own: started, kept, stopped."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import postgresql
import psycopg
import pytest


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that the server's own user gets to, which pytest's are not."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name) / "postgresql"


@pytest.fixture
def able() -> None:
    if postgresql.programs() is None or postgresql.owner() is None:
        pytest.skip("no PostgreSQL that could be started here")


@pytest.mark.usefixtures("able")
def test_what_is_written_is_there_at_the_next_start(folder: Path) -> None:
    with postgresql.server(folder, **postgresql.FOR_TESTS) as address, psycopg.connect(address) as database:
        database.execute("CREATE TABLE kept AS SELECT 7 AS number")
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address)
    with postgresql.server(folder, **postgresql.FOR_TESTS) as address, psycopg.connect(address) as database:
        assert database.execute("SELECT number FROM kept").fetchone() == (7,)


@pytest.mark.usefixtures("able")
def test_nobody_gets_in_without_the_password() -> None:
    with postgresql.passing_server() as address, pytest.raises(psycopg.OperationalError):
        psycopg.connect(address, password="another")


def test_without_programs_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgresql, "programs", lambda: None)
    with pytest.raises(postgresql.Unable, match="not installed"), postgresql.server(tmp_path / "x"):
        raise AssertionError("a server without programs")
