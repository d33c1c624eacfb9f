"""The last week under another policy: the nouns, plain values, and what came of it in words.

What was recorded is measured; the other two runs are MODELLED: the program's own thermostat and dispatcher in
the room's model, in the same weather and with the same people. The recorded policy is run again as well, so
that everybody sees how far the model is from what really happened: compare only the two modelled runs.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from warmgui.core.heat.numbers import finite
from warmgui.core.settings.dispatch import POLICIES, DispatchSettings
from warmgui.core.text import EMPTY, Amount, Text, filled, translate

if TYPE_CHECKING:
    from warmgui.core.settings.declaration import Declaration

BALANCE_MOST = 1e-3
"""Heat in must be what left and what stayed, to within this share."""
SAME_SHARE = 0.01
POOR_K = 1.0
"""A model that is off by more than this on average proves little."""


@dataclass(frozen=True)
class ReplayRun:
    """One way in which the week went, or would have gone."""

    policy: str
    mining_kwh: float
    heat_kwh: float
    """Of the PC into the room, its idle heat included."""
    hours: float
    """In which heat was asked for."""
    cost: float | None = None
    """Of the mining energy."""
    co2_g: float | None = None
    own_kwh: float | None = None
    useful_kwh: float | None = None
    """Heat from mining that fell while the room was not above what the thermostat was told."""
    cold_kh: float | None = None
    """Kelvin-hours below the target."""
    within: float | None = None
    """Share of the time within 0.5 K of the target."""
    mean_room_c: float | None = None
    balance: float | None = None
    """(heat in - heat lost - heat stored) / heat in; None of what was recorded."""
    room_c: tuple[float | None, ...] = ()
    """By hours, as `ReplayResult.t_utc`."""
    power_w: tuple[float | None, ...] = ()
    """Mining, by hours."""

    @property
    def mean_cold_k(self) -> float | None:
        """How far the room was below its target on average, warm hours counted as 0."""
        return self.cold_kh / self.hours if self.cold_kh is not None and self.hours > 0 else None


@dataclass(frozen=True)
class ReplayResult:
    """Side by side."""

    start_utc: float = 0.0
    end_utc: float = 0.0
    t_utc: tuple[float, ...] = ()
    """Beginnings of the hours."""
    recorded: ReplayRun | None = None
    same: ReplayRun | None = None
    """The recorded policy in the model."""
    other: ReplayRun | None = None
    """The asked policy in the model."""
    room_error_k: float | None = None
    """Root mean square of the modelled room less the recorded one."""
    learned: bool = False
    """The room was learned; else it is as declared."""
    plans: int = 0
    """How many were made for the asked policy."""
    text: Text = EMPTY
    """"“Cheapest” would have cost 0.42 € less (12 %). It would have emitted 0.3 kg less CO₂."."""
    problem: Text = EMPTY
    """Why there is none, or how far to believe it."""


PROBLEMS: dict[str, Text] = {
    "short": translate("energy", "A replay needs at least a day of history; there are {hours}."),
    "power": translate("energy", "Nothing was mined in this week, so nobody knows what this PC can give."),
    "off": translate("energy", "Heat was never asked for in this week, so there is nothing to replay."),
    "unread": translate("energy", "The history cannot be read now."),
    "late": translate("energy", "The replay took too long."),
    "not_started": translate("energy", "The replay could not be started."),
    "ended": translate("energy", "The replay ended without an answer; the log may say why."),
    "garbage": translate("energy", "The replay's answer made no sense."),
    "poor": translate(
        "energy", "The room's model was off by {error} on average: take these figures as a rough idea."
    ),
    "prices": translate("energy", "Prices are not known for all of this week."),
}
_TOLD_WITH = {"short": "hours", "poor": "error"}
"""The number in a problem's sentence."""
_POLICY = {
    "comfort": translate("energy", "“Comfort first”"),
    "cost": translate("energy", "“Cheapest”"),
    "carbon": translate("energy", "“Greenest”"),
    "sun": translate("energy", "“Own sun”"),
    "security": translate("energy", "“Security”"),
}
_LESS_COST = translate("energy", "{policy} would have cost {cost} less ({share}).")
_MORE_COST = translate("energy", "{policy} would have cost {cost} more ({share}).")
_SAME_COST = translate("energy", "{policy} would have cost the same.")
_NO_COST = translate("energy", "What {policy} would have cost is not known.")
_LESS_CO2 = translate("energy", "{before} It would have emitted {co2} less CO₂.")
_MORE_CO2 = translate("energy", "{before} It would have emitted {co2} more CO₂.")
_COOLER = translate("energy", "{before} The room would have been {kelvin} cooler on average.")
_WARMER = translate("energy", "{before} The room would have been {kelvin} warmer on average.")
_AS_WARM = translate("energy", "{before} On average the room would have been as warm.")
_COLD = translate(
    "energy", "{before} It would have fallen short of the target by {now} on average, not by {was}."
)
SHOWN_K = 0.05


def policy_words(policy: str) -> Text:
    """A policy's name at the beginning of a sentence."""
    return _POLICY.get(policy, EMPTY)


def trouble(code: str, **numbers: float) -> ReplayResult:
    """No result, and why: a code of `PROBLEMS`."""
    return ReplayResult(problem=problem_words(code, numbers))


