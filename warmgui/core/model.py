"""The nouns of the program: what was read, what was decided, what the GUI and the history get.

Everything is frozen. A physical name ends in its unit; unknown is None, never 0; `*_s` is monotonic seconds,
`*_utc` is wall time in seconds since 1970.

No slots: Python builds such a class twice, and the first charts wait for these imports.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.model_energy import NOTHING_YET, Today
from warmgui.core.model_network import NetworkFacts
from warmgui.core.model_upstream import (
    NO_UPSTREAM,
    CertificateStatus,
    PayoutStatus,
    ServerStatus,
    UpstreamStatus,
)
from warmgui.core.model_value import UNKNOWN, Value
from warmgui.core.text import EMPTY, Text
from warmgui.core.vocabulary import Action, Mode, Provenance, Quantity, Severity

if TYPE_CHECKING:
    from warmgui.core import model_energy as costs
    from warmgui.core import model_fleet as fleet
    from warmgui.core import model_house as house
    from warmgui.core import model_lab as lab
    from warmgui.core import model_room as room
    from warmgui.core.heat.power.benchmark_run import BenchmarkStatus
    from warmgui.core.miner_messages import MinerBenchmarkRow
    from warmgui.core.settings.model import Settings

__all__ = [
    "UNKNOWN",
    "CertificateStatus",
    "DeviceStatus",
    "Earnings",
    "Fault",
    "HashrateWindows",
    "IntentStatus",
    "JournalEntry",
    "LadderStep",
    "NetworkFacts",
    "Odds",
    "PayoutStatus",
    "Reach",
    "Reading",
    "ServerStatus",
    "ShareCounts",
    "Snapshot",
    "Today",
    "UpstreamStatus",
    "Value",
]


@dataclass(frozen=True)
class Reading:
    """One sensor's answer. `value` None comes with a `reason` in words."""

    quantity: Quantity
    value: float | None
    provenance: Provenance
    at_s: float
    """Monotonic seconds at which the value was true."""
    source: str = ""
    """Sensor in words: "RAPL package-0", "nvidia-smi GPU 0", "file /home/me/room.txt"."""
    device: str = ""
    """Device id, where the reading belongs to one: "cpu", or a graphics card's PCI address."""
    reason: Text = EMPTY
    fresh_s: float | None = None
    """So long it counts after `at_s`; None: as usual for its quantity."""
    impossible: float | None = None
    """What it said where that cannot be, and is therefore no value."""


@dataclass(frozen=True)
class Fault:
    """Something that is wrong, as data. `code` is stable; `latched` ones wait for the user."""

    code: str
    text: Text
    severity: Severity = Severity.WARNING
    device: str = ""
    latched: bool = False
    since_utc: float | None = None


@dataclass(frozen=True)
class DeviceStatus:
    """One row of the devices list."""

    id: str
    kind: str
    """"cpu", "gpu", "network"."""
    name: str
    kernel_words: str
    threads: int
    threads_max: int
    duty: float | None
    """What it does now, 0..1."""
    hashrate_hs: float | None
    """None until the window is full."""
    power_w: Value = UNKNOWN
    """Marginal watts of this device while it mines."""
    temperature_c: Value = UNKNOWN
    enabled: bool = True
    hw_errors: int = 0
    benchmark_hs: float | None = None
    max_power_w: float | None = None
    max_power_provenance: Provenance = Provenance.UNKNOWN
    """Learned from measurements, or modelled from a declared power."""
    note: Text = EMPTY
    interface: str = ""
    """"native", "cuda" or "opencl"."""
    pci_address: str = ""
    driver: str = ""
    compute_units: int | None = None
    state: str = "ok"
    """"ok", or "quarantined": it does no more work until it is tried again."""
    state_words: str = ""
    """Why, in the miner's own words; `note` is the sentence."""
    rolling: str = ""
    """Why it rolls no versions although that is switched on: a code of `device_words`, or ""; in words:"""
    rolling_note: Text = EMPTY


@dataclass(frozen=True)
class HashrateWindows:
    """Means over the last 10 s and 1 min; None until the window was full once."""

    s10: float | None = None
    m1: float | None = None


@dataclass(frozen=True)
class ShareCounts:
    """Since local midnight, except where it says otherwise."""

    accepted: int = 0
    rejected: int = 0
    stale: int = 0
    hashes: int = 0
    best_difficulty: float | None = None
    lab_hashes: int = 0
    """Of `hashes`, the lab's and classes': `best_difficulty` is of the others."""


@dataclass(frozen=True)
class Earnings:
    """Money per day at the present power and hashrate.

    On practice and test networks `sat_per_day` is 0 and `hypothetical_sat_per_day` says what the same work
    would give on bitcoin's on average; elsewhere both are the same. Amounts of money are in `currency`.
    """

    practice: bool
    """The work goes where it pays nothing: to the practice network, or to a test network."""
    currency: str
    sat_per_day: Value = UNKNOWN
    hypothetical_sat_per_day: Value = UNKNOWN
    income_per_day: Value = UNKNOWN
    cost_per_day: Value = UNKNOWN
    """Of mining_w, by tariff."""
    net_per_day: Value = UNKNOWN
    earned_fraction: float | None = None
    """Income / cost."""
    test_network: bool = False
    """It is a test network (testnet, signet, regtest) that pays in worthless coins."""
    lab: bool = False
    """It is the lab, or a class that was joined."""
    hashrate_hs: float | None = None
    """Mean hashes per second that all of this rests on."""
    price_per_kwh: Value = UNKNOWN
    """Of electricity: what the cost rests on."""


