"""What BOINC says of itself, and what it means: run modes, projects, tasks, preferences.

Source of names and numbers: the GUI RPC interface of BOINC (its `rpc_doc.md`), tried against 7.20.5.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.house.compute.override import LIMITS, Preferences, whole_if_unset
from warmgui.core.house.compute.xml import Node, ScienceAnswerError
from warmgui.core.text import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

MODES = {1: "always", 2: "auto", 3: "never"}
"""BOINC's numbers of its modes; "auto": as its own preferences say."""
_THROTTLED = 64
"""The reason for which BOINC pauses tasks many times a minute to keep to its limit: they count as running."""
_EXECUTING, _PAUSED = 1, 9
_SCHEDULED = 2
_LONGEST_NAME = 80
_MOST_SHOWN = 50
_FIRST_PID = 2
_NO_WORK = (
    *(b"<ready_to_report/>", b"<got_server_ack/>", b"<suspended_via_gui/>", b"<project_suspended_via_gui/>"),
    *(b"<state>%d</state>" % state for state in range(3, 8)),  # failed, on its way back, aborted
)


@dataclass(frozen=True, slots=True)
class Mode:
    """A run mode: what holds now, what holds for good, and how long the first one still does, seconds."""

    now: str
    for_good: str
    left_s: float


@dataclass(frozen=True, slots=True)
class CoreStatus:
    """How BOINC stands."""

    run: Mode
    gpu: Mode
    suspended: bool
    """Tasks of the processor do not compute now."""
    gpu_suspended: bool


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of work that BOINC has begun."""

    name: str
    project: str
    """Its address."""
    pid: int | None
    """Of its program; None: none runs, or BOINC does not say."""
    computes: bool
    """It is meant to compute now."""


def login_answer(nonce: str, password: str) -> str:
    """What proves that we know the password: the RPC's own scheme, MD5 of nonce and password."""
    # Not our choice of a hash, and on loopback only.
    return hashlib.md5((nonce + password).encode("utf-8"), usedforsecurity=False).hexdigest()


def core_status(reply: Node) -> CoreStatus:
    """The answer to `get_cc_status`.

    Raises:
        ScienceAnswerError: it is none.
    """
    status = reply.find("cc_status")
    if status is None:
        raise _unexpected()
    return CoreStatus(
        _mode(status, "task"),
        _mode(status, "gpu"),
        suspended=bool((status.whole("task_suspend_reason") or 0) & ~_THROTTLED),
        gpu_suspended=bool((status.whole("gpu_suspend_reason") or 0) & ~_THROTTLED),
    )


def _mode(status: Node, kind: str) -> Mode:
    now = MODES.get(status.whole(f"{kind}_mode") or 0)
    for_good = MODES.get(status.whole(f"{kind}_mode_perm") or 0)
    if now is None or for_good is None:
        raise _unexpected()
    return Mode(now, for_good, max(status.number(f"{kind}_mode_delay") or 0.0, 0.0))


def version(reply: Node) -> str:
    """The answer to `exchange_versions`: "7.20.5"; "" where it is none."""
    found = reply.find("server_version")
    parts = [] if found is None else [found.whole(name) for name in ("major", "minor", "release")]
    return "" if not parts or None in parts else ".".join(str(part) for part in parts)


def projects(reply: Node) -> dict[str, str]:
    """The answer to `get_project_status`: names by address, those that are suspended or end left out.

    Raises:
        ScienceAnswerError: it is none.
    """
    found = reply.find("projects")
    if found is None:
        raise _unexpected()
    return {
        project.words("master_url"): (project.words("project_name") or project.words("master_url"))[
            :_LONGEST_NAME
        ]
        for project in found.all("project")
        if project.find("suspended_via_gui") is None and project.find("detach_when_done") is None
    }


def shown(names: dict[str, str]) -> tuple[str, ...]:
    """Projects for people: not more than can be read."""
    return tuple(names.values())[:_MOST_SHOWN]


def tasks(reply: Node) -> tuple[Task, ...]:
    """The answer to `get_results`: tasks that have been begun.

    Raises:
        ScienceAnswerError: it is none.
    """
    return tuple(_task(result, active) for result, active in _begun(reply))


def waiting(raw: bytes) -> int:
    """The answer to `get_results` as it came: how many tasks could compute, those that run included.

    It is searched as text: some people have thousands of tasks.
    """
    return sum(not any(mark in task for mark in _NO_WORK) for task in raw.split(b"<result>")[1:])


def _begun(reply: Node) -> Iterator[tuple[Node, Node]]:
    found = reply.find("results")
    if found is None:
        raise _unexpected()
    for result in found.all("result"):
        active = result.find("active_task")
        if active is not None:
            yield result, active


def _task(result: Node, active: Node) -> Task:
    pid = active.whole("pid")
    state = active.whole("active_task_state")
    return Task(
        result.words("name")[:_LONGEST_NAME],
        result.words("project_url"),
        pid if pid is not None and pid >= _FIRST_PID else None,
        computes=active.whole("scheduler_state") == _SCHEDULED and state in {_EXECUTING, _PAUSED},
    )


def preferences(reply: Node) -> Preferences:
    """The answer to `get_global_prefs_working`: what BOINC really computes by.

    Raises:
        ScienceAnswerError: it is none.
    """
    found = reply.find("global_preferences")
    if found is None or found.find(LIMITS[0]) is None:
        raise _unexpected()
    known = tuple((name, whole_if_unset(found.number(name))) for name in LIMITS if found.find(name))
    return Preferences(known, whole_if_unset(found.number("max_ncpus_pct")))


def _unexpected() -> ScienceAnswerError:
    return ScienceAnswerError(translate("science", "its answer is not what was asked for"))
