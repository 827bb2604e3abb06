"""Files that nobody should get past the door with: built here, so that no bomb lies in the repository."""

from __future__ import annotations

import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from tests.library.files.making_pdf import pdf_of_objects, stream, text_pdf

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONSHIPS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="word/document.xml" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@dataclass(frozen=True)
class BadFile:
    """A file, and the reasons any of which may be given for refusing it."""

    name: str
    data: bytes
    reasons: tuple[str, ...]


def zipped(parts: dict[str, bytes | str]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return packed.getvalue()


def docx_of(document: bytes | str, **others: bytes | str) -> bytes:
    parts = {"[Content_Types].xml": CONTENT_TYPES, "_rels/.rels": RELATIONSHIPS, "word/document.xml": document}
    return zipped({**parts, **others})


def plain_docx(text: str = "Căn cứ Kế hoạch số 35/KH-UBND ngày 21/3/2024.") -> bytes:
    return docx_of(f"<w:document {_W}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>")


def docx_with_entities() -> bytes:
    """Ten entities, each ten of the one before: a billion laughs."""
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    document = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "hahaha">{levels}]><w:document {_W}><w:body><w:p><w:r>'
    return docx_of(document + "<w:t>&e9;</w:t></w:r></w:p></w:body></w:document>")


def docx_reading_a_file() -> bytes:
    document = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/hostname">]><w:document {_W}><w:body>'
    return docx_of(document + "<w:p><w:r><w:t>&f;</w:t></w:r></w:p></w:body></w:document>")


def packed_spaces(size: int, *, kind: str) -> bytes:
    """An office file one part of which unpacks to `size` spaces, in XML that begins well."""
    main = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "odt": "content.xml"}[kind]
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        if kind == "odt":
            package.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.text")
        if kind == "docx":
            package.writestr("[Content_Types].xml", CONTENT_TYPES)
            package.writestr("_rels/.rels", RELATIONSHIPS)
        with package.open(main, "w", force_zip64=True) as part:
            part.write(f"<w:document {_W}><w:body>".encode())
            for _ in range(size >> 20):
                part.write(b" " * (1 << 20))
    return packed.getvalue()


def claiming(data: bytes, size: int) -> bytes:
    """A zip whose table of contents claims that every part unpacks to `size`."""
    changed = bytearray(data)
    at = changed.find(b"PK\x01\x02")
    while at >= 0:
        changed[at + 24 : at + 28] = struct.pack("<I", size)
        at = changed.find(b"PK\x01\x02", at + 4)
    return bytes(changed)


def with_password() -> bytes:
    """What Word writes for a document with a password: an OLE container of an encrypted package."""
    header = OLE + bytes(504)
    return header + b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in ("Root Entry", "EncryptedPackage"))


def old_word_with_password() -> bytes:
    """An old Word file: one directory entry, and a head of the document that says it is encrypted."""
    header = (OLE + bytes(22) + (9).to_bytes(2, "little")).ljust(512, b"\0")
    name = "WordDocument".encode("utf-16-le").ljust(116, b"\0")
    directory = "Root Entry".encode("utf-16-le").ljust(128, b"\0") + name + (1).to_bytes(4, "little") + bytes(8)
    return header + directory.ljust(512, b"\0") + (bytes(10) + b"\0\1").ljust(512, b"\0")


def open_document_with_password() -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.text")
        package.writestr("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")
        package.writestr("content.xml", bytes(range(256)))
    return packed.getvalue()


def pdf_with_password() -> bytes:
    """A PDF whose owner's and user's keys no empty password opens."""
    lock = b"<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>" % (b"ab" * 32, b"cd" * 32)
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"]
    objects += [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>", lock]
    return pdf_of_objects(objects, trailer=b"/Encrypt 4 0 R/ID[<00><00>]")


def packed_pdf(size: int, filters: bytes = b"/FlateDecode") -> bytes:
    """A page whose drawing commands unpack to `size` spaces."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(size >> 20)) + packer.flush()
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page]
    return pdf_of_objects([*objects, stream(packed, b"/Filter" + filters)])


def pdf_with_picture(width: int, height: int) -> bytes:
    """A page that shows a picture of so many pixels, nearly all of them missing."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>"
    size = b"/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/DeviceGray/Width %d/Height %d" % (width, height)
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page]
    return pdf_of_objects([*objects, stream(b"595 0 0 842 0 0 cm /I Do"), stream(b"\xff" * 100, size)])


