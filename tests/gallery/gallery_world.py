"""One simulated day, the same every time: what all pictures of the gallery show.

The engine of `--simulate` ticks as fast as the machine can, with a clock that is set and never read. It ends
at the same second of the same day, heating, with a history, a journal and a lab behind it.
"""

from __future__ import annotations

import dataclasses
import pickle
from typing import TYPE_CHECKING

from warmgui.core.engine import Engine
from warmgui.core.lab.tickets import nbits_of_bits
from warmgui.core.messages import ConsentForRun, HeatOn, LabStart, LabStop, PauseFor, SetTarget
from warmgui.core.model_lab import MINE, LabWork
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.settings.model import CONSENT_VERSION, Settings
from warmgui.io.engine_thread import EngineThread
from warmgui.io.history.store import History
from warmgui.io.mail import Mail
from warmgui.io.sensors.simulated import SimulatedWorld

if TYPE_CHECKING:
    from pathlib import Path

    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot

END_UTC = 1_793_386_800.0
"""Friday, 30 October 2026, 19:00 UTC."""
TIME_ZONE = "Europe/Berlin"
HISTORY, SNAPSHOTS = "simulated.sqlite3", "snapshots.pickle"
STEP_S = 5.0
"""A device's lease: with longer steps nothing would be heated."""
HOURS = 14.0
LAB_S = 120.0
LAB_BITS = 34

_DAY: tuple[tuple[float, Inbox], ...] = (
    (0.45, SetTarget(17.5)),
    (0.62, PauseFor(1500.0)),
    (0.70, SetTarget(20.5)),
)
"""Part of the time, and what is wished before it."""


class SetClock:
    """A clock that stands where it was put."""

    def __init__(self, at_utc: float) -> None:
        self.at_utc = at_utc

    def now_s(self) -> float:
        """Monotonic seconds."""
        return self.at_utc - END_UTC + 1e6

    def now_utc(self) -> float:
        """Wall time."""
        return self.at_utc


def gallery_settings() -> Settings:
    """Of somebody who has used the program for a while."""
    settings = Settings()
    consent = dataclasses.replace(
        settings.consent, given_at="2026-10-01T18:00:00+02:00", version=CONSENT_VERSION
    )
    comfort = dataclasses.replace(settings.comfort, setpoint_c=20.0)
    room = dataclasses.replace(
        settings.room,
        outdoor_c=8.0,
        floor_area_m2=14.0,
        heat_loss_w_per_k=18.0,
        other_heat_w=60.0,
        construction="light",
    )
    return dataclasses.replace(settings, consent=consent, comfort=comfort, room=room)


def make_world(folder: Path, hours: float = HOURS) -> None:
    """Simulate so many hours into a folder: a history, and the last snapshot with and without a lab.

    Args:
        folder: an existing one; gets `HISTORY` and `SNAPSHOTS`.
        hours: of simulated time.
    """
    settings = gallery_settings()
    clock = SetClock(END_UTC - hours * 3600.0)
    world = SimulatedWorld(settings, clock)
    history = History(folder / HISTORY)
    engine = Engine(settings, DEFAULT_FACTS, simulated=True)
    thread = EngineThread(
        engine,
        world.sensors,
        world.miner,
        history,
        lambda _snapshot: None,
        clock=clock,
        settings=settings,
        simulated=True,
    )
    mail = Mail()
    mail.deliver_to(thread.post, [])
    world.energy.publish_to(mail.post)
    world.sensors.configure(settings)
    thread.post(ConsentForRun())
    thread.post(HeatOn())

    def live(until_utc: float, step_s: float, *wishes: Inbox) -> Snapshot:
        for wish in wishes:
            thread.post(wish)
        while clock.at_utc < until_utc:
            clock.at_utc += step_s
            thread.step()
        if thread.snapshot is None:
            raise RuntimeError("nothing was simulated")
        return thread.snapshot

    lab = LabStart(LabWork(MINE, nbits_of_bits(LAB_BITS)), duration_s=600.0)
    for part, wish in _DAY:
        live(END_UTC - hours * 3600.0 * (1.0 - part), STEP_S)
        thread.post(wish)
    live(END_UTC - 2 * LAB_S - 5.0, STEP_S)
    with_lab = live(END_UTC - LAB_S, 1.0, lab)
    heating = live(END_UTC, 1.0, LabStop())
    thread._close()
    with (folder / SNAPSHOTS).open("wb") as file:
        pickle.dump({"heating": heating, "lab": with_lab}, file)


def snapshots_in(folder: Path) -> dict[str, Snapshot]:
    """The snapshots that `make_world` wrote there."""
    with (folder / SNAPSHOTS).open("rb") as file:
        found: dict[str, Snapshot] = pickle.load(file)  # noqa: S301 - written by this program a moment ago
    return found
