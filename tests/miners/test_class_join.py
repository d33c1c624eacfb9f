"""Joining a class: nicknames, join codes, bans and limits, over real TCP."""

from __future__ import annotations

import contextlib
import dataclasses
import json
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from fakes.class_network import CODE, EASY_CLASS, Lesson, Student, lesson
from fakes.pool_client import client_of
from hypothesis import given
from hypothesis import strategies as st

from miners.formats.nickname import LONGEST_NICKNAME, nickname_of, same_nickname
from miners.pool import class_session
from miners.pool.class_door import (
    FLOOD_WAIT_S,
    FLOODS_PER_ADDRESS,
    FREE_TRIES,
    MAX_ADDRESSES,
    Arrivals,
    Bucket,
    Door,
    Waits,
    is_this_pc,
    read_password,
    same_code,
)
from miners.pool.class_manners import ClassConfig
from miners.pool.class_roster import Roster
from miners.pool.refusals import RefusedError
from miners.pool.vardiff import Vardiff

if TYPE_CHECKING:
    from fakes.pool_client import Client


@pytest.mark.parametrize(
    ("user", "nickname"),
    [
        ("Ada", "Ada"),
        ("Ada.rig1", "Ada"),
        ("  Ada   L.  ", "Ada L"),
        ("Zoë", "Zoë"),
        ("Zoe\u0308", "Zoë"),
        ("נועה", "נועה"),
        ("李雷 🐼", "李雷 🐼"),
        ("4da", "4da"),
        ("x" * 99, "x" * LONGEST_NICKNAME),
        ("é\u0301\u0301\u0301\u0301", "é\u0301\u0301"),
        ("a\u202eb\u200bc\x07d\nе", "abcdе"),
        ("<b>Ada</b>", "bAda/b"),
        ("=1+1", "1+1"),
        ("-@ Ada", "Ada"),
        ("A\ufe0fd\u3164a\U000e0100", "Ada"),
        ("A\u00a0B", "A B"),
        ("", ""),
        (".rig", ""),
        ("!!!", ""),
        ("🐼", ""),
        ("\u3164\u2800", ""),
        ("\ud800Ada", "Ada"),
    ],
)
def test_a_nickname_is_plain_text(user: str, nickname: str) -> None:
    assert nickname_of(user) == nickname


@given(st.text(max_size=200))
def test_whatever_is_sent_a_nickname_can_be_shown(user: str) -> None:
    nickname = nickname_of(user)
    assert nickname_of(nickname) == nickname
    assert nickname.isprintable()
    assert len(nickname) <= 3 * LONGEST_NICKNAME
    assert not set(nickname) & set("<>&\"'\\"[:3])
    assert not nickname.startswith(("=", "+", "-", "@", " "))


def test_spellings_of_one_nickname_are_one_student() -> None:
    assert same_nickname("ADA") == same_nickname("ada")
    assert same_nickname("Straße") == same_nickname("STRASSE")


@pytest.mark.parametrize(
    ("password", "code", "difficulty"),
    [
        ("abc", "abc", None),
        ("abc,d=0.5", "abc", 0.5),
        ("d=1e-3;abc", "abc", 1e-3),
        ("abc,diff=0", "abc", None),
        ("abc,stats", "abc", None),
        (None, "", None),
        (7, "", None),
    ],
)
def test_a_password_may_have_options(password: object, code: str, difficulty: float | None) -> None:
    found = read_password(password)
    assert (found.code, found.difficulty) == (code, difficulty)


def test_a_code_may_be_spelled_as_people_type_it() -> None:
    assert same_code(" abc 123", "ABC-123")
    assert not same_code("abc124", "ABC-123")
    assert not same_code("", "ABC-123")
    assert not same_code("é", "ABC-123")
    with pytest.raises(ValueError, match="join code"):
        Door(" - ")


def test_who_joins_is_told_with_software_and_number_of_miners() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada.pc"), room.student("ADA.bitaxe"), room.student("Grace"):
            assert room.told("joined", nickname="Ada", miners=2, software="test/1.0")
            assert room.told("joined", nickname="Grace", miners=1)
            assert room.pool.stats.clients == 3
        await room.until(lambda: room.told("left", nickname="Ada", miners=0))
        assert room.told("left", nickname="Grace", miners=0)

    lesson(test)


def test_a_miner_without_a_password_field_puts_the_code_behind_its_name() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada.abc123", "x"):
            assert room.told("joined", nickname="Ada")

    lesson(test)


