"""What is said of a file that cannot be read: one sentence each, with what to do next, in both languages."""

from __future__ import annotations

from haidang.errors import UnreadableFile
from haidang.files.limits import MEGABYTE


def missing(name: str) -> UnreadableFile:
    """No file of that name."""
    return UnreadableFile(
        "missing",
        f"Không tìm thấy tệp “{name}”; hãy kiểm tra lại tên tệp và thư mục.",
        f"There is no file “{name}”; check its name and folder.",
    )


def folder(name: str) -> UnreadableFile:
    """A folder where a file is wanted."""
    return UnreadableFile(
        "folder",
        f"“{name}” là thư mục, không phải tệp; hãy nêu tên từng tệp trong thư mục đó.",
        f"“{name}” is a folder, not a file; name the files in it one by one.",
    )


def permission(name: str) -> UnreadableFile:
    """The system does not let us read it."""
    return UnreadableFile(
        "permission",
        f"Không có quyền đọc tệp “{name}”; hãy xin quyền đọc hoặc sao chép tệp sang thư mục của mình.",
        f"The file “{name}” may not be read; ask for permission, or copy it into a folder of your own.",
    )


def empty(name: str) -> UnreadableFile:
    """No bytes, or nothing but spaces."""
    return UnreadableFile(
        "empty",
        f"Tệp “{name}” trống, không có nội dung; hãy kiểm tra lại bản gốc.",
        f"The file “{name}” is empty; check the original.",
    )


def not_a_document(name: str) -> UnreadableFile:
    """Something else than a document."""
    return UnreadableFile(
        "type",
        f"Tệp “{name}” không phải văn bản mà chương trình đọc được; {_USE_VI}",
        f"The file “{name}” is no document that can be read here; {_USE_EN}",
    )


def not_a_plain_file(name: str) -> UnreadableFile:
    """A device, a pipe and the like."""
    return UnreadableFile(
        "type",
        f"Tệp “{name}” không phải là tệp thường trên đĩa; {_USE_VI}",
        f"“{name}” is no plain file on disk; {_USE_EN}",
    )


_KINDS = ".docx, .pdf, .odt, .doc, .rtf, .xlsx, .txt"
_USE_VI, _USE_EN = f"hãy dùng tệp {_KINDS} hoặc .md.", f"use a file of the kinds {_KINDS} or .md."


def only_text(name: str) -> UnreadableFile:
    """A text file that claims to be an office file: more likely an accident than a document."""
    return UnreadableFile(
        "type",
        f"Tệp “{name}” thực ra là tệp văn bản thuần; nếu đúng là văn bản, hãy đổi đuôi tệp thành .txt.",
        f"The file “{name}” is in truth a plain text file; if it is the document, change the end of its name to .txt.",
    )


def damaged(name: str) -> UnreadableFile:
    """Begins like a document and is not one to its end."""
    return UnreadableFile(
        "damaged",
        f"Tệp “{name}” bị hỏng hoặc chưa tải về đủ; hãy lấy lại bản gốc hoặc mở và lưu lại bằng phần mềm soạn thảo.",
        f"The file “{name}” is damaged, or was not downloaded to its end; fetch the original anew, or open and save it"
        " with a word processor.",
    )


def encrypted(name: str) -> UnreadableFile:
    """Needs a password."""
    return UnreadableFile(
        "encrypted",
        f"Tệp “{name}” được bảo vệ bằng mật khẩu; hãy mở tệp, gỡ mật khẩu rồi lưu lại trước khi đọc.",
        f"The file “{name}” is protected by a password; open it, take the password away and save it first.",
    )


def bomb(name: str) -> UnreadableFile:
    """Unpacks to far more than its size can honestly hold."""
    return UnreadableFile(
        "bomb",
        f"Tệp “{name}” nén bất thường, giải nén ra quá lớn nên không được mở; hãy kiểm tra nguồn gửi tệp.",
        f"The file “{name}” is packed in an unusual way and would unpack to far too much, so it was not opened;"
        " check who sent it.",
    )


def too_large(name: str, size: int, limit: int) -> UnreadableFile:
    """More bytes than the limit."""
    megabytes = size // MEGABYTE
    return UnreadableFile(
        "too-large",
        f"Tệp “{name}” có dung lượng {_in_vietnamese(megabytes)} MB, vượt giới hạn {limit // MEGABYTE} MB; "
        "hãy tách thành các tệp nhỏ hơn.",
        f"The file “{name}” has {megabytes:,} MB, more than the limit of {limit // MEGABYTE} MB; "
        "split it into smaller files.",
    )


