"""The command line: a command parses, calls the library once and prints. One file per command."""

from haidang.cli.program import main

__all__ = ["main"]
