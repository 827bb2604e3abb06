"""Vietnamese is the source language and English is complete: nothing that people see is unmarked or untranslated."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import messages
import polib
import pytest

SITE = messages.SITE
BOOK = {entry.msgid: entry for entry in polib.pofile(str(messages.PO))}

VIETNAMESE = re.compile(r"[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
# Our own name, and a language in its own words, are the same in every language.
SAME_EVERYWHERE = re.compile(r"Hải Đăng|Tiếng Việt|>Sáng<")
MARKERS = {"_", "gettext", "gettext_noop", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext"}
# Words of documents, which are in Vietnamese on every page: by file, the names that hold them.
OF_DOCUMENTS = {
    "checker/api.py": {"router", "check", "read"},
    "api.py": {"api", "EXAMPLE", "EXAMPLE_FINDING"},  # the description that programs read
    "checker/answer_page.py": {"KIND_NAMES", "unit_of"},
    "checker/examiner.py": {"_WARM_UP"},
    "checker/in_gallery.py": {"_TABLES", "_CLEAN", "_several"},
    "checker/official_form.py": {"_LETTERHEAD", "_MOTTO", "_NUMBER", "_RECIPIENTS", "_RIGHT", "_LEFT", "_LINE_ENDS"},
    "checker/sums.py": {"_EDGE", "_END", "_LEAD"},
    "frame/gallery.py": {"_SampleForm"},
    "frame/keys.py": {"_LETTERS", "folded_key"},
}


@pytest.mark.parametrize("words", sorted(messages.strings()))
def test_every_string_has_its_english(words: str) -> None:
    one, _nul, many = words.partition("\0")
    assert one in BOOK, "run python tools/messages.py --update"
    entry = BOOK[one]
    assert entry.translated(), "add its English to locale/en/LC_MESSAGES/django.po"
    for english in [entry.msgstr] if not many else entry.msgstr_plural.values():
        assert set(re.findall(r"%\(\w+\)[sd]", one)) == set(re.findall(r"%\(\w+\)[sd]", english))


def test_nothing_is_translated_that_nobody_says() -> None:
    assert set(BOOK) == {words.partition("\0")[0] for words in messages.strings()}


@pytest.mark.parametrize("template", sorted(SITE.rglob("templates/**/*.html")), ids=lambda path: path.name)
def test_templates_mark_what_they_say(template: Path) -> None:
    words = template.read_text(encoding="utf-8")
    words = re.sub(r"{%\s*blocktranslate\b.*?{%\s*endblocktranslate\s*%}", "", words, flags=re.DOTALL)
    words = re.sub(r"{%\s*translate\s.*?%}|{#.*?#}", "", words, flags=re.DOTALL)
    assert not [line for line in SAME_EVERYWHERE.sub("", words).splitlines() if VIETNAMESE.search(line)]


@pytest.mark.parametrize("module", sorted(SITE.rglob("[!0]*.py")), ids=lambda path: str(path.relative_to(SITE)))
def test_modules_mark_what_they_say(module: Path) -> None:
    allowed = OF_DOCUMENTS.get(module.relative_to(SITE).as_posix(), set())
    tree = ast.parse(module.read_text(encoding="utf-8"))
    found = [words for node in tree.body if not (names_of(node) & allowed) for words in unmarked(node)]
    assert not found


def names_of(node: ast.stmt) -> set[str]:
    match node:
        case ast.Assign(targets=targets):
            return {target.id for target in targets if isinstance(target, ast.Name)}
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return {name}
        case _:
            return set()


def unmarked(node: ast.AST) -> Iterator[str]:
    """The strings with Vietnamese letters that stand in no call that translates them, docstrings left out."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in MARKERS:
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if VIETNAMESE.search(SAME_EVERYWHERE.sub("", node.value)):
            yield node.value
    for child in ast.iter_child_nodes(node):
        yield from unmarked(child)


@pytest.mark.parametrize("script", sorted(SITE.rglob("static/**/*.js")), ids=lambda path: path.name)
def test_scripts_say_nothing_of_their_own(script: Path) -> None:
    assert not VIETNAMESE.search(script.read_text(encoding="utf-8"))
