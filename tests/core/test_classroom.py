"""A class from its events: estimates, luck, warnings in words."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from fakes.classroom import HASH, PLAN, UTC, Room
from fakes.sensors import english as plain_english
from hypothesis import given, settings
from hypothesis import strategies as st

from warmgui.core.lab.classroom import state as classroom
from warmgui.core.lab.classroom.boards import (
    as_json_lines,
)
from warmgui.core.lab.classroom.state import MOST_STUDENTS, VERDICT_S
from warmgui.core.lab.classroom.tally import WINDOW_S, relative_error
from warmgui.core.lab.classroom.words import FAILURES, NOBODY_CAME_S
from warmgui.core.money.mining import HASHES_PER_DIFFICULTY


def test_a_class_opens_with_its_port_and_difficulty() -> None:
    room = Room(opened=False)
    assert room.state.state == "opening"
    room.hear("listening", port=3333, difficulty=0.01)
    assert (room.state.state, room.state.port, room.state.difficulty) == ("open", 3333, 0.01)
    assert room.state.opened_utc == UTC
    assert "SECRET" not in repr(room.state)


def test_hashes_are_what_the_shares_take_on_average() -> None:
    room = Room()
    room.hear("joined", nickname="Ada", miners=2, software="cgminer/4.12")
    room.shares("Ada", 10, hash=HASH)
    ada = room.student("Ada")
    assert ada.hashes == pytest.approx(10 * 0.001 * HASHES_PER_DIFFICULTY)
    assert ada.expected_blocks == pytest.approx(1.0)
    assert (ada.shares, ada.connections, ada.software) == (10, 2, "cgminer/4.12")
    assert (ada.best_bits, ada.best_hash) == (20.0, HASH)
    room.hear("share", nickname="ada", count=1, difficulty=0.001, bits=19.0, hash="f" * 64)
    assert room.student("Ada").best_hash == HASH


def test_a_hashrate_is_over_the_last_minutes() -> None:
    room = Room()
    room.hear("joined", nickname="Ada", miners=1)
    room.shares("Ada", 2)
    assert room.student("Ada").hashrate_hs is None, "too few to say"
    for _ in range(200):
        room.now_utc += 3.0
        room.shares("Ada")
    per_share = 0.001 * HASHES_PER_DIFFICULTY
    assert room.student("Ada").hashrate_hs == pytest.approx(per_share / 3.0, rel=0.05)
    assert room.state.hashrate_hs == room.student("Ada").hashrate_hs
    room.now_utc += WINDOW_S
    assert room.student("Ada").hashrate_hs is None, "nothing is known of these minutes"
    room.shares("Ada", 9)
    room.hear("left", nickname="Ada", miners=0)
    assert room.student("Ada").hashrate_hs is None
    room.hear("joined", nickname="Ada", miners=1)
    assert room.student("Ada").hashrate_hs is None, "it begins anew"


def test_what_is_forgotten_is_left_out_of_the_time_too() -> None:
    """Given a share every half second, when old ones are forgotten, then the hashrate stays what it is."""
    room = Room()
    room.hear("joined", nickname="ada", miners=1)
    told = []
    for step in range(1, 800):
        room.now_utc = UTC + step / 2
        room.shares("ada", difficulty=0.001)
        if step > 720:
            told.append(room.student("ada").hashrate_hs or 0.0)
    true_hs = 0.001 * HASHES_PER_DIFFICULTY * 2
    assert sum(told) / len(told) == pytest.approx(true_hs, rel=0.004)


def test_a_clock_that_is_put_back_makes_no_hashrate_of_its_own() -> None:
    room = Room()
    room.hear("joined", nickname="ada", miners=1)
    for _ in range(60):
        room.now_utc += 1.0
        room.shares("ada", difficulty=0.001)
    before = room.student("ada").hashrate_hs
    room.now_utc -= 3600.0
    assert room.student("ada").hashrate_hs == pytest.approx(before)
    for _ in range(60):
        room.now_utc += 1.0
        room.shares("ada", difficulty=0.001)
    assert room.student("ada").hashrate_hs == pytest.approx(before, rel=0.05)


def test_a_sleep_that_is_noticed_late_makes_nobody_slow() -> None:
    """Given a night's sleep, when the state is asked for before the network tells it, nothing is lost."""
    room = Room()
    room.hear("joined", nickname="ada", miners=1)
    for _ in range(60):
        room.now_utc += 1.0
        room.shares("ada", difficulty=0.001)
    before = room.student("ada").hashrate_hs
    room.now_utc += 8 * 3600.0
    assert room.student("ada").hashrate_hs is None
    room.hear("slept", seconds=8 * 3600.0)
    for _ in range(20):
        room.now_utc += 1.0
        room.shares("ada", difficulty=0.001)
    assert room.student("ada").hashrate_hs == pytest.approx(before, rel=0.3)


