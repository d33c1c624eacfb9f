"""The header and the dial of the home page in words, and sentences with emphasis."""

from __future__ import annotations

import html
import math
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Amount, Text, translate, verbatim
from warmgui.core.units import NOTHING, Formatter
from warmgui.core.vocabulary import Action, Mode, Provenance, Severity
from warmgui.gui.i18n import translator
from warmgui.gui.widgets.badge import provenance_word
from warmgui.gui.widgets.dial import DialWords

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
        Action.PAUSED: "power",
        Action.ATTENTION: "warning",
    }[snapshot.action]


def upstream_words(snapshot: Snapshot, f: Formatter) -> str:
    """The second pill: where the work goes, and the connection's state where it is not simply connected."""
    upstream = snapshot.upstream
    name: Text = verbatim(upstream.name)
    if upstream.practice or upstream.kind == "practice":
        name = translate("home", "practice network")
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


def notice_words(snapshot: Snapshot, f: Formatter) -> str:
    """The loudest fault, and how many more there are; empty when nothing needs telling."""
    loud = {Severity.ERROR: 0, Severity.WARNING: 1}
    told = (x for x in snapshot.faults if x.severity in loud and x.code not in ABOUT_SERVERS)
    faults = sorted(told, key=lambda x: loud[x.severity])
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
        gain = f.split(Amount(snapshot.reach.gain_c, "temperature_difference_c"))[0]
        reach = f"+{gain}°"
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
    source = f.text(snapshot.room_source)
    if room.provenance is Provenance.STALE:
        source = provenance_word(Provenance.STALE)
    if not source:
        return f.text(translate("home", "Room now"))
    return f.text(translate("home", "Room now · {source}", source=source))


def preset_of(snapshot: Snapshot, value_c: float) -> str | None:
    """Which preset the target is: frost, eco, comfort, boost; None when it is none of them."""
    if snapshot.intent is not None and snapshot.intent.kind == "boost":
        return "boost"
    comfort = snapshot.settings.comfort
    presets = {"comfort": comfort.comfort_c, "eco": comfort.eco_c, "frost": comfort.frost_c}
    return next((name for name, c in presets.items() if math.isclose(c, value_c, abs_tol=1e-6)), None)


def heat_is_on(snapshot: Snapshot) -> bool:
    """What the switch shows: what the user asked for, not what is happening."""
    return snapshot.mode is Mode.HEAT
