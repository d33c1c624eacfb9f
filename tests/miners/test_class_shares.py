"""A class over real TCP: what counts, what does not, and whose fault it is."""

from __future__ import annotations

import dataclasses

import pytest
from fakes.class_network import EASY_CLASS, Lesson, Student, lesson
from fakes.pool import any_share
from fakes.pool_client import client_of

from miners import work


def test_a_share_counts_with_its_difficulty_and_its_bits() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada:
            difficulty = ada.job().difficulty
            for _ in range(3):
                assert await ada.send(ada.find()) is None
            events = room.told("share", nickname="Ada")
            assert sum(e["count"] for e in events) == 3
            assert sum(e["difficulty"] for e in events) == pytest.approx(3 * difficulty)
            best = max(events, key=lambda e: e["bits"])
            assert len(best["hash"]) == 64
            assert best["bits"] == pytest.approx(256 - (int(best["hash"], 16) + 1).bit_length() + 0.5, abs=1)
            assert room.pool.stats.accepted == 3

    lesson(test)


def test_the_same_share_twice_is_refused_and_named() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Eve") as eve, room.student("Ada") as ada:
            fields = eve.find()
            assert await eve.send(fields) is None
            assert (await eve.send(fields))[0] == 22
            assert (await eve.send(fields | {"nonce": fields["nonce"].upper()}))[0] == 22
            assert await ada.send(ada.find()) is None
            assert room.refused("Eve") == {"duplicate": 2}
            assert room.shares("Eve") == 1
            assert room.refused("Ada") == {}

    lesson(test)


def test_a_share_of_one_job_is_none_of_another() -> None:
    """Else one find could be handed in under every job of the same block."""

    async def test(room: Lesson) -> None:
        async with room.student("Eve") as eve:
            fields = eve.find()
            room.pool.refresh_job()
            await eve.client.until("mining.notify")
            assert eve.job().job_id != fields["job_id"]
            assert (await eve.send(fields | {"job_id": eve.job().job_id}))[0] == 23
            assert await eve.send(fields) is None, "the older job of the same block still counts"

    lesson(test, dataclasses.replace(EASY_CLASS, lowest_difficulty=3e-6))


def test_a_hash_without_work_is_refused_and_named() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Eve") as eve:
            job = eve.job()
            share = next(
                s for n in range(99) if work.hash_value((s := any_share(job, n)).hash_bytes) > job.target
            )
            fields = dict(zip(eve.find(), ("Ada", job.job_id, "00" * 4, f"{job.ntime:08x}", ""), strict=True))
            assert (await eve.send(fields | {"nonce": f"{share.nonce:08x}"}))[0] == 23
            assert room.refused("Eve") == {"forged": 1}
            assert room.refused("Ada") == {}, "a share's name is only a claim"

    lesson(test)


def test_someone_elses_share_is_no_share() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada, room.student("Eve") as eve:
            for _ in range(4):
                fields = ada.find()
                assert await ada.send(fields) is None
                assert (await eve.send(fields))[0] == 23
            assert room.shares("Eve") == 0

    lesson(test, dataclasses.replace(EASY_CLASS, lowest_difficulty=3e-6))


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"job_id": "ffff"}, "unknown_job"),
        ({"job_id": "zz"}, "unknown_job"),
        ({"job_id": "1" * 40}, "unknown_job"),
        ({"nonce": "xyz"}, "malformed"),
        ({"extranonce2": "00" * 9}, "forged"),
        ({"ntime": "00000001"}, "malformed"),
    ],
)
def test_what_is_no_share_is_named_for_what_it_is(change: dict[str, str], kind: str) -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Eve") as eve:
            fields = eve.find() | ({"nonce": "00000000"} if kind == "forged" else {}) | change
            assert (await eve.send(fields))[0] in {20, 21, 23}
            assert room.refused("Eve") == {kind: 1}

    lesson(test, dataclasses.replace(EASY_CLASS, lowest_difficulty=3e-6))


