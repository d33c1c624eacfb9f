"""TP-Link plugs: a stand-in for python-kasa, which is under the GPL and installed by nobody but its users."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from fakes.sensors import entry, words

from warmgui.core.thermometers import Thermometer
from warmgui.core.vocabulary import Quantity
from warmgui.io.contacts import CONTACTS
from warmgui.io.secrets import Answer
from warmgui.io.sensors.kasa_plug import KasaPlug, load_kasa
from warmgui.io.sensors.room_links import RoomLinks

ROOT = Path(__file__).parents[2]
METERED = {"current_consumption": 183.4}


class FakeKasa:
    """The names of python-kasa that are used, as its version 0.12 has them. Switching is no part of it."""

    class KasaException(Exception):  # noqa: N818 - the library's own name
        """Its own."""

    class AuthenticationError(KasaException):
        """The password is wrong."""

    Module = SimpleNamespace(Energy="Energy")

    def __init__(self, meter: dict[str, Any] | None = None, outlets: tuple[Any, ...] = ()) -> None:
        self.meter, self.outlets = meter, outlets
        self.trouble: BaseException | None = None
        self.asked: list[tuple[str, Any]] = []
        self.updates = self.disconnects = 0
        self.Discover = SimpleNamespace(discover_single=self._discover)

    @staticmethod
    def Credentials(user: str, password: str) -> tuple[str, str]:  # noqa: N802 - the library's own name
        return user, password

    async def _discover(
        self,
        host: str,
        *,
        discovery_timeout: int,
        timeout: int,  # noqa: ASYNC109 - as the library has it
        credentials: Any,
    ) -> Any:
        assert 0 < discovery_timeout <= 10
        assert 0 < timeout <= 10
        self.asked.append((host, credentials))
        if isinstance(self.trouble, self.AuthenticationError):
            raise self.trouble
        modules = {} if self.meter is None else {"Energy": SimpleNamespace(**self.meter)}
        return SimpleNamespace(
            update=self._update, disconnect=self._disconnect, modules=modules, children=self.outlets
        )

    async def _update(self) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.updates += 1

    async def _disconnect(self) -> None:
        self.disconnects += 1


def outlet(watts: float | None) -> SimpleNamespace:
    return SimpleNamespace(modules={"Energy": SimpleNamespace(current_consumption=watts)})


def plug(kasa: FakeKasa, known: str | None = None, **more: Any) -> KasaPlug:
    what = entry("kasa", **{"role": "heater", "url": "192.168.1.43", **more})
    return KasaPlug(what, lambda: Answer(known), lambda: kasa)


def test_watts_are_read_and_the_connection_is_kept() -> None:
    kasa = FakeKasa(METERED)
    sensor = plug(kasa)
    (first,), (second,) = sensor.read(5.0), sensor.read(10.0)
    assert (first.value, first.quantity, first.source) == (
        183.4,
        Quantity.HEATER_POWER_W,
        "Kasa 192.168.1.43",
    )
    assert (second.at_s, kasa.updates, kasa.asked) == (10.0, 2, [("192.168.1.43", None)])
    sensor.close()
    assert kasa.disconnects == 1
    sensor.close()
    assert CONTACTS.latest()


def test_it_meters_the_pc_too() -> None:
    sensor = plug(FakeKasa(METERED), role="plug")
    (reading,) = sensor.read(0.0)
    assert (reading.quantity, sensor.period_s) == (Quantity.WALL_POWER_W, 2.0)
    sensor.close()


@pytest.mark.parametrize(("channel", "value"), [(0, 40.0), (1, 60.5), (2, None), (3, None)])
def test_the_outlet_of_a_power_strip(channel: int, value: float | None) -> None:
    """The third does not know its watts, a fourth is not there."""
    sensor = plug(FakeKasa(METERED, (outlet(40.0), outlet(60.5), outlet(None))), channel=channel)
    (reading,) = sensor.read(0.0)
    assert reading.value == value
    assert ("no such sensor" in words(reading)) is (value is None)
    sensor.close()


@pytest.mark.parametrize(
    "meter", [None, {"current_consumption": None}, {"current_consumption": float("nan")}]
)
def test_a_device_that_does_not_meter(meter: dict[str, Any] | None) -> None:
    sensor = plug(FakeKasa(meter))
    (reading,) = sensor.read(0.0)
    assert words(reading) == "Shelf: this device has no such sensor."
    sensor.close()


def test_a_wrong_password_is_told_and_not_tried_again_at_once() -> None:
    kasa = FakeKasa(METERED)
    kasa.trouble = kasa.AuthenticationError("no")
    sensor = plug(kasa, "guess", user="me@example.com", password="keyring")
    for at_s in (0.0, 5.0, 50.0):
        assert words(sensor.read(at_s)[0]) == "Shelf: it refuses the user name, password or token."
    assert kasa.asked == [("192.168.1.43", ("me@example.com", "guess"))]
    kasa.trouble = None
    assert sensor.read(70.0)[0].value == 183.4
    sensor.close()


def test_a_password_that_is_still_on_its_way_is_waited_for() -> None:
    kasa = FakeKasa(METERED)
    sensor = plug(kasa, None, password="keyring")
    assert words(sensor.read(0.0)[0]) == "Shelf: its password is needed."
    assert not kasa.asked
    sensor.close()


@pytest.mark.parametrize("trouble", [FakeKasa.KasaException("gone"), TimeoutError(), OSError("no route")])
def test_silence_is_told_and_it_recovers(trouble: BaseException) -> None:
    kasa = FakeKasa(METERED)
    sensor = plug(kasa)
    assert sensor.read(0.0)[0].value == 183.4
    kasa.trouble = trouble
    assert words(sensor.read(5.0)[0]) == "Shelf: it does not answer."
    assert kasa.disconnects == 1
    kasa.trouble = None
    assert sensor.read(10.0)[0].value == 183.4
    assert len(kasa.asked) == 2
    sensor.close()


def test_without_the_library_a_sentence_says_how_to_get_it_and_that_it_is_gpl(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "kasa", None)
    with pytest.raises(ImportError):
        load_kasa()
    what = Thermometer("kasa", "Shelf", "t1", role="plug", url="192.168.1.43")
    sensor = RoomLinks().make(what)
    assert isinstance(sensor, KasaPlug)
    assert words(sensor.read(0.0)[0]) == (
        "Shelf: Kasa and Tapo plugs need one more library, which is under the GPL: pip install warmgui[kasa]."
    )
    sensor.close()


def test_nobody_gets_the_library_who_did_not_ask_for_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = {name for name, wanted in extras.items() if any("kasa" in one for one in wanted)}
    assert asked == {"kasa"}
    assert not any("kasa" in one for one in project["dependencies"])
    assert not any("kasa" in path.read_text(encoding="utf-8") for path in (ROOT / "installers").glob("*.py"))
