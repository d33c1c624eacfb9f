"""The headless program inside this process: lines for terminals, pipes and programs; starts that fail."""

from __future__ import annotations

import io
import json
import signal
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fakes.io import snapshot

from warmgui import headless
from warmgui.__main__ import main
from warmgui.core.device_words import left_out
from warmgui.core.model import (
    CertificateStatus,
    DeviceStatus,
    Earnings,
    Fault,
    HashrateWindows,
    PayoutStatus,
    ServerStatus,
    ShareCounts,
    Today,
    UpstreamStatus,
    Value,
)
from warmgui.core.model_house import HouseStatus, PlaceStatus
from warmgui.core.servers.entries import Server
from warmgui.core.text import EMPTY, verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action, Provenance, Severity
from warmgui.io.crash import RunMarker
from warmgui.io.run_lock import RunLock
from warmgui.options import Options
from warmgui.status_console import Console
from warmgui.status_line import status_line, status_object

if TYPE_CHECKING:
    from pathlib import Path

    from warmgui.io.secrets import Secrets

HEATING = replace(
    snapshot(1.7e9),
    action=Action.HEATING,
    heat_w=Value(142.0, Provenance.MODELLED),
    wall_w=Value(171.0, Provenance.MEASURED),
    room_c=Value(20.3, Provenance.MODELLED),
    hashrate=HashrateWindows(s10=1.2e8),
    shares=ShareCounts(accepted=12, rejected=1, stale=2, hashes=10**9),
    earnings=Earnings(practice=True, currency="EUR", sat_per_day=Value(0.0, Provenance.MODELLED)),
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Gone(io.StringIO):
    """A pipe whose reader has left."""

    def write(self, words: str) -> int:
        raise BrokenPipeError


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WARMGUI_HOME", str(tmp_path))
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_the_line_says_how_every_number_is_known() -> None:
    assert status_line(HEATING, Formatter()) == (
        "Heating · heat 142 W (modelled) · power 171 W · room 20.3 °C (modelled) → 21.0 °C · 120 MH/s"
        " · shares 12 ok, 1 rejected, 2 stale · earning 0, practice network"
    )


def test_the_unknown_is_unknown_and_an_error_is_told() -> None:
    trouble = Fault("miner_gave_up", verbatim("The miner is gone."), Severity.ERROR)
    line = status_line(replace(snapshot(0.0), faults=(trouble,)), Formatter())
    assert "heat unknown" in line
    assert "hashrate not known yet" in line
    assert "earning unknown" in line
    assert line.endswith("! The miner is gone.")


def test_a_pool_and_a_simulation_say_so() -> None:
    earnings = Earnings(practice=False, currency="EUR", sat_per_day=Value(0.007, Provenance.DATED))
    line = status_line(replace(HEATING, earnings=earnings, simulated=True), Formatter())
    assert "earning 0.007 sat/day on average" in line
    assert "120 MH/s (simulated)" in line


def test_the_object_has_null_for_the_unknown() -> None:
    found = status_object(snapshot(1.7e9), Formatter())
    assert json.loads(json.dumps(found)) == found
    assert found["time_utc"] == "2023-11-14T22:13:20+00:00"
    assert (found["heat_w"], found["heat_w_provenance"], found["hashrate_hs"]) == (None, "unknown", None)


def test_the_object_tells_of_places() -> None:
    here = PlaceStatus("here", verbatim("This PC's room"), "room", "warm", verbatim("Warm enough."))
    found = status_object(replace(HEATING, house=HouseStatus(places=(here,))), Formatter())["house"]
    assert json.loads(json.dumps(found)) == found
    assert [(place["key"], place["state"]) for place in found["places"]] == [("here", "warm")]
    assert found["places"][0]["temperature_c"]["value"] is None


def test_the_object_tells_of_every_device() -> None:
    card = DeviceStatus(
        "0000:01:00.0",
        "gpu",
        "Test card",
        "CUDA",
        1,
        1,
        0.0,
        None,
        state="quarantined",
        note=left_out("lost"),
    )
    (device,) = status_object(replace(HEATING, devices=(card,)), Formatter())["devices"]
    assert json.loads(json.dumps(device)) == device
    assert (device["device"], device["state"]) == ("0000:01:00.0", "quarantined")
    assert device["text"] == "Left out: it disappeared, or its driver was reset."
    assert (device["power_w"], device["power_w_provenance"]) == (None, "unknown")


POOL = Server("stratum+ssl://pool.example:443", "me", password="ask")
QUESTION = CertificateStatus(POOL, "ab" * 32, verbatim("Do you trust it?"), "CN=pool", "", "2030-01-01")
ASKING = replace(
    HEATING,
    upstream=UpstreamStatus(
        "servers",
        "refused",
        "pool.example → me",
        expectation=verbatim("One share in 45 days."),
        difficulty=1e6,
        share_interval_s=Value(3.9e6, Provenance.MODELLED),
        servers=(
            ServerStatus(POOL, "refused", verbatim("no"), certificate=QUESTION, needs_password=True),
            ServerStatus(Server("nonsense"), payout=PayoutStatus(None, "pays_you", EMPTY)),
        ),
    ),
    faults=(
        Fault("certificate", verbatim("a question"), Severity.ERROR),
        Fault("password_needed", verbatim("a password"), Severity.ERROR),
    ),
)


def test_the_object_tells_of_every_server() -> None:
    found = status_object(ASKING, Formatter())
    assert json.loads(json.dumps(found)) == found
    assert (found["share_difficulty"], found["share_interval_s"]) == (1e6, 3.9e6)
    assert found["expectation"] == "One share in 45 days."
    first, second = found["servers"]
    assert first == {
        "server": "pool.example:443",
        "kind": "pool",
        "enabled": True,
        "state": "refused",
        "text": "no",
        "active": False,
        "needs_password": True,
        "certificate": "ab" * 32,
        "payout": None,
    }
    assert (second["server"], second["kind"], second["payout"]) == ("", "", "pays_you")


@pytest.mark.parametrize("terminal", [True, False])
def test_questions_are_printed_once_with_what_to_do(terminal: bool) -> None:  # noqa: FBT001 - a parameter
    out, errors = (Terminal() if terminal else io.StringIO()), io.StringIO()
    console = Console(out, Formatter(), as_json=False, errors=errors)
    for _ in range(3):
        console.take(replace(ASKING))
        console.show()
    said = errors.getvalue()
    assert said.count("Do you trust it?") == 1
    assert f'tls_pin = "{"ab" * 32}"' in said
    assert "issuer unknown" in said
    assert said.count("WARMGUI_POOL_PASSWORD") == 1
    assert "a question" not in said, "the same was told in more words"


def test_programs_read_questions_in_the_object_only() -> None:
    errors = io.StringIO()
    console = Console(io.StringIO(), Formatter(), as_json=True, errors=errors)
    console.take(ASKING)
    console.show()
    assert errors.getvalue() == ""


def test_what_cannot_work_is_told_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").write_text('[upstream]\nkind = "servers"\n')
    errors = io.StringIO()
    headless.run(Options(), io.StringIO(), errors)
    assert "No pool and no node is switched on" in errors.getvalue()


def test_the_password_of_the_environment_reaches_the_engines_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str | None] = []

    def no_engine(*_arguments: object, secrets: Secrets, **_more: object) -> None:
        given.append(secrets.answer(POOL).password)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(headless, "build", no_engine)
    for word in ("hunter2", ""):
        monkeypatch.setenv("WARMGUI_POOL_PASSWORD", word)
        headless.run(Options(simulate=True), io.StringIO(), io.StringIO())
    assert given == ["hunter2", None]


