"""A fleet on one broker and one machine: how soon one sees all the others, and how soon all follow a command.

    python tests/bench/fleet.py [NODES]

A real Mosquitto on loopback; the machines live in child processes (see fleet_nodes.py), each with a
connection of its own; the one that looks is the program's own `Watcher` in this process. Peer: bare paho
clients in the same number of processes, and a bare paho client that looks.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE.parent)]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NODES = 100
PROCESSES = 4
COMMANDS = 7
LOUD_S = 10.0
MOST_ANNOUNCE_S, MOST_COMMAND_S = 5.0, 1.0
"""The goals."""
_DEADLINE_S = 60.0
TOPIC = "bench"


class OwnEye:
    """The program's own view."""

    def __init__(self, port: int, nodes: int) -> None:
        from warmgui.core.settings.model import Settings
        from warmgui.io.fleet.watcher import Watcher
        from warmgui.io.mqtt.mqtt import Broker, Mqtt
        from warmgui.io.ports import SystemClock

        self._nodes = nodes
        self._mqtt = Mqtt()
        self._mqtt.use(Broker("127.0.0.1", port))
        self._watcher = Watcher(self._mqtt, "eye", SystemClock())
        base = Settings()
        self._watcher.configure(replace(base, fleet=replace(base.fleet, topic=TOPIC, watch=True)))
        _until(lambda: self._mqtt.state.connected)

    def sees_all(self) -> bool:
        rows = self._watcher.nodes()
        return len(rows) == self._nodes and all(row.state == "online" and row.mode for row in rows)

    def command(self, target_c: float) -> None:
        problem = self._watcher.command(("*",), "target", f"{target_c:.1f}")
        assert not problem, problem

    def confirmed(self, target_c: float) -> bool:
        rows = self._watcher.nodes()
        return len(rows) == self._nodes and all(row.setpoint_c == target_c for row in rows)

    def close(self) -> None:
        self._watcher.stop()
        self._mqtt.close()


class BareEye:
    """The peer: one paho client, a dictionary, no doubts."""

    def __init__(self, port: int, nodes: int) -> None:
        from paho.mqtt.client import Client
        from paho.mqtt.enums import CallbackAPIVersion

        self._nodes = nodes
        self._lock = threading.Lock()
        self._states: dict[str, Any] = {}
        self._client = Client(CallbackAPIVersion.VERSION2)
        self._client.on_message = self._on_message
        self._client.on_connect = lambda client, *_: client.subscribe(f"{TOPIC}/+/state", 0)
        subscribed = threading.Event()
        self._client.on_subscribe = lambda *_: subscribed.set()
        self._client.connect("127.0.0.1", port)
        self._client.loop_start()
        assert subscribed.wait(_DEADLINE_S)

    def sees_all(self) -> bool:
        with self._lock:
            return len(self._states) == self._nodes

    def command(self, target_c: float) -> None:
        self._client.publish(f"{TOPIC}/all/set/target", f"{target_c:.1f}", 1)

    def confirmed(self, target_c: float) -> bool:
        with self._lock:
            return all(state["setpoint_c"] == target_c for state in self._states.values())

    def close(self) -> None:
        self._client.disconnect()
        self._client.loop_stop()

    def _on_message(self, _client: Any, _data: Any, message: Any) -> None:
        with self._lock:
            self._states[message.topic] = json.loads(message.payload)


class Children:
    """The processes that hold the machines."""

    def __init__(self, port: int, nodes: int, kind: str) -> None:
        each = nodes // PROCESSES
        counts = [each + (nodes - each * PROCESSES if at == 0 else 0) for at in range(PROCESSES)]
        firsts = [sum(counts[:at]) for at in range(PROCESSES)]
        command = [sys.executable, str(HERE / "fleet_nodes.py"), str(port), TOPIC]
        self._processes = [
            subprocess.Popen(
                [*command, str(first), str(count), kind],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                cwd=ROOT,
            )
            for first, count in zip(firsts, counts, strict=True)
        ]
        for process in self._processes:
            assert process.stdout is not None
            assert process.stdout.readline().strip() == "ready"

    def say(self, word: str) -> None:
        for process in self._processes:
            assert process.stdin is not None
            process.stdin.write(f"{word}\n")
            process.stdin.flush()

    def followed_s(self) -> float:
        """When the last one of all followed the last command."""
        self.say("when")
        found: list[float] = []
        for process in self._processes:
            assert process.stdout is not None
            found += json.loads(process.stdout.readline())
        return max(found)

    def end(self) -> None:
        for process in self._processes:
            assert process.stdin is not None
            process.stdin.close()
        for process in self._processes:
            process.wait(_DEADLINE_S)
            assert process.stdout is not None
            process.stdout.close()


@contextmanager
def _children(port: int, nodes: int, kind: str) -> Iterator[Children]:
    made = Children(port, nodes, kind)
    try:
        yield made
    finally:
        made.end()


def _until(true: Callable[[], bool]) -> float:
    """Seconds until something was so."""
    began_s = time.monotonic()
    while not true():
        assert time.monotonic() - began_s < _DEADLINE_S, "it never was"
        time.sleep(0.002)
    return time.monotonic() - began_s


def _fleet(kind: str, nodes: int) -> dict[str, Any]:
    """One broker, all machines, one that looks."""
    from fakes.mqtt import Mosquitto

    make = OwnEye if kind == "own" else BareEye
    with tempfile.TemporaryDirectory() as folder, Mosquitto(Path(folder)) as broker:
        eye = make(broker.port, nodes)
        with _children(broker.port, nodes, kind) as children:
            children.say("go")
            announce_s = _until(eye.sees_all)
            later = make(broker.port, nodes)
            later_s = _until(later.sees_all)
            later.close()
            time.sleep(
                4.0
            )  # the first states are told; a machine that just spoke waits before it speaks again
            commands = [_command(eye, children, 18.0 + number) for number in range(COMMANDS)]
            children.say("loud")
            time.sleep(1.0)
            cpu_s, began_s = time.process_time(), time.monotonic()
            time.sleep(LOUD_S)
            cpu = (time.process_time() - cpu_s) / (time.monotonic() - began_s)
            eye.close()
    return {
        "announce_s": announce_s,
        "later_s": later_s,
        "followed_s": statistics.median(found["followed_s"] for found in commands),
        "followed_max_s": max(found["followed_s"] for found in commands),
        "confirmed_s": statistics.median(found["confirmed_s"] for found in commands),
        "confirmed_max_s": max(found["confirmed_s"] for found in commands),
        "eye_cpu": cpu,
    }


def _command(eye: Any, children: Children, target_c: float) -> dict[str, float]:
    began_s = time.monotonic()
    eye.command(target_c)
    confirmed_s = _until(lambda: eye.confirmed(target_c))
    followed_s = children.followed_s() - began_s
    time.sleep(1.0)
    return {"followed_s": followed_s, "confirmed_s": confirmed_s}


def measure(nodes: int = NODES) -> dict[str, Any]:
    """Ours, and the peer's, with the same number of machines."""
    from fakes.mqtt import BINARY

    if BINARY is None:
        return {"not_measured": "needs mosquitto"}
    return {
        "nodes": nodes,
        "processes": PROCESSES,
        "own": _fleet("own", nodes),
        "bare": _fleet("bare", nodes),
        "most_announce_s": MOST_ANNOUNCE_S,
        "most_command_s": MOST_COMMAND_S,
    }


if __name__ == "__main__":
    print(json.dumps(measure(*(int(text) for text in sys.argv[1:])), indent=2))
