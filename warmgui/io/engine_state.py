"""What the engine knew at its last end; one of another version is kept beside, and found again by that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from warmgui.core.engine_parts import STATE_VERSION
from warmgui.io.engine_thread import ENGINE_STATE

if TYPE_CHECKING:
    from warmgui.io.history.store import History


def engine_state(history: History) -> dict[str, Any] | None:
    """The state for this version's engine; None where there is none.

    Another version's stays in the history under a key of its own: this run will write over the usual one.
    """
    state = history.load_state(ENGINE_STATE)
    if state is None or state.get("version") == STATE_VERSION:
        return state
    version = state.get("version")
    if isinstance(version, int) and not isinstance(version, bool):
        history.save_state(_key(version), state)
    return history.load_state(_key(STATE_VERSION))


def _key(version: int) -> str:
    return f"{ENGINE_STATE}.of_version_{version}"