def test_a_sleep_is_left_out_of_hashrates_and_told() -> None:
    room = Room()
    room.hear("joined", nickname="Ada", miners=1)
    room.hear("joined", nickname="Grace", miners=1)
    room.hear("left", nickname="Nobody", miners=0)
    room.shares("Ada", 100)
    room.now_utc += 60.0
    before = room.student("Ada").hashrate_hs
    room.now_utc += 7200.0
    room.hear("slept", seconds=7200.0)
    assert room.student("Ada").hashrate_hs == pytest.approx(before)
    assert "slept for 2 h" in plain_english(room.state.text)


def test_expected_blocks_go_by_the_difficulty_in_force() -> None:
    room = Room()
    room.shares("Ada", 10)
    room.hear("retarget", height=9, old=0.01, new=0.04, took_s=60.0, aimed_s=240.0, limited=True, by="rule")
    room.shares("Ada", 40)
    assert room.student("Ada").expected_blocks == pytest.approx(2.0)
    (retarget,) = room.state.retargets
    assert (retarget.height, retarget.new_difficulty, retarget.took_s) == (9, 0.04, 60.0)
    assert room.state.difficulty == 0.04


def test_blocks_are_listed_and_counted() -> None:
    room = Room()
    room.shares("Ada", 10)
    room.block("Ada", 1)
    room.block("Grace", 2)
    assert [b.nickname for b in room.state.blocks] == ["Ada", "Grace"]
    assert room.state.height == 2
    assert room.student("Ada").luck == pytest.approx(1.0)
    assert room.student("Grace").luck is None


def test_luck_of_a_class_is_judged_but_not_all_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    real = classroom.share_out
    monkeypatch.setattr(classroom, "share_out", lambda members: asked.append(1) or real(members))
    room = Room()
    assert "No block yet" in plain_english(room.state.verdict)
    room.shares("Ada", 100)
    room.block("Ada")
    assert "one student" in plain_english(room.state.verdict)
    room.shares("Grace", 100)
    for height in range(2, 12):
        room.block("Ada" if height % 2 else "Grace", height)
    assert room.state.chance is None, "not again within moments"
    room.now_utc += VERDICT_S
    state = room.state
    assert state.chance == pytest.approx(1.0, abs=0.3)
    assert state.chi_square_freedom == 1
    assert "just luck" in plain_english(state.verdict)
    room.now_utc += 10 * VERDICT_S
    assert room.state.verdict == state.verdict
    assert len(asked) == 2, "nothing new"


