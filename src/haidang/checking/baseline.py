"""Baseline files: findings that are known already, so that only new ones are shown.

A finding is known by its rule, its words and its sentence, not by its place: paragraphs added above it
leave it known. The same words found twice in one document are known twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from haidang.checking.finding import Finding
from haidang.errors import HaidangError
from haidang.text.values import frozen

VERSION = 1


class UnreadableBaseline(HaidangError):
    """A baseline file that is none; `str()` is a sentence for the user."""


@frozen
class Known:
    """One known finding: the document's name as the baseline writes it, the rule, the words, the fingerprint."""

    file: str
    rule: str
    text: str
    fingerprint: str


def fingerprint(rule: str, words: str, sentence: str) -> str:
    """What a finding is known by. Spaces and capitals do not count.

    >>> fingerprint("SL01", "12 xã", "Gồm  12 xã.") == fingerprint("SL01", "12 xã", "gồm 12 xã.")
    True
    """
    # Slow to import, and most checks need no fingerprint.
    import hashlib

    parts = [rule, *(" ".join(each.split()).casefold() for each in (words, sentence))]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:20]


def fingerprint_of(finding: Finding, text: str) -> str:
    """The fingerprint of a finding in the text of its subject."""
    start = text.rfind("\n", 0, finding.start) + 1
    end = text.find("\n", finding.end)
    paragraph = text[start:] if end < 0 else text[start:end]
    return fingerprint(finding.code, text[finding.start : finding.end], paragraph)


@frozen
class Baseline:
    """What is known, counted by document and fingerprint."""

    counts: Mapping[tuple[str, str], int]

    def of(self, file: str) -> Counter[str]:
        """How often each fingerprint is known in `file`."""
        return Counter({mark: times for (name, mark), times in self.counts.items() if name == file})


def write_baseline(known: Iterable[Known]) -> str:
    """A baseline file: one finding a line, so that a change of it can be reviewed."""
    import json

    lines = [
        json.dumps(
            {"file": each.file, "rule": each.rule, "text": each.text, "fingerprint": each.fingerprint},
            ensure_ascii=False,
        )
        for each in known
    ]
    inside = ",\n".join(f"  {line}" for line in lines)
    return f'{{\n "version": {VERSION},\n "findings": [\n{inside}\n ]\n}}\n' if lines else _EMPTY


_EMPTY = f'{{\n "version": {VERSION},\n "findings": []\n}}\n'


def read_baseline(text: str) -> Baseline:
    """Read a baseline file; raises `UnreadableBaseline`."""
    import json

    try:
        written = json.loads(text)
        version, findings = written["version"], written["findings"]
        counts = Counter((str(each["file"]), str(each["fingerprint"])) for each in findings)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise UnreadableBaseline(
            "Tệp mốc (--baseline) không đúng dạng; hãy tạo lại bằng haidang check ... --write-baseline FILE."
        ) from error
    if version != VERSION:
        raise UnreadableBaseline(
            f"Tệp mốc (--baseline) thuộc phiên bản {version}, chương trình này chỉ đọc phiên bản {VERSION}; "
            "hãy tạo lại bằng --write-baseline."
        )
    return Baseline(counts)
