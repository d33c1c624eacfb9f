"""All heaters of the list, from a command to its watts: one thread each, leases, lies, and the end."""

from __future__ import annotations

import dataclasses
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
from deadlines import DEADLINE_S
from fakes.axeos import FakeAxeOs, FakeNerdQAxe
from fakes.cgminer import FakeCgMiner
from fakes.heaters import FAST, House, entry
from fakes.sensors import english
from fakes.web import Page

from warmgui.core.commands import StopMiner
from warmgui.core.house.lan import trust as lan_trust
from warmgui.core.vocabulary import Provenance
from warmgui.io.heaters.heaters import Heaters
from warmgui.io.secrets import Answer, Secrets

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def house() -> Iterator[House]:
    made = House()
    yield made
    made.heaters.close(0.0)


# ---- watching and steering -----------------------------------------------------------------------


def test_a_heater_is_watched_without_being_told_anything(house: House) -> None:
    with FakeAxeOs() as fake:
        house.use(entry(fake.place, steer=False))
        report = house.until(lambda r: r.state == "ok")
        house.tell(5.0)
        later = house.until(lambda r: r.state == "ok")
        assert fake.commands == []
    assert report.model == "Gamma"
    assert report.power_w.value == pytest.approx(17.0)
    assert report.power_w.provenance is Provenance.MEASURED
    assert later.commanded_w is None
    assert not report.ends_alone


def test_a_command_is_carried_out_read_back_and_its_watts_are_learned(house: House) -> None:
    with FakeAxeOs() as fake:
        house.use(entry(fake.place))
        report = house.until(lambda r: len(r.levels_w) == 3)
        assert report.levels_provenance is Provenance.MODELLED
        assert report.levels_w[-1] == pytest.approx(17.0)
        assert report.commanded_w is None
        house.tell(report.levels_w[0])
        report = house.until(lambda r: r.commanded_w is not None)
        assert fake.frequency == 400
        assert report.commanded_w == pytest.approx(17.0 * 400 / 525)
        house.tell(0.0)
        house.until(lambda r: r.commanded_w == 0.0)
        assert fake.resting
        assert [path for path, _ in fake.commands] == ["/api/system", "/api/system/pause"]


def test_the_same_wish_again_and_again_is_told_once(house: House) -> None:
    with FakeAxeOs() as fake:
        house.use(entry(fake.place))
        house.until(lambda r: bool(r.levels_w))
        for _ in range(5):
            house.clock.now_s += 1.0
            house.tell(16.0)
            house.until(lambda r: r.commanded_w is not None)
        assert len(fake.commands) == 1, "the flash of the device is not worn"


def test_raising_waits_and_lowering_does_not(house: House) -> None:
    with FakeAxeOs() as fake:
        house.use(entry(fake.place))
        house.until(lambda r: bool(r.levels_w))
        for frequency, watts, seconds in ((400, 13.0, 0), (525, 17.0, 0), (400, 13.0, 1)):
            house.clock.now_s += seconds
            house.tell(watts)
            house.until(lambda r, w=watts: r.commanded_w == pytest.approx(w, abs=0.5))
            assert fake.frequency == frequency
        house.tell(17.0)
        for _ in range(3):
            house.until(lambda r: r.commanded_w == pytest.approx(12.95, abs=0.1))
        assert fake.frequency == 400
        house.clock.now_s += 300.0
        house.tell(17.0)
        house.until(lambda r: r.commanded_w == pytest.approx(17.0, abs=0.1))
        assert fake.frequency == 525


def test_a_nerdqaxe_and_an_avalon_follow_at_the_same_time(house: House) -> None:
    with FakeNerdQAxe() as nerd, FakeCgMiner() as avalon:
        house.use(entry(nerd.place), entry(avalon.place, "h2", kind="cgminer"))
        house.until(lambda r: bool(r.levels_w))
        house.until(lambda r: bool(r.levels_w), "h2")
        house.tell(64.0)
        house.tell(810.0, "h2")
        house.until(lambda r: r.commanded_w is not None)
        report = house.until(lambda r: r.commanded_w is not None, "h2")
        assert report.commanded_w == pytest.approx(800.0, rel=0.02), "modelled, and then measured"
        assert (nerd.frequency, avalon.level) == (500, 0)


