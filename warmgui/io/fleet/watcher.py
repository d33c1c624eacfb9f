"""All machines of the fleet as this one sees them, what is asked of them, and shares of power.

Messages come in the MQTT client's thread, wishes from any; a thread of its own makes the rows, at most a few
times a second however much is said. Nothing is subscribed before the settings say so.
"""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING

from warmgui.core.fleet.asking import Asked, on_the_wire, plan
from warmgui.core.fleet.identity import Topics
from warmgui.core.fleet.roster import Roster
from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.vocabulary import Provenance
from warmgui.io.fleet.coordinator import Coordinator

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot
    from warmgui.core.model_fleet import NodeStatus
    from warmgui.core.settings.fleet import FleetSettings
    from warmgui.core.settings.model import Settings
    from warmgui.io.mqtt.mqtt import Message, Mqtt, Subscription
    from warmgui.io.ports import Clock

TICK_S = 1.0
GAP_S = 0.2
"""Between two looks, however much arrives."""
_AWAY = translate("fleet", "The MQTT broker is away: nothing was sent.")
_NOT_WATCHED = translate("fleet", "The machines of the fleet are not shown here: switch that on first.")


class Watcher:
    """See `gui.ports_house.FleetDesk` for `command`, `invite` and `forget`.

    Args:
        mqtt: the one client.
        own_id: of this machine.
        clock: of the real world, also in simulated runs: others do not live faster.
    """

    def __init__(self, mqtt: Mqtt, own_id: str, clock: Clock) -> None:
        self._mqtt, self._own_id, self._clock = mqtt, own_id, clock
        self._changed = threading.Condition(threading.RLock())
        self._fleet: FleetSettings | None = None
        self._roster = Roster("", own_id)
        self._asked = Asked()
        self._coordinator: Coordinator | None = None
        self._subscriptions: list[Subscription] = []
        self._rows: tuple[NodeStatus, ...] = ()
        self._shares: tuple[tuple[str, float], ...] = ()
        self._sharing: Text = EMPTY
        self._own_w: float | None = None
        self._news = False
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    # ---- what is wanted

    def configure(self, settings: Settings, own_id: str | None = None) -> None:
        """Watch and share out as the settings say; `own_id` where this machine has another name now."""
        fleet = settings.fleet
        wanted = fleet if fleet.watch or fleet.coordinate else None
        with self._changed:
            renamed = own_id is not None and own_id != self._own_id
            before, self._fleet = self._fleet, wanted
            moved = renamed or (before and before.topic) != (wanted and wanted.topic)
            if moved or wanted is None or not wanted.coordinate:
                self._stop_sharing()
            if moved:
                self._own_id = own_id or self._own_id
                self._listen(wanted)
            if wanted is not None and wanted.coordinate:
                self._share(wanted)
            if wanted is not None and self._thread is None and not self._ended.is_set():
                self._thread = threading.Thread(target=self._work, name="fleet-watcher", daemon=True)
                self._thread.start()
            self._wake()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """What this machine draws counts, too, where it does not announce itself."""
        wall = snapshot.wall_w
        heaters_w = 0.0 if snapshot.house is None else snapshot.house.drawn_w
        known = wall.provenance is not Provenance.UNKNOWN and wall.value is not None
        with self._changed:
            self._own_w = (wall.value or 0.0) + heaters_w if known else None

    def stop(self) -> None:
        """End; limits that were given are lifted."""
        with self._changed:
            self._ended.set()
            self._stop_sharing()
            self._listen(None)
            self._changed.notify_all()
            thread = self._thread
        if thread is not None:
            thread.join(2.0)

    # ---- what is known

    def nodes(self) -> tuple[NodeStatus, ...]:
        """All machines by place and name; returns at once."""
        with self._changed:
            return self._rows

    def shares(self) -> tuple[tuple[str, float], ...]:
        """Watts by id, while power is shared out from here."""
        with self._changed:
            return self._shares

    def sharing(self) -> Text:
        """What is shared out and why; empty while nothing is."""
        with self._changed:
            return self._sharing

    @property
    def problem(self) -> Text:
        """What keeps the others from being seen; empty while all is well."""
        with self._changed:
            for one in self._subscriptions:
                if one.problem:
                    return one.problem
            return self._roster.problem

    # ---- what is asked of others

    def command(self, targets: tuple[str, ...], what: str, value: str) -> Text:
        """See `gui.ports_house.FleetDesk`; who is left out is told, the others are reached all the same."""
        value = on_the_wire(what, value)
        with self._changed:
            if self._fleet is None:
                return _NOT_WATCHED
            planned = plan(self._current_rows(), targets, what, value)
            if not planned.to:
                return planned.left_out
            sent = [self._publish(f"{self._fleet.topic}/{part}/set/{what}", value) for part in planned.to]
            if not all(sent):
                return _AWAY
            self._asked.ask(planned.reaches, what, value, self._clock.now_s())
            self._wake()
            return planned.left_out

    def invite(self, node: str) -> Text:
        """See `gui.ports_house.FleetDesk`."""
        with self._changed:
            row, refused = self._row(node)
            if self._fleet is None or row is None:
                return refused
            if row.state != "online":
                return translate("fleet", "“{name}” cannot be reached: nobody would see it.", name=row.name)
            if row.accepts:
                return translate("fleet", "“{name}” follows commands already.", name=row.name)
            letter = json.dumps({"sender": self._sender()}, ensure_ascii=False)
            if not self._publish(Topics(self._fleet.topic, row.id).invite, letter):
                return _AWAY
            self._asked.invite(row.id, self._clock.now_s())
            self._wake()
            return EMPTY

    def forget(self, node: str) -> Text:
        """See `gui.ports_house.FleetDesk`."""
        with self._changed:
            row, refused = self._row(node)
            if self._fleet is None or row is None:
                return refused
            if row.state == "online" or row.is_self:
                return translate("fleet", "“{name}” is there: only who is gone is forgotten.", name=row.name)
            topics = Topics(self._fleet.topic, row.id, self._fleet.discovery_topic)
            kept = (topics.config, topics.state, topics.availability)
            sent = [self._publish(topic, "", retain=True) for topic in kept]
            return EMPTY if all(sent) else _AWAY

    # ---- with the lock held

    def _row(self, node: str) -> tuple[NodeStatus | None, Text]:
        if self._fleet is None:
            return None, _NOT_WATCHED
        row = next((row for row in self._current_rows() if row.id == node), None)
        if row is None:
            return None, translate("fleet", "No machine “{name}” speaks on the broker.", name=node[:40])
        return row, EMPTY

    def _sender(self) -> str:
        name = "" if self._fleet is None else self._fleet.name.strip()
        own = next((row.name for row in self._rows if row.is_self), "")
        return name or own or self._own_id

    def _publish(self, topic: str, payload: str, *, retain: bool = False) -> bool:
        return self._mqtt.publish(topic, payload, retain=retain, only_now=True)

    def _listen(self, fleet: FleetSettings | None) -> None:
        for one in self._subscriptions:
            self._mqtt.unsubscribe(one)
        self._subscriptions, self._rows, self._asked = [], (), Asked()
        self._roster = Roster("" if fleet is None else fleet.topic, self._own_id)
        if fleet is None:
            return
        hear = self._mqtt.subscribe
        self._subscriptions = [
            hear(f"{fleet.topic}/+/availability", self._on_news, empty=True, latest=True),
            # Not confirmed one by one: a broker keeps no queue of old states for us then.
            hear(f"{fleet.topic}/+/state", self._on_news, qos=0, empty=True, latest=True),
        ]

    def _share(self, fleet: FleetSettings) -> None:
        if self._coordinator is not None:
            self._coordinator.budget_changed(fleet.budget_w)
            return
        self._coordinator = Coordinator(self._own_id, fleet.topic, self._publish, fleet.budget_w)
        heard = self._mqtt.subscribe(f"{fleet.topic}/+/share", self._on_share, qos=0, retained=False)
        self._subscriptions.append(heard)

    def _stop_sharing(self) -> None:
        coordinator, self._coordinator = self._coordinator, None
        self._shares, self._sharing = (), EMPTY
        if coordinator is None:
            return
        coordinator.stop(self._clock.now_s())
        for one in [one for one in self._subscriptions if one.callback == self._on_share]:
            self._mqtt.unsubscribe(one)
            self._subscriptions.remove(one)

    def _wake(self) -> None:
        self._news = True
        self._changed.notify_all()

    def _current_rows(self) -> tuple[NodeStatus, ...]:
        now_s = self._clock.now_s()
        rows = self._roster.rows(now_s, self._clock.now_utc())
        return self._asked.shown(rows, now_s, self._roster.preset)

    # ---- from the broker, in the client's thread

    def _on_news(self, message: Message) -> None:
        with self._changed:
            self._roster.take(
                message.topic,
                message.payload,
                retained=message.retained,
                now_s=self._clock.now_s(),
                now_utc=self._clock.now_utc(),
            )
            self._wake()

    def _on_share(self, message: Message) -> None:
        with self._changed:
            if self._coordinator is not None:
                self._coordinator.hear(message.payload, self._clock.now_s())

    # ---- our thread

    def _work(self) -> None:
        while not self._ended.wait(GAP_S):
            with self._changed:
                self._changed.wait_for(lambda: self._news or self._ended.is_set(), TICK_S)
                self._news = False
                self._look()

    def _look(self) -> None:
        if self._fleet is None:
            return
        self._rows = self._current_rows()
        if self._coordinator is None:
            return
        self._coordinator.tick(
            self._clock.now_s(),
            self._rows,
            self._own_w,
            connected=self._mqtt.state.connected,
        )
        self._shares, self._sharing = self._coordinator.shares, self._coordinator.text
