"""Useful compute instead of mining: who uses which device, what the meter makes of it, and what is said."""

from __future__ import annotations

import pytest
from fakes.core import CPU, settings
from fakes.places import FakeScience, HouseRig

from warmgui.core import messages as m
from warmgui.core.commands import SetScience
from warmgui.core.model_lab import MINE, LabWork
from warmgui.core.text import Amount, Text, render
from warmgui.core.vocabulary import Action

CARD = m.MinerDevice("0000:01:00.0", "gpu", "Test card", "ptx", "PTX", 100, 1e9)


def words(text: Text) -> str:
    def plain(amount: Amount) -> str:
        return "?" if amount.value is None else f"{amount.value:.1f}"

    return render(text, plain)


def rig_for(work: str, *, card: bool = False, room_c: float = 15.0, **science: object) -> HouseRig:
    rig = HouseRig(settings(science={"work": work, **science}), room_c=room_c)
    rig.science = FakeScience()
    if card:
        rig.miner.devices = (CPU, CARD)
    return rig


def test_while_the_heat_mines_nobody_speaks_of_science() -> None:
    rig = rig_for("mining")
    house = rig.run(60, m.HeatOn()).snapshot.house
    assert house is not None
    assert house.science is None
    assert not [c for c in rig.commands if isinstance(c, SetScience)]
    assert rig.last.snapshot.action is Action.HEATING


def test_science_takes_the_processor_and_nothing_is_mined() -> None:
    rig = rig_for("science")
    snapshot = rig.run(90, m.HeatOn()).snapshot
    assert rig.science is not None
    assert rig.science.fraction == 1.0, "a cold room wants all of it"
    assert rig.miner.started == 0
    assert snapshot.action is Action.HEATING
    assert snapshot.house is not None
    science = snapshot.house.science
    assert science is not None
    assert (science.work, science.state, science.cpu_fraction) == ("science", "working", 1.0)
    assert science.job_hours_today == pytest.approx(8 * 85 / 3600, rel=0.05), "eight cores"
    assert snapshot.house.job_hours_today == pytest.approx(science.job_hours_today)


def test_the_meter_takes_science_for_our_work_not_for_the_idle_pc() -> None:
    rig = rig_for("science")
    idle_w = rig.run(60).snapshot.baseline_w.value
    assert idle_w is not None
    snapshot = rig.run(900, m.HeatOn()).snapshot
    assert snapshot.baseline_w.value == pytest.approx(idle_w, rel=0.02)
    assert snapshot.mining_w.value == pytest.approx(48.0 / 0.88, rel=0.1)
    assert not snapshot.faults, "nobody is accused of a load that was asked for"
    assert snapshot.house is not None
    assert snapshot.house.science is not None
    power = snapshot.house.science.power_w
    assert power.value == pytest.approx(snapshot.mining_w.value)
    assert "science" in words(power.how), "nobody is told of mining where nothing is mined"


def test_a_warm_room_lets_science_rest() -> None:
    rig = rig_for("science", room_c=20.0)
    rig.run(60, m.HeatOn())
    rig.room_c = 22.6
    rig.run(700)
    assert rig.science is not None
    assert rig.science.commands[-1] == SetScience("boinc", 0.0, gpu=False, lease_s=5.0)
    rig.run(5, m.HeatOff())
    assert rig.science.commands[-1].cpu_fraction == 0.0


def test_where_only_science_is_chosen_and_there_is_none_nothing_heats_and_that_is_said() -> None:
    rig = rig_for("science")
    assert rig.science is not None
    rig.science.speaks = False
    snapshot = rig.run(120, m.HeatOn()).snapshot
    assert snapshot.action is Action.ATTENTION
    assert words(snapshot.headline) == "Needs you: BOINC does not answer, and only science is chosen."
    assert rig.miner.duty.get("cpu", 0.0) == 0.0, "nothing is mined behind the user's back"
    assert snapshot.house is not None
    assert snapshot.house.science is not None
    assert "does not heat meanwhile" in words(snapshot.house.science.text)


