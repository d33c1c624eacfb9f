"""What the engine consists of, and what each message of its inbox changes there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from warmgui.core import messages as m
from warmgui.core.energy.steward import ENERGY_NEWS, Steward
from warmgui.core.heater import HEATER_WISHES, Heater
from warmgui.core.hosts.offline import as_the_engine_has_it
from warmgui.core.house_messages import HOUSE_NEWS
from warmgui.core.kept_state import readable
from warmgui.core.lab.session import LAB_NEWS, LAB_WISHES, LabSession, LabWish, leaves_pc
from warmgui.core.mining import MINER_MESSAGES
from warmgui.core.readings import ReadingBoard
from warmgui.core.schedule.wants import WANTS, Want, Wants, starts_heat
from warmgui.core.simulation import unread, without_list
from warmgui.core.thermometers_in_use import replaced
from warmgui.core.vocabulary import Mode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.model import NetworkFacts
    from warmgui.core.model_lab import LabWork
    from warmgui.core.model_room import RoomKnowledge, ThermometerStatus
    from warmgui.core.settings.model import Settings

STATE_VERSION = 1
_ENDS_LAB = (m.HeatOff, m.SafeStart, m.PauseFor)
"""Who wants quiet wants neither the lab nor a measurement."""


class EngineParts:
    """The parts with their settings, and the consent that they work by.

    Args:
        settings: validated.
        facts: the bitcoin network on a date.
        simulated: the PC and the room are simulated.
    """

    def __init__(self, settings: Settings, facts: NetworkFacts, *, simulated: bool) -> None:
        self.facts, self._simulated = facts, simulated
        self.stored, self.settings, self.unread = self._adopted(settings)
        self.board, self.heater = ReadingBoard(), Heater(self.settings)
        self.mining = self.heater.mining
        self.wants, self.steward, self.lab = Wants(self.settings), Steward(self.settings), LabSession()
        self.knowledge: RoomKnowledge | None = None
        """What was learned of the room."""
        self.heat_refused = False
        """Heat was asked for without a consent."""
        self.run_consent = False
        """Consent for this run, on the practice network only."""

    @property
    def consented(self) -> bool:
        """Whether this PC may mine now."""
        return self.run_consent or self.settings.consented

    @property
    def mode(self) -> Mode:
        """What is asked for and may be."""
        wanted = Mode.HEAT if self.lab.runs else self.wants.mode
        return wanted if self.consented else Mode.OFF

    def export_state(self, now_utc: float) -> dict[str, Any]:
        """Everything worth keeping over a restart, as plain values (JSON)."""
        return {
            "version": STATE_VERSION,
            **self.wants.export_state(),
            **self.heater.export_state(now_utc),
            "energy": self.steward.export_state(),
        }

    def import_state(self, state: Mapping[str, Any]) -> None:
        """Take up what `export_state` gave before a restart; wrong parts are left out."""
        if state.get("version") != STATE_VERSION:
            return
        state = readable(state)
        energy = state.get("energy")
        if isinstance(energy, dict):
            self.steward.import_state(energy)
        resume = self.settings.comfort.auto_resume and self.settings.consented
        self.heater.import_state(state, goes_on=self.wants.import_state(state, resume=resume))

    def take(self, message: m.Inbox, now_s: float, now_utc: float) -> None:
        """One message of the inbox."""
        if isinstance(message, MINER_MESSAGES):
            self.mining.take(message, now_s, now_utc)
            if isinstance(message, m.MinerReady):
                self.lab.restarted()
        elif isinstance(message, LAB_NEWS):
            self.lab.hear(message, now_utc)
        elif isinstance(message, m.NetworkFactsChanged):
            self.facts = message.facts
        elif isinstance(message, HOUSE_NEWS):
            self.heater.hear(message, now_s)
        elif isinstance(message, m.LocalTimeChanged):
            self.wants.zone(message.local)
            self.steward.zone(message.local)
        elif isinstance(message, ENERGY_NEWS):
            self.steward.take(message)
        elif isinstance(message, m.RoomLearned):
            self.knowledge, attempt = message.knowledge, message.knowledge.attempt
            self.heater.climate.know(message.knowledge.model, None if attempt is None else attempt.room)
        else:
            self.heater.attend()
            if isinstance(message, LAB_WISHES):
                self._take_lab(message, now_s, now_utc)
            else:
                self._take_user(message, now_s, now_utc)

    def _take_user(self, message: m.Inbox, now_s: float, now_utc: float) -> None:
        if isinstance(message, WANTS):
            self._take_wish(message)
        elif isinstance(message, m.SettingsChanged):
            self._configure(message.settings)
        elif isinstance(message, m.ConsentForRun):
            self.run_consent, self.heat_refused = True, False
        elif isinstance(message, HEATER_WISHES):
            self.heater.take(message, now_s, now_utc)
        elif isinstance(message, m.TryDevicesAgain):
            self.mining.try_again()
        elif isinstance(message, m.BenchmarkRequested | m.CancelBenchmark):
            self.mining.take_measuring(message)

    def _take_wish(self, wish: Want) -> None:
        starts = starts_heat(wish)
        self.heat_refused = starts and not self.consented
        if self.heat_refused:
            return
        if starts:
            self.mining.retry()
        if isinstance(wish, _ENDS_LAB):
            self.lab.end()
            self.mining.source.benchmark.cancel()
        self.wants.take(wish)

    def _take_lab(self, wish: LabWish, now_s: float, now_utc: float) -> None:
        if isinstance(wish, m.LabStart):
            self.heat_refused = not self._may_hash(wish.work)
            if self.heat_refused:
                return
            self.mining.retry()
        self.lab.take(wish, now_s, now_utc, self.stored, ready=self.mining.source.ready)

    def _configure(self, settings: Settings) -> None:
        self.stored, settings, self.unread = self._adopted(settings)
        self.board.forget(replaced(self.settings, settings))
        self.settings = settings
        self.heater.configure(settings)
        self.wants.configure(settings)
        self.steward.configure(settings)
        if self.consented:
            self.heat_refused = False
        else:
            self.wants.withdraw()
        if not self._may_hash(self.lab.work):
            self.lab.end()

    def _adopted(self, settings: Settings) -> tuple[Settings, Settings, tuple[ThermometerStatus, ...]]:
        """The settings as they are shown, as they count, and the sensors of theirs that are not read here."""
        if self._simulated:
            here = without_list(settings)
            return here, here, unread(settings)
        return settings, as_the_engine_has_it(settings), ()

    def _may_hash(self, work: LabWork | None) -> bool:
        """Consent for one run is consent to what stays on this PC."""
        return self.settings.consented if work is not None and leaves_pc(work) else self.consented