def locked_parts(data: bytes) -> bytes:
    """A zip whose parts are marked as encrypted."""
    changed = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = changed.find(mark)
        while at >= 0:
            changed[at + offset] |= 1
            at = changed.find(mark, at + 4)
    return bytes(changed)


def bad_files() -> list[BadFile]:
    """One of each kind."""
    docx = plain_docx()
    damaged = ("damaged",)
    refused = ("type", "damaged")
    files = [
        BadFile("empty.docx", b"", ("empty",)),
        BadFile("empty.txt", b"", ("empty",)),
        BadFile("spaces.txt", b" \r\n\t\n", ("empty",)),
        BadFile("zeros.pdf", bytes(5000), ("empty", "type", "damaged")),
        BadFile("words.docx", "Đây không phải là tệp Word.".encode(), ("type",)),
        BadFile("words.pdf", b"this is no PDF", ("type",)),
        BadFile("garbage.docx", bytes(range(256)) * 20, refused),
        BadFile("garbage.txt", bytes(range(256)) * 20, ("type",)),
        BadFile("program.txt", b"\x7fELF\x02\x01\x01" + bytes(100) + b"\x90\x01" * 400, ("type",)),
        BadFile("music.mp3", b"ID3\x03" + bytes(range(200)) * 9, ("type",)),
        BadFile("script.py", b"print('xin chao')", ("type",)),
        BadFile("archive.zip", zipped({"a.txt": "không phải văn bản"}), ("type",)),
        BadFile("empty-archive.docx", zipped({}), refused),
        BadFile("slides.pptx", zipped({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p/>"}), ("type",)),
        BadFile("password.docx", with_password(), ("encrypted",)),
        BadFile("password.xlsx", with_password(), ("encrypted",)),
        BadFile("password.doc", old_word_with_password(), ("encrypted",)),
        BadFile("password.odt", open_document_with_password(), ("encrypted",)),
        BadFile("locked-parts.docx", locked_parts(docx), ("encrypted",)),
        BadFile("slides.ppt", OLE + bytes(504) + "Root Entry".encode("utf-16-le"), ("type",)),
        BadFile("old.doc", OLE + b"\1" * 2000, damaged),
        BadFile("bomb.docx", packed_spaces(150 << 20, kind="docx"), ("bomb",)),
        BadFile("bomb.xlsx", packed_spaces(150 << 20, kind="xlsx"), ("bomb",)),
        BadFile("bomb.odt", packed_spaces(150 << 20, kind="odt"), ("bomb",)),
        BadFile("claims.docx", claiming(docx, 0xFFFFFFF0), ("bomb", "damaged")),
        BadFile("claims-little.docx", claiming(packed_spaces(150 << 20, kind="docx"), 100), ("bomb", "damaged")),
        BadFile("entities.docx", docx_with_entities(), ("bomb", "damaged")),
        BadFile("entity-of-a-file.docx", docx_reading_a_file(), ("bomb", "damaged", "empty")),
        BadFile("broken-xml.docx", docx_of(f"<w:document {_W}><w:body><w:p>"), damaged),
        BadFile("no-xml.docx", docx_of(b"\0\1\2"), damaged),
        BadFile("no-words.docx", plain_docx(""), ("empty", "no-text")),
        BadFile("no-workbook.xlsx", zipped({"xl/workbook.xml": "<nothing/>"}), ("damaged", "empty")),
        BadFile("cut.pdf", text_pdf(["Kế hoạch"])[:300], damaged),
        BadFile("head-only.pdf", b"%PDF-1.7\n", damaged),
        BadFile(
            "no-pages.pdf",
            pdf_of_objects([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]),
            damaged,
        ),
        BadFile("password.pdf", pdf_with_password(), ("encrypted",)),
        BadFile("bomb.pdf", packed_pdf(400 << 20), ("bomb",)),
        BadFile("bomb-in-bomb.pdf", packed_pdf(1 << 20, filters=b"[/FlateDecode /FlateDecode]"), ("bomb",)),
        BadFile("huge-picture.pdf", pdf_with_picture(60_000, 60_000), ("bomb",)),
        BadFile("no-words.pdf", text_pdf([""]), ("no-text", "empty")),
        BadFile("cut.png", b"\x89PNG\r\n\x1a\n" + bytes(40), damaged),
        BadFile("cut.jpg", b"\xff\xd8\xff\xe0" + bytes(40), damaged),
    ]
    cuts = [len(docx) * part // 10 for part in range(1, 10)]
    return files + [BadFile(f"cut-at-{cut}.docx", docx[:cut], ("damaged", "type")) for cut in cuts]
