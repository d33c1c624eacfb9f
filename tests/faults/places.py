"""Another time zone, locale or language while the program runs, and strange ones at its start."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from faults.campaign import Fault, Told
from faults.checks import Struck, before
from faults.engine import INSIDE, order
from faults.kill import moment
from faults.machine import lacks_mounts
from faults.sensors import spoke
from faults.window import Windowed, lacking, windowed
from faults.world import ROOT, World

from warmgui.core.schedule.week_plan import Slot, WeekPlan
from warmgui.core.settings.model import Settings

if TYPE_CHECKING:
    import random

LOCALTIME, ZONES = Path("/etc/localtime"), Path("/usr/share/zoneinfo")
BASES = (("Etc/GMT+6", "Etc/GMT-6"), ("America/New_York", "Asia/Tokyo"), ("Asia/Kolkata", "Pacific/Honolulu"))
"""Pairs so far apart that the hour is another one."""
NIGHT_C, DAY_C = 12.0, 23.0
FOLLOWS_S = 120.0
"""It looks once a minute."""
LOCALES = ("de_DE.UTF-8", "tr_TR.UTF-8", "ar_SA.UTF-8", "zh_CN.GB18030", "fa_IR.UTF-8", "ja_JP.EUC-JP")
"""Decimal commas, an i without its dot, other digits, other letters, other calendars."""
STRANGE = (
    {"LC_ALL": "C"},
    {"LC_ALL": "POSIX", "PYTHONUTF8": "0"},
    {"LC_ALL": "xx_YY.UTF-99"},
    {"LC_ALL": None, "LANG": ""},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "PYTHONCOERCECLOCALE": "0"},
    *({"LC_ALL": name, "PYTHONUTF8": "0"} for name in LOCALES),
    {"TZ": "Nowhere/At_All"},
    {"TZ": ":/no/such/file"},
    {"TZ": "XXX-13:37YYY-14:59,0/0,365/23"},
    {"TZ": "A" * 3000},
)
LANGUAGES = ("en", "ar", "zh_CN")


def lacks_zones() -> str:
    """What is missing for a /etc/localtime of one's own; "" for nothing."""
    if sys.platform != "linux" or not all((ZONES / zone).exists() for pair in BASES for zone in pair):
        return "no zones to choose from"
    return lacks_mounts() if LOCALTIME.exists() else "no /etc/localtime"


def _put(zone: str) -> None:
    """What the system says its zone is, for this worker and what it starts."""
    with contextlib.suppress(subprocess.CalledProcessError):
        _mount("umount", "-l", str(LOCALTIME.resolve()))
    _mount("mount", "--bind", str(_copies() / zone.replace("/", "_")), str(LOCALTIME.resolve()))


def _mount(*argv: str) -> None:
    subprocess.run(argv, check=True, capture_output=True)


def _copies() -> Path:
    """The files, beside the one that is covered by them."""
    folder = Path(tempfile.gettempdir()) / f"warmgui-zones-{os.getpid()}"
    if not folder.exists():
        folder.mkdir()
        for zone in {zone for pair in BASES for zone in pair}:
            shutil.copyfile(ZONES / zone, folder / zone.replace("/", "_"))
    return folder


def make_zoned(folder: Path) -> World:
    """It heats by a week plan, in a zone that can be changed."""
    world = World(folder, arguments=("--headless", "--json", "--practice", "--heat"), env={"TZ": None})
    world.cleanup.callback(shutil.rmtree, _copies(), ignore_errors=True)
    world.cleanup.callback(_uncover)
    return world


def _uncover() -> None:
    with contextlib.suppress(subprocess.CalledProcessError):
        _mount("umount", "-l", str(LOCALTIME.resolve()))


def _hour_in(zone: str) -> int:

    return datetime.now(ZoneInfo(zone)).hour


def _planned(hour: int) -> Settings:
    """Warm in this hour of each local day, cold in all others."""
    hours = sorted({0, hour, (hour + 1) % 24, (hour + 2) % 24})
    warm = {hour, (hour + 1) % 24}
    day = tuple(Slot(60 * h, "", DAY_C if h in warm else NIGHT_C) for h in hours)
    settings = Settings()
    schedule = replace(settings.schedule, enabled=True, warm_by=False, week=WeekPlan((day,) * 7))
    return replace(settings, schedule=schedule)


