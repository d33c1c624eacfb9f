"""The header and the dial of the home page in words, and sentences with emphasis."""

from __future__ import annotations

import html
import math
from typing import TYPE_CHECKING

from warmgui.core.heat.reach import is_known
from warmgui.core.schedule.stretches import preset_c
from warmgui.core.schedule.target import PRESET_WORDS
from warmgui.core.text import EMPTY, Amount, Text, translate, verbatim
from warmgui.core.units import NOTHING, Formatter
from warmgui.core.vocabulary import Action, Mode, Provenance, Severity
from warmgui.gui.i18n import translator
from warmgui.gui.pages.room.source_words import room_source
from warmgui.gui.target_wishes import is_boosting, plan_is_on
from warmgui.gui.widgets.badge import provenance_word
from warmgui.gui.widgets.dial.dial import DialWords
from warmgui.gui.widgets.presets import PresetWords

if TYPE_CHECKING:
    from warmgui.core.model import Fault, Snapshot

_SCALE_C = (5.0, 10.0, 15.0, 20.0, 25.0, 30.0)
ABOUT_SERVERS = {"certificate", "password_needed"}
"""Codes of faults that have a strip of their own, with a way to answer them."""
_BOLD_KINDS = {"power_w", "heat_power_w", "clock_utc", "duration_s", "years"}
_BEGIN, _END = "\ue000", "\ue001"
"""Private characters around what becomes bold; they survive the escaping of everything else."""


class _Marking(Formatter):
    def amount(self, amount: Amount) -> str:
        words = super().amount(amount)
        return f"{_BEGIN}{words}{_END}" if amount.kind in _BOLD_KINDS else words


def emphasised(text: Text, formatter: Formatter, color: str = "") -> str:
    """A sentence as rich text whose powers, times and spans stand out; all words in it are escaped."""
    marked = html.escape(_Marking(formatter.prefs, translator).text(text))
    style = f"font-weight:600;color:{color}" if color else "font-weight:600"
    return marked.replace(_BEGIN, f'<span style="{style}">').replace(_END, "</span>")


# ---- header ------------------------------------------------------------------------------------


def state_words(snapshot: Snapshot, f: Formatter) -> str:
    """The pill: "Heating: 0.7 °C below target"."""
    state = {
        Action.OFF: translate("home", "Off"),
        Action.STARTING: translate("home", "Starting"),
        Action.HEATING: translate("home", "Heating"),
        Action.SATISFIED: translate("home", "Warm enough"),
        Action.RESTING: translate("home", "At rest"),
        Action.PAUSED: translate("home", "Paused"),
        Action.ATTENTION: translate("home", "Needs you"),
    }[snapshot.action]
    if not snapshot.reason:
        return f.text(state)
    return f.text(translate("home", "{state}: {reason}", state=state, reason=snapshot.reason))


def state_color(snapshot: Snapshot) -> str:
    """The palette's name for the dot's colour."""
    return {
        Action.OFF: "muted",
        Action.STARTING: "accent",
        Action.HEATING: "good",
        Action.SATISFIED: "good",
        Action.RESTING: "muted",
        Action.PAUSED: "power",
        Action.ATTENTION: "warning",
    }[snapshot.action]


def upstream_words(snapshot: Snapshot, f: Formatter) -> str:
    """The second pill: where the work goes, and the connection's state where it is not simply connected."""
    upstream = snapshot.upstream
    name: Text = verbatim(upstream.name)
    if upstream.practice or upstream.kind == "practice":
        name = translate("home", "practice network")
    elif upstream.kind == "lab":
        name = translate("upstream", "the lab")
    if not name:
        return f.text(translate("home", "no work: nothing is mined"))
    state = {
        "connecting": translate("home", "connecting"),
        "waiting": translate("home", "waiting to try again"),
        "refused": translate("home", "refused"),
        "none": translate("home", "not connected"),
    }.get(upstream.state, EMPTY)
    return f.text(translate("home", "{name}: {state}", name=name, state=state) if state else name)


def is_paused_by_user(snapshot: Snapshot) -> bool:
    """Whether a pause that the user asked for is running."""
    return snapshot.intent is not None and snapshot.intent.kind == "pause"


def pause_words(snapshot: Snapshot, f: Formatter) -> str:
    """The pause chip: what a click opens, or what is running."""
    if snapshot.intent is not None and snapshot.intent.kind != "boost":
        return f.text(snapshot.intent.text)
    return f.text(translate("home", "Pause 1 h"))


def told_faults(snapshot: Snapshot) -> list[Fault]:
    """What needs telling, the loudest first; of equally loud ones, those that wait for the user."""
    loud = {Severity.ERROR: 0, Severity.WARNING: 1}
    told = (x for x in snapshot.faults if x.severity in loud and x.code not in ABOUT_SERVERS)
    return sorted(told, key=lambda x: (loud[x.severity], not x.latched))


