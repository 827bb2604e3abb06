"""The door for uploads: what is larger than is taken at once is refused before a byte of it is kept, large files wait
inside the private spool, never in a folder that other programs share.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, TemporaryFileUploadHandler

_MEGABYTE = 1_000_000


class TooMuchAtOnce(RequestDataTooBig):
    """A request larger than is taken, files and all."""


class BoundedUpload(FileUploadHandler):
    """Refuses a request by its stated length; the server reads no more than that. Bytes pass on to the next handler."""

    def handle_raw_input(self, input_data: Any, META: Any, content_length: int, *args: Any, **kwargs: Any) -> None:
        """Look at the length."""
        if content_length > settings.UPLOAD_TOTAL_MEGABYTES * _MEGABYTE:
            raise TooMuchAtOnce("more than is taken at once")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Nothing is kept here."""
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Nor is a file made here."""


class WaitingFile(TemporaryUploadedFile):
    """An upload on its way into a parcel; gone when it is closed."""

    def __init__(self, name: str, content_type: str, charset: str | None, extra: Any) -> None:
        folder = Path(settings.SPOOL) / "incoming"
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = tempfile.NamedTemporaryFile(suffix=".upload", dir=folder)  # noqa: SIM115 -- closed with the request
        UploadedFile.__init__(self, file, name, content_type, 0, charset, extra)


class SpooledUpload(TemporaryFileUploadHandler):
    """Takes what is too large for memory."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file."""
        FileUploadHandler.new_file(self, *args, **kwargs)
        self.file = WaitingFile(self.file_name, self.content_type, self.charset, self.content_type_extra)  # type: ignore[arg-type]