def test_one_that_hangs_holds_nobody_but_itself(house: House) -> None:
    with FakeAxeOs() as good, FakeAxeOs() as bad:
        bad.answer = Page(bad.info(), drip_s=0.5)
        house.use(entry(bad.place, "h2"), entry(good.place))
        house.until(lambda r: r.state == "ok")
        house.tell(0.0)
        house.until(lambda r: r.commanded_w == 0.0)
    assert "h2" not in house.reports


def test_other_commands_and_unknown_heaters_are_nothing(house: House) -> None:
    house.heaters.execute(StopMiner(), 0.0)
    house.tell(5.0, "nobody")
    assert house.heaters.poll(0.0) == []


# ---- leases --------------------------------------------------------------------------------------


def test_without_a_renewal_it_is_turned_off_and_then_only_watched(house: House) -> None:
    with FakeAxeOs() as fake:
        house.use(entry(fake.place))
        house.until(lambda r: bool(r.levels_w))
        house.tell(17.0, lease_s=10.0)
        house.until(lambda r: r.commanded_w is not None)
        house.clock.now_s += 30.5
        house.until(lambda r: r.power_w.value == pytest.approx(1.4))
        assert fake.resting
        house.until(lambda r: r.commanded_w is None)
        fake.resting = False  # somebody turned it on by hand
        for _ in range(3):
            house.until(lambda r: r.power_w.value == pytest.approx(17.0))
        assert not fake.resting


def test_one_that_cannot_rest_is_turned_down(house: House) -> None:
    with FakeAxeOs("2.9") as fake:
        house.use(entry(fake.place))
        house.until(lambda r: bool(r.levels_w))
        house.tell(17.0, lease_s=10.0)
        house.until(lambda r: r.commanded_w is not None)
        house.clock.now_s += 30.5
        report = house.until(lambda r: r.power_w.value == pytest.approx(12.95, abs=0.1))
        assert fake.frequency == 400
    assert "cannot rest" in english(report.note)
    assert not report.can_rest


def test_one_that_can_do_nothing_is_left_on_and_that_is_said(house: House) -> None:
    with FakeAxeOs("2.5") as fake:
        house.use(entry(fake.place))
        house.until(lambda r: r.state == "ok")
        house.tell(0.0)
        assert house.until(lambda r: r.left_on).commanded_w is None
        assert fake.commands == []


# ---- the end -------------------------------------------------------------------------------------


def test_at_the_end_what_we_turned_on_is_off_and_nothing_else_is_touched() -> None:
    house = House()
    with FakeAxeOs() as told, FakeAxeOs() as watched:
        house.use(entry(told.place), entry(watched.place, "h2"))
        house.until(lambda r: bool(r.levels_w))
        house.until(lambda r: bool(r.levels_w), "h2")
        house.tell(17.0)
        house.until(lambda r: r.commanded_w is not None)
        house.heaters.close(DEADLINE_S)
        assert told.resting
        assert not watched.resting
        assert watched.commands == []


def test_the_end_waits_for_nobody_who_hangs() -> None:
    house = House()
    with FakeAxeOs() as fake:
        house.use(entry(fake.place))
        house.until(lambda r: bool(r.levels_w))
        house.tell(17.0)
        house.until(lambda r: r.commanded_w is not None)
        fake.answer = Page({"ASICModel": "x" * 3000}, drip_s=0.5)
        began_s = time.monotonic()
        house.heaters.close(0.2)
        assert time.monotonic() - began_s < DEADLINE_S / 2


def test_one_that_leaves_the_list_is_turned_off_and_gone(house: House) -> None:
    with FakeAxeOs() as fake:
        house.use(entry(fake.place))
        house.until(lambda r: bool(r.levels_w))
        house.tell(17.0)
        house.until(lambda r: r.commanded_w is not None)
        house.use()
        house.until(lambda r: r.state == "gone")
        until_s = time.monotonic() + DEADLINE_S
        while not fake.resting and time.monotonic() < until_s:
            threading.Event().wait(0.005)
        assert fake.resting


def test_another_name_disturbs_nothing_and_no_more_steering_turns_it_off(house: House) -> None:
    with FakeAxeOs() as fake:
        one = entry(fake.place)
        house.use(one)
        house.until(lambda r: bool(r.levels_w))
        house.tell(17.0)
        house.until(lambda r: r.commanded_w is not None)
        house.use(dataclasses.replace(one, name="Desk", place="p1"))
        assert house.until(lambda r: r.state == "ok").commanded_w is not None
        house.use(dataclasses.replace(one, steer=False))
        house.until(lambda r: r.power_w.value == pytest.approx(1.4))
        assert fake.resting


