"""A class network as the app holds one, without the app: one status line a second. Started by children.py."""

from __future__ import annotations

import json
import signal
import sys
import threading
from datetime import UTC, datetime

from warmgui.core.model_class import ClassPlan, ClassState
from warmgui.core.settings.model import Settings
from warmgui.core.units import Formatter
from warmgui.io.class_host import ClassHost

PLAN = ClassPlan("127.0.0.1", "SECRET-99", port=0)


def main() -> None:
    """Hold a class until SIGTERM; one that failed is opened again."""
    end = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: end.set())

    def told(state: ClassState) -> None:
        words = Formatter().text(state.text)
        line = {"mode": state.state, "reason": words, "upstream_text": "", "hashes": 0, "faults": []}
        line |= {"time_utc": datetime.now(UTC).isoformat(timespec="seconds")}
        sys.stdout.write(json.dumps(line | {"servers": [], "devices": [], "thermometers": []}) + "\n")
        sys.stdout.flush()

    host = ClassHost(Settings, told)
    host.open(PLAN)
    while not end.wait(1.0):
        if host.state.state == "failed":
            host.open(PLAN)
    host.end()


if __name__ == "__main__":
    main()
