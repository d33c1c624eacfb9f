"""The fleet as the rest of the program sees it: this machine on the broker, the others, what they are told.

Nothing is made or contacted before the settings say so.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui import __version__
from warmgui.core.fleet.asking import on_the_wire
from warmgui.core.fleet.commands import Leave, judge
from warmgui.core.fleet.identity import Topics, is_id
from warmgui.core.fleet.lease import Orphans
from warmgui.core.hosts.entry import STAYS_OFFLINE
from warmgui.core.hosts.offline import without_network
from warmgui.core.messages import SettingsChanged
from warmgui.core.model_fleet import FleetStatus
from warmgui.core.text import EMPTY, Text, translate
from warmgui.io.fleet.identity import SIMULATED, host_name, kept_id, run_id
from warmgui.io.ports import SystemClock

if TYPE_CHECKING:
    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.io.fleet.node import Node, Presence
    from warmgui.io.fleet.watcher import Watcher
    from warmgui.io.surroundings import Surroundings

log = logging.getLogger(__name__)

_NOT_USED = translate("fleet", "this PC does not speak to a fleet: switch that on in the settings first")


class FleetFollower:
    """See `beyond.Follower`, and `gui.ports_house.FleetDesk` for what windows ask of it.

    Args:
        around: what followers are made of.
        clock: of the real world, also where the engine's runs faster.
    """

    def __init__(self, around: Surroundings, clock: SystemClock | None = None) -> None:
        self._around, self._clock = around, clock or SystemClock()
        self._lock = threading.Lock()
        self._settings = around.settings
        self._effective = without_network(around.settings)
        self._run = run_id()
        self._id = ""
        self._node: Node | None = None
        self._watcher: Watcher | None = None
        self._orphans = Orphans()
        self._begun = self._ended = False

    # ---- as a follower

    def start(self) -> None:
        """See `Companion`."""
        with self._lock:
            self._begun = True
            self._configure()

    def take(self, message: Inbox) -> None:
        """See `Companion`."""
        if isinstance(message, SettingsChanged):
            with self._lock:
                self._settings, self._effective = message.settings, without_network(message.settings)
                if self._begun and not self._ended:
                    self._configure()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """See `Follower`."""
        with self._lock:
            node, watcher, fleet = self._node, self._watcher, self._effective.fleet
            if self._around.simulated and fleet.uses_mqtt:
                self._around.links.follow()  # no sensors are there to do it
        if node is not None:
            node.show_snapshot(snapshot)
        if watcher is not None:
            watcher.show_snapshot(snapshot)
        follows = fleet.announce and fleet.accept_commands
        shared = node is not None and node.orders.holds_share
        lifted = self._orphans.lifted(snapshot, self._clock.now_s(), commanded=follows, shared=shared)
        for limit in lifted:
            self._around.post(limit)

    def told(self) -> dict[str, object]:
        """See `Follower`."""
        with self._lock:
            if not self._settings.fleet.uses_mqtt:
                return {}
            return {"fleet": self._status()}

    def stop(self) -> None:
        """See `Companion`."""
        with self._lock:
            self._ended = True
            node, watcher = self._node, self._watcher
            self._node = self._watcher = None
        if node is not None:
            node.stop()
        if watcher is not None:
            watcher.stop()
        if node is not None or watcher is not None:
            self._around.links.mqtt.close()  # waits until the last words are said

    # ---- for windows

    def command(self, targets: tuple[str, ...], what: str, value: str) -> Text:
        """See `gui.ports_house.FleetDesk`."""
        words = on_the_wire(what, value).encode("utf-8", "replace")
        judged = judge(what, words, retained=False, leave=Leave(accepts=True, consented=True))
        if judged.wish is None:
            return judged.refused
        with self._lock:
            watcher = self._watcher
        return _NOT_USED if watcher is None else watcher.command(targets, what, value)

    def invite(self, node: str) -> Text:
        """See `gui.ports_house.FleetDesk`."""
        with self._lock:
            watcher = self._watcher
        return _NOT_USED if watcher is None else watcher.invite(node)

    def forget(self, node: str) -> Text:
        """See `gui.ports_house.FleetDesk`."""
        with self._lock:
            watcher = self._watcher
        return _NOT_USED if watcher is None else watcher.forget(node)

    def answer(self, *, yes: bool) -> None:
        """See `gui.ports_house.FleetDesk`; what a yes means stands in the settings."""
        with self._lock:
            node = self._node
        if node is not None:
            node.orders.answer()
        log.info("fleet: the invitation was answered with %s", "yes" if yes else "no")

    # ---- with the lock held

    def _configure(self) -> None:
        fleet = self._effective.fleet
        if self._around.simulated and (fleet.uses_mqtt or self._node is not None):
            self._around.links.configure(_only_broker(self._effective))
        if not fleet.uses_mqtt and self._node is None:
            return
        self._id = self._own_id()
        if self._node is None:
            from warmgui.io.fleet.node import Node  # late: many have no broker

            self._node = Node(
                self._around.links.mqtt, self._run, self._around.post, self._clock.now_s, self._clock.now_utc
            )
        self._node.configure(self._presence() if fleet.announce else None)
        self._watch()

    def _watch(self) -> None:
        if self._watcher is None:
            from warmgui.io.fleet.watcher import Watcher

            self._watcher = Watcher(self._around.links.mqtt, self._id, self._clock)
        self._watcher.configure(self._effective, self._id)

    def _own_id(self) -> str:
        chosen = self._settings.fleet.node_id
        if not chosen or not is_id(chosen):
            return kept_id(self._around.paths.data, simulated=self._around.simulated)
        return f"{chosen[: 40 - len(SIMULATED)]}{SIMULATED}" if self._around.simulated else chosen

    def _presence(self) -> Presence:
        from warmgui.io.fleet.node import Presence

        fleet = self._effective.fleet
        return Presence(
            topics=Topics(fleet.topic, self._id, fleet.discovery_topic, fleet.group),
            name=fleet.name.strip() or host_name(),
            place=fleet.place.strip(),
            version=__version__,
            accepts=fleet.accept_commands,
            home_assistant=fleet.home_assistant,
            simulated=self._around.simulated,
        )

    def _status(self) -> FleetStatus:
        node, watcher = self._node, self._watcher
        if not self._effective.fleet.uses_mqtt or node is None or watcher is None:
            return FleetStatus(connection=STAYS_OFFLINE if self._settings.network.offline else EMPTY)
        state = self._around.links.mqtt.state
        return FleetStatus(
            connection=state.text,
            connected=state.connected,
            node_id=self._id,
            announced=node.announced,
            problem=self._problem(node) or watcher.problem,
            nodes=watcher.nodes(),
            invitation=node.orders.invitation,
            shares=watcher.shares(),
            sharing=watcher.sharing(),
            refused=node.orders.refused,
        )

    def _problem(self, node: Node) -> Text:
        chosen = self._settings.fleet.node_id
        if chosen and not is_id(chosen):
            return translate(
                "fleet",
                "No machine may be named “{chosen}” on the broker; this one goes by “{node}”.",
                chosen=chosen,
                node=self._id,
            )
        return node.problem


def _only_broker(settings: Settings) -> Settings:
    """What a simulated run looks up passwords for: its room and its sensors are simulated."""
    room, home = replace(settings.room, thermometers=()), replace(settings.home, source="none")
    return replace(settings, room=room, home=home)
