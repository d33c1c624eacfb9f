"""Jobs of the analysis child as the program asks them, and answers as good children give them; small ones."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from fakes.core import NOON_UTC
from fakes.dispatch import MIDNIGHT_UTC, question
from fakes.lab_paths import QUESTION, make_answer
from fakes.replay import MACHINE, ROOM
from fakes.room import KNOWN
from fuzz.sentences import door

from miners import protocol
from warmgui.core.energy.plan.plain import plan_plain
from warmgui.core.energy.plan.rules import rules_plan
from warmgui.core.energy.replay_words import dispatch_plain
from warmgui.core.lab.paths import answer_plain, question_plain
from warmgui.core.room_knowledge_plain import attempt_plain, room_plain
from warmgui.core.settings.dispatch import DispatchSettings

if TYPE_CHECKING:
    from collections.abc import Sequence

ASKED = question("cost", hours=6)
_N = 50
"""Half hours: a replay takes a day at least."""
_WEEK: dict[str, Sequence[float | None]] = {
    "t_utc": [MIDNIGHT_UTC + 1800.0 * k for k in range(_N)], "room_c": [19.0 + k % 3 / 2 for k in range(_N)], "outdoor_c": [5.0] * _N, "heat_w": [100.0] * _N,
    "mining_w": [50.0] * _N, "setpoint_c": [20.0] * _N, "price_per_kwh": [0.2 + k % 5 / 10 for k in range(_N)], "carbon_g_per_kwh": [300.0] * _N,
}  # fmt: skip
REPLAY = {
    "kind": "replay", "minutes": _WEEK, "on": None, "room": asdict(ROOM), "learned": True, "dispatch": dispatch_plain(DispatchSettings(policy="cost")),
    "recorded_policy": "comfort", "machine": asdict(MACHINE), "outdoor_c": 5.0, "target_c": 20.0,
}  # fmt: skip
_MINUTES: dict[str, Sequence[float | None]] = {
    "t_utc": [NOON_UTC + 60.0 * k for k in range(40)], "room_c": [20.0 + k % 7 / 10 for k in range(40)], "outdoor_c": [5.0] * 40,
    "heat_w": [100.0 * (k % 2) for k in range(40)], "solar_w_per_m2": [None] * 40,
}  # fmt: skip
_FIT: dict[str, Any] = {
    **_MINUTES, "at_utc": NOON_UTC, "version": 1, "declared": {"heat_loss_w_per_k": 26.0, "capacity_j_per_k": 2.6e6, "other_heat_w": 0.0}, "in_force": None, "other_heating": "unknown",
}  # fmt: skip
_RUN = {
    "policy": "cost", "mining_kwh": 1.0, "heat_kwh": 2.0, "hours": 24.0, "cost": 0.4, "co2_g": 300.0, "cold_kh": 0.1, "within": 0.9, "mean_room_c": 20.0, "balance": 1e-6,
    "room_c": [20.0, None], "power_w": [100.0, 0.0],
}  # fmt: skip
_REPLAYED = {
    "start_utc": 1.0, "end_utc": 2.0, "t_utc": [1.0], "recorded": _RUN | {"policy": "comfort"}, "same": _RUN | {"policy": "comfort"}, "other": _RUN, "room_error_k": 0.3,
    "learned": True, "plans": 4, "problem": "",
}  # fmt: skip
_RADIATOR = {"held_c": 20.0, "displaced_w": 90.0, "displaced_kwh": 15.0, "days": 7.0, "total_kwh": 20.0}
_FEW_DAYS = {
    "attempt": {"at_utc": NOON_UTC, "code": "few_days", "values": {"days": 2.0}, "room": None, "trace": None}, "days": 2.0, "radiator": _RADIATOR,
}  # fmt: skip
_TESTED = protocol.ServerTested(
    url="stratum+tcp://pool.example:3333", ok=True, code="ok", text="fine", connected_s=0.01, authorized_s=0.1, job_s=0.2, difficulty=1e6, height=840000,
)  # fmt: skip
_CARD = {
    "interface": "cuda", "name": "RTX", "vendor": "NVIDIA", "pci_address": "0000:01:00.0", "driver": "550", "compute_units": 20, "architecture": "sm_89", "memory_bytes": 1 << 33, "clock_hz": 2.5e9,
}  # fmt: skip


def _accepted() -> dict[str, object]:
    attempt = KNOWN.attempt
    assert attempt is not None
    assert attempt.room is not None
    plain = attempt_plain(replace(attempt, trace=None))
    told = {"code": "accepted", "values": {"error_k": 0.2, "before_k": 0.8}, "room": room_plain(attempt.room)}
    return {"attempt": {**plain, **told}, "days": 9.5, "radiator": None}


SEEDS = (
    door("job", _FIT), door("job", {"kind": "plan", **ASKED.plain()}), door("job", {"kind": "plan", **question("sun", hours=3, own_w=lambda _hour: 200.0).plain()}), door("job", REPLAY),
    door("job", {"kind": "paths", **question_plain(replace(QUESTION, paths=200, points=3))}), door("series", _MINUTES), door("fit", _accepted(), "\n"), door("fit", _FEW_DAYS),
    door("plan", plan_plain(rules_plan(ASKED))), b"plan\nnone", door("replay", _REPLAYED), door("replay", {"problem": "short", "numbers": {"hours": 3.0}}), door("paths", answer_plain(make_answer())),
    b"server\nnoise\n" + protocol.encode(_TESTED) + b"\n", door("cards", {"interface": "cuda", "cards": [_CARD], "problem": ""}), b'pool\n{"event": "listening", "port": 3333}\n[]\n{"clients": 1}',
)  # fmt: skip
