"""A word or a phrase typed twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import rule
from haidang.rules.spelling.doubling import COUNTING, HEADS, NEVER, REDUPLICATED
from haidang.rules.spelling.meetings import two_words
from haidang.rules.subject import Document
from haidang.text.words import MARKS, Words

# Phrases that stand twice for stress: "từng bước từng bước", "rất nhiều rất nhiều".
_STRESSED = frozenset({"từng bước", "từng ngày", "ngày càng", "rất nhiều", "mãi mãi", "hơn nữa", "lâu dài", "dần dần"})
# "công nghệ thông tin thông tin về": the second phrase begins something else.
_MEET = frozenset({("nghệ", "thông tin"), ("tế", "xã hội"), ("trị", "xã hội"), ("hội", "chính trị"), ("-", "xã hội")})
_LONGEST = 6
"""The most words of a phrase that is looked for twice."""
# "quý quý I", "ngày ngày 15": these stand twice before no number; "hằng năm năm 2024" is two words.
_TIMES = frozenset({"ngày", "tháng", "quý", "năm"})
_EVERY = frozenset({"hằng", "hàng", "mỗi", "từng", "nửa", "cả", "hoạch", "các", "nhiều", "đoạn", "kỳ"})
_ROMAN = frozenset({"i", "ii", "iii", "iv"})
_BEGINS_SENTENCE = frozenset({"\n", "-", "+", "*", "•", ""})


@rule(
    "CH01",
    "repeated-word",
    Severity.WARNING,
    vi="“{word}” gõ hai lần liền nhau.",
    en="“{word}” is typed twice in a row.",
)
def repeated_word(document: Document) -> Iterator[Finding]:
    """Một từ gõ hai lần liền nhau.

    Vì sao: Đây là lỗi gõ hoặc dấu vết của việc cắt dán; từ láy (luôn luôn, dần dần, xanh xanh) không phải lỗi.

    Sai: Ủy ban nhân dân huyện ban hành Kế hoạch của của huyện.

    Đúng: Ủy ban nhân dân huyện ban hành Kế hoạch của huyện, thực hiện dần dần.

    Căn cứ: Nghị định số 30/2020/NĐ-CP, Điều 6 và Phụ lục I: văn bản dùng từ ngữ chuẩn xác, đúng chính tả.
    """
    words = document.words
    done = 0
    for index, size in sorted(chain(_single(words), _phrases(words))):
        if index >= done:
            done = index + 2 * size
            yield _finding(words, index, size)


def _finding(words: Words, index: int, size: int) -> Finding:
    sure = size > 1 or _is_sure(words, index)
    values = {"word": " ".join(words.written[index : index + size])}
    severity = Severity.WARNING if sure else Severity.NOTE
    return Finding("CH01", severity, *words.span(index, 2 * size), values=values)


def _single(words: Words) -> Iterator[tuple[int, int]]:
    """Where one word stands twice."""
    for index in words.doubled(1):
        is_slip = _is_slip if words.bare(index).isalpha() else _is_figure
        if is_slip(words, index) and _runs_on(words, index, 1):
            yield index, 1


def _is_slip(words: Words, index: int) -> bool:
    word, before, after = words.bare(index), words.bare(index - 1), words.bare(index + 2)
    if word in _TIMES and (after[:1].isdigit() or after in _ROMAN):
        return before not in _EVERY and not before.isdigit() and "-" not in (*after, words.bare(index + 3))
    # "tổ số 9 năm năm liền": the number five.
    if word in REDUPLICATED and (word == "năm" or not (before in COUNTING or before.isdigit())):
        return False
    if two_words(before, word, after) or _is_name(words, index):
        return False
    return len(word) > 1 or word in NEVER


def _is_figure(words: Words, index: int) -> bool:
    """ "tăng 5,2% 5,2% so với": a figure with its unit, between words; bare figures may stand in columns."""
    word = words.bare(index)
    around = words.bare(index - 1), words.bare(index + 2)
    return word[:1].isdigit() and not word[-1].isdigit() and all(near.isalpha() for near in around)


def _is_name(words: Words, index: int) -> bool:
    """ "Ba Ba", "Lang Lang": a name, unless the line is in capitals."""
    first, second = words.written[index : index + 2]
    return (
        first[:1].isupper() and second[:1].isupper() and not first.isupper() and words.bare(index) not in NEVER | HEADS
    )


def _is_sure(words: Words, index: int) -> bool:
    """Whether no compound can end with the first of the two: what stands before it begins none."""
    word, before = words.bare(index), words.bare(index - 1)
    return word in NEVER or word in _TIMES or before in NEVER or not before.isalpha()


def _phrases(words: Words) -> Iterator[tuple[int, int]]:
    """Where two or more words stand twice."""
    for size in range(2, _LONGEST + 1):
        for index in words.doubled(size):
            if _is_phrase(words, index, words.phrase(index, size)) and _runs_on(words, index, size):
                yield index, size


def _is_phrase(words: Words, start: int, phrase: Sequence[str]) -> bool:
    """Whether it is words and figures, not marks of a form, and nothing that may stand twice."""
    worded = any(word.isalpha() and len(word) > 1 for word in phrase)
    if not worded or not phrase[0][:1].isalnum() or not all(word[:1].isalnum() or word in "-&" for word in phrase):
        return False
    joined = " ".join(phrase)
    return len(set(phrase)) > 1 and joined not in _STRESSED and (words.bare(start - 1), joined) not in _MEET


def _runs_on(words: Words, index: int, size: int) -> bool:
    """Whether no mark parts the two, and no capital: "toàn huyện Huyện ủy", "Chi cục Thuế thuế" are two words."""
    both = " ".join(words.written[index : index + 2 * size]).strip(MARKS)
    if both.lower() != " ".join(words.phrase(index, 2 * size)):
        return False
    # Without the mark that the first word may open with.
    middle = (len(both) + 1) // 2
    first, second = both[: middle - 1], both[middle:]
    return first == second or (first[1:] == second[1:] and second[0].islower() and _opens(words.written, index))


def _opens(written: list[str], index: int) -> bool:
    """Whether a sentence or an item begins here: "Các các xã"."""
    before = written[index - 1] if index else ""
    return before in _BEGINS_SENTENCE or before[-1:] in MARKS or before[:1].isdigit()
