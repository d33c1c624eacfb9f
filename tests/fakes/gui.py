"""Snapshots and ports as the GUI sees them, shared by all GUI tests."""

from __future__ import annotations

import dataclasses
import math
from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from warmgui.core.chart_reader import ChartData
from warmgui.core.model import (
    DeviceStatus,
    Earnings,
    HashrateWindows,
    JournalEntry,
    NetworkFacts,
    Odds,
    Reach,
    ServerStatus,
    ShareCounts,
    Snapshot,
    Today,
    UpstreamStatus,
    Value,
)
from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import Settings
from warmgui.core.text import EMPTY, Amount, Text, translate, verbatim
from warmgui.core.vocabulary import Action, Mode, Provenance
from warmgui.gui.ports import Ports

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.servers.trial import ServerTest
    from warmgui.core.thermometers import Secret, SensorTest, Thermometer

NOW_UTC = 1_782_500_400.0
"""26 June 2026, 19:00 UTC."""
M = Provenance.MODELLED
SRGB_KNEE = 0.04045
ADDRESS = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"
"""A valid address of the main network (an example of Bitcoin's own documentation)."""
POOL = Server("stratum+tcp://solo.pool.example:3333", "bc1qexample7k3f")


def make_settings(**sections: dict[str, Any]) -> Settings:
    """Settings with some fields changed: `make_settings(comfort={"setpoint_c": 19.0})`."""
    settings = Settings()
    for section, values in sections.items():
        part = dataclasses.replace(getattr(settings, section), **values)
        settings = dataclasses.replace(settings, **{section: part})
    return settings


def make_devices() -> tuple[DeviceStatus, ...]:
    """A CPU, a GPU, and a network heater that is off."""
    measured = Provenance.MEASURED
    return (
        DeviceStatus(
            id="cpu",
            kind="cpu",
            name="Ryzen 7 7700X",
            kernel_words="AVX-512",
            threads=6,
            threads_max=16,
            duty=1.0,
            hashrate_hs=98e6,
            power_w=Value(51.0, measured, verbatim("RAPL package-0")),
            temperature_c=Value(64.0, measured, verbatim("k10temp")),
            benchmark_hs=262e6,
            max_power_w=95.0,
        ),
        DeviceStatus(
            id="gpu0",
            kind="gpu",
            name="GeForce RTX 3060",
            kernel_words="CUDA",
            threads=0,
            threads_max=0,
            duty=0.54,
            hashrate_hs=1.0e9,
            power_w=Value(91.0, measured),
            temperature_c=Value(58.0, measured),
            benchmark_hs=1.9e9,
            max_power_w=170.0,
        ),
        DeviceStatus(
            id="bitaxe",
            kind="network",
            name="Bitaxe Gamma",
            kernel_words="bedroom",
            threads=0,
            threads_max=0,
            duty=0.0,
            hashrate_hs=None,
            power_w=Value(0.0, measured),
            temperature_c=Value(27.0, measured),
            enabled=False,
        ),
    )


def make_network() -> NetworkFacts:
    """The dated facts of the design pictures."""
    return NetworkFacts(
        date="2026-06-26",
        height=955_584,
        difficulty=133.87e12,
        subsidy_sat=312_500_000,
        fees_sat=2_000_000,
        hashprice_usd=38.0,
        btc_price=60_000.0,
        price_currency="USD",
        source="bundled",
    )


