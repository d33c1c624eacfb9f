"""The page of places and heaters: settings, snapshots, and desks that find what a test wants."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from fakes.gui import FakePorts, make_settings, make_snapshot
from warmgui.core.house.nouns import HERE, LanHeater, Place
from warmgui.core.model_house import HeaterStatus, HouseStatus, PlaceStatus, ScienceStatus
from warmgui.core.model_value import Value
from warmgui.core.text import EMPTY, Text, verbatim
from warmgui.core.thermometers import Thermometer
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.house.finds import FoundHeater, HeaterTest, ScanNews
    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.core.thermometers import Secret
    from warmgui.gui.ports import Ports

BEDROOM_C = Thermometer("shelly", "Bedroom sensor", "t8", role="place", url="192.168.1.31")
TANK_C = Thermometer("mqtt", "Tank sensor", "t9", role="place", topic="tank")
PLUG = Thermometer("tasmota", "Avalon's plug", "t10", role="heater", url="192.168.1.50")
BEDROOM = Place("Bedroom", "p1", target_c=18.5, sensor="t8")
TANK = Place("Hot water", "p2", kind="tank", priority=4, target_c=60.0, sensor="t9", volume_l=150.0)
ATTIC = Place(
    "Attic office", "p3", kind="duct", target_c=19.0, sensor="", efficiency=0.8, fan_w=25.0, filter_h=500.0
)
GREENHOUSE = Place("", "p4", kind="greenhouse", enabled=False, target_c=5.0)
BITAXE = LanHeater("axeos", "Shelf Bitaxe", "h1", "192.168.1.40", steer=True)
AVALON = LanHeater("cgminer", "Avalon Mini 3", "h2", "192.168.1.41", steer=True, place="p2", meter="t10")
LOUD = LanHeater("pyasic", "", "h3", "10.0.0.9", place="p3", user="root", password="keyring")
NETWORK = "192.168.1.0/24"
_M, _K = Provenance.MEASURED, Provenance.MODELLED
_COLD, _BELOW, _WARM = "it is 11.8 °C below its target", "it is 0.7 °C below its target", "it is warm enough"
_LEGIONELLA = "it was below 60 °C for 9 days: legionella can grow in drinking water"
_BLIND = "no thermometer measures it"
_DIFFERS = "it draws 771 W at the plug and says 700 W"
_LIES = "it said 9 W while its plug said 900 W, and is left alone"
_COMPUTES = "it computes on 12 of 16 threads"
_HOW = "Somebody said so."
_PROJECTS = ("Einstein@Home", "World Community Grid")
GIVEN = frozenset(
    {
        *(one.name for one in (BEDROOM_C, TANK_C, PLUG, BEDROOM, TANK, ATTIC, BITAXE, AVALON) if one.name),
        *(_COLD, _BELOW, _WARM, _LEGIONELLA, _BLIND, _DIFFERS, _LIES, _COMPUTES, _HOW, *_PROJECTS),
        *("Living room", "Bitaxe Gamma", "Avalon Mini", "BOINC", "AxeOS", "cgminer"),
    }
    | {
        f"{one[0].upper()}{one[1:]}"
        for one in (_COLD, _BELOW, _WARM, _LEGIONELLA, _BLIND, _DIFFERS, _LIES, _COMPUTES)
    }
)
"""What devices, the engine and people said here: nobody's to translate."""


def house_page_settings(**more: Any) -> Settings:
    """Four places, three heaters, their sensors, one network that may be searched."""
    house: dict[str, Any] = {
        "places": (BEDROOM, TANK, ATTIC, GREENHOUSE),
        "heaters": (BITAXE, AVALON, LOUD),
        "limit_w": 1500.0,
        "scan_networks": (NETWORK,),
    }
    return make_settings(
        house=house | more.pop("house", {}),
        room={"thermometers": (BEDROOM_C, TANK_C, PLUG), "sensor": "sensors"},
        **more,
    )


def place_status(place: Place | None, state: str = "heating", **more: Any) -> PlaceStatus:
    """How a place stands; of the PC's own room with None."""
    given: dict[str, Any] = {
        "key": HERE if place is None else place.key,
        "name": verbatim("Living room") if place is None else verbatim(place.name),
        "kind": "room" if place is None else place.kind,
        "state": state,
        "text": verbatim(_BELOW),
        "temperature_c": Value(20.3, _M, verbatim(_HOW)),
        "target_c": 21.0 if place is None else place.target_c,
        "highest_c": 26.0 if place is None else place.highest_c,
        "wanted_w": 300.0,
        "given_w": 265.0,
        "power_w": Value(262.0, _K, verbatim(_HOW)),
        "energy_kwh": 1.9,
    }
    return PlaceStatus(**(given | more))


def heater_status(heater: LanHeater, state: str = "ok", **more: Any) -> HeaterStatus:
    """How a heater stands."""
    given: dict[str, Any] = {
        "key": heater.key,
        "name": heater.shown_name,
        "kind": heater.kind,
        "place": heater.place,
        "place_name": verbatim("Living room"),
        "state": state,
        "text": EMPTY,
        "steer": heater.steer,
        "model": "Bitaxe Gamma 602",
        "power_w": Value(17.2, _M, verbatim(_HOW)),
        "target_w": 18.0,
        "max_w": 22.0,
        "temperature_c": Value(58.0, _M),
        "hashrate_hs": 1.18e12,
        "energy_kwh": 0.31,
        "can_rest": True,
    }
    return HeaterStatus(**(given | more))


