"""Lets real Home Assistants judge the payloads that this program sends, and records what they say.

    python tests/ha/validate.py FOLDER 2025.4.4=/path/to/python3.13 2026.11.0=/path/to/python3.14

Makes one environment per version in FOLDER, installs `homeassistant` there from the package index, and runs
`judge.py` in it; then a whole Home Assistant against a real Mosquitto and a machine of ours (`whole.py`). A
Python may also be a command of several words, as of one in a container or change-root; FOLDER must have the
same name there. The verdicts go to `verdicts.json`; `test_fleet_discovery.py` compares what is sent today
with what was judged. Needs Mosquitto, a network and two minutes per version; no test runs it.
"""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import cases

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from fakes.fleet_node import machines
from fakes.io import wait_until
from fakes.mqtt import Mosquitto

HERE = Path(__file__).resolve().parent
VERDICTS = HERE / "verdicts.json"
TIMEOUT_S = 900.0


def environment(folder: Path, version: str, python: list[str]) -> list[str]:
    """The command of a Python that has this Home Assistant."""
    place = folder / f"ha-{version}"
    inside = str(place / "bin" / "python")
    command = [*python[:-1], inside]
    run([*python, "-m", "venv", str(place)])
    run([*command, "-m", "pip", "install", "--quiet", "uv"])
    wanted = [f"homeassistant=={version}", "paho-mqtt"]
    run([*command, "-m", "uv", "pip", "install", "--quiet", "--python", inside, *wanted])
    return command


def run(command: list[str], told: str = "") -> str:
    """What a program writes; ends everything where it fails."""
    ended = subprocess.run(
        command, input=told, stdout=subprocess.PIPE, text=True, timeout=TIMEOUT_S, check=True
    )
    return ended.stdout


def live(command: list[str]) -> dict[str, Any]:
    """A machine of ours and a whole Home Assistant on one broker: what each saw of the other."""
    words, told = (HERE / "whole.py").read_text("utf-8"), dict[str, Any]()
    more = {"discovery_topic": "homeassistant", "accept_commands": True, "place": "Upstairs"}
    with (
        TemporaryDirectory() as name,
        Mosquitto(Path(name) / "broker") as broker,
        machines(Path(name), broker.port, "warmgui") as new,
    ):
        machine = new(name="Attic", **more).start()
        child = subprocess.Popen([*command, "-c", words, str(broker.port)], stdout=subprocess.PIPE, text=True)
        for line in child.stdout or ():
            word, _, what = line.partition(" ")
            if word in {"SEEN", "COMMANDED", "LEFT"}:
                told[word.lower()] = json.loads(what)
            if word == "COMMANDED":
                wait_until(lambda: len(machine.posted) >= told["commanded"])
                told["followed"] = [repr(wish) for wish in machine.posted]
                machine.change(announce=False)
        child.wait(TIMEOUT_S)
    return told


def main() -> None:
    """See above."""
    folder = Path(sys.argv[1]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    payloads = cases.ours() | cases.wrong()
    asked = json.dumps(
        {
            "cases": [{"name": name, "payload": words} for name, words in payloads.items()],
            "states": [{"name": name, "payload": words} for name, words in cases.states().items()],
        }
    )
    judge = (HERE / "judge.py").read_text("utf-8")
    verdicts = []
    for wanted in sys.argv[2:]:
        version, _, python = wanted.partition("=")
        command = environment(folder, version, shlex.split(python))
        verdict = json.loads(run([*command, "-c", judge], asked))
        verdicts.append(verdict | {"whole": live(command)})
    recorded = {"fingerprint": cases.fingerprint(), "ours": cases.ours(), "judges": verdicts}
    VERDICTS.write_text(json.dumps(recorded, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