def make_snapshot(**overrides: Any) -> Snapshot:
    """A realistic evening: heating at 171 W on a pool, 0.7 °C below the target.

    Any field of `Snapshot` can be given; `settings` too.
    """
    values: dict[str, Any] = {
        "now_s": 5000.0,
        "now_utc": NOW_UTC,
        "settings": make_settings(
            comfort={"comfort_c": 21.0},
            upstream={"kind": "servers", "servers": (POOL,)},
        ),
        "mode": Mode.HEAT,
        "action": Action.HEATING,
        "reason": translate(
            "engine", "{difference} below target", difference=Amount(0.7, "temperature_difference_c")
        ),
        "headline": translate(
            "engine",
            "Heating at {power}. The room reaches {target} at about {time}.",
            power=Amount(171.0, "power_w"),
            target=Amount(21.0, "temperature_c"),
            time=Amount(NOW_UTC + 2400.0, "clock_utc"),
        ),
        "detail": translate(
            "engine",
            "Outside {outdoor}. At full power the room gains about {gain} over now.",
            outdoor=Amount(4.0, "temperature_c"),
            gain=Amount(1.8, "temperature_difference_c"),
        ),
        "simulated": False,
        "consented": True,
        "setpoint_c": 21.0,
        "room_c": Value(20.3, Provenance.MEASURED, verbatim("file /home/me/shelf.txt")),
        "room_source": verbatim("shelf sensor"),
        "outdoor_c": Value(4.0, Provenance.DECLARED),
        "reach": Reach(1.8, 1.5, 2.1, M),
        "target_power_w": 142.0,
        "max_power_w": 265.0,
        "heat_w": Value(171.0, M, translate("engine", "Wall power times the part that reaches the room.")),
        "wall_w": Value(171.0, M, translate("engine", "From components, board and power supply.")),
        "baseline_w": Value(29.0, M),
        "mining_w": Value(142.0, M),
        "cpu_component_w": Value(60.0, Provenance.MEASURED),
        "hashrate": HashrateWindows(1.11e9, 1.1e9),
        "shares": ShareCounts(
            accepted=41, rejected=0, stale=0, hashes=16_000_000_000_000, best_difficulty=9412.0
        ),
        "earnings": make_earnings(),
        "odds": Odds(
            years_per_block=16.6e6,
            chance_per_day=1.65e-10,
            chance_per_year=6.02e-8,
            typical_best_today=5370.0,
            best_percentile=0.67,
        ),
        "today": Today(energy_kwh=0.62, heat_kwh=0.6, mining_kwh=0.5, cost=0.18, sat=0.02),
        "network": make_network(),
        "upstream": UpstreamStatus(
            "servers",
            "connected",
            "solo.pool.example → bc1q…7k3f",
            EMPTY,
            1024.0,
            servers=(ServerStatus(POOL, "connected", active=True),),
        ),
        "devices": make_devices(),
        "journal": (
            JournalEntry(NOW_UTC - 3600.0, Action.HEATING, translate("engine", "you pressed Heat"), 300.0),
        ),
    }
    return Snapshot(**(values | overrides))


def make_earnings(*, practice: bool = False) -> Earnings:
    """Earnings of 1.1 GH/s, on a pool or on the practice network."""
    dated = Provenance.DATED
    return Earnings(
        practice=practice,
        currency="EUR",
        sat_per_day=Value(0.0, Provenance.MEASURED) if practice else Value(0.05, dated),
        hypothetical_sat_per_day=Value(0.05, M if practice else dated),
        income_per_day=Value(0.0 if practice else 0.00003, dated),
        cost_per_day=Value(1.06, Provenance.DECLARED),
        net_per_day=Value(-1.06, Provenance.DECLARED, translate("engine", "Your tariff of 0.30 € per kWh.")),
        earned_fraction=0.0 if practice else 0.00003,
    )


def make_practice_snapshot(**overrides: Any) -> Snapshot:
    """The same evening on the practice network."""
    practice: dict[str, Any] = {
        "settings": make_settings(),
        "earnings": make_earnings(practice=True),
        "upstream": UpstreamStatus("practice", "connected", "practice network", EMPTY, 0.02, practice=True),
    }
    return make_snapshot(**(practice | overrides))


class FakeReader:
    """History made of a formula: a rise to 300 W, a plateau, a fall, and a hole where it is asked for."""

    def __init__(self, *, hole_utc: tuple[float, float] | None = None, error: str = "") -> None:
        self.asked: list[tuple[tuple[str, ...], float, float, int]] = []
        self._hole_utc, self._error = hole_utc, error

    def series(
        self, columns: Sequence[str], start_utc: float, end_utc: float, max_points: int = 1500
    ) -> ChartData:
        """Means over equal steps, at most `max_points`."""
        self.asked.append((tuple(columns), start_utc, end_utc, max_points))
        if self._error:
            raise OSError(self._error)
        span = end_utc - start_utc
        count = min(max_points, 180)
        step = span / count
        t = array("d", (start_utc + i * step for i in range(count)))
        watts = [self._watts(i / count, i) for i in range(count)]
        if self._hole_utc is not None:
            low, high = self._hole_utc
            watts = [math.nan if low <= at <= high else w for at, w in zip(t, watts, strict=True)]
        made = {
            "heat_w": watts,
            "wall_w": watts,
            "baseline_w": [w * 0.18 + 22.0 for w in watts],
            "sat_per_day": [w * 0.00033 for w in watts],
            "hypothetical_sat_per_day": [w * 0.00033 for w in watts],
        }
        return ChartData(t, {name: array("d", made[name]) for name in columns if name in made}, step)

    @staticmethod
    def _watts(share: float, i: int) -> float:
        ripple = 3.0 * math.sin(i * 1.7) + 2.0 * math.cos(i * 0.9)
        rise = min(share / 0.08, 1.0)
        fall = 1.0 - 0.45 * min(max((share - 0.58) / 0.36, 0.0), 1.0)
        return 305.0 * math.sqrt(rise) * fall + ripple * rise

    def totals(self, start_utc: float, end_utc: float, bucket: str) -> list[dict[str, float | None]]:
        """Nothing."""
        return []

    def provenances(self, start_utc: float, end_utc: float) -> dict[str, dict[Provenance, float]]:
        """Nothing."""
        return {}

    def export_rows(
        self, path: str, start_utc: float, end_utc: float, resolution: str, *, currency: str = ""
    ) -> int:
        """Nothing."""
        return 0

    def export_document(self, path: str, content: bytes) -> None:
        """Nothing."""

    def journal(self, start_utc: float, end_utc: float, limit: int = 1000) -> list[JournalEntry]:
        """Nothing."""
        return []

    def export_journal(self, path: str, start_utc: float, end_utc: float, say: Callable[[Text], str]) -> int:
        """Nothing."""
        return 0


