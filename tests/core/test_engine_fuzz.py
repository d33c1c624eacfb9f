"""Whatever arrives in whatever order: no exception, no NaN, no work without consent, no watts too many."""

from __future__ import annotations

import math
from typing import Any

from fakes.core import CPU, NOON_UTC, reading, settings
from hypothesis import HealthCheck, given
from hypothesis import settings as profile
from hypothesis import strategies as st

from warmgui.core import messages as m
from warmgui.core.engine import Engine
from warmgui.core.model import Snapshot, Value
from warmgui.core.model_lab import LabWork
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.schedule.clock import LocalTime
from warmgui.core.schedule.week_plan import Holiday
from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import Settings
from warmgui.core.vocabulary import Action, Mode, Provenance, Quantity

NUMBER = st.floats(allow_nan=True, allow_infinity=True)
MAYBE = st.one_of(st.none(), NUMBER)
COUNT = st.integers(0, 10**15)
GPU = m.MinerDevice("gpu0", "gpu", "Test GPU", "cuda", "CUDA", 1, None)
ODD = m.MinerDevice("gpu0", "quantum", "", "", "", 0, 1e300, "rolls", 1e-300, "telepathy", compute_units=1)
STATS = st.builds(
    m.MinerStats,
    at_s=st.floats(0, 1e6),
    uptime_s=st.floats(0, 1e6),
    devices=st.lists(
        st.builds(
            m.MinerDeviceStats,
            st.sampled_from(["cpu", "gpu0", "other"]),
            COUNT,
            st.floats(0, 1e9),
            st.floats(0, 1),
            st.integers(0, 64),
            COUNT,
            st.none(),
            midstates=st.integers(1, 64),
            state=st.sampled_from(["ok", "quarantined", "asleep", ""]),
            state_text=st.sampled_from(["", "{words}"]),
            state_code=st.sampled_from(["", "hung", "unheard-of"]),
        ),
        max_size=2,
    ).map(tuple),
    accepted=COUNT,
    rejected=COUNT,
    stale=COUNT,
    upstream_state=st.sampled_from(["none", "connecting", "connected", "waiting", "refused"]),
    upstream_text=st.just("{words}"),
    difficulty=st.none(),
    best_difficulty=st.one_of(st.none(), st.floats(0, 1e15)),
)
CHOSEN = st.sampled_from(
    [
        settings(),
        Settings(),
        settings(comfort={"control": "constant", "constant_w": 5000.0}, power={"limit_w": 40.0}),
        settings(room={"placement": 0.0, "sensor": "sensors"}, devices={"disabled": ("cpu",)}),
        settings(use={"in_use_w": 0.0}, upstream={"kind": "stratum"}),
        settings(upstream={"version_rolling": True}),
        settings(schedule={"enabled": True}, comfort={"auto_resume": True}),
        settings(schedule={"enabled": True, "holidays": (Holiday("2026-11-20", "2026-11-22", "", 12.0),)}),
    ]
)
LAB = [
    LabWork("mine", 0x1E00FFFF),
    LabWork("replay", replay="genesis"),
    LabWork("class", server=Server("stratum+tcp://192.168.1.20:3333", "ada"), code="SECRET-CODE"),
]
MESSAGE = st.one_of(
    STATS,
    st.builds(m.SettingsChanged, CHOSEN),
    st.builds(m.MinerReady, st.sampled_from([(), (CPU,), (CPU, GPU), (ODD, GPU)]), st.just(1)),
    st.builds(m.MinerExited, st.just(0.0), st.none(), st.just("x"), st.sampled_from([None, 1.0])),
    st.builds(
        m.MinerFault,
        st.sampled_from(["hw_errors", "x", "device_quarantined", "gpu_driver"]),
        st.sampled_from(["{oops}", ""]),
        st.sampled_from(["cpu", "gpu0", "nobody", ""]),
    ),
    st.builds(m.MinerDeviceNews, st.sampled_from([CPU, GPU, ODD])),
    st.builds(
        m.MinerShare,
        st.sampled_from(["accepted", "stale"]),
        st.floats(0, 1e9),
        st.just(""),
        is_block=st.booleans(),
    ),
    st.builds(m.ManualRoom, NUMBER),
    st.builds(m.HeatFor, NUMBER),
    st.builds(m.SetTarget, NUMBER),
    st.builds(m.ChoosePreset, st.sampled_from(["", "eco", "frost", "{x}"])),
    st.builds(
        lambda offset_s, change_s, new_s: m.LocalTimeChanged(
            LocalTime(offset_s, ((NOON_UTC + change_s, new_s),))
        ),
        st.sampled_from([0.0, 3600.0]),
        st.floats(-1e6, 1e6),
        st.sampled_from([-3600.0, 0.0, 7200.0]),
    ),
    st.builds(m.HeatUntil, NUMBER),
    st.builds(m.LabStart, st.sampled_from(LAB), st.one_of(NUMBER, st.floats(1, 1e4)), NUMBER),
    st.builds(m.LabChange, st.one_of(st.none(), st.integers(0, 1 << 32)), MAYBE, MAYBE, MAYBE),
    st.just(m.LabStop()),
    st.builds(m.MinerLabOrphaned, st.just(("aa",))),
    st.builds(m.PauseFor, MAYBE),
    st.sampled_from(
        [
            m.HeatOn(),
            m.HeatOff(),
            m.HeatUntilWarm(),
            m.Resume(),
            m.Boost(),
            m.ResetFaults(),
            m.TryDevicesAgain(),
            m.BenchmarkRequested(),
        ]
    ),
)
READING = st.builds(
    lambda quantity, value, device: (quantity, value, device),
    st.sampled_from(Quantity),
    MAYBE,
    st.sampled_from(["", "cpu", "gpu0"]),
)
STEP = st.tuples(
    st.floats(-20, 4000), st.floats(-1e6, 1e6), st.lists(READING, max_size=4), st.lists(MESSAGE, max_size=3)
)


