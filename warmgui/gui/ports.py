"""What the windows are handed by the composition root: the only ways out of the GUI."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from warmgui.core.chart_reader import ChartReader
    from warmgui.core.diagnostics import Bundle, Licences
    from warmgui.core.energy.replay_words import ReplayResult
    from warmgui.core.energy.trial import SignalTest
    from warmgui.core.lab.paths import PathAnswer, PathQuestion
    from warmgui.core.messages import Inbox
    from warmgui.core.model_class import ClassPlan, ClassState, Interface
    from warmgui.core.recovery import Listed, Outcome
    from warmgui.core.servers.entries import Server
    from warmgui.core.servers.trial import ServerTest
    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.core.thermometers import Secret, SensorTest, Thermometer
    from warmgui.core.updates import UpdateNews
    from warmgui.gui.ports_house import ApiDesk, FleetDesk, HeaterDesk, ScienceDesk


class ServerDesk(Protocol):
    """Tests servers and keeps their passwords. Every answer arrives later, in the GUI's thread."""

    def test(
        self, server: Server, password: str | None, told: Callable[[ServerTest], None]
    ) -> Callable[[], None]:
        """Connect to a server once, with the settings' proxy; mines nothing.

        Args:
            server: as it would be in the settings.
            password: as typed; None for the one that is kept.
            told: gets the end of the test, once, unless it was cancelled.

        Returns:
            A function that cancels the test.
        """

    def keep_password(self, server: Server, password: str, kept: Callable[[str, Text], None]) -> None:
        """Keep a password where its owner wants it; what the keyring does not take goes into a private file.

        Args:
            server: whose; `Server.key` names it, and its `password` is the place. With "ask" the secret is
                held for this run only: the user did not want it kept.
            password: the secret; "" forgets it, or with "ask" holds the known one for this run only.
            kept: told where it is now (one of `core.password_places`) and a sentence, which is empty when
                there is nothing to say.
        """


class SensorDesk(Protocol):
    """Tries sensors of the list, keeps their passwords. Every answer arrives later, in the GUI's thread."""

    def test(
        self, entry: Thermometer, settings: Settings, password: str | None, told: Callable[[SensorTest], None]
    ) -> Callable[[], None]:
        """Read a sensor once; of MQTT without a topic, or Home Assistant without an entity, try the server.

        Args:
            entry: as it would be in the list; it may be incomplete, and the answer then says so.
            settings: with broker and Home Assistant as they would be.
            password: of `secret_for` as typed; None for the one that is kept.
            told: gets the end of the test, once, unless it was cancelled.

        Returns:
            A function that cancels the test.
        """

    def keep_password(self, secret: Secret, password: str, kept: Callable[[str, Text], None]) -> None:
        """Keep a password or token; see `ServerDesk.keep_password`.

        Args:
            secret: whose (`secret_for` of the entry).
            password: the secret, or "".
            kept: told where it is now and a sentence, empty when there is nothing to say.
        """


class EnergyDesk(Protocol):
    """Tries sources of prices, carbon, powers and forecasts. Answers arrive later, in the GUI's thread."""

    def test(
        self, signal: str, settings: Settings, typed: Mapping[str, str], told: Callable[[SignalTest], None]
    ) -> Callable[[], None]:
        """Ask once; nothing of the answer is kept.

        Args:
            signal: one of `core.energy.trial.SIGNALS`.
            settings: as they would be.
            typed: passwords and tokens by `Secret.key`, as typed; others are looked for where they are kept.
            told: gets the end, once, unless it was cancelled.

        Returns:
            A function that cancels it.
        """

    def keep_password(self, secret: Secret, password: str, kept: Callable[[str, Text], None]) -> None:
        """Keep a password or token; see `SensorDesk.keep_password`."""


class Replayer(Protocol):
    """Computes last week under another policy. The answer arrives later, in any thread."""

    def ask(self, policy: str, told: Callable[[ReplayResult], None]) -> Callable[[], None]:
        """Replay the last seven days.

        Args:
            policy: a value of `settings.dispatch.policy`.
            told: gets the end of it, once, unless it was cancelled.

        Returns:
            A function that cancels it.
        """


class PathComputer(Protocol):
    """Simulates two ways to be paid. The answer arrives later, in the GUI's thread."""

    def ask(self, question: PathQuestion, told: Callable[[PathAnswer | None], None]) -> Callable[[], None]:
        """Draw the paths.

        Args:
            question: hash power, network, pool.
            told: gets the answer, or None where there is none, once, unless it was cancelled.

        Returns:
            A function that cancels it.
        """


class ClassDesk(Protocol):
    """Opens a class network on this PC. Everything that is told arrives in the GUI's thread."""

    def interfaces(self) -> tuple[Interface, ...]:
        """Where a class could be opened: the interfaces of this PC that are up, loopback last."""

    def open(self, plan: ClassPlan) -> None:
        """Open the class; whoever watches hears how that ends. The teacher has agreed to it."""

    def close(self) -> None:
        """Close the class; what is known of it stays until the next is opened or `forget` is called."""

    def forget(self) -> None:
        """Drop everything that is known of a closed class."""

    def ban(self, nickname: str) -> None:
        """Refuse this nickname for the rest of the class."""

    def set_difficulty(self, difficulty: float) -> None:
        """Another difficulty from the next block on."""

    def watch(self, told: Callable[[ClassState], None]) -> Callable[[], None]:
        """Be told of every state, about once a second while a class is open, and once at the beginning.

        Returns:
            A function that ends it.
        """