def make_house(**more: Any) -> HouseStatus:
    """Everything that the page can show."""
    given: dict[str, Any] = {
        "places": (
            place_status(None, heaters=("h1",)),
            place_status(
                BEDROOM,
                "warm",
                text=verbatim(_WARM),
                wanted_w=0.0,
                given_w=0.0,
                power_w=Value(0.0, _M),
                energy_kwh=0.0,
            ),
            place_status(
                TANK,
                text=verbatim(_COLD),
                temperature_c=Value(48.2, _M),
                minutes_to_target=190.0,
                wanted_w=800.0,
                given_w=780.0,
                power_w=Value(771.0, _M),
                heaters=("h2",),
                warnings=(verbatim(_LEGIONELLA),),
            ),
            place_status(
                ATTIC,
                "blind",
                text=verbatim(_BLIND),
                temperature_c=Value(None, Provenance.UNKNOWN),
                wanted_w=0.0,
                given_w=0.0,
                power_w=Value(None, Provenance.UNKNOWN),
                energy_kwh=None,
                fan_w=25.0,
                filter_left_h=-12.0,
            ),
        ),
        "heaters": (
            heater_status(BITAXE),
            heater_status(
                AVALON,
                model="Avalon Mini 3",
                power_w=Value(771.0, _M, verbatim(_HOW)),
                target_w=780.0,
                max_w=800.0,
                hashrate_hs=37.5e12,
                energy_kwh=6.2,
                can_rest=False,
                warning=verbatim(_DIFFERS),
            ),
            heater_status(
                LOUD,
                "distrusted",
                text=verbatim(_LIES),
                power_w=Value(900.0, Provenance.STALE),
                target_w=None,
                hashrate_hs=None,
            ),
        ),
        "limit_w": 1500.0,
        "limits": (("home_assistant", 1200.0),),
        "power_w": Value(788.0, _M, verbatim(_HOW)),
        "energy_kwh": 6.5,
        "cost": 1.95,
        "science": ScienceStatus(
            "both",
            "boinc",
            "working",
            verbatim(_COMPUTES),
            _PROJECTS,
            12,
            0.75,
            Value(61.0, _K, verbatim(_HOW)),
            96.4,
        ),
    }
    return HouseStatus(**(given | more))


def house_page_snapshot(settings: Settings | None = None, **more: Any) -> Snapshot:
    """A snapshot with a house in it."""
    now = house_page_settings(science={"work": "both"}) if settings is None else settings
    return make_snapshot(**({"settings": now, "house": make_house()} | more))


@dataclass
class FakeHeaterDesk:
    """Remembers what is asked of it; what it says, a test says."""

    known: tuple[str, ...] = (NETWORK,)
    place: str = ""
    """Where passwords go; "": where they are wanted."""
    words: Text = EMPTY
    tests: list[tuple[LanHeater, str | None]] = field(default_factory=list)
    scans: list[str] = field(default_factory=list)
    listened: int = 0
    cancelled: int = 0
    passwords: list[tuple[Secret, str]] = field(default_factory=list)
    tested: Callable[[HeaterTest], None] | None = None
    heard: Callable[[tuple[FoundHeater, ...], Text], None] | None = None
    news: Callable[[ScanNews], None] | None = None

    def test(
        self, heater: LanHeater, password: str | None, told: Callable[[HeaterTest], None]
    ) -> Callable[[], None]:
        """As `HeaterDesk.test`."""
        self.tests.append((heater, password))
        self.tested = told
        return self._cancel

    def networks(self) -> tuple[str, ...]:
        """As `HeaterDesk.networks`."""
        return self.known

    def announced(self, told: Callable[[tuple[FoundHeater, ...], Text], None]) -> Callable[[], None]:
        """As `HeaterDesk.announced`."""
        self.listened += 1
        self.heard = told
        return self._cancel

    def scan(self, network: str, told: Callable[[ScanNews], None]) -> Callable[[], None]:
        """As `HeaterDesk.scan`."""
        self.scans.append(network)
        self.news = told
        return self._cancel

    def keep_password(self, secret: Secret, password: str, kept: Callable[[str, Text], None]) -> None:
        """As `HeaterDesk.keep_password`."""
        self.passwords.append((secret, password))
        kept(self.place or secret.password, self.words)

    def _cancel(self) -> None:
        self.cancelled += 1


@dataclass
class FakeScienceDesk:
    """The same for science."""

    tests: list[Settings] = field(default_factory=list)
    passwords: list[tuple[Secret, str]] = field(default_factory=list)
    cancelled: int = 0
    tested: Callable[[bool, Text], None] | None = None

    def test(
        self,
        settings: Settings,
        password: str | None,
        told: Callable[[bool, Text], None],
    ) -> Callable[[], None]:
        """As `ScienceDesk.test`."""
        self.tests.append(settings)
        self.tested = told
        return self._cancel

    def keep_password(self, secret: Secret, password: str, kept: Callable[[str, Text], None]) -> None:
        """As `ScienceDesk.keep_password`."""
        self.passwords.append((secret, password))
        kept(secret.password, EMPTY)

    def _cancel(self) -> None:
        self.cancelled += 1


@dataclass
class HousePorts:
    """Ports with both desks, and what went out through them."""

    fake: FakePorts = field(default_factory=FakePorts)
    heaters: FakeHeaterDesk = field(default_factory=FakeHeaterDesk)
    science: FakeScienceDesk = field(default_factory=FakeScienceDesk)

    def ports(self, **more: Any) -> Ports:
        """The real dataclass."""
        given: dict[str, Any] = {"heaters": self.heaters, "science": self.science} | more
        return dataclasses.replace(self.fake.ports(), **given)
