"""TCVN 5712:1993 in its third form (TCVN3, "ABC"): one byte a letter, capitals with a tone made by the font.

The keys are the bytes as they look when a program takes them for Latin-1, which is how they stand in files.
"""

from __future__ import annotations

# Letters from byte A1 on, in the order of the standard; a dot is a byte that the fonts leave to Latin-1.
# AF, BA, BF, C0-C5, CD, D9-DB, E0, F0, FF are capitals in the first form of the standard; some fonts draw them.
_FROM_A1 = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ"  # A1-AF
    ".....àảãáạẲằẳẵắẴ"  # B0-BF
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"  # C0-CF
    "éẹềểễếệìỉỄẾỒĩíịò"  # D0-DF
    "Ổỏõóọồổỗốộờởỡớợù"  # E0-EF
    "ỖủũúụừửữứựỳỷỹýỵỐ"  # F0-FF
)

LETTERS: dict[str, str] = {chr(0xA1 + place): letter for place, letter in enumerate(_FROM_A1) if letter != "."}

_TABLE = str.maketrans(
    {
        **LETTERS,
        # "µ" (à) comes back as the Greek letter from programs that fold compatibility characters.
        "\u03bc": "à",
        # "Ð" (é) is taken for the Vietnamese letter by programs that open the file as windows-1258.
        "\u0110": "é",
    }
)


def to_unicode(text: str) -> str:
    """`text`, TCVN3 bytes read as Latin-1, in Unicode.

    >>> to_unicode("C«ng hoµ x· héi chñ nghÜa ViÖt Nam")
    'Công hoà xã hội chủ nghĩa Việt Nam'
    """
    return text.translate(_TABLE)
