"""What teachers and students type about a class: codes, nicknames, addresses, the first difficulty."""

from __future__ import annotations

import random

import pytest
from fakes.class_desk import LAN, THIS_PC, make_state
from fakes.gui import make_devices, make_settings, make_snapshot
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.model import HashrateWindows
from warmgui.core.model_class import ClassPlan, ClassState, Interface
from warmgui.core.model_lab import CLASS, MINE, LabStatus, LabWork
from warmgui.core.money.mining import hashes_for_difficulty
from warmgui.core.servers.advice import Level
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action
from warmgui.gui.lab.classroom import model

SAY = Formatter().text
BELOW = random.Random(7).randrange  # a test's, no secret


# ---- codes


def test_a_code_is_six_signs_that_nobody_mistakes() -> None:
    codes = {model.new_code(BELOW) for _ in range(500)}
    assert len(codes) > 490
    assert {len(code) for code in codes} == {model.CODE_LENGTH}
    assert set("".join(codes)) == set(model.CODE_SIGNS)
    assert not set("0O1IL") & set(model.CODE_SIGNS)


@given(st.integers(0, 1000))
def test_every_code_of_ours_is_a_good_one_however_it_is_typed(seed: int) -> None:
    code = model.new_code(random.Random(seed).randrange)  # a test's, no secret
    assert not model.code_problem(code)
    assert model.tidy_code(f" {code[:3].lower()} {code[3:]} ") == code


@pytest.mark.parametrize(
    ("typed", "words"),
    [("", "4 to 32"), ("ABC", "4 to 32"), ("A" * 33, "4 to 32"), ("ÄBCDE", "A to Z"), ("AB-CD!", "A to Z")],
)
def test_a_code_of_the_teachers_own_is_judged(typed: str, words: str) -> None:
    assert words in SAY(model.code_problem(typed))


def test_a_student_without_a_code_is_told_where_it_stands() -> None:
    assert "your teacher shows" in SAY(model.join_code_problem("  "))
    assert not model.join_code_problem("k7xq4m")


# ---- nicknames


def test_a_nickname_needs_something_to_be_seen() -> None:
    assert model.nickname_advice("").level is Level.ERROR
    assert model.nickname_advice("...").level is Level.ERROR
    assert model.nickname_advice("Ada").level is Level.NOTHING


def test_a_nickname_that_the_class_shows_otherwise_is_said_before() -> None:
    found = model.nickname_advice("Ada.Lovelace")
    assert found.level is Level.NOTE
    assert "“Ada”" in SAY(found.text)
    assert model.join_work("1.2.3.4:1", "Ada.Lovelace", "abcd").server.user == "Ada"  # type: ignore[union-attr]


# ---- addresses


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("192.168.1.20:3334", "stratum+tcp://192.168.1.20:3334"),
        ("192.168.1.20", "stratum+tcp://192.168.1.20:3333"),
        (" stratum+tcp://teacher.local:4000 ", "stratum+tcp://teacher.local:4000"),
        ("teacher.local/", "stratum+tcp://teacher.local:3333"),
        ("[fe80::1]:3333", "stratum+tcp://[fe80::1]:3333"),
    ],
)
def test_an_address_may_be_typed_as_it_is_read(typed: str, url: str) -> None:
    work = model.join_work(typed, "Ada", "k7 xq4m")
    assert not model.address_problem(typed, offline=False)
    assert work.kind == CLASS
    assert work.server is not None
    assert (work.server.url, work.server.user, work.code) == (url, "Ada", "K7XQ4M")
    assert "K7XQ4M" not in repr(work)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "your teacher shows"),
        ("two words:3333", "space"),
        ("http://192.168.1.20:8332", "web page"),
        ("stratum+ssl://192.168.1.20:3333", "not encrypted"),
        ("192.168.1.20:99999", "port"),
        (":", "host"),
        ("stratum+tcp://", "host"),
    ],
)
def test_a_wrong_address_gets_one_sentence(typed: str, words: str) -> None:
    assert words in SAY(model.address_problem(typed, offline=False))