def test_with_both_the_processor_mines_until_science_answers() -> None:
    rig = rig_for("both")
    assert rig.science is not None
    rig.science.state = "refused"
    snapshot = rig.run(120, m.HeatOn()).snapshot
    assert snapshot.action is Action.HEATING
    assert rig.miner.duty["cpu"] > 0.9
    assert snapshot.house is not None
    assert snapshot.house.science is not None
    assert snapshot.house.science.work == "mining", "what it does now, not what was chosen"
    assert "mines meanwhile" in words(snapshot.house.science.text)
    rig.science.state = "ready"
    snapshot = rig.run(30).snapshot
    assert rig.miner.duty["cpu"] == 0.0
    assert rig.science.fraction == 1.0
    assert snapshot.house is not None
    assert snapshot.house.science is not None
    assert snapshot.house.science.work == "both"


def test_without_work_science_gets_a_while_to_fetch_some_and_then_both_mines() -> None:
    rig = rig_for("both")
    assert rig.science is not None
    rig.science.state = "idle"
    rig.run(30, m.HeatOn())
    assert rig.science.fraction > 0, "it fetches work only while it may run"
    rig.run(120)
    assert rig.miner.duty["cpu"] > 0.9
    duties = []
    for _ in range(240):
        rig.tick()
        duties.append(rig.miner.duty["cpu"])
    assert min(duties) > 0.9, "the two do not take turns every minute"


def test_cards_mine_with_both_and_rest_where_only_science_is_chosen() -> None:
    rig = rig_for("both", card=True)
    rig.run(120, m.HeatOn())
    assert rig.miner.duty == {"cpu": 0.0, CARD.id: pytest.approx(1.0, abs=0.05)}
    assert rig.science is not None
    assert rig.science.fraction == 1.0
    assert rig.science.gpu is False
    alone = rig_for("science", card=True)
    alone.run(120, m.HeatOn())
    assert alone.miner.started == 0
    assert alone.last.snapshot.house is not None


def test_cards_compute_science_where_the_user_wants_that() -> None:
    rig = rig_for("science", card=True, gpu=True)
    rig.run(400, m.HeatOn())
    assert rig.science is not None
    assert rig.science.gpu is True
    assert rig.miner.started == 1, "the miner knows which cards there are"
    assert not any(rig.miner.duty.values())
    assert rig.miner.upstream in {None, m.SetMinerUpstream("none")}


def test_folding_only_runs_or_rests_and_not_every_minute() -> None:
    rig = rig_for("science", program="fah")
    rig.science = FakeScience("fah", steps=False)
    rig.run(400, m.HeatOn())
    assert rig.science.fraction == 1.0
    rig.room_c = 21.4
    rig.run(120)
    fractions = {command.cpu_fraction for command in rig.science.commands}
    assert fractions == {0.0, 1.0}
    changes = [
        after.cpu_fraction
        for before, after in zip(rig.science.commands, rig.science.commands[1:], strict=False)
        if before.cpu_fraction != after.cpu_fraction
    ]
    assert len(changes) <= 2


def test_a_program_that_goes_on_after_it_was_told_to_rest_is_named() -> None:
    rig = rig_for("science")
    rig.run(60, m.HeatOn())
    assert rig.science is not None
    rig.science.obeys = False
    snapshot = rig.run(400, m.HeatOff()).snapshot
    faults = [fault for fault in snapshot.faults if fault.code == "science_runs_on"]
    assert len(faults) == 1
    assert words(faults[0].text).startswith("BOINC goes on computing although it was told to rest")
    rig.science.obeys = True
    snapshot = rig.run(10).snapshot
    assert not [fault for fault in snapshot.faults if fault.code == "science_runs_on"]


def test_the_lab_gets_the_processor_for_itself() -> None:
    rig = rig_for("science")
    rig.run(60, m.HeatOn())
    rig.run(60, m.LabStart(LabWork(MINE, 0x1E00FFFF)))
    assert rig.science is not None
    assert rig.science.commands[-1].cpu_fraction == 0.0
    assert rig.miner.duty["cpu"] > 0.9
    rig.run(60, m.LabStop())
    assert rig.science.commands[-1].cpu_fraction == 1.0
