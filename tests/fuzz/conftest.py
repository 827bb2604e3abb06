"""The fuzzer itself is a program, not a test: it needs atheris to be looked at."""

collect_ignore = ["fuzz_files.py"]
