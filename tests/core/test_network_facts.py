"""What servers say about bitcoin's network is judged: nothing is believed that cannot be true."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.network import DIFFICULTY, FEE, HASHRATE_HS, HEIGHT, NOW_UTC, SUBSIDY, mempool_pages, rewards
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.money.facts import DEFAULT_FACTS, STALE_S, aged, fees_date, price_date
from warmgui.core.money.network_answers import BadAnswerError, Judged, MempoolAnswers, mempool_facts
from warmgui.core.money.network_answers_core import (
    CoreAnswers,
    core_facts,
    fee_of,
    results,
    with_fees,
)
from warmgui.core.settings.model import NetworkSettings
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Callable

PAGES = mempool_pages()
HASHRATE, TIP, REWARDS, PRICES, ADJUSTMENT = PAGES.values()
GOOD = MempoolAnswers(HASHRATE, TIP, REWARDS, PRICES, ADJUSTMENT)
GARBAGE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def judge(answers: MempoolAnswers = GOOD, currency: str = "EUR", before: Any = DEFAULT_FACTS) -> Judged:
    return mempool_facts(answers, source="host", now_utc=NOW_UTC, currency=currency, before=before)


def english(judged: Judged) -> str:
    return Formatter().text(judged.problem)


def judged_or_refused(how: Callable[[], Any]) -> Any:
    """What comes of it, or the sentence with which it is refused; nothing else may happen."""
    try:
        return how()
    except BadAnswerError as error:
        return Formatter().text(error.text)


def why_not(answers: MempoolAnswers, **more: Any) -> str:
    with pytest.raises(BadAnswerError) as refused:
        judge(answers, **more)
    return Formatter().text(refused.value.text)


# ---- a mempool-style server


def test_good_answers_become_facts_of_this_moment() -> None:
    judged = judge()
    facts = judged.facts
    assert not judged.problem
    assert (facts.date, facts.height, facts.difficulty) == ("2026-11-22", HEIGHT, DIFFICULTY)
    assert (facts.subsidy_sat, facts.fees_sat, facts.fees_date) == (SUBSIDY, FEE, "2026-11-22")
    assert (facts.btc_price, facts.price_currency, facts.price_date) == (80_000.0, "EUR", "2026-11-22")
    assert (facts.retarget_height, facts.retarget_change) == (977_760, pytest.approx(0.032))
    assert facts.hashrate_hs == HASHRATE_HS
    assert (facts.provenance, facts.fetched_utc, facts.source) == (Provenance.DATED, NOW_UTC, "host")
    assert facts.hashprice_usd is None


@pytest.mark.parametrize("currency", ["CHF", "JPY", "XYZ"])
def test_a_currency_that_the_server_does_not_know_is_dollars(currency: str) -> None:
    facts = judge(currency=currency).facts
    assert (facts.btc_price, facts.price_currency) == (91_000.0, "USD")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"currentDifficulty": 0}, "not that of bitcoin's main network"),
        ({"currentDifficulty": -1.5e14}, "not that of bitcoin's main network"),
        ({"currentDifficulty": 150.0}, "not that of bitcoin's main network"),  # in T
        ({"currentDifficulty": 150e12 * 2**32}, "not that of bitcoin's main network"),
        ({"currentDifficulty": True}, "is missing"),
        ({"currentDifficulty": "150"}, "is missing"),
        ({"currentDifficulty": math.nan}, "is no number"),
        ({"currentDifficulty": 10**400}, "is no number"),
        ({"currentDifficulty": math.inf}, "is no number"),
        ({"currentHashrate": 0}, "do not belong together"),
        ({"currentHashrate": 1100.0}, "do not belong together"),  # in EH/s
        ({"currentHashrate": None}, "is missing"),
        ({"currentDifficulty": 4.0e13}, "do not belong together"),
    ],
)
def test_a_difficulty_that_cannot_be_is_refused(change: dict[str, Any], words: str) -> None:
    assert words in why_not(replace(GOOD, hashrate={**HASHRATE, **change}))


@pytest.mark.parametrize(
    ("height", "words"),
    [
        (0, "is behind block"),
        (900_000, "is behind block"),
        (DEFAULT_FACTS.height - 1, "is behind block"),
        (1_200_000, "cannot have been found yet"),
        (10**30, "no whole number"),
        (977_000.5, "no whole number"),
        ("977000", "no whole number"),
        (None, "no whole number"),
        (True, "no whole number"),
        (-1, "no whole number"),
    ],
)
def test_a_height_that_cannot_be_is_refused(height: Any, words: str) -> None:
    assert words in why_not(replace(GOOD, height=height))


def test_a_chain_may_fall_back_a_little_but_not_far() -> None:
    before = replace(judge().facts, height=HEIGHT + 5)
    assert judge(before=before).facts.height == HEIGHT
    assert "is behind block" in why_not(GOOD, before=replace(before, height=HEIGHT + 7))


def test_what_was_told_wrongly_long_ago_does_not_lock_out_what_is_right() -> None:
    wrong = replace(judge().facts, height=HEIGHT + 1500, fetched_utc=NOW_UTC - 2 * 86400.0)
    assert judge(before=wrong).facts.height == HEIGHT
    fresh = replace(wrong, fetched_utc=NOW_UTC - 3600.0)
    assert "is behind block" in why_not(GOOD, before=fresh)


def test_the_clock_may_be_what_is_wrong() -> None:
    facts = replace(DEFAULT_FACTS, date="no date")
    assert judge(before=facts).facts.height == HEIGHT, "an unreadable date is long ago"
    assert "this PC's clock is wrong" in why_not(replace(GOOD, height=HEIGHT + 9000), before=judge().facts)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"totalFee": "2.88"}, "no amount in sat"),  # in BTC
        ({"totalFee": "0"}, "not in sat"),
        ({"totalFee": "-5"}, "no amount in sat"),
        ({"totalFee": True}, "no amount in sat"),
        ({"totalFee": "9" * 40}, "no amount in sat"),
        ({"totalFee": 1 << 70}, "no amount in sat"),
        ({"totalReward": "0"}, "not in sat"),
        ({"totalReward": "452.8"}, "no amount in sat"),
        ({"totalReward": "4528"}, "not in sat"),
        ({"startBlock": HEIGHT}, "of other blocks"),
        ({"startBlock": 0}, "of other blocks"),
        ({"startBlock": HEIGHT + 1}, "of other blocks"),
        ({"startBlock": 100_000, "endBlock": 100_143}, "of other blocks"),
        ({"endBlock": "x"}, "is missing"),
    ],
)
def test_fees_that_cannot_be_leave_the_dated_ones(change: dict[str, Any], words: str) -> None:
    judged = judge(replace(GOOD, rewards={**REWARDS, **change}))
    assert words in english(judged)
    assert (judged.facts.fees_sat, judged.facts.fees_date) == (DEFAULT_FACTS.fees_sat, DEFAULT_FACTS.date)
    assert judged.facts.difficulty == DIFFICULTY, "the rest counts"


def test_totals_may_be_numbers_too() -> None:
    plain = {**REWARDS, "totalFee": 144 * FEE, "totalReward": 144 * (SUBSIDY + FEE)}
    assert judge(replace(GOOD, rewards=plain)).facts.fees_sat == FEE


def test_fees_of_blocks_on_both_sides_of_a_halving_are_believed() -> None:
    """Given a day with 72 blocks of each subsidy; the reward is their sum."""
    top = 1_050_071
    told = {**rewards(top=top), "totalReward": str(72 * 312_500_000 + 72 * 156_250_000 + 144 * FEE)}
    before = replace(judge().facts, height=top - 1)
    adjustment = {**ADJUSTMENT, "nextRetargetHeight": (top // 2016 + 1) * 2016}
    judged = judge(replace(GOOD, height=top, rewards=told, adjustment=adjustment), before=before)
    assert (judged.facts.fees_sat, judged.facts.subsidy_sat) == (FEE, 156_250_000)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"time": NOW_UTC * 1000}, "in milliseconds"),
        ({"time": NOW_UTC - 3 * 86400}, "is old"),
        ({"time": NOW_UTC + 3 * 86400}, "is old"),
        ({"time": None}, "is missing"),
        ({"EUR": 0, "USD": 0}, "no price in EUR or USD"),
        ({"EUR": -1, "USD": -1}, "no price in EUR or USD"),
        ({"EUR": math.nan, "USD": math.nan}, "no price in EUR or USD"),
        ({"EUR": "80000", "USD": 9.1e12}, "no price in EUR or USD"),
        ({"EUR": True, "USD": 0.91}, "no price in EUR or USD"),
    ],
)
def test_a_price_that_cannot_be_leaves_the_dated_one(change: dict[str, Any], words: str) -> None:
    judged = judge(replace(GOOD, prices={**PRICES, **change}))
    assert words in english(judged)
    assert (judged.facts.btc_price, judged.facts.price_date) == (60_800.0, "2026-06-26")
    assert judged.facts.fees_sat == FEE


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"timeAvg": 590}, "not in milliseconds"),
        ({"timeAvg": 0}, "not in milliseconds"),
        ({"difficultyChange": 1e6}, "cannot be"),
        ({"difficultyChange": -80}, "cannot be"),
        ({"nextRetargetHeight": 977_761}, "cannot be"),
        ({"nextRetargetHeight": 2016}, "cannot be"),
        ({"nextRetargetHeight": 977_760 + 2016}, "cannot be"),
        ({"nextRetargetHeight": "977760"}, "no whole number"),
    ],
)
def test_a_retarget_that_cannot_be_is_left_out(change: dict[str, Any], words: str) -> None:
    judged = judge(replace(GOOD, adjustment={**ADJUSTMENT, **change}))
    assert words in english(judged)
    assert judged.facts.retarget_change is None
    assert judged.facts.retarget_height == 977_760, "which follows from the height"


def test_what_a_server_does_not_have_is_missing_and_said() -> None:
    judged = judge(MempoolAnswers(HASHRATE, TIP))
    assert judged.problem
    assert judged.facts.difficulty == DIFFICULTY


@given(GARBAGE, GARBAGE)
def test_garbage_is_refused_and_never_raises_anything_else(one: Any, two: Any) -> None:
    for answers in (MempoolAnswers(one, two), replace(GOOD, rewards=one, prices=two, adjustment=one)):
        judged = judged_or_refused(lambda answers=answers: judge(answers))
        assert not isinstance(judged, Judged) or judged.facts.difficulty == DIFFICULTY


# ---- one's own node

CHAIN = {"chain": "main", "blocks": HEIGHT, "headers": HEIGHT, "initialblockdownload": False}
MINING = {"difficulty": DIFFICULTY}
CORE = CoreAnswers(CHAIN, MINING, HASHRATE_HS)


def ask(answers: CoreAnswers = CORE) -> Any:
    return core_facts(answers, source="node", now_utc=NOW_UTC, before=DEFAULT_FACTS)


def test_what_ones_own_node_says_is_measured_and_its_price_stays_dated() -> None:
    facts = ask()
    assert (facts.provenance, facts.difficulty, facts.height) == (Provenance.MEASURED, DIFFICULTY, HEIGHT)
    assert (facts.btc_price, facts.price_date, facts.date) == (60_800.0, "2026-06-26", "2026-11-22")
    assert Formatter().amount(price_date(facts)) == "26 Jun 2026"
    assert Formatter().amount(fees_date(facts)) == "26 Jun 2026"


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        (replace(CORE, chain=None), "does not answer as Bitcoin Core does"),
        (replace(CORE, chain={**CHAIN, "chain": "regtest"}), "on the network “regtest”"),
        (replace(CORE, chain={**CHAIN, "initialblockdownload": True}), "still downloading"),
        (replace(CORE, chain={**CHAIN, "headers": HEIGHT + 100}), "still downloading"),
        (replace(CORE, chain={**CHAIN, "blocks": "1"}), "no whole number"),
        (replace(CORE, mining={"difficulty": 0}), "not that of bitcoin's main network"),
        (replace(CORE, mining={"difficulty": 4.656542373906925e-10}), "not that of bitcoin's main network"),
        (replace(CORE, mining={**MINING, "bits": "1d00ffff"}), "do not belong together"),
        (replace(CORE, mining={**MINING, "bits": "zz"}), "do not belong together"),
        (replace(CORE, mining=None), "is missing"),
        (replace(CORE, hashrate=0), "do not belong together"),
        (replace(CORE, hashrate=None), "is missing"),
    ],
)
def test_a_node_that_cannot_tell_is_refused(answers: CoreAnswers, words: str) -> None:
    with pytest.raises(BadAnswerError) as refused:
        ask(answers)
    assert words in Formatter().text(refused.value.text)


def test_difficulty_and_target_of_a_newer_node_agree() -> None:
    mining = {"difficulty": 86_388_558_925_171.02, "bits": "17034219"}
    assert ask(replace(CORE, mining=mining, hashrate=6.2e20)).difficulty == 86_388_558_925_171.02


@pytest.mark.parametrize(
    ("plain", "words"),
    [
        ({"error": {"code": -28, "message": "Loading block index…"}}, "it is starting"),
        ([{"id": 0, "error": {"code": -28, "message": "Verifying blocks…"}}], "it is starting"),
        ([{"id": 0, "error": {"code": -32601, "message": "Method not found\nmore"}}], "(Method not found)"),
        ([], "does not answer as Bitcoin Core does"),
        (["x"], "does not answer as Bitcoin Core does"),
        ("hello", "does not answer as Bitcoin Core does"),
        (None, "does not answer as Bitcoin Core does"),
        ({"error": "no"}, "does not answer as Bitcoin Core does"),
    ],
)
def test_a_batch_that_is_none_is_told_in_words(plain: Any, words: str) -> None:
    with pytest.raises(BadAnswerError) as refused:
        results(plain, 1)
    assert words in Formatter().text(refused.value.text)


def test_a_batch_is_put_in_order_and_what_failed_is_none() -> None:
    batch = [
        {"id": 2, "result": "c"},
        {"id": 1, "result": None, "error": {"code": -1, "message": "pruned"}},
        {"id": 0, "result": "a", "error": None},
    ]
    assert results(batch, 3) == ("a", None, "c")


@pytest.mark.parametrize(
    "stats", [None, {}, {"totalfee": -1}, {"totalfee": 1.5}, {"totalfee": True}, {"totalfee": 10**12}]
)
def test_fees_of_a_block_that_cannot_be_are_none(stats: Any) -> None:
    assert fee_of(stats) is None
    assert fee_of({"totalfee": 0}) == 0, "an empty block is one"


def test_the_mean_of_a_day_of_blocks_counts_and_a_handful_does_not() -> None:
    facts = ask()
    few = dict.fromkeys(range(HEIGHT - 10, HEIGHT + 1), 9)
    assert with_fees(facts, few) == facts
    day = {HEIGHT - place: 1_000_000 + place for place in range(144)}
    told = with_fees(facts, {**day, HEIGHT - 144: 10**9})
    assert told.fees_sat == round(sum(day.values()) / 144)
    assert told.fees_date == "2026-11-22"


@given(GARBAGE, GARBAGE, GARBAGE)
def test_garbage_of_a_node_is_refused_and_never_raises_anything_else(one: Any, two: Any, three: Any) -> None:
    for answers in (CoreAnswers(one, two, three), replace(CORE, mining=two), replace(CORE, hashrate=three)):
        assert judged_or_refused(lambda answers=answers: ask(answers))
    assert judged_or_refused(lambda: results(one, 2))


# ---- whom the settings name


@pytest.mark.parametrize(
    ("network", "url"),
    [
        ({"facts": "dated"}, ""),
        ({"facts": "mempool"}, "https://mempool.space"),
        ({"facts": "mempool", "mempool_url": "umbrel.local:3006/"}, "http://umbrel.local:3006"),
        ({"facts": "mempool", "mempool_url": "http://me:x@h.local/api/v1"}, "http://h.local"),
        ({"facts": "mempool", "mempool_url": "not an address"}, ""),
        ({"facts": "core"}, "http://127.0.0.1:8332"),
        ({"facts": "core", "core_url": "192.168.1.9:8332"}, "http://192.168.1.9:8332"),
    ],
)
def test_the_address_is_understood_as_people_type_it(network: dict[str, str], url: str) -> None:
    assert NetworkSettings(**network).facts_url == url


def test_the_nodes_password_has_a_name_of_its_own() -> None:
    settings = NetworkSettings(core_user="me", core_password="keyring")
    assert settings.core_secret.key == "bitcoin core me@http://127.0.0.1:8332"
    assert settings.core_secret.password == "keyring"


# ---- age


@pytest.mark.parametrize(
    ("age_s", "stale"), [(0.0, False), (STALE_S, False), (STALE_S + 1, True), (-60.0, False), (-7200.0, True)]
)
def test_facts_go_stale_and_those_of_the_future_are(age_s: float, stale: bool) -> None:  # noqa: FBT001 - a parameter
    facts = judge().facts
    assert (aged(facts, NOW_UTC + age_s).provenance is Provenance.STALE) is stale


def test_the_programs_own_facts_are_dated_for_ever() -> None:
    assert aged(DEFAULT_FACTS, NOW_UTC + 1e9) is DEFAULT_FACTS


def test_half_a_character_in_a_nodes_error_can_be_shown() -> None:
    """Found by fuzzing."""
    with pytest.raises(BadAnswerError) as refused:
        results({"error": {"code": -1, "message": "\ud800 what"}}, 3)
    assert Formatter().text(refused.value.text).encode()
