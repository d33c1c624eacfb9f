"""The windows' only ways out, as the engine and the settings of this run take them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY
from warmgui.gui import motion
from warmgui.gui.ports import Ports

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.messages import Inbox
    from warmgui.core.settings.model import AppearanceSettings, Settings
    from warmgui.core.text import Text
    from warmgui.desks.api import ApiDesk
    from warmgui.desks.classroom import ClassDesk
    from warmgui.desks.diagnostics import DiagnosticsDesk
    from warmgui.desks.energy import EnergyDesk
    from warmgui.desks.fleet import FleetDesk
    from warmgui.desks.heaters import HeaterDesk
    from warmgui.desks.paths import PathDesk
    from warmgui.desks.recovery import RecoveryDesk
    from warmgui.desks.science import ScienceDesk
    from warmgui.desks.sensors import SensorDesk
    from warmgui.desks.servers import ServerDesk
    from warmgui.desks.updates import UpdateDesk
    from warmgui.gui.bridge import Bridge
    from warmgui.io.running import Runtime
    from warmgui.options import Options
    from warmgui.paths import Paths
    from warmgui.run_settings import RunSettings


class WaysOut:
    """Wishes go to the engine, but never around the consent; settings go to the file, engine and look.

    Args:
        settings: of this run.
        data_dir: where settings and history lie, for the user to read.
        may_mine: whether there is a consent, for good or for this run.
        ask_consent: called instead of heating where there is none.
        theme_chosen: told when another choice of colours is saved.
        language_chosen: told when another choice of language is saved.
    """

    def __init__(
        self,
        settings: RunSettings,
        data_dir: str,
        *,
        may_mine: Callable[[], bool],
        ask_consent: Callable[[], None],
        theme_chosen: Callable[[str], None],
        language_chosen: Callable[[str], None],
    ) -> None:
        self._settings = settings
        self._data_dir = data_dir
        self._may_mine = may_mine
        self._ask_consent = ask_consent
        self._theme_chosen = theme_chosen
        self._language_chosen = language_chosen
        self.adopt: Callable[[Settings, Settings], tuple[Settings, Text]] | None = None
        """Makes the desktop do what new settings say; gives those it can keep, and why they differ."""
        self.runtime: Runtime | None = None
        """The engine, once it is built."""
        self.server_desk: ServerDesk | None = None
        """Tests of servers and their passwords, once somebody can do them."""
        self.sensor_desk: SensorDesk | None = None
        """The same for sensors."""
        self.energy_desk: EnergyDesk | None = None
        """The same for prices, carbon, the home's powers and the forecast."""
        self.api_desk: ApiDesk | None = None
        """The key of the local API."""
        self.fleet_desk: FleetDesk | None = None
        """Other machines on the broker."""
        self.heater_desk: HeaterDesk | None = None
        """Finds and tries heaters in the network."""
        self.science_desk: ScienceDesk | None = None
        """Tries BOINC and Folding@home."""
        self.path_desk: PathDesk | None = None
        """Simulated incomes."""
        self.class_desk: ClassDesk | None = None
        """Classes on this PC."""
        self.diagnostics: DiagnosticsDesk | None = None
        """Reports about faults."""
        self.updates: UpdateDesk | None = None
        """Newer versions."""
        self.recovery: RecoveryDesk | None = None
        """Resets and exports."""
        self.problems = settings.problems
        """What was wrong with the files of the settings and, once the engine is open, of the passwords."""
        self.safe = False
        """Safe mode: no device, no network, and no desk that would speak to one."""
        self.refused_heat: Callable[[], None] = lambda: None
        """Called instead of heating in safe mode."""
        self.safe_start = False
        """Begin without heating, whatever was wished before, and leave graphics cards alone."""
        self.crashes = 0
        """In a row, which made this a safe start; 0: somebody asked for it."""

    @property
    def settings(self) -> Settings:
        """In force now."""
        return self._settings.current

    def ports(self) -> Ports:
        """As of now: with a reader once there is a history."""
        return Ports(
            post=self.post,
            save_settings=self.save,
            reader=self.runtime.reader if self.runtime is not None else None,
            data_dir=self._data_dir,
            server_desk=self.server_desk,
            sensor_desk=self.sensor_desk,
            energy_desk=self.energy_desk,
            heaters=self.heater_desk,
            science=self.science_desk,
            fleet=self.fleet_desk,
            api=self.api_desk,
            replayer=None if self.runtime is None else self.runtime.replayer,
            paths=self.path_desk,
            class_desk=self.class_desk,
            diagnostics=self.diagnostics,
            updates=self.updates,
            recovery=self.recovery,
            current_settings=lambda: self._settings.current,
        )

    def open_desks(self, folders: Paths) -> None:
        """Open the desks that need no engine: reports about faults, newer versions."""
        from warmgui.desks.diagnostics import DiagnosticsDesk
        from warmgui.desks.recovery import RecoveryDesk
        from warmgui.desks.updates import UpdateDesk
        from warmgui.io.sources.updates import FILE, UpdateSource

        self.diagnostics = DiagnosticsDesk(
            folders,
            lambda: self._settings.current,
            lambda: None if self.runtime is None else self.runtime.reader,
        )
        self.recovery = RecoveryDesk(folders, lambda: self._settings.current, self.save, at_once=self.safe)
        if self.safe:
            return
        self.updates = UpdateDesk(UpdateSource(folders.data / FILE), lambda: self._settings.current)

    def open_engine(self, options: Options, folders: Paths, bridge: Bridge) -> None:
        """Build and start the engine, and open the desks for servers and sensors.

        Raises:
            AlreadyRunningError: another program heats from the same folder.
            OSError: the folder for the history cannot be made.
        """
        if self.safe:
            from warmgui.io.safe_runtime import build_safe

            self.runtime = build_safe(self._settings.current, folders, bridge.publish)
            self.runtime.start()
            return
        from warmgui.desks.api import ApiDesk
        from warmgui.desks.classroom import ClassDesk
        from warmgui.desks.energy import EnergyDesk
        from warmgui.desks.fleet import FleetDesk
        from warmgui.desks.heaters import HeaterDesk
        from warmgui.desks.paths import PathDesk
        from warmgui.desks.science import ScienceDesk
        from warmgui.desks.sensors import SensorDesk
        from warmgui.desks.servers import ServerDesk
        from warmgui.io.heaters.trial import HeaterTester
        from warmgui.io.password_file import file_in
        from warmgui.io.path_computer import PathComputer
        from warmgui.io.runtime import build
        from warmgui.io.science.trial import ScienceTester
        from warmgui.io.secrets import Secrets
        from warmgui.io.sensors.room_trial import SensorTester
        from warmgui.io.server_test import ServerTester
        from warmgui.io.sources.trial import SignalTester

        passwords = file_in(folders.data)
        problem = passwords.look()
        self.problems += (problem,) if problem else ()
        secrets, sensor_secrets = Secrets(file=passwords), Secrets(file=passwords)
        self.runtime = build(
            self._settings.current,
            folders,
            bridge.publish,
            simulate=options.simulate,
            speed=options.speed,
            secrets=secrets,
            sensor_secrets=sensor_secrets,
            graphics=not self.safe_start,
            reload_settings=bridge.tell_of_settings_file,
        )
        bridge.settings_file_changed.connect(self.read_settings_again)
        if self.safe_start:
            from warmgui.core.messages import SafeStart

            # Before the first tick, which else goes on where it was.
            self.runtime.post(SafeStart(self.crashes))
        if self.diagnostics is not None:
            bridge.snapshot.connect(self.diagnostics.take)
        self.server_desk = ServerDesk(
            secrets, ServerTester(secrets), lambda: self._settings.current, lambda: bridge.latest, bridge
        )
        self.sensor_desk = SensorDesk(sensor_secrets, SensorTester(sensor_secrets), bridge)
        self.energy_desk = EnergyDesk(sensor_secrets, SignalTester(sensor_secrets), bridge)
        self.fleet_desk, self.api_desk = FleetDesk(self.runtime.beyond), ApiDesk()
        self.heater_desk = HeaterDesk(
            sensor_secrets, HeaterTester(sensor_secrets), lambda: self._settings.current, bridge
        )
        self.science_desk = ScienceDesk(sensor_secrets, ScienceTester(sensor_secrets), bridge)
        self.path_desk = PathDesk(secrets, PathComputer(), bridge)
        self.class_desk = ClassDesk(lambda: self._settings.current, bridge)
        self.runtime.start()

    def begin(self, options: Options) -> None:
        """What the command line wishes of a run that has just begun."""
        from warmgui.core.messages import ConsentForRun, HeatOn

        if options.practice or options.simulate:
            self.post(ConsentForRun())
        if options.heat and self._may_mine() and not self.safe_start:
            self.post(HeatOn())

    def close(self) -> bool:
        """End tests, a class and the engine; False when one of the last two did not end in time."""
        desks = (
            *(self.server_desk, self.sensor_desk, self.energy_desk, self.path_desk),
            *(self.heater_desk, self.science_desk),
        )
        for desk in (*desks, self.diagnostics, self.updates, self.recovery):
            if desk is not None:
                desk.close()
        class_ended = self.class_desk is None or self.class_desk.end()
        ended = self.runtime is None or self.runtime.stop()
        self._settings.finish()
        if self.recovery is not None:
            self.recovery.finish()
        return ended and class_ended

    def post(self, wish: Inbox) -> None:
        """Put a wish into the engine's inbox."""
        from warmgui.core.messages import starts_heat

        if starts_heat(wish) and self.safe:
            self.refused_heat()
        elif starts_heat(wish) and not self._may_mine():
            # Never around the first-run steps, whichever control was used.
            self._ask_consent()
        elif self.runtime is not None:
            self.runtime.post(wish)

    def save(self, settings: Settings) -> Text:
        """Put settings in force; returns an empty Text, or why they could not be written."""
        before, refused = self._settings.current.appearance, None
        if self.adopt is not None:
            settings, refused = self.adopt(self._settings.current, settings)
        problem = self._settings.save(settings) or refused or EMPTY
        self._put_in_force(settings, before)
        return problem

    def read_settings_again(self) -> None:
        """Follow a settings file that another program of this user has written, in the GUI thread."""
        before = self._settings.current.appearance
        settings = self._settings.read_again()
        if settings is not None:
            self._put_in_force(settings, before)

    def _put_in_force(self, settings: Settings, before: AppearanceSettings) -> None:
        if self.runtime is not None:
            from warmgui.core.messages import SettingsChanged

            self.runtime.post(SettingsChanged(settings))
        if settings.appearance.theme != before.theme:
            self._theme_chosen(settings.appearance.theme)
        if settings.appearance.language != before.language:
            self._language_chosen(settings.appearance.language)
        if settings.appearance.motion != before.motion:
            motion.choose(settings.appearance.motion)
