"""Some machines of a fleet in one process: a child of fleet.py, told what to do on its standard input.

    python tests/bench/fleet_nodes.py PORT TOPIC FIRST COUNT own|bare

"own" is the program's own `Node` (announcement, discovery, state, commands), each with an MQTT client of its
own; in the engine's place stands a clock that makes a snapshot a second, and one a moment after each command,
as the engine's thread does. "bare" is the peer: one paho client each, which keeps the same topics and answers
a target with its state at once, and judges nothing. Lines in: "go", "loud" (each tells a state every second),
"quiet", "when" (prints when the last one followed the last command, monotonic), end of file.
"""

from __future__ import annotations

import heapq
import itertools
import json
import queue
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent.parent), str(HERE.parent)]

SOON_S = 0.05
"""As `engine_thread.SOON_S`: what a command follows from the engine."""
STATE: dict[str, Any] = {
    "v": 1,
    "group": "",
    "mode": "heat",
    "action": "heating",
    "preset": "none",
    "setpoint_c": 21.0,
    "room_c": 20.0,
    "power_w": 151.2,
    "heat_w": 140.1,
    "mining_w": 101.3,
    "wanted_w": 120.0,
    "max_w": 300.0,
    "limit_w": None,
    "energy_kwh": 1.2345,
    "hashrate_hs": 123456789.0,
    "work": "mining",
    "job_hours": 12.345,
    "accepts": True,
    "simulated": False,
    "version": "0.1.0",
}


class Own:
    """One machine of ours without an engine."""

    def __init__(self, port: int, topic: str, number: int, due: queue.SimpleQueue[tuple[float, Own]]) -> None:
        from fakes.io import snapshot

        from warmgui.core.fleet.identity import Topics
        from warmgui.core.messages import SetTarget
        from warmgui.core.vocabulary import Mode
        from warmgui.io.fleet.node import Node, Presence
        from warmgui.io.mqtt.mqtt import Broker, Mqtt

        self.followed_s = 0.0
        self._due, self._set_target = due, SetTarget
        self._broker = Broker("127.0.0.1", port)
        self._mqtt = Mqtt()
        self._wishes: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._snapshot = replace(snapshot(1.0), mode=Mode.HEAT)
        self._node = Node(self._mqtt, f"run{number}", self._post, time.monotonic, time.time)
        self._here = Presence(
            Topics(topic, f"pc{number}"),
            f"PC {number}",
            f"Room {number % 10}",
            "0.1.0",
            accepts=True,
            home_assistant=True,
            simulated=False,
        )

    def start(self) -> None:
        self._mqtt.use(self._broker)
        self._node.configure(self._here)
        self.tick()

    def loud(self) -> None:
        """A state of its own every second, past the node's economy."""
        words = {**STATE, "run": self._node._run, "name": self._here.name, "place": self._here.place}
        words |= {"at_utc": time.time(), "setpoint_c": self._snapshot.setpoint_c}
        self._mqtt.publish(self._here.topics.state, json.dumps(words), retain=True)

    def tick(self) -> None:
        while not self._wishes.empty():
            wish = self._wishes.get()
            if isinstance(wish, self._set_target):
                self._snapshot = replace(self._snapshot, setpoint_c=wish.setpoint_c)
                self.followed_s = time.monotonic()
        self._snapshot = replace(self._snapshot, now_s=time.monotonic())
        self._node.show_snapshot(self._snapshot)

    def end(self) -> None:
        self._node.stop()
        self._mqtt.close()

    def _post(self, wish: Any) -> None:
        self._wishes.put(wish)
        self._due.put((time.monotonic() + SOON_S, self))


class Bare:
    """The peer."""

    def __init__(self, port: int, topic: str, number: int, due: queue.SimpleQueue[tuple[float, Own]]) -> None:
        from paho.mqtt.client import Client
        from paho.mqtt.enums import CallbackAPIVersion

        self.followed_s = 0.0
        self._port, self._base = port, f"{topic}/pc{number}"
        self._all = f"{topic}/all/set/+"
        self._state = {**STATE, "run": f"run{number}", "name": f"PC {number}", "place": f"Room {number % 10}"}
        self._client = Client(CallbackAPIVersion.VERSION2)
        self._client.will_set(f"{self._base}/availability", "offline", 1, retain=True)
        self._client.on_connect, self._client.on_message = self._on_connect, self._on_message

    def start(self) -> None:
        self._client.connect("127.0.0.1", self._port)
        self._client.loop_start()

    def loud(self) -> None:
        self._state["at_utc"] = time.time()
        self._client.publish(f"{self._base}/state", json.dumps(self._state), 1, retain=True)

    def tick(self) -> None:
        """It has no engine."""

    def end(self) -> None:
        self._client.disconnect()
        self._client.loop_stop()

    def _on_connect(self, client: Any, *_: Any) -> None:
        client.subscribe([(self._all, 1), (f"{self._base}/set/+", 1)])
        client.publish(f"{self._base}/availability", "online", 1, retain=True)
        self.loud()

    def _on_message(self, _client: Any, _data: Any, message: Any) -> None:
        self._state["setpoint_c"] = float(message.payload)
        self.followed_s = time.monotonic()
        self.loud()


def main(port: int, topic: str, first: int, count: int, kind: str) -> None:
    due: queue.SimpleQueue[Any] = queue.SimpleQueue()
    make = Own if kind == "own" else Bare
    nodes = [make(port, topic, number, due) for number in range(first, first + count)]
    is_loud = threading.Event()
    threading.Thread(target=_engine, args=(nodes, due, is_loud), daemon=True).start()
    print("ready", flush=True)
    for line in sys.stdin:
        word = line.strip()
        if word == "go":
            for node in nodes:
                node.start()
        elif word == "loud":
            is_loud.set()
        elif word == "quiet":
            is_loud.clear()
        elif word == "when":
            print(json.dumps([node.followed_s for node in nodes]), flush=True)
    for node in nodes:
        node.end()


def _engine(nodes: list[Any], due: queue.SimpleQueue[Any], is_loud: threading.Event) -> None:
    """Every machine's second, spread over it, and what a command makes due sooner."""
    number = itertools.count()
    began_s = time.monotonic()
    plan = [(began_s + at / len(nodes), next(number), node, True) for at, node in enumerate(nodes)]
    heapq.heapify(plan)
    while True:
        try:
            at_s, node = due.get(timeout=max(plan[0][0] - time.monotonic(), 0.0))
            heapq.heappush(plan, (at_s, next(number), node, False))
        except queue.Empty:
            at_s, _, node, again = heapq.heappop(plan)
            node.tick()
            if again:
                heapq.heappush(plan, (at_s + 1.0, next(number), node, True))
                if is_loud.is_set():
                    node.loud()


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), sys.argv[5])
