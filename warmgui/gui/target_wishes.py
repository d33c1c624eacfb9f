"""A target by hand, from dial, chips or tray: until the plan's next change; for good where no plan is on."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.messages import ChoosePreset, SetTarget
from warmgui.core.schedule.stretches import preset_c
from warmgui.core.settings import model as declared
from warmgui.core.text import EMPTY, Text

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot
    from warmgui.gui.ports import Ports

PATIENCE = 5
"""Snapshots after which the engine leads, should it not take over what was posted."""
_SAME_C = 0.01


def plan_is_on(snapshot: Snapshot) -> bool:
    """Whether a target by hand counts only until the plan's next change."""
    return snapshot.settings.schedule.enabled


def set_target(ports: Ports, snapshot: Snapshot, target_c: float) -> Text:
    """Wish for a target, °C; returns why it could not be kept, or an empty sentence."""
    if plan_is_on(snapshot):
        # The plan's own targets stay as they are.
        ports.post(SetTarget(target_c))
        return EMPTY
    return _saved(ports, snapshot, target_c)


def choose_preset(ports: Ports, snapshot: Snapshot, preset: str) -> Text:
    """Wish for "frost", "eco" or "comfort"; returns why it could not be kept, or an empty sentence."""
    if plan_is_on(snapshot):
        ports.post(ChoosePreset(preset))
        return EMPTY
    return _saved(ports, snapshot, preset_c(snapshot.settings.comfort, preset))


def is_in_force(snapshot: Snapshot, target_c: float) -> bool:
    """Whether the engine has taken a target over."""
    engine_c = snapshot.setpoint_c if plan_is_on(snapshot) else snapshot.settings.comfort.setpoint_c
    return abs(engine_c - target_c) < _SAME_C


def is_boosting(snapshot: Snapshot) -> bool:
    """Whether a boost is running, also while a pause holds it still."""
    if snapshot.plan is not None and snapshot.plan.source == "boost":
        return True
    return snapshot.intent is not None and snapshot.intent.kind == "boost"


def preset_of(snapshot: Snapshot, value_c: float) -> str | None:
    """Which preset a target is: frost, eco, comfort; None when it is none of them."""
    comfort = snapshot.settings.comfort
    plan = snapshot.plan
    if plan is not None and plan.preset and math.isclose(plan.setpoint_c, value_c, abs_tol=1e-6):
        return plan.preset
    presets = {"comfort": comfort.comfort_c, "eco": comfort.eco_c, "frost": comfort.frost_c}
    return next((name for name, c in presets.items() if math.isclose(c, value_c, abs_tol=1e-6)), None)


def _saved(ports: Ports, snapshot: Snapshot, target_c: float) -> Text:
    settings = ports.settings_to_change(snapshot.settings)
    return ports.save_settings(declared.changed(settings, "comfort", "setpoint_c", target_c))
