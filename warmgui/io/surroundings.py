"""What the engine's followers (`beyond`) are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.messages import Inbox
    from warmgui.core.settings.model import Settings
    from warmgui.io.ports import Clock
    from warmgui.io.sensors.room_links import RoomLinks
    from warmgui.paths import Paths


@dataclass(frozen=True)
class Surroundings:
    """All that a follower may use."""

    paths: Paths
    post: Callable[[Inbox], None]
    """Into the engine's inbox, past nothing: what comes from outside has been judged before."""
    settings: Settings
    """At the start; changes arrive as `SettingsChanged`."""
    links: RoomLinks
    """The one MQTT client, and the passwords that sensors and heaters share."""
    clock: Clock
    simulated: bool
    reload: Callable[[], None] | None = None
    """Any thread: has the settings file read again by who put all together; `SettingsChanged` follows."""
