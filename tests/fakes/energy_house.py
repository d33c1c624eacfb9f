"""The sources of prices and carbon of one program, with a clock moved by hand and one server for all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from fakes.energy_web import HOUR, NOON
from fakes.io import FakeClock
from fakes.sensors import english
from warmgui.core.messages import SeriesArrived, SourceSaid
from warmgui.core.settings.model import Settings
from warmgui.io.sources.energy import EnergySources

if TYPE_CHECKING:
    from pathlib import Path

    from fakes.web import Web
    from warmgui.core.energy.series import Series
    from warmgui.core.messages import Inbox
    from warmgui.core.model_energy import SourceStatus

TODAY = [80.0] * 24
BOTH = [80.0] * 48


def settings(section: str = "tariff", **values: Any) -> Settings:
    made = Settings()
    return replace(made, **{section: replace(getattr(made, section), **values)})


CHARTS = settings(source="energy_charts")


class Desk:
    """What the engine heard."""

    def __init__(self) -> None:
        self.heard: list[Inbox] = []
        self.sources: EnergySources | None = None

    def __call__(self, message: Inbox) -> None:
        self.heard.append(message)

    def series(self, kind: str = "price") -> Series | None:
        found = [m.series for m in self.heard if isinstance(m, SeriesArrived) and m.kind == kind]
        return found[-1] if found else None

    def status(self, key: str = "prices") -> SourceStatus:
        return [m.status for m in self.heard if isinstance(m, SourceSaid) and m.status.key == key][-1]

    def words(self, key: str = "prices") -> tuple[str, str]:
        status = self.status(key)
        return status.state, english(status.text)


class House:
    """Sources of one program that ask one server."""

    def __init__(
        self,
        web: Web | None,
        made: Settings,
        folder: Path | None = None,
        now_utc: float = NOON,
        **more: Any,
    ) -> None:
        self.clock = FakeClock(5000.0, now_utc)
        self.desk = Desk()
        names = ("awattar_de", "awattar_at", "energy_charts", "octopus", "uk", "electricity_maps")
        bases = {} if web is None else dict.fromkeys(names, web.url)
        self.sources = EnergySources(
            folder, self.desk, made, clock=self.clock, bases=bases, offset_s=lambda _: HOUR, **more
        )

    def look(self, after_s: float = 0.0) -> Desk:
        self.clock.forward(after_s)
        self.sources.look()
        return self.desk
