"""The site's settings under test: those of the environment, over data that is thrown away."""

from __future__ import annotations

import os
import tempfile

os.environ["HAIDANG_UNDER_TEST"] = "true"
os.environ.setdefault("HAIDANG_DATA", tempfile.mkdtemp(prefix="haidang-test-"))

from haidang_web.settings import *  # noqa: F403 -- the environment first

STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405
