"""Vietnamese as it was typed before Unicode: TCVN3 (the `.Vn` fonts) and VNI, turned into Unicode.

Known by the name of the font where the file states one (`convert_run`), else by letter statistics (`detect`).
"""

from haidang.text.legacy.converting import Encoding, convert, convert_run, encoding_of_font
from haidang.text.legacy.detecting import detect, vietnamese_share

__all__ = ["Encoding", "convert", "convert_run", "detect", "encoding_of_font", "vietnamese_share"]
