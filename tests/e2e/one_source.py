"""Which hosts are contacted with one source switched on, and with all of them while everything stays offline.

    .venv/bin/python tests/e2e/one_source.py

For each source of `SOURCES` the headless program runs in `quiet_network` with settings in which that one is
switched on: nobody but its registered host may be contacted, and that one must be. Then all are switched on
together with "stay offline", and once more with `--safe`: nobody. Exit status 0 where all of it is so.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT)]

from warmgui.core.hosts.registry import egress  # noqa: E402 - needs the path above
from warmgui.core.house.nouns import LanHeater  # noqa: E402
from warmgui.core.servers.entries import Server  # noqa: E402
from warmgui.core.settings.model import CONSENT_VERSION, Settings  # noqa: E402
from warmgui.core.thermometers import Thermometer  # noqa: E402
from warmgui.io.settings_file import save  # noqa: E402

RUN_S = 25.0
"""Longer than any source waits after its settings changed."""
_UDP = 17


@dataclass(frozen=True)
class Seen:
    """What wanted to leave in one run."""

    hosts: frozenset[str]
    """Addresses; of name servers, the names that they were asked for instead."""
    told: dict[str, Any]


SOURCES: dict[str, dict[str, dict[str, Any]]] = {
    "weather": {"weather": {"source": "open_meteo", "latitude": 52.5, "longitude": 13.4}},
    "prices": {
        "tariff": {
            "source": "http",
            "http_url": "http://203.0.113.11/now",
            "http_start": "t",
            "http_value": "p",
        }
    },
    "carbon": {"carbon": {"source": "uk"}},
    "facts": {"network": {"facts": "mempool", "mempool_url": "http://203.0.113.12"}},
    "mqtt": {"mqtt": {"host": "203.0.113.13"}, "fleet": {"announce": True}},
    "sensor1": {
        "room": {
            "sensor": "sensors",
            "thermometers": (Thermometer("shelly", key="t1", url="http://203.0.113.14", period_s=5.0),),
        }
    },
    "server1": {
        "upstream": {"kind": "servers", "servers": (Server("stratum+tcp://203.0.113.15:3333", "me"),)}
    },
    "heater1": {"house": {"heaters": (LanHeater("axeos", key="h1", address="203.0.113.16"),)}},
}


def with_sources(*keys: str, offline: bool = False) -> Settings:
    """Settings of somebody who agreed to mining, with these sources switched on."""
    agreed = {"given_at": "2026-11-01T00:00:00+00:00", "version": CONSENT_VERSION}
    settings = replace(Settings(), consent=replace(Settings().consent, **agreed))  # type: ignore[arg-type]
    for key in keys:
        for section, values in SOURCES[key].items():
            settings = replace(settings, **{section: replace(getattr(settings, section), **values)})
    return replace(settings, network=replace(settings.network, offline=offline))


def registered(settings: Settings) -> frozenset[str]:
    """Hosts that the page Network says are contacted under these settings, without their ports."""
    hosts = (entry.host for entry in egress(settings, no_releases=True) if entry.enabled and entry.leaves_pc)
    return frozenset(host.rpartition(":")[0] or host for host in hosts)


def contacted(settings: Settings, home: Path, *more: str, seconds: float = RUN_S) -> Seen:
    """Run the program so long in the watched network, and tell who was to be contacted.

    Raises:
        OSError: no such network is possible here, or the program did not run as it should.
    """
    if problem := save(home / "config" / "settings.toml", settings):
        raise OSError(None, repr(problem))
    program = [sys.executable, "-m", "warmgui", "--headless", "--json", "--time-limit", str(seconds), *more]
    environment = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    done = subprocess.run(
        ["unshare", "--map-root-user", "--net", sys.executable, str(HERE / "quiet_network.py"), *program],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**environment, "WARMGUI_HOME": str(home)},
    )
    if done.returncode != 0:
        raise OSError(None, done.stdout + done.stderr)
    told = json.loads(done.stdout.splitlines()[-1])
    if not told["probe_seen"] or told["returncode"] != 0:
        raise OSError(None, told["stderr"] or "the watch is blind: its own packet did not arrive")
    servers = _name_servers()
    places = {place for place, _ in told["packets"] if place not in servers and "name server" not in place}
    return Seen(frozenset(places) | frozenset(told["asked"]), told)


def _name_servers() -> set[str]:
    lines = Path("/etc/resolv.conf").read_text("utf-8").splitlines()
    return {line.split()[1] for line in lines if line.startswith("nameserver ")}


def main() -> int:
    """All of it; the exit status."""
    good = True
    runs = [(key, with_sources(key), ()) for key in SOURCES]
    everything = tuple(SOURCES)
    runs.append(("stay offline", with_sources(*everything, offline=True), ()))
    runs.append(("safe mode", with_sources(*everything), ("--safe",)))
    for name, settings, more in runs:
        wanted = registered(settings) if not more else frozenset[str]()
        heat = () if more else ("--heat",)
        with tempfile.TemporaryDirectory() as folder:
            seen = contacted(settings, Path(folder), *heat, *more)
        good = good and seen.hosts == wanted
        print(f"{name}: {sorted(seen.hosts)}, registered {sorted(wanted)}", flush=True)  # noqa: T201
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
