"""What the steps of the cross program found: passed, failed or not run, with words, seconds and facts."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

COMMAND_TIMEOUT_S = 900
_LAST_WORDS = 3000  # characters of a failed command that are shown


class StepError(Exception):
    """What was found wrong, in words."""


class MissingError(Exception):
    """What is missing for the step, in words."""


@dataclass(frozen=True)
class Result:
    """One step's outcome: "passed", "failed" or "not run"."""

    step: str
    status: str
    seconds: float
    words: str = ""
    facts: dict[str, Any] = field(default_factory=dict)


class Report:
    """Runs steps one after the other and remembers what came of them."""

    def __init__(self, wanted: Sequence[str]) -> None:
        self.wanted = wanted
        """Beginnings of the names of the steps that were asked for; none = all."""
        self.results: list[Result] = []

    def step(self, name: str, action: Callable[[], dict[str, Any]], *, always: bool = False) -> bool:
        """Do one step and tell; whether it passed. Those with `always` are done for the sake of others."""
        if self.wanted and not always and not any(name.startswith(beginning) for beginning in self.wanted):
            return False
        say(f"{name} ...")
        began = time.monotonic()
        status, words, facts = "passed", "", {}
        try:
            facts = action()
        except MissingError as missing:
            status, words = "not run", str(missing)
        except StepError as failure:
            status, words = "failed", str(failure)
        except (OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
            status, words = "failed", f"{type(error).__name__}: {error}"
        seconds = round(time.monotonic() - began, 2)
        self.results.append(Result(name, status, seconds, words, facts))
        told = words or ", ".join(f"{key} {value}" for key, value in facts.items())
        say(f"    {status}{': ' if told else ''}{told}  ({seconds:.1f} s)")
        return status == "passed"

    def ok(self, *, allow_missing: bool) -> bool:
        """Whether everything passed that was asked for; `allow_missing` forgives what could not be run."""
        fine = {"passed", "not run"} if allow_missing else {"passed"}
        return bool(self.results) and all(result.status in fine for result in self.results)

    def as_json(self, *, allow_missing: bool) -> str:
        """The summary for other programs."""
        counted = [result.status for result in self.results]
        summary = {
            "ok": self.ok(allow_missing=allow_missing),
            "passed": counted.count("passed"),
            "failed": counted.count("failed"),
            "not_run": counted.count("not run"),
            "seconds": round(sum(result.seconds for result in self.results), 1),
            "system": f"{platform.system()} {platform.machine()}",
            "python": platform.python_version(),
            "steps": [asdict(result) for result in self.results],
        }
        return json.dumps(summary, indent=2)


def say(words: str) -> None:
    """One line of progress; stdout is kept for the summary."""
    sys.stderr.write(words + "\n")
    sys.stderr.flush()


def run(
    command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end in a folder; whoever asks judges how it ended."""
    return subprocess.run(
        command,
        cwd=folder,
        env=dict(os.environ if environment is None else environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=COMMAND_TIMEOUT_S,
    )


def must(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> str:
    """What a command printed.

    Raises:
        StepError: it ended badly; with its last words.
    """
    done = run(command, folder, environment)
    if done.returncode != 0:
        last = (done.stdout + done.stderr).strip()[-_LAST_WORDS:]
        raise StepError(f"{' '.join(command)} ended with {done.returncode}:\n{last}")
    return done.stdout
