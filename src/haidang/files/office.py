""".doc, .odt and .rtf: LibreOffice turns them into .docx, which our own reader reads."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path

from haidang.files import problems
from haidang.files.limits import Limits
from haidang.text.source import Source

# Where LibreOffice puts itself without adding itself to PATH (Windows, macOS, its own packages for Linux).
_USUAL_PLACES = (
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
)

_MANIFEST = "META-INF/manifest.xml"

# The profile of each conversion: no macros, nothing fetched that the document links to.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
</oor:items>
"""


def find_soffice() -> str | None:
    """The program that converts, or None where LibreOffice is not installed."""
    for program in ("soffice", "libreoffice", "soffice.exe"):
        found = shutil.which(program)
        if found:
            return found
    return next((place for place in _USUAL_PLACES if Path(place).is_file()), None)


def read_office(data: bytes, name: str, *, limits: Limits) -> Source:
    """The `Source` of an old Word, OpenDocument or RTF file."""
    from haidang.files.docx import read_docx
    from haidang.files.packed import weigh

    if data.startswith(b"PK"):
        weigh(data, name, limits)
        if _is_locked(data):
            raise problems.encrypted(name)
    soffice = find_soffice()
    if soffice is None:
        raise problems.needs_libreoffice(name)
    with tempfile.TemporaryDirectory(prefix="haidang-", ignore_cleanup_errors=True) as folder:
        converted = _convert(soffice, data, Path(folder), name, limits)
        return read_docx(converted, name)


def _is_locked(data: bytes) -> bool:
    """Whether an OpenDocument's manifest says that its parts are encrypted."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        return _MANIFEST in names and b"encryption-data" in package.read(_MANIFEST)


def _convert(soffice: str, data: bytes, folder: Path, name: str, limits: Limits) -> Path:
    # Our own name: the user's may hold what a command line or a file system does not take.
    given = folder / f"document{_suffix(data)}"
    given.write_bytes(data)
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(_SETTINGS, encoding="utf-8")
    command = [
        soffice,
        # A profile of its own: a LibreOffice that the user has open would take the file over.
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(folder / "converted"),
        str(given),
    ]
    _run(command, name, limits)
    converted = folder / "converted" / "document.docx"
    if not converted.is_file() or not converted.stat().st_size:
        raise problems.damaged(name)
    return converted


def _run(command: list[str], name: str, limits: Limits) -> None:
    # soffice starts a child that would outlive it: on a time-out the whole group has to go.
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=os.name == "posix",
    )
    try:
        process.wait(timeout=limits.office_seconds)
    except subprocess.TimeoutExpired as error:
        _stop(process)
        raise problems.damaged(name) from error


def _stop(process: subprocess.Popen[bytes]) -> None:
    if os.name == "posix":
        import signal

        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()


def _suffix(data: bytes) -> str:
    """The extension LibreOffice expects of such bytes."""
    if data.startswith(b"PK"):
        return ".odt"
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        return ".html" if b"<html" in data[:1000].lower() else ".xml"
    return ".rtf" if data.startswith(b"{") else ".doc"
