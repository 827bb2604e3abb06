"""The how-to of a server, followed once from the wheel: a clean folder, no Node, no network."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
import wheel

ROOT = Path(__file__).resolve().parents[2]
HOW_TO = ROOT / "docs" / "how-to"
NEEDS_FOLLOWING = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="servers are Linux"),
    pytest.mark.skipif(shutil.which("curl") is None, reason="the how-to uses curl"),
    pytest.mark.skipif("HAIDANG_DATABASE" in os.environ, reason="once is enough: it brings its own database"),
]


class Server:
    """A machine of one's own inside a folder: the how-to's places stand in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.places = {f"/{name}": folder / name for name in ("opt/haidang", "etc/haidang", "var/lib/haidang")}
        self.places["/var/backups/haidang"] = folder / "var/backups/haidang"
        for place in self.places.values():
            place.mkdir(parents=True)
        (folder / "bin").mkdir()
        (folder / "bin" / "python3").symlink_to(Path(sys.executable).resolve())
        self.environment = {
            "PATH": f"{folder / 'bin'}:/usr/local/bin:/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_COMPILE": "1",
        }

    def placed(self, words: str) -> str:
        """What the how-to says, in this folder and on a free port."""
        for place, here in self.places.items():
            words = words.replace(place, str(here))
        return words.replace("127.0.0.1:8000", f"127.0.0.1:{self.port}")

    def follow(self, step: str) -> str:
        """Do one step; anything that fails ends the test with what it said."""
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", self.placed(step)],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, f"{step}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def start(self, service: str) -> subprocess.Popen[bytes]:
        """Start what a service file says, with the settings of the how-to."""
        unit = (ROOT / "deploy" / service).read_text(encoding="utf-8")
        [command] = re.findall(r"^ExecStart=(.*)$", unit, re.MULTILINE)
        if "gunicorn" in command:
            command += " --bind 127.0.0.1:8000"
        words = f". /etc/haidang/haidang.env; exec {command}"
        log = (self.folder / f"{service}.log").open("wb")
        with log:
            return subprocess.Popen(
                ["bash", "-c", self.placed(f"set -a; {words}")], cwd=self.folder, env=self.environment, stderr=log
            )

    def get(self, address: str) -> tuple[int, str]:
        """A page, asked for as nginx would."""
        asked = urllib.request.Request(f"http://127.0.0.1:{self.port}{address}")
        for name, value in {"Host": "localhost", "X-Forwarded-Proto": "https"}.items():
            asked.add_header(name, value)
        try:
            with urllib.request.urlopen(asked, timeout=20) as answer:
                return answer.status, answer.read().decode("utf-8", errors="replace")
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode("utf-8", errors="replace")

    def wait(self, process: subprocess.Popen[bytes]) -> None:
        """Wait until the site answers."""
        until = time.monotonic() + 120
        while time.monotonic() < until and process.poll() is None:
            try:
                if self.get("/healthz")[0] == 200:
                    return
            except OSError:
                time.sleep(0.2)
        raise AssertionError((self.folder / "haidang-web.service.log").read_text(encoding="utf-8"))


def lend_libraries(server: Server) -> None:
    """Stand in for the other wheels of the folder, which only a network could bring: those of this environment."""
    here = Path(next(path for path in sys.path if path.endswith("site-packages")))
    lent = server.folder / "lent"
    lent.mkdir()
    for entry in here.iterdir():
        if not re.match(r"(__editable__|haidang|pip|_virtualenv|distutils-precedence)", entry.name):
            (lent / entry.name).symlink_to(entry)
    [own] = (server.places["/opt/haidang"] / "venv" / "lib").glob("python*/site-packages")
    (own / "lent.pth").write_text(f"{lent}\n", encoding="utf-8")


