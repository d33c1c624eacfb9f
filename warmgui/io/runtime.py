"""Puts engine, sensors, miner and history together; the window and the headless program both start here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.engine import Engine
from warmgui.core.hosts.offline import without_network
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.io.beyond import followers
from warmgui.io.computers import Computers
from warmgui.io.contacts import CONTACTS
from warmgui.io.desktop.awake import KeepAwake
from warmgui.io.engine_state import engine_state
from warmgui.io.engine_thread import EngineThread
from warmgui.io.engine_watch import EngineWatch
from warmgui.io.heat_sources import HeatSources
from warmgui.io.history.place import history_file
from warmgui.io.history.reader import HistoryReader
from warmgui.io.history.store import History
from warmgui.io.history.writer import HistoryWriter
from warmgui.io.late import Late
from warmgui.io.learner import LOOK_EVERY_S, Learner
from warmgui.io.local_time import ZoneWatch
from warmgui.io.mail import Companion, Mail
from warmgui.io.miner.client import MinerClient
from warmgui.io.ports import FastClock, SystemClock
from warmgui.io.process_guard import miner_argv
from warmgui.io.run_lock import RunLock
from warmgui.io.running import Runtime
from warmgui.io.secrets import Secrets
from warmgui.io.sensors.detect import detect
from warmgui.io.sensors.home_energy import HomeEnergySensor
from warmgui.io.sensors.hub import SensorHub
from warmgui.io.sensors.room_links import RoomLinks
from warmgui.io.sources.weather import WeatherSensor
from warmgui.io.surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.messages import Inbox
    from warmgui.core.model import NetworkFacts, Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.io.beyond import Beyond
    from warmgui.io.heat_sources import OtherHeat
    from warmgui.io.planner import Planner
    from warmgui.io.ports import Clock, Sensors
    from warmgui.paths import Paths

BLOCKS = "blocks"
"""Folder in which found blocks wait until the user's node has taken them."""
MINER_SEEN = "miner.json"
"""That the miner's program was there: only then can it be told that somebody took it away."""
WEATHER = "weather.json"
"""The last forecast, so that a start needs no network."""
NETWORK_FACTS = "network.json"
"""The last facts of bitcoin's network, likewise."""


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
    graphics: bool = True,
    reload_settings: Callable[[], None] | None = None,
    lock: RunLock | None = None,
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
        graphics: False leaves the drivers of graphics cards alone, here and in the miner.
        reload_settings: reads the settings file again and tells the engine, see `Surroundings.reload`.
        lock: `run_lock`, where it is held already.

    Raises:
        AlreadyRunningError: another program heats from the same folder.
        OSError: the folder for the history cannot be made.
    """
    file = history_file(paths, simulate=simulate)
    if lock is None:
        lock = run_lock(paths, simulate=simulate)
    history = History(file)
    engine = Engine(settings, facts, simulated=simulate, state=engine_state(history))
    writer = HistoryWriter(history)
    mail, reader, companions = Mail(), HistoryReader(file), list[Companion]()
    sensor_secrets = sensor_secrets or Secrets()
    clock: Clock = FastClock(speed) if simulate else SystemClock()
    links = RoomLinks(sensor_secrets, clock.now_s)
    sensors: Sensors
    miner: HeatSources
    if simulate:
        from warmgui.io.sensors.simulated import SimulatedWorld

        world = SimulatedWorld(settings, clock)
        world.energy.publish_to(mail.post)
        sensors, miner = world.sensors, HeatSources(world.miner)
    else:
        speed = 1.0
        weather = WeatherSensor(paths.data / WEATHER)
        weather.publish_to(mail.post)
        sensors = SensorHub(
            [*(detect() if graphics else detect(graphics=False)), weather, HomeEnergySensor(links)],
            clock,
            links,
        )
        sources = _Sources(paths, mail.post, settings, sensor_secrets, clock)
        companions += [Late(sources.energy, "energy sources"), Late(sources.network, "network facts")]
        miner = HeatSources(
            MinerClient(
                None if graphics else [*miner_argv(), "--devices", "cpu"],
                clock=clock,
                secrets=secrets,
                blocks_dir=paths.data / BLOCKS,
                seen_file=paths.data / MINER_SEEN,
            ),
            heaters=sources.heaters,
            science=sources.science,
            owes_science=sources.owes_science,
        )
    effective = without_network(settings)
    sensors.configure(effective)
    miner.configure(effective)
    computers = Computers(reader, mail.post, clock)
    planner, awake = Late(computers.planner, "planner"), KeepAwake()
    beyond = followers(Surroundings(paths, mail.post, settings, links, clock, simulate, reload_settings))
    shown = _Shown(publish, planner, computers, awake, beyond)
    thread = EngineThread(
        engine,
        sensors,
        miner,
        writer,
        shown,
        clock=clock,
        speed=speed,
        zone=ZoneWatch(),
        settings=settings,
        simulated=simulate,
    )
    learner = Learner(
        reader,
        file.with_name(f"{file.stem}.room.json"),
        mail.post,
        settings,
        clock=clock,
        look_every_s=LOOK_EVERY_S / speed,
    )
    companions += [learner, planner, awake, beyond, EngineWatch(thread, shown.from_beside)]
    mail.deliver_to(thread.post, companions)
    return Runtime(thread, reader, lock, writer, mail, tuple(companions), computers, beyond)


def run_lock(paths: Paths, *, simulate: bool) -> RunLock:
    """The lock of this folder's history, held.

    Raises:
        AlreadyRunningError: another program heats from the same folder.
        OSError: the folder for the history cannot be made.
    """
    file = history_file(paths, simulate=simulate)
    lock = RunLock(file.with_name(f"{file.stem}.lock"))
    lock.acquire()
    return lock


@dataclass(frozen=True, slots=True)
class _Sources:
    """Makes what asks services, when it is time."""

    paths: Paths
    post: Callable[[Inbox], None]
    settings: Settings
    secrets: Secrets
    clock: Clock

    def energy(self) -> Companion:
        """Prices and carbon."""
        from warmgui.io.sources.energy import EnergySources

        return EnergySources(
            self.paths.data, self.post, self.settings, secrets=self.secrets, clock=self.clock
        )

    def science(self) -> OtherHeat:
        """BOINC and Folding@home."""
        from warmgui.io.science.make import science

        return science(self.paths.data, self.clock, self.secrets)

    def owes_science(self) -> bool:
        """Whether one of them still waits to be set as its user had it."""
        from warmgui.io.science.science import FOLDER, owed

        return owed(self.paths.data / FOLDER)

    def heaters(self) -> OtherHeat:
        """Miners in the network."""
        from warmgui.io.heaters.make import make_heaters

        return make_heaters(self.secrets, self.clock)

    def network(self) -> Companion:
        """Facts about bitcoin's network."""
        from warmgui.io.sources.network import NetworkSource

        file = self.paths.data / NETWORK_FACTS
        return NetworkSource(self.post, self.settings, file, secrets=self.secrets, clock=self.clock)


class _Shown:
    """Every snapshot on its way out: with who was contacted, and seen by whoever computes from it."""

    def __init__(
        self,
        publish: Callable[[Snapshot], None],
        planner: Late[Planner],
        computers: Computers,
        awake: KeepAwake,
        beyond: Beyond,
    ) -> None:
        self._publish, self._planner, self._computers = publish, planner, computers
        self._awake, self._beyond = awake, beyond

    def __call__(self, snapshot: Snapshot) -> None:
        """In the engine's thread; returns at once."""
        self._computers.snapshot = snapshot
        planner = self._planner.made
        if planner is not None:
            planner.show_snapshot(snapshot)
        CONTACTS.take(snapshot)
        self._awake.show_snapshot(snapshot)
        snapshot = replace(snapshot, contacts=CONTACTS.latest(), awake=self._awake.words)
        self._publish(self._beyond.shown(snapshot))

    def from_beside(self, snapshot: Snapshot) -> None:
        """When the engine hangs or is gone: first to who looks, as a follower may be what it hangs in."""
        self._publish(snapshot)
        self._awake.show_snapshot(snapshot)
        self._beyond.shown(snapshot)
