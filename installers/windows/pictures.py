"""Pictures in the formats of Windows, from the PNGs of assets/icons: the same bytes on every machine."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from itertools import pairwise

from installers.build import BuildError

_PNG = b"\x89PNG\r\n\x1a\n"
_RGBA = 4  # bytes of a pixel
_LARGEST_BITMAP = 64
"""Pixels: up to this size an icon holds a plain bitmap, which every reader of icons knows; above, the PNG."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels as rows from the top, four bytes each: red, green, blue, opacity."""

    width: int
    height: int
    rows: tuple[bytes, ...]


def read_png(content: bytes, name: str = "the picture") -> Picture:
    """A PNG as our icons are: 8 bits, red, green, blue and opacity, not interlaced.

    Raises:
        BuildError: it is another kind of picture.
    """
    if content[:8] != _PNG:
        raise BuildError(f"{name} is no PNG.")
    width, height, depth, colours, _, _, interlaced = struct.unpack_from(">IIBBBBB", content, 16)
    if (depth, colours, interlaced) != (8, 6, 0):
        raise BuildError(f"{name} must be a PNG with 8 bits of red, green, blue and opacity, not interlaced.")
    packed, at = b"", 8
    while at < len(content):
        (size,) = struct.unpack_from(">I", content, at)
        if content[at + 4 : at + 8] == b"IDAT":
            packed += content[at + 8 : at + 8 + size]
        at += size + 12
    flat = zlib.decompress(packed)
    stride = width * _RGBA + 1
    rows: list[bytes] = [bytes(width * _RGBA)]
    for y in range(height):
        line = flat[y * stride : (y + 1) * stride]
        rows.append(_unfiltered(line[0], line[1:], rows[-1]))
    return Picture(width, height, tuple(rows[1:]))


def _unfiltered(kind: int, line: bytes, above: bytes) -> bytes:
    """One row without PNG's prediction (PNG specification, section 9.2)."""
    done = bytearray(line)
    for i, value in enumerate(line):
        left = done[i - _RGBA] if i >= _RGBA else 0
        up = above[i]
        corner = above[i - _RGBA] if i >= _RGBA else 0
        guess = (0, left, up, (left + up) // 2, _paeth(left, up, corner))[kind]
        done[i] = (value + guess) & 0xFF
    return bytes(done)


def _paeth(left: int, up: int, corner: int) -> int:
    guess = left + up - corner
    return min((left, up, corner), key=lambda near: abs(guess - near))


def ico(pngs: dict[int, bytes]) -> bytes:
    """An icon of several sizes.

    Args:
        pngs: the PNG of each size in pixels.

    Raises:
        BuildError: a picture is of another kind, or not of its size.
    """
    images = []
    for size, content in sorted(pngs.items()):
        picture = read_png(content, f"the icon of {size} pixels")
        if (picture.width, picture.height) != (size, size):
            raise BuildError(f"The icon of {size} pixels is {picture.width} x {picture.height}.")
        images.append((size, content if size > _LARGEST_BITMAP else _icon_bitmap(picture)))
    header = struct.pack("<HHH", 0, 1, len(images))
    offsets = [len(header) + 16 * len(images)]
    for _, data in images:
        offsets.append(offsets[-1] + len(data))
    entries = [
        struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, end - start, start)
        for (size, _), (start, end) in zip(images, pairwise(offsets), strict=True)
    ]
    return b"".join([header, *entries, *(data for _, data in images)])


def _icon_bitmap(picture: Picture) -> bytes:
    """Rows from the bottom, blue first; then the mask of old systems, a bit each: set where see-through."""
    width, height = picture.width, picture.height
    header = struct.pack("<IiiHHIIiiII", 40, width, 2 * height, 1, 32, 0, 0, 0, 0, 0, 0)
    colours, mask = b"", b""
    for row in reversed(picture.rows):
        pixels = [row[i : i + _RGBA] for i in range(0, len(row), _RGBA)]
        colours += b"".join(bytes((p[2], p[1], p[0], p[3])) for p in pixels)
        bits = "".join("1" if p[3] == 0 else "0" for p in pixels).ljust(-(-width // 32) * 32, "0")
        mask += int(bits, 2).to_bytes(len(bits) // 8, "big")
    return header + colours + mask


def banner(picture: Picture, width: int, height: int, ground: tuple[int, int, int]) -> bytes:
    """A bitmap file: the picture in the middle of a plain ground (the side of an installer's last page)."""
    left, top = (width - picture.width) // 2, (height - picture.height) // 2
    lines = []
    for y in range(height):
        row = bytearray(bytes(reversed(ground)) * width)
        if 0 <= y - top < picture.height:
            source = picture.rows[y - top]
            for x in range(picture.width):
                *colour, opacity = source[x * _RGBA : (x + 1) * _RGBA]
                for channel in range(3):
                    under = ground[channel] * (255 - opacity)
                    row[(left + x) * 3 + 2 - channel] = (colour[channel] * opacity + under + 127) // 255
        lines.append(bytes(row) + bytes(-len(row) % 4))
    pixels = b"".join(reversed(lines))
    start = 14 + 40
    header = struct.pack("<2sIHHI", b"BM", start + len(pixels), 0, 0, start)
    return header + struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, len(pixels), 0, 0, 0, 0) + pixels
