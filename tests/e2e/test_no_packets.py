"""Nothing phones home: in a network whose only way out is watched, no packet wants to leave."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from e2e.one_source import SOURCES, Seen, contacted, registered, with_sources

from warmgui.io.settings_file import save

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

SCRIPT = Path(__file__).parent / "quiet_network.py"
NOT_POSSIBLE = 77
ENOUGH = "WARMGUI_TEST_ENOUGH"
"""The script's; see there."""
DEADLINE_S = 330


def quietly(argv: list[str], home: Path, enough: str | None = None) -> dict[str, Any]:
    """Run a program in the watched network, to its end or until lines with `enough`; skips where refused."""
    if shutil.which("unshare") is None or shutil.which("ip") is None:
        pytest.skip("unshare or ip is not installed")
    environment = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    done = subprocess.run(
        ["unshare", "--map-root-user", "--net", sys.executable, str(SCRIPT), *argv],
        capture_output=True,
        text=True,
        timeout=DEADLINE_S,
        check=False,
        env={**environment, "WARMGUI_HOME": str(home)} | ({} if enough is None else {ENOUGH: enough}),
        cwd=SCRIPT.parents[2],
    )
    if done.returncode == NOT_POSSIBLE or "unshare" in done.stderr.partition("\n")[0]:
        pytest.skip(f"the kernel refuses a network of its own: {done.stdout or done.stderr}")
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    assert told["probe_seen"], "the watch is blind: its own packet did not arrive"
    return told


def test_the_watch_sees_a_program_that_calls_home(tmp_path: Path) -> None:
    call = "import socket; s = socket.socket(type=socket.SOCK_DGRAM); s.sendto(b'x', ('203.0.113.5', 443))"
    told = quietly([sys.executable, "-c", call], tmp_path)
    assert ["203.0.113.5", socket_udp()] in told["packets"]


def socket_udp() -> int:
    return 17


def test_mining_on_the_practice_network_sends_nothing_away(tmp_path: Path) -> None:
    program = [sys.executable, "-m", "warmgui", "--headless", "--practice", "--json", "--time-limit", "250"]
    told = quietly(program, tmp_path, r'"hashes": [1-9]')
    assert told["returncode"] == 0, told["stderr"]
    lines = [json.loads(line) for line in told["stdout"].splitlines()]
    assert lines[-1]["hashes"] > 0, "it really mined"
    assert any(line.get("upstream_state") == "connected" for line in lines), "through TCP, on loopback"
    assert told["packets"] == []


def test_with_one_source_on_only_its_registered_host_is_contacted(tmp_path: Path) -> None:
    """All sources one by one: `python tests/e2e/one_source.py`."""
    settings = with_sources("prices")
    seen = seen_in(settings, tmp_path, "--heat", seconds=15.0)
    if not seen.hosts:  # a machine on which a start takes long
        seen = seen_in(settings, tmp_path, "--heat", seconds=90.0)
    assert seen.hosts == registered(settings) == {"203.0.113.11"}


def test_everything_switched_on_and_stay_offline_contacts_nobody(tmp_path: Path) -> None:
    settings = with_sources(*SOURCES, offline=True)
    assert registered(settings) == frozenset()
    assert len(registered(with_sources(*SOURCES))) == len(SOURCES), "they are on without it"
    assert seen_in(settings, tmp_path, "--heat", seconds=15.0).told["packets"] == []


def test_safe_mode_contacts_nobody_and_starts_no_child(tmp_path: Path) -> None:
    """The window of a person with everything switched on, who would heat."""
    settings = with_sources(*SOURCES)
    assert not save(tmp_path / "config" / "settings.toml", settings)
    told = quietly([sys.executable, "-c", LOOK_FOR_CHILDREN], tmp_path)
    assert told["returncode"] == 0, told["stderr"]
    assert json.loads(told["stdout"].splitlines()[-1]) == {"children": [], "code": 0, "looked": True}
    assert told["packets"] == []


LOOK_FOR_CHILDREN = """
import json, os, subprocess, sys, psutil
words = [sys.executable, "-m", "warmgui", "--safe", "--time-limit", "6"]
program = subprocess.Popen(words, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, stdout=-3)
seen, looks = set(), 0
while program.poll() is None:
    try:
        seen |= {child.name() for child in psutil.Process(program.pid).children(recursive=True)}
        looks += 1
        program.wait(0.2)
    except (psutil.Error, subprocess.TimeoutExpired):
        pass
print(json.dumps({"children": sorted(seen), "code": program.returncode, "looked": looks > 3}))
"""


def seen_in(settings: Settings, home: Path, *more: str, seconds: float) -> Seen:
    """As `contacted`; skips where the kernel refuses a network of its own."""
    quietly([sys.executable, "-c", ""], home)
    return contacted(settings, home, *more, seconds=seconds)