def notice_words(snapshot: Snapshot, f: Formatter) -> str:
    """The loudest fault, and how many more there are; empty when nothing needs telling."""
    faults = told_faults(snapshot)
    if not faults:
        return ""
    if len(faults) == 1:
        return f.text(faults[0].text)
    return f.text(
        translate("home", "{first} (and {count} more)", first=faults[0].text, count=len(faults) - 1)
    )


def latched(faults: tuple[Fault, ...]) -> bool:
    """Whether a fault waits for the user."""
    return any(fault.latched for fault in faults)


# ---- dial --------------------------------------------------------------------------------------


def dial_words(snapshot: Snapshot, value_c: float, f: Formatter) -> DialWords:
    """Words of the dial while its knob stands at `value_c`."""
    target = Amount(value_c, "temperature_c")
    constant = snapshot.settings.comfort.control == "constant"
    line = translate("home", "Target {target}", target=target)
    if constant:
        watts = Amount(snapshot.settings.comfort.constant_w, "power_w")
        line = translate("home", "Constant {power}", power=watts)
    number = f.split(Amount(snapshot.room_c.value, "temperature_c"))[0]
    reach = ""
    if snapshot.reach is not None:
        told = snapshot.reach
        gain = f.split(Amount(told.gain_c, "temperature_difference_c"))[0]
        known = is_known(told.gain_c, told.low_c, told.high_c)
        reach = f"+{gain}°" if known else f"≈+{gain}°"
    return DialWords(
        room_line=room_line(snapshot, f),
        room_number=number if number == NOTHING else f"{number}°",
        target_line=f.text(line),
        reach=reach,
        scale=tuple((c, f"{f.to_display(c, 'temperature_c'):.0f}") for c in _SCALE_C),
        value=f.amount(target),
    )


def room_line(snapshot: Snapshot, f: Formatter) -> str:
    """What the big number is, and where it comes from."""
    room = snapshot.room_c
    if room.value is None:
        return f.text(translate("home", "Room: not known yet"))
    if room.provenance is Provenance.MODELLED:
        return f.text(translate("home", "No sensor: modelled"))
    if room.provenance is Provenance.SIMULATED:
        return f.text(translate("home", "Simulated room"))
    source = room_source(snapshot, f)
    if room.provenance is Provenance.STALE:
        source = provenance_word(Provenance.STALE)
    if not source:
        return f.text(translate("home", "Room now"))
    return f.text(translate("home", "Room now · {source}", source=source))


def preset_words(snapshot: Snapshot, f: Formatter) -> PresetWords:
    """The chips beneath the dial, and what the week plan says of them."""
    comfort, plan = snapshot.settings.comfort, snapshot.plan
    below = {
        name: f.amount(Amount(preset_c(comfort, name), "temperature_c"))
        for name in ("frost", "eco", "comfort")
    }
    step = f"+{f.amount(Amount(comfort.boost_k, 'temperature_difference_c'))}"
    below["boost"] = f"\u2066{step}\u2069" if f.prefs.right_to_left else step  # the plus stays in front
    boosting, on = is_boosting(snapshot), plan_is_on(snapshot)
    if boosting:
        end_utc = plan.until_utc if plan is not None and plan.source == "boost" else None
        if end_utc is None and snapshot.intent is not None:
            end_utc = snapshot.intent.ends_utc
        if end_utc is not None:
            # Whole minutes that are begun: the last one reads 1 min.
            left_s = math.ceil(max(end_utc - snapshot.now_utc, 1.0) / 60.0) * 60.0
            below["boost"] = f.amount(Amount(left_s, "duration_s"))
    names = {name: f.text(words) for name, words in PRESET_WORDS.items()}
    names["boost"] = f.text(translate("home", "Boost"))
    back: Text = EMPTY
    if on and plan is not None and plan.source in {"override", "boost"}:
        back = translate("home", "Back to the plan")
    elif boosting:
        back = translate("home", "End the boost")
    told = plan_words(snapshot) if on or boosting else EMPTY
    if back and plan is not None:  # beside the way back there is room for less
        told = plan.text
    line = f.text(told)
    return PresetWords(names, below, line[:1].upper() + line[1:], f.text(back))


def plan_words(snapshot: Snapshot) -> Text:
    """What is in force and what comes next: "Comfort until 22:30, then 17.0 °C"; empty while unknown."""
    plan = snapshot.plan
    if plan is None:
        return EMPTY
    next_c = plan.next_setpoint_c
    if next_c is None or plan.next_utc is None or plan.text == EMPTY or plan.source == "boost":
        return plan.text
    target = Amount(next_c, "temperature_c")
    if plan.until_utc == plan.next_utc:
        return translate("home", "{now}, then {next}", now=plan.text, next=target)
    at = Amount(plan.next_utc, "clock_utc")
    return translate("home", "{now}, {next} from {time}", now=plan.text, next=target, time=at)


def heat_is_on(snapshot: Snapshot) -> bool:
    """What the switch shows: what the user asked for, not what is happening."""
    return snapshot.mode is Mode.HEAT
