"""Letters in composed form, within bounds: sorting endless stacked marks takes time quadratic in their number."""

from __future__ import annotations

import unicodedata

from haidang.ooxml.xml import damaged
from haidang.text.characters import to_nfc
from haidang.text.patterns import regex

# Unicode's own bound for text that is read as a stream (UAX 15, stream-safe text format) is 30 marks.
_MARKS_LIMIT = 100
_NO_PLAIN_LETTER = regex(rf"[^\x00-\x7f]{{{_MARKS_LIMIT}}}")


def composed(text: str) -> str:
    """`text` in NFC; raises `UnreadableFile` for a letter under a heap of marks, which is no letter.

    >>> composed("Vie\\u0323\\u0302t")
    'Việt'
    """
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text
    if _NO_PLAIN_LETTER.search(text) and _has_heap(text):
        raise damaged("dấu chồng lên nhau vô hạn", "accents piled up without end")
    return to_nfc(text)


def _has_heap(text: str) -> bool:
    height = 0
    for letter in text:
        height = height + 1 if unicodedata.combining(letter) else 0
        if height > _MARKS_LIMIT:
            return True
    return False
