"""A machine without a window: recorded consent, the real miner on the practice network, a shell beside it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import psutil
import pytest
from fakes.headless import ACCEPTED_WITHIN_S, ENDED_WITHIN_S, Program
from fakes.io import wait_until

from warmgui.core.local_forms import EXIT_DONE, EXIT_NO_CONSENT, EXIT_NOBODY, NO_CONSENT
from warmgui.core.settings.model import CONSENT_VERSION, ConsentSettings, PowerSettings, Settings
from warmgui.io.settings_file import load, save

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="sends POSIX signals"),
]
CONSENT = ConsentSettings(given_at=datetime(2026, 11, 1, tzinfo=UTC).isoformat(), version=CONSENT_VERSION)


@pytest.fixture
def node(tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """Starts a node in a folder of its own; `settings` are what somebody left there before."""
    made: list[Program] = []

    def start(settings: Settings) -> Program:
        assert not save(tmp_path / "config" / "settings.toml", settings)
        made.append(Program(tmp_path, "--headless", "--json"))
        return made[-1]

    yield start
    for program in made:
        program.close()


def command(home: Path, *typed: str) -> tuple[int, dict[str, Any]]:
    """Exit status and answer of `warmgui ... --json`, typed at a shell beside the node."""
    done = subprocess.run(
        [sys.executable, "-m", "warmgui", "--home", str(home), "--json", "--wait", "60", *typed],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        timeout=ACCEPTED_WITHIN_S,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert not done.stderr
    return done.returncode, json.loads(done.stdout)


def test_a_node_is_switched_asked_and_ended_from_a_shell(node: Callable[..., Program]) -> None:
    program = node(Settings(consent=CONSENT))
    code, answer = command(program.home, "status")
    assert (code, answer["status"]["mode"]) == (EXIT_DONE, "off"), "a start by itself heats nothing"
    assert not program.family()
    code, answer = command(program.home, "heat", "on")
    assert (code, answer["status"]["mode"]) == (EXIT_DONE, "heat")
    hashing = program.until(lambda s: s["hashes"] > 0, ACCEPTED_WITHIN_S)
    assert hashing["upstream"] == "practice network"
    family = program.family()
    assert len(family) >= 2, "the real miner and its pool"
    code, answer = command(program.home, "target", "66.2F")
    assert (code, answer["text"].rstrip(".")) == (EXIT_DONE, "The target is 19.0 °C")
    program.until(lambda s: s["setpoint_c"] == 19.0, 30.0)
    code, answer = command(program.home, "devices")
    assert code == EXIT_DONE
    assert answer["text"].startswith("cpu: ")
    assert command(program.home, "heat", "off")[0] == EXIT_DONE
    program.until(lambda s: s["mode"] == "off" and s["target_power_w"] in (None, 0.0), 30.0)
    code, _ = program.end(signal.SIGTERM)
    assert code == 0
    wait_until(lambda: not any(map(_lives, family)), "the end of miner and pool", ENDED_WITHIN_S)
    assert not list((program.home / "data").glob("door*"))
    done = subprocess.run(
        [sys.executable, "-m", "warmgui", "--home", str(program.home), "status"],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == EXIT_NOBODY


def test_the_guard_counts_as_with_a_window_and_a_withdrawn_consent_ends_the_heat(
    node: Callable[..., Program],
) -> None:
    """The power limit of the settings holds for a command from a shell, too."""
    program = node(Settings(consent=CONSENT, power=replace(PowerSettings(), limit_w=20.0)))
    assert command(program.home, "heat", "on")[0] == EXIT_DONE
    held = program.until(lambda s: s["mode"] == "heat" and (s["target_power_w"] or 0.0) > 0.0, 60.0)
    assert held["target_power_w"] <= 20.0
    code, answer = command(program.home, "consent", "withdraw")
    assert code == EXIT_DONE
    assert "read its settings again" in answer["text"]
    program.until(lambda s: s["mode"] == "off", 30.0)
    assert not load(program.home / "config" / "settings.toml").settings.consented
    code, answer = command(program.home, "heat", "on")
    assert (code, answer["text"]) == (EXIT_NO_CONSENT, NO_CONSENT)
    code, answer = command(program.home, "consent")
    assert code == EXIT_NO_CONSENT, "a pipe cannot agree"
    code, _ = program.end(signal.SIGTERM)
    assert code == 0


def test_a_service_that_nobody_agreed_to_ends_with_one_sentence(node: Callable[..., Program]) -> None:
    program = node(Settings())
    assert program.process.wait(ENDED_WITHIN_S) == EXIT_NO_CONSENT
    assert program.errors == NO_CONSENT + "\n"


def _lives(process: psutil.Process) -> bool:
    return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
