"""What is said of a file that cannot be read: one sentence each, with what to do next."""

from __future__ import annotations

from haidang.errors import UnreadableFile
from haidang.files.limits import MEGABYTE


def missing(name: str) -> UnreadableFile:
    """No file of that name."""
    return UnreadableFile("missing", f"Không tìm thấy tệp “{name}”; hãy kiểm tra lại tên tệp và thư mục.")


def folder(name: str) -> UnreadableFile:
    """A folder where a file is wanted."""
    return UnreadableFile("folder", f"“{name}” là thư mục, không phải tệp; hãy nêu tên từng tệp trong thư mục đó.")


def permission(name: str) -> UnreadableFile:
    """The system does not let us read it."""
    return UnreadableFile(
        "permission", f"Không có quyền đọc tệp “{name}”; hãy xin quyền đọc hoặc sao chép tệp sang thư mục của mình."
    )


def empty(name: str) -> UnreadableFile:
    """No bytes, or nothing but spaces."""
    return UnreadableFile("empty", f"Tệp “{name}” trống, không có nội dung; hãy kiểm tra lại bản gốc.")


def not_a_document(name: str, what: str = "không phải văn bản mà chương trình đọc được") -> UnreadableFile:
    """Something else than a document; `what` goes on after the name."""
    return UnreadableFile(
        "type", f"Tệp “{name}” {what}; hãy dùng tệp .docx, .pdf, .odt, .doc, .rtf, .xlsx, .txt hoặc .md."
    )


def wrong_extension(name: str, found: str, rename: str) -> UnreadableFile:
    """A text file that claims to be an office file: more likely an accident than a document."""
    return UnreadableFile(
        "type", f"Tệp “{name}” thực ra là {found}; nếu đúng là văn bản, hãy đổi đuôi tệp thành {rename}."
    )


def damaged(name: str) -> UnreadableFile:
    """Begins like a document and is not one to its end."""
    return UnreadableFile(
        "damaged",
        f"Tệp “{name}” bị hỏng hoặc chưa tải về đủ; hãy lấy lại bản gốc hoặc mở và lưu lại bằng phần mềm soạn thảo.",
    )


def encrypted(name: str) -> UnreadableFile:
    """Needs a password."""
    return UnreadableFile(
        "encrypted", f"Tệp “{name}” được bảo vệ bằng mật khẩu; hãy mở tệp, gỡ mật khẩu rồi lưu lại trước khi đọc."
    )


def bomb(name: str) -> UnreadableFile:
    """Unpacks to far more than its size can honestly hold."""
    return UnreadableFile(
        "bomb", f"Tệp “{name}” nén bất thường, giải nén ra quá lớn nên không được mở; hãy kiểm tra nguồn gửi tệp."
    )


def too_large(name: str, size: int, limit: int) -> UnreadableFile:
    """More bytes than the limit."""
    megabytes = f"{size // MEGABYTE:,}".replace(",", ".")
    return UnreadableFile(
        "too-large",
        f"Tệp “{name}” có dung lượng {megabytes} MB, vượt giới hạn {limit // MEGABYTE} MB; "
        "hãy tách thành các tệp nhỏ hơn.",
    )


def too_long(name: str, what: str) -> UnreadableFile:
    """More pages, cells or characters than the limit; `what` names limit and unit: `10.000 trang`."""
    return UnreadableFile("too-large", f"Tệp “{name}” dài quá {what}; hãy tách thành các tệp nhỏ hơn.")


def no_text(name: str) -> UnreadableFile:
    """A scan in which nothing could be read."""
    return UnreadableFile(
        "no-text", f"Tệp “{name}” không có chữ nào đọc được; nếu là bản chụp, hãy quét lại rõ hơn, từ 200 dpi trở lên."
    )


def needs_libreoffice(name: str) -> UnreadableFile:
    """An old format, and no LibreOffice here."""
    return UnreadableFile(
        "needs-libreoffice",
        f"Tệp “{name}” có định dạng cũ, cần cài LibreOffice để đọc; hãy cài LibreOffice hoặc lưu tệp thành .docx.",
    )


def needs_tesseract(name: str) -> UnreadableFile:
    """A scan, and no Tesseract with Vietnamese here."""
    return UnreadableFile(
        "needs-tesseract",
        f"Tệp “{name}” là bản chụp, cần cài Tesseract với tiếng Việt (vie) để nhận dạng chữ; "
        "hãy cài Tesseract hoặc dùng bản có chữ.",
    )


def needs_extra(name: str, package: str, extra: str) -> UnreadableFile:
    """A part of the library that was not installed with it."""
    return UnreadableFile(
        "type", f'Chưa đọc được tệp “{name}” vì thiếu gói {package}; hãy cài bằng lệnh: pip install "haidang[{extra}]".'
    )


def secret(name: str, mark: str) -> UnreadableFile:
    """Marked as a state secret (Luật Bảo vệ bí mật nhà nước); `mark` is what its box says."""
    return UnreadableFile(
        "secret",
        f"Tệp “{name}” có dấu độ {mark} nên không được đọc ở đây; văn bản bí mật nhà nước chỉ được lưu giữ, xử lý trên "
        "máy không nối mạng dành riêng, hãy chuyển cho người quản lý tài liệu mật của cơ quan.",
    )


def of_file(name: str, error: UnreadableFile) -> UnreadableFile:
    """What a reader that knows only bytes found wrong, said of the file."""
    said = str(error)
    if name in said:
        return error
    return UnreadableFile(error.reason, f"“{name}”: {said[:1].lower()}{said[1:]}")
