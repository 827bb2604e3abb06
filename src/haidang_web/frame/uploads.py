"""The door for uploads: what is larger than is taken at once is refused before a byte of it is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

_MEGABYTE = 1_000_000


class BoundedUpload(FileUploadHandler):
    """Refuses a request by its stated length; the server reads no more than that. Bytes pass on to the next handler."""

    def handle_raw_input(self, input_data: Any, META: Any, content_length: int, *args: Any, **kwargs: Any) -> None:
        """Look at the length, and see to it that large files have a private place to wait in."""
        if content_length > settings.UPLOAD_TOTAL_MEGABYTES * _MEGABYTE:
            raise RequestDataTooBig("more than is taken at once")
        Path(settings.FILE_UPLOAD_TEMP_DIR).mkdir(parents=True, exist_ok=True, mode=0o700)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Nothing is kept here."""
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Nor is a file made here."""