def steps_of(page: str) -> list[str]:
    """The steps of a page that anybody can follow, in order."""
    return NEEDS_FOLLOWING.findall((HOW_TO / page).read_text(encoding="utf-8"))


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server set up by the how-to, up to the step before it is tried."""
    folder = tmp_path_factory.mktemp("server")
    shutil.copytree(ROOT / "deploy", folder / "deploy")
    shutil.copy(ROOT / "samples" / "bao-cao-an-lao-2024.txt", folder / "bao-cao.txt")
    wheel.build(folder / "wheels")
    server = Server(folder)
    make_venv, install, settle, prepare, _try = steps_of("cai-dat-may-chu.md")
    server.follow(make_venv)
    lend_libraries(server)
    server.follow(install)
    server.follow(settle)
    env = server.places["/etc/haidang"] / "haidang.env"
    # A machine that is busy with other tests reads a document within the request all the same.
    patient = "HAIDANG_ANSWER_SECONDS=30\n"
    env.write_text(server.placed(env.read_text(encoding="utf-8")) + patient, encoding="utf-8")
    assert "no issues" in server.follow(prepare)
    running = [server.start("haidang-web.service"), server.start("haidang-worker.service")]
    try:
        server.wait(running[0])
        yield server
    finally:
        for process in running:
            process.terminate()
        for process in running:
            process.wait(20)


def test_the_how_to_works_from_the_wheel(server: Server) -> None:
    # One test, so that the server is set up once, however many processes share the tests.
    it_answers_what_the_how_to_asks(server)
    everything_that_the_page_loads_comes_from_the_wheel(server)
    the_log_is_lines_of_json(server)
    it_is_backed_up_and_upgraded_as_told(server)
    the_wheel_needs_nothing_that_is_not_locked(server)


def it_answers_what_the_how_to_asks(server: Server) -> None:
    alive, ready, checked = (json.loads(each) for each in _values(server.follow(steps_of("cai-dat-may-chu.md")[-1])))
    assert alive == {"alive": True} and ready == {"ready": True}
    assert "SL01" in {finding["code"] for finding in checked["findings"]}


def _values(words: str) -> list[str]:
    """The JSON values that stand one behind the other."""
    decoder, found, at = json.JSONDecoder(), [], 0
    while at < len(words.rstrip()):
        _value, end = decoder.raw_decode(words, at)
        found.append(words[at:end])
        at = end + (len(words[end:]) - len(words[end:].lstrip()))
    return found


def everything_that_the_page_loads_comes_from_the_wheel(server: Server) -> None:
    status, page = server.get("/")
    assert status == 200 and "Kiểm tra văn bản" in page
    loaded = re.findall(r"(?:src|href)=\"(/static/[^\"]+)\"", page)
    assert loaded and all(re.search(r"\.[0-9a-f]{12}\.", address) for address in loaded), "not of the manifest"
    styles = [server.get(address) for address in loaded]
    assert {status for status, _words in styles} == {200}
    fonts = [font for _status, words in styles for font in re.findall(r"url\(\"?([^)\"]+\.woff2)\"?\)", words)]
    assert fonts and server.get(urljoin("/static/frame/", fonts[0]))[0] == 200


def the_log_is_lines_of_json(server: Server) -> None:
    server.get("/khong-co-trang-nay/")
    lines = (server.folder / "haidang-web.service.log").read_text(encoding="utf-8").splitlines()
    assert all(json.loads(line)["time"] for line in lines)
    assert "khong-co-trang-nay" not in "".join(lines)


def it_is_backed_up_and_upgraded_as_told(server: Server) -> None:
    said = [server.follow(step) for step in steps_of("nang-cap-va-sao-luu.md")[:3]]
    assert said[-1].strip() == "ok"
    server.follow("\n".join(steps_of("nang-cap-va-sao-luu.md")[::3]))
    assert server.get("/readyz")[0] == 200


def the_wheel_needs_nothing_that_is_not_locked(server: Server) -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8").lower()
    [file] = (server.folder / "wheels").glob("haidang-*.whl")
    with zipfile.ZipFile(file) as packed:
        [name] = [name for name in packed.namelist() if name.endswith(".dist-info/METADATA")]
        needed = re.findall(r"^Requires-Dist: ([\w-]+)", packed.read(name).decode("utf-8"), re.MULTILINE)
    assert {each.lower() for each in needed} - {"haidang"} <= set(re.findall(r"^([\w.-]+)==", lock, re.MULTILINE))


def test_a_wheel_that_lacks_something_is_noticed(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "haidang-0-py3-none-any.whl", "w") as packed:
        packed.writestr("haidang/py.typed", "")
    assert "haidang_web/locale/en/LC_MESSAGES/django.mo" in wheel.missing_from(tmp_path / "haidang-0-py3-none-any.whl")
