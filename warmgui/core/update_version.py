"""Numbers of versions, and which of two is newer: the part of PEP 440 that releases of this program use."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FORM = re.compile(
    r"v?(?P<numbers>\d{1,4}(?:\.\d{1,4}){0,4})"
    r"(?:[-_.]?(?P<stage>dev|alpha|a|beta|b|preview|pre|rc|c)[-_.]?(?P<number>\d{0,4}))?",
    re.IGNORECASE,
)
_STAGES = {"dev": 0, "a": 1, "alpha": 1, "b": 2, "beta": 2, "c": 3, "rc": 3, "pre": 3, "preview": 3}
_RELEASE = 4


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """A version; newer ones are greater. "0.1" and "0.1.0" are the same."""

    numbers: tuple[int, ...]
    stage: int = _RELEASE
    """Development, alpha, beta, candidate, release: 0 to 4."""
    number: int = 0
    """Of an alpha, beta or candidate."""

    @property
    def is_final(self) -> bool:
        """Whether it is a release, and nothing before one."""
        return self.stage == _RELEASE


def parse_version(words: str) -> Version | None:
    """The version that these words name; None where they name none. No number has more than four digits."""
    found = _FORM.fullmatch(words.strip()) if words.isascii() else None
    if found is None:
        return None
    numbers = [int(number) for number in found.group("numbers").split(".")]
    while len(numbers) > 1 and numbers[-1] == 0:
        numbers.pop()
    stage = found.group("stage")
    if stage is None:
        return Version(tuple(numbers))
    return Version(tuple(numbers), _STAGES[stage.lower()], int(found.group("number") or 0))