def problem_words(code: str, numbers: dict[str, float]) -> Text:
    """A problem's sentence; empty for an unknown code."""
    kinds = {"hours": "duration_h", "error": "temperature_difference_c"}
    amounts = {name: Amount(value, kinds.get(name, "number")) for name, value in numbers.items()}
    return filled(PROBLEMS.get(code, EMPTY), **amounts)


def compared(same: ReplayRun, other: ReplayRun) -> Text:
    """The two modelled runs in a sentence or three."""
    policy = policy_words(other.policy)
    if same.cost is None or other.cost is None:
        said = filled(_NO_COST, policy=policy)
    else:
        more = other.cost - same.cost
        share = abs(more) / abs(same.cost) if same.cost else 0.0
        template = _SAME_COST if share < SAME_SHARE else _MORE_COST if more > 0 else _LESS_COST
        said = filled(
            template, policy=policy, cost=Amount(abs(more), "money"), share=Amount(share, "fraction")
        )
    if same.co2_g is not None and other.co2_g is not None:
        more_g = other.co2_g - same.co2_g
        if abs(more_g) > SAME_SHARE * abs(same.co2_g):
            said = filled(
                _MORE_CO2 if more_g > 0 else _LESS_CO2, before=said, co2=Amount(abs(more_g), "co2_g")
            )
    return _comfort_words(same, other, said)


def _comfort_words(same: ReplayRun, other: ReplayRun, said: Text) -> Text:
    if same.mean_room_c is None or other.mean_room_c is None:
        return said
    kelvin = other.mean_room_c - same.mean_room_c
    if abs(kelvin) < SHOWN_K:
        said = filled(_AS_WARM, before=said)
    else:
        told = Amount(abs(kelvin), "temperature_difference_c")
        said = filled(_WARMER if kelvin > 0 else _COOLER, before=said, kelvin=told)
    was, now = (run.mean_cold_k or 0.0 for run in (same, other))
    if now - was < SHOWN_K:
        return said
    each = {name: Amount(k, "temperature_difference_c") for name, k in (("now", now), ("was", was))}
    return filled(_COLD, before=said, **each)


# ---- plain values ----------------------------------------------------------------------------------------


def result_from(plain: Any) -> ReplayResult:
    """What the child answered, with its sentences.

    Raises:
        ValueError: it is none.
    """
    if not isinstance(plain, dict):
        raise ValueError("no replay")  # noqa: TRY004 - one error for all that is no replay
    code, numbers = plain.get("problem", ""), plain.get("numbers", {})
    if not isinstance(code, str) or not isinstance(numbers, dict):
        raise ValueError("no replay")  # noqa: TRY004 - one error for all that is no replay
    told = {str(name): _number(value) for name, value in numbers.items()}
    if _TOLD_WITH.get(code, "") not in {"", *told}:
        raise ValueError("no replay: a problem without its number")
    problem = problem_words(code, told)
    runs = {name: _run(plain.get(name)) for name in ("recorded", "same", "other")}
    same, other = runs["same"], runs["other"]
    error_k = plain.get("room_error_k")
    return ReplayResult(
        start_utc=_number(plain.get("start_utc", 0.0)),
        end_utc=_number(plain.get("end_utc", 0.0)),
        t_utc=tuple(_number(value) for value in _list(plain.get("t_utc", []))),
        recorded=runs["recorded"],
        same=same,
        other=other,
        room_error_k=None if error_k is None else _number(error_k),
        learned=plain.get("learned") is True,
        plans=int(_number(plain.get("plans", 0))),
        text=compared(same, other) if same is not None and other is not None else EMPTY,
        problem=problem,
    )


def _run(plain: Any) -> ReplayRun | None:
    if plain is None:
        return None
    if not isinstance(plain, dict) or plain.get("policy") not in POLICIES:
        raise ValueError("no replay")
    values: dict[str, Any] = {"policy": plain["policy"]}
    for f in fields(ReplayRun):
        if f.name == "policy" or f.name not in plain:
            continue
        value = plain[f.name]
        if f.name in {"room_c", "power_w"}:
            values[f.name] = tuple(None if v is None else _number(v) for v in _list(value))
        elif value is None and f.name not in {"mining_kwh", "heat_kwh", "hours"}:
            values[f.name] = None
        else:
            values[f.name] = _number(value)
    if not {"mining_kwh", "heat_kwh", "hours"} <= values.keys():
        raise ValueError("no replay")
    return ReplayRun(**values)


def _number(value: Any) -> float:
    number = finite(value)
    if number is None:
        raise ValueError("no replay")
    return number


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError("no replay")  # noqa: TRY004 - one error for all that is no replay
    return value


# ---- the settings that a replay takes ------------------------------------------------------------------


def dispatch_plain(settings: DispatchSettings) -> dict[str, Any]:
    """For the job."""
    return {f.name: getattr(settings, f.name) for f in fields(settings)}


def dispatch_from(plain: Any) -> DispatchSettings:
    """From the job; each number within what its setting allows.

    Raises:
        ValueError: they are none.
    """
    if not isinstance(plain, dict) or plain.get("policy") not in POLICIES:
        raise ValueError("no settings of a policy")
    values: dict[str, Any] = {"policy": plain["policy"]}
    for f in fields(DispatchSettings):
        if f.name == "policy" or f.name not in plain:
            continue
        declared: Declaration = f.metadata["declaration"]
        low = -math.inf if declared.minimum is None else declared.minimum
        high = math.inf if declared.maximum is None else declared.maximum
        values[f.name] = min(max(_number(plain[f.name]), low), high)
    return DispatchSettings(**values)