def test_joining_before_subscribing_is_taken() -> None:
    async def test(room: Lesson) -> None:
        async with client_of(room.pool) as client:
            assert (await client.call("mining.authorize", "Ada", CODE))["result"] is True
            assert (await client.call("mining.subscribe"))["error"] is None
            assert await client.until("mining.notify")
            reply = await client.call("mining.authorize", "Ada.2", CODE)
            assert reply["result"] is True, "the same student again"

    lesson(test)


def test_a_password_may_say_where_to_begin() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada", f"{CODE},d=2e-8") as ada:
            assert ada.job().difficulty == 2e-8
        async with room.student("Grace", f"{CODE},d=500") as grace:
            assert grace.job().difficulty == pytest.approx(1e-3, rel=1e-4), "a block needs no more"

    lesson(test, dataclasses.replace(EASY_CLASS, difficulty=1e-3))


@pytest.mark.parametrize(
    ("params", "words"),
    [
        (["Ada", "wrong"], "teacher's screen"),
        (["Ada"], "teacher's screen"),
        (["!!", CODE], "nickname"),
        ([5, CODE], "nickname"),
        ([], "nickname"),
    ],
)
def test_who_may_not_join_hears_what_to_do(params: list[object], words: str) -> None:
    async def test(room: Lesson) -> None:
        async with client_of(room.pool) as client:
            await client.call("mining.subscribe")
            reply = await client.call("mining.authorize", *params)
            assert reply["error"][0] == 24
            assert words in reply["error"][1]
            assert (await client.call("mining.submit", "Ada", "1", "00", "00", "00"))["error"][0] == 24
        assert not room.told("joined")

    lesson(test)


def test_a_wrong_code_is_told_but_is_nobodys_fault() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada"), client_of(room.pool) as client:
            await Student(client, "Ada").join("guess")
            assert room.refused("Ada") == {}
            assert room.told("refused", nickname="", kind="wrong_code", claimed="Ada", count=1)

    lesson(test)


def test_guessing_codes_gets_slow_and_others_join_meanwhile() -> None:
    door = Door("right")
    for _ in range(FREE_TRIES):
        assert door.try_code("wrong", "", "10.0.0.9", 0.0) == "wrong_code"
    assert door.try_code("right", "", "10.0.0.9", 0.5) == "too_many_codes", "else guessing would go on"
    assert door.try_code("right", "", "10.0.0.8", 0.5) == ""
    assert door.try_code("wrong", "", "10.0.0.9", 1.5) == "wrong_code"
    assert door.try_code("wrong", "", "10.0.0.9", 3.0) == "too_many_codes", "each time it waits longer"
    assert door.try_code("right", "", "10.0.0.9", 63.0) == ""
    assert door.try_code("wrong", "", "10.0.0.9", 63.0) == "wrong_code"
    assert door.try_code("right", "", "10.0.0.9", 63.0) == "", "it may mistype again"


def test_what_is_remembered_of_addresses_is_bounded() -> None:
    waits = Waits()
    for number in range(MAX_ADDRESSES + 5):
        waits.fault(str(number), 10.0)
    assert waits.count("0") == 0
    assert waits.wait_s(str(MAX_ADDRESSES), 4.0) == 6.0


def test_a_flooder_waits_and_with_many_names_its_address_does() -> None:
    door = Door("code")
    door.flooded("10.0.0.9", "Eve", 0.0)
    assert door.is_flooder("10.0.0.9", "Eve", 1.0)
    assert not door.is_flooder("10.0.0.9", "Ada", 1.0), "a school may have one address"
    for number in range(FLOODS_PER_ADDRESS - 1):
        door.flooded("10.0.0.9", f"Eve {number}", 2.0)
    assert door.is_flooder("10.0.0.9", "Ada", 3.0)
    assert not door.is_flooder("10.0.0.8", "Ada", 3.0)
    assert not door.is_flooder("10.0.0.9", "Ada", 3.0 + FLOOD_WAIT_S)
    door.flooded("10.0.0.9", "Eve", 500.0)
    assert not door.is_flooder("10.0.0.9", "Ada", 501.0), "long ago is forgotten"


def test_a_bucket_fills_up_and_not_beyond() -> None:
    bucket = Bucket(10.0, 1.0, 0.0)
    assert bucket.take(10.0, 0.0)
    assert not bucket.take(1.0, 0.0)
    assert bucket.take(3.0, 5.0)
    bucket.take(-100.0, 5.0)
    assert not bucket.take(10.5, 5.0)
    assert bucket.take(10.0, 5.0), "what is refused costs nothing"


