"""Nouns of the class network: a teacher's PC is a small real pool for everybody in the room.

Nicknames only; nothing of it is kept after class unless the teacher exports it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from warmgui.core.text import EMPTY, Text


@dataclass(frozen=True)
class ClassPlan:
    """How a teacher opens a class."""

    host: str
    """Address of the chosen interface; "127.0.0.1" for this PC only."""
    code: str = field(repr=False)
    """The join code: the Stratum password."""
    port: int = 3333
    """0: any free one."""
    title: str = ""
    block_s: float = 60.0
    """Seconds per block that the class network aims at."""
    share_s: float = 3.0
    """Seconds between two shares of one student."""
    retarget_blocks: int = 8
    """The difficulty follows every so many blocks; 0: it stays."""
    difficulty: float = 0.01
    """Of the first blocks (bdiff)."""


@dataclass(frozen=True)
class Interface:
    """A network interface of this PC that a class may be opened on."""

    name: str
    address: str
    """IPv4 or IPv6."""
    loopback: bool = False


@dataclass(frozen=True)
class Student:
    """One nickname."""

    nickname: str
    connections: int
    """Miners under this nickname that are connected now."""
    software: str = ""
    """As the miner calls itself; "" where it does not."""
    shares: int = 0
    """That counted."""
    hashes: float = 0.0
    """What so many shares of their difficulties take on average: estimated."""
    hashrate_hs: float | None = None
    """Over the last minutes, estimated from shares; None until there are some."""
    best_bits: float | None = None
    """log2 of the hashes that the best share takes on average."""
    best_hash: str = ""
    blocks: int = 0
    expected_blocks: float = 0.0
    """For the hashes, at the difficulties that were in force."""
    stale: int = 0
    refused: dict[str, int] = field(default_factory=dict)
    """Refused shares and lines by kind: "duplicate", "forged", "flood", "unknown_job", "malformed"."""
    warning: Text = EMPTY
    """What this miner does wrong, in a sentence that names it; empty: nothing."""
    banned: bool = False
    """It is refused for the rest of the class."""
    joined_utc: float = 0.0
    seen_utc: float = 0.0

    @property
    def luck(self) -> float | None:
        """Blocks over expected ones; None before anything was to be expected."""
        return self.blocks / self.expected_blocks if self.expected_blocks > 0 else None


@dataclass(frozen=True)
class ClassBlock:
    """A block of the class network."""

    height: int
    nickname: str
    hash_hex: str
    header_hex: str
    difficulty: float
    at_utc: float
    seconds: float
    """Since the block before it."""


@dataclass(frozen=True)
class ClassRetarget:
    """The difficulty followed."""

    height: int
    old_difficulty: float
    new_difficulty: float
    took_s: float
    aimed_s: float
    at_utc: float


@dataclass(frozen=True)
class ClassState:
    """The class network as it stands."""

    state: str = "closed"
    """"closed", "opening", "open" or "failed"."""
    text: Text = EMPTY
    """Why it failed; what happened last (asleep, a student was refused)."""
    plan: ClassPlan | None = None
    port: int = 0
    """Where it really listens."""
    opened_utc: float = 0.0
    now_utc: float = 0.0
    height: int = 0
    difficulty: float | None = None
    """Of the block that is searched now."""
    students: tuple[Student, ...] = ()
    """In the order in which they came; also those who left."""
    blocks: tuple[ClassBlock, ...] = ()
    """Newest last."""
    retargets: tuple[ClassRetarget, ...] = ()
    chi_square: float | None = None
    """Of blocks against expected ones, by student; None while there are too few."""
    chi_square_freedom: int = 0
    chance: float | None = None
    """Probability of at least so uneven a share-out by luck alone."""
    verdict: Text = EMPTY
    """The same in a sentence."""
    luck_groups: tuple[tuple[int, float], ...] = ()
    """What chi-square is made of: blocks found and expected, of students or of weak ones together."""

    @property
    def hashrate_hs(self) -> float | None:
        """Of everybody together, estimated; None while nobody's is known."""
        known = [student.hashrate_hs for student in self.students if student.hashrate_hs is not None]
        return sum(known) if known else None
