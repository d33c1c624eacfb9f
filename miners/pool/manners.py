"""The manners of real pools as data: in which order they talk, what they let pass, whom they pay.

Seen live against ckpool (solo and pool mode, and a fork of it for low hashrates), public-pool and the DATUM
gateway. NiceHash's are composed from its description of `mining.set_extranonce`, not seen.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from miners.pool import refusals

if TYPE_CHECKING:
    from collections.abc import Mapping

    from miners.pool.refusals import Refusals

VERSION_MASK = 0x1FFFE000
"""The bits of the version that BIP 320 leaves to miners: what every pool offers."""
IDLE_TIMEOUT_S = 300.0
POOL_NTIME_AHEAD_S = 7000
MAX_NTIME_AHEAD_S = 7200
"""How far in the future a block's time may lie (Bitcoin's two hours)."""

Saying = Literal["difficulty", "difficulty_unless_suggested", "job", "version_mask"]


@dataclass(frozen=True, slots=True)
class Rolling:
    """Version rolling (BIP 310).

    `combine` says what becomes of the job's version and the bits of a share: "replace" is BIP 310's
    (job & ~mask) | (bits & mask); "or" and "xor" are what real servers do, which is the same only where the
    job has none of the mask's bits set.
    """

    mask: int = VERSION_MASK
    combine: Literal["replace", "or", "xor"] = "replace"
    needs_asking: bool = True
    """Bits count only after `mining.configure`; what happens without it: `unasked`."""
    unasked: Literal["refuse", "ignore"] = "refuse"
    needs_bits: bool = False
    """Once negotiated, a share without its sixth parameter is refused."""
    checks_mask: bool = True
    common_mask: bool = False
    """The mask is cut to what the client asked for, instead of being the pool's whatever was asked."""
    announces_mask: bool = False
    """`mining.set_version_mask` follows."""
    extensions: Literal["each", "asked", "fixed"] = "each"
    """Which extensions the answer names: every one that was asked for, those known, or always the same."""


@dataclass(frozen=True, slots=True)
class Suggesting:
    """`mining.suggest_difficulty`."""

    replies: bool = True
    fractions: bool = True
    """A difficulty with a decimal point is heard at all."""
    once: bool = False
    announced_early: bool = False
    """`mining.set_difficulty` follows even before the login; and no new work does."""


@dataclass(frozen=True, slots=True)
class NtimeWindow:
    """Which times a share may carry: not before the job's or the chain's, not long after the job's or now."""

    earliest: Literal["job", "chain", "any"] = "chain"
    ahead_s: int | None = MAX_NTIME_AHEAD_S
    after: Literal["job", "now"] = "now"


@dataclass(frozen=True, slots=True)
class Paying:
    """Outputs of the coinbase: "nobody" (an OP_RETURN of 0), the "user" or the "pool"."""

    whom: Literal["nobody", "user", "pool"] = "nobody"
    pool_kind: Literal["p2wpkh", "p2pkh"] = "p2wpkh"
    fee_fraction: float = 0.0
    """Of the pool, beside the user."""


@dataclass(frozen=True, slots=True)
class Manners:
    """One kind of server. The defaults are the practice network's own, "plain"."""

    name: str = "plain"
    refusals: Refusals = field(default_factory=lambda: refusals.PLAIN)
    reply_keys: tuple[str, ...] = ("id", "result", "error")
    subscriptions: tuple[tuple[str, str], ...] = (("mining.set_difficulty", ""), ("mining.notify", ""))
    """(method, what is appended to the session's name) in the answer to `mining.subscribe`."""
    extranonce2_size: int = 8
    job_ids: Literal["counter", "ckpool", "datum"] = "counter"
    padded_words: bool = True
    """Version, bits and time of a job have eight digits even where zeros lead."""
    coinbase_version: int = 1
    difficulty_form: Literal["float", "shortest", "whole"] = "float"
    """How 2 is written: 2.0, or 2; "whole" knows no fractions and nothing below 1."""
    # order
    after_subscribed: tuple[Saying, ...] = ()
    before_authorized: tuple[Saying, ...] = ()
    after_authorized: tuple[Saying, ...] = ("difficulty", "job")
    block_jobs: tuple[Literal["clean", "empty", "more"], ...] = ("clean",)
    """What a new block brings: a clean job, a clean one without transactions, further ones."""
    after_difficulty: Literal["job", "clean_job", "nothing"] = "job"
    """What follows a changed difficulty; with "nothing" it waits for the next job."""
    difficulty_at_once: bool = False
    """A changed difficulty holds for shares of earlier jobs too."""
    # requests
    fixed_answers: tuple[tuple[str, object], ...] = (
        ("mining.extranonce.subscribe", True),
        ("mining.ping", "pong"),
    )
    refused_methods: tuple[tuple[str, str], ...] = ()
    """Method -> kind of refusal, where it is not the one for unknown methods."""
    suggesting: Suggesting | None = Suggesting()
    rolling: Rolling | None = Rolling(common_mask=True)
    # workers
    workers: Literal["list", "one", "any"] = "list"
    """Whose shares count: those of all names that logged in, of the one name, anybody's."""
    needs_names: bool = True
    login_parameters: tuple[int, int] = (1, 1000)
    """Fewest and most of `mining.authorize`."""
    needs_address: bool = False
    # shares
    checks: tuple[str, ...] = (
        "fields",
        "worker",
        "version",
        "job",
        "hex",
        "extranonce2",
        "ntime",
        "target",
        "duplicate",
    )
    """Names of `shares.CHECKS`, in the order in which they are made."""
    parameters: tuple[int, int] = (5, 6)
    """Fewest and most of a share."""
    longest_nonce: int = 8
    """Digits; those after the eighth are not read."""
    lenient_hex: bool = False
    """What is no hexadecimal number is read as far as it goes."""
    short_extranonce2: Literal["refuse", "pad", "take"] = "refuse"
    ntime: NtimeWindow = NtimeWindow()
    paying: Paying = Paying()
    # silence
    idle_timeout_s: float | None = None
    pings: bool = False
    """`mining.ping` while the pool's node is down."""

    def difficulty(self, difficulty: float) -> float:
        """The difficulty that this kind of pool can say."""
        return float(max(1, int(difficulty))) if self.difficulty_form == "whole" else difficulty

    def written(self, difficulty: float) -> float:
        """The number as it goes into the JSON."""
        whole = self.difficulty_form != "float" and difficulty == int(difficulty)
        return int(difficulty) if whole else difficulty


