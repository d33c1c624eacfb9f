"""What reaches beyond this PC, or in from other programs: fleet, Home Assistant, local API, local commands.

Each is a `Follower`: it hears what the engine is told, sees every snapshot, and works in threads of its own.
All of them are made a moment after the start, and none opens anything before the settings say so.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from warmgui.io.late import Late
from warmgui.io.mail import Companion

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot
    from warmgui.io.surroundings import Surroundings


FollowerT = TypeVar("FollowerT")


class Follower(Companion, Protocol):
    """A companion that sees every snapshot and may add what it knows to it."""

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The newest one, in the engine's thread; returns at once."""

    def told(self) -> dict[str, object]:
        """Fields of `Snapshot` that it fills in; returns at once."""


class Beyond:
    """All followers as one companion.

    Args:
        makers: name of the thread, and what makes the follower.
    """

    def __init__(self, makers: Sequence[tuple[str, Callable[[], Follower]]]) -> None:
        self._late = [Late(make, name) for name, make in makers]

    def start(self) -> None:
        """See `Companion`."""
        for late in self._late:
            late.start()

    def take(self, message: Inbox) -> None:
        """See `Companion`."""
        for late in self._late:
            late.take(message)

    def stop(self) -> None:
        """See `Companion`."""
        for late in self._late:
            late.stop()

    def find(self, kind: type[FollowerT]) -> FollowerT | None:
        """The follower of a kind, once it is made."""
        return next((late.made for late in self._late if isinstance(late.made, kind)), None)

    def shown(self, snapshot: Snapshot) -> Snapshot:
        """Every follower sees the snapshot; what they know of it goes to the windows, too."""
        known: dict[str, object] = {}
        made = [late.made for late in self._late if late.made is not None]
        for follower in made:
            known |= follower.told()
        if known:
            snapshot = replace(snapshot, **known)  # type: ignore[arg-type]
        for follower in made:
            follower.show_snapshot(snapshot)
        return snapshot


def followers(around: Surroundings) -> Beyond:
    """Everything of this program that follows the engine."""
    return Beyond(
        [
            ("door", partial(_door, around)),
            ("fleet", partial(_fleet, around)),
            ("local API", partial(_api, around)),
        ]
    )


def _door(around: Surroundings) -> Follower:
    """Commands that are typed on this machine."""
    from warmgui.io.door.door import Door

    return Door(around)


def _api(around: Surroundings) -> Follower:
    """Other programs on this PC, where somebody switched that on."""
    from warmgui.io.api.follower import LocalApi
    from warmgui.io.history.place import history_file
    from warmgui.io.history.reader import HistoryReader

    reader = HistoryReader(history_file(around.paths, simulate=around.simulated))
    return LocalApi(around.post, reader, around.settings.api)


def _fleet(around: Surroundings) -> Follower:
    """This machine and others on the MQTT broker; Home Assistant."""
    from warmgui.io.fleet.follower import FleetFollower

    return FleetFollower(around)