def test_an_address_may_not_connect_all_the_time() -> None:
    arrivals = Arrivals(3, 1.0)
    assert [arrivals.may_come("10.0.0.9", 0.0) for _ in range(5)] == [True, True, True, False, False]
    assert arrivals.may_come("10.0.0.8", 0.0)
    assert arrivals.may_come("10.0.0.9", 1.5)
    for number in range(MAX_ADDRESSES):
        arrivals.may_come(f"10.1.{number}", 2.0)
    assert len(arrivals._buckets) == MAX_ADDRESSES


def test_this_pc_is_known_by_its_address() -> None:
    assert is_this_pc("127.0.0.1")
    assert is_this_pc("::1")
    assert not is_this_pc("192.168.1.2")
    assert not is_this_pc("fe80::1%eth0")
    assert not is_this_pc("")


async def until_closed(student: Student) -> None:
    with contextlib.suppress(OSError):
        while True:
            await student.client.next()


def test_one_connection_is_one_student() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada:
            reply = await ada.client.call("mining.authorize", "Grace", CODE)
            assert "another nickname" in reply["error"][1]
        assert not room.told("joined", nickname="Grace")

    lesson(test)


def test_a_banned_student_is_out_for_the_rest_of_the_class() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Eve") as eve, room.student("Ada") as ada:
            room.pool.ban("EVE")
            await until_closed(eve)
            assert any(m.get("method") == "client.show_message" for m in eve.client.told)
            assert room.told("ban", nickname="Eve")
            assert await ada.send(ada.find()) is None
            async with client_of(room.pool) as again:
                assert "out of the class" in (await Student(again, "eve.2").join())["error"][1]
            room.pool.ban("Nobody yet")
            async with client_of(room.pool) as later:
                assert "out of the class" in (await Student(later, "Nobody yet").join())["error"][1]

    lesson(test)


def test_a_class_has_room_for_so_many_nicknames() -> None:
    roster = Roster(max_students=3, max_per_address=1)
    ada = roster.join("Ada", "10.0.0.1", "x")
    assert roster.join("ada", "10.0.0.2", "y") is ada
    assert (ada.miners, ada.software, ada.address) == (2, "y", "10.0.0.1")
    with pytest.raises(RefusedError, match="nicknames_here"):
        roster.join("Ada 2", "10.0.0.1", "")
    roster.join("Here", "127.0.0.1", "")
    roster.join("Here too", "127.0.0.1", "")
    with pytest.raises(RefusedError, match="class_full"):
        roster.join("Late", "10.0.0.3", "")
    for number in range(9):
        roster.ban(str(number))
    with pytest.raises(RefusedError, match="class_full"):
        roster.join("8", "10.0.0.3", "")


def test_one_address_gets_so_many_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    from miners.pool import class_server

    monkeypatch.setattr(class_server, "is_this_pc", lambda _address: False)

    async def test(room: Lesson) -> None:
        async with room.student("Ada"), room.student("Ada"), client_of(room.pool) as third:
            with pytest.raises(OSError, match=r"closed|reset"):
                await third.call("mining.subscribe")

    lesson(test, dataclasses.replace(EASY_CLASS, max_per_address=2))


def test_suggestions_are_heard_but_not_for_ever() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada:
            for number in range(class_session.MOST_SUGGESTIONS):
                reply = await ada.client.call("mining.suggest_difficulty", 1e-7 * (2 + number))
                assert reply["result"] is True
                assert ada.job().difficulty == pytest.approx(1e-7 * (2 + number))
            reply = await ada.client.call("mining.suggest_difficulty", 1e-8)
            assert "by itself" in reply["error"][1]

    lesson(test)


def test_who_never_joins_is_dropped_and_who_is_silent_for_long() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Ada") as ada, client_of(room.pool) as nobody:
            await nobody.call("mining.subscribe")
            room.live(25.0)
            with pytest.raises(OSError, match=r"closed|reset"):
                await nobody.next()
            assert await ada.send(ada.find()) is None
            room.live(650.0)
            await until_closed(ada)
            await room.until(lambda: room.told("left", nickname="Ada", miners=0))

    lesson(test)


