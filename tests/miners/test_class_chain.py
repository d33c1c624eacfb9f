"""The chain of a class over real TCP: blocks, retargets, the PC's sleep, storms of blocks."""

from __future__ import annotations

import dataclasses
import hashlib

import pytest
from fakes.class_network import BLOCKS, EASY_CLASS, Lesson, Times, lesson

from miners import work
from miners.pool.class_clock import AwakeClock
from miners.upstream.stratum.messages import parse_notify


def test_a_block_is_real_names_its_finder_and_ends_all_work() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada, room.student("Grace") as grace:
            old = grace.find()
            room.times.pass_s(7.0)
            assert await ada.send(ada.find()) is None
            (block,) = room.told("block")
            header = bytes.fromhex(block["header"])
            digest = hashlib.sha256(hashlib.sha256(header).digest()).digest()
            assert digest[::-1].hex() == block["hash"]
            nbits = int.from_bytes(header[72:76], "little")
            assert int.from_bytes(digest, "little") <= work.target_from_nbits(nbits)
            assert (block["nickname"], block["height"], block["seconds"]) == ("Ada", 1, 7.0)
            assert (await grace.send(old))[:2] == [21, "Stale"]
            assert room.refused("Grace") == {"stale": 1}
            assert (await grace.at_height(2)).previous_hash == digest
            room.times.pass_s(1.0)
            assert await grace.send(grace.find()) is None
            second = room.told("block")[1]
            assert bytes.fromhex(second["header"])[4:36] == digest, "it stands on the first"

    lesson(test, BLOCKS)


def test_the_coinbase_of_a_block_says_who_found_it() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada:
            assert b"Ada".hex() in ada.job().coinbase2.hex()

    lesson(test)


def test_the_difficulty_follows_by_bitcoins_rule() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada:
            for number in range(8):
                room.times.pass_s(5.0)  # twice as fast as wanted
                while room.pool.height == number:  # not every share is a block any more
                    assert await ada.send(ada.find()) is None
                await ada.at_height(number + 2)
            first, second = room.told("retarget")
            assert (first["height"], first["took_s"], first["aimed_s"]) == (5, 20.0, 40.0)
            assert first["new"] / first["old"] == pytest.approx(2.0, rel=1e-3)
            assert not first["limited"]
            assert second["height"] == 9
            assert room.pool.network_difficulty == second["new"]

    lesson(test, dataclasses.replace(BLOCKS, retarget_blocks=4, block_interval_s=10.0))


def test_a_change_is_held_to_a_factor_of_four() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada:
            for height in (1, 2):
                await ada.at_height(height)
                room.times.pass_s(1.0)
                assert await ada.send(ada.find()) is None
            (told,) = room.told("retarget")
            assert told["limited"]
            assert told["new"] / told["old"] == pytest.approx(4.0, rel=1e-3)

    lesson(test, dataclasses.replace(BLOCKS, retarget_blocks=2, block_interval_s=1000.0))


def test_a_sleep_of_the_teachers_pc_is_told_and_left_out() -> None:
    """Both kinds of system: the monotonic clock runs on during a sleep, or only the wall clock does."""
    for sleeping in ("monotonic and wall", "wall"):
        times = Times()

        async def test(room: Lesson, sleeping: str = sleeping) -> None:
            async with room.student("Ada") as ada:
                difficulty = ada.job().difficulty
                room.live(20.0)
                room.times.wall.pass_s(3600.0)
                if sleeping != "wall":
                    room.times.monotonic.pass_s(3600.0)
                room.pool.tick()
                (slept,) = room.told("slept")
                assert slept["seconds"] == pytest.approx(3600.0, abs=10.0)
                notify = parse_notify(await ada.client.until("mining.notify"))
                while notify.ntime < int(room.times.wall.now_s):
                    notify = parse_notify(await ada.client.until("mining.notify"))
                fields = ada.find()
                assert await ada.send(fields) is None, "the session goes on"
                (block,) = room.told("block")
                assert block["seconds"] == pytest.approx(20.0, abs=5.0), "nobody mined in that hour"
                assert ada.job().difficulty == pytest.approx(difficulty), "and nobody found too little"
                assert not room.told("left")

        lesson(test, dataclasses.replace(BLOCKS, share_interval_s=100.0, lowest_difficulty=1e-9), times)


