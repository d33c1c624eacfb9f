"""The lab in the engine: same consent, same guard, its own work; and afterwards all is as before."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest
from fakes.core import Rig, reading, settings

from warmgui.core import messages as m
from warmgui.core.lab.historic import BLOCKS
from warmgui.core.lab.session import LONGEST_S
from warmgui.core.model_lab import (
    CHAIN,
    CLASS,
    MINE,
    REPLAY,
    LabBlock,
    LabStatus,
    LabWork,
    Replayed,
    Retarget,
    Ticket,
    ZeroBits,
)
from warmgui.core.money.mining import best_share_percentile
from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import Settings, changed
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action, Mode, Quantity

NBITS = 0x1E00FFFF
WORK = LabWork(MINE, NBITS)
TEACHER = Server("stratum+tcp://192.168.1.20:3333", "ada")


def english(text: Any) -> str:
    return Formatter().text(text)


def lab(rig: Rig) -> LabStatus:
    status = rig.last.snapshot.lab
    assert status is not None
    return status


def told(rig: Rig) -> list[m.SetMinerUpstream]:
    return [command for command in rig.commands if isinstance(command, m.SetMinerUpstream)]


def block(height: int, hash_hex: str, by: str = "us", state: str = "main") -> m.MinerLabBlock:
    made = LabBlock(
        height, hash_hex, "", by, "cpu", NBITS, 24.0, 25.0, 7, 10.0 * height, 10.0, 1 << 24, 1 << 24
    )
    return m.MinerLabBlock(replace(made, state=state))


def counted(hashes: int = 1000, elapsed_s: float = 5.0) -> m.MinerLabStats:
    return m.MinerLabStats(
        hashes=hashes,
        elapsed_s=elapsed_s,
        height=1,
        nbits=NBITS,
        block_elapsed_s=elapsed_s,
        zero_bits=ZeroBits(hashes, 10, (1,), 100, (50, 25, 25)),
        ticket=Ticket("0f" * 32),
        best=Ticket("00" * 32),
        others_hs=0.0,
        delay_s=0.0,
    )


def test_without_consent_nothing_is_hashed_and_it_is_said() -> None:
    rig = Rig(replace(settings(), consent=Settings().consent))
    rig.run(5, m.LabStart(WORK))
    assert rig.last.snapshot.lab is None
    assert not any(isinstance(command, m.StartMiner) for command in rig.commands)
    assert rig.last.snapshot.action is Action.ATTENTION


def test_it_hashes_for_the_lab_and_afterwards_nothing_heats_as_before() -> None:
    rig = Rig()
    rig.run(5)
    assert rig.last.snapshot.mode is Mode.OFF
    rig.run(60, m.LabStart(WORK, duration_s=120.0))
    assert told(rig)[-1] == m.SetMinerUpstream("lab", lab=WORK)
    shown = rig.last.snapshot
    assert (shown.mode, shown.action, lab(rig).state) == (Mode.HEAT, Action.HEATING, "running")
    assert "lab" in english(shown.headline)
    assert shown.target_power_w == shown.max_power_w
    assert shown.earnings.sat_per_day.value == 0.0
    assert shown.earnings.lab
    assert shown.intent is not None
    assert shown.intent.kind == "lab"
    rig.run(61)
    assert lab(rig).state == "ended"
    assert english(lab(rig).text) == "Its time was over."
    assert rig.last.snapshot.mode is Mode.OFF
    assert rig.last.snapshot.target_power_w == 0.0
    assert all(c.duty == 0.0 for c in rig.last.commands if isinstance(c, m.SetDevicePower))


def test_heat_that_was_on_goes_on_with_its_own_work() -> None:
    rig = Rig(room_c=15.0)
    rig.run(30, m.HeatOn())
    usual = told(rig)[-1]
    rig.run(30, m.LabStart(WORK))
    assert told(rig)[-1].kind == "lab"
    rig.run(30, m.LabStop())
    assert told(rig)[-1] == usual
    assert rig.last.snapshot.mode is Mode.HEAT
    assert rig.last.snapshot.action is Action.HEATING


def test_the_room_does_not_matter_while_the_lab_runs_but_the_guard_does() -> None:
    rig = Rig(room_c=25.0)
    rig.run(30, m.LabStart(WORK, power_fraction=0.5))
    shown = rig.last.snapshot
    assert shown.target_power_w == pytest.approx(0.5 * (shown.max_power_w or 0.0))
    rig.extra = [reading(Quantity.CPU_TEMPERATURE_C, 115.0, rig.now_s, source="Tctl")]
    rig.run(30)
    assert rig.last.snapshot.target_power_w == 0.0
    assert lab(rig).state == "held"
    assert english(lab(rig).text)


@pytest.mark.parametrize("wish", [m.HeatOff(), m.PauseFor(600.0), m.LabStop()])
def test_who_wants_quiet_ends_it(wish: Any) -> None:
    rig = Rig()
    rig.run(30, m.LabStart(WORK))
    rig.run(3, wish)
    assert lab(rig).state == "ended"
    assert rig.last.snapshot.target_power_w == 0.0


def test_a_pause_gives_way_to_it() -> None:
    rig = Rig(room_c=15.0)
    rig.run(10, m.HeatOn())
    rig.run(10, m.PauseFor(None))
    rig.run(30, m.LabStart(WORK))
    assert lab(rig).state == "running"


def test_withdrawn_consent_ends_it() -> None:
    rig = Rig()
    rig.run(30, m.LabStart(WORK))
    rig.run(3, m.SettingsChanged(replace(settings(), consent=Settings().consent)))
    assert lab(rig).state == "ended"
    assert rig.last.snapshot.mode is Mode.OFF


@pytest.mark.parametrize("duration_s", [0.0, -1.0, math.nan, math.inf])
def test_a_length_without_sense_starts_nothing(duration_s: float) -> None:
    rig = Rig()
    rig.run(5, m.LabStart(WORK, duration_s=duration_s))
    assert rig.last.snapshot.lab is None


def test_lengths_and_powers_are_held_within_reason() -> None:
    rig = Rig()
    rig.run(5, m.LabStart(WORK, duration_s=1e9, power_fraction=math.nan))
    status = lab(rig)
    assert status.ends_utc == pytest.approx(rig.now_utc - 4.0 + LONGEST_S)
    assert status.power_fraction == 1.0
    rig.run(1, m.LabChange(power_fraction=-3.0))
    assert lab(rig).power_fraction == 0.05


def test_changes_are_told_beside_the_work_which_is_not_begun_anew() -> None:
    rig = Rig()
    rig.run(30, m.LabStart(LabWork(CHAIN, NBITS, retarget_blocks=8)))
    lines = len(told(rig))
    rig.run(2, m.LabChange(nbits=0x1D00FFFF, others_hs=5e6, delay_s=math.nan))
    changes = [c for c in rig.commands if isinstance(c, m.ChangeLab)]
    assert changes == [m.ChangeLab(nbits=0x1D00FFFF, others_hs=5e6)]
    assert len(told(rig)) == lines
    assert lab(rig).nbits == 0x1D00FFFF
    # After a crash the fresh process gets what holds now.
    rig.run(1, m.MinerExited(rig.now_s, 1, "it ended", 1.0))
    rig.run(2, m.MinerReady((), 1))
    assert lab(rig).state in {"starting", "held"}
    upstream = rig.engine._lab.upstream(rolling=False)
    assert upstream is not None
    assert upstream.lab is not None
    assert (upstream.lab.nbits, upstream.lab.others_hs) == (0x1D00FFFF, 5e6)


def test_a_change_before_the_miner_is_up_is_part_of_the_work() -> None:
    rig = Rig()
    rig.tick(m.LabStart(WORK), m.LabChange(nbits=0x1D00FFFF))
    rig.run(30)
    assert told(rig)[-1] == m.SetMinerUpstream("lab", lab=replace(WORK, nbits=0x1D00FFFF))
    assert not any(isinstance(command, m.ChangeLab) for command in rig.commands)


def test_what_the_miner_counts_is_shown() -> None:
    rig = Rig()
    rig.run(30, m.LabStart(WORK))
    rig.run(1, counted(), block(1, "aa"))
    status = lab(rig)
    assert (status.hashes, status.elapsed_s, status.blocks_found) == (1000, 5.0, 1)
    assert status.zero_bits == ZeroBits(1000, 10, (1,), 100, (50, 25, 25))
    assert status.blocks[0].found_utc == rig.now_utc
    assert status.blocks[0].luck == 1.0
    rig.run(1, m.LabStop())
    rig.run(1, counted(5000))
    assert lab(rig).hashes == 1000  # what comes later is of another session


def test_an_orphan_is_counted_out_and_its_rival_in() -> None:
    rig = Rig()
    rig.run(30, m.LabStart(LabWork(CHAIN, NBITS)))
    rig.run(1, block(1, "aa"), block(2, "bb"), block(2, "cc", "others", "rival"), block(3, "dd", "others"))
    rig.run(1, m.MinerLabOrphaned(("bb",)))
    status = lab(rig)
    assert [b.state for b in status.blocks] == ["main", "orphan", "main", "main"]
    assert status.blocks_found == 1
    assert status.blocks[2].luck is None


def test_a_retarget_knows_when_it_was() -> None:
    rig = Rig()
    rig.run(30, m.LabStart(LabWork(CHAIN, NBITS, retarget_blocks=4)))
    rig.run(1, block(4, "aa"), m.MinerLabRetarget(Retarget(5, NBITS, 0x1D00FFFF, 20.0, 40.0, limited=False)))
    (retarget,) = lab(rig).retargets
    assert retarget.at_s == 40.0
    assert lab(rig).nbits == 0x1D00FFFF


def test_a_historic_block_ends_the_session_when_it_is_found() -> None:
    rig = Rig()
    rig.run(30, m.LabStart(LabWork(REPLAY, replay="genesis")))
    assert told(rig)[-1].lab == LabWork(REPLAY, replay="genesis")
    rig.run(1, m.MinerReplayed(Replayed("genesis", 0, "2009-01-03", 2083236893, "00", 7, 1.0)))
    assert lab(rig).state == "ended"
    assert lab(rig).replayed[0].nonce == 2083236893


def test_all_historic_blocks_end_the_session_with_the_last_of_them() -> None:
    rig = Rig()
    rig.run(30, m.LabStart(LabWork(REPLAY, replay=" all ")))
    found = [m.MinerReplayed(Replayed(str(b.height), b.height, "", 1, "00", 7, 1.0)) for b in BLOCKS]
    rig.run(1, *found[:-1])
    assert lab(rig).runs
    rig.run(1, found[-1])
    assert lab(rig).state == "ended"


def test_a_class_is_a_server_of_this_session_only() -> None:
    rig = Rig()
    rig.run(30, m.LabStart(LabWork(CLASS, server=TEACHER, code="SECRET")))
    line = told(rig)[-1]
    assert (line.kind, line.servers) == ("servers", (TEACHER,))
    assert line.lab is not None
    assert line.lab.code == "SECRET"
    assert "SECRET" not in repr(line)
    assert rig.last.snapshot.upstream.kind == "servers"
    assert rig.last.snapshot.earnings.sat_per_day.value == 0.0
    assert lab(rig).hashes > 0


def test_a_class_without_an_address_says_so() -> None:
    rig = Rig()
    rig.run(3, m.LabStart(LabWork(CLASS, server=Server("", "ada"), code="X")))
    assert lab(rig).state == "ended"
    assert english(lab(rig).text) == "Enter the address of the teacher's PC first."


def test_offline_no_class_is_joined_and_a_joined_one_is_left() -> None:
    offline = changed(settings(), "network", "offline", value=True)
    rig = Rig(offline)
    rig.run(3, m.LabStart(LabWork(CLASS, server=TEACHER, code="X")))
    assert lab(rig).state == "ended"
    assert "offline" in english(lab(rig).text)
    rig = Rig()
    rig.run(30, m.LabStart(LabWork(CLASS, server=TEACHER, code="X")))
    rig.run(2, m.SettingsChanged(offline))
    assert lab(rig).state == "ended"
    here = Server("stratum+tcp://127.0.0.1:3333", "ada")
    rig.run(30, m.LabStart(LabWork(CLASS, server=here, code="X")))
    assert lab(rig).runs


def test_consent_for_one_run_is_no_consent_to_send_work_away() -> None:
    rig = Rig(replace(settings(), consent=Settings().consent))
    rig.run(5, m.ConsentForRun())
    rig.run(5, m.LabStart(LabWork(CLASS, server=TEACHER, code="X")))
    assert rig.last.snapshot.lab is None
    rig.run(30, m.LabStart(WORK))
    assert lab(rig).state == "running"


def test_the_lab_is_no_wish_over_a_restart() -> None:
    rig = Rig()
    rig.run(30, m.LabStart(WORK))
    again = Rig(state=rig.engine.export_state())
    again.run(5)
    assert again.last.snapshot.lab is None
    assert again.last.snapshot.mode is Mode.OFF


def test_a_lab_that_is_over_is_left_at_once() -> None:
    rig = Rig()
    rig.run(30, m.LabStart(LabWork(CLASS, server=TEACHER, code="X")))
    rig.run(3, m.LabStop())
    assert told(rig)[-1] == m.SetMinerUpstream("none")
    rig.run(30, m.HeatOn())
    assert told(rig)[-1].kind not in {"none", "lab"}


@pytest.mark.parametrize("between", [(m.LabStop(),), ()])
def test_the_same_work_once_more_begins_anew(between: tuple[Any, ...]) -> None:
    """Given a lab whose target was changed, when it is started again, then the miner is told so."""
    rig = Rig(room_c=15.0)
    rig.run(30, m.LabStart(WORK))
    rig.run(2, m.LabChange(nbits=0x1D00FFFF))
    rig.run(2, *between)
    before = len(told(rig))
    rig.run(30, m.LabStart(WORK))
    assert told(rig)[before:] == [m.SetMinerUpstream("lab", lab=WORK)]
    assert lab(rig).nbits == NBITS


def test_a_pause_of_before_holds_again_afterwards() -> None:
    rig = Rig(room_c=15.0)
    rig.run(10, m.HeatOn())
    rig.run(10, m.PauseFor(None))
    rig.run(30, m.LabStart(WORK))
    assert rig.last.snapshot.target_power_w
    rig.run(30, m.LabStop())
    assert rig.last.snapshot.action is Action.PAUSED
    assert rig.last.snapshot.target_power_w == 0.0


def test_a_class_elsewhere_ends_with_the_stored_consent_whatever_this_run_may() -> None:
    rig = Rig()
    rig.run(2, m.ConsentForRun())
    rig.run(30, m.LabStart(LabWork(CLASS, server=TEACHER, code="X")))
    rig.run(3, m.SettingsChanged(replace(settings(), consent=Settings().consent)))
    assert lab(rig).state == "ended"
    assert rig.last.snapshot.target_power_w == 0.0
    rig.run(30, m.LabStart(WORK))
    rig.run(3, m.SettingsChanged(replace(settings(), consent=Settings().consent)))
    assert lab(rig).runs


def test_shares_of_a_lab_are_not_the_days() -> None:
    """Given usual shares, a replay and a class, then the day and the history have the usual ones only."""
    rig = Rig(room_c=15.0)
    rig.run(30, m.HeatOn())
    rig.miner.accepted, rig.miner.best = 3, 100.0
    rig.run(2, m.MinerShare("accepted", 100.0, "", is_block=False))
    usual = rig.last.snapshot.shares
    assert (usual.accepted, usual.best_difficulty, usual.lab_hashes) == (3, 100.0, 0)
    rig.run(30, m.LabStart(LabWork(REPLAY, replay="125552")))
    found = Replayed("125552", 125552, "2011-05-21", 1, "00", 7, 1.0)
    rig.run(1, m.MinerReplayed(found), m.MinerShare("accepted", 244112.0, "", is_block=False))
    rig.miner.accepted, rig.miner.best = 4, 244112.0  # told a moment after the lab's end
    rig.run(30)
    rig.run(30, m.LabStart(LabWork(CLASS, server=TEACHER, code="X")))
    rig.miner.accepted += 50
    rig.run(5)
    assert lab(rig).accepted == 50
    shares = rig.last.snapshot.shares
    assert (shares.accepted, shares.best_difficulty) == (3, 100.0)
    assert 0 < shares.lab_hashes < shares.hashes
    assert sum(tick.sample.accepted for tick in rig.ticks) == 3
    assert sum(tick.sample.hashes for tick in rig.ticks) == shares.hashes
    best = best_share_percentile(100.0, shares.hashes - shares.lab_hashes)
    assert rig.last.snapshot.odds.best_percentile == best
    again = Rig(state=rig.engine.export_state())
    assert again.tick().snapshot.shares.lab_hashes == shares.lab_hashes
    rig.run(30, m.LabStop())
    rig.miner.accepted += 2
    rig.run(3)
    assert rig.last.snapshot.shares.accepted == 5


def test_hashes_that_are_told_after_the_end_are_still_the_labs() -> None:
    rig = Rig()
    rig.run(30, m.LabStart(WORK))
    rig.tick(m.LabStop())
    rig.miner.hashes["cpu"] += 5_000_000
    rig.run(5)
    shares = rig.last.snapshot.shares
    assert shares.lab_hashes == shares.hashes > 0
