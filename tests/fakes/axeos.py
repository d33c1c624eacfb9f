"""Bitaxes and a NerdQAxe on loopback: they answer as their firmwares do, draw watts, and obey, or do not.

The members and their types are those of bitaxeorg/ESP-Miner (v2.9.0, v2.15.0) and of
shufps/ESP-Miner-NerdQAxePlus (v1.0.36); `PATCH` writes, `pause` and `shutdown` do not survive a restart.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from fakes.web import Loopback, Page

if TYPE_CHECKING:
    from collections.abc import Callable
    from http.server import BaseHTTPRequestHandler

HTML = {"Content-Type": "text/html"}
"""What ESP-IDF says of an answer of whose kind nobody said anything: also of an empty one."""


class FakeAxeOs(Loopback):
    """A Bitaxe Gamma.

    Args:
        firmware: "2.15" (pauses), "2.9" (cannot), "2.5" (no list of settings), "strings" (numbers are texts).
    """

    frequencies: tuple[float, ...] = (400, 490, 525, 550, 600, 625)
    voltages: tuple[float, ...] = (1000, 1060, 1100, 1150, 1200, 1250)
    usual: tuple[float, float] = (525, 1150)
    watts_usual = 17.0

    def __init__(self, firmware: str = "2.15") -> None:
        self.firmware = firmware
        self.frequency, self.voltage = self.usual
        self.resting = False
        self.asked: list[tuple[str, str, str]] = []
        """(method, path, body) of each request."""
        self.obeys_pause = self.obeys_patch = True
        self.says_paused: bool | None = None
        """None: as it is."""
        self.watts: Callable[[], Any] | None = None
        """What it claims; None: as it is."""
        self.answer: Page | None = None
        """What it answers to everything instead; None: as a device does."""
        self.more: dict[str, Any] = {}
        self.bearer = ""
        """A token that a door before it wants; "": there is no door."""
        super().__init__()

    # ---- what it is

    @property
    def power_w(self) -> float:
        """What it really draws."""
        if self.resting:
            return 1.4
        f, v = self.usual
        return self.watts_usual * (self.frequency * self.voltage**2) / (f * v**2)

    @property
    def commands(self) -> list[tuple[str, str]]:
        """(path, body) of what changed something."""
        return [(path, body) for method, path, body in self.asked if method != "GET"]

    def info(self) -> dict[str, Any]:
        """`/api/system/info`."""
        rate = 0.0 if self.resting else 1070.0 * self.frequency / self.usual[0]
        found: dict[str, Any] = {
            "power": self.power_w if self.watts is None else self.watts(),
            "voltage": 5153.75,
            "current": 3300.0,
            "temp": 58.5 if not self.resting else 31.0,
            "vrTemp": 61,
            "maxPower": 40,
            "nominalVoltage": 5,
            "hashRate": rate,
            "expectedHashrate": rate,
            "bestDiff": "4.29G",
            "coreVoltage": int(self.voltage),
            "coreVoltageActual": 1146,
            "frequency": self.frequency,
            "ssid": "home",
            "macAddr": "2C:BC:BB:12:34:56",
            "hostname": "bitaxe",
            "wifiRSSI": -51,
            "sharesAccepted": 12,
            "sharesRejected": 0,
            "uptimeSeconds": 4711,
            "smallCoreCount": 2040,
            "ASICModel": "BM1370",
            "stratumURL": "public-pool.io",
            "stratumUser": "bc1q.bitaxe",
            "version": "v2.9.0",
            "axeOSVersion": "v2.9.0",
            "boardVersion": "601",
            "overheat_mode": 0,
            "fanspeed": 41.0,
            "fanrpm": 3100,
        }
        if self.firmware == "2.15":
            paused = self.resting if self.says_paused is None else self.says_paused
            found |= {"version": "v2.15.0", "axeOSVersion": "v2.15.0", "miningPaused": paused}
            found |= {"hashRate_1m": rate, "actualFrequency": self.frequency, "temp2": -1.0}
        elif self.firmware == "strings":
            found = {k: str(v) if isinstance(v, int | float) else v for k, v in found.items()}
        elif self.firmware == "2.5":
            found |= {"version": "v2.5.0"}
            del found["axeOSVersion"], found["maxPower"]
        return found | self.more

    def asic(self) -> dict[str, Any] | None:
        """`/api/system/asic`; None where this firmware has none."""
        if self.firmware == "2.5":
            return None
        return {
            "ASICModel": "BM1370",
            "deviceModel": "Gamma",
            "swarmColor": "green",
            "asicCount": 1,
            "defaultFrequency": self.usual[0],
            "frequencyOptions": list(self.frequencies),
            "defaultVoltage": self.usual[1],
            "voltageOptions": list(self.voltages),
        }

    # ---- what it does

    def page_for(self, peer: BaseHTTPRequestHandler, method: str) -> Page:
        """See `Loopback`."""
        body = peer.rfile.read(int(peer.headers.get("Content-Length") or 0)).decode()
        self.asked.append((method, peer.path, body))
        if self.answer is not None:
            return self.answer
        if self.bearer and peer.headers.get("Authorization") != f"Bearer {self.bearer}":
            return Page("", 401)
        if method == "GET":
            asic = self.asic()
            if peer.path == "/api/system/asic" and asic is not None:
                return Page(asic)
            return Page(self.info()) if peer.path == "/api/system/info" else _missing()
        return self._command(method, peer.path, body)

    def _command(self, method: str, path: str, body: str) -> Page:
        if (method, path) == ("PATCH", "/api/system"):
            if self.obeys_patch:
                said = json.loads(body)
                self.frequency = said.get("frequency", self.frequency)
                self.voltage = said.get("coreVoltage", self.voltage)
            return Page("", headers=HTML)
        return self._rest(method, path)

    def _rest(self, method: str, path: str) -> Page:
        if self.firmware == "2.15" and (method, path) == ("POST", "/api/system/pause"):
            self.resting = self.resting or self.obeys_pause
            return Page({"message": "Mining paused"})
        if self.firmware == "2.15" and (method, path) == ("POST", "/api/system/resume"):
            self.resting = False
            return Page({"message": "Mining resumed"})
        return _missing()


class FakeNerdQAxe(FakeAxeOs):
    """A NerdQAxe++: shuts down and restarts, takes whole numbers only."""

    frequencies = (500, 515, 525, 550, 575, 600)
    voltages = (1120, 1130, 1140, 1150, 1160, 1170)
    usual = (600, 1150)
    watts_usual = 76.0
    locked = False
    """Changes want a one-time code."""

    def info(self) -> dict[str, Any]:
        """See `FakeAxeOs`."""
        rate = 0.0 if self.resting else 4800.0 * self.frequency / self.usual[0]
        return {
            "asicCount": 4,
            "deviceModel": "NerdQAxe++",
            "hostip": "192.168.1.77",
            "macAddr": "2C:BC:BB:65:43:21",
            "power": self.power_w if self.watts is None else self.watts(),
            "maxPower": 100.0,
            "minPower": 50.0,
            "temp": 55.1,
            "hashRate": rate,
            "hashRate_1m": rate,
            "coreVoltage": int(self.voltage),
            "defaultCoreVoltage": 1150,
            "frequency": int(self.frequency),
            "defaultFrequency": 600,
            "shutdown": self.resting if self.says_paused is None else self.says_paused,
            "otp": self.locked,
            "ASICModel": "BM1370",
            "version": "v1.0.36",
            "hostname": "nerdqaxe",
        } | self.more

    def asic(self) -> dict[str, Any]:
        """See `FakeAxeOs`."""
        return {
            "ASICModel": "BM1370",
            "deviceModel": "NerdQAxe++",
            "asicCount": 4,
            "defaultFrequency": 600,
            "defaultVoltage": 1150,
            "absMaxFrequency": 1200,
            "absMaxVoltage": 1400,
            "ecoFrequency": 500,
            "ecoVoltage": 1120,
            "swarmColor": "#12abcd",
            "frequencyOptions": list(self.frequencies),
            "voltageOptions": list(self.voltages),
        }

    def _command(self, method: str, path: str, body: str) -> Page:
        if method == "PATCH" and self.locked:
            return Page("OTP/Session required", 401, HTML)
        if method == "PATCH":
            said = json.loads(body)
            if not all(type(value) is int for value in said.values()):
                return Page("", headers=HTML)  # it silently keeps what it has
        return super()._command(method, path, body)

    def _rest(self, method: str, path: str) -> Page:
        if (method, path) == ("POST", "/api/system/shutdown"):
            self.resting = self.resting or self.obeys_pause
            return Page("System will shutdown shortly.", headers=HTML)
        if (method, path) == ("POST", "/api/system/restart"):
            self.resting = False
            return Page("System will restart shortly.", headers=HTML)
        return _missing()


def _missing() -> Page:
    return Page({"error": "unknown route"}, 404)
