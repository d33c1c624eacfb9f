"""Facts of the network in their file: over a restart, damaged, of another place or another clock."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.network import DIFFICULTY, HASHRATE, NOW_UTC, FakeCore, FakeMempool
from fakes.network_desk import Look, by_mempool
from fakes.web import Page

from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.io.sources.network import FETCH_EVERY_S, _Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
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


# ---- the file ------------------------------------------------------------------------------------------


def test_a_restart_neither_asks_at_once_nor_forgets(mempool: FakeMempool, tmp_path: Path) -> None:
    cache = tmp_path / "network.json"
    Look(by_mempool(mempool), cache).look()
    asked = len(mempool.asked)
    again = Look(by_mempool(mempool), cache)
    again.look()
    assert again.known().difficulty == DIFFICULTY
    assert again.state() == ("ok", "")
    again.look(FETCH_EVERY_S - 1.0)
    assert len(mempool.asked) == asked
    again.look(1.0)
    assert len(mempool.asked) == 2 * asked


def test_a_pause_holds_over_a_restart(mempool: FakeMempool, tmp_path: Path) -> None:
    mempool.pages[HASHRATE] = Page("", 429, {"Retry-After": "3600"})
    cache = tmp_path / "network.json"
    Look(by_mempool(mempool), cache).look()
    again = Look(by_mempool(mempool), cache)
    again.look(3599.0)
    assert len(mempool.asked) == 1
    again.look(1.0)
    assert len(mempool.asked) == 2


def test_what_another_server_told_is_not_believed_of_this_one(mempool: FakeMempool, tmp_path: Path) -> None:
    cache = tmp_path / "network.json"
    Look(by_mempool(mempool), cache).look()
    with FakeMempool() as other:
        other.pages.clear()
        look = Look(by_mempool(other), cache)
        look.look()
        assert look.known() == DEFAULT_FACTS


def broken(cache: Path, change: Callable[[dict[str, Any]], Any]) -> None:
    plain = json.loads(cache.read_text(encoding="utf-8"))
    cache.write_text(json.dumps(change(plain)), encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        lambda plain: [],
        lambda plain: {**plain, "facts": None},
        lambda plain: {**plain, "facts": {**plain["facts"], "provenance": "believed"}},
        lambda plain: {**plain, "facts": {**plain["facts"], "difficulty": "much"}},
        lambda plain: {**plain, "facts": {**plain["facts"], "difficulty": 0}},
        lambda plain: {**plain, "facts": {**plain["facts"], "height": 5}},
        lambda plain: {**plain, "facts": {**plain["facts"], "date": ""}},
        lambda plain: {**plain, "facts": {**plain["facts"], "btc_price": -1}},
        lambda plain: {**plain, "facts": {**plain["facts"], "fetched_utc": None}},
        lambda plain: {**plain, "facts": {"difficulty": 1.5e14}},
        lambda plain: {**plain, "facts": {**plain["facts"], "difficulty": float("inf")}},
        lambda plain: {**plain, "facts": {**plain["facts"], "fetched_utc": float("nan")}},
        lambda plain: {**plain, "facts": {**plain["facts"], "subsidy_sat": "much"}},
        lambda plain: {**plain, "facts": {**plain["facts"], "source": 5}},
        lambda plain: {**plain, "facts": {**plain["facts"], "source": "\ud800"}},
        lambda plain: {**plain, "facts": {**plain["facts"], "difficulty": 10**400}},
        lambda plain: {**plain, "facts": {**plain["facts"], "fees_sat": 10**400}},
        lambda plain: {**plain, "facts": {**plain["facts"], "btc_price": 10**400}},
        lambda plain: {**plain, "facts": {**plain["facts"], "date": 5}},
        lambda plain: {**plain, "padding": "x" * 200_000},
    ],
)
def test_a_damaged_file_is_nothing_known(
    mempool: FakeMempool, tmp_path: Path, change: Callable[[dict[str, Any]], Any]
) -> None:
    cache = tmp_path / "network.json"
    Look(by_mempool(mempool), cache).look()
    broken(cache, change)
    mempool.pages.clear()
    look = Look(by_mempool(mempool), cache)
    look.look(FETCH_EVERY_S)
    assert look.known() == DEFAULT_FACTS


@pytest.mark.parametrize("words", ["", "{", "null", "[" * 9000])
def test_a_file_that_is_no_json_is_nothing_known(mempool: FakeMempool, tmp_path: Path, words: str) -> None:
    cache = tmp_path / "network.json"
    cache.write_text(words, encoding="utf-8")
    look = Look(by_mempool(mempool), cache)
    look.look()
    assert look.known().difficulty == DIFFICULTY


@pytest.mark.parametrize("next_utc", [NOW_UTC + 1e9, 10**400])
def test_a_time_of_another_clock_does_not_forbid_asking_for_years(
    mempool: FakeMempool, tmp_path: Path, next_utc: float
) -> None:
    cache = tmp_path / "network.json"
    Look(by_mempool(mempool), cache).look()
    broken(cache, lambda plain: {**plain, "next_utc": next_utc, "fees": {"x": 1, "5": "y", "977000": 7}})
    asked = len(mempool.asked)
    Look(by_mempool(mempool), cache).look()
    assert len(mempool.asked) == 2 * asked


def test_a_place_that_cannot_be_written_costs_only_the_memory(mempool: FakeMempool, tmp_path: Path) -> None:
    cache = tmp_path / "network.json"
    cache.mkdir()
    look = Look(by_mempool(mempool), cache)
    look.look()
    assert look.state() == ("ok", "")


def test_newer_facts_of_the_program_win_over_older_fetched_ones(mempool: FakeMempool, tmp_path: Path) -> None:
    cache = tmp_path / "network.json"
    Look(by_mempool(mempool), cache).look()
    mempool.pages.clear()
    newer = replace(DEFAULT_FACTS, date="2027-01-01", height=983_000)
    look = Look(by_mempool(mempool), cache)
    look.desk = _Desk(cache, look.passwords, newer)
    look.look()
    assert look.known() == newer
