"""The command `haidang-site`: Django's own commands and ours, on the settings of the environment."""

from __future__ import annotations

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line


def main() -> None:
    """Run one command; a setting that cannot stand is one sentence, never a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "haidang_web.settings")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.stderr.write(f"haidang-site: {error}\n")
        raise SystemExit(2) from None
