"""A teacher's class and a student in it, with the program's own engine and children, without a window.

The join codes come by stdin: a wrong one, then the class's own. Snapshots and states go out as lines of JSON.
"""

from __future__ import annotations

import json
import signal
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui import log, paths, privacy
from warmgui.core.messages import LabStart
from warmgui.core.model_class import ClassPlan, ClassState
from warmgui.core.model_lab import CLASS, LabWork
from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import CONSENT_VERSION, Settings
from warmgui.io import runtime
from warmgui.io.class_host import ClassHost
from warmgui.io.text_json import english

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot


class Room:
    """Both of them; what is told goes to stdout as it is."""

    def __init__(self, home: Path) -> None:
        self._lock = threading.Lock()
        self.folders = paths.inside(home).created()
        log.start(self.folders, verbose=True)
        runtime.detect = lambda **_: []  # type: ignore[assignment]  # a hot or busy computer would hold the lab back
        settings = Settings()
        given = replace(settings.consent, given_at="2026-01-01T00:00:00+00:00", version=CONSENT_VERSION)
        settings = replace(settings, consent=given, devices=replace(settings.devices, cpu_threads=1))
        self.student = runtime.build(settings, self.folders, self._on_snapshot, graphics=False)
        self.teacher = ClassHost(Settings, self._on_state)
        self.listens = threading.Event()

    def join(self, code: str) -> None:
        server = Server(f"stratum+tcp://127.0.0.1:{self.teacher.state.port}", "Ada", password="ask")
        self.student.post(LabStart(LabWork(CLASS, server=server, code=code), 600.0, 1.0))

    def _on_snapshot(self, snapshot: Snapshot) -> None:
        lab = snapshot.lab
        told = "" if lab is None else english(lab.text)
        self._say({"lab": told, "accepted": 0 if lab is None else lab.accepted, "all": repr(snapshot)})

    def _on_state(self, state: ClassState) -> None:
        if state.state == "open":
            self.listens.set()
        self._say({"class": state.state, "text": english(state.text), "all": repr(state)})

    def _say(self, told: dict[str, object]) -> None:
        with self._lock:
            sys.stdout.write(json.dumps(told) + "\n")
            sys.stdout.flush()


def main() -> None:
    """Until SIGTERM."""
    privacy.begin()
    end = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: end.set())
    wrong, right = sys.stdin.readline().strip(), sys.stdin.readline().strip()
    room = Room(Path(sys.argv[1]))
    room.student.start()
    room.teacher.open(ClassPlan("127.0.0.1", right, port=0, difficulty=1e-4, share_s=1.0))
    room.listens.wait(60.0)
    room.join(wrong)
    sys.stdin.readline()  # whoever watches has seen the refusal
    room.join(right)
    end.wait()
    room.teacher.end()
    room.student.stop()
    log.stop()


if __name__ == "__main__":
    main()