def numbers(snapshot: Snapshot) -> list[float]:
    plain: list[Any] = [getattr(snapshot, name) for name in Snapshot.__dataclass_fields__]
    found = [v.value if isinstance(v, Value) else v for v in plain]
    return [v for v in found if isinstance(v, float)]


@profile(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=150)
@given(CHOSEN, st.lists(STEP, max_size=15))
def test_any_story_is_survived(chosen: Settings, story: list[Any]) -> None:
    engine, now_s = Engine(chosen, DEFAULT_FACTS), 1000.0
    for dt_s, clock_jump_s, sensed, messages in story:
        now_s += dt_s
        readings = [reading(q, v, now_s, device=d) for q, v, d in sensed]
        tick = engine.tick(now_s, NOON_UTC + now_s + clock_jump_s, 0.0, readings, messages)
        snapshot = tick.snapshot
        assert not any(math.isnan(v) for v in numbers(snapshot))
        assert 0.0 <= (snapshot.target_power_w or 0.0) <= (snapshot.max_power_w or 0.0) * (1 + 1e-9)
        assert tick.sample.energy_kwh >= 0.0
        assert tick.sample.room_provenance in Provenance
        assert 5.0 <= snapshot.setpoint_c <= 30.0
        assert snapshot.plan is not None
        assert snapshot.plan.setpoint_c == snapshot.setpoint_c
        if not snapshot.consented:
            assert snapshot.mode is Mode.OFF
            assert snapshot.action in {Action.OFF, Action.ATTENTION}
            duties = [c.duty for c in tick.commands if isinstance(c, m.SetDevicePower)]
            assert not any(duties)
            assert snapshot.lab is None or not snapshot.lab.runs
        if snapshot.lab is not None and snapshot.lab.runs:
            assert snapshot.mode is Mode.HEAT
            assert snapshot.earnings.sat_per_day.value == 0.0
        assert 0 <= snapshot.shares.lab_hashes <= snapshot.shares.hashes
        assert "SECRET-CODE" not in f"{snapshot!r} {tick.commands!r}"
        for command in tick.commands:
            assert not isinstance(command, m.SetDevicePower) or 0.0 <= command.duty <= 1.0
    Engine(chosen, DEFAULT_FACTS, state=engine.export_state())
