"""A card's work: nothing twice, nothing lost, every hit checked, and a card that lies is found out."""

from __future__ import annotations

import dataclasses
import math

import pytest
from fakes.gpu_cards import Silicon, StubCard, after, card_info, false_hits, hangs, lost_hits
from fakes.miner import EASY_TARGET, HARD_TARGET, Listener, make_job, nonce_at

from miners.devices.api import Orders
from miners.devices.gpu.api import GpuError
from miners.devices.gpu.duty import ACTIVE_LAUNCH_S, IDLE_LAUNCH_S, ShareCurve
from miners.devices.gpu.feeder import Feeder
from miners.devices.gpu.trust import Distrust, HitStatistics, KnownRegion, start_region
from miners.devices.gpu.tune import Built, Kernels, Setting
from miners.devices.work_source import WorkSource
from miners.kernels.api import Candidate
from miners.work import Job, hash_value, header_hash

FIXED = bytes(76)


class Holder:
    """Orders for a feeder without a device."""

    def __init__(self, orders: Orders | None = None) -> None:
        self.orders = orders or Orders()
        self.closing = False


def built(silicon: Silicon, variant: int = 0) -> Built:
    card = StubCard(silicon, card_info())
    kernel = card.build(card.variants[variant], 4)
    curve = ShareCurve(card.info.compute_units, silicon.levels)
    return Built(kernel, Setting(kernel.variant.name, 4, silicon.rate_hs, silicon.levels), curve)


def feeder_of(
    silicon: Silicon, holder: Holder, *, rolling: bool = False, check_every_s: float = math.inf
) -> tuple[Feeder, Listener]:
    listener = Listener()
    kernels = Kernels(built(silicon), built(silicon, 1) if rolling else None)
    feeder = Feeder(
        holder,
        kernels,
        listener,
        device_id="gpu0",
        interface="cuda",
        clock=silicon.clock,
        hang_s=10.0,
        check_every_s=check_every_s,
    )
    return feeder, listener


def fixed_job(count: int, *, target: int = EASY_TARGET, start: int = 0) -> Job:
    return make_job(target=target, fixed_header76=FIXED, scan_start=start, scan_count=count)


def run_out(feeder: Feeder) -> None:
    """Until there is nothing to do."""
    while feeder.step() == 0:
        pass


def run_for(silicon: Silicon, feeder: Feeder, seconds: float) -> None:
    """Until so much virtual time has passed."""
    until_s = silicon.clock.now_s + seconds
    while silicon.clock.now_s < until_s:
        pause_s = feeder.step()
        silicon.clock.now_s += min(pause_s, 1.0)


def expected(count: int, start: int = 0) -> list[int]:
    nonces = (nonce_at(p) for p in range(start, start + count))
    return [n for n in nonces if hash_value(header_hash(FIXED, n)) <= EASY_TARGET]


# ---- work ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tells_time", [True, False])
def test_every_share_of_a_range_is_found_once_with_two_launches_under_way(*, tells_time: bool) -> None:
    silicon = Silicon(tells_time=tells_time)
    source = WorkSource(fixed_job(3001, start=5), 9, slice_size=700)
    feeder, listener = feeder_of(silicon, Holder(Orders(source, 1.0)))
    run_out(feeder)
    assert [share.nonce for _, share in listener.shares] == expected(3001, 5)
    assert {epoch for epoch, _ in listener.shares} == {9}
    assert {share.device for _, share in listener.shares} == {"gpu0"}
    assert listener.epochs_exhausted == [9]
    assert (feeder.hashes, feeder.hw_errors) == (3001, 0)
    assert silicon.most_flying == 2
    assert silicon.flying == 0


def test_a_full_result_buffer_loses_nothing_and_counts_no_hash_twice() -> None:
    silicon = Silicon(room=5)
    feeder, listener = feeder_of(silicon, Holder(Orders(WorkSource(fixed_job(2000), 1), 1.0)))
    run_out(feeder)
    assert sorted(share.nonce for _, share in listener.shares) == sorted(expected(2000))
    assert feeder.hashes == 2000
    assert feeder.hw_errors == 0
    first = [count for _, _, count, _ in silicon.launched]
    assert first[-1] < 5 * 16 * 2  # it has learned how much a launch may find


