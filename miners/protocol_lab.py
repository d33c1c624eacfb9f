"""Messages of the lab: blocks at a difficulty that a person chose, on a chain of this process's own.

Part of `protocol`. Everything here is hashed for real, except what says `by` "others".
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LabWork:
    """What `SetUpstream(kind="lab")` asks for: headers of an own chain, whose target is the user's choice."""

    nbits: int
    """The compact target to begin with."""
    ntime: int | None = None
    """Time of the first header, seconds since 1970; None: the present."""
    version: int = 0x20000000
    retarget_blocks: int = 0
    """The difficulty follows every so many blocks, by bitcoin's rule; 0: it stays."""
    block_s: float = 10.0
    """Seconds per block that retargets aim at."""
    others_hs: float = 0.0
    """Hash power of further miners, who are simulated, H/s."""
    delay_s: float = 0.0
    """So long a block of one side travels to the other: both may find one meanwhile."""
    seed: int = 0
    """Of the simulated miners."""


@dataclass(frozen=True)
class LabChange:
    """To the miner while a lab runs; None: as it is."""

    nbits: int | None = None
    others_hs: float | None = None
    delay_s: float | None = None


@dataclass(frozen=True)
class LabStats:
    """About once a second while a lab runs. Counters are since the lab's beginning."""

    hashes: int
    elapsed_s: float
    """Seconds in which devices hashed."""
    height: int
    """Of the block that is searched."""
    nbits: int
    block_hashes: int
    """Hashes since the last block of the chain."""
    block_elapsed_s: float
    exact_from: int
    """From so many leading zero bits on every hash of the devices is counted."""
    exact: tuple[int, ...]
    """How many hashes had exactly exact_from + i leading zero bits; the last entry counts all with more."""
    sampled: int
    """Hashes of the same headers, drawn at random and computed one by one, for what is below `exact_from`."""
    sample: tuple[int, ...]
    """How many of the sampled had exactly i leading zero bits; the last entry counts all with more."""
    ticket_hash: str = ""
    """A hash drawn at random in this second, as block explorers write it; "" before the first."""
    ticket_header: str = ""
    """Its 80 bytes, hexadecimal."""
    best_hash: str = ""
    best_header: str = ""
    others_hs: float = 0.0
    delay_s: float = 0.0


@dataclass(frozen=True)
class LabBlock:
    """A block was found. Heights begin at 1."""

    height: int
    hash_hex: str
    """As block explorers write it."""
    header_hex: str
    """80 bytes; of the simulated miners' blocks no hash was searched, so theirs does not meet the target."""
    by: str
    """"us" or "others" (simulated)."""
    device: str
    nbits: int
    at_s: float
    """Seconds of hashing since the lab's beginning."""
    seconds: float
    """Since the block before it."""
    hashes: int
    """Of this PC, since the block before it."""
    state: str = "main"
    """"main", or "rival": another block of the same height came first on this side."""


@dataclass(frozen=True)
class LabOrphaned:
    """These blocks are no longer part of the longest chain; those that replace them were told before."""

    hashes: tuple[str, ...]
    height: int
    """Of the last block that both branches have."""


@dataclass(frozen=True)
class LabRetarget:
    """The difficulty follows from here on."""

    height: int
    """The first block of the new difficulty."""
    old_nbits: int
    new_nbits: int
    took_s: float
    aimed_s: float
    limited: bool
    """The change was held to a factor of four, as bitcoin's rule does."""