@dataclass(frozen=True)
class LadderStep:
    """The best share that so much work typically brings (difficulties)."""

    key: str
    """"minute", "hour", "day", "year"."""
    length_s: float
    hashes: float
    typical: float
    """Median."""
    low: float
    """10 % of equal efforts stay below."""
    high: float
    """10 % get above."""


@dataclass(frozen=True)
class Odds:
    """Chances at the present hashrate and the dated difficulty."""

    years_per_block: float | None = None
    chance_per_day: float | None = None
    chance_per_year: float | None = None
    typical_best_today: float | None = None
    """Median best share difficulty for the hashes of today."""
    best_percentile: float | None = None
    """0..1: share of such days with a smaller best share."""
    hashrate_hs: float | None = None
    """Mean hashes per second that the chances rest on."""
    chance_per_life: float | None = None
    """In 80 years."""
    median_years_per_block: float | None = None
    """Half of such PCs have a block by then: ln 2 of the mean."""
    ladder: tuple[LadderStep, ...] = ()
    """Empty while the hashrate is not known, and while nothing is hashed."""


@dataclass(frozen=True)
class Reach:
    """What full power adds to the room, as an increment over the mean of the last day, K."""

    gain_c: float
    low_c: float
    high_c: float
    provenance: Provenance
    how: Text = EMPTY


@dataclass(frozen=True)
class IntentStatus:
    """A timed wish that is running. `kind`: "for", "until_warm", "until", "pause", "boost"."""

    kind: str
    text: Text
    ends_utc: float | None


@dataclass(frozen=True)
class JournalEntry:
    """One change of action, with its one reason."""

    at_utc: float
    action: Action
    reason: Text
    power_w: float | None
    mode: Mode = Mode.OFF
    setpoint_c: float | None = None


@dataclass(frozen=True)
class Snapshot:
    """Everything that the GUI, the tray, the console and integrations may show, once a second."""

    now_s: float
    now_utc: float
    settings: Settings
    mode: Mode
    action: Action
    reason: Text
    """Why the action is what it is: "the room is 0.7 °C below target"."""
    headline: Text
    """The sentence of the home page: "Heating at 171 W. The room reaches 21.0 °C at about 19:40."."""
    detail: Text
    """Its smaller second line."""
    simulated: bool
    consented: bool
    setpoint_c: float
    """In force now (boost and presets included)."""
    room_c: Value = UNKNOWN
    room_source: Text = EMPTY
    outdoor_c: Value = UNKNOWN
    reach: Reach | None = None
    target_power_w: float | None = None
    """What was asked of the devices (marginal mining watts)."""
    max_power_w: float | None = None
    """What the devices can give (marginal watts)."""
    heat_w: Value = UNKNOWN
    wall_w: Value = UNKNOWN
    baseline_w: Value = UNKNOWN
    mining_w: Value = UNKNOWN
    cpu_component_w: Value = UNKNOWN
    hashrate: HashrateWindows = HashrateWindows()
    shares: ShareCounts = ShareCounts()
    earnings: Earnings = Earnings(practice=False, currency="")
    odds: Odds = Odds()
    today: Today = NOTHING_YET
    network: NetworkFacts | None = None
    upstream: UpstreamStatus = NO_UPSTREAM
    devices: tuple[DeviceStatus, ...] = ()
    intent: IntentStatus | None = None
    faults: tuple[Fault, ...] = ()
    benchmark: tuple[MinerBenchmarkRow, ...] = ()
    """Rows of the last benchmark, as they arrive; `measuring` says how far it is, and how it ended."""
    measuring: BenchmarkStatus | None = None
    journal: tuple[JournalEntry, ...] = ()
    """The last few changes, newest last."""
    plan: room.PlanStatus | None = None
    control: room.ControlStatus | None = None
    thermometers: tuple[room.ThermometerStatus, ...] = ()
    solar_w_per_m2: Value = UNKNOWN
    pc_use: room.UseStatus | None = None
    room_knowledge: room.RoomKnowledge | None = None
    calibration: room.CalibrationStatus | None = None
    energy: costs.EnergyStatus | None = None
    """None only before the first tick of an engine that failed."""
    contacts: tuple[costs.Contact, ...] = ()
    """Hosts that were really contacted, newest first."""
    lab: lab.LabStatus | None = None
    """The lab's session, the running one or the last; None before the first."""
    awake: Text = EMPTY
    """Whether this PC is kept from sleeping, or why it cannot be; empty while nothing asks for it."""
    house: house.HouseStatus | None = None
    """Places and heaters beyond this PC; None before the first tick."""
    api: fleet.ApiStatus | None = None
    """The local API; None while it is off."""
    fleet: fleet.FleetStatus | None = None
    """Other machines on the broker; None while nobody asked for them."""
