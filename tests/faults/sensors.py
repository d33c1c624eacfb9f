"""Thermometers that say nonsense, stand still, or are pulled out: real files, ports and HTTP."""

from __future__ import annotations

import contextlib
import http.server
import os
import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from faults.campaign import Fault, Told
from faults.checks import Struck, before
from faults.kill import moment
from faults.world import HEARTBEAT, World

from warmgui.core.settings.model import Settings
from warmgui.core.thermometers import Thermometer

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path

COLD = "15.0"
"""Well below the target: it heats."""
NONSENSE = ("nan", "inf", "-inf", "1e308", "warm", "", "\x00\x00", "9" * 5000, "{}", "--1", "21,", "0x15")
IMPOSSIBLE = ("85.0", "-127.0", "60", "-40")
"""Numbers that a DS18B20 and others say when they are broken."""
_COLDEST_C, _WARMEST_C = -10.0, 45.0
_ARGUMENTS = ("--headless", "--json", "--practice", "--heat", "--target", "24")
_PRINT_S = 0.5


class FedWorld(World):
    """A world with one thermometer that says what `says` holds."""

    def __init__(self, folder: Path, entry: Thermometer) -> None:
        settings = Settings()
        room = replace(settings.room, sensor="sensors", thermometers=(replace(entry, key="fed", name="fed"),))
        super().__init__(folder, settings=replace(settings, room=room), arguments=_ARGUMENTS)
        self.says = COLD
        self.tell: Callable[[str], None] = lambda words: setattr(self, "says", words)


def make_file(folder: Path) -> FedWorld:
    """A file, as the system's sensors are."""
    file = folder / "temperature"
    file.write_text(COLD, encoding="utf-8")
    world = FedWorld(folder, Thermometer(kind="file", path=str(file)))

    def tell(words: str) -> None:
        beside = folder / "beside"
        beside.write_text(words, encoding="utf-8")
        beside.replace(file)

    world.tell = tell
    return world


