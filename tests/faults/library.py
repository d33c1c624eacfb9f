"""Libraries that are missing or broken: kernels, drivers of cards, Qt's platform, packages of Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from e2e.screen import private_screen
from faults.campaign import Fault, Told
from faults.checks import Struck, before, started
from faults.children import with_plans
from faults.engine import INSIDE
from faults.window import lacking
from faults.world import ROOT, WITHIN_S, World

from miners.kernels.native import default_library_path

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

KERNELS = Path("miners") / "kernels" / default_library_path().name
ABORTS = "#include <stdlib.h>\n__attribute__((constructor)) static void at_load(void) { abort(); }\n"


def with_own_code(folder: Path) -> World:
    """Runs a copy of the program, whose kernels may be spoilt."""
    root = folder / "root"
    for name in ("warmgui", "miners", "assets"):
        shutil.copytree(
            ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__", "translations")
        )
    world = World(folder)
    world.root = root
    shutil.copy2(root / KERNELS, folder / "kernels")
    return world


def _cut(file: Path) -> None:
    os.truncate(file, 5000)


def _flip(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def kernels(words: str, spoil: Callable[[Path], object], world: World, rng: random.Random) -> Told:
    """Before a start: hashed on slowly, and told."""
    if world.runs:
        assert world.end() == 0
    then = before(world)
    then.rows = {}
    file = world.root / KERNELS
    spoil(file)
    world.start()
    world.heating()
    struck = Struck(f"the kernels' library is {words} at a start", says=("fast hashing code did not load",))
    struck.afterwards = lambda: _mend(world)
    return then, struck


def _mend(world: World) -> None:
    (world.root / KERNELS).unlink(missing_ok=True)
    shutil.copy2(world.folder / "kernels", world.root / KERNELS)


def kernels_while_hashing(world: World, rng: random.Random) -> Told:
    """Cut while it hashes: the system ends the miner, the next one sees why."""
    world.heating()
    then = before(world)
    os.truncate(world.root / KERNELS, 4096)
    told = lambda s: any("did not load" in f["text"] for f in s["faults"])  # noqa: E731
    world.until(told, "the next miner", after=then.lines)
    world.heating()
    words = r"it crashed: a memory or disk error \(SIGBUS\)"
    struck = Struck("the kernels' library is cut off while it hashes", says=(words,), gap_s=1.0)
    struck.afterwards = lambda: _mend(world)
    return then, struck


def with_broken_drivers(folder: Path) -> World:
    """Finds libcuda and libOpenCL in a folder where they are not what they should be."""
    drivers = folder / "drivers"
    drivers.mkdir()
    return World(folder, env={"LD_LIBRARY_PATH": str(drivers)})


def drivers(words: str, make: Callable[[Path], None], world: World, rng: random.Random) -> Told:
    """The children that look for cards may crash; the processor hashes on."""
    if world.runs:
        assert world.end() == 0
    then = before(world)
    then.rows = {}
    for name in ("libcuda.so.1", "libOpenCL.so.1"):
        make(world.folder / "drivers" / name)
    world.start()
    world.heating()
    says = ("crashed when it was asked",) if "aborts" in words else ()
    return then, Struck(f"libcuda and libOpenCL: {words}", says=says)


def _garbage(file: Path) -> None:
    file.write_bytes(b"this is no library\n" * 100)


def _aborting(file: Path) -> None:
    source = file.with_suffix(".c")
    source.write_text(ABORTS, encoding="ascii")
    command = [sys.executable, "-m", "ziglang", "cc", "-shared", "-fPIC", "-o", str(file), str(source)]
    subprocess.run(command, check=True, capture_output=True)


def without_packages(folder: Path) -> World:
    """Finds neither keyring nor jeepney, pyopencl nor the reader of NVIDIA's sensors."""
    missing = "keyring,jeepney,secretstorage,pyopencl,pynvml"
    env: dict[str, str | None] = {"PYTHONPATH": f"{INSIDE}:{ROOT}", "WARMGUI_FAULTS_MISSING": missing}
    return World(folder, env=env)


def packages(world: World, rng: random.Random) -> Told:
    """None of them is needed for heat."""
    then = started(world)
    world.heating()
    return then, Struck("keyring, jeepney, pyopencl and pynvml are not installed")


def without_scipy(folder: Path) -> World:
    """Makes plans, without the library for it."""
    world = with_plans(folder)
    world.wear({"PYTHONPATH": f"{INSIDE}:{ROOT}", "WARMGUI_FAULTS_MISSING": "scipy"})
    return world


def scipy(world: World, rng: random.Random) -> Told:
    """No plan by the optimiser; the rules steer."""
    then = started(world)
    world.heating()
    world.until(lambda s: (s["energy"] or {}).get("plan"), "a plan by the rules", after=0)
    return then, Struck("scipy is not installed where plans are made")


def without_platform(folder: Path) -> World:
    """Has a screen, and Qt cannot speak to it."""
    world = World(folder, arguments=("--practice", "--heat", "--power", "16"))
    screen: Any = world.cleanup.enter_context(private_screen(800, 600, tray=False))
    broken = folder / "broken"
    broken.mkdir()
    _garbage(broken / "libxcb-cursor.so.0")
    world.wear({"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb", "LD_LIBRARY_PATH": str(broken)})
    return world


def platform(world: World, rng: random.Random) -> Told:
    """The window cannot open: one sentence says what is missing and how to heat without."""
    then = before(world)
    world.start()
    assert world.process is not None
    code = world.process.wait(WITHIN_S)
    time.sleep(0.2)
    assert code == 1, f"status {code}: {world.errors()[-300:]}"
    says = ("window cannot be opened",)
    return then, Struck("a library that Qt's plugin for X needs is broken", ended=True, says=says)


def _kernels(name: str, words: str, spoil: Callable[[Path], object]) -> Fault:
    strike = partial(kernels, words, spoil)
    return Fault(f"kernels.{name}", "library", "kernels' library", strike, with_own_code, weight=0.4)


def _drivers(name: str, words: str, make: Callable[[Path], None]) -> Fault:
    strike = partial(drivers, words, make)
    return Fault(f"drivers.{name}", "library", "drivers", strike, with_broken_drivers, weight=0.4)


FAULTS = (
    _kernels("missing", "missing", Path.unlink),
    _kernels("cut", "cut off", _cut),
    _kernels("flip", "changed by one bit", _flip),
    Fault("kernels.hashing", "library", "kernels' library", kernels_while_hashing, with_own_code, 0.4),
    Fault(
        "drivers.garbage",
        "library",
        "drivers",
        partial(drivers, "garbage", _garbage),
        with_broken_drivers,
        0.4,
    ),
    Fault(
        "drivers.abort", "library", "drivers", partial(drivers, "aborts", _aborting), with_broken_drivers, 0.4
    ),
    Fault("packages", "library", "packages", packages, without_packages, 0.4),
    Fault("scipy", "library", "packages", scipy, without_scipy, 0.4),
    Fault("platform", "library", "Qt", platform, without_platform, 0.4, lacking=lacking),
)
