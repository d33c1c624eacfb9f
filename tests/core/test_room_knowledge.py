"""What was learned of the room: its sentences, its versions, the way back, the form in which it is kept."""

from __future__ import annotations

import json
import math
from dataclasses import fields, replace
from typing import Any

import pytest
from fakes.sensors import english
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core import room_knowledge as rk
from warmgui.core import room_knowledge_plain as plain
from warmgui.core.heat.learned import OTHER_HEATING, Attempt, LearnedRoom, Radiator, Trace
from warmgui.core.model_room import RoomKnowledge

finite = st.floats(-1e9, 1e9)
positive = st.floats(1e-6, 1e9)
CODES = (
    "accepted",
    "not_better",
    "uncertain",
    "unsaid",
    "few_days",
    "no_room",
    "no_heat",
    "no_outdoor",
    "constant",
    "no_fit",
    "held",
    "ended",
    "late",
    "garbage",
    "not_started",
    "unread",
)
NUMBERS = {"error_k": 0.31, "before_k": 0.62, "sigma": 31.0, "days": 2.4}


def a_room(version: int = 1, **changes: Any) -> LearnedRoom:
    numbers = {f.name: 1.0 for f in fields(LearnedRoom) if f.name not in {"version", "other_heating"}}
    return LearnedRoom(**{"version": version, **numbers, "days": 11.6, **changes})


rooms = st.builds(
    LearnedRoom,
    version=st.integers(1, 10**6),
    other_heating=st.sampled_from(OTHER_HEATING),
    **{
        f.name: positive if f.name in plain.POSITIVE else finite
        for f in fields(LearnedRoom)
        if f.name not in {"version", "other_heating"}
    },
)


@st.composite
def traces(draw: st.DrawFn) -> Trace:
    count = draw(st.integers(0, 5))
    column = st.lists(st.none() | finite, min_size=count, max_size=count).map(tuple)
    return Trace(draw(finite), draw(positive), *(draw(column) for _ in range(5)))


@st.composite
def attempts(draw: st.DrawFn) -> Attempt:
    code = draw(st.sampled_from(CODES))
    room = draw(rooms) if code == "accepted" else draw(st.none() | rooms)
    values = {name: draw(st.floats(0.0, 1e3)) for name in NUMBERS}
    return rk.attempt_of(code, values, draw(finite), room, draw(st.none() | traces()))


@st.composite
def radiators(draw: st.DrawFn) -> Radiator:
    held, watts, kwh, days, total = (draw(finite) for _ in range(5))
    return Radiator(held, watts, kwh, days, total, rk.radiator_words(held, kwh, total, days))


@st.composite
def known(draw: st.DrawFn) -> RoomKnowledge:
    versions = rk.kept(
        draw(st.lists(rooms, max_size=rk.MOST_VERSIONS + 3, unique_by=lambda room: room.version))
    )
    return rk.told(
        RoomKnowledge(
            model=draw(st.sampled_from([None, *versions])),
            attempt=draw(st.none() | attempts()),
            versions=versions,
            days=draw(st.floats(0.0, 40.0)),
            radiator=draw(st.none() | radiators()),
        )
    )


class TestSentences:
    @pytest.mark.parametrize("code", CODES)
    def test_each_outcome_has_a_sentence_of_its_own(self, code: str) -> None:
        said = rk.attempt_words(code, NUMBERS)
        assert english(said).endswith(".")
        others = [rk.attempt_words(other, NUMBERS).template for other in CODES if other != code]
        assert said.template not in others

    def test_one_that_nobody_has_heard_of_says_that_there_is_no_fit(self) -> None:
        assert rk.attempt_words("what", {}) == rk.attempt_words("no_fit", {})

    def test_the_numbers_are_in_it(self) -> None:
        said = english(rk.attempt_words("not_better", NUMBERS))
        assert "0.3" in said
        assert "0.6" in said
        assert "31" in english(rk.attempt_words("uncertain", NUMBERS))

    @pytest.mark.parametrize(("days", "day"), [(0.0, "1"), (0.99, "1"), (1.0, "2"), (2.4, "3")])
    def test_the_first_days_are_counted_from_one(self, days: float, day: str) -> None:
        assert english(rk.learning_words(days)) == f"Still learning, day {day} of about 7."

    def test_a_sentence_without_its_number_is_a_mistake(self) -> None:
        with pytest.raises(KeyError, match="before_k"):
            rk.attempt_of("accepted", {"error_k": 1.0}, 0.0)

    def test_only_accepted_is_accepted(self) -> None:
        assert [c for c in CODES if rk.attempt_of(c, NUMBERS, 0.0).accepted] == ["accepted"]

    def test_a_radiator_is_told_with_what_it_was_spared(self) -> None:
        said = english(rk.radiator_words(20.04, 12.0, 18.0, 7.0))
        assert all(part in said for part in ("20.0", "12", "18", "7 days", "does not fight it"))


