"""Each thing that our code may never do is found, and what it may do is not."""

from __future__ import annotations

import pytest
import trust

NEVER = {
    "eval(words)": "runs words",
    "os.system('ls ' + name)": "runs words",
    "subprocess.run(line, shell=True)": "starts a shell",
    "import pickle": "revives objects",
    "from urllib.request import urlopen": "opens connections",
    "import xml.etree.ElementTree as ET": "reads XML",
    "from xml import etree": "reads XML",
    "import subprocess": "starts processes",
    "page = mark_safe(words)": "escapes nothing",
    "@csrf_exempt\ndef view(request): ...": "forged",
    "Answer.objects.raw(f'select {x}')": "SQL",
    "cursor.execute(f'select {x}')": "SQL",
    "sheet.write(0, 0, words)": "guess",
    "def book():\n    return xlsxwriter.Workbook(file, {})": "formulas",
    "log.info('%s came', name)": "its own",
    "log.warning(f'{name} came')": "its own",
}
FINE = [
    "from urllib.parse import quote",
    "from xml.parsers import expat",
    "cursor.execute('SELECT 1')",
    "sheet.write_string(0, 0, words)",
    "log.info('came', extra={'facts': {'state': state}})",
    "Answer.objects.filter(name=name)",
    "re.compile('x')",
]
PAGES = {
    "{{ words|safe }}": "escapes nothing",
    "{% autoescape off %}": "escapes nothing",
    '<script src="https://cdn.example/x.js"></script>': "elsewhere",
    "<script>go()</script>": "script or style",
    '<p style="color: red">': "script or style",
    '<button onclick="go()">': "script or style",
    '<form method="post"><button>x</button></form>': "without its token",
}


@pytest.mark.parametrize("code", NEVER)
def test_it_is_found(code: str) -> None:
    assert [what for _line, what in trust.objections(code, "haidang_web/x.py") if NEVER[code] in what]


@pytest.mark.parametrize("code", FINE)
def test_it_is_fine(code: str) -> None:
    assert not list(trust.objections(code, "haidang_web/x.py"))


@pytest.mark.parametrize("page", PAGES)
def test_it_is_found_in_a_template(page: str) -> None:
    assert [what for _line, what in trust.objections(page, "x.html") if PAGES[page] in what]


def test_a_page_that_is_fine() -> None:
    form = '<form method="post">{% csrf_token %}<button>{{ words }}</button></form>'
    page = form + "<script src=\"{% static 'x.js' %}\" defer></script>"
    assert not list(trust.objections(page, "x.html"))


def test_nothing_that_is_shipped_does_any_of_it() -> None:
    assert trust.main() == 0