def test_new_work_is_taken_with_the_next_launch() -> None:
    silicon = Silicon()
    old, new = make_job(1, target=HARD_TARGET), make_job(2, target=HARD_TARGET)
    holder = Holder(Orders(WorkSource(old, 1), 1.0))
    feeder, _ = feeder_of(silicon, holder)
    for _ in range(6):
        feeder.step()
    before = len(silicon.launched)
    holder.orders = Orders(WorkSource(new, 2), 1.0)
    for _ in range(4):
        feeder.step()
    headers = {headers for headers, *_ in silicon.launched[before:]} - {start_region(1).headers76}
    assert headers == {(new.header76(b"\0\0"),)}


def test_versions_are_rolled_two_at_a_time_where_the_work_allows_it() -> None:
    silicon = Silicon(rate_hs=20_000.0)
    job = make_job(target=EASY_TARGET, version_mask=0x1FFFE000)
    holder = Holder(Orders(WorkSource(job, 1), 1.0))
    feeder, listener = feeder_of(silicon, holder, rolling=True)
    run_for(silicon, feeder, 0.1)
    assert feeder.midstates == 2
    versions = {share.version for _, share in listener.shares}
    assert len(versions) == 2
    for _, share in listener.shares:
        header = job.header76(share.extranonce2, ntime=share.ntime)
        header = share.version.to_bytes(4, "little") + header[4:]
        assert share.hash_bytes == header_hash(header, share.nonce)
    holder.orders = Orders(WorkSource(make_job(2, target=EASY_TARGET), 2), 1.0)  # no mask: one version
    run_for(silicon, feeder, 0.1)
    assert feeder.midstates == 1
    assert feeder.hw_errors == 0


def test_launches_keep_their_length_also_when_the_card_slows_down() -> None:
    silicon = Silicon(rate_hs=1e9)
    source = WorkSource(make_job(target=HARD_TARGET), 1)
    holder = Holder(Orders(source, 1.0, user_active=False))
    feeder, _ = feeder_of(silicon, holder)
    run_for(silicon, feeder, 2.0)
    assert 0.01 < max(silicon.lasted_s) <= 0.050
    silicon.rate_hs /= 9
    silicon.lasted_s.clear()
    run_for(silicon, feeder, 2.0)
    assert max(silicon.lasted_s) <= 0.200
    assert max(silicon.lasted_s[4:]) <= IDLE_LAUNCH_S * 1.1
    holder.orders = Orders(source, 1.0, user_active=True)
    silicon.lasted_s.clear()
    run_for(silicon, feeder, 1.0)
    assert max(silicon.lasted_s[2:]) <= ACTIVE_LAUNCH_S * 1.1


@pytest.mark.parametrize("duty", [0.03, 0.25, 0.5, 0.8, 1.0])
def test_busy_seconds_are_the_part_of_the_card_that_worked(duty: float) -> None:
    silicon = Silicon(rate_hs=1e8)
    feeder, _ = feeder_of(silicon, Holder(Orders(WorkSource(make_job(target=HARD_TARGET), 1), duty)))
    begun_s = silicon.clock.now_s
    run_for(silicon, feeder, 10.0)
    passed_s = silicon.clock.now_s - begun_s
    assert feeder.busy_s / passed_s == pytest.approx(duty, rel=0.03)
    assert feeder.hashes / passed_s == pytest.approx(1e8 * duty, rel=0.03)


