"""The nouns of a fleet of machines on one broker, as the snapshot carries them. No slots: see `model`."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.text import EMPTY, Text


@dataclass(frozen=True)
class NodeStatus:
    """One machine, as it told the broker last. Everything is a stranger's word, checked for plausibility."""

    id: str
    name: str
    place: str = ""
    group: str = ""
    state: str = "online"
    """"online", "silent" (connected, but nothing new for a while), "offline"."""
    text: Text = EMPTY
    """What it does, in a sentence."""
    mode: str = ""
    """"off" or "heat"."""
    action: str = ""
    setpoint_c: float | None = None
    room_c: float | None = None
    power_w: float | None = None
    """At its wall, and what its heaters in the network draw."""
    heat_w: float | None = None
    mining_w: float | None = None
    """Of that: what its limit is of, its devices and the heaters that it steers."""
    wanted_w: float | None = None
    """The same, as its places ask for it before any limit."""
    max_w: float | None = None
    """What its devices and the heaters that it steers can take."""
    limit_w: float | None = None
    energy_kwh: float | None = None
    """Since its local midnight."""
    hashrate_hs: float | None = None
    work: str = ""
    """"mining", "science", "both"."""
    job_hours: float | None = None
    """Device-hours of work since its local midnight."""
    accepts: bool = False
    """Somebody at that machine agreed to commands through the broker."""
    simulated: bool = False
    version: str = ""
    seen_s: float | None = None
    """Seconds since it spoke last, by our clock; None: only what the broker had kept."""
    clock_off_s: float | None = None
    """How far its clock is from ours, where that matters (more than a few seconds)."""
    is_self: bool = False
    twins: int = 0
    """How many other machines use the same id."""


@dataclass(frozen=True)
class Invitation:
    """Somebody asks whether this machine follows commands. Only a yes here makes it so."""

    sender: str
    """As it calls itself: nobody has checked that."""
    at_utc: float


@dataclass(frozen=True)
class FleetStatus:
    """This machine on the broker, and all others where they are watched."""

    connection: Text = EMPTY
    """How the connection to the broker stands, in a sentence."""
    connected: bool = False
    node_id: str = ""
    announced: bool = False
    problem: Text = EMPTY
    """A topic that is refused, another machine with our id; empty while all is well."""
    nodes: tuple[NodeStatus, ...] = ()
    """By place and name."""
    invitation: Invitation | None = None
    shares: tuple[tuple[str, float], ...] = ()
    """While this machine shares out power: watts by node id."""
    sharing: Text = EMPTY
    """What it does about that, in a sentence."""
    refused: tuple[Text, ...] = ()
    """The last commands from afar that were not followed, and why; newest last."""


@dataclass(frozen=True)
class ApiStatus:
    """The local API."""

    state: str
    """"off", "on", "no_key", "port_taken"."""
    text: Text
    url: str = ""
