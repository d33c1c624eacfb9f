"""The door for programs of the same user: who is heard, who is not, and that nobody can hold it up."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from deadlines import DEADLINE_S
from fakes.io import snapshot, wait_until

from warmgui import cli, commands, paths
from warmgui.core import messages as m
from warmgui.core.local_commands import Asked
from warmgui.core.local_forms import (
    EXIT_CANNOT,
    EXIT_DONE,
    EXIT_NO_CONSENT,
    EXIT_NOBODY,
    EXIT_WORDS,
    NO_CONSENT,
)
from warmgui.core.settings.model import Settings
from warmgui.core.text import verbatim
from warmgui.core.vocabulary import Mode
from warmgui.io.door import client, lines, note, words
from warmgui.io.door.door import Door
from warmgui.io.surroundings import Surroundings
from warmgui.options import parse as options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot

QUICK_S = 0.05
"""For what must not come."""


@dataclass
class Engine:
    """Follows as the real one does: what it is told shows in the next snapshot."""

    data: Path
    simulated: bool = False
    follows: bool = True
    reads_again: bool = True
    posted: list[Inbox] = field(default_factory=list)
    patience_s: float = DEADLINE_S
    follow_s: float = DEADLINE_S

    def __post_init__(self) -> None:
        self.shown: Snapshot = replace(snapshot(0.0), headline=verbatim("All is well."))
        around = Surroundings(
            paths.inside(self.data.parent),
            self.post,
            Settings(),
            None,  # the door speaks to no broker
            None,  # nor looks at the engine's clock
            self.simulated,
            self.reload,
        )
        self.door = Door(around, patience_s=self.patience_s, follow_s=self.follow_s)

    def open(self) -> Engine:
        self.data.mkdir(parents=True, exist_ok=True)
        self.door.start()
        self.door.show_snapshot(self.shown)
        return self

    def post(self, message: Inbox) -> None:
        self.posted.append(message)
        changes: dict[str, Any] = {}
        match message:
            case m.HeatOn():
                changes = {"mode": Mode.HEAT}
            case m.HeatOff():
                changes = {"mode": Mode.OFF}
            case m.SetTarget(setpoint_c=setpoint_c):
                changes = {"setpoint_c": setpoint_c}
        if self.follows:
            self.shown = replace(self.shown, **changes)
        self.door.show_snapshot(replace(self.shown))

    def reload(self) -> None:
        if self.reads_again:
            self.door.take(m.SettingsChanged(Settings()))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WARMGUI_HOME", str(tmp_path))
    for name in ("LC_ALL", "LC_MEASUREMENT", "LANG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def engine(home: Path) -> Iterator[Engine]:
    made = Engine(home / "data").open()
    yield made
    made.door.stop()
    assert not list((home / "data").iterdir()), "nothing of the door stays"


def said(capsys: pytest.CaptureFixture[str], *typed: str) -> tuple[int, str]:
    """Exit status and words of `warmgui ...`."""
    code = commands.run(options(typed))
    told = capsys.readouterr()
    return code, (told.out + told.err).rstrip("\n")


def test_what_is_typed_is_done_and_told(engine: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "status") == (EXIT_DONE, "All is well.")
    assert said(capsys, "heat", "on") == (EXIT_DONE, "Heating is switched on. All is well.")
    assert said(capsys, "target", "66.2F") == (EXIT_DONE, "The target is 19.0 °C.")
    assert said(capsys, "heat", "off") == (EXIT_DONE, "Heating is switched off.")
    assert [type(message) for message in engine.posted] == [m.HeatOn, m.SetTarget, m.HeatOff]


def test_numbers_are_written_as_at_the_shell_that_asks(
    engine: Engine, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert said(capsys, "target", "68F") == (EXIT_DONE, "The target is 68.0 °F. Heating is off.")
    monkeypatch.setenv("LANG", "../../etc")
    assert said(capsys, "target", "21") == (EXIT_DONE, "The target is 21.0 °C. Heating is off.")


def test_a_strangers_words_cannot_steer_the_terminal(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    engine.door.show_snapshot(replace(engine.shown, headline=verbatim("\x1b[2JAll\u00a0is\r\x07 well.")))
    assert said(capsys, "status") == (EXIT_DONE, "[2JAll is well.")


def test_programs_get_json_with_the_state(engine: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = said(capsys, "--json", "heat", "on")
    found = json.loads(text)
    assert (code, found["done"], found["code"]) == (EXIT_DONE, True, EXIT_DONE)
    assert found["text"].startswith("Heating is switched on.")
    assert (found["status"]["mode"], found["status"]["setpoint_c"]) == ("heat", 21.0)
    found = json.loads(said(capsys, "target", "hot", "--json")[1])
    assert (found["done"], found["code"], found["status"]) == (False, EXIT_WORDS, None)


def test_heat_without_consent_is_refused_and_the_engine_hears_nothing(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    engine.door.show_snapshot(replace(engine.shown, consented=False))
    assert said(capsys, "heat", "on") == (EXIT_NO_CONSENT, NO_CONSENT)
    assert engine.posted == []


def test_an_engine_that_does_not_follow_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    engine = Engine(home / "data", follows=False, follow_s=QUICK_S).open()
    code, text = said(capsys, "heat", "on")
    assert code == EXIT_CANNOT
    assert "not followed" in text
    engine.door.stop()


def test_settings_are_read_again_by_who_put_the_program_together(home: Path) -> None:
    engine = Engine(home / "data").open()
    assert client.ask(engine.data, Asked("reload")).code == EXIT_DONE
    engine.door.stop()
    engine = Engine(home / "data", reads_again=False, follow_s=QUICK_S).open()
    assert client.ask(engine.data, Asked("reload")).code == EXIT_CANNOT
    engine.door.stop()


def test_nobody_there_is_said_with_where_it_was_looked_for(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, text = said(capsys, "status")
    assert code == EXIT_NOBODY
    assert str(home / "data") in text


def test_a_simulation_has_a_door_of_its_own(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    engine = Engine(home / "data", simulated=True).open()
    code, text = said(capsys, "heat", "on")
    assert code == EXIT_NOBODY
    assert "add --simulate" in text
    assert said(capsys, "--simulate", "heat", "on")[0] == EXIT_DONE
    assert engine.posted == [m.HeatOn()]
    engine.door.stop()
    assert said(capsys, "--simulate", "status")[0] == EXIT_NOBODY


def test_one_that_has_just_been_started_can_be_waited_for(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Engine(home / "data")
    monkeypatch.setattr(client.time, "sleep", lambda _s: engine.open())
    assert said(capsys, "--wait", "30", "status") == (EXIT_DONE, "All is well.")
    engine.door.stop()


def test_what_a_killed_run_left_behind_is_nobody_and_is_replaced(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    killed = Engine(home / "data").open()
    left = note.note_file(home / "data", simulated=False).read_bytes()
    killed.door.stop()
    note.note_file(home / "data", simulated=False).write_bytes(left)
    (home / "data" / "door.sock").touch()
    assert said(capsys, "status")[0] == EXIT_NOBODY
    (home / "data" / "door.sock").unlink()
    engine = Engine(home / "data").open()
    assert said(capsys, "status")[0] == EXIT_DONE
    engine.door.stop()


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="permissions of files as POSIX has them")
def test_only_this_user_may_read_the_note_and_use_the_socket(engine: Engine) -> None:
    for path in engine.data.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path


@pytest.mark.skipif(not lines._HAS_SOCKETS, reason="a pipe has no path")
@pytest.mark.parametrize("runtime", [True, False], ids=["in the runtime folder", "in a folder of its own"])
def test_a_folder_too_deep_for_a_socket_has_its_door_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, runtime: bool
) -> None:
    home = tmp_path / ("deep" * 30)
    monkeypatch.setenv("WARMGUI_HOME", str(home))
    if runtime:
        place = Path(tempfile.mkdtemp(prefix="run-"))  # pytest's own may be too deep
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(place))
    else:
        monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    engine = Engine(home / "data").open()
    assert said(capsys, "status")[0] == EXIT_DONE
    found = note.read(note.note_file(home / "data", simulated=False))
    assert found is not None
    socket = Path(found.address.removeprefix("unix:"))
    assert len(str(socket)) <= lines.LONGEST_PATH
    assert stat.S_IMODE(socket.stat().st_mode) == 0o600
    assert not socket.is_relative_to(home)
    engine.door.stop()
    assert not socket.exists()
    if runtime:
        place.rmdir()
    else:
        assert not socket.parent.exists()


# ---- strangers


def greeted(engine: Engine) -> tuple[lines.Line, str, bytes]:
    """A line to the door, its number, and the key."""
    found = note.read(note.note_file(engine.data, simulated=False))
    assert found is not None
    line = lines.connect(found.address, DEADLINE_S)
    number = json.loads(line.receive(words.MOST_ASKED, DEADLINE_S))["number"]
    return line, number, found.key


def asks(number: str, key: bytes, plain: Any) -> bytes:
    body = json.dumps(plain)
    return json.dumps(
        {"proof": words.proof(key, words.ASK, number, body), "number": "mine", "body": body}
    ).encode()


HEAT = {"protocol": words.PROTOCOL, "asked": {"verb": "heat", "value": "on"}}


def still_answers(engine: Engine) -> bool:
    return client.ask(engine.data, Asked("status")).code == EXIT_DONE


@pytest.mark.parametrize(
    "message",
    [
        pytest.param(lambda number, key: b"", id="nothing"),
        pytest.param(lambda number, key: b"\x80\x04not json", id="no JSON"),
        pytest.param(lambda number, key: b"[" * 5000, id="deep"),
        pytest.param(lambda number, key: b"[]", id="no object"),
        pytest.param(lambda number, key: b"{}", id="empty"),
        pytest.param(lambda number, key: asks(number, b"x" * 32, HEAT), id="another key"),
        pytest.param(lambda number, key: asks("0" * 32, key, HEAT), id="an old number"),
        pytest.param(
            lambda number, key: asks(number, key, HEAT).replace(b"heat", b"HEAT"), id="changed on the way"
        ),
        pytest.param(lambda number, key: b"x" * (words.MOST_ASKED + 1), id="too large"),
    ],
)
def test_who_cannot_prove_it_is_not_heard(engine: Engine, message: Any) -> None:
    line, number, key = greeted(engine)
    line.send(message(number, key), DEADLINE_S)
    with pytest.raises(OSError, match=r".*"):
        line.receive(words.MOST_ANSWERED, DEADLINE_S)
    line.close()
    assert engine.posted == []
    assert still_answers(engine)


@pytest.mark.parametrize(
    "plain",
    [
        {"protocol": 99, "asked": {"verb": "heat", "value": "on"}},
        {"protocol": words.PROTOCOL, "asked": {"verb": "payout", "value": "bc1q"}},
        {"protocol": words.PROTOCOL, "asked": {"verb": "target", "value": "21"}},
        {"protocol": words.PROTOCOL},
    ],
)
def test_who_may_ask_but_asks_what_is_not_is_told_so(engine: Engine, plain: Any) -> None:
    line, number, key = greeted(engine)
    line.send(asks(number, key, plain), DEADLINE_S)
    answer = json.loads(line.receive(words.MOST_ANSWERED, DEADLINE_S))
    assert words.proves(answer["proof"], key, words.ANSWER, "mine", answer["body"])
    assert json.loads(answer["body"])["code"] == EXIT_WORDS
    assert engine.posted == []
    line.close()


def test_a_request_cannot_be_played_again(engine: Engine) -> None:
    line, number, key = greeted(engine)
    once = asks(number, key, HEAT)
    line.send(once, DEADLINE_S)
    assert line.receive(words.MOST_ANSWERED, DEADLINE_S)
    line.close()
    line, _, _ = greeted(engine)
    line.send(once, DEADLINE_S)
    with pytest.raises(OSError, match=r".*"):
        line.receive(words.MOST_ANSWERED, DEADLINE_S)
    line.close()
    assert engine.posted == [m.HeatOn()]


@pytest.mark.skipif(not lines._HAS_SOCKETS, reason="a pipe takes whole messages only")
@pytest.mark.parametrize("sent", [b"", b"\x00\x00", b"\x00\x00\x00\x64half of it"])
def test_who_says_nothing_or_half_of_it_does_not_hold_up_the_others(home: Path, sent: bytes) -> None:
    engine = Engine(home / "data", patience_s=QUICK_S).open()
    line, _, _ = greeted(engine)
    line._link.sendall(sent)  # as no honest visitor does
    assert still_answers(engine), "while that line is open"
    line.close()
    engine.door.stop()


def test_a_door_that_closes_does_not_wait_for_who_is_inside(home: Path) -> None:
    engine = Engine(home / "data", follows=False).open()
    answers: list[int] = []
    visitor = threading.Thread(
        target=lambda: answers.append(client.ask(engine.data, Asked("heat", "on")).code)
    )
    visitor.start()
    wait_until(lambda: engine.posted, "the visitor's wish")
    engine.door.stop()
    visitor.join(DEADLINE_S)
    assert answers == [EXIT_CANNOT]


@pytest.mark.skipif(not lines._HAS_SOCKETS, reason="needs a socket to pose with")
def test_who_poses_as_the_door_is_found_out(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Somebody took the place of the socket, but cannot read the key."""
    data = home / "data"
    data.mkdir()
    gate = lines.open_gate(data, "door")
    note.write(note.note_file(data, simulated=False), note.Note(gate.address, note.new_key()))

    def pose() -> None:
        line = gate.accept()
        line.send(words.packed({"number": words.number()}), DEADLINE_S)
        line.receive(words.MOST_ASKED, DEADLINE_S)
        body = json.dumps({"code": 0, "text": "Heating is switched off.", "status": None})
        line.send(words.packed({"proof": "0" * 64, "body": body}), DEADLINE_S)
        line.close()

    posing = threading.Thread(target=pose)
    posing.start()
    code, text = said(capsys, "heat", "off")
    posing.join(DEADLINE_S)
    gate.close()
    assert code == EXIT_CANNOT
    assert "no WarmGUI of yours" in text