def test_without_duty_or_work_the_card_comes_to_rest_and_waits_to_be_woken() -> None:
    silicon = Silicon()
    source = WorkSource(make_job(target=HARD_TARGET), 1)
    holder = Holder(Orders(source, 1.0))
    feeder, _ = feeder_of(silicon, holder)
    for _ in range(5):
        feeder.step()
    for orders in (Orders(source, 0.0), Orders(None, 1.0), Orders(source, 1.0, silicon.clock.now_s)):
        holder.orders = orders
        run_out(feeder)
        assert feeder.step() == math.inf
        assert silicon.flying == 0
    hashes = feeder.hashes
    holder.orders = Orders(source, 1.0)
    assert feeder.step() == 0
    run_for(silicon, feeder, 0.1)
    assert feeder.hashes > hashes


def test_launches_that_end_after_their_job_was_replaced_are_late() -> None:
    silicon = Silicon()
    holder = Holder(Orders(WorkSource(make_job(1, target=HARD_TARGET), 1), 1.0))
    feeder, _ = feeder_of(silicon, holder)
    run_for(silicon, feeder, 0.5)
    assert feeder.late_hashes == 0
    flying, before = silicon.flying, feeder.hashes
    assert flying
    holder.orders = Orders(WorkSource(make_job(2, target=HARD_TARGET), 2), 1.0)
    run_for(silicon, feeder, 0.5)
    assert 0 < feeder.late_hashes < feeder.hashes - before


def test_what_was_taken_and_not_searched_goes_back_for_others() -> None:
    silicon = Silicon()
    source = WorkSource(fixed_job(4000), 3, slice_size=600)
    feeder, listener = feeder_of(silicon, Holder(Orders(source, 1.0)))
    for _ in range(4):
        feeder.step()
    assert silicon.flying
    feeder.hand_back()
    feeder.hand_back()  # once is enough, and twice does no harm
    other, other_listener = feeder_of(Silicon(), Holder(Orders(source, 1.0)))
    run_out(other)
    found = [share.nonce for _, share in (*listener.shares, *other_listener.shares)]
    assert sorted(found) == sorted(expected(4000))
    assert other_listener.epochs_exhausted == [3]


def test_two_versions_go_back_one_at_a_time() -> None:
    """So that a device that rolls no versions can search them."""
    job = make_job(target=EASY_TARGET, version_mask=0x1FFFE000)
    source = WorkSource(job, 1, slice_size=1000)
    work = source.take(2)
    assert work is not None
    source.give_back(work, work.start + 400)
    rest = [source.take(1), source.take(2)]
    assert [(w.start, w.count, len(w.versions)) for w in rest if w] == [(400, 600, 1)] * 2
    assert {w.headers76[0] for w in rest if w} == set(work.headers76)
    following = source.take(2)
    assert following is not None
    assert (following.start, len(following.versions)) == (1000, 2)


# ---- trust --------------------------------------------------------------------------------------------


def test_false_hits_are_never_submitted_and_soon_end_the_trust() -> None:
    silicon = Silicon(defect=after(6, false_hits))  # after the first check of the whole card
    feeder, listener = feeder_of(silicon, Holder(Orders(WorkSource(make_job(target=HARD_TARGET), 1), 1.0)))
    with pytest.raises(Distrust, match=r"3 of its last \d+ hits were none"):
        run_for(silicon, feeder, 1.0)
    assert feeder.hw_errors == 3
    assert listener.shares == []


def test_a_stray_false_hit_is_counted_and_forgiven() -> None:
    silicon = Silicon()
    strays = [True]

    def one_stray(_: Silicon, result: object) -> object:
        return false_hits(_, result) if strays and strays.pop() else result  # type: ignore[arg-type]

    silicon.defect = one_stray  # type: ignore[assignment]  # as loosely typed as a broken card
    feeder, _ = feeder_of(silicon, Holder(Orders(WorkSource(fixed_job(3000), 1), 1.0)))
    run_out(feeder)
    assert feeder.hw_errors <= 1
    assert feeder.hashes == 3000


def test_a_card_that_loses_hits_is_found_out_by_counting() -> None:
    silicon = Silicon(defect=lost_hits)
    feeder, _ = feeder_of(silicon, Holder(Orders(WorkSource(make_job(target=EASY_TARGET), 1), 1.0)))
    feeder._checked_s[1] = silicon.clock.now_s  # not by the check of a known region
    with pytest.raises(Distrust, match="lost hits: it found"):
        run_for(silicon, feeder, 5.0)


