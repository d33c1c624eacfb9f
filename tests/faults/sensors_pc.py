"""What measures the PC itself raises, hangs, or says what cannot be: psutil, and NVML of a pretended card."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, Any

from faults.campaign import Fault, Told
from faults.checks import Struck, before
from faults.engine import order, with_orders
from faults.kill import moment
from faults.sensors import spoke

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from faults.world import World


def make_measured(folder: Path) -> World:
    """Its psutil and its NVML follow orders."""
    world = with_orders(folder)
    world.wear({"WARMGUI_FAULTS_SENSORS": "1"})
    return world


def measures_badly(words: str, says: str, world: World, rng: random.Random) -> Told:
    """It speaks on, heats on, shows nothing that is no number, tells it where owed, and is well again."""
    world.heating()
    moment(rng)
    then = before(world)
    seen = len(world.lines)
    order(world, world.pid, words)
    if says:
        world.until(lambda s: _told(says, s), says, after=seen)
    spoke(world, rng.uniform(4.0, 8.0))
    hashes = world.hashes()
    world.until(lambda s: s["hashes"] > hashes, "heat", after=len(world.lines) - 1)
    no_numbers = [name for line in world.lines[seen:] for name in _not_finite(line)]
    assert not no_numbers, no_numbers[:5]
    order(world, world.pid, "sensors as usual")
    world.until(lambda s: not says or not _told(says, s), "well again", after=len(world.lines))
    return then, Struck(words, says=(says,) if says else ())


def _told(words: str, line: dict[str, Any]) -> bool:
    return any(words in fault["text"] for fault in line["faults"])


def _not_finite(found: Any, name: str = "") -> list[str]:
    """Where NaN or an infinity stands in a status."""
    if isinstance(found, float):
        return [] if math.isfinite(found) else [f"{name}: {found}"]
    parts: Any = found.items() if isinstance(found, dict) else ()
    if isinstance(found, list):
        parts = enumerate(found)
    return [one for key, part in parts for one in _not_finite(part, f"{name}.{key}")]


_RAISES, _HANGS = "does not answer", "has not answered for a while"


def _fault(name: str, words: str, says: str = "") -> Fault:
    target = words.partition(" ")[0]
    return Fault(
        f"sensors.{name}",
        "sensors",
        target,
        partial(measures_badly, words, says),
        make_measured,
        fresh="hangs" in name,
    )


FAULTS = (
    _fault("psutil_raises", "psutil raises", f"CPU load {_RAISES}"),
    _fault("psutil_hangs", "psutil hangs", f"CPU load {_HANGS}"),
    _fault("psutil_nan", "psutil says NaN"),
    _fault("psutil_infinity", "psutil says infinity"),
    _fault("nvml_raises", "NVML raises"),
    _fault("nvml_errs", "NVML raises what it never should", f"NVML {_RAISES}"),
    _fault("nvml_hangs", "NVML hangs", f"NVML {_HANGS}"),
    _fault("nvml_nan", "NVML says NaN"),
    _fault("nvml_infinity", "NVML says infinity"),
)