def zone_changes(world: World, rng: random.Random) -> Told:
    """The PC comes to another zone while it heats, and home again: the week plan follows its local time."""
    home, away = rng.choice(BASES)
    if rng.random() < 0.5:
        home, away = away, home
    _put(home)
    world.use(_planned(_hour_in(home)))
    world.heating()
    world.until(lambda s: s["setpoint_c"] == DAY_C, "the plan at home")
    then = before(world)
    for zone, target_c in ((away, NIGHT_C), (home, DAY_C)):
        _put(zone)
        world.until(
            lambda s, c=target_c: s["setpoint_c"] == c,
            f"the plan in {zone}",
            FOLLOWS_S,
            after=len(world.lines),
        )
        spoke(world, 3.0)
    return then, Struck("time zone changed while it heats, and back: the week plan follows", says=())


def make_located(folder: Path) -> World:
    """Its locale can be changed from inside; the locales are compiled into its folder."""
    orders, locales = folder / "orders", folder / "locales"
    orders.mkdir(parents=True)
    locales.mkdir()
    for name in LOCALES:
        language, _, letters = name.partition(".")
        subprocess.run(
            ["localedef", "-i", language, "-f", letters, str(locales / name)],
            check=False,
            capture_output=True,
        )
    env = {"PYTHONPATH": f"{INSIDE}:{ROOT}", "WARMGUI_FAULTS_ORDERS": str(orders), "LOCPATH": str(locales)}
    return World(folder, env=dict(env))


def lacks_locales() -> str:
    """What is missing to make locales; "" for nothing."""
    there = Path("/usr/share/i18n/locales/de_DE").exists() and shutil.which("localedef")
    return "" if there else "no locales can be compiled here"


def locale_changes(world: World, rng: random.Random) -> Told:
    """A library sets the locale of the whole process, several times: numbers stay numbers."""
    world.heating()
    moment(rng)
    then = before(world)
    for name in rng.sample(LOCALES, 3):
        order(world, world.pid, f"locale {name}")
        spoke(world, rng.uniform(2.0, 5.0))
        begun = world.hashes()
        world.until(lambda s, begun=begun: s["hashes"] > begun, "heat", after=len(world.lines) - 1)
    return then, Struck("locale of the process changed while it heats", says=())


def strange_at_start(world: World, rng: random.Random) -> Told:
    """It starts where locale or zone are strange, absent or nonsense: it heats, without a traceback."""
    then = before(world)
    world.wear(dict(rng.choice(STRANGE)))
    world.heating()
    spoke(world, rng.uniform(3.0, 6.0))
    errors = world.errors()[then.errors :]
    assert "Traceback" not in errors, errors[-500:]
    assert world.end() == 0
    return then, Struck("started in a strange locale or time zone", ended=True)


def make_spoken(folder: Path) -> World:
    """A window on a screen of its own that follows orders."""
    world: Any = windowed(folder)
    orders = folder / "orders"
    orders.mkdir()
    world.wear(
        {"PYTHONPATH": f"{INSIDE}:{ROOT}", "WARMGUI_FAULTS_ORDERS": str(orders), "WARMGUI_FAULTS_WINDOW": "1"}
    )
    return world


def language_changes(turns: tuple[int, int], world: World, rng: random.Random) -> Told:
    """The setting is changed again and again, with every page open in turn; the heat does not notice."""
    assert isinstance(world, Windowed)
    world.heating()
    moment(rng)
    then = before(world)
    for _ in range(rng.randrange(*turns)):
        language = rng.choice(LANGUAGES)
        order(world, world.pid, f"language {language}")
        world.settings = replace(
            world.settings, appearance=replace(world.settings.appearance, language=language)
        )
        order(world, world.pid, f"page {rng.randrange(100)}")
        time.sleep(rng.uniform(0.0, 1.0))
    world.heating()
    world.screen.window(world.pid)
    assert "Traceback" not in world.errors(), world.errors()[-800:]
    assert "ERROR" not in world.log()[then.log :], world.log()[then.log :][-800:]
    return then, Struck("language changed again and again in the window, each time at another page", says=())


FAULTS = (
    Fault("places.zone", "places", "time zone", zone_changes, make_zoned, fresh=True, lacking=lacks_zones),
    Fault("places.locale", "places", "locale", locale_changes, make_located, lacking=lacks_locales),
    Fault(
        "places.strange_start",
        "places",
        "locale, zone",
        strange_at_start,
        make_located,
        weight=3,
        fresh=True,
        lacking=lacks_locales,
    ),
    Fault(
        "places.language",
        "places",
        "language",
        partial(language_changes, (5, 20)),
        make_spoken,
        fresh=True,
        lacking=lacking,
    ),
)
