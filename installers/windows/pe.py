"""Reads what a Windows executable says of itself: version, manifest, icons, subsystem, whether it is signed.

After the "PE Format" and "VS_VERSIONINFO structure" pages of learn.microsoft.com.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

RT_ICON, RT_GROUP_ICON, RT_VERSION, RT_MANIFEST = 3, 14, 16, 24
"""Kinds of resources."""
SUBSYSTEMS = {2: "windowed", 3: "console"}
_PE32_PLUS = 0x20B
_SUBDIRECTORY = 0x80000000
_DEEPEST = 3  # type, name, language
_RESOURCES, _CERTIFICATES = 2, 4  # numbers of data directories
_FIXED_SIGNATURE = 0xFEEF04BD


class NotAnExecutableError(ValueError):
    """The bytes are no Windows executable that can be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Executable:
    """What was found in one file."""

    subsystem: str
    """ "windowed", "console", or the number of another."""
    machine: int
    time_stamp: int
    """Seconds since 1970, as the linker or a later step wrote it."""
    signed: bool
    """Whether it carries a signature; whether that is valid is not looked at."""
    resources: dict[tuple[int, int, int], bytes]
    """Contents by (kind, name, language); a name that is a text counts as its offset."""

    def first(self, kind: int) -> bytes | None:
        """The first resource of a kind; None where there is none."""
        return next((data for (k, _, _), data in sorted(self.resources.items()) if k == kind), None)

    @property
    def manifest(self) -> str | None:
        """The application manifest."""
        data = self.first(RT_MANIFEST)
        return None if data is None else data.decode("utf-8-sig")

    @property
    def version_texts(self) -> dict[str, str]:
        """ProductName, FileVersion and so on; empty where it has no version resource."""
        data = self.first(RT_VERSION)
        return {} if data is None else version_texts(data)

    @property
    def icon_sizes(self) -> tuple[int, ...]:
        """Widths in pixels of the first icon's pictures."""
        group = self.first(RT_GROUP_ICON)
        if group is None:
            return ()
        (count,) = struct.unpack_from("<H", group, 4)
        return tuple(sorted(group[6 + 14 * i] or 256 for i in range(count)))


def read(content: bytes) -> Executable:
    """Read an executable of 32 or 64 bits.

    Raises:
        NotAnExecutableError: it is none, or it is cut off.
    """
    try:
        return _read(content)
    except (struct.error, IndexError) as error:
        raise NotAnExecutableError(f"the file is cut off or damaged ({error})") from error


def _read(content: bytes) -> Executable:
    (start,) = struct.unpack_from("<I", content, 0x3C)
    if content[:2] != b"MZ" or content[start : start + 4] != b"PE\0\0":
        raise NotAnExecutableError("no Windows executable")
    machine, sections, time_stamp, optional_size = struct.unpack_from("<HHI8xH", content, start + 4)
    optional = start + 24
    (magic,) = struct.unpack_from("<H", content, optional)
    (subsystem,) = struct.unpack_from("<H", content, optional + 68)
    directories = optional + (112 if magic == _PE32_PLUS else 96)
    table = [
        struct.unpack_from("<III", content, optional + optional_size + 40 * i + 12) for i in range(sections)
    ]
    address, _ = struct.unpack_from("<II", content, directories + 8 * _RESOURCES)
    _, signature_size = struct.unpack_from("<II", content, directories + 8 * _CERTIFICATES)
    resources: dict[tuple[int, int, int], bytes] = {}
    if address:
        for path, data_at, size in _entries(content, _offset(table, address), 0, ()):
            begin = _offset(table, data_at)
            resources[path] = content[begin : begin + size]
    return Executable(
        SUBSYSTEMS.get(subsystem, str(subsystem)), machine, time_stamp, signature_size > 0, resources
    )


def _offset(table: list[tuple[int, ...]], address: int) -> int:
    """Where an address of the loaded program lies in the file."""
    for start, size, offset in table:
        if start <= address < start + size:
            return address - start + offset
    raise NotAnExecutableError(f"address {address:#x} is in no section")


def _entries(
    content: bytes, root: int, at: int, path: tuple[int, ...]
) -> list[tuple[tuple[int, int, int], int, int]]:
    """All leaves of the tree of resources: (kind, name, language), address, size."""
    if len(path) >= _DEEPEST:
        raise NotAnExecutableError("its resources are nested too deep")
    named, numbered = struct.unpack_from("<HH", content, root + at + 12)
    found = []
    for i in range(named + numbered):
        key, target = struct.unpack_from("<II", content, root + at + 16 + 8 * i)
        here = (*path, key & ~_SUBDIRECTORY)
        if target & _SUBDIRECTORY:
            found += _entries(content, root, target & ~_SUBDIRECTORY, here)
        elif len(here) == _DEEPEST:
            address, size = struct.unpack_from("<II", content, root + target)
            found.append((here, address, size))
    return found


def version_texts(resource: bytes) -> dict[str, str]:
    """The texts of a version resource, of all its languages, and "fixed": the four numbers of the file.

    Raises:
        NotAnExecutableError: it is no version resource.
    """
    key, value, children = _block(resource)
    if key != "VS_VERSION_INFO" or len(value) < 16:  # noqa: PLR2004 - the signature and the two numbers
        raise NotAnExecutableError("no version resource")
    signature, high, low = struct.unpack_from("<I4xII", value)
    if signature != _FIXED_SIGNATURE:
        raise NotAnExecutableError("its version resource is damaged")
    texts = {"fixed": ".".join(str(n) for n in (high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF))}
    for outer in children:
        name, _, tables = _block(outer)
        if name == "StringFileInfo":
            for language in tables:
                for entry in _block(language)[2]:
                    word, text, _ = _block(entry)
                    texts[word] = text.decode("utf-16-le").rstrip("\0")
    return texts


def _block(data: bytes) -> tuple[str, bytes, list[bytes]]:
    """One block: its key, its value, the blocks inside."""
    length, value_length, is_text = struct.unpack_from("<HHH", data)
    end = 6
    while data[end : end + 2] != b"\0\0":
        if end >= length:
            raise NotAnExecutableError("its version resource is cut off")
        end += 2
    key = data[6:end].decode("utf-16-le")
    at = _aligned(end + 2)
    size = value_length * 2 if is_text else value_length
    value = data[at : at + size]
    children = []
    at = _aligned(at + size)
    while at < length:
        (child,) = struct.unpack_from("<H", data, at)
        if child == 0:
            break
        children.append(data[at : at + child])
        at = _aligned(at + child)
    return key, value, children


def _aligned(position: int) -> int:
    return -(-position // 4) * 4
