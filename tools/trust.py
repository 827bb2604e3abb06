"""What our code may never do, whatever it is for: looked for in its syntax, and in the templates.

Nothing has to be fetched, and it takes a second: before every commit. semgrep follows words further (tools/scanner.py).
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "src"

_RUNS_WORDS = {"eval", "exec", "compile", "__import__", "os.system", "os.popen", "yaml.load", "subprocess.getoutput"}
_REVIVES = {"pickle", "marshal", "shelve", "dill"}
_NETWORK = {"urllib.request", "http.client", "requests", "httpx", "ftplib", "smtplib", "telnetlib", "socketserver"}
_LOOSE_XML = {"xml.etree", "xml.dom", "xml.sax", "xml.etree.ElementTree", "xml.dom.minidom", "lxml"}
_PROCESSES = {"files/ocr.py", "files/office.py", "checker/examiners.py"}
"""Where processes are started: a word list, a time limit, no shell."""
_AS_WORDS = {"strings_to_formulas", "strings_to_urls"}
_LOG_DEEDS = {"debug", "info", "warning", "error", "exception", "critical"}

Rule = Callable[[ast.AST, str], str | None]


def _name(node: ast.AST) -> str:
    """`a.b.c` of an attribute or a name; empty for anything else."""
    if isinstance(node, ast.Attribute):
        return f"{_name(node.value)}.{node.attr}".lstrip(".")
    return node.id if isinstance(node, ast.Name) else ""


def _runs_words(node: ast.AST, file: str) -> str | None:
    """Words become code or a command."""
    if isinstance(node, ast.Call) and _name(node.func) in _RUNS_WORDS:
        return f"runs words: {_name(node.func)}"
    if isinstance(node, ast.keyword) and node.arg == "shell":
        return "starts a shell"
    return None


def _imports(node: ast.AST, file: str) -> str | None:
    """What is imported: nothing that revives objects, opens connections, or expands the entities of XML."""
    names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
    if isinstance(node, ast.ImportFrom) and node.module:
        names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    for name in names:
        if name.partition(".")[0] in _REVIVES:
            return f"revives objects: {name}"
        if name in _NETWORK:
            return f"opens connections: {name}"
        if name in _LOOSE_XML:
            return f"reads XML apart from ooxml/xml.py: {name}"
        if name == "subprocess" and not file.endswith(tuple(_PROCESSES)):
            return "starts processes where none belong"
    return None


def _html(node: ast.AST, file: str) -> str | None:
    """Words become HTML without being escaped."""
    if isinstance(node, ast.Call) and _name(node.func) in ("mark_safe", "SafeString", "format_html"):
        return None if file.endswith("frame/templatetags/components.py") else f"escapes nothing: {_name(node.func)}"
    return None


def _forged(node: ast.AST, file: str) -> str | None:
    """A form is taken from other sites."""
    return "takes forged forms: csrf_exempt" if _name(node).endswith("csrf_exempt") else None


def _sql(node: ast.AST, file: str) -> str | None:
    """SQL is put together from words."""
    if not isinstance(node, ast.Call):
        return None
    deed = _name(node.func).rpartition(".")[2]
    if deed in ("raw", "RawSQL", "extra") and "objects" in ast.dump(node):
        return f"writes SQL by hand: {deed}"
    if deed in ("execute", "executescript") and node.args and not isinstance(node.args[0], ast.Constant):
        return "puts SQL together from words"
    return None


def _sheets(node: ast.AST, file: str) -> str | None:
    """A workbook takes words for formulas or links."""
    if isinstance(node, ast.Call) and re.search(r"\bsheet\.write$", _name(node.func)):
        return "lets a sheet guess what words are: use write_string or write_number"
    if isinstance(node, ast.FunctionDef) and "xlsxwriter.Workbook" in (text := ast.unparse(node)):
        missing = [name for name in sorted(_AS_WORDS) if f"'{name}': False" not in text]
        return f"takes words for formulas or links: {', '.join(missing)}" if missing else None
    return None


def _logs(node: ast.AST, file: str) -> str | None:
    """A line of the log says more than our own words: values go into `facts`, where they are seen in review."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _LOG_DEEDS):
        return None
    if _name(node.func.value) not in ("log", "logger", "logging"):
        return None
    plain = len(node.args) == 1 and isinstance(node.args[0], ast.Constant)
    return None if plain else "logs words that are not its own"


RULES: tuple[Rule, ...] = (_runs_words, _imports, _html, _forged, _sql, _sheets, _logs)

_TEMPLATES = {
    "escapes nothing": re.compile(r"\|\s*safe\b|\|\s*safeseq\b|autoescape\s+off"),
    "loads from elsewhere": re.compile(r"(?:src|href|action)=[\"'](?:https?:)?//"),
    "has script or style in the page": re.compile(r"<script(?![^>]*\bsrc=)[^>]*>|<style\b|\s(?:style|on\w+)="),
    "sends a form without its token": re.compile(r"<form[^>]*method=\"post\"(?:(?!</form>|csrf_token).)*</form>", re.S),
}


def objections(text: str, file: str) -> Iterator[tuple[int, str]]:
    """What stands in a file that may not: the line, and what it does."""
    if file.endswith(".html"):
        for what, pattern in _TEMPLATES.items():
            for match in pattern.finditer(text):
                yield text.count("\n", 0, match.start()) + 1, what
        return
    for node in ast.walk(ast.parse(text)):
        for rule in RULES:
            if (what := rule(node, file)) is not None:
                yield getattr(node, "lineno", 1), what


def main() -> int:
    """Print the objections to everything that is shipped."""
    files = [path for kind in ("py", "html") for path in sorted(SOURCES.rglob(f"*.{kind}"))]
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{line}: {what}"
        for path in files
        for line, what in objections(path.read_text(encoding="utf-8"), path.relative_to(SOURCES).as_posix())
    ]
    for line in found:
        print(line, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