def too_many_pages(name: str, limit: int) -> UnreadableFile:
    """More pages than the limit."""
    return _too_long(name, f"{_in_vietnamese(limit)} trang", f"{limit:,} pages")


def too_many_cells(name: str, limit: int) -> UnreadableFile:
    """More cells than the limit."""
    return _too_long(name, f"{_in_vietnamese(limit)} ô", f"{limit:,} cells")


def too_many_characters(name: str, limit: int, *, of_page: bool = False) -> UnreadableFile:
    """More characters than the limit, in all or on one page."""
    said = f"{_in_vietnamese(limit)} ký tự", f"{limit:,} characters"
    return _too_long(name, *(f"{said[0]} trên một trang", f"{said[1]} on one page") if of_page else said)


def too_many_points(name: str, limit: int) -> UnreadableFile:
    """A picture of more pixels than the limit."""
    millions = limit // 1_000_000
    return _too_long(name, f"{millions} triệu điểm ảnh", f"{millions} million pixels")


def _too_long(name: str, vi: str, en: str) -> UnreadableFile:
    return UnreadableFile(
        "too-large",
        f"Tệp “{name}” dài quá {vi}; hãy tách thành các tệp nhỏ hơn.",
        f"The file “{name}” has more than {en}; split it into smaller files.",
    )


def _in_vietnamese(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def no_text(name: str) -> UnreadableFile:
    """A scan in which nothing could be read."""
    return UnreadableFile(
        "no-text",
        f"Tệp “{name}” không có chữ nào đọc được; nếu là bản chụp, hãy quét lại rõ hơn, từ 200 dpi trở lên.",
        f"Nothing can be read in the file “{name}”; if it is a scan, scan it again with 200 dpi or more.",
    )


def needs_libreoffice(name: str) -> UnreadableFile:
    """An old format, and no LibreOffice here."""
    return UnreadableFile(
        "needs-libreoffice",
        f"Tệp “{name}” có định dạng cũ, cần cài LibreOffice để đọc; hãy cài LibreOffice hoặc lưu tệp thành .docx.",
        f"The file “{name}” is of an old kind that needs LibreOffice; install LibreOffice, or save the file as .docx.",
    )


def needs_tesseract(name: str) -> UnreadableFile:
    """A scan, and no Tesseract with Vietnamese here."""
    return UnreadableFile(
        "needs-tesseract",
        f"Tệp “{name}” là bản chụp, cần cài Tesseract với tiếng Việt (vie) để nhận dạng chữ; "
        "hãy cài Tesseract hoặc dùng bản có chữ.",
        f"The file “{name}” is a scan, which needs Tesseract with Vietnamese (vie); "
        "install Tesseract, or use a file with text.",
    )


def needs_extra(name: str, package: str, extra: str) -> UnreadableFile:
    """A part of the library that was not installed with it."""
    return UnreadableFile(
        "type",
        f'Chưa đọc được tệp “{name}” vì thiếu gói {package}; hãy cài bằng lệnh: pip install "haidang[{extra}]".',
        f'The file “{name}” cannot be read without the package {package}; install it: pip install "haidang[{extra}]".',
    )


def not_from_disk(name: str) -> UnreadableFile:
    """The disk did not give it."""
    return UnreadableFile(
        "damaged",
        f"Không đọc được tệp “{name}” từ ổ đĩa; hãy chép sang nơi khác rồi thử lại.",
        f"The file “{name}” could not be read from the disk; copy it elsewhere and try again.",
    )


def secret(name: str, mark: str) -> UnreadableFile:
    """Marked as a state secret (Luật Bảo vệ bí mật nhà nước); `mark` is what its box says."""
    return UnreadableFile(
        "secret",
        f"Tệp “{name}” có dấu độ {mark} nên không được đọc ở đây; văn bản bí mật nhà nước chỉ được lưu giữ, xử lý trên "
        "máy không nối mạng dành riêng, hãy chuyển cho người quản lý tài liệu mật của cơ quan.",
        f"The file “{name}” is marked as a state secret (“{mark}”), so it is not read here; such documents are kept and"
        " worked on only on computers set apart, without a network: hand it to the keeper of secret papers.",
    )


def of_file(name: str, error: UnreadableFile) -> UnreadableFile:
    """What a reader that knows only bytes found wrong, said of the file."""
    if name in error.vi:
        return error
    return UnreadableFile(error.reason, *(f"“{name}”: {said[:1].lower()}{said[1:]}" for said in (error.vi, error.en)))