def test_an_address_that_connects_all_the_time_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    from miners.pool import class_server

    monkeypatch.setattr(class_server, "is_this_pc", lambda _address: False)

    async def test(room: Lesson) -> None:
        for _ in range(2):
            async with room.student("Ada"):
                pass
        async with client_of(room.pool) as third:
            with pytest.raises(OSError, match=r"closed|reset"):
                await third.call("mining.subscribe")
        room.live(1.0)
        async with room.student("Ada"):
            pass

    lesson(test, dataclasses.replace(EASY_CLASS, max_per_address=2, arrivals_per_s=2.0))


async def _say(client: Client, *lines: str) -> dict[str, Any]:
    """Lines as a miner sends them; the answer to the last one."""
    for line in lines:
        client.send(line.encode() + b"\n")
    wanted = json.loads(lines[-1])["id"]
    while (message := await client.next()).get("id") != wanted:
        pass
    return message


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            [
                '{"id": 1, "method": "mining.configure", "params": [["version-rolling"], {}]}',
                '{"id": 2, "method": "mining.subscribe", "params": ["bitaxe/BM1370/v2.4.0"]}',
                '{"id": 3, "method": "mining.authorize", "params": ["Ada.bitaxe", "abc123"]}',
                '{"id": 4, "method": "mining.suggest_difficulty", "params": [1000]}',
            ],
            id="bitaxe",
        ),
        pytest.param(
            [
                '{"id": 1, "method": "mining.subscribe", "params": ["NerdMinerV2/V1.8.0"]}',
                '{"params": ["Ada.nerd", "ABC123"], "id": 2, "method": "mining.authorize"}',
                '{"id": 3, "method": "mining.suggest_difficulty", "params": [0.00015]}',
            ],
            id="nerdminer",
        ),
        pytest.param(
            [
                '{"id": 1, "method": "mining.subscribe", "params": ["cpuminer/2.5.1"]}',
                '{"id": 2, "method": "mining.authorize", "params": ["Ada", "abc-123"]}',
                '{"id": 3, "method": "mining.extranonce.subscribe", "params": []}',
            ],
            id="cpuminer",
        ),
        pytest.param(
            [
                '{"id": "auth", "method": "mining.authorize", "params": ["Ada", "abc123"], "more": 1}',
                '{"id": null, "method": "mining.suggest_target", "params": ["00ff"]}',
                '{"id": "sub", "method": "mining.subscribe", "params": []}',
            ],
            id="odd ids, odd order",
        ),
    ],
)
def test_every_usual_miner_can_join(lines: list[str]) -> None:
    async def test(room: Lesson) -> None:
        async with client_of(room.pool) as client:
            assert (await _say(client, *lines))["error"] is None
            while not any(m.get("method") == "mining.notify" for m in client.told):
                await client.next()
            assert room.told("joined", nickname="Ada", miners=1)
            difficulty = next(m for m in client.told if m.get("method") == "mining.set_difficulty")
            assert 0 < difficulty["params"][0] <= 1e-3 * 1.001

    lesson(test)


@pytest.mark.parametrize("hashrate_hs", [50e3, 1e6, 60e6, 2e9, 500e9, 100e12])
def test_miners_of_every_speed_get_to_their_share_interval(hashrate_hs: float) -> None:
    """From a microcontroller to an ASIC: shares in time, and no flood on the way there."""
    config = ClassConfig(CODE, difficulty=1e12)
    pool = config.pool_config()
    random, now_s, early = Random(7), 0.0, 0
    vardiff = Vardiff(pool.difficulty, pool.share_interval_s, pool.lowest_difficulty, now_s)
    first_s = None
    while now_s < 300.0:
        step_s = min(random.expovariate(hashrate_hs / (vardiff.difficulty * 2**32)), 1.0)
        now_s += step_s
        if step_s < 1.0:
            first_s = now_s if first_s is None else first_s
            early += now_s < 10.0
            vardiff.share(vardiff.difficulty)
        vardiff.retarget(now_s)
    assert first_s is not None
    assert first_s < 40.0
    assert early < config.flood_lines / 2
    assert 1 / 2.3 < vardiff.difficulty * 2**32 / hashrate_hs / config.share_interval_s < 2.3


def test_a_client_that_vanishes_has_left() -> None:
    async def test(room: Lesson) -> None:
        async with room.student("Grace") as grace:
            async with room.student("Ada") as ada:
                ada.client.writer.transport.abort()  # no goodbye
                await room.until(lambda: room.told("left", nickname="Ada"))
            assert await grace.send(grace.find()) is None

    lesson(test)
