"""Whatever the runs and whatever the words: the text stays, and the marks belong together."""

from __future__ import annotations

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from tests.library.annotating.annotated import remarked
from tests.library.files.making_docx import box, make_docx, p, r, t, tbl, tr

from haidang.annotating import Remark
from haidang.files.docx import read_docx
from haidang.text.source import Span

WORDS = st.text("ab ệ&<|.\u0302\u00a0", min_size=1, max_size=8)

RUNS = st.one_of(
    st.builds(r, WORDS),
    st.builds(lambda words: r(words, "b"), WORDS),
    st.builds(lambda words: r(words, "caps"), WORDS),
    st.builds(lambda words: r(words, "vanish"), WORDS),
    st.builds(lambda first, last: f"<w:r>{t(first)}<w:tab/>{t(last)}<w:br/></w:r>", WORDS, WORDS),
    st.builds(lambda words: f'<w:ins w:id="1" w:author="A">{r(words)}</w:ins>', WORDS),
    st.builds(lambda words: f'<w:hyperlink w:anchor="a">{r(words)}{r(words, "i")}</w:hyperlink>', WORDS),
    st.builds(lambda words: f"<w:sdt><w:sdtContent>{r(words)}</w:sdtContent></w:sdt>", WORDS),
    st.just("<w:r><w:t>không giữ</w:t></w:r>"),
    st.just("<w:r><w:t> mất dấu cách </w:t></w:r>"),
    st.builds(lambda words: box(p(r(words))), WORDS),
)
PARAGRAPHS = st.builds(lambda runs: p("".join(runs)), st.lists(RUNS, min_size=1, max_size=5))
BLOCKS = st.one_of(PARAGRAPHS, st.builds(lambda one, two: tbl(tr(one, two)), PARAGRAPHS, PARAGRAPHS))
PLACES = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 12)), min_size=1, max_size=8)


@given(st.lists(BLOCKS, min_size=1, max_size=4), PLACES)
def test_any_words_of_any_runs(blocks: list[str], places: list[tuple[int, int]]) -> None:
    data = make_docx(p("Mở đầu") + "".join(blocks)).getvalue()
    length = len(read_docx(BytesIO(data), "thu.docx").text)
    spans = [Span(start % length, min(length, start % length + words)) for start, words in places]
    remarked(data, [Remark(span, f"lời {number}") for number, span in enumerate(spans)])
