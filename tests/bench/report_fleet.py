"""The section of docs/benchmarks.md about a fleet on one MQTT broker."""

from __future__ import annotations

from typing import Any

from report_miner import number, table

TITLE = """## A fleet on one broker, on loopback

A real Mosquitto. Each machine is the program's own client, announcement, state and commands, with a
connection of its own and a clock in the engine's place, several in one process; the one that looks is the
program's own view. Followed: the last machine has handed the command on and has a new target. Confirmed:
the view has seen the new state of all. Peer: bare paho clients that keep the same topics, judge nothing and
answer at once.

"""
_ROWS = (
    ("all start at once, until one sees all", "announce_s", "most_announce_s"),
    ("one that looks later, until it sees all", "later_s", None),
    ("command to all, until the last one followed", "followed_s", "most_command_s"),
    ("the same, longest of all commands", "followed_max_s", "most_command_s"),
    ("command to all, until all confirmed it", "confirmed_s", "most_command_s"),
    ("the same, longest of all commands", "confirmed_max_s", None),
)


def fleet(measured: dict[str, Any] | None) -> str:
    """Ours beside the peer."""
    if not measured or "not_measured" in measured:
        return TITLE + f"Not measured in this run{': ' + measured['not_measured'] if measured else ''}.\n"
    own, bare = measured["own"], measured["bare"]
    rows = [
        [
            words,
            number(own[name], 2, " s"),
            number(bare[name], 2, " s"),
            number(own[name] / bare[name], 1),
            "" if goal is None else f"< {measured[goal]:g} s",
        ]
        for words, name, goal in _ROWS
    ]
    cpu = [
        "processor time of the one that looks, each machine tells its state once a second",
        f"{own['eye_cpu']:.1%}",
        f"{bare['eye_cpu']:.1%}",
        number(own["eye_cpu"] / bare["eye_cpu"], 1),
        "",
    ]
    title = f"{measured['nodes']} machines in {measured['processes']} processes"
    return TITLE + table([title, "WarmGUI", "peer", "ratio", "goal"], [*rows, cpu])
