"""Somebody who hands in a document as a browser without script does: cookies, the form's token, redirects, waiting."""

from __future__ import annotations

import re
import time
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.request import HTTPCookieProcessor, Request, build_opener

_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
_BOUNDARY = "haidang-bench-boundary"
_PATIENCE = 120
# What stands on the page of an answer, and on no page before it.
ANSWERED = "data-doc"


class Visitor:
    """One visitor with cookies of their own."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()))
        self._token = ""

    def open(self) -> None:
        """Open the first page, and keep the form's token."""
        found = _TOKEN.search(self.get(f"{self._address}/"))
        if found is None:
            raise ValueError("the first page has no form")
        self._token = found[1]

    def check(self, file: Path) -> str:
        """Hand in a file and wait for the page of its answer; empty where that was refused."""
        try:
            page, address = self.hand_in(file)
            until = time.monotonic() + _PATIENCE
            while ANSWERED not in page and time.monotonic() < until:
                time.sleep(0.5)
                page = self.get(address)
            return page if ANSWERED in page else ""
        except OSError:  # a refusal is an HTTPError, which is one too
            return ""

    def hand_in(self, file: Path) -> tuple[str, str]:
        """The page that comes after handing in a file, and its address. Raises OSError where it is refused."""
        if not self._token:
            self.open()
        request = Request(f"{self._address}/", self._body(file), self._headers())
        with self._opener.open(request, timeout=_PATIENCE) as answer:
            return answer.read().decode("utf-8"), answer.url

    def get(self, address: str) -> str:
        """The page at an address."""
        with self._opener.open(address, timeout=_PATIENCE) as answer:
            words: str = answer.read().decode("utf-8")
            return words

    def _headers(self) -> dict[str, str]:
        return {"Content-Type": f"multipart/form-data; boundary={_BOUNDARY}", "Referer": f"{self._address}/"}

    def _body(self, file: Path) -> bytes:
        def part(head: str, content: bytes) -> bytes:
            return f"--{_BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode() + content + b"\r\n"

        token = part('name="csrfmiddlewaretoken"', self._token.encode())
        document = part(f'name="documents"; filename="{file.name}"', file.read_bytes())
        return token + document + f"--{_BOUNDARY}--\r\n".encode()
