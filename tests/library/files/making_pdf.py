"""Small PDF files written object by object, for what no word processor would write."""

from __future__ import annotations

from collections.abc import Sequence


def pdf_of_objects(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of numbered objects, the first being its catalog."""
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    table += b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, len(out))
    return out + table


def stream(content: bytes, more: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), more, content)


def content_pdf(
    contents: Sequence[bytes], *, page: bytes = b"/MediaBox[0 0 595 842]", font: bytes = b"Times-Roman"
) -> bytes:
    """Pages of drawing commands, with one font called F1 in the encoding of Windows."""
    count = len(contents)
    kids = b" ".join(b"%d 0 R" % (4 + 2 * index) for index in range(count))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
        b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>" % font,
    ]
    for index, content in enumerate(contents):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R%s>>" % (5 + 2 * index, page)
        )
        objects.append(stream(content))
    return pdf_of_objects(objects)


def show(text: str, x: float, y: float, size: float = 14) -> bytes:
    """Commands that print `text`."""
    escaped = text.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F1 %g Tf %g %g Td (%s) Tj ET\n" % (size, x, y, escaped)


def text_pdf(lines: Sequence[str], **more: bytes) -> bytes:
    """One page of lines."""
    return content_pdf([b"".join(show(line, 85, 760 - 20 * index) for index, line in enumerate(lines))], **more)
