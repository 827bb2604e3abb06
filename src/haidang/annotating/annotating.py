"""A Word file with comments in it: takes the parts apart, has each changed, and puts them together again."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO

from haidang.annotating import parts
from haidang.annotating.elements import Layout, lay_out
from haidang.annotating.marking import mark
from haidang.annotating.placing import Placing
from haidang.annotating.ranges import Range, nested
from haidang.annotating.remark import Remark
from haidang.annotating.stretches import stretches
from haidang.errors import NotAnnotated, UnreadableFile
from haidang.files.docx import read_docx
from haidang.ooxml.content import Block
from haidang.ooxml.document import Document
from haidang.ooxml.package import Package, listing_of
from haidang.text.legacy import convert_run
from haidang.text.source import Source

_CHANGED = (
    "Tệp đã thay đổi trong lúc kiểm tra nên chưa ghi được bình luận; hãy chạy lại.",
    "The file changed while it was being checked, so no comments were written; try again.",
)
_SIGNED = (
    "Tệp đã ký số, ghi bình luận vào thì chữ ký mất hiệu lực; hãy dùng bản chưa ký, hoặc chỉ xem kết quả kiểm tra.",
    "The file is signed, and comments would break its signature; use an unsigned copy, or look at the findings alone.",
)
_NOT_DOCX = (
    "Bình luận chỉ ghi được vào tệp Word .docx; hãy lưu văn bản thành .docx rồi thử lại.",
    "Comments can be written into Word files (.docx) only; save the document as .docx and try again.",
)
_NO_WORDS = (
    "Phần thân văn bản không có chữ nào để gắn bình luận; hãy chỉ xem kết quả kiểm tra.",
    "The body of the document has no words to put comments on; look at the findings alone.",
)


def annotate(data: bytes, source: Source, remarks: Sequence[Remark], when: datetime) -> bytes:
    """The .docx `data`, which `source` was read from, with a Word comment for each of `remarks`.

    Words, their properties and comments that are there already stay; of the members of the zip only the main part,
    its relationships, the comments and the content types change. Words in a header, note, footer or text box get their
    comment in the nearest paragraph of the body. `when` is the moment in UTC that the comments bear. Without remarks
    the file comes back as it was.

    Raises `NotAnnotated` for a signed file and for what is no .docx, `UnreadableFile` for a damaged one.
    """
    package = _open(data)
    _check_words(data, source)
    if not remarks:
        return data
    main = parts.joined(package.read(package.main))
    if parts.in_utf8(main) != main:
        # Places are counted in bytes of the part as it is read, so it is read again.
        package = _open(_rewritten(package, {package.main: parts.in_utf8(main)}, when))
    written = _rewritten(package, _changed(package, source, remarks, when), when)
    _check_words(written, source)
    return written


def _open(data: bytes) -> Package:
    try:
        package = Package(BytesIO(data))
    except UnreadableFile as error:
        raise NotAnnotated(*_NOT_DOCX) if error.reason == "type" else error from error
    if _is_signed(package):
        raise NotAnnotated(*_SIGNED)
    return package


def _is_signed(package: Package) -> bool:
    names = (info.filename.lower() for info in package.archive.members())
    origins = (arrow.kind == "origin" for arrow in package.relationships(""))
    return any(name.startswith("_xmlsignatures/") for name in names) or any(origins)


def _check_words(data: bytes, source: Source) -> None:
    """What stands in the file is what was read, before and after."""
    if read_docx(BytesIO(data), source.name).text != source.text:
        raise NotAnnotated(*_CHANGED)


def _changed(package: Package, source: Source, remarks: Sequence[Remark], when: datetime) -> dict[str, bytes]:
    """The members that are not what they were, by name."""
    layout = lay_out(parts.joined(package.read(package.main)))
    namespace = parts.namespace_of(layout.data[layout.root.start : layout.root.open_end])
    ranges = nested(_ranges(package, layout, source, remarks))
    part = parts.comments_of(package)
    before = parts.in_utf8(parts.joined(package.read(part))) if part else None
    first = max(layout.highest_comment, parts.highest_id(before) if before else -1) + 1
    texts = [each.text for each in ranges]
    changed = {package.main: mark(layout, ranges, first, namespace)}
    if part is None:
        part = parts.new_comments(package)
        changed[listing_of(package.main)] = parts.with_arrow(package, part, namespace)
    changed[part] = parts.with_comments(before, texts, first, when, namespace)
    if not parts.is_known(package, part):
        changed[parts.TYPES] = parts.with_type(package, part)
    return changed


def _ranges(package: Package, layout: Layout, source: Source, remarks: Sequence[Remark]) -> list[Range]:
    blocks: list[Block] = []
    Document(package.archive.stream, convert_run).read_body(blocks.append, traced=True)
    placing = Placing(source, stretches(blocks, source), layout)
    found = [placing.range_of(remark) for remark in remarks]
    if None in found:
        raise NotAnnotated(*_NO_WORDS)
    return [each for each in found if each is not None]


def _rewritten(package: Package, changed: Mapping[str, bytes], when: datetime) -> bytes:
    """The package with some members changed or added; the others byte for byte."""
    left = {name.lower(): data for name, data in changed.items()}
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as target:
        for info in package.archive.members():
            data = left.pop(info.filename.lower(), None)
            target.writestr(_like(info), parts.joined(package.archive.copy(info)) if data is None else data)
        for name, data in changed.items():
            if name.lower() in left:
                new = zipfile.ZipInfo(name, when.timetuple()[:6])
                new.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(new, data)
    return written.getvalue()


def _like(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """A member of the same name, date and kind."""
    same = zipfile.ZipInfo(info.filename, info.date_time)
    same.compress_type, same.external_attr = info.compress_type, info.external_attr
    return same
