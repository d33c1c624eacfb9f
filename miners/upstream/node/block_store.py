"""Found blocks on disk: written before the node hears of them, kept until it has taken them.

One file a block, `CHAIN-HEIGHT-HASH.block`, holds it in hexadecimal, so that a person can hand it in, too:
`bitcoin-cli -stdin submitblock < FILE`. Blocks that the node took go to `taken/` on the main chain (there
they are worth keeping) and are deleted on test chains. Refused ones become `.refused`, with the node's words
in the second line.
"""

from __future__ import annotations

import contextlib
import logging
import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners import work
from miners.formats.plain_text import plain_text

if TYPE_CHECKING:
    from pathlib import Path

MAX_BLOCK_BYTES = 4_000_000
MAIN_CHAIN = "main"
_NAME = re.compile(r"([a-z0-9]{1,20})-([0-9]{1,9})-([0-9a-f]{64})\.block")
_HEADER_BYTES = 80
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FoundBlock:
    """A whole block with proof of work."""

    chain: str
    """As Bitcoin Core names it: main, test, testnet4, signet, regtest."""
    height: int
    data: bytes

    @property
    def hash_hex(self) -> str:
        """The block's hash as it is shown."""
        return work.sha256d(self.data[:_HEADER_BYTES])[::-1].hex()

    @property
    def file_name(self) -> str:
        """Chain, height and hash: enough to find and to check it again."""
        return f"{self.chain}-{self.height:07}-{self.hash_hex}.block"


class BlockStore:
    """A folder of found blocks. All methods block on the disk: call them in a thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, block: FoundBlock) -> Path:
        """Where the block is kept while it waits."""
        return self._folder / block.file_name

    def save(self, block: FoundBlock) -> Path:
        """Write a block so that it survives a power cut.

        Raises:
            OSError: the disk is full, read-only, or the folder cannot be made.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self.path(block)
        _write_through(path, block.data.hex() + "\n")
        return path

    def waiting(self, chain: str) -> list[FoundBlock]:
        """Blocks of this chain that no node has taken yet, the lowest first; damaged files are left alone."""
        try:
            paths = sorted(self._folder.glob(f"{chain}-*.block"))
        except OSError as error:
            _log.warning("Kept blocks in %s cannot be listed: %s.", self._folder, error)
            return []
        blocks = [self._read(path, chain) for path in paths]
        return [block for block in blocks if block is not None]

    def taken(self, block: FoundBlock) -> Path | None:
        """The node has it: out of the queue. Where it lies now, None where it was deleted.

        Raises:
            OSError: the file cannot be moved; it will be handed in again, which does no harm.
        """
        path = self.path(block)
        if not path.exists():
            return None
        if block.chain != MAIN_CHAIN:
            path.unlink()
            return None
        keep = self._folder / "taken"
        keep.mkdir(exist_ok=True)
        _replace(path, keep / path.name)
        return keep / path.name

    def refused(self, block: FoundBlock, words: str) -> Path:
        """The node will never take it: kept with its words, and out of the queue.

        Raises:
            OSError: it cannot be written.
        """
        path = self.path(block)
        refused = path.with_suffix(".refused")
        self._folder.mkdir(parents=True, exist_ok=True)
        _write_through(refused, f"{block.data.hex()}\n{plain_text(words)}\n")
        path.unlink(missing_ok=True)
        return refused

    def _read(self, path: Path, chain: str) -> FoundBlock | None:
        """A kept block, or None where the file does not hold the block that its name says."""
        name = _NAME.fullmatch(path.name)
        try:
            size = path.stat().st_size
            text = path.read_text("ascii") if name and size <= 2 * MAX_BLOCK_BYTES + 2 else ""
            block = FoundBlock(chain, int(name[2]) if name else 0, bytes.fromhex(text))
        except (OSError, ValueError) as error:
            _log.warning("The kept block %s cannot be read: %s.", path, error)
            return None
        if len(block.data) <= _HEADER_BYTES or block.file_name != path.name:
            _log.warning("%s does not hold the block that its name says, so it is not handed in.", path)
            return None
        return block


def _write_through(path: Path, text: str) -> None:
    """Write a file so that it is there whole or not at all, and on the disk when this returns."""
    partial = path.with_name(path.name + ".part")
    try:
        with partial.open("w", encoding="ascii", errors="replace") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        _replace(partial, path)
    except BaseException:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
        raise


def _replace(source: Path, target: Path) -> None:
    source.replace(target)
    for folder in {source.parent, target.parent}:
        with contextlib.suppress(OSError):  # systems that have no such thing as a folder on disk
            number = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(number)
            finally:
                os.close(number)
