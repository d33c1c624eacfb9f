"""Heaters by way of the optional library pyasic: a stand-in with the names of its version 0.79."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from fakes.sensors import english

from warmgui.io.heaters import pyasic_adapter
from warmgui.io.heaters.device import Access, HeaterError, turn_down
from warmgui.io.heaters.pyasic_adapter import PyasicDevice


class Miner:
    """As the library's miners: what is asked for is awaited."""

    def __init__(self, firmware: str = "BOS+", make: str = "AntMiner") -> None:
        self.firmware, self.make, self.model = firmware, make, "S19 XP"
        self.supports_shutdown = True
        self.web = SimpleNamespace(pwd="root", username="root")
        self.rpc = SimpleNamespace(pwd=None)
        self.ssh = None
        self.limit_w, self.mining, self.takes = 3000, True, True
        self.presets: list[Any] = []
        self.hangs = False

    async def get_data(self, include: list[str]) -> Any:
        assert "wattage" in include
        if self.hangs:
            await asyncio.sleep(1e6)
        return SimpleNamespace(
            make=self.make,
            model=self.model,
            fw_ver="24.09",
            wattage=self.limit_w - 12 if self.mining else 18,
            wattage_limit=self.limit_w,
            hashrate=SimpleNamespace(__float__=None) if not self.mining else Rate(140.0),
            temperature_avg=61,
            is_mining=self.mining,
        )

    async def get_config(self) -> Any:
        return SimpleNamespace(mining_mode=SimpleNamespace(available_presets=self.presets))

    async def set_power_limit(self, wattage: int) -> bool:
        self.limit_w = wattage if self.takes else self.limit_w
        return self.takes

    async def stop_mining(self) -> bool:
        self.mining = False
        return True

    async def resume_mining(self) -> bool:
        self.mining = True
        return True


class Rate:
    """Its hashrates are numbers with a unit."""

    unit = "TH/s"

    def __init__(self, rate: float) -> None:
        self._rate = rate

    def __float__(self) -> float:
        return self._rate


def device(miner: Miner | None, **more: Any) -> PyasicDevice:
    async def get_miner(ip: str) -> Miner | None:
        assert ip == "127.0.0.1"
        return miner

    library = SimpleNamespace(get_miner=get_miner)
    return PyasicDevice(Access("pyasic", "127.0.0.1", 80, **more), lambda _name: library)


def test_braiins_os_takes_watts() -> None:
    miner = Miner()
    made = device(miner, user="me", password="secret")
    look = made.look()
    assert (look.model, look.firmware) == ("AntMiner S19 XP", "BOS+ 24.09")
    assert (look.power_w, look.temperature_c, look.hashrate_hs) == (2988.0, 61.0, 140e12)
    assert [option.weight for option in look.options] == [1500, 1800, 2100, 2400, 2700, 3000]
    assert (look.option, look.resting, look.can_rest) == ("watts 3000", False, True)
    made.apply("watts 1800")
    assert made.look().option == "watts 1800"
    assert [option.weight for option in made.look().options][-1] == 3000, "the first limit stays the highest"
    assert turn_down(made)
    assert made.look().resting
    made.wake()
    assert miner.mining
    assert (miner.web.pwd, miner.web.username, miner.rpc.pwd) == ("secret", "me", "secret")


def test_luxos_lists_presets() -> None:
    miner = Miner("LuxOS")
    miner.presets = [SimpleNamespace(power=power) for power in (2400, None, "1800", 3000)]
    assert [option.name for option in device(miner).look().options] == [
        "watts 1800",
        "watts 2400",
        "watts 3000",
    ]


def test_other_firmwares_only_rest_or_are_watched() -> None:
    miner = Miner("Stock")
    look = device(miner).look()
    assert (look.options, look.can_rest) == ((), True)
    assert "only works or rests" in english(look.note)
    miner.supports_shutdown = False
    assert "only watched" in english(device(miner).look().note)


def test_a_command_that_is_not_taken_is_said() -> None:
    miner = Miner()
    miner.takes = False
    with pytest.raises(HeaterError) as raised:
        device(miner).apply("watts 1500")
    assert "did not take" in english(raised.value.text)


def test_without_the_library_it_says_how_to_get_it() -> None:
    def absent(name: str) -> Any:
        raise ModuleNotFoundError(name)

    with pytest.raises(HeaterError) as raised:
        PyasicDevice(Access("pyasic", "127.0.0.1", 80), absent).look()
    assert raised.value.state == "unsupported"
    assert "pip install 'warmgui[asic]'" in english(raised.value.text)


def test_nobody_there_a_library_that_fails_and_one_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(HeaterError) as raised:
        device(None).look()
    assert "nothing that pyasic knows" in english(raised.value.text)
    broken = Miner()
    broken.get_data = None  # type: ignore[assignment, method-assign]  # another version of the library
    with pytest.raises(HeaterError) as raised:
        device(broken).look()
    assert "pyasic says" in english(raised.value.text)
    monkeypatch.setattr(pyasic_adapter, "ASK_S", 0.05)
    monkeypatch.setattr(pyasic_adapter, "FIND_S", 0.05)
    slow = Miner()
    slow.hangs = True
    with pytest.raises(HeaterError) as raised:
        device(slow).look()
    assert "does not answer" in english(raised.value.text)


def test_a_name_is_looked_up_and_an_unknown_one_is_said() -> None:
    assert pyasic_adapter._number_of("localhost") == "127.0.0.1"
    with pytest.raises(HeaterError) as raised:
        pyasic_adapter._number_of("nobody.invalid")
    assert "no host named" in english(raised.value.text)