def test_unequal_powers_and_equal_blocks_are_no_luck() -> None:
    room = Room()
    room.shares("Slow", 100)
    room.shares("Fast", 10_000)
    for height in range(60):
        room.block("Slow" if height % 2 else "Fast", height)
    state = room.state
    assert state.chance is not None
    assert state.chance <= 0.001
    assert state.chi_square is not None
    assert [found for found, _ in state.luck_groups] == [30, 30]
    assert sum((found - fair) ** 2 / fair for found, fair in state.luck_groups) == pytest.approx(
        state.chi_square
    )
    assert "Hardly luck" in plain_english(state.verdict)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("duplicate", "Eve sent 5 shares a second time"),
        ("forged", "Eve sent 5 shares that no work was done for"),
        ("unknown_job", "Eve sent 5 shares for work that was never given out"),
        ("malformed", "Eve sent 5 messages that are none"),
        ("flood", "Eve sent far too many messages"),
    ],
)
def test_who_cheats_is_named_and_gains_nothing(kind: str, words: str) -> None:
    room = Room()
    room.shares("Eve", 20)
    room.shares("Ada", 20)
    before = room.student("Eve")
    room.refused("Eve", kind, 5)
    assert words in room.warning("Eve")
    assert words in plain_english(room.state.text), "told once when it begins"
    room.refused("Ada", "flood", 1)
    room.refused("Eve", kind, 1)
    assert "Ada sent far too many" in plain_english(room.state.text)
    room = Room()
    room.shares("Eve", 20)
    room.shares("Ada", 20)
    room.refused("Eve", kind, 5)
    assert room.warning("Ada") == ""
    after = room.student("Eve")
    assert after.refused == {kind: 5}
    assert (after.hashes, after.shares, after.expected_blocks) == (
        20 * 0.001 * HASHES_PER_DIFFICULTY,
        20,
        2.0,
    )
    assert after.hashes == before.hashes


def test_honest_mistakes_are_counted_but_nobody_is_named() -> None:
    room = Room()
    room.shares("Ada", 1000)
    for kind in ("duplicate", "forged", "unknown_job", "malformed"):
        room.refused("Ada", kind, 2)
    room.refused("Ada", "duplicate", 10)
    room.refused("Ada", "stale", 100)
    assert room.warning("Ada") == ""
    assert room.student("Ada").refused["duplicate"] == 12
    assert room.student("Ada").stale == 100


def test_late_shares_are_named_only_above_what_others_have() -> None:
    room = Room()
    for nickname, stale in (("Eve", 50), ("Ada", 2)):
        room.shares(nickname, 100)
        room.refused(nickname, "stale", stale)
    assert "Eve sent 50 shares after their block was found" in room.warning("Eve")
    assert room.warning("Ada") == ""
    storm = Room()
    for nickname in ("Eve", "Ada"):
        storm.shares(nickname, 100)
        storm.refused(nickname, "stale", 50)
    assert storm.warning("Eve") == "", "everybody's are late"
    alone = Room()
    alone.refused("Ada", "stale", 50)
    assert alone.warning("Ada") == ""


def test_a_second_place_under_a_nickname_is_not_blamed_on_its_owner() -> None:
    room = Room()
    room.refused("Ada", "forged", 9, guest=True)
    assert "perhaps somebody else uses this nickname" in room.warning("Ada")


def test_wrong_codes_are_nobodys_fault() -> None:
    room = Room()
    room.refused("", "wrong_code", 3, claimed="Ada")
    room.refused("", "malformed", 3)
    room.refused("", "wrong_code", 0)
    assert room.state.students == ()
    assert "Wrong join codes that were refused: 3; the last one called itself Ada" in plain_english(
        room.state.text
    )
    room.refused("", "wrong_code", 1)
    assert plain_english(room.state.text) == "Wrong join codes that were refused: 4."


def test_a_ban_is_told_and_shown() -> None:
    room = Room()
    room.shares("Eve")
    room.hear("ban", nickname="eve")
    room.hear("ban", nickname="!!")
    assert room.student("Eve").banned
    assert "is out for the rest" in plain_english(room.state.text)