@dataclass
class FakeDesk:
    """Remembers what is to be tested and kept; tests end when a test says so."""

    place: str = ""
    """Where passwords go; "": where the server wants it."""
    words: Text = EMPTY
    tests: list[tuple[Server, str | None]] = field(default_factory=list)
    passwords: list[tuple[Server, str]] = field(default_factory=list)
    cancelled: int = 0
    later: bool = False
    """Keep the answers about passwords back until `answer`."""
    _told: list[Callable[[ServerTest], None]] = field(default_factory=list)
    _kept: list[Callable[[], None]] = field(default_factory=list)

    def test(
        self, server: Server, password: str | None, told: Callable[[ServerTest], None]
    ) -> Callable[[], None]:
        """As `ServerDesk.test`."""
        self.tests.append((server, password))
        self._told.append(told)

        def cancel() -> None:
            self.cancelled += 1

        return cancel

    def end_test(self, result: ServerTest, which: int = -1) -> None:
        """The end of a test; of the last one where nothing else is said."""
        self._told[which](result)

    def keep_password(self, server: Server, password: str, kept: Callable[[str, Text], None]) -> None:
        """As `ServerDesk.keep_password`."""
        self.passwords.append((server, password))
        self._kept.append(lambda: kept(self.place or server.password, self.words))
        if not self.later:
            self.answer()

    def answer(self) -> None:
        """Tell where the passwords are."""
        while self._kept:
            self._kept.pop(0)()


@dataclass
class FakeSensorDesk:
    """The same for sensors."""

    place: str = ""
    """Where passwords go; "": where they are wanted."""
    words: Text = EMPTY
    tests: list[tuple[Thermometer, Settings, str | None]] = field(default_factory=list)
    passwords: list[tuple[Secret, str]] = field(default_factory=list)
    cancelled: int = 0
    later: bool = False
    """Keep the answers about passwords back until `answer`."""
    _told: list[Callable[[SensorTest], None]] = field(default_factory=list)
    _kept: list[Callable[[], None]] = field(default_factory=list)

    def test(
        self, entry: Thermometer, settings: Settings, password: str | None, told: Callable[[SensorTest], None]
    ) -> Callable[[], None]:
        """As `SensorDesk.test`."""
        self.tests.append((entry, settings, password))
        self._told.append(told)

        def cancel() -> None:
            self.cancelled += 1

        return cancel

    def end_test(self, result: SensorTest, which: int = -1) -> None:
        """The end of a test; of the last one where nothing else is said."""
        self._told[which](result)

    def keep_password(self, secret: Secret, password: str, kept: Callable[[str, Text], None]) -> None:
        """As `SensorDesk.keep_password`."""
        self.passwords.append((secret, password))
        self._kept.append(lambda: kept(self.place or secret.password, self.words))
        if not self.later:
            self.answer()

    def answer(self) -> None:
        """Tell where the passwords are."""
        while self._kept:
            self._kept.pop(0)()


def type_text(field: Any, text: str) -> None:
    """Type into a `Field` of a form and leave it."""
    field.input.setText(text)
    field.input.textEdited.emit(text)
    field.input.editingFinished.emit()


@dataclass
class FakePorts:
    """Remembers what the GUI sent out. `problem` is what saving answers."""

    posted: list[Any] = field(default_factory=list)
    saved: list[Settings] = field(default_factory=list)
    reader: FakeReader | None = None
    problem: Text = EMPTY
    desk: FakeDesk | None = None
    sensor_desk: FakeSensorDesk | None = None

    def ports(self) -> Ports:
        """The real dataclass, wired to these lists."""
        return Ports(
            self.posted.append,
            self._save,
            self.reader,
            "/data",
            server_desk=self.desk,
            sensor_desk=self.sensor_desk,
        )

    def _save(self, settings: Settings) -> Text:
        if not self.problem:
            self.saved.append(settings)
        return self.problem


def contrast(foreground: str, background: str) -> float:
    """WCAG 2 contrast ratio of two colours, 1..21."""
    a, b = sorted((_luminance(foreground), _luminance(background)), reverse=True)
    return (a + 0.05) / (b + 0.05)


def _luminance(color: str) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= SRGB_KNEE else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(color[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
