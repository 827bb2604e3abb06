"""A Word file of thousands of pages, written as XML line by line so that making it needs no memory."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

LINES_A_PAGE = 30
CHARACTERS_A_LINE = 80

_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_OPEN = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
)


def write(path: Path, text: str, *, pages: int) -> int:
    """Write `text` over and over until it fills `pages`; returns the characters written."""
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    wanted = pages * LINES_A_PAGE * CHARACTERS_A_LINE
    written = 0
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(_OPEN.encode())
            while written < wanted:
                for words in paragraphs:
                    part.write(f'<w:p><w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'.encode())
                    written += len(words)
            part.write(b"</w:body></w:document>")
    return written
