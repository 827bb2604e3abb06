"""The fuzzer itself is a program, not a test: it needs atheris to be looked at."""

from __future__ import annotations

import importlib.util

# It is not built for every Python and system: where it is not, its short run is not there to skip.
collect_ignore = ["fuzz_files.py", *([] if importlib.util.find_spec("atheris") else ["test_fuzz_files.py"])]
