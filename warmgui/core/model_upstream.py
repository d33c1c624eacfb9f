"""How the servers that give work stand, as the snapshot carries them. No slots: see `model`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.model_value import UNKNOWN, Value
from warmgui.core.text import EMPTY, Text

if TYPE_CHECKING:
    from warmgui.core.servers.entries import Server


@dataclass(frozen=True)
class CertificateStatus:
    """A certificate that waits for the user's yes or no."""

    server: Server
    fingerprint: str
    """SHA-256, 64 hexadecimal digits."""
    text: Text
    """The question's sentence: why it is not trusted."""
    subject: str = ""
    issuer: str = ""
    not_after: str = ""
    changed: bool = False
    """Another one was trusted before: the loud case."""


@dataclass(frozen=True)
class PayoutStatus:
    """Whom a block would pay. `verdict` as in the miner: pays_you, pays_you_partly, pays_others, ..."""

    server: Server | None
    verdict: str
    text: Text
    """One sentence: "This pool's coinbase pays bc1q…7k3f, not you"; with the explanation that is fair."""
    your_fraction: float | None = None
    outputs: tuple[tuple[str, int], ...] = ()
    output_count: int = 0
    total_sat: int = 0


@dataclass(frozen=True)
class ServerStatus:
    """One server of the settings and how it stands. `state` "" while the miner does not run."""

    server: Server
    state: str = ""
    text: Text = EMPTY
    active: bool = False
    """It gives the work now."""
    certificate: CertificateStatus | None = None
    payout: PayoutStatus | None = None
    needs_password: bool = False
    """Its password is asked for in each run, and was not given yet."""


@dataclass(frozen=True)
class UpstreamStatus:
    """Where the work goes. `state` as in the miner: none, connecting, connected, waiting, refused."""

    kind: str
    state: str
    name: str
    """Short, for the pill: "practice network", "solo.pool.example → bc1q…7k3f"."""
    text: Text = EMPTY
    difficulty: float | None = None
    practice: bool = False
    node: bool = False
    """Work of one's own node: there are no shares, only blocks."""
    share_interval_s: Value = UNKNOWN
    """Mean seconds between two shares at this difficulty on this PC."""
    expectation: Text = EMPTY
    """"This pool's share difficulty means one share in 45 days on this PC"; empty while unknown."""
    suggestion: float | None = None
    """A share difficulty that fits this PC, worth asking for; None where all is well."""
    servers: tuple[ServerStatus, ...] = ()
    """One per server of the settings, in their order, also those that are switched off."""


NO_UPSTREAM = UpstreamStatus("none", "none", "")
