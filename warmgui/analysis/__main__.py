"""One job in a process of its own: JSON on stdin, one JSON answer on stdout, and the end.

The job is one line. {"kind": "plan", ...}: a question of `core.energy.plan.question`, see `plan`.
{"kind": "replay", ...}: see `replay`. {"kind": "paths", ...}: a question of `core.lab.paths`, see `paths`.
Without a kind it is a fit of the room:
{"t_utc": [...], "room_c": [...], "outdoor_c": [...], "heat_w": [...], "solar_w_per_m2": [...],
"at_utc": ..., "version": ..., "declared": {...}, "in_force": {...} or null, "other_heating": "unknown",
"none" or "radiator"}; null is "not known".
It goes on reading: when stdin ends, whoever asked is gone, and so is this process.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import TextIO

# Before numpy is imported: the matrices are small, and threads would only wait for each other.
for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

ABANDONED = 3
BAD_JOB = 2


class NoJobError(ValueError):
    """A line that is no job; its text says why."""


def answer(job: dict[str, Any]) -> dict[str, Any]:
    """What one job comes to, as plain values.

    Raises:
        KeyError, TypeError, ValueError, ArithmeticError: it is no job, or no numbers to compute with.
    """
    kind = job.get("kind", "fit")
    if kind == "plan":
        from warmgui.analysis.plan import plan

        return plan(job)
    if kind == "replay":
        from warmgui.analysis.replay import replay

        return replay(job)
    if kind == "paths":
        from warmgui.analysis.paths import paths

        return paths(job)
    if kind != "fit":
        raise ValueError(f"no kind of job: {kind!r:.40}")
    return _fit(job)


def _fit(job: dict[str, Any]) -> dict[str, Any]:
    from warmgui.analysis.identify import Question, fit_room
    from warmgui.analysis.identify_series import RoomSeries
    from warmgui.core.heat.estimate import RoomEstimate
    from warmgui.core.heat.learned import OTHER_HEATING, UNSAID
    from warmgui.core.room_knowledge_plain import attempt_plain, radiator_plain, room_from

    series = RoomSeries.of(
        job["t_utc"], job["room_c"], job["outdoor_c"], job["heat_w"], job.get("solar_w_per_m2")
    )
    in_force, said = job.get("in_force"), job.get("other_heating", UNSAID)
    if said not in OTHER_HEATING:
        raise ValueError(f"not an answer: {said!r:.40}")
    question = Question(
        at_utc=float(job["at_utc"]),
        declared=RoomEstimate(**{name: float(value) for name, value in job["declared"].items()}),
        in_force=None if in_force is None else room_from(in_force),
        version=int(job["version"]),
        other_heating=said,
    )
    found = fit_room(series, question)
    return {
        "attempt": attempt_plain(found.attempt),
        "days": found.days,
        "radiator": None if found.radiator is None else radiator_plain(found.radiator),
    }


def reply(line: str) -> str:
    """What one line comes to, as a line without its end.

    Raises:
        NoJobError: it is no job.
    """
    try:
        return json.dumps(answer(json.loads(line)), allow_nan=False)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, ArithmeticError) as error:
        raise NoJobError(f"{type(error).__name__}: {error}") from error


def main(stdin: TextIO, stdout: TextIO) -> int:
    """Do the one job; 0, or 2 where it was none (the reason is on stderr)."""
    line = stdin.readline()
    threading.Thread(target=_end_with, args=(stdin,), daemon=True).start()
    try:
        said = reply(line)
    except NoJobError as error:
        sys.stderr.write(f"no job: {error}\n")
        return BAD_JOB
    stdout.write(f"{said}\n")
    stdout.flush()
    return 0


def _end_with(stdin: TextIO) -> None:
    while stdin.read(4096):
        pass
    os._exit(ABANDONED)  # in the middle of numpy there is no other way out


if __name__ == "__main__":
    sys.exit(main(sys.stdin, sys.stdout))
