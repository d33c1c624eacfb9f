"""What was learned about the room, in the words of its page: no widgets here, so that it can be tested."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.heat.reach import is_known
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.gui.pages.sensors.words import as_sentence

if TYPE_CHECKING:
    from warmgui.core.heat.learned import LearnedRoom
    from warmgui.core.model import Reach, Snapshot
    from warmgui.core.model_room import ControlStatus, RoomKnowledge
    from warmgui.core.units import Formatter

DAY_S = 86400.0


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what, how much, and how it is known or what it means."""

    name: Text
    value: Text
    meaning: Text = EMPTY


def rows_of(room: LearnedRoom) -> tuple[Row, ...]:
    """The numbers of a fit, each with what it means for the person in the room."""
    return (
        Row(
            translate("room", "Heat loss"),
            _with_sigma(room.heat_loss_w_per_k, room.heat_loss_sigma, "conductance_w_per_k"),
            translate("room", "keeps the room one degree warmer than outside"),
        ),
        Row(
            translate("room", "Heat in air and walls"),
            _with_sigma(room.capacity_j_per_k, room.capacity_sigma, "capacity_j_per_k"),
            translate("room", "warms the whole room by one degree"),
        ),
        Row(
            translate("room", "Time constants"),
            translate(
                "room",
                "{fast} and {slow}",
                fast=Amount(room.fast_s, "duration_s"),
                slow=Amount(room.slow_s, "duration_s"),
            ),
            translate("room", "how fast the air, and how slowly the walls follow"),
        ),
        Row(
            translate("room", "Window to the sun"),
            _plain(room.solar_aperture_m2, "area_m2"),
            translate("room", "as much sun as falls on so much ground"),
        ),
        Row(
            translate("room", "Other heat"),
            _plain(room.gains_w, "power_w"),
            translate("room", "people, devices, radiators, on average"),
        ),
        Row(
            translate("room", "Error over days that the fit did not see"),
            _plain(room.error_k, "temperature_difference_c"),
            translate(
                "room",
                "the room as declared: {error}",
                error=Amount(room.declared_error_k, "temperature_difference_c"),
            ),
        ),
        Row(
            translate("room", "Learned from"),
            translate(
                "room",
                "{first} to {last}",
                first=Amount(room.first_utc, "date_utc"),
                last=Amount(room.last_utc, "date_utc"),
            ),
            translate("room", "{days} of usable readings", days=Amount(room.days * DAY_S, "duration_s")),
        ),
    )


def reach_words(reach: Reach | None) -> Text:
    """What full power can do, with its range; says so while it is not known."""
    if reach is None:
        return translate("room", "What full power can do is not known yet.")
    gain, low, high = (
        Amount(v, "temperature_difference_c") for v in (reach.gain_c, reach.low_c, reach.high_c)
    )
    if not is_known(reach.gain_c, reach.low_c, reach.high_c):
        return translate(
            "room",
            "At full power this room gains somewhere between {low} and {high} over the mean of the last day.",
            low=low,
            high=high,
        )
    return translate(
        "room",
        "At full power this room gains about {gain} ({low}–{high}) over the mean of the last day.",
        gain=gain,
        low=low,
        high=high,
    )


def control_sentence(control: ControlStatus | None, formatter: Formatter) -> str:
    """What the thermostat is doing, why, and when the target is reached; "" while it does nothing."""
    if control is None:
        return ""
    reason = as_sentence(formatter.text(control.reason))
    return " ".join(part for part in (reason, formatter.text(eta_words(control))) if part)


def eta_words(control: ControlStatus) -> Text:
    """When the target is reached; empty where that is not known, or where it is reached already."""
    low, high = control.eta_low_s, control.eta_high_s
    if high is None and low is not None and low > 0:
        return translate(
            "room", "The target is reached in {low} at the earliest.", low=Amount(low, "duration_s")
        )
    if low is None or high is None or high <= 0:
        return EMPTY
    return translate(
        "room",
        "The target is reached in {low} to {high}.",
        low=Amount(low, "duration_s"),
        high=Amount(high, "duration_s"),
    )


def plan_sentence(snapshot: Snapshot, formatter: Formatter) -> str:
    """The target, why it is so, and which one comes next."""
    target = formatter.text(
        translate("room", "Target {target}.", target=Amount(snapshot.setpoint_c, "temperature_c"))
    )
    plan = snapshot.plan
    if plan is None:
        return target
    parts = [target, as_sentence(formatter.text(plan.text))]
    if plan.next_utc is not None and plan.next_setpoint_c is not None:
        following = translate(
            "room",
            "Next: {target}, {day}, {time}.",
            target=Amount(plan.next_setpoint_c, "temperature_c"),
            day=Amount(plan.next_utc, "date_utc"),
            time=Amount(plan.next_utc, "clock_utc"),
        )
        parts.append(formatter.text(following))
    return " ".join(part for part in parts if part)


def version_words(room: LearnedRoom) -> Text:
    """One accepted fit in the list of versions."""
    return translate(
        "room",
        "{day}: {loss}, error {error}",
        day=Amount(room.fitted_utc, "date_utc"),
        loss=Amount(room.heat_loss_w_per_k, "conductance_w_per_k"),
        error=Amount(room.error_k, "temperature_difference_c"),
    )


def attempt_words(knowledge: RoomKnowledge) -> Text:
    """When the last fit was made and what came of it; empty before the first."""
    if knowledge.running:
        return translate("room", "Learning now …")
    attempt = knowledge.attempt
    if attempt is None:
        return EMPTY
    return translate(
        "room",
        "Last fit {day}, {time}: {result}",
        day=Amount(attempt.at_utc, "date_utc"),
        time=Amount(attempt.at_utc, "clock_utc"),
        result=attempt.text,
    )


def progress(knowledge: RoomKnowledge) -> float:
    """Part of the data that a first fit wants, 0..1."""
    if knowledge.days_needed <= 0:
        return 1.0
    return min(max(knowledge.days / knowledge.days_needed, 0.0), 1.0)


def _plain(value: float, kind: str) -> Text:
    return Text("", "{value}", (("value", Amount(value, kind)),))


def _with_sigma(value: float, sigma: float, kind: str) -> Text:
    """The standard deviation as a share of the value: whole percents promise no digits that nobody knows."""
    share = Amount(round(sigma / value, 2), "fraction") if value > 0 else Amount(sigma, kind)
    return translate("room", "{value} ± {sigma}", value=Amount(value, kind), sigma=share)
