"""Servers of others: a pool over TCP, an MQTT broker, a web server; killed, stopped, cut off, silent."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from faults.campaign import Fault, Told
from faults.checks import Struck, before
from faults.kill import moment
from faults.relay import Relay
from faults.world import ROOT, World

from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import CONSENT_VERSION, ConsentSettings, Settings
from warmgui.core.thermometers import Thermometer

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

CONSENT = ConsentSettings("2026-11-01T00:00:00+00:00", CONSENT_VERSION)
HEATS = ("--headless", "--json", "--heat", "--power", "16")
ADDRESS = "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080"
"""Of a test network; from BIP 173."""
WEB_PROGRAM = str(Path(__file__).with_name("web_program.py"))
TOPIC = "shelf/state"
ROOM_C = 19.5
TOLD_S = 240.0
"""Patience with a server that is silent is two and a half minutes at most."""


def free_port() -> int:
    """A port that nobody has now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


class Struckable(World):
    """A world with a server process of somebody else, and a relay before it."""

    relay: Relay
    server: subprocess.Popen[bytes]
    begin_server: Callable[[], None]

    def kill_server(self) -> None:
        """SIGKILL, also where it is stopped."""
        self.server.kill()
        self.server.wait()

    def settle(self) -> None:
        """Whatever was done to it: it serves again."""
        self.relay.thaw()
        if self.server.poll() is not None:
            self.begin_server()
        else:
            os.kill(self.server.pid, signal.SIGCONT)


def _serves(world: Struckable, port: int, argv: list[str]) -> None:
    """Have a server process, and a relay to it, that end with the world."""

    def begin() -> None:
        world.server = subprocess.Popen(argv, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end_s = time.monotonic() + 60.0
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1.0).close()
            except OSError:
                assert time.monotonic() < end_s, f"it does not listen: {argv}"
                time.sleep(0.05)
            else:
                return

    world.begin_server = begin
    begin()
    world.relay = Relay(port)
    world.cleanup.callback(world.relay.close)
    world.cleanup.callback(world.kill_server)


def serves_pool(world: Struckable) -> None:
    """A pool over TCP, and settings that mine for it."""
    port = free_port()
    argv = [sys.executable, "-m", "miners.pool", "--port", str(port), "--share-interval", "2"]
    _serves(world, port, argv)
    server = Server(f"stratum+tcp://127.0.0.1:{world.relay.port}", f"{ADDRESS}.pc")
    settings = Settings(consent=CONSENT)
    world.use(replace(settings, upstream=replace(settings.upstream, kind="servers", servers=(server,))))


def with_pool(folder: Path) -> World:
    """Mines for a pool over TCP."""
    world = Struckable(folder, arguments=HEATS)
    serves_pool(world)
    return world


def with_broker(folder: Path) -> World:
    """Its thermometer speaks over a broker."""
    world, port = Struckable(folder), free_port()
    config = folder / "mosquitto.conf"
    config.write_text(f"listener {port} 127.0.0.1\nallow_anonymous true\npersistence false\nuser root\n")
    path = f"{os.environ.get('PATH', '')}:/usr/sbin"
    _serves(world, port, [shutil.which("mosquitto", path=path) or "mosquitto", "-c", str(config)])
    shelf = Thermometer("mqtt", name="Shelf", key="t1", topic=TOPIC, json_path="temperature")
    settings = _in_the_room(shelf)
    mqtt = replace(settings.mqtt, host="127.0.0.1", port=world.relay.port)
    world.use(replace(settings, mqtt=mqtt))
    world.says = partial(_publish, port)  # type: ignore[attr-defined]
    return world


def with_web_server(folder: Path) -> World:
    """Its thermometer is asked over HTTP."""
    world, port = Struckable(folder), free_port()
    argv = [sys.executable, WEB_PROGRAM, str(port)]
    _serves(world, port, argv)
    url = f"http://127.0.0.1:{world.relay.port}/"
    shelf = Thermometer("http_json", name="Shelf", key="t1", url=url, json_path="temperature", period_s=2.0)
    world.use(_in_the_room(shelf))
    world.says = lambda: None  # type: ignore[attr-defined]
    return world


def _in_the_room(shelf: Thermometer) -> Settings:
    settings = Settings()
    return replace(settings, room=replace(settings.room, sensor="sensors", thermometers=(shelf,)))


def _publish(port: int) -> None:
    import paho.mqtt.client as mqtt

    client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2)
    client.connect("127.0.0.1", port)
    client.loop_start()
    client.publish(TOPIC, f'{{"temperature": {ROOM_C}}}', qos=1, retain=True).wait_for_publish(10)
    client.disconnect()
    client.loop_stop()