class TestState:
    def test_nothing_is_known_at_first(self) -> None:
        assert english(rk.knowledge_words(RoomKnowledge())) == "Still learning, day 1 of about 7."

    @pytest.mark.parametrize("code", rk.NOBODY_KNOWS)
    def test_what_is_missing_is_said_instead_of_a_day(self, code: str) -> None:
        attempt = rk.attempt_of(code, {}, 0.0)
        assert rk.knowledge_words(RoomKnowledge(attempt=attempt)) == attempt.text

    def test_another_failure_of_the_first_days_counts_on(self) -> None:
        attempt = rk.attempt_of("no_fit", {}, 0.0)
        assert "day 6" in english(rk.knowledge_words(RoomKnowledge(attempt=attempt, days=5.5)))

    def test_after_a_week_it_says_why_there_is_none_yet(self) -> None:
        attempt = rk.attempt_of("not_better", NUMBERS, 0.0)
        said = english(rk.knowledge_words(RoomKnowledge(attempt=attempt, days=9.7)))
        assert said.startswith("Still learning, 9 days so far. Not accepted")

    def test_a_week_without_any_fit_is_just_a_week(self) -> None:
        assert "day 10" in english(rk.knowledge_words(RoomKnowledge(days=9.7)))

    def test_a_learned_room_says_from_how_much(self) -> None:
        room = a_room()
        said = english(rk.knowledge_words(RoomKnowledge(model=room, versions=(room,))))
        assert said.startswith("Learned from 12 days; the error of a day ahead is 1.0")

    def test_versions_of_which_none_is_in_force(self) -> None:
        said = english(rk.knowledge_words(RoomKnowledge(versions=(a_room(),))))
        assert said == "The declared room is in force; learning goes on."


