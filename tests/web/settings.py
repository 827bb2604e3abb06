"""The site's settings under test: those of the environment, over data that is thrown away."""

from __future__ import annotations

import os
import tempfile

os.environ["HAIDANG_UNDER_TEST"] = "true"
# On a machine that is busy a request still reads what it is given; tests of long documents say otherwise.
os.environ.setdefault("HAIDANG_ANSWER_SECONDS", "30")
os.environ.setdefault("HAIDANG_DATA", tempfile.mkdtemp(prefix="haidang-test-"))

from haidang_web.settings import *  # noqa: F403 -- the environment first

STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405

# A table that jobs of the tests write into (tests/web/jobs).
INSTALLED_APPS = [*INSTALLED_APPS, "tests.web.jobs.ledger"]  # noqa: F405

if "sqlite3" in DATABASES["default"]["ENGINE"]:  # noqa: F405
    # A file, as in earnest: other processes see what is in it.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA / "test.sqlite3")}  # noqa: F405