PLAIN = Manners()

CKPOOL = Manners(
    name="ckpool",
    refusals=refusals.CKPOOL,
    reply_keys=("reject-reason", "result", "error", "id"),
    subscriptions=(("mining.notify", ""),),
    job_ids="ckpool",
    difficulty_form="shortest",
    after_subscribed=("difficulty", "job"),
    after_authorized=(),
    block_jobs=("clean", "more"),
    after_difficulty="nothing",
    fixed_answers=(),
    refused_methods=(("mining.get_transactions", "no_transactions"),),
    suggesting=Suggesting(replies=False, fractions=False),
    rolling=Rolling(combine="or", needs_asking=False, extensions="fixed"),
    workers="one",
    checks=("fields", "hex", "version", "worker", "job", "extranonce2", "ntime", "target", "duplicate"),
    parameters=(5, 1000),
    longest_nonce=1000,
    short_extranonce2="pad",
    ntime=NtimeWindow("job", POOL_NTIME_AHEAD_S, "job"),
    paying=Paying("pool"),
    pings=True,
)
"""Pool mode: work before the login, any name, blocks to the pool."""

CKPOOL_SOLO = replace(
    CKPOOL,
    name="ckpool-solo",
    after_subscribed=("difficulty",),
    before_authorized=("job", "difficulty"),
    needs_address=True,
    paying=Paying("user", fee_fraction=0.02),
)

CKPOOL_LHR = replace(
    CKPOOL_SOLO,
    name="ckpool-lhr",
    refusals=refusals.CKPOOL_LHR,
    difficulty_form="float",
    refused_methods=(
        ("mining.get_transactions", "no_transactions"),
        ("mining.extranonce.subscribe", "not_supported"),
    ),
    suggesting=Suggesting(replies=False),
    paying=Paying("user"),
)

PUBLIC_POOL = Manners(
    name="public-pool",
    refusals=refusals.PUBLIC_POOL,
    reply_keys=("id", "error", "result"),
    subscriptions=(("mining.notify", ""),),
    extranonce2_size=4,
    padded_words=False,
    coinbase_version=2,
    difficulty_form="shortest",
    after_authorized=("difficulty_unless_suggested", "job"),
    after_difficulty="clean_job",
    difficulty_at_once=True,
    fixed_answers=(),
    suggesting=Suggesting(replies=False, once=True, announced_early=True),
    rolling=Rolling(combine="xor", needs_asking=False, checks_mask=False, extensions="fixed"),
    workers="any",
    login_parameters=(2, 2),
    needs_address=True,
    checks=("fields", "seen", "job", "hex", "version", "extranonce2", "target", "duplicate"),
    lenient_hex=True,
    short_extranonce2="take",
    ntime=NtimeWindow("any", None),
    paying=Paying("user"),
    idle_timeout_s=IDLE_TIMEOUT_S,
)

DATUM = Manners(
    name="datum",
    refusals=refusals.DATUM,
    reply_keys=("error", "id", "result"),
    subscriptions=(("mining.notify", "1"), ("mining.set_difficulty", "2")),
    job_ids="datum",
    difficulty_form="whole",
    after_subscribed=("difficulty", "job"),
    after_authorized=(),
    block_jobs=("empty", "more", "more"),
    after_difficulty="nothing",
    fixed_answers=(),
    suggesting=None,
    rolling=Rolling(
        combine="or",
        unasked="ignore",
        needs_bits=True,
        common_mask=True,
        announces_mask=True,
        extensions="asked",
    ),
    workers="any",
    needs_names=False,
    checks=(
        "fields",
        "job",
        "version",
        "extranonce2",
        "hex",
        "hash_not_zero",
        "ntime",
        "target",
        "duplicate",
    ),
    parameters=(5, 1000),
    lenient_hex=True,
    ntime=NtimeWindow("chain", MAX_NTIME_AHEAD_S, "job"),
    paying=Paying("pool", "p2pkh"),
)

NICEHASH = Manners(
    name="nicehash",
    refusals=refusals.NICEHASH,
    extranonce2_size=4,
    difficulty_form="shortest",
    after_authorized=("difficulty", "job"),
    after_difficulty="clean_job",
    fixed_answers=(("mining.extranonce.subscribe", True),),
    suggesting=None,
    rolling=Rolling(),
    workers="one",
    paying=Paying("pool"),
)

PRESETS: Mapping[str, Manners] = MappingProxyType(
    {
        manners.name: manners
        for manners in (PLAIN, CKPOOL, CKPOOL_SOLO, CKPOOL_LHR, PUBLIC_POOL, DATUM, NICEHASH)
    }
)