def test_a_terminal_gets_one_refreshed_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    out = Terminal()
    console = Console(out, Formatter(), as_json=False)
    console.show()
    assert out.getvalue() == "", "nothing is known yet"
    console.take(HEATING)
    console.show()
    console.show()
    console.take(replace(HEATING, action=Action.OFF))
    console.show()
    lines = out.getvalue().split("\r")[1:]
    assert [line.split(" ·")[0] for line in lines] == ["Heating", "Off"]
    assert all(len(line) < 60 for line in lines)
    console.summary("The end.")
    assert out.getvalue().endswith("The end.\n")


def test_a_pipe_gets_a_line_now_and_then() -> None:
    out = io.StringIO()
    console = Console(out, Formatter(), as_json=False)
    for _ in range(5):
        console.take(replace(HEATING))
        console.show()
    assert out.getvalue().count("\n") == 1


def test_totals_of_a_run_go_on_over_midnight() -> None:
    out = io.StringIO()
    console = Console(out, Formatter(), as_json=True)
    for accepted, kwh in ((10, 1.0), (12, 1.5), (1, 0.25)):  # midnight before the last
        console.take(replace(HEATING, shares=ShareCounts(accepted=accepted), today=Today(energy_kwh=kwh)))
    console.summary("")
    told = json.loads(out.getvalue())
    assert (told["accepted"], told["energy_kwh"]) == (3, 0.75)


