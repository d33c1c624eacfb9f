"""Bitaxe, NerdQAxe, Avalon and others: real requests to faithful servers on loopback, and to bad ones."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from fakes.axeos import FakeAxeOs, FakeNerdQAxe
from fakes.cgminer import FakeCgMiner, bmminer
from fakes.sensors import english
from fakes.web import Page, Web

from warmgui.core.text import EMPTY
from warmgui.io.contacts import CONTACTS
from warmgui.io.heaters import axeos, cgminer
from warmgui.io.heaters.axeos import AxeOs
from warmgui.io.heaters.cgminer import CgMiner
from warmgui.io.heaters.device import Access, HeaterError, turn_down
from warmgui.io.heaters.kinds import open_device

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.io.heaters.device import Device


def access(place: str, kind: str = "axeos", **more: Any) -> Access:
    host, _, port = place.partition(":")
    return Access(kind, host, int(port), **more)


def problem(act: Callable[[], object]) -> HeaterError:
    with pytest.raises(HeaterError) as raised:
        act()
    return raised.value


# ---- AxeOS ---------------------------------------------------------------------------------------


def test_a_new_bitaxe_says_everything() -> None:
    with FakeAxeOs() as fake:
        look = open_device(access(fake.place)).look()
    assert (look.model, look.firmware) == ("Gamma", "v2.15.0")
    assert look.power_w == pytest.approx(17.0)
    assert look.hashrate_hs == pytest.approx(1.07e12)
    assert (look.resting, look.can_rest, look.option) == (False, True, "525/1150")
    assert [option.name for option in look.options] == ["400/1150", "490/1150", "525/1150"]
    assert not look.note


@pytest.mark.parametrize("firmware", ["2.9", "strings"])
def test_an_older_one_cannot_rest_and_says_so(firmware: str) -> None:
    with FakeAxeOs(firmware) as fake:
        device = AxeOs(access(fake.place))
        look = device.look()
        assert (look.can_rest, look.resting, look.power_w) == (False, None, pytest.approx(17.0))
        assert "cannot rest" in english(look.note)
        assert problem(device.rest).state == "unsupported"
        assert turn_down(device, look)
        assert fake.commands == [("/api/system", '{"frequency": 400, "coreVoltage": 1150}')]
        assert device.look().power_w == pytest.approx(17.0 * 400 / 525)


def test_one_without_lists_is_only_watched() -> None:
    with FakeAxeOs("2.5") as fake:
        device = AxeOs(access(fake.place))
        look = device.look()
        assert look.options == ()
        assert "lists no settings" in english(look.note)
        assert not turn_down(device, look)
        assert fake.commands == []


def test_settings_are_set_and_read_back_and_rest_is_rest() -> None:
    with FakeAxeOs() as fake:
        device = AxeOs(access(fake.place))
        device.look()
        device.apply("490/1150")
        assert device.look().option == "490/1150"
        device.rest()
        look = device.look()
        assert (look.resting, look.hashrate_hs, look.power_w) == (True, 0.0, pytest.approx(1.4))
        device.wake()
        assert device.look().resting is False
    assert [path for path, _ in fake.commands] == ["/api/system", "/api/system/pause", "/api/system/resume"]


def test_what_the_user_set_by_hand_is_offered_where_it_is_listed() -> None:
    with FakeAxeOs() as fake:
        device = AxeOs(access(fake.place))
        fake.frequency, fake.voltage = 625, 1250
        assert device.look().options[-1].name == "625/1250"
        fake.frequency = 777
        assert [o.name for o in device.look().options] == ["400/1150", "490/1150", "525/1150"]


def test_a_nerdqaxe_rests_by_shutting_down() -> None:
    with FakeNerdQAxe() as fake:
        device = AxeOs(access(fake.place))
        look = device.look()
        assert (look.model, look.power_w, look.can_rest) == ("NerdQAxe++", pytest.approx(76.0), True)
        device.apply("500/1150")
        assert fake.frequency == 500
        device.rest()
        assert device.look().resting
        device.wake()
        assert [path for path, _ in fake.commands][1:] == ["/api/system/shutdown", "/api/system/restart"]


def test_a_locked_nerdqaxe_only_works_or_rests() -> None:
    with FakeNerdQAxe() as fake:
        fake.locked = True
        device = AxeOs(access(fake.place))
        look = device.look()
        assert look.options == ()
        assert "one-time codes" in english(look.note)
        assert problem(lambda: device.apply("500/1150")).state == "refused"
        device.rest()
        assert fake.resting


@pytest.mark.parametrize(
    ("page", "state", "words"),
    [
        (Page("<html>Log in", headers={"Content-Type": "text/html"}), "unreachable", "a web page"),
        (Page('{"power": NaN}'), "unreachable", "no JSON"),
        (Page("[" * 50_000), "unreachable", "no JSON"),
        (Page("x" * 100_000), "unreachable", "far too long"),
        (Page("{}", length=900), "unreachable", "without a whole answer"),
        (Page([1, 2]), "unsupported", "no device with AxeOS"),
        (Page({"shelly": 1}), "unsupported", "no device with AxeOS"),
        (Page("", 401), "refused", "refuses"),
        (Page("", 302, {"Location": "http://192.0.2.1/api"}), "unreachable", "another host"),
        (Page("", 503, {"Retry-After": "5"}), "unreachable", "pause"),
    ],
)
def test_answers_that_are_none(page: Page, state: str, words: str) -> None:
    with FakeAxeOs() as fake:
        fake.answer = page
        error = problem(AxeOs(access(fake.place)).look)
    assert error.state == state
    assert words in english(error.text)


def test_members_of_any_kind_are_no_trouble() -> None:
    strange: dict[str, Any] = {
        "power": {"watts": 17},
        "temp": [58],
        "hashRate": "fast",
        "hashRate_1m": [],
        "frequency": None,
        "coreVoltage": True,
        "version": 2.15,
        "miningPaused": "maybe",
        "ASICModel": "BM\u0000\n1370" + "x" * 500,
    }
    with FakeAxeOs() as fake:
        fake.more = strange
        look = AxeOs(access(fake.place)).look()
    assert (look.power_w, look.temperature_c, look.hashrate_hs, look.option) == (None, None, None, "")
    assert not look.can_rest


@pytest.mark.parametrize(
    ("claimed", "words"),
    [
        (-5.0, "no such device can"),
        (1e9, "no such device can"),
        (500.0, "above its own highest power"),
        (0.5, "too little for the hashes"),
    ],
)
def test_a_power_that_cannot_be_is_named(claimed: float, words: str) -> None:
    with FakeAxeOs() as fake:
        fake.watts = lambda: claimed
        look = AxeOs(access(fake.place)).look()
    assert look.power_w is None
    assert words in english(look.impossible)


def test_a_missing_meter_is_no_lie() -> None:
    with FakeAxeOs() as fake:
        fake.watts = lambda: 0
        look = AxeOs(access(fake.place)).look()
    assert (look.power_w, look.impossible) == (None, EMPTY)


def test_a_slow_one_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(axeos, "ASK_S", 0.2)
    with FakeAxeOs() as fake:
        fake.answer = Page(fake.info(), drip_s=0.02)
        error = problem(AxeOs(access(fake.place)).look)
    assert "too long" in english(error.text)


def test_a_password_goes_to_whom_asks_for_it_and_stands_nowhere() -> None:
    given = access("127.0.0.1:80", user="me", password="s3cret")
    assert "s3cret" not in repr(given)
    assert "127" not in repr(given)
    seen: list[str] = []

    def door(path: str, headers: dict[str, str]) -> Page:
        seen.append(headers.get("authorization", ""))
        if not seen[-1]:
            return Page("", 401, {"WWW-Authenticate": 'Basic realm="x"'})
        return Page("", 302, {"Location": "http://198.51.100.7/steal"})

    with Web(door) as web:
        error = problem(AxeOs(access(web.place, user="me", password="s3cret")).look)
    assert seen[0] == ""
    assert seen[1].startswith("Basic ")
    assert "198.51.100.7" in english(error.text)
    assert "s3cret" not in str(error)


def test_contacts_are_noted() -> None:
    with FakeAxeOs() as fake:
        AxeOs(access(fake.place)).look()
        assert fake.place in {contact.host for contact in CONTACTS.latest()}


# ---- cgminer -------------------------------------------------------------------------------------


def test_an_avalon_q_says_everything_and_follows() -> None:
    with FakeCgMiner() as fake:
        device = open_device(access(fake.place, "cgminer"))
        look = device.look()
        assert (look.model, look.firmware) == ("Avalon Q", "25052801_14a19a2")
        assert (look.power_w, look.temperature_c) == (1290.0, 71.0)
        assert look.hashrate_hs == pytest.approx(55.03279e12)
        assert [(o.name, o.watts) for o in look.options] == [
            ("workmode 0", 800.0),
            ("workmode 1", 1290.0),
            ("workmode 2", 1674.0),
        ]
        assert (look.option, look.resting, look.can_rest) == ("workmode 1", False, True)
        device.apply("workmode 0")
        assert device.look().power_w == 800.0
        device.rest()
        look = device.look()
        assert (look.resting, look.power_w) == (True, 12.0)
        device.wake()
        assert device.look().resting is False
    assert fake.commands == ["0,workmode,set,0", "0,softoff,1:1732320005", "0,softon,1:1732320005"]


@pytest.mark.parametrize(
    ("model", "names", "parameter"),
    [
        ("mini3", ["worklevel -1", "worklevel 0"], "0,worklevel,set,-1"),
        ("nano3", ["worklevel 0", "worklevel 1", "worklevel 2"], "0,worklevel,set,0"),
    ],
)
def test_other_avalons_have_other_words(model: str, names: list[str], parameter: str) -> None:
    with FakeCgMiner(model) as fake:
        device = CgMiner(access(fake.place, "cgminer"))
        look = device.look()
        assert [option.name for option in look.options] == names
        device.apply(look.options[0].name)
        assert fake.commands == [parameter]
        assert device.look().option == names[0]


def test_an_avalon_whose_clock_was_never_set_rests_by_its_own_time() -> None:
    with FakeCgMiner() as fake:
        fake.when = 6397
        device = CgMiner(access(fake.place, "cgminer"))
        device.rest()
        assert fake.commands == ["0,softoff,1:6402"]
        assert fake.resting


def test_without_a_clock_of_its_own_ours_is_used() -> None:
    with FakeCgMiner() as fake:
        fake.answer = lambda c, _: b'{"VERSION":[{"CGMiner":"4"}]}' if c == "version" else None
        CgMiner(access(fake.place, "cgminer"), wall_clock=lambda: 1000.0).rest()
        assert fake.commands == ["0,softoff,1:1005"]


def test_an_end_without_an_answer_to_a_command_is_no_trouble() -> None:
    with FakeCgMiner() as fake:
        fake.answer = lambda c, _: b"" if c == "ascset" else None
        CgMiner(access(fake.place, "cgminer")).wake()


def test_a_bitmain_device_is_only_watched_and_denies_commands() -> None:
    with FakeCgMiner() as fake:
        fake.answer = bmminer
        device = CgMiner(access(fake.place, "cgminer"))
        look = device.look()
        assert (look.model, look.can_rest, look.options) == ("Antminer S9", False, ())
        assert look.hashrate_hs == pytest.approx(13.51291e12)
        assert look.temperature_c == 76.0
        assert "only watched" in english(look.note)
        error = problem(device.rest)
        assert (error.state, english(error.text)) == ("refused", "it takes no commands from this PC")


def test_an_unknown_option_is_said() -> None:
    with FakeCgMiner() as fake:
        error = problem(lambda: CgMiner(access(fake.place, "cgminer")).apply("workspeed 9"))
    assert error.state == "unsupported"
    assert "Unknown option" in english(error.text)


def test_plain_text_and_cut_json_are_read() -> None:
    with FakeCgMiner("nano3") as fake:
        plain = (
            "STATUS=S,When=92,Code=22,Msg=CGMiner versions,Description=cgminer 4.11.1|"
            "VERSION,CGMiner=4.11.1,API=3.7,PROD=Avalonnano,MODEL=nano3|\0"
        )
        cut = json.dumps(fake.reply("estats", "")).encode()[:-40]
        given = {"version": plain.encode(), "estats": cut}
        fake.answer = lambda command, _: given.get(command)
        look = CgMiner(access(fake.place, "cgminer")).look()
    assert (look.model, look.power_w, look.option) == ("Avalonnano", 137.0, "worklevel 2")


@pytest.mark.parametrize(
    ("raw", "state", "words"),
    [
        (b"HTTP/1.1 400 Bad Request\r\n\r\n<html>", "unsupported", "language of cgminer"),
        (b"\xff\xfe\x00\x01", "unsupported", "language of cgminer"),
        (b"[" * 100_000, "unsupported", "language of cgminer"),
        (b"", "unsupported", "language of cgminer"),
        (b"x" * 300_000, "unsupported", "far too long"),
    ],
)
def test_what_is_no_cgminer(raw: bytes, state: str, words: str) -> None:
    with FakeCgMiner() as fake:
        fake.answer = lambda _command, _parameter: raw
        error = problem(CgMiner(access(fake.place, "cgminer")).look)
    assert error.state == state
    assert words in english(error.text)


def test_one_that_drips_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    with FakeCgMiner() as fake:
        fake.drip_s = 0.02
        address = access(fake.place, "cgminer").address
        error = problem(lambda: cgminer.ask(address, "estats", deadline_s=0.2))
    assert "too long" in english(error.text)


def test_nobody_there(unused_port: int) -> None:
    for kind in ("axeos", "cgminer"):
        device: Device = open_device(Access(kind, "127.0.0.1", unused_port))
        assert "nothing answers" in english(problem(device.look).text)


@pytest.fixture
def unused_port() -> int:
    import socket

    with socket.socket() as link:
        link.bind(("127.0.0.1", 0))
        return int(link.getsockname()[1])