def test_where_nobody_comes_the_firewall_is_mentioned() -> None:
    room = Room()
    assert not room.state.text
    room.now_utc += NOBODY_CAME_S
    assert "port 3333" in plain_english(room.state.text)
    here = Room(dataclasses.replace(PLAN, host="127.0.0.1"))
    here.now_utc += NOBODY_CAME_S
    assert not here.state.text
    room.hear("joined", nickname="Ada", miners=1)
    assert not room.state.text


@pytest.mark.parametrize("code", [*FAILURES, "unheard of"])
def test_every_failure_has_a_sentence(code: str) -> None:
    room = Room(opened=False)
    room.hear("failed", code=code, words="a reason")
    assert room.state.state == "failed"
    sentence = plain_english(room.state.text)
    assert sentence
    assert "{" not in sentence


def test_after_class_nothing_changes_any_more() -> None:
    room = Room()
    room.hear("joined", nickname="Ada", miners=1)
    room.hear("joined", nickname="Grace", miners=0)
    room.shares("Ada", 50)
    room.hear("closed")
    assert room.state.state == "closed"
    assert room.student("Ada").connections == 0
    assert room.student("Ada").hashrate_hs is None
    room.shares("Ada", 50)
    room.room.fail("ended", "", UTC)
    room.room.close(UTC)
    assert room.student("Ada").shares == 50
    assert room.state.state == "closed"


def test_students_are_bounded() -> None:
    room = Room()
    for number in range(MOST_STUDENTS + 10):
        room.shares(f"S{number}")
    assert len(room.state.students) == MOST_STUDENTS
    room.block("One too many")
    room.hear("joined", nickname="One too many", miners=1)
    room.refused("One too many", "forged")
    assert room.state.blocks == ()


junk = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.lists(st.integers(), max_size=2),
)
names = st.sampled_from(
    ["listening", "joined", "left", "share", "refused", "block", "retarget", "ban", "slept", "failed", "x"]
)
FIELDS = ("nickname", "kind", "count", "difficulty", "bits", "hash", "height", "header", "old", "new")
events = st.dictionaries(st.sampled_from([*FIELDS, "seconds", "miners", "code", "words"]), junk)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.one_of(names, junk), events), max_size=12))
def test_no_event_breaks_a_class(told: list[tuple[Any, dict[str, Any]]]) -> None:
    room = Room()
    for name, fields in told:
        room.room.hear({**fields, "event": name, "nickname": fields.get("nickname") or "Ada"}, room.now_utc)
        room.now_utc += 1.0
    state = room.state
    assert all(student.hashes >= 0 and student.shares >= 0 for student in state.students)
    as_json_lines(state)


def test_wrong_numbers_are_left_out() -> None:
    room = Room()
    for difficulty in (0.0, -1.0, float("nan"), float("inf"), 1e300, 10**400, True, "1"):
        room.hear("share", nickname="Ada", count=1, difficulty=difficulty, bits=1.0)
    for count in (0, -1, 10**9, 1.0, None):
        room.hear("share", nickname="Ada", count=count, difficulty=0.1, bits=1.0)
    room.hear("share", nickname="Ada", count=1, difficulty=0.1, bits=500.0, hash="0" * 64)
    room.hear("share", nickname="Ada", count=1, difficulty=0.1, bits=5.0, hash="<script>")
    room.hear("block", nickname="Ada", difficulty=0)
    room.hear("retarget", old=0, new=1)
    ada = room.student("Ada")
    assert (ada.shares, ada.best_bits, ada.best_hash) == (2, None, "")
    assert room.state.height == 0
    assert room.state.retargets == ()


def test_shares_before_anybody_joined_are_counted() -> None:
    room = Room()
    room.shares("Ada", 3)
    room.now_utc += 30.0
    room.hear("slept", seconds=20.0)
    assert room.student("Ada").hashrate_hs is None


def test_the_error_of_an_estimate_falls_with_its_shares() -> None:
    assert relative_error(0) is None
    assert relative_error(4) == 0.5
