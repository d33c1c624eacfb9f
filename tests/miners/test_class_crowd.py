"""Many and strange clients of a class over real TCP, and what is told of them."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import json
from typing import TYPE_CHECKING, Any

import pytest
from fakes.class_network import EASY_CLASS, Lesson, lesson
from fakes.pool_client import client_of
from hypothesis import given, settings
from hypothesis import strategies as st

from miners.pool.class_events import MOST_WAITING, Gathered
from miners.pool.class_roster import Member
from miners.pool.class_server import ClassServer

if TYPE_CHECKING:
    from fakes.pool_client import Client


def test_what_a_system_lacks_to_watch_a_line_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    from miners.pool import class_server

    class Odd:
        def setsockopt(self, *_: object) -> None:
            raise OSError

    monkeypatch.setattr(class_server, "_KEEPALIVE", (("TCP_KEEPCNT", 4), ("TCP_NO_SUCH_OPTION", 1)))
    class_server._watch_the_line(None)
    class_server._watch_the_line(Odd())  # type: ignore[arg-type]  # as much of a socket as is used


def test_events_are_gathered_while_nobody_reads() -> None:
    told: list[dict[str, Any]] = []
    waiting = MOST_WAITING + 1
    gathered = Gathered(told.append, lambda: waiting)
    ada = Member("Ada", "10.0.0.1", miners=1)
    gathered.changed(ada)
    for _ in range(1000):
        gathered.share("Ada", 0.5, 20.0, "")
        gathered.refused("Ada", "stale")
    gathered.flush()
    assert told == []
    gathered.at_once("slept", seconds=1.0)
    assert [e["event"] for e in told] == ["joined", "share", "refused", "slept"]
    assert (told[1]["count"], told[1]["difficulty"], told[2]["count"]) == (1000, 500.0, 1000)
    waiting = 0
    ada.miners = 0
    gathered.changed(ada)
    gathered.flush()
    assert told[-1] == {"event": "left", "nickname": "Ada", "miners": 0}
    told.clear()
    gathered.changed(ada)
    gathered.flush()
    assert told == [], "came and went between two looks"


junk = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=30))
methods = st.sampled_from(
    [
        "mining.subscribe",
        "mining.authorize",
        "mining.submit",
        "mining.configure",
        "mining.suggest_difficulty",
        "x",
    ]
)
requests = st.builds(
    lambda method, params, number: json.dumps({"id": number, "method": method, "params": params}).encode(),
    st.one_of(methods, junk),
    st.one_of(st.lists(st.one_of(junk, st.lists(junk, max_size=3)), max_size=7), junk),
    junk,
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.one_of(st.binary(max_size=60), requests), max_size=12))
def test_survives_any_client(lines: list[bytes]) -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada:
            async with client_of(room.pool) as stranger, room.student("Eve") as eve:
                for client in (stranger, eve.client):
                    client.send(b"\n".join(lines) + b"\nend\n")
                    await _read_out(client)
            assert await ada.send(ada.find()) is None
            assert room.refused("Ada") == {}

    lesson(test)


async def _read_out(client: Client) -> None:
    with contextlib.suppress(OSError):
        while True:
            await client.next()


def test_two_hundred_students_lose_no_share() -> None:
    """Each of 1,000 shares of 200 clients is accounted to its student; so is each of a cheat's copies."""

    async def work_for(room: Lesson, number: int, ready: asyncio.Barrier) -> None:
        async with room.student(f"S{number}") as student:
            await ready.wait()
            found = student.find()
            for _ in range(5):
                assert await student.send(found) is None
                if number == 7:
                    assert (await student.send(found))[0] == 22
                found = student.find()
            await ready.wait()

    async def test(room: Lesson) -> None:
        ready = asyncio.Barrier(200)
        await asyncio.gather(*(work_for(room, number, ready) for number in range(200)))
        await room.until(lambda: len(room.told("left")) == 200)
        assert {room.shares(f"S{number}") for number in range(200)} == {5}
        assert room.refused("S7") == {"duplicate": 5}
        assert all(not room.refused(f"S{number}") for number in range(200) if number != 7)
        assert room.pool.stats.accepted == 1000

    lesson(test, dataclasses.replace(EASY_CLASS, lowest_difficulty=1e-9))


def test_students_come_and_go_and_only_work_counts() -> None:
    async def test(room: Lesson) -> None:
        for _ in range(3):
            async with room.student("Ada") as ada:
                assert await ada.send(ada.find()) is None
        await room.until(lambda: room.told("left", nickname="Ada", miners=0))
        assert room.shares("Ada") == 3

    lesson(test)


def test_a_class_needs_a_difficulty_and_a_code() -> None:
    with pytest.raises(ValueError, match="join code"):
        ClassServer(dataclasses.replace(EASY_CLASS, code=""))
    with pytest.raises(ValueError, match="no difficulty"):
        ClassServer(dataclasses.replace(EASY_CLASS, difficulty=0.0))
