"""How tests are dealt out to workers: in pieces of a file, what takes long first.

Dealt one by one, every worker makes what the tests of a file share, and the dealer looks through all that it
has dealt after each of them.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from xdist.scheduler import LoadGroupScheduling

if TYPE_CHECKING:
    from collections.abc import Iterable

AT_ONCE = 24
"""Tests of one file: enough to share, and few enough that nobody waits long for the last worker."""
_LONGEST_GROUPS = ("frozen", "screen")
_LONGEST_FOLDERS = ("tests/e2e/", "tests/faults/", "tests/gallery/", "tests/installers/", "tests/analysis/")


class InPieces(LoadGroupScheduling):
    """As `--dist loadgroup`, whose groups stay together, but what is in no group goes by files."""

    def schedule(self) -> None:
        """The first time that this is called it is known what there is."""
        if self.collection is None:
            self._piece_of = pieces(next(iter(self.registered_collections.values())))
        super().schedule()

    def _split_scope(self, nodeid: str) -> str:
        return self._piece_of[nodeid]


def pieces(names: Iterable[str]) -> dict[str, str]:
    """The piece of each test: its group, or its file and how many pieces of that went before."""
    counted: Counter[str] = Counter()
    found = {}
    for name in names:
        group = _group(name)
        if group:
            found[name] = group
            continue
        file = name.partition("::")[0]
        found[name] = f"{file} {counted[file] // AT_ONCE}"
        counted[file] += 1
    return found


def turn(name: str, *, slow: bool) -> int:
    """When a test is dealt: what takes long comes first, so that all workers end at about the same time."""
    group = _group(name)
    if group in _LONGEST_GROUPS:
        return _LONGEST_GROUPS.index(group)
    begins = len(_LONGEST_GROUPS)
    if group:
        return begins
    if slow or name.startswith(_LONGEST_FOLDERS):
        return begins + 1
    return begins + 2


def _group(name: str) -> str:
    """What xdist writes behind a test's name; a parameter's name may have an @, too."""
    return name.rpartition("@")[2] if name.rfind("@") > name.rfind("]") else ""