def test_a_clock_that_is_set_back_is_no_sleep() -> None:
    times = Times()
    clock = AwakeClock(times.monotonic, times.wall)
    times.wall.pass_s(-5000.0)
    times.monotonic.pass_s(1.0)
    clock()
    assert clock.take_sleep() is None


def test_a_break_without_any_miner_is_left_out() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada"):
            room.times.pass_s(4.0)
            room.pool.tick()
        await room.until(lambda: room.told("left"))
        for _ in range(100):
            room.times.pass_s(9.0)
            room.pool.tick()
        async with room.student("Ada") as ada:
            room.times.pass_s(3.0)
            assert await ada.send(ada.find()) is None
            assert room.told("block")[0]["seconds"] == pytest.approx(7.0)

    lesson(test, BLOCKS)


def test_the_teacher_sets_the_difficulty() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada:
            old = ada.find()
            room.pool.set_network_difficulty(1e-4)
            await ada.client.until("mining.notify")
            (told,) = room.told("retarget", by="teacher")
            assert told["new"] == pytest.approx(1e-4, rel=1e-4)
            assert (await ada.send(old))[0] == 21, "what was searched for does not count any more"
            assert await ada.send(ada.find()) is None
            assert ada.job().nbits == work.nbits_from_target(work.target_from_difficulty(1e-4))
            for wrong in (0.0, -1.0, float("nan"), float("inf"), 1e300):
                with pytest.raises(ValueError, match="no difficulty"):
                    room.pool.set_network_difficulty(wrong)

    lesson(test)


def test_nobody_is_asked_for_more_than_a_block() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada:
            assert ada.job().difficulty <= room.pool.network_difficulty
            room.pool.set_network_difficulty(2e-9)
            await ada.client.until("mining.notify")
            assert ada.job().difficulty == room.pool.network_difficulty
            room.times.pass_s(1.0)
            assert await ada.send(ada.find()) is None
            assert room.told("block"), "a share that is asked for is at least a block"

    lesson(test, dataclasses.replace(EASY_CLASS, lowest_difficulty=1e-7))


def test_blocks_in_a_storm_share_their_broadcasts() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada:
            for height in (1, 2, 3):
                await ada.at_height(height)  # the second and third come a moment later
                assert await ada.send(ada.find()) is None
                room.times.pass_s(0.001)
            assert [e["height"] for e in room.told("block")] == [1, 2, 3]

    lesson(test, BLOCKS)


def test_who_joins_in_a_storm_works_on_the_new_block() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada:
            for height in (1, 2):
                await ada.at_height(height)
                assert await ada.send(ada.find()) is None
            async with room.student("Grace") as grace:  # others hear of the third block a moment later
                assert grace.job().height == 3
                tip = bytes.fromhex(room.told("block")[-1]["hash"])[::-1]
                assert grace.job().previous_hash == tip
            room.pool.set_network_difficulty(2e-8)

    lesson(test, BLOCKS)


def test_a_class_that_ends_in_a_storm_ends() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada:
            for height in (1, 2):
                await ada.at_height(height)
                assert await ada.send(ada.find()) is None

    told = lesson(test, BLOCKS)
    assert told.told("left", nickname="Ada", miners=0)


def test_time_does_not_run_ahead_in_a_storm_of_blocks() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada:
            for height in range(1, 31):
                await ada.at_height(height)
                room.times.pass_s(0.1)
                assert await ada.send(ada.find()) is None
            assert ada.job().ntime <= room.times.wall.now_s + 6

    lesson(test, BLOCKS)
