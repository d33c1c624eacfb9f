"""When this PC is kept awake, and what is said about it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.vocabulary import Action, Mode

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot

_AT_WORK = frozenset({Action.STARTING, Action.HEATING})
_ON_GUARD = frozenset({Action.SATISFIED, Action.RESTING})
"""Nothing heats now, but a PC that slept could not begin again when the room has cooled."""


class AwakeState(StrEnum):
    """How the system answered."""

    OFF = "off"
    """Nothing is held back."""
    HELD = "held"
    NO_SERVICE = "no service"
    """There is nobody to ask: no bus, no login1."""
    REFUSED = "refused"
    FAILED = "failed"

    @property
    def is_refusal(self) -> bool:
        """Whether it was asked for and is not so."""
        return self in {AwakeState.NO_SERVICE, AwakeState.REFUSED, AwakeState.FAILED}


def keeps_awake(snapshot: Snapshot) -> bool:
    """Whether sleep is to be held back now: while heating is on and not paused, by nobody and nothing.

    On battery only what really heats counts: a charge that waits for a room to cool is wasted.
    """
    if snapshot.simulated or snapshot.mode is not Mode.HEAT or not snapshot.settings.desktop.keep_awake:
        return False
    on_battery = snapshot.pc_use is not None and bool(snapshot.pc_use.on_battery)
    return snapshot.action in _AT_WORK or (snapshot.action in _ON_GUARD and not on_battery)


def awake_words(state: AwakeState) -> Text:
    """What the user reads about it."""
    return {
        AwakeState.OFF: EMPTY,
        AwakeState.HELD: translate("desktop", "This PC is kept awake while it heats."),
        AwakeState.NO_SERVICE: translate(
            "desktop", "This PC cannot be kept awake from here: the system offers no service for it."
        ),
        AwakeState.REFUSED: translate("desktop", "The system does not allow that this PC is kept awake."),
        AwakeState.FAILED: translate("desktop", "This PC could not be kept awake; the log says why."),
    }[state]
