"""Nothing phones home: in a network whose only way out is watched, no packet wants to leave."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

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
