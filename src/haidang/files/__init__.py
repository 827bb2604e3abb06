"""Files in: `load(path)` turns a document of any kind we read into a `Source`.

One file per kind. What cannot be read raises `UnreadableFile` with one sentence, never anything else.
"""

from haidang.files.limits import LIMITS, Limits, Progress
from haidang.files.loading import load, load_stdin_text

__all__ = ["LIMITS", "Limits", "Progress", "load", "load_stdin_text"]
