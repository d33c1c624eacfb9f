"""A digest at the end of the native library: a damaged file must not be loaded.

Loading a truncated library, or running one with flipped bits, ends the process without a word that Python
could catch (bus error, illegal instruction). ELF and PE loaders ignore what follows their last section.
"""

from __future__ import annotations

import hashlib

_MARK = b"WARMGUI-SHA256:"
_SEAL_BYTES = len(_MARK) + hashlib.sha256().digest_size


def seal(content: bytes) -> bytes:
    """The content with its seal."""
    return content + _MARK + hashlib.sha256(content).digest()


def is_intact(content: bytes) -> bool:
    """Whether the content ends in its own seal."""
    return content[-_SEAL_BYTES:] == seal(content[:-_SEAL_BYTES])[-_SEAL_BYTES:]