def test_a_reader_that_left_ends_the_run() -> None:
    assert headless.run(Options(simulate=True, speed=50.0, json=True), Gone(), Gone()) == 0


def test_a_whole_simulated_run() -> None:
    out = io.StringIO()
    assert headless.run(Options(simulate=True, speed=50.0, time_limit_s=2.5, json=True), out) == 0
    first, *_, last = [json.loads(line) for line in out.getvalue().splitlines()]
    assert first["simulated"] is True
    assert "simulated" in last["summary"]


def test_outside_the_main_thread_no_signal_is_touched() -> None:
    before = signal.getsignal(signal.SIGINT)
    codes: list[int] = []
    options = Options(simulate=True, time_limit_s=0.1)
    thread = threading.Thread(target=lambda: codes.append(headless.run(options, io.StringIO())))
    thread.start()
    thread.join()
    assert codes == [0]
    assert signal.getsignal(signal.SIGINT) is before


def test_a_program_without_streams_still_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windowed executables and pythonw have neither stdout nor stderr."""
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr("sys.stderr", None)
    assert headless.run(Options()) == headless.EXIT_NO_CONSENT


def test_no_consent_no_run() -> None:
    errors = io.StringIO()
    assert headless.run(Options(), io.StringIO(), errors) == headless.EXIT_NO_CONSENT
    assert "--practice" in errors.getvalue()


def test_a_broken_settings_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").write_text("[comfort\n")
    errors = io.StringIO()
    headless.run(Options(), io.StringIO(), errors)
    assert "damaged" in errors.getvalue()


def test_a_run_that_was_ended_by_force_is_told_at_the_next_start(tmp_path: Path) -> None:
    """Of a run that ended in order nothing is said."""
    options, errors = Options(simulate=True, time_limit_s=0.1), io.StringIO()
    assert headless.run(options, io.StringIO(), errors) == 0
    assert "last run" not in errors.getvalue()
    RunMarker(tmp_path / "data", tmp_path / "crash.log", "headless-simulated", "0.1.0").begin()
    assert headless.run(options, io.StringIO(), errors) == 0
    assert "The last run of WarmGUI was ended by force" in errors.getvalue()


def test_a_second_one_in_the_same_folder_is_refused(tmp_path: Path) -> None:
    lock = RunLock(tmp_path / "data" / "simulated.lock")
    lock.acquire()
    errors = io.StringIO()
    assert headless.run(Options(simulate=True), io.StringIO(), errors) == headless.EXIT_ALREADY_RUNNING
    assert "running already" in errors.getvalue()
    lock.release()


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    errors = io.StringIO()
    assert headless.run(Options(simulate=True), io.StringIO(), errors) == headless.EXIT_NO_START
    assert "cannot start" in errors.getvalue()


def test_an_end_that_takes_too_long_is_told() -> None:
    assert "see the log" in headless._last_words(Options(), ended=False)


def test_main_without_a_display_runs_headless(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("warmgui.io.process_guard.has_display", lambda _: False)
    monkeypatch.setattr("warmgui.headless.run", lambda options: 7 if options.practice else 8)
    assert main(["--practice", "--home", str(tmp_path)]) == 7
    assert "no display" in capsys.readouterr().err
    assert main(["--headless"]) == 8
    assert capsys.readouterr().err == ""


def test_main_with_a_display_opens_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warmgui.io.process_guard.has_display", lambda _: True)
    monkeypatch.setattr("warmgui.launch.run", lambda options: 9)
    assert main([]) == 9