class TestVersions:
    def test_an_accepted_fit_is_in_force(self) -> None:
        before = rk.told(RoomKnowledge(running=True))
        after = rk.taken(before, rk.attempt_of("accepted", NUMBERS, 5.0, a_room(1)), None, 8.0)
        assert (after.model, after.versions, after.days) == (a_room(1), (a_room(1),), 8.0)
        assert not after.running

    def test_a_rejected_one_changes_nothing_but_what_is_said(self) -> None:
        before = rk.taken(RoomKnowledge(), rk.attempt_of("accepted", NUMBERS, 5.0, a_room(1)), None, 8.0)
        attempt = rk.attempt_of("not_better", NUMBERS, 6.0, a_room(2))
        after = rk.taken(before, attempt, None, 9.0)
        assert (after.model, after.versions, after.attempt) == (before.model, before.versions, attempt)

    def test_what_a_radiator_gives_is_kept_up_to_date_by_every_fit(self) -> None:
        # Given two versions, the older one in force, from days in which a radiator gave 10 W
        older, newer = (replace(a_room(number), radiator_w=10.0) for number in (1, 2))
        before = RoomKnowledge(model=older, versions=(newer, older))
        # When a fit that is not accepted has seen 80 W
        seen = rk.attempt_of("not_better", NUMBERS, 6.0, replace(a_room(3), radiator_w=80.0))
        after = rk.taken(before, seen, None, 9.0)
        # Then the version in force counts with them, and nothing else has changed
        assert after.model == replace(older, radiator_w=80.0)
        assert after.versions == (newer, after.model)
        # And a fit without a room says nothing about it
        assert rk.taken(after, rk.attempt_of("no_fit", {}, 7.0), None, 9.0).model == after.model

    @pytest.mark.parametrize(
        ("before", "radiator_w", "now", "stays"),
        [
            ("none", 0.0, "radiator", False),
            ("none", 0.0, "unknown", False),
            ("none", 0.0, "none", True),
            ("unknown", 0.0, "none", True),
            ("unknown", 30.0, "none", False),
            ("radiator", 30.0, "none", False),
            ("unknown", 30.0, "radiator", True),
            ("radiator", 30.0, "unknown", True),
        ],
    )
    def test_what_rests_on_an_answer_that_was_taken_back_gives_way(
        self, before: str, radiator_w: float, now: str, *, stays: bool
    ) -> None:
        # Given a room in force that was fitted under one answer
        room = replace(a_room(1), other_heating=before, radiator_w=radiator_w)
        known = RoomKnowledge(model=room, versions=(room,))
        # When a fit under another one is not accepted
        refused = rk.attempt_of("uncertain", NUMBERS, 6.0, replace(a_room(2), radiator_w=0.0))
        after = rk.taken(known, refused, None, 9.0, now)
        # Then it stays in force only if it does not contradict that, and can be chosen all the same
        assert (after.model is not None) == stays
        assert [version.version for version in after.versions] == [1]
        # And a night without a fit changes nothing
        assert rk.taken(known, rk.attempt_of("late", {}, 6.0), None, 9.0, now).model == room

    def test_an_accepted_one_without_a_room_is_none(self) -> None:
        assert rk.taken(RoomKnowledge(), rk.attempt_of("accepted", NUMBERS, 5.0), None, 8.0).model is None

    def test_the_radiator_is_the_last_fits(self) -> None:
        held = Radiator(20.0, 50.0, 8.0, 7.0, 10.0, rk.radiator_words(20.0, 8.0, 10.0, 7.0))
        found = rk.taken(RoomKnowledge(), rk.attempt_of("held", {}, 1.0), held, 7.0)
        assert found.radiator == held
        assert rk.taken(found, rk.attempt_of("no_fit", {}, 2.0), None, 8.0).radiator is None

    def test_versions_are_bounded_newest_first_and_numbers_are_never_used_twice(self) -> None:
        state = RoomKnowledge()
        for night in range(25):
            room = a_room(rk.next_version(state))
            state = rk.taken(state, rk.attempt_of("accepted", NUMBERS, float(night), room), None, 30.0)
        assert [room.version for room in state.versions] == list(range(25, 25 - rk.MOST_VERSIONS, -1))
        assert state.model == state.versions[0]
        assert rk.next_version(rk.rolled_back(state, 16) or RoomKnowledge()) == 26

    def test_one_may_go_back_and_forth(self) -> None:
        state = RoomKnowledge(model=a_room(3), versions=tuple(a_room(v) for v in (3, 2, 1)))
        older = rk.rolled_back(state, 1)
        assert older is not None
        assert older.model == a_room(1)
        declared = rk.rolled_back(older, 0)
        assert declared is not None
        assert declared.model is None
        assert "declared room is in force" in english(declared.text)
        newest = rk.rolled_back(declared, 3)
        assert newest is not None
        assert newest.versions == state.versions
        assert newest.model == state.model

    def test_not_to_a_version_that_is_none(self) -> None:
        assert rk.rolled_back(RoomKnowledge(versions=(a_room(2),)), 1) is None


class TestGate:
    @pytest.mark.parametrize(
        "case",
        [
            (0.45, 0.5, True),  # by a tenth and by 0.05 K
            (0.4501, 0.5, False),
            (0.9, 1.0, True),
            (0.91, 1.0, False),  # by 0.09 K, but not by a tenth
            (0.16, 0.2, False),  # by a fifth, but not by 0.05 K
            (0.15, 0.2, True),
            (0.5, 0.5, False),
            (math.nan, 0.5, False),
        ],
    )
    def test_by_a_tenth_and_by_a_twentieth_of_a_kelvin(self, case: tuple[float, float, bool]) -> None:
        error_k, before_k, accepted = case
        assert rk.better(error_k, before_k) is accepted

    @pytest.mark.parametrize(
        ("days", "shares", "code"),
        [
            (0.0, (0.0, 0.0, 0.0), "no_room"),
            (0.0, (0.3, 0.0, 0.0), "no_heat"),
            (0.5, (0.3, 0.2, 0.0), "no_outdoor"),
            (0.5, (0.3, 0.2, 0.1), ""),
            (1.0, (0.0, 0.0, 0.0), ""),
        ],
    )
    def test_what_is_missing(self, days: float, shares: tuple[float, float, float], code: str) -> None:
        assert rk.missing(days, *shares) == code


