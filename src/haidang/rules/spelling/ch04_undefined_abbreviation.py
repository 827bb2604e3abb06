"""Abbreviations that nobody introduced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import rule
from haidang.rules.spelling.abbreviations import COMMON
from haidang.rules.subject import Document
from haidang.text.characters import UPPER
from haidang.text.patterns import regex
from haidang.text.words import Words

# "GPMB", "CNTT-VT", "KH&CN"; not the symbol of a document ("35/KH-UBND") nor one letter.
_ABBREVIATION = regex(r"[A-ZĐƯ](?<![\w/&.-].)[A-ZĐƯ]{1,7}(?:&[A-ZĐƯ]{1,5})*(?![\w/&]|-[A-ZĐ]|\.[A-ZĐ])")
_ROMAN = regex(r"[IVXLC]+$")
_CAPITALS = regex(rf"[{UPPER}]{{2,}}")


@rule(
    "CH04",
    "undefined-abbreviation",
    Severity.NOTE,
    vi="“{text}” viết tắt mà không nêu tên đầy đủ ở đâu trong văn bản ({count} lần dùng).",
    en="The abbreviation “{text}” is never written out in the document (used {count} times).",
)
def undefined_abbreviation(document: Document) -> Iterator[Finding]:
    """Chữ viết tắt được dùng mà văn bản không nêu tên đầy đủ.

    Vì sao: Người dân và đơn vị khác ngành không đoán được; cùng một chữ tắt mỗi ngành hiểu một cách.

    Sai: Phòng Nội vụ phối hợp triển khai Đề án QTKX trên địa bàn huyện.

    Đúng: Phòng Nội vụ phối hợp triển khai Đề án quản trị kho xanh (QTKX) trên địa bàn huyện. Đề án QTKX gồm ba phần.

    Căn cứ: Nghị định số 30/2020/NĐ-CP, Phụ lục I: không viết tắt những cụm từ không thông dụng; cụm từ dùng nhiều lần
    có thể viết tắt nhưng lần đầu phải viết đầy đủ và đặt chữ viết tắt trong ngoặc đơn ngay sau đó.
    """
    text = document.text
    recipients = document.reading.components.recipients
    end = recipients[0].start if recipients else len(text)
    # The different words are a quarter of the text.
    forms = " ".join(document.words.forms)
    words = [word for word in set(_ABBREVIATION.findall(forms)) if not _is_common(word) and f"({word})" not in forms]
    seen = {word: uses for word in words if (uses := _uses(text, word, end))}
    initials, told = "", "tắt là " in text or "tắt: " in text
    for word, uses in sorted(seen.items(), key=lambda one: one[1][0].start()):
        used = next((one for one in uses[:40] if not _in_capitals(text, one)), None)
        if used is None or (told and _is_introduced(text, word)):
            continue
        if len(word) <= _GUESSED:
            initials = initials or _initials(document.words)
        if len(word) > _GUESSED or word.replace("&", "").lower() not in initials:
            values = {"text": word, "count": str(len(uses))}
            yield Finding("CH04", Severity.NOTE, used.start(), used.end(), values=values)


_GUESSED = 6
"""So many letters a reader makes out where their words stand in the text; "TTPVHCC" must be introduced all the same."""


def _is_common(word: str) -> bool:
    return word in COMMON or _ROMAN.match(word) is not None or COMMON.issuperset(word.split("&"))


def _uses(text: str, word: str, end: int) -> list[re.Match[str]]:
    """Where the abbreviation stands as a word of its own before `end`."""
    uses: list[re.Match[str]] = []
    at = text.find(word, 0, end)
    while at >= 0:
        found = _ABBREVIATION.match(text, at, end)
        if found is not None and found[0] == word:
            uses.append(found)
        at = text.find(word, at + len(word), end)
    return uses


def _initials(words: Words) -> str:
    """The first letters of all words: "giải phóng mặt bằng" gives "gpmb"."""
    first = {word: bare[:1] for word, bare in words.forms.items()}
    return "".join([first[word] for word in words.written])


def _is_introduced(text: str, word: str) -> bool:
    """Whether the text says what the abbreviation is short for; brackets behind the words say it too."""
    return f"tắt là {word}" in text or f"tắt: {word}" in text


def _in_capitals(text: str, found: re.Match[str]) -> bool:
    """Whether it stands in a line of capitals, where every word looks like one."""
    before = text[max(0, found.start() - 12) : found.start()].rpartition("\n")[2].split()[-1:]
    after = text[found.end() : found.end() + 12].partition("\n")[0].split()[:1]
    return any(_CAPITALS.fullmatch(word.strip(".,;:()")) for word in (*before, *after) if word not in COMMON)