def test_a_line_that_is_none_ends_one_connection_only() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Eve") as eve, room.student("Ada") as ada:
            eve.client.send(b"\n")
            eve.client.send(b'{"id": 1, "method": "mining.\n')
            await room.until(lambda: room.told("left", nickname="Eve"))
            assert room.refused("Eve") == {"malformed": 1}
            assert await ada.send(ada.find()) is None

    lesson(test)


def test_a_guest_under_the_same_nickname_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    from miners.pool import class_server

    addresses = iter(["10.0.0.1", "10.0.0.2"])
    monkeypatch.setattr(class_server, "_address", lambda _writer: next(addresses))
    monkeypatch.setattr(class_server.ClassServer, "_welcome", lambda _self, _writer: True)

    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada, room.student("Ada") as other:
            for one in (ada, other):
                fields = one.find()
                await one.send(fields)
                await one.send(fields)
            assert room.told("refused", nickname="Ada", kind="duplicate", guest=True, count=1)
            assert [e for e in room.told("refused", nickname="Ada") if "guest" not in e]

    lesson(test)


def test_a_flood_is_dropped_named_and_refused_for_a_minute() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Eve") as eve, room.student("Ada") as ada:
            eve.client.send(b'{"id":1,"method":"mining.ping","params":[]}\n' * 60)
            await room.until(lambda: room.told("left", nickname="Eve"))
            assert room.refused("Eve") == {"flood": 1}
            assert await ada.send(ada.find()) is None
            assert room.refused("Ada") == {}
            async with client_of(room.pool) as again:
                assert "wait a minute" in (await Student(again, "Eve.2").join())["error"][1]
            room.live(61.0)
            async with room.student("Eve"):
                pass

    lesson(test, dataclasses.replace(EASY_CLASS, flood_lines=50.0))


def test_a_fast_honest_miner_is_no_flood() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada:
            for _ in range(150):
                room.times.pass_s(0.001)
                assert await ada.send(ada.find()) is None
            assert room.shares("Ada") == 150
            assert room.refused("Ada") == {}

    config = dataclasses.replace(EASY_CLASS, share_interval_s=0.001, lowest_difficulty=1e-9)
    lesson(test, dataclasses.replace(config, flood_lines=50.0))


def between(job: work.Job, difficulty: float) -> dict[str, str]:
    """The fields of a share of this difficulty that the job's own is too high for."""
    eased = dataclasses.replace(job, target=work.target_from_difficulty(difficulty))
    share = next(
        s
        for n in range(10_000)
        if job.target < work.hash_value((s := any_share(eased, n)).hash_bytes) <= eased.target
    )
    return {
        "worker": "Ada",
        "job_id": job.job_id,
        "extranonce2": share.extranonce2.hex(),
        "ntime": f"{share.ntime:08x}",
        "nonce": f"{share.nonce:08x}",
    }


def test_a_lower_difficulty_counts_for_the_job_that_a_miner_has() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada:
            job = ada.job()
            room.live(2.0)  # without a share: the class makes it easier
            lower = room.pool.sessions[0].difficulty
            assert lower < job.difficulty
            assert await ada.send(between(job, lower)) is None
            assert room.told("share")[0]["difficulty"] == pytest.approx(lower)

    lesson(test, dataclasses.replace(EASY_CLASS, share_interval_s=0.05, lowest_difficulty=1e-9))


def test_nobody_names_the_worth_of_shares_afterwards() -> None:
    """Given shares that were kept back, when a lower difficulty is suggested, then they do not count."""

    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada:
            job = ada.job()
            await ada.client.call("mining.suggest_difficulty", job.difficulty / 50)
            assert await ada.send(between(job, job.difficulty / 50)) is not None
            assert room.shares("Ada") == 0
            assert room.refused("Ada") == {"stale": 1}, "an honest miner may be that quick"
            assert await ada.send(ada.find()) is None

    lesson(test, dataclasses.replace(EASY_CLASS, share_interval_s=0.05, lowest_difficulty=1e-9))