def test_a_card_that_loses_hits_is_found_out_by_a_region_that_is_known_exactly() -> None:
    """Real targets give too few hits to count: the check asks for an easy region of known headers."""
    silicon = Silicon(rate_hs=20_000.0)
    holder = Holder(Orders(WorkSource(make_job(target=HARD_TARGET), 1), 1.0))
    feeder, _ = feeder_of(silicon, holder, check_every_s=0.5)
    run_for(silicon, feeder, 4.0)  # sound up to here, and checked
    checks = [entry for entry in silicon.launched if entry[0] == start_region(1).headers76]
    assert 3 <= len(checks) <= 8
    silicon.defect = lost_hits
    with pytest.raises(Distrust, match=r"failed a check against hashlib: of \d+ known hits it lost \d+"):
        run_for(silicon, feeder, 2.0)


def test_a_card_that_hangs_ends_the_work_with_the_drivers_words() -> None:
    silicon = Silicon(defect=after(2, hangs))
    source = WorkSource(fixed_job(5000), 1, slice_size=600)
    feeder, _ = feeder_of(silicon, Holder(Orders(source, 1.0)))
    with pytest.raises(GpuError, match="did not answer") as caught:
        run_out(feeder)
    assert caught.value.lost


def test_a_result_that_comes_after_the_work_was_handed_back_is_not_used() -> None:
    silicon = Silicon()
    source = WorkSource(fixed_job(5000), 1, slice_size=600)
    feeder, listener = feeder_of(silicon, Holder(Orders(source, 1.0)))
    feeder.step()
    feeder.step()

    def meanwhile(_: Silicon, result: object) -> object:
        feeder.hand_back()
        return result

    silicon.defect = meanwhile  # type: ignore[assignment]  # as loosely typed as a broken card
    feeder.step()
    assert listener.shares == []
    assert feeder.hashes == 0


def test_chance_is_never_taken_for_a_defect() -> None:
    statistics = HitStatistics()
    for hits in (0, 10, 8, 12, 3, 14, 9) * 3:
        statistics.searched(160, EASY_TARGET, hits + 2)  # ten expected each
    assert statistics.expected == pytest.approx(210)
    with pytest.raises(Distrust, match="lost hits"):
        statistics.searched(3200, EASY_TARGET, 5)


def test_a_region_knows_what_hashlib_finds_and_tells_any_difference() -> None:
    region = KnownRegion(1, 3000)
    while not region.known:
        region.advance()
    truth = [
        Candidate(0, nonce_at(p))
        for p in range(region.start, region.start + 3000)
        if hash_value(header_hash(region.headers76[0], nonce_at(p))) >> 248 == 0
    ]
    region.compare(truth)
    region.compare(reversed(truth))
    for wrong in (truth[1:], [*truth, Candidate(0, 5)], [*truth, truth[0]], []):
        with pytest.raises(Distrust, match="failed a check"):
            region.compare(wrong)


def test_a_region_of_two_versions_covers_both() -> None:
    region = start_region(2)
    assert {candidate.midstate for candidate in region._expected} == {0, 1}


@pytest.mark.parametrize("device_s", [0.0, -1.0, 1e9])
def test_a_time_that_makes_no_sense_is_not_taken_from_the_card(device_s: float) -> None:
    silicon = Silicon(rate_hs=1e8, defect=lambda _, result: dataclasses.replace(result, device_s=device_s))
    feeder, _ = feeder_of(silicon, Holder(Orders(WorkSource(make_job(target=HARD_TARGET), 1), 1.0)))
    begun_s = silicon.clock.now_s
    feeder._checked_s[1] = begun_s
    run_for(silicon, feeder, 2.0)
    assert feeder.busy_s == pytest.approx(silicon.clock.now_s - begun_s, rel=0.02)
