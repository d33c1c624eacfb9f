"""What is happening, and the one reason for it. Mode (what was asked for) is not action (what happens)."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.vocabulary import Action, Mode

DWELL_S = 60.0
"""Heating, warm enough and at rest change places only when the new one has lasted so long."""
WORK_GAP_S = 30.0
"""A pool that reconnects does not make the app restart in the user's eyes."""
AT_TARGET_K = 0.05
WANTS_HEAT_OR_NOT = {Action.HEATING, Action.SATISFIED, Action.RESTING}


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything that the action follows from. Empty texts mean "this is not so"."""

    now_s: float
    mode: Mode
    wanted_w: float
    """What thermostat or constant control asks for, mining watts."""
    working: bool
    """Hashes are coming in."""
    attention: Text = EMPTY
    """Why the user is needed."""
    user_pause: Text = EMPTY
    stop: Text = EMPTY
    """Why guard or limits allow nothing."""
    start: Text = EMPTY
    """What has to happen before it works."""
    constant: bool = False
    room_c: float | None = None
    setpoint_c: float = 0.0
    rest: Text = EMPTY
    """Why the thermostat wants no heat, where that is no sign of warmth."""
    preheat: Text = EMPTY
    """For which later target it heats, where that is so."""
    steered: Text = EMPTY
    """Why prices, carbon or own power say so, where they do."""
    lab: Text = EMPTY
    """For what the lab hashes, while it does."""


class ActionMemory:
    """The action with its hysteresis."""

    def __init__(self) -> None:
        self.action = Action.OFF
        self.reason = EMPTY
        self._wish: Action | None = None
        self._wish_s = 0.0
        self._worked_s: float | None = None
        self._setpoint_c: float | None = None

    def decide(self, now: Situation) -> bool:
        """Set `action` and `reason`; True when the action changed."""
        if now.working:
            self._worked_s = now.now_s
        before = self.action
        wish, reason = self._wished(now)
        if self._must_wait(now, wish):
            reason = self._same_again(now)
        else:
            self.action = wish
        self.reason, self._setpoint_c = reason, now.setpoint_c
        return self.action is not before

    def _wished(self, now: Situation) -> tuple[Action, Text]:
        if now.attention:
            return Action.ATTENTION, now.attention
        if now.mode is Mode.OFF:
            return Action.OFF, translate("engine", "heating is off")
        held = now.user_pause or now.stop
        if held:
            return Action.PAUSED, held
        if now.wanted_w <= 0:
            return _idle(now)
        if self._works(now):
            return Action.HEATING, _heating_reason(now)
        return Action.STARTING, now.start or translate("engine", "the first hashes are on their way")

    def _works(self, now: Situation) -> bool:
        """Hashes come in, or will within a moment: a short gap is not told."""
        if now.working:
            return True
        if self.action in {Action.SATISFIED, Action.RESTING} and not now.start:
            self._worked_s = now.now_s  # ready all the time: the first hashes need a moment
        recently = self._worked_s is not None and now.now_s - self._worked_s <= WORK_GAP_S
        return recently and self.action in WANTS_HEAT_OR_NOT

    def _same_again(self, now: Situation) -> Text:
        """The reason for what is still told while something else has not lasted long enough."""
        if self.action is Action.HEATING:
            return _heating_reason(now)
        idle, reason = _idle(now)
        return reason if idle is self.action else self.reason

    def _must_wait(self, now: Situation, wish: Action) -> bool:
        changes = wish is not self.action and {wish, self.action} <= WANTS_HEAT_OR_NOT
        if not changes or now.setpoint_c != self._setpoint_c or self._rested_enough(now, wish):
            self._wish = None
            return False
        if self._wish is not wish:
            self._wish, self._wish_s = wish, now.now_s
        return now.now_s - self._wish_s < DWELL_S

    def _rested_enough(self, now: Situation, wish: Action) -> bool:
        """It heats, and why it rested is gone: nobody reads a reason that is not so any more."""
        still = now.rest or (now.steered if now.constant else EMPTY)
        return self.action is Action.RESTING and wish is Action.HEATING and not still


def _heating_reason(now: Situation) -> Text:
    if now.lab:
        return now.lab
    if now.constant:
        return translate("engine", "constant power is chosen")
    if now.room_c is None:
        return translate("engine", "the room temperature is not known: heating carefully")
    if now.preheat or now.steered:
        return now.steered or now.preheat
    below_k = now.setpoint_c - now.room_c
    if below_k >= AT_TARGET_K:
        return translate(
            "engine", "the room is {below} below target", below=Amount(below_k, "temperature_difference_c")
        )
    return translate(
        "engine", "keeping the room at {setpoint}", setpoint=Amount(now.setpoint_c, "temperature_c")
    )


def _idle(now: Situation) -> tuple[Action, Text]:
    if now.constant:
        return Action.RESTING, now.steered or translate("engine", "the constant power is set to 0")
    if now.rest:
        return Action.RESTING, now.rest
    return Action.SATISFIED, translate("engine", "the room is warm enough")
