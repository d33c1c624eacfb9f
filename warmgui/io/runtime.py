"""Puts engine, sensors, miner and history together; the window and the headless program both start here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.engine import Engine
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.io.engine_thread import ENGINE_STATE, EngineThread
from warmgui.io.history import History
from warmgui.io.history_reader import HistoryReader
from warmgui.io.learner import LOOK_EVERY_S, Learner
from warmgui.io.local_time import ZoneWatch
from warmgui.io.miner_client import MinerClient
from warmgui.io.ports import FastClock, SystemClock
from warmgui.io.run_lock import RunLock
from warmgui.io.sensors.detect import detect
from warmgui.io.sensors.hub import SensorHub
from warmgui.io.sensors.room_links import RoomLinks
from warmgui.io.sensors.simulated import SimulatedWorld
from warmgui.io.sources.weather import WeatherSensor

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from warmgui.core.messages import Inbox
    from warmgui.core.model import NetworkFacts, Snapshot
    from warmgui.core.settings import Settings
    from warmgui.io.ports import Clock, Miner, Sensors
    from warmgui.io.secrets import Secrets
    from warmgui.paths import Paths

SIMULATED_HISTORY = "simulated.sqlite3"
BLOCKS = "blocks"
"""Folder in which found blocks wait until the user's node has taken them."""
WEATHER = "weather.json"
"""The last forecast, so that a start needs no network."""


@dataclass(frozen=True, slots=True)
class Runtime:
    """A program that is ready to start."""

    thread: EngineThread
    reader: HistoryReader
    lock: RunLock
    history: History
    learner: Learner

    @property
    def lost_seconds(self) -> int:
        """After `stop`: how many seconds of the run the history could not take."""
        return self.history.lost_seconds

    def start(self) -> None:
        """Begin to tick."""
        self.learner.start()
        self.thread.start()

    def post(self, message: Inbox) -> None:
        """Put a message into the engine's inbox; any thread, returns at once."""
        self.learner.take(message)
        self.thread.post(message)

    def stop(self) -> bool:
        """End everything, the miner included; False when something did not end in time."""
        self.learner.stop()
        ended = self.thread.stop()
        self.lock.release()
        return ended


def history_file(paths: Paths, *, simulate: bool) -> Path:
    """Where samples go: what is simulated never mixes with what was measured."""
    return paths.data / SIMULATED_HISTORY if simulate else paths.history_file


def build(
    settings: Settings,
    paths: Paths,
    publish: Callable[[Snapshot], None],
    *,
    simulate: bool = False,
    speed: float = 1.0,
    facts: NetworkFacts = DEFAULT_FACTS,
    secrets: Secrets | None = None,
    sensor_secrets: Secrets | None = None,
) -> Runtime:
    """Make everything; nothing runs before `Runtime.start` but sensors that are being asked.

    Args:
        settings: as loaded, with the options of this run applied.
        paths: folders of the user.
        publish: gets every snapshot, in the engine's thread; must return at once.
        simulate: a simulated PC and room, and no miner process.
        speed: how fast simulated time runs.
        facts: the bitcoin network on a date.
        secrets: passwords of servers; None: those of the system's keyring.
        sensor_secrets: the same for sensors; apart, so that no pool's password ever reaches a sensor.

    Raises:
        AlreadyRunningError: another program heats from the same folder.
        OSError: the folder for the history cannot be made.
    """
    file = history_file(paths, simulate=simulate)
    lock = RunLock(file.with_name(f"{file.stem}.lock"))
    lock.acquire()
    history = History(file)
    engine = Engine(settings, facts, simulated=simulate, state=history.load_state(ENGINE_STATE))
    clock: Clock
    sensors: Sensors
    miner: Miner
    if simulate:
        clock = FastClock(speed)
        world = SimulatedWorld(settings, clock)
        sensors, miner = world.sensors, world.miner
    else:
        speed, clock = 1.0, SystemClock()
        weather = WeatherSensor(paths.data / WEATHER)
        sensors = SensorHub([*detect(), weather], clock, RoomLinks(sensor_secrets, clock.now_s))
        miner = MinerClient(clock=clock, secrets=secrets, blocks_dir=paths.data / BLOCKS)
    sensors.configure(settings)
    thread = EngineThread(
        engine,
        sensors,
        miner,
        history,
        publish,
        clock=clock,
        speed=speed,
        zone=ZoneWatch(),
        settings=settings,
        simulated=simulate,
    )
    reader = HistoryReader(file)
    learner = Learner(
        reader,
        file.with_name(f"{file.stem}.room.json"),
        thread.post,
        settings,
        clock=clock,
        look_every_s=LOOK_EVERY_S / speed,
    )
    return Runtime(thread, reader, lock, history, learner)