@pytest.mark.parametrize(
    "left",
    [
        b"",
        b"{",
        b"[]",
        b'{"address": 1, "key": "00"}',
        b'{"address": "unix:/x", "key": "zz"}',
        b'{"address": "unix:/x\\u0000", "key": "' + b"00" * 32 + b'"}',
        b'{"address": "unix:/\\ud800", "key": "' + b"00" * 32 + b'"}',
        b"[" * 4000,
    ],
)
def test_a_note_that_is_none_is_nobody(home: Path, capsys: pytest.CaptureFixture[str], left: bytes) -> None:
    (home / "data").mkdir()
    note.note_file(home / "data", simulated=False).write_bytes(left)
    assert said(capsys, "status")[0] == EXIT_NOBODY


def test_the_program_for_terminals_knows_the_commands_and_nothing_else(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cli.main([]) == EXIT_WORDS
    assert "warmgui.exe" in capsys.readouterr().err
    monkeypatch.setenv("WARMGUI_HOME", "elsewhere")  # given back afterwards
    assert cli.main(["--home", str(home), "status"]) == EXIT_NOBODY
    assert str(home) in capsys.readouterr().err


def test_where_no_door_can_be_opened_heating_goes_on(
    home: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("warmgui.io.door.door.note.write", _full_disk)
    engine = Engine(home / "data").open()
    assert "cannot be heard" in caplog.text
    engine.door.take(m.HeatOn())
    engine.door.stop()
    assert not list((home / "data").iterdir())


def _full_disk(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_no_qt_no_engine_and_no_database_is_loaded_for_who_waits_at_a_shell(home: Path) -> None:
    program = (
        "import sys; from warmgui.__main__ import main; code = main(['status']);"
        "names = set(sys.modules); print(sorted(names | {name.partition('.')[0] for name in names}));"
        "sys.exit(code)"
    )
    # Coverage would bring a database of its own.
    bare = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        timeout=DEADLINE_S,
        env=bare,
    )
    assert done.returncode == EXIT_NOBODY
    loaded = set(eval(done.stdout))  # noqa: S307 - a list of names that this test printed
    assert "warmgui.commands" in loaded
    heavy = {"PySide6", "numpy", "sqlite3", "psutil", "asyncio", "multiprocessing", "subprocess", "tomllib"}
    assert not loaded & heavy
    assert not {name for name in loaded if name.startswith(("warmgui.core.engine", "warmgui.io.runtime"))}
