"""A word typed twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, compress
from operator import eq, or_

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import rule
from haidang.rules.subject import Document

# Words that never stand twice in a row. Content words do: "xanh xanh", and across two compounds "quy định định kỳ",
# "hợp tác xã xã An Thọ", "an toàn toàn diện"; "từ từ", "là là", "năm năm", "ai ai" are words of their own.
_NEVER = frozenset(
    """
    của và các những cho được với trong để đã sẽ không tại theo về khi này có do bởi vì nên mà thì hoặc đang bị
    trên dưới vào ra đến tới bằng nhưng cũng vẫn còn rất nếu như cùng giữa qua sau trước thuộc nhằm gồm đối việc
    huyện tỉnh quận phường số phải chưa
    """.split()
)
# Two words that stand twice for stress: "từng bước từng bước", "rất nhiều rất nhiều".
_STRESSED = frozenset({"từng bước", "từng ngày", "ngày càng", "rất nhiều", "mãi mãi", "hơn nữa", "lâu dài"})
_END = ".,;:!?)”\"'"


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
    words = document.text.split(" ")
    at = counted = 0
    for index in _candidates(words):
        size = _repeated(words, index) if words[index] else 0
        if size:
            at += sum(map(len, words[counted:index])) + index - counted
            counted = index
            yield _finding(words, index, size, at)


def _candidates(words: list[str]) -> Iterator[int]:
    """Where a word begins the next one, or is the one after next: cheap, and true of few."""
    begins = map(str.startswith, words[1:], words)
    again = map(eq, words, words[2:])
    return compress(range(len(words)), map(or_, begins, chain(again, (False,))))


def _finding(words: list[str], index: int, size: int, at: int) -> Finding:
    end = at + len(" ".join(words[index : index + 2 * size]).rstrip(_END))
    values = {"word": " ".join(words[index : index + size])}
    return Finding("CH01", Severity.WARNING, at, end, values=values)


def _repeated(words: list[str], index: int) -> int:
    """How many words stand twice from `index` on: 1 of the closed list, 2 of any, else 0."""
    word, following = words[index], words[index + 1].rstrip(_END)
    if word == following:
        return 1 if word.lower() in _NEVER else 0
    if index + 3 >= len(words) or word != words[index + 2] or words[index + 1] != words[index + 3].rstrip(_END):
        return 0
    pair = f"{word} {following}".lower()
    worded = pair.replace(" ", "").isalpha() and min(len(word), len(following)) > 1
    return 2 if worded and pair not in _STRESSED else 0