class DiagnosticsDesk(Protocol):
    """Collects reports about faults and saves them. Answers arrive later, in the GUI's thread."""

    def collect(self, display: Mapping[str, str], told: Callable[[Bundle], None]) -> Callable[[], None]:
        """Collect everything, without what is private.

        Args:
            display: facts about screen and desktop, in words.
            told: gets the report, once, unless it was cancelled.

        Returns:
            A function that cancels it.
        """

    def save(self, path: str, bundle: Bundle, told: Callable[[Exception | None], None]) -> Callable[[], None]:
        """Write a report as a .zip; `told` gets None, or why it could not be written."""

    def licences(self, told: Callable[[Licences], None]) -> Callable[[], None]:
        """Find the licences of what is bundled."""


class UpdateDesk(Protocol):
    """Asks whether there is a newer version. Answers arrive later, in the GUI's thread."""

    kind: str
    """How this program came here: "package", "appimage", "folder", "python"."""

    @property
    def can_ask(self) -> bool:
        """Whether this build has an address to ask."""

    def known(self) -> UpdateNews | None:
        """What the last good answer means now; None before the first."""

    def check(self, told: Callable[[UpdateNews], None]) -> Callable[[], None]:
        """Ask once, because somebody pressed; returns what cancels it."""


class RecoveryDesk(Protocol):
    """Resets one thing at a time, and keeps everything as a zip first. Answers come in the GUI's thread."""

    def waits_for_end(self, key: str, *, back: bool = False) -> bool:
        """Whether that is done only when WarmGUI ends, as it is in use; `back`: bringing it back."""

    def list(self, told: Callable[[Listed], None]) -> Callable[[], None]:
        """Look how much there is of each thing; returns what cancels it."""

    def export(self, path: str, told: Callable[[Outcome], None]) -> Callable[[], None]:
        """Keep everything as a zip there; "": in the data folder under a new name."""

    def reset(self, key: str, told: Callable[[Outcome], None]) -> Callable[[], None]:
        """Keep everything, then set a thing back, now or at the end of the program.

        Raises:
            KeyError: there is no such thing.
        """

    def bring_back(self, path: str, key: str, told: Callable[[Outcome], None]) -> Callable[[], None]:
        """Keep everything, then take one thing from an export, now or at the end of the program."""


@dataclass(frozen=True)
class Ports:
    """Callables of `app.py`; all of them return at once."""

    post: Callable[[Inbox], None]
    """Put a wish into the engine's inbox."""
    save_settings: Callable[[Settings], Text]
    """Save a whole new Settings and tell the engine; returns an empty Text, or why it could not be saved."""
    reader: ChartReader | None
    """History, for pool threads only; None while there is no database."""
    data_dir: str
    """Where history and settings live (shown, opened in the file manager)."""
    server_desk: ServerDesk | None = None
    """Tests of servers and their passwords; None where there is nobody to do it."""
    sensor_desk: SensorDesk | None = None
    """Tries sensors and keeps their passwords; None where there is nobody to do it."""
    energy_desk: EnergyDesk | None = None
    """Tries sources of prices, carbon, powers and forecasts; None where there is nobody to do it."""
    replayer: Replayer | None = None
    """Last week under another policy; None where there is nobody to compute it."""
    paths: PathComputer | None = None
    """Simulated incomes; None where there is nobody to compute them."""
    class_desk: ClassDesk | None = None
    """Opens classes; None where there is nobody to do it."""
    diagnostics: DiagnosticsDesk | None = None
    """Collects reports about faults; None where there is nobody to do it."""
    updates: UpdateDesk | None = None
    """Asks for newer versions; None where there is nobody to do it."""
    recovery: RecoveryDesk | None = None
    """Resets and exports; None where there is nobody to do it."""
    heaters: HeaterDesk | None = None
    """Looks for heaters in the network and tries them; None where there is nobody to do it."""
    science: ScienceDesk | None = None
    """Tries BOINC and Folding@home; None where there is nobody to do it."""
    fleet: FleetDesk | None = None
    """Speaks to other machines; None where there is nobody to do it."""
    api: ApiDesk | None = None
    """The key of the local API; None where there is none."""
    current_settings: Callable[[], Settings] | None = None
    """The settings in force now: a snapshot's may be a second old, and changing those could undo a change."""

    @property
    def has_no_releases(self) -> bool:
        """This build has no address to ask for newer versions: its switch and its host mean nothing."""
        return self.updates is not None and not self.updates.can_ask

    def settings_to_change(self, snapshot_settings: Settings) -> Settings:
        """What a change starts from: the settings in force, or the snapshot's where none newer are known."""
        return self.current_settings() if self.current_settings is not None else snapshot_settings
