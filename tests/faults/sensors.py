"""Thermometers that say nonsense, stand still, hang, or are pulled out: real files, ports, HTTP and MQTT."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from faults.campaign import Fault, Told
from faults.checks import Struck, before
from faults.kill import moment
from faults.sensors_fed import (
    COLD,
    SILENCE,
    FedWorld,
    Stick,
    lacks_broker,
    make_file,
    make_http,
    make_mqtt,
    make_usb,
)
from faults.world import HEARTBEAT

if TYPE_CHECKING:
    import random

    from faults.world import World

NONSENSE = ("nan", "inf", "-inf", "1e308", "warm", "", "\x00\x00", "9" * 5000, "{}", "--1", "21,", "0x15")
IMPOSSIBLE = ("85.0", "-127.0", "60", "-40")
"""Numbers that a DS18B20 and others say when they are broken."""
_COLDEST_C, _WARMEST_C = -10.0, 45.0
JUMPS = ("9.0", "23.5", "40")
"""Possible, but not within a moment of `COLD`."""


def _fed(world: World) -> FedWorld:
    assert isinstance(world, FedWorld)
    world.heating()
    world.until(lambda s: s["room_c_provenance"] == "measured", "the room", after=len(world.lines) - 1)
    return world


def _kind(world: World) -> str:
    kind = world.settings.room.thermometers[0].kind
    return {"file": "a thermometer's file", "http_json": "a web thermometer"}.get(
        kind, f"{kind.upper()} thermometer"
    )


def spoke(world: World, seconds: float) -> list[dict[str, Any]]:
    """What it says in so long; it lives, and speaks every three seconds."""
    begun_s, seen = time.monotonic(), len(world.lines)
    while time.monotonic() - begun_s < seconds:
        assert world.runs, world.errors()[-500:]
        time.sleep(0.1)
    lines = world.lines[seen:]
    due = (seconds - HEARTBEAT.slack_s(begun_s)) / 3.0
    assert len(lines) >= due - 1.0, f"{len(lines)} lines in {seconds:.0f} s"
    return lines


def _watched(world: World, seconds: float) -> None:
    """It lives, speaks, and shows no room temperature that cannot be."""
    rooms = [line["room_c"] for line in spoke(world, seconds)]
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
    return then, Struck(f"{_kind(world)} says NaN, infinities, words, nothing", says=())


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
    return then, Struck(f"{_kind(world)} says 85, -127, 60 or -40 °C", says=("fed",), heat_ends=True)


def frozen(world: World, rng: random.Random) -> Told:
    """Its last value stays; the room's model bounds the heat (docs/safety.md), and nothing falls."""
    fed = _fed(world)
    then = before(world)
    fed.tell(COLD)
    _watched(world, rng.uniform(5.0, 10.0))
    return then, Struck(f"{_kind(world)} stands still", says=())


def jumps(world: World, rng: random.Random) -> Told:
    """Many kelvins from one moment to the next: the heat stops, and it is said why."""
    fed = _fed(world)
    moment(rng)
    then = before(world, watch_s=1.0)
    fed.tell(rng.choice(JUMPS))
    world.until(
        lambda s: s["action"] == "attention" or not s["target_power_w"],
        "no heat",
        30.0,
        after=len(world.lines),
    )
    then.at_s = time.monotonic()
    return then, Struck(
        f"{_kind(world)} jumps by 6 K and more", says=("fed|thermometer|temperature",), heat_ends=True
    )


def hangs(world: World, rng: random.Random) -> Told:
    """It never answers, and says no error: heat goes on by what is known, and it is told."""
    fed = _fed(world)
    moment(rng)
    then = before(world)
    fed.tell(SILENCE)
    quiet = fed.settings.room.thermometers[0].kind in {"mqtt", "usb"}  # no word is no error for those
    if not quiet:
        said = lambda s: "not answer" in str((s["faults"], s["thermometers"]))  # noqa: E731
        world.until(said, "a sentence", after=then.lines)
    _watched(world, rng.uniform(3.0, 8.0))
    fed.tell(COLD)
    told = "not answer"
    world.until(
        lambda s: s["room_c_provenance"] == "measured" and told not in str((s["faults"], s["thermometers"])),
        "the room again",
        after=len(world.lines),
    )
    return then, Struck(f"{_kind(world)} never answers, then does", says=() if quiet else (told,))


def fails(world: World, rng: random.Random) -> Told:
    """Its file is gone, or a folder in its place."""
    fed = _fed(world)
    moment(rng)
    then = before(world)
    file = fed.folder / "temperature"
    file.unlink()
    told = "its file cannot be read"
    if rng.random() < 0.5:
        file.mkdir()
    world.until(lambda s: told in str((s["faults"], s["thermometers"])), "a sentence", after=then.lines)
    _watched(world, rng.uniform(2.0, 6.0))
    if file.exists():
        file.rmdir()
    fed.tell(COLD)
    world.until(
        lambda s: s["room_c_provenance"] == "measured" and told not in str((s["faults"], s["thermometers"])),
        "the room again",
        after=len(world.lines),
    )
    return then, Struck("a thermometer's file is gone, or is a folder", says=(told,))


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
    return then, Struck("USB thermometer unplugged while it heats, and plugged in again", says=(told,))


_FILE = {"family": "sensors", "target": "thermometer (file)", "make": make_file, "fresh": True}
_HTTP = {"family": "sensors", "target": "thermometer (HTTP)", "make": make_http, "fresh": True}
_USB = {"family": "sensors", "target": "thermometer (USB)", "make": make_usb, "fresh": True}
_MQTT = {
    "family": "sensors",
    "target": "thermometer (MQTT)",
    "make": make_mqtt,
    "fresh": True,
    "lacking": lacks_broker,
}

FAULTS = (
    *(
        Fault(f"sensors.{kind}_{strike.__name__}", strike=strike, **world)
        for kind, world in (("file", _FILE), ("http", _HTTP), ("usb", _USB), ("mqtt", _MQTT))
        for strike in (nonsense, impossible, jumps, frozen, hangs)
    ),
    Fault("sensors.file_fails", strike=fails, **_FILE),
    Fault("sensors.usb_unplugged", strike=unplugged, **_USB),
)
