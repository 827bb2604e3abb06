"""Translations: every string of the site that people see, in English too.

    python tools/messages.py            compile locale/en for the site
    python tools/messages.py --update   gather the strings anew into locale/en/LC_MESSAGES/django.po

Needs no gettext programs.
"""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import polib
from babel.messages.extract import extract_from_dir
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "src" / "haidang_web"
PO = SITE / "locale" / "en" / "LC_MESSAGES" / "django.po"
_PYTHON = {"gettext_lazy": None, "gettext_noop": None, "gettext": None, "_": None, "ngettext": (1, 2)}


def strings() -> dict[str, list[str]]:
    """Each marked string with the files it stands in; a plural form stands behind a NUL."""
    found: dict[str, list[str]] = {}
    methods = [("**.py", "python")]
    for file, _line, message, _comments, _context in extract_from_dir(str(SITE), methods, keywords=_PYTHON):
        words = message if isinstance(message, str) else "\0".join(message)
        found.setdefault(words, []).append(file)
    for template in sorted(SITE.rglob("templates/**/*.html")):
        for words in _of_template(template):
            found.setdefault(words, []).append(str(template.relative_to(SITE)))
    return found


# What Django turns a template's marked strings into.
_WORDS = r"u?(\'(?:[^\'\\]|\\.)*\'|\"(?:[^\"\\]|\\.)*\")"
_MARKED = re.compile(rf"\bn?gettext\({_WORDS}(?:, ?{_WORDS})?")


def _of_template(path: Path) -> list[str]:
    """The marked strings of a template."""
    if not settings.configured:
        settings.configure()
    words = templatize(path.read_text(encoding="utf-8"), origin=str(path))
    found = [[ast.literal_eval(each) for each in match.groups() if each] for match in _MARKED.finditer(words)]
    return ["\0".join(each) for each in found]


def update() -> int:
    """Write the strings as they are now, keeping what is translated."""
    PO.parent.mkdir(parents=True, exist_ok=True)
    old = {entry.msgid: entry for entry in polib.pofile(str(PO))} if PO.exists() else {}
    book = polib.POFile(wrapwidth=110)
    book.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Plural-Forms": "nplurals=2; plural=(n != 1);"}
    for words, files in sorted(strings().items()):
        one, _nul, many = words.partition("\0")
        entry = old.get(one) or polib.POEntry(msgid=one)
        entry.occurrences = [(file, "") for file in sorted(set(files))]
        entry.msgid_plural = many
        if many and not entry.msgstr_plural:
            entry.msgstr_plural = {0: "", 1: ""}
        entry.flags = ["python-format"] if "%(" in one else []
        book.append(entry)
    book.save(str(PO))
    missing = [entry.msgid for entry in book if not entry.translated()]
    print(f"{len(book)} strings, {len(missing)} without English")
    return 0


def compile_messages() -> int:
    """Write the .mo that the site reads."""
    target = PO.with_suffix(".mo")
    if not target.exists() or target.stat().st_mtime < PO.stat().st_mtime:
        polib.pofile(str(PO)).save_as_mofile(str(target))
    return 0


if __name__ == "__main__":
    raise SystemExit(update() if "--update" in sys.argv else compile_messages())