# ---- strikes


def _ready(world: Any, rng: random.Random) -> None:
    world.heating()
    if hasattr(world, "says"):
        world.says()
        world.until(lambda s: s["room_c"] == ROOM_C, "the room", after=max(0, len(world.lines) - 1))
    moment(rng)


def struck_pool(words: str, do: Callable[[Any], None], world: Any, rng: random.Random) -> Told:
    """The pool is gone in some way: it is told, nothing is hashed for nobody, and it comes back by itself."""
    _ready(world, rng)
    then = before(world)
    do(world)
    world.until(lambda s: s["upstream_state"] != "connected", "the loss", TOLD_S, after=then.lines)
    seen = len(world.lines)
    world.settle()
    world.until(lambda s: s["upstream_state"] == "connected", "the pool again", TOLD_S, after=seen)
    world.heating()
    says = ("cannot reach|closed the connection|did not answer|nothing heard|connection refused|lost",)
    return then, Struck(f"{words} of a pool over TCP", says=says)


def struck_source(
    words: str, do: Callable[[Any], None], within_s: float, world: Any, rng: random.Random
) -> Told:
    """The thermometer's way is gone: it is told, heating goes on, and the room is known again."""
    _ready(world, rng)
    then = before(world)
    do(world)
    if within_s:
        told = lambda s: any(_troubled(t["text"]) for t in s["thermometers"])  # noqa: E731
        world.until(told, "a sentence", within_s, after=then.lines)
    else:
        time.sleep(5.0)
    seen = len(world.lines)
    world.settle()
    if hasattr(world, "says"):
        world.says()
    fine = lambda s: s["room_c"] == ROOM_C and not any(_troubled(t["text"]) for t in s["thermometers"])  # noqa: E731
    world.until(fine, "the room again", TOLD_S, after=seen)
    world.heating()
    return then, Struck(words, says=(TROUBLED,) if within_s else ())


TROUBLED = "without a whole answer|says nothing|refused|does not answer|closed|cannot be reached|lost"


def _troubled(text: str) -> bool:
    import re

    return re.search(TROUBLED, text) is not None


def kill(world: Any) -> None:
    """SIGKILL of the server."""
    world.kill_server()


def stop(world: Any) -> None:
    """SIGSTOP: its system still takes what is sent, and nobody answers."""
    os.kill(world.server.pid, signal.SIGSTOP)


def freeze(world: Any) -> None:
    """Half open: the way swallows everything and nobody hangs up."""
    world.relay.freeze()


def cut(world: Any) -> None:
    """The connection is reset, the server is there."""
    world.relay.cut()


def _pool(name: str, words: str, do: Callable[[Any], None], weight: float, sent: str = "") -> Fault:
    strike = partial(struck_pool, words, do)
    return Fault(f"tcp_pool.{name}", "servers", "pool over TCP", strike, with_pool, weight, signal=sent)


def _broker(
    name: str, words: str, do: Callable[[Any], None], *, weight: float, within_s: float, sent: str = ""
) -> Fault:
    strike = partial(struck_source, f"{words} MQTT broker", do, within_s)
    return Fault(f"broker.{name}", "servers", "MQTT broker", strike, with_broker, weight, signal=sent)


def _web(name: str, words: str, do: Callable[[Any], None], *, weight: float, sent: str = "") -> Fault:
    strike = partial(struck_source, f"{words} web thermometer", do, 90.0)
    return Fault(f"web.{name}", "servers", "web thermometer", strike, with_web_server, weight, signal=sent)


FAULTS = (
    _pool("kill", "SIGKILL", kill, 5, "SIGKILL"),
    _pool("stop", "SIGSTOP until it is told", stop, 0.5, "SIGSTOP"),
    _pool("half_open", "half-open TCP", freeze, 0.5),
    _pool("cut", "a reset connection", cut, 2),
    _broker("kill", "SIGKILL of the", kill, weight=4, within_s=60.0, sent="SIGKILL"),
    _broker("stop", "SIGSTOP of the", stop, weight=0.5, within_s=150.0, sent="SIGSTOP"),
    _broker("half_open", "half-open TCP to the", freeze, weight=0.5, within_s=150.0),
    _broker("cut", "a reset connection to the", cut, weight=1, within_s=0.0),
    _web("kill", "SIGKILL of a", kill, weight=3, sent="SIGKILL"),
    _web("stop", "SIGSTOP of a", stop, weight=1, sent="SIGSTOP"),
    _web("half_open", "half-open TCP to a", freeze, weight=1),
)
