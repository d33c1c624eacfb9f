"""What the local API shows of a snapshot: one table for each kind of object. See `schema`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from warmgui.core.api import schema as s
from warmgui.core.api.schema import Field, known, many, plain
from warmgui.core.vocabulary import Action, Mode, Provenance, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from warmgui.core.model import JournalEntry, Snapshot
    from warmgui.core.model_fleet import FleetStatus, NodeStatus
    from warmgui.core.model_house import HouseStatus

_SUMMED = "Summed up from power since local midnight; not every second of it need have been measured."
_LOSSLESS = "At the present power, losses left out."
_WORKED = "Added up since local midnight."


def _counted(snapshot: Snapshot) -> Provenance:
    return Provenance.SIMULATED if snapshot.simulated else Provenance.MEASURED


def _summed(snapshot: Snapshot, value: float) -> dict[str, Any]:
    provenance = Provenance.SIMULATED if snapshot.simulated else Provenance.MODELLED
    return known(value, provenance, _SUMMED)


def _rate_hs(snapshot: Snapshot) -> dict[str, Any]:
    rates = snapshot.hashrate
    return known(rates.m1 if rates.m1 is not None else rates.s10, _counted(snapshot))


def _limits(snapshot: Snapshot) -> list[dict[str, Any]]:
    limits = () if snapshot.house is None else snapshot.house.limits
    return [{"by": by, "limit_w": limit_w} for by, limit_w in limits]


def _plan(snapshot: Snapshot) -> dict[str, Any] | None:
    return None if snapshot.plan is None else plain(PLAN, snapshot.plan)


def _intent(snapshot: Snapshot) -> dict[str, Any] | None:
    return None if snapshot.intent is None else plain(INTENT, snapshot.intent)


SENSOR = (
    Field("name", s.WORD, "As the user named it.", lambda t: t.name),
    Field("value", s.QUANTITY, "°C, W, W/m², or 1 for open.", lambda t: t.value),
    Field("state", s.WORD, "ok, waiting, silent, stale, frozen, implausible, ...", lambda t: t.state),
    Field("used", s.FLAG, "Whether it counts now.", lambda t: t.used),
    Field("text", s.WORD, "What is wrong; empty when nothing is.", lambda t: t.text),
)
PLAN = (
    Field("source", s.WORD, "target, week, holiday, override or boost.", lambda p: p.source),
    Field("preset", s.WORD, "frost, eco, comfort or empty.", lambda p: p.preset),
    Field("text", s.WORD, "", lambda p: p.text),
    Field("until_utc", s.NUMBER, "Seconds since 1970.", lambda p: p.until_utc),
    Field("next_setpoint_c", s.NUMBER, "", lambda p: p.next_setpoint_c),
    Field("next_utc", s.NUMBER, "Seconds since 1970.", lambda p: p.next_utc),
)
INTENT = (
    Field("kind", s.WORD, "for, until_warm, until, pause or boost.", lambda i: i.kind),
    Field("text", s.WORD, "", lambda i: i.text),
    Field("ends_utc", s.NUMBER, "Seconds since 1970; null: not by itself.", lambda i: i.ends_utc),
)
FAULT = (
    Field("code", s.WORD, "Stable.", lambda f: f.code),
    Field("severity", s.one_of(*Severity), "", lambda f: f.severity.value),
    Field("device", s.WORD, "", lambda f: f.device),
    Field("text", s.WORD, "", lambda f: f.text),
)
LIMIT = (
    Field("by", s.WORD, "home_assistant, fleet, api or here.", lambda x: x["by"]),
    Field("limit_w", s.NUMBER, "", lambda x: x["limit_w"]),
)
SHARES = (
    Field("accepted", s.COUNT, "Since local midnight, like the others.", lambda x: x.shares.accepted),
    Field("rejected", s.COUNT, "", lambda x: x.shares.rejected),
    Field("stale", s.COUNT, "", lambda x: x.shares.stale),
    Field("hashes", s.COUNT, "", lambda x: x.shares.hashes),
)
STATUS = (
    Field("time_utc", s.NUMBER, "Seconds since 1970.", lambda x: x.now_utc),
    Field("mode", s.one_of(*Mode), "What was asked for.", lambda x: x.mode.value),
    Field("action", s.one_of(*Action), "What happens.", lambda x: x.action.value),
    Field("reason", s.WORD, "Why, in a sentence.", lambda x: x.reason),
    Field("headline", s.WORD, "The home page's sentence.", lambda x: x.headline),
    Field("simulated", s.FLAG, "PC and room are formulas.", lambda x: x.simulated),
    Field("consented", s.FLAG, "Somebody at this PC agreed to mining.", lambda x: x.consented),
    Field("setpoint_c", s.NUMBER, "In force now, °C.", lambda x: x.setpoint_c),
    Field("room_c", s.QUANTITY, "°C.", lambda x: x.room_c),
    Field("outdoor_c", s.QUANTITY, "°C.", lambda x: x.outdoor_c),
    Field("heat_w", s.QUANTITY, "W.", lambda x: x.heat_w),
    Field("wall_w", s.QUANTITY, "The whole PC, W.", lambda x: x.wall_w),
    Field("mining_w", s.QUANTITY, "What mining adds, W.", lambda x: x.mining_w),
    Field("target_power_w", s.NUMBER, "Asked of the devices, W.", lambda x: x.target_power_w),
    Field("max_power_w", s.NUMBER, "What they can give, W.", lambda x: x.max_power_w),
    Field("hashrate_hs", s.QUANTITY, "Hashes per second.", _rate_hs),
    Field("energy_today_kwh", s.QUANTITY, "Of the whole PC.", lambda x: _summed(x, x.today.energy_kwh)),
    Field("heat_today_kwh", s.QUANTITY, "", lambda x: _summed(x, x.today.heat_kwh)),
    Field("mining_today_kwh", s.QUANTITY, "", lambda x: _summed(x, x.today.mining_kwh)),
    Field(
        "sat_per_day", s.QUANTITY, "On average; 0 where it pays nothing.", lambda x: x.earnings.sat_per_day
    ),
    Field("shares", s.reference("Shares"), "", lambda x: plain(SHARES, x)),
    Field("upstream", s.WORD, "How the connection to the work stands.", lambda x: x.upstream.text),
    Field("plan", s.maybe("Plan"), "Where the target comes from.", _plan),
    Field("intent", s.maybe("Intent"), "A timed wish that runs.", _intent),
    Field("limits", s.each("Limit"), "Power limits by who said them.", _limits),
    Field("sensors", s.each("Sensor"), "The user's list.", lambda x: many(SENSOR, x.thermometers)),
    Field("faults", s.each("Fault"), "What is wrong.", lambda x: many(FAULT, x.faults)),
)
DEVICE = (
    Field("id", s.WORD, "", lambda d: d.id),
    Field("kind", s.WORD, "cpu, gpu or network.", lambda d: d.kind),
    Field("name", s.WORD, "", lambda d: d.name),
    Field("enabled", s.FLAG, "", lambda d: d.enabled),
    Field("state", s.WORD, "ok or quarantined.", lambda d: d.state),
    Field("text", s.WORD, "Why; empty while all is well.", lambda d: d.note),
    Field("kernel", s.WORD, "", lambda d: d.kernel_words),
    Field("duty", s.NUMBER, "What it was told, 0 to 1.", lambda d: d.duty),
    Field("hashrate_hs", s.QUANTITY, "Hashes per second.", lambda d: known(d.hashrate_hs, d.counted)),
    Field("power_w", s.QUANTITY, "What mining on it adds, W.", lambda d: d.power_w),
    Field("temperature_c", s.QUANTITY, "°C.", lambda d: d.temperature_c),
    Field("hw_errors", s.COUNT, "", lambda d: d.hw_errors),
)
PLACE = (
    Field("key", s.WORD, "here: the PC's own room.", lambda p: p.key),
    Field("name", s.WORD, "", lambda p: p.name),
    Field("kind", s.WORD, "room, duct, tank, pool or greenhouse.", lambda p: p.kind),
    Field("state", s.WORD, "heating, warm, waiting, off, blind or held.", lambda p: p.state),
    Field("text", s.WORD, "Why, in a sentence.", lambda p: p.text),
    Field("temperature_c", s.QUANTITY, "°C.", lambda p: p.temperature_c),
    Field("target_c", s.NUMBER, "°C.", lambda p: p.target_c),
    Field("highest_c", s.NUMBER, "Never warmer, °C.", lambda p: p.highest_c),
    Field("wanted_w", s.NUMBER, "Heat that it asks for, W.", lambda p: p.wanted_w),
    Field("given_w", s.NUMBER, "Power that its heaters are told, W.", lambda p: p.given_w),
    Field("power_w", s.QUANTITY, "What they draw, W.", lambda p: p.power_w),
    Field("heat_w", s.QUANTITY, "Heat that arrives, W.", lambda p: p.heat_w),
    Field(
        "energy_kwh",
        s.QUANTITY,
        "Of its heaters and its fan, since local midnight.",
        lambda p: known(p.energy_kwh, p.counted, _SUMMED),
    ),
    Field("filter_left_h", s.NUMBER, "Hours of the fan; below 0: overdue.", lambda p: p.filter_left_h),
    Field(
        "minutes_to_target",
        s.QUANTITY,
        "Of water.",
        lambda p: known(p.minutes_to_target, p.counted, _LOSSLESS),
    ),
    Field("warnings", {"type": "array", "items": s.WORD}, "", lambda p: [s.words(w) for w in p.warnings]),
)
HEATER = (
    Field("key", s.WORD, "", lambda h: h.key),
    Field("name", s.WORD, "", lambda h: h.name),
    Field("kind", s.WORD, "axeos, cgminer or pyasic.", lambda h: h.kind),
    Field("place", s.WORD, "Key of its place.", lambda h: h.place),
    Field("state", s.WORD, "", lambda h: h.state),
    Field("text", s.WORD, "", lambda h: h.text),
    Field("steered", s.FLAG, "The user lets WarmGUI set its power.", lambda h: h.steer),
    Field("power_w", s.QUANTITY, "W.", lambda h: h.power_w),
    Field("target_w", s.NUMBER, "What it was told, W.", lambda h: h.target_w),
    Field("temperature_c", s.QUANTITY, "Of its chips, °C.", lambda h: h.temperature_c),
    Field(
        "hashrate_hs",
        s.QUANTITY,
        "Hashes per second.",
        lambda h: known(h.hashrate_hs, Provenance.DECLARED, "As the heater says itself."),
    ),
    Field(
        "energy_kwh", s.QUANTITY, "Since local midnight.", lambda h: known(h.energy_kwh, h.counted, _SUMMED)
    ),
    Field("warning", s.WORD, "What its user has to know; empty when nothing.", lambda h: h.warning),
)
SCIENCE = (
    Field("work", s.one_of("mining", "science", "both"), "What the heat does now.", lambda x: x.work),
    Field("program", s.WORD, "boinc or fah.", lambda x: x.program),
    Field("state", s.WORD, "working, ready, idle, absent, refused, distrusted, ...", lambda x: x.state),
    Field("text", s.WORD, "", lambda x: x.text),
    Field("projects", {"type": "array", "items": s.WORD}, "", lambda x: list(x.projects)),
    Field("tasks", s.COUNT, "That run now.", lambda x: x.tasks),
    Field("cpu_fraction", s.NUMBER, "Of the processor, that it may use, 0 to 1.", lambda x: x.cpu_fraction),
    Field("power_w", s.QUANTITY, "What it adds, W.", lambda x: x.power_w),
    Field(
        "job_hours_today", s.QUANTITY, "Core-hours.", lambda x: known(x.job_hours_today, x.counted, _WORKED)
    ),
)
HOUSE = (
    Field(
        "places", s.each("Place"), "The PC's own room first.", lambda h: many(PLACE, _known_as(h, h.places))
    ),
    Field("heaters", s.each("Heater"), "In the network.", lambda h: many(HEATER, _known_as(h, h.heaters))),
    Field(
        "science",
        s.maybe("Science"),
        "Useful compute; null while the heat only mines.",
        lambda h: _science(h),  # noqa: PLW0108 - defined below
    ),
    Field("power_w", s.QUANTITY, "Of all heaters in the network, W.", lambda h: h.power_w),
    Field("limit_w", s.NUMBER, "Of all together, W.", lambda h: h.limit_w),
    Field(
        "energy_kwh",
        s.QUANTITY,
        "Of all heaters in the network, since local midnight.",
        lambda h: known(h.energy_kwh, h.counted, _SUMMED),
    ),
    Field(
        "cost",
        s.QUANTITY,
        "Of that, at the price of each moment, in the currency of the settings.",
        lambda h: known(h.cost, h.counted, _SUMMED),
    ),
    Field(
        "job_hours_today",
        s.QUANTITY,
        "Of each device its duty, of science its core-hours.",
        lambda h: known(h.job_hours_today, h.counted, _WORKED),
    ),
)
NODE = (
    Field("id", s.WORD, "", lambda n: n.id),
    Field("name", s.WORD, "", lambda n: n.name),
    Field("place", s.WORD, "", lambda n: n.place),
    Field("group", s.WORD, "", lambda n: n.group),
    Field("state", s.WORD, "online, silent or offline.", lambda n: n.state),
    Field("mode", s.WORD, "", lambda n: n.mode),
    Field("is_self", s.FLAG, "", lambda n: n.is_self),
    Field("simulated", s.FLAG, "", lambda n: n.simulated),
    Field("setpoint_c", s.NUMBER, "As it told the broker, like all that follows.", lambda n: n.setpoint_c),
    Field("room_c", s.QUANTITY, "°C.", lambda n: _said(n, n.room_c)),
    Field("power_w", s.QUANTITY, "W.", lambda n: _said(n, n.power_w)),
    Field("hashrate_hs", s.QUANTITY, "", lambda n: _said(n, n.hashrate_hs)),
    Field("energy_today_kwh", s.QUANTITY, "", lambda n: _said(n, n.energy_kwh)),
)
FLEET = (
    Field("connected", s.FLAG, "To the broker.", lambda f: f.connected),
    Field("text", s.WORD, "", lambda f: f.connection),
    Field("node_id", s.WORD, "This PC on the broker.", lambda f: f.node_id),
    Field("nodes", s.each("Node"), "Where the fleet is watched.", lambda f: many(NODE, f.nodes)),
)
ENTRY = (
    Field("at_utc", s.NUMBER, "Seconds since 1970.", lambda e: e.at_utc),
    Field("action", s.one_of(*Action), "", lambda e: e.action.value),
    Field("mode", s.one_of(*Mode), "", lambda e: e.mode.value),
    Field("reason", s.WORD, "", lambda e: e.reason),
    Field("setpoint_c", s.NUMBER, "", lambda e: e.setpoint_c),
    Field(
        "power_w", s.NUMBER, "As it was known then, W; its provenance is in the history.", lambda e: e.power_w
    ),
)
JOURNAL = (Field("entries", s.each("JournalEntry"), "Oldest first.", lambda e: many(ENTRY, e)),)
DEVICES = (Field("devices", s.each("Device"), "", lambda x: many(DEVICE, _devices(x))),)
_COLUMN = {"type": "array", "items": s.NUMBER}
_SHARES_OF = {"type": "object", "additionalProperties": {"type": "number", "minimum": 0, "maximum": 1.000001}}
HISTORY = (
    Field("step_s", {"type": "number"}, "Each point is a mean over so long.", lambda h: h["step_s"]),
    Field("time_utc", _COLUMN, "Seconds since 1970.", lambda h: h["time_utc"]),
    Field(
        "columns",
        {"type": "object", "additionalProperties": _COLUMN},
        "By name; null where nothing is known.",
        lambda h: h["columns"],
    ),
    Field(
        "provenances",
        {"type": "object", "additionalProperties": _SHARES_OF},
        "How power, price, carbon, room and outdoor temperature were known over the range: shares.",
        lambda h: h["provenances"],
    ),
)
TOLD = (Field("told", s.WORD, "The wish that the engine was told; /v1/status shows what comes of it.", str),)
SHAPES = {
    "Status": STATUS,
    "Sensor": SENSOR,
    "Shares": SHARES,
    "Plan": PLAN,
    "Intent": INTENT,
    "Fault": FAULT,
    "Limit": LIMIT,
    "Devices": DEVICES,
    "Device": DEVICE,
    "House": HOUSE,
    "Place": PLACE,
    "Heater": HEATER,
    "Science": SCIENCE,
    "Fleet": FLEET,
    "Node": NODE,
    "Journal": JOURNAL,
    "JournalEntry": ENTRY,
    "History": HISTORY,
    "Told": TOLD,
}


class _Counted:
    """A device or a part of the house, and how what it counts or sums up is known."""

    def __init__(self, thing: Any, counted: Provenance) -> None:
        self._thing, self.counted = thing, counted

    def __getattr__(self, name: str) -> Any:
        return getattr(self._thing, name)


def _devices(snapshot: Snapshot) -> list[_Counted]:
    return [_Counted(device, _counted(snapshot)) for device in snapshot.devices]


def _known_as(whole: _Counted, parts: Iterable[Any]) -> list[_Counted]:
    return [_Counted(part, whole.counted) for part in parts]


def _science(whole: _Counted) -> dict[str, Any] | None:
    return None if whole.science is None else plain(SCIENCE, _Counted(whole.science, whole.counted))


def _said(node: NodeStatus, value: float | None) -> dict[str, Any]:
    provenance = Provenance.SIMULATED if node.simulated else Provenance.DECLARED
    return known(value, provenance, "As that machine told the broker.")


def status(snapshot: Snapshot) -> dict[str, Any]:
    """What this PC does now."""
    return plain(STATUS, snapshot)


def devices(snapshot: Snapshot) -> dict[str, Any]:
    """What mines here."""
    return plain(DEVICES, snapshot)


def house(found: HouseStatus, *, simulated: bool = False) -> dict[str, Any]:
    """Places, heaters, and what the heat does."""
    return plain(HOUSE, _Counted(found, Provenance.SIMULATED if simulated else Provenance.MODELLED))


def fleet(found: FleetStatus) -> dict[str, Any]:
    """Other machines."""
    return plain(FLEET, found)


def journal(entries: list[JournalEntry]) -> dict[str, Any]:
    """What happened."""
    return plain(JOURNAL, entries)
