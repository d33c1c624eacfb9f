"""What the program kept itself and finds again, damaged or by another version: states, ui.json, markers, jobs.

The first line names the door: "engine" (its state, then it runs), "room" (what was learned), "ui", "marker" (then what
the crash file holds), "job" (of the child that computes; only small ones are answered).
"""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

from fakes.core import Rig, settings
from fakes.room import KNOWN
from fuzz.sentences import door, doors, sound

from warmgui.core.messages import RoomLearned
from warmgui.core.releases import newest_seen
from warmgui.core.room_knowledge_plain import knowledge_from, knowledge_plain
from warmgui.core.vocabulary import Mode
from warmgui.io import ui_state
from warmgui.io.crash import RunMarker
from warmgui.io.desktop.ease import LEAST, MOST, factor_of

ABOUT = "Kept files: the engine's state (thermostat memory, wishes, limits, day), the learned room, ui.json, the crash marker and its trace"
LONGEST = 16384
DOORS = ("engine", "room", "ui", "marker")
_SHM = Path("/dev/shm")  # noqa: S108 - a disk would only be slower; the folder is made by tempfile
_HOME = Path(tempfile.mkdtemp(prefix="warmgui-fuzz-", dir=_SHM if _SHM.is_dir() else None))


def judge(data: bytes) -> None:
    name, rest = doors(data, DOORS)
    match name:
        case "engine":
            _engine(rest)
        case "room":
            _room(rest)
        case "ui":
            path = ui_state.file_in(_HOME)
            path.write_bytes(rest)
            found = ui_state.load(path)
            ui_state.save(path, found)
            assert LEAST <= factor_of(found.get("text_size"), found.get("system_text_scale")) <= MOST
            newest_seen(found.get("seen_version"), "0.1.0")
            assert ui_state.load(path) == found or "NaN" in json.dumps(found)
        case "marker":
            _marker(rest)


def _engine(data: bytes) -> None:
    try:
        state = json.loads(data)
    except (ValueError, RecursionError):
        return
    if not isinstance(state, dict):
        return
    rig = Rig(settings(comfort={"auto_resume": False}), state=state, room_c=18.0)
    snapshot = rig.run(3).snapshot
    assert snapshot.mode is Mode.OFF, "a kept file switched heat on"
    sound(rig.engine.export_state())


def _room(data: bytes) -> None:
    try:
        plain = json.loads(data)
    except (ValueError, RecursionError):
        return
    knowledge = knowledge_from(plain)
    sound(knowledge)
    assert knowledge_from(json.loads(json.dumps(knowledge_plain(knowledge), allow_nan=False))) == knowledge
    if knowledge.model is not None:
        snapshot = Rig(settings(), room_c=18.0).run(3, RoomLearned(knowledge)).snapshot
        sound((snapshot.room_c, snapshot.setpoint_c, snapshot.heat_w, snapshot.room_knowledge))


def _marker(data: bytes) -> None:
    """The marker on the first line, then the crash file."""
    for old in _HOME.iterdir():
        if old.is_dir():
            shutil.rmtree(old)
        else:
            old.unlink()
    first, _, trace = data.partition(b"\n")
    (_HOME / "running-window.json").write_bytes(first)
    (_HOME / "crash.log").write_bytes(trace)
    marker = RunMarker(
        _HOME, _HOME / "crash.log", "window", "0.1.0", clock=lambda: 1.8e9, boot_utc=lambda: 1.7e9
    )
    last = marker.begin()
    if last is not None:
        for words in (last.reason, last.place, last.sentence):
            str(words).encode("utf-8", "replace")
        assert last.safe_start_offered in {True, False}
    marker.session_ends()
    assert marker.begin() is None, "this run's own marker says that it ended badly"
    marker.end()


def _warmed() -> dict[str, object]:
    rig = Rig(settings(), room_c=18.0)
    rig.run(30)
    state: dict[str, object] = rig.engine.export_state()
    return state


_LEARNED = knowledge_plain(KNOWN)
_LEARNED["attempt"] |= {"code": "accepted", "values": {"error_k": 0.2, "before_k": 0.8}}
for _name in ("measured_c", "predicted_c", "declared_c", "heat_w", "outdoor_c"):
    _LEARNED["attempt"]["trace"][_name] = _LEARNED["attempt"]["trace"][_name][:3]
_ROOM = {"in_force": 1, "versions": [{"version": 1}], "attempt": None, "days": 3.5, "radiator": None}
_TRACE = b'Fatal Python error: Segmentation fault\n\nCurrent thread 0x0001 (most recent call first):\n  File "x.py", line 5 in f\n'
SEEDS = (
    door("engine", _warmed()), door("engine", {}), door("room", _ROOM), door("room", _LEARNED), door("room", {"days": -1}), door("ui", {"geometry": "AAA", "page": "home"}), door("ui", "[]"), door("ui", {"text_size": "system", "system_text_scale": 1.5, "seen_version": "0.2.0"}),
    door("marker", {"began_utc": 1.8e9 - 60, "version": "0.1.0", "pid": 5, "crash_bytes": 0, "crashes_utc": [1.8e9 - 100]}, "\n", _TRACE),
    door("marker", {"began_utc": 1.6e9, "version": "0.0.9", "pid": 5, "crash_bytes": 0, "session_ends": True}, "\n"),
)  # fmt: skip
WORDS = (
    b"engine\n", b"room\n", b"ui\n", b"marker\n", b'"began_utc"', b'"crash_bytes"', b'"crashes_utc"', b'"versions"', b'"in_force"', b'"attempt"', b'"radiator"', b'"days"', b'"system_text_scale"', b'"text_size"',
    b"Fatal Python error: ", b"Current thread 0x", b"1e400", b"NaN", b"null", b"-1", b"true",
)  # fmt: skip
