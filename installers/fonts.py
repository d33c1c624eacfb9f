"""Makes the bundled Arabic and Chinese fonts out of Debian's (`fonts-noto-core`, `fonts-noto-cjk`).

    python -m installers.fonts --pyftsubset PROGRAM

Needed again only when a translation brings a character that no bundled font has; a test says so. `pyftsubset`
is part of fonttools, which the program itself does not need: `pip install fonttools` in an environment of its
own. The fonts stay under the SIL Open Font License 1.1 (`assets/fonts/Noto-OFL.txt`); "Noto" is no reserved
font name, so that a subset may keep it.

Arabic: the block U+0600 to U+06FF with all its shapes, Regular and Bold. Chinese: GB 2312 level 1 (the 3,755
most used characters), the punctuation of its first and third row, and whatever catalogue and lessons hold
beyond. Hints are left out: the program asks for none. Latin, Greek and Cyrillic letters come from Inter.

Noto Sans Arabic asks for lines of 2.1 times its size, room for signs that stand over the verses of the Koran;
beside Inter (1.2) every card would grow. The subsets ask for what modern Arabic needs, 1.42.
"""

from __future__ import annotations

import argparse
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "assets" / "fonts"
SYSTEM = Path("/usr/share/fonts")
ARABIC = frozenset(
    map(chr, [0x20, 0xA0, *range(0x600, 0x700), *range(0x200C, 0x2010), *range(0x2066, 0x206A)])
)
_PUNCTUATION_ROWS = (0xA1, 0xA3)
_LEVEL_1 = range(0xB0, 0xD8)
_CELLS = range(0xA1, 0xFF)
_FIRST_OF_ITS_OWN = 0x2000
"""Below, Inter has every letter that is needed."""
_SIMPLIFIED = "2"
"""Number of the simplified Chinese face in Debian's collection."""


ARABIC_HEIGHTS = (0.98, 0.44)
"""Above and below the base line, of the size."""
_CHECKSUM_BASE = 0xB1B0AFBA
"""What the checksum of a whole font is taken from (OpenType, table "head")."""


@dataclass(frozen=True)
class Font:
    """One bundled file, and what it is made of."""

    name: str
    source: str
    script: str
    face: str = ""


FONTS = (
    Font("NotoSansArabic-Regular.ttf", "truetype/noto/NotoSansArabic-Regular.ttf", "ar"),
    Font("NotoSansArabic-Bold.ttf", "truetype/noto/NotoSansArabic-Bold.ttf", "ar"),
    Font("NotoSansCJKsc-Regular.otf", "opentype/noto/NotoSansCJK-Regular.ttc", "zh_CN", _SIMPLIFIED),
    Font("NotoSansCJKsc-Bold.otf", "opentype/noto/NotoSansCJK-Bold.ttc", "zh_CN", _SIMPLIFIED),
)


def gb2312_level_1() -> frozenset[str]:
    """The characters of GB 2312's first level, and its punctuation."""
    found = set()
    for row in (*_PUNCTUATION_ROWS, *_LEVEL_1):
        for cell in _CELLS:
            try:
                found.add(bytes((row, cell)).decode("gb2312"))
            except UnicodeDecodeError:  # a cell that is empty
                continue
    return frozenset(found)


def catalogue_characters(language: str) -> frozenset[str]:
    """Every character of a language's translations."""
    file = ROOT / "assets" / "translations" / f"warmgui_{language}.ts"
    tree = ET.parse(file)  # noqa: S314 - our own file
    return frozenset("".join(text for part in tree.iter("translation") for text in part.itertext()))


def lesson_characters() -> frozenset[str]:
    """Every character of the lessons, which hold all languages."""
    files = sorted((ROOT / "assets" / "lessons").glob("*.warmlesson"))
    return frozenset("".join(file.read_text(encoding="utf-8") for file in files))


def characters(script: str) -> frozenset[str]:
    """What the fonts of a language are to hold."""
    if script == "ar":
        return ARABIC
    wanted = gb2312_level_1() | catalogue_characters(script) | lesson_characters()
    return frozenset(sign for sign in wanted if ord(sign) >= _FIRST_OF_ITS_OWN and sign not in ARABIC)


def command(font: Font, pyftsubset: str, source: Path, out: Path) -> list[str]:
    """How one font is made.

    Args:
        font: which.
        pyftsubset: the program of fonttools.
        source: folder of the system's fonts.
        out: folder of the new one.
    """
    wanted = ",".join(f"U+{ord(sign):04X}" for sign in sorted(characters(font.script)))
    features = "*" if font.script == "ar" else "locl,ccmp,mark,kern"
    return [
        pyftsubset,
        str(source / font.source),
        f"--unicodes={wanted}",
        f"--layout-features={features}",
        "--no-hinting",
        "--drop-tables+=vhea,vmtx,VORG",
        *([f"--font-number={font.face}"] if font.face else []),
        f"--output-file={out / font.name}",
    ]


def with_heights(font: bytes, ascent: float, descent: float) -> bytes:
    """A font whose lines are as high as said.

    Args:
        font: a TrueType or OpenType file.
        ascent: above the base line, of the size.
        descent: below it, positive.
    """
    made = bytearray(font)
    tables: dict[str, tuple[int, int, int]] = {}
    for number in range(struct.unpack_from(">H", made, 4)[0]):
        entry = 12 + 16 * number
        name, _sum, at, length = struct.unpack_from(">4sLLL", made, entry)
        tables[name.decode("ascii")] = (entry, at, length)
    unit = struct.unpack_from(">H", made, tables["head"][1] + 18)[0]
    up, down = round(ascent * unit), round(descent * unit)
    struct.pack_into(">hhh", made, tables["hhea"][1] + 4, up, -down, 0)
    struct.pack_into(">hhhHH", made, tables["OS/2"][1] + 68, up, -down, 0, up, down)
    whole = tables["head"][1] + 8
    struct.pack_into(">L", made, whole, 0)
    for entry, at, length in tables.values():
        struct.pack_into(">L", made, entry + 4, _checksum(made[at : at + length]))
    struct.pack_into(">L", made, whole, (_CHECKSUM_BASE - _checksum(made)) & 0xFFFFFFFF)
    return bytes(made)


def _checksum(data: bytearray) -> int:
    padded = bytes(data) + bytes(-len(data) % 4)
    total: int = sum(struct.unpack(f">{len(padded) // 4}L", padded))
    return total & 0xFFFFFFFF


def main(arguments: list[str]) -> int:
    """Make all of them; 0 when that went well."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pyftsubset", default="pyftsubset", metavar="PROGRAM", help="of fonttools")
    parser.add_argument("--fonts", type=Path, default=SYSTEM, metavar="DIR", help="Debian's fonts")
    parser.add_argument("--out", type=Path, default=FOLDER, metavar="DIR")
    given = parser.parse_args(arguments)
    for font in FONTS:
        made = command(font, given.pyftsubset, given.fonts, given.out)
        if subprocess.run(made, check=False).returncode != 0:
            return 1
        if font.script == "ar":
            file = given.out / font.name
            file.write_bytes(with_heights(file.read_bytes(), *ARABIC_HEIGHTS))
        sys.stdout.write(f"{font.name}: {(given.out / font.name).stat().st_size} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