# ---- trouble -------------------------------------------------------------------------------------


def test_a_lost_answer_is_nothing_and_silence_is_said(house: House) -> None:
    with FakeAxeOs() as fake:
        house.use(entry(fake.place))
        house.until(lambda r: r.state == "ok")
        asked = len(fake.asked)
        fake.answer = Page("", 500)
        report = house.until(lambda r: r.state == "unreachable")
        assert len(fake.asked) - asked >= 3
        assert "500" in english(report.note)
        assert report.model == "Gamma", "what is known of it stays"
        fake.answer = None
        house.until(lambda r: r.state == "ok")


def test_another_password_is_asked_for_and_the_one_that_is_typed_then_is_used(house: House) -> None:
    with FakeAxeOs() as fake:
        heater = entry(fake.place, password="ask")
        fake.bearer = "typed later"
        house.use(heater)
        assert "refuses" in english(house.until(lambda r: r.state == "refused").note)
        house.secrets.keep(heater.secret.key, "typed later", lambda *_: None, place="ask")
        house.until(lambda r: r.state == "ok")


def test_a_wrong_kind_and_a_wrong_address(house: House) -> None:
    with FakeCgMiner() as fake:
        fake.answer = lambda _c, _p: b"<html>"
        house.use(entry(fake.place, kind="cgminer"), entry("what is this?", "h2"))
        house.until(lambda r: r.state == "unsupported")
        assert "no address" in english(house.until(lambda r: r.state == "unsupported", "h2").note)


def test_numbers_that_cannot_be_make_it_distrusted_until_the_user_asks_again(house: House) -> None:
    with FakeAxeOs() as fake:
        house.use(entry(fake.place))
        house.until(lambda r: bool(r.levels_w))
        house.tell(17.0)
        house.until(lambda r: r.commanded_w is not None)
        fake.watts = lambda: -3.0
        report = house.until(lambda r: r.state == "distrusted")
        assert "left alone" in english(report.note)
        assert report.power_w.value is None
        house.until(lambda _: fake.resting)
        told = len(fake.commands)
        fake.watts = None
        house.tell(12.0)
        for _ in range(5):
            house.until(lambda r: r.state == "distrusted")
        assert len(fake.commands) == told, "told once to rest, and then left alone"
        house.heaters.reset()
        house.until(lambda r: r.state == "ok")


def test_one_that_says_it_rests_and_draws_is_named(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lan_trust, "SETTLE_S", 5.0)
    with FakeAxeOs() as fake:
        house.use(entry(fake.place))
        house.until(lambda r: bool(r.levels_w))
        house.tell(17.0)
        house.until(lambda r: r.commanded_w is not None)
        fake.obeys_pause, fake.says_paused = False, True
        house.tell(0.0)
        house.until(lambda r: r.commanded_w == 0.0)
        house.clock.now_s += 6.0
        report = house.until(lambda r: r.state == "distrusted")
        assert "told to rest and still draws 17" in english(report.note)
        assert report.left_on
        assert [path for path, _ in fake.commands].count("/api/system/pause") <= 2


def test_one_that_takes_commands_and_ignores_them_is_named() -> None:
    house = House(dataclasses.replace(FAST, confirm_s=2.0))
    with FakeAxeOs() as fake:
        fake.obeys_patch = False
        house.use(entry(fake.place))
        house.until(lambda r: bool(r.levels_w))
        house.tell(13.0, lease_s=1e6)
        for _ in range(40):
            house.clock.now_s += 2.5
            if house.until(lambda _: True).state == "distrusted":
                break
        assert "does not follow" in english(house.until(lambda r: r.state == "distrusted").note)
        assert len([body for path, body in fake.commands if path == "/api/system"]) == lan_trust.REFUSALS
        house.heaters.close(0.0)


def test_a_password_on_its_way_is_waited_for() -> None:
    class Slow(Secrets):
        looking = True

        def answer(self, server: Any) -> Answer:
            return Answer(None if self.looking else "x", looking=self.looking)

    secrets = Slow(find=lambda: None)
    house = House()
    house.heaters = Heaters(secrets, clock=house.clock, timing=FAST)
    with FakeAxeOs() as fake:
        house.use(entry(fake.place, password="ask"))
        assert "awaited" in english(house.until(lambda r: r.state == "starting").note)
        assert fake.asked == []
        secrets.looking = False
        house.until(lambda r: r.state == "ok")
        house.heaters.close(0.0)
