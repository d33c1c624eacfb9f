"""The windows' only ways out, as the engine and the settings of this run take them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.gui.ports import Ports

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.messages import Inbox
    from warmgui.core.settings import Settings
    from warmgui.core.text import Text
    from warmgui.gui.bridge import Bridge
    from warmgui.io.runtime import Runtime
    from warmgui.options import Options
    from warmgui.paths import Paths
    from warmgui.run_settings import RunSettings
    from warmgui.sensor_desk import SensorDesk
    from warmgui.server_desk import ServerDesk


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
        self.runtime: Runtime | None = None
        """The engine, once it is built."""
        self.server_desk: ServerDesk | None = None
        """Tests of servers and their passwords, once somebody can do them."""
        self.sensor_desk: SensorDesk | None = None
        """The same for sensors."""

    def ports(self) -> Ports:
        """As of now: with a reader once there is a history."""
        return Ports(
            post=self.post,
            save_settings=self.save,
            reader=self.runtime.reader if self.runtime is not None else None,
            data_dir=self._data_dir,
            server_desk=self.server_desk,
            sensor_desk=self.sensor_desk,
            current_settings=lambda: self._settings.current,
        )

    def open_engine(self, options: Options, folders: Paths, bridge: Bridge) -> None:
        """Build and start the engine, and open the desks for servers and sensors.

        Raises:
            AlreadyRunningError: another program heats from the same folder.
            OSError: the folder for the history cannot be made.
        """
        from warmgui.io.runtime import build
        from warmgui.io.secrets import Secrets
        from warmgui.io.sensors.room_trial import SensorTester
        from warmgui.io.server_test import ServerTester
        from warmgui.sensor_desk import SensorDesk
        from warmgui.server_desk import ServerDesk

        secrets, sensor_secrets = Secrets(), Secrets()
        self.runtime = build(
            self._settings.current,
            folders,
            bridge.publish,
            simulate=options.simulate,
            speed=options.speed,
            secrets=secrets,
            sensor_secrets=sensor_secrets,
        )
        self.server_desk = ServerDesk(
            secrets, ServerTester(secrets), lambda: self._settings.current, lambda: bridge.latest, bridge
        )
        self.sensor_desk = SensorDesk(sensor_secrets, SensorTester(sensor_secrets), bridge)
        self.runtime.start()

    def close(self) -> bool:
        """End tests and the engine; False when the engine did not end in time."""
        for desk in (self.server_desk, self.sensor_desk):
            if desk is not None:
                desk.close()
        return self.runtime is None or self.runtime.stop()

    def post(self, wish: Inbox) -> None:
        """Put a wish into the engine's inbox."""
        from warmgui.core.messages import starts_heat

        if starts_heat(wish) and not self._may_mine():
            # Never around the first-run steps, whichever control was used.
            self._ask_consent()
        elif self.runtime is not None:
            self.runtime.post(wish)

    def save(self, settings: Settings) -> Text:
        """Put settings in force; returns an empty Text, or why they could not be written."""
        before = self._settings.current.appearance
        problem = self._settings.save(settings)
        if self.runtime is not None:
            from warmgui.core.messages import SettingsChanged

            self.runtime.post(SettingsChanged(settings))
        if settings.appearance.theme != before.theme:
            self._theme_chosen(settings.appearance.theme)
        if settings.appearance.language != before.language:
            self._language_chosen(settings.appearance.language)
        return problem