def make_http(folder: Path) -> FedWorld:
    """A server on this machine."""
    told: list[FedWorld] = []

    class Answers(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = f'{{"t": {told[0].says}}}'.encode()
            with contextlib.suppress(OSError):
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Nothing on the console."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_address[1]}/"
    world = FedWorld(folder, Thermometer(kind="http_json", url=url, json_path="t", period_s=2.0))
    told.append(world)
    world.cleanup.callback(server.server_close)
    world.cleanup.callback(server.shutdown)
    return world


class Stick:
    """A USB thermometer: a pseudo-terminal behind a link that stays, as /dev/serial/by-id does."""

    def __init__(self, link: Path) -> None:
        self._link, self._ours, self._theirs = link, -1, -1
        self._end = threading.Event()
        self.words = COLD
        self.plug()
        threading.Thread(target=self._print, daemon=True).start()

    def plug(self) -> None:
        """Into the port; the system gives it another number."""
        self._ours, self._theirs = os.openpty()
        self._link.unlink(missing_ok=True)
        self._link.symlink_to(os.ttyname(self._theirs))
        os.set_blocking(self._ours, False)

    def pull(self) -> None:
        """Out of the port."""
        ours, theirs = self._ours, self._theirs
        self._ours = self._theirs = -1
        self._link.unlink()
        os.close(ours)
        os.close(theirs)

    def close(self) -> None:
        """No more lines."""
        self._end.set()

    def _print(self) -> None:
        while not self._end.wait(_PRINT_S):
            with contextlib.suppress(OSError):
                os.write(self._ours, f"{self.words}\r\n".encode())


def make_usb(folder: Path) -> FedWorld:
    """A port."""
    stick = Stick(folder / "stick")
    world = FedWorld(folder, Thermometer(kind="usb", path=str(folder / "stick")))
    world.tell = lambda words: setattr(stick, "words", words)
    world.stick = stick  # type: ignore[attr-defined]
    world.cleanup.callback(stick.close)
    return world


def _fed(world: World) -> FedWorld:
    assert isinstance(world, FedWorld)
    world.heating()
    world.until(lambda s: s["room_c_provenance"] == "measured", "the room", after=len(world.lines) - 1)
    return world


def _watched(world: World, seconds: float) -> None:
    """It lives, speaks, and shows no room temperature that cannot be."""
    begun_s, seen = time.monotonic(), len(world.lines)
    while time.monotonic() - begun_s < seconds:
        assert world.runs, world.errors()[-500:]
        time.sleep(0.1)
    lines = world.lines[seen:]
    assert len(lines) >= (seconds - HEARTBEAT.slack_s(begun_s)) / 3.0, (
        f"{len(lines)} lines in {seconds:.0f} s"
    )
    rooms = [line["room_c"] for line in lines]
    assert all(room is None or _COLDEST_C <= room <= _WARMEST_C for room in rooms), rooms


def nonsense(world: World, rng: random.Random) -> Told:
    """What is no temperature is none, and is told; then it is well again."""
    fed = _fed(world)
    moment(rng)
    then = before(world)
    for _ in range(rng.randrange(1, 4)):
        fed.tell(rng.choice(NONSENSE))
        _watched(world, rng.uniform(3.0, 6.0))
    fed.tell(COLD)
    world.until(lambda s: s["room_c_provenance"] == "measured", "the room again", after=len(world.lines))
    return then, Struck("says NaN, infinities, words, nothing", says=())


def impossible(world: World, rng: random.Random) -> Told:
    """A number that cannot be a room: the heat stops, and the thermometer is named."""
    fed = _fed(world)
    moment(rng)
    then = before(world, watch_s=1.0)
    fed.tell(rng.choice(IMPOSSIBLE))
    world.until(
        lambda s: s["action"] == "attention" or not s["target_power_w"],
        "no heat",
        30.0,
        after=len(world.lines),
    )
    then.at_s = time.monotonic()  # from here on nothing may hash for longer than the lease
    return then, Struck("says 85, -127, 60 or -40 °C", says=("fed",), heat_ends=True)


def frozen(world: World, rng: random.Random) -> Told:
    """Its last value stays; the room's model bounds the heat (docs/safety.md), and nothing falls."""
    fed = _fed(world)
    then = before(world)
    fed.tell(COLD)
    _watched(world, rng.uniform(5.0, 10.0))
    return then, Struck("stands still", says=())


def unplugged(world: World, rng: random.Random) -> Told:
    """Pulled out while it heats, and plugged in again under another number."""
    fed = _fed(world)
    moment(rng)
    then = before(world)
    stick: Stick = fed.stick  # type: ignore[attr-defined]
    stick.pull()
    _watched(world, rng.uniform(3.0, 12.0))
    stick.plug()
    told = "its port cannot be used"
    world.until(
        lambda s: s["room_c_provenance"] == "measured" and told not in str(s["thermometers"]),
        "the room again",
        after=len(world.lines),
    )
    return then, Struck("unplugged while it heats, and plugged in again", says=(told,))


_FILE = {"family": "sensors", "target": "thermometer (file)", "make": make_file, "fresh": True}
_HTTP = {"family": "sensors", "target": "thermometer (HTTP)", "make": make_http, "fresh": True}
_USB = {"family": "sensors", "target": "thermometer (USB)", "make": make_usb, "fresh": True}

FAULTS = (
    Fault("sensors.file_nonsense", strike=nonsense, **_FILE),
    Fault("sensors.http_nonsense", strike=nonsense, **_HTTP),
    Fault("sensors.usb_nonsense", strike=nonsense, **_USB),
    Fault("sensors.file_impossible", strike=impossible, **_FILE),
    Fault("sensors.usb_impossible", strike=impossible, **_USB),
    Fault("sensors.file_frozen", strike=frozen, **_FILE),
    Fault("sensors.usb_unplugged", strike=unplugged, **_USB),
)
