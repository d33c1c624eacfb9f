"""Facts of one's own node: measured, its fees, its password and its cookie."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.network import DIFFICULTY, FEE, HEIGHT, FakeCore, FakeMempool
from fakes.network_desk import Look, Passwords, by_core
from fakes.web import Page

from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.settings.model import NetworkSettings, Settings
from warmgui.core.vocabulary import Provenance
from warmgui.io.secrets import Answer
from warmgui.io.sources import network_ask
from warmgui.io.sources.network import FETCH_EVERY_S
from warmgui.io.sources.network_ask import FEES_AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


DAY_S = 86400.0


@pytest.fixture
def mempool() -> Iterator[FakeMempool]:
    with FakeMempool() as server:
        yield server


@pytest.fixture
def core() -> Iterator[FakeCore]:
    with FakeCore() as server:
        yield server


# ---- one's own node ------------------------------------------------------------------------------------


def test_ones_own_node_is_measured_and_knows_its_fees_after_some_rounds(core: FakeCore) -> None:
    core.fee = lambda height: {"totalfee": FEE + height - HEIGHT}
    look = Look(by_core(core))
    look.look()
    facts = look.known()
    assert (facts.provenance, facts.difficulty, facts.height) == (Provenance.MEASURED, DIFFICULTY, HEIGHT)
    heights = list(range(HEIGHT, HEIGHT - FEES_AT_ONCE, -1))
    asked = [params[0] for method, params in core.calls if method == "getblockstats"]
    assert asked == heights, "the newest first, a few at a time"
    assert facts.fees_sat == round(FEE + sum(h - HEIGHT for h in heights) / len(heights))
    assert (facts.fees_date, facts.price_date) == ("2026-11-22", "2026-06-26")
    for _ in range(6):
        look.look(FETCH_EVERY_S)
    asked = [params[0] for method, params in core.calls if method == "getblockstats"]
    assert sorted(asked) == list(range(HEIGHT - 143, HEIGHT + 1)), "a day of blocks, each once"
    assert look.known().fees_sat == round(FEE - 143 / 2)
    core.chain = {**core.chain, "blocks": HEIGHT + 2, "headers": HEIGHT + 2}
    look.look(FETCH_EVERY_S)
    assert core.calls[-1][1][0] == HEIGHT + 1
    assert look.state() == ("ok", "")


def test_fees_of_a_node_are_kept_over_a_restart(core: FakeCore, tmp_path: Path) -> None:
    cache = tmp_path / "network.json"
    Look(by_core(core), cache).look()
    before = len(core.calls)
    Look(by_core(core), cache).look(FETCH_EVERY_S)
    asked = [params[0] for method, params in core.calls[before:] if method == "getblockstats"]
    assert asked[0] == HEIGHT - FEES_AT_ONCE


def test_a_node_that_pruned_its_blocks_leaves_the_dated_fees(core: FakeCore) -> None:
    core.fee = lambda _height: RuntimeError(-1, "Block not available (pruned data)")
    look = Look(by_core(core))
    look.look()
    assert (look.known().fees_sat, look.known().fees_date) == (DEFAULT_FACTS.fees_sat, "2026-06-26")
    assert look.known().difficulty == DIFFICULTY
    assert look.state() == ("ok", "")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"chain": {"chain": "test", "blocks": 1, "headers": 1}}, "on the network “test”"),
        ({"chain": RuntimeError(-28, "Loading block index…")}, "it is starting"),
        ({"mining": {"difficulty": 1.0}}, "not that of bitcoin's main network"),
        ({"hashps": -1}, "do not belong together"),
        ({"instead": Page("", 302, {"Location": "/elsewhere"})}, "redirects, which is not followed"),
        ({"instead": Page("<html>login")}, "a web page instead of data"),
        ({"instead": Page("", 403)}, "refuses the user name, password"),
        ({"instead": Page('{"result": 1}')}, "does not answer as Bitcoin Core does"),
    ],
)
def test_a_node_that_cannot_tell_leaves_the_dated_facts(
    core: FakeCore, change: dict[str, Any], words: str
) -> None:
    for name, value in change.items():
        setattr(core, name, value)
    look = Look(by_core(core))
    look.look()
    state, text = look.state()
    assert state == "failed"
    assert words in text
    assert look.known() == DEFAULT_FACTS


def test_a_password_is_waited_for_and_a_better_one_is_tried_at_once(core: FakeCore) -> None:
    look = Look(by_core(core), passwords=Passwords(Answer(None, looking=True)))
    look.look()
    assert look.passwords.keys == [f"bitcoin core me@{core.url}"]
    assert "keyring is being asked" in look.state()[1]
    look.passwords.reply = Answer(None)
    look.look(2.0)
    assert "The password of the node is needed." in look.state()[1]
    assert not core.asked, "nobody is asked without it"
    assert len(look.passwords.keys) == 1, "the keyring is not asked every two seconds"
    look.passwords.reply = Answer("wrong")
    look.look(2.0)
    assert look.state()[0] == "failed"
    asked = len(core.asked)
    look.look(2.0)
    assert len(core.asked) == asked, "the same one is not tried again and again"
    look.passwords.reply = Answer("secret")
    look.look(2.0)
    assert look.state() == ("ok", "")


def test_a_user_without_a_password_is_tried_with_an_empty_one(core: FakeCore) -> None:
    core.let_in("me:")
    look = Look(by_core(core, core_password="none"))
    look.look()
    assert look.state() == ("ok", "")


def test_the_cookie_is_read_anew_each_time(core: FakeCore, tmp_path: Path) -> None:
    """Given a node that writes another cookie at each start."""
    cookie = tmp_path / ".cookie"
    look = Look(by_core(core, core_user="", core_cookie=str(tmp_path)))
    look.look()
    assert "cookie file" in look.state()[1]
    assert not core.asked
    for number in (1, 2):
        cookie.write_text(f"__cookie__:word{number}\n", encoding="utf-8")
        core.let_in(f"__cookie__:word{number}")
        look.look(2 * FETCH_EVERY_S)
        assert look.state() == ("ok", "")
    cookie.write_text("nothing", encoding="utf-8")
    look.look(FETCH_EVERY_S)
    assert "is no cookie file of Bitcoin Core" in look.state()[1]
    cookie.write_bytes(b"\xff\xfe:\xff")
    look.look(FETCH_EVERY_S)
    assert "cannot be read" in look.state()[1]


def test_the_usual_cookie_of_this_pc_is_found(
    core: FakeCore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_ask, "COOKIE_FOLDERS", (str(tmp_path / "none"), "$COOKIES/Bitcoin"))
    monkeypatch.setenv("COOKIES", str(tmp_path))
    look = Look(by_core(core, core_user=""))
    look.look()
    assert "a user name and a password, or its cookie file" in look.state()[1]
    (tmp_path / "Bitcoin").mkdir()
    (tmp_path / "Bitcoin" / ".cookie").write_text("me:secret", encoding="utf-8")
    look.look(FETCH_EVERY_S)
    assert look.state() == ("ok", "")
    away = Look(replace(Settings(), network=NetworkSettings(facts="core", core_url="http://192.0.2.1:8332")))
    away.look()
    assert "or its cookie file" in away.state()[1], "another PC's cookie is not here"
