"""docs/reference/openapi.json: the description of the API under review, so that a change of it is seen as one."""

from __future__ import annotations

import json
import os
from pathlib import Path

import django

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "openapi.json"


def page() -> str:
    """The description that the site gives, as it would be written."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "haidang_web.settings")
    os.environ.setdefault("HAIDANG_UNDER_TEST", "true")
    django.setup()
    from haidang_web.api import api  # not before Django is set up

    return json.dumps(api.get_openapi_schema(), ensure_ascii=False, indent=1) + "\n"