class TestPlain:
    @given(known())
    def test_all_of_it_survives_a_restart(self, knowledge: RoomKnowledge) -> None:
        kept = json.loads(json.dumps(plain.knowledge_plain(knowledge), allow_nan=False))
        assert plain.knowledge_from(kept) == knowledge

    @given(attempts())
    def test_an_attempt_comes_back_with_its_sentence(self, attempt: Attempt) -> None:
        assert plain.attempt_from(json.loads(json.dumps(plain.attempt_plain(attempt)))) == attempt

    @given(
        st.recursive(
            st.none() | st.booleans() | st.floats() | st.text(max_size=5),
            lambda inner: (
                st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
            ),
        )
    )
    def test_garbage_is_nothing_that_was_learned(self, garbage: Any) -> None:
        assert plain.knowledge_from(garbage) == rk.told(RoomKnowledge())
        parts = {"versions": garbage, "attempt": garbage, "radiator": garbage, "in_force": garbage}
        found = plain.knowledge_from(parts)
        assert (found.model, found.versions, found.attempt, found.radiator) == (None, (), None, None)

    def test_parts_that_are_broken_are_left_out_and_the_others_stay(self) -> None:
        good = a_room(2)
        state = rk.told(RoomKnowledge(model=good, versions=(good, a_room(1)), days=9.0))
        kept = plain.knowledge_plain(state)
        kept["versions"][1]["heat_loss_w_per_k"] = -3.0
        kept["attempt"] = {"code": "accepted", "values": NUMBERS, "at_utc": 1.0, "room": None, "trace": None}
        kept["radiator"] = {"held_c": "warm"}
        found = plain.knowledge_from(kept)
        assert (found.model, found.versions, found.days) == (good, (good,), 9.0)
        assert (found.attempt, found.radiator) == (None, None)

    def test_one_of_an_older_program_has_no_radiator(self) -> None:
        kept = plain.room_plain(a_room())
        del kept["radiator_w"]
        assert plain.room_from(kept) == replace(a_room(), radiator_w=0.0)

    @pytest.mark.parametrize("name", plain.POSITIVE)
    def test_a_room_that_cannot_be_is_none(self, name: str) -> None:
        for value in (0.0, 5e-324, -1.0):
            with pytest.raises(ValueError, match="negative"):
                plain.room_from(plain.room_plain(a_room(1, **{name: value})))
        with pytest.raises(ValueError, match="beyond"):
            plain.room_from(plain.room_plain(a_room(1, **{name: 1e300})))

    @pytest.mark.parametrize("value", [None, True, "1", math.nan, math.inf, [1.0]])
    def test_numbers_are_numbers(self, value: Any) -> None:
        with pytest.raises(ValueError, match="not a number"):
            plain.room_from(plain.room_plain(a_room()) | {"days": value})

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"measured_c": [1.0]}, "length"),
            ({"measured_c": "12"}, "column"),
            ({"measured_c": None}, "column"),
            ({"step_s": None}, "number"),
        ],
    )
    def test_a_trace_has_columns_of_one_length(self, changes: dict[str, Any], words: str) -> None:
        good = plain.trace_plain(Trace(0.0, 60.0, *((1.0, None),) * 5))
        assert plain.trace_from(good) == Trace(0.0, 60.0, *((1.0, None),) * 5)
        with pytest.raises(ValueError, match=words):
            plain.trace_from(good | changes)

    @pytest.mark.parametrize("said", ["perhaps", 1.0, None, []])
    def test_a_room_under_an_answer_that_nobody_can_give(self, said: Any) -> None:
        with pytest.raises(ValueError, match="not an answer"):
            plain.room_from(plain.room_plain(a_room()) | {"other_heating": said})

    def test_a_room_of_before_there_was_an_answer(self) -> None:
        kept = plain.room_plain(a_room())
        del kept["other_heating"]
        assert plain.room_from(kept).other_heating == "unknown"

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"code": 3}, "no attempt"),
            ({"values": None}, "object"),
            ({"values": {}}, "sentence without"),
            ({"at_utc": None}, "number"),
            ({"code": "few_\ud800days"}, "no attempt"),
        ],
    )
    def test_an_attempt_that_is_none(self, changes: dict[str, Any], words: str) -> None:
        good = plain.attempt_plain(rk.attempt_of("uncertain", NUMBERS, 1.0))
        with pytest.raises(ValueError, match=words):
            plain.attempt_from(good | changes)

    def test_numbers_with_names_that_no_sentence_has_are_left_out(self) -> None:
        good = plain.attempt_plain(rk.attempt_of("uncertain", NUMBERS, 1.0))
        odd = {"error_k\ud800": 1.0, "": 2.0, "a b": 3.0}
        assert plain.attempt_from(good | {"values": NUMBERS | odd}) == plain.attempt_from(good)