def test_offline_only_this_pc_can_be_reached() -> None:
    assert "stays offline" in SAY(model.address_problem("192.168.1.20:3333", offline=True))
    assert not model.address_problem("127.0.0.1:3333", offline=True)
    assert "stays offline" in SAY(model.opening_problem("192.168.1.20", offline=True))
    assert not model.opening_problem("127.0.0.1", offline=True)
    assert not model.opening_problem("192.168.1.20", offline=False)
    assert "no network interface" in SAY(model.opening_problem("", offline=False))


# ---- what it opens


def test_what_is_opened_is_said_before_it_is() -> None:
    network = " ".join(SAY(one) for one in model.what_it_opens(LAN, 3333))
    here = " ".join(SAY(one) for one in model.what_it_opens(THIS_PC, 3333))
    for word in ("192.168.1.20:3333", "Ethernet", "nicknames", "encrypted", "firewall", "stored"):
        assert word in network
    assert "127.0.0.1:3333" in here
    assert "nobody else" in here
    assert "encrypted" not in here
    assert "this PC only" in SAY(model.interface_words(THIS_PC))


def test_students_are_told_addresses_that_they_can_reach() -> None:
    state = make_state()
    assert model.join_addresses(state, (LAN, THIS_PC)) == ("stratum+tcp://192.168.1.20:3333",)
    everywhere = ClassState("open", plan=ClassPlan("0.0.0.0", "ABCD", port=0), port=4001)  # noqa: S104 - no socket
    more = (Interface("wlan", "10.0.0.7"), Interface("six", "2001:db8::7"), THIS_PC)
    found = model.join_addresses(everywhere, more)
    assert found == ("stratum+tcp://10.0.0.7:4001", "stratum+tcp://[2001:db8::7]:4001")
    assert model.join_addresses(ClassState(), more) == ()


# ---- the first difficulty


@given(st.floats(1, 200), st.floats(5, 3600), st.floats(1e5, 1e13))
def test_the_first_blocks_take_the_time_that_is_wanted(
    students: float, block_s: float, rate_hs: float
) -> None:
    first = model.first_difficulty(students, block_s, rate_hs)
    took_s = hashes_for_difficulty(first.difficulty) / (students * rate_hs)
    at_an_end = first.difficulty in {model.SMALLEST_DIFFICULTY, model.LARGEST_DIFFICULTY}
    assert first.measured
    assert at_an_end or took_s == pytest.approx(block_s, rel=0.006)


def test_without_a_measured_hashrate_a_usual_one_is_taken_and_said() -> None:
    first = model.first_difficulty(20, 60.0, None)
    assert not first.measured
    assert first == model.FirstDifficulty(first.difficulty, model.USUAL_PC_HS, measured=False)


def test_the_hashrate_of_this_pc_is_the_newest_that_is_known() -> None:
    running = LabStatus(LabWork(MINE), "running", hashrate_hs=5e6)
    still = HashrateWindows()
    assert model.pc_hashrate(make_snapshot(lab=running)) == 5e6
    assert model.pc_hashrate(make_snapshot(lab=LabStatus(LabWork(MINE), "ended", hashrate_hs=5e6))) == 1.1e9
    assert model.pc_hashrate(make_snapshot(hashrate=still)) == 262e6 + 1.9e9
    # At rest the means fall by and by: what was measured while it worked stays
    resting = {
        "action": Action.OFF,
        "lab": LabStatus(LabWork(MINE), "ended", hashes=9_000_000, elapsed_s=3.0),
    }
    assert model.pc_hashrate(make_snapshot(**resting)) == 3e6
    assert model.pc_hashrate(make_snapshot(action=Action.OFF)) == 262e6 + 1.9e9
    assert model.pc_hashrate(make_snapshot(hashrate=still, devices=())) is None
    assert make_devices()[2].benchmark_hs is None


def test_nickname_and_address_are_kept_and_the_code_is_not() -> None:
    kept = model.with_student(make_settings(), "Ada", "192.168.1.20:3333")
    assert (kept.lab.nickname, kept.lab.class_address) == ("Ada", "192.168.1.20:3333")
    assert "K7XQ4M" not in repr(kept)
