"""What is said while a server is typed: one sentence per input, and errors only for what cannot work."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.servers import advice
from warmgui.core.servers.advice import NODE, POOL, Level
from warmgui.core.units import Formatter

SEGWIT = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"
TAPROOT = "bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr"
LEGACY = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"
SCRIPT = "3P14159f73E4gFr7JterCCQh9QjiTjiZrG"
TEST = "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx"
REGTEST = "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080"
F = Formatter()


def said(found: advice.Advice) -> tuple[Level, str]:
    return found.level, F.text(found.text)


@pytest.mark.parametrize(
    ("typed", "kind", "level", "part"),
    [
        ("", POOL, Level.ERROR, "for example stratum+tcp://pool.example:3333"),
        ("  ", NODE, Level.ERROR, "for example http://127.0.0.1:8332"),
        ("pool .example:3333", POOL, Level.ERROR, "space"),
        ("ftp://pool.example:3333", POOL, Level.ERROR, "no known kind"),
        ("stratum+tcp://:3333", POOL, Level.ERROR, "names no host"),
        ("pool.example", POOL, Level.ERROR, "names no usable port"),
        ("pool.example:70000", POOL, Level.ERROR, "port"),
        ("http://me:secret@10.0.0.5:8332", NODE, Level.ERROR, "their own fields"),
        ("http://127.0.0.1:8332", POOL, Level.ERROR, "This is a node's address"),
        ("stratum+tcp://pool.example:3333", NODE, Level.ERROR, "This is a pool's address"),
        ("pool.example:3333", POOL, Level.NOTE, "Not encrypted"),
        ("stratum+ssl://pool.example:3333", POOL, Level.GOOD, "Encrypted"),
        ("tls://pool.example:3333", POOL, Level.GOOD, "Encrypted"),
        ("192.168.1.20:3333", POOL, Level.NOTE, "inside your own network"),
        ("attic:3333", POOL, Level.NOTE, "inside your own network"),
        ("127.0.0.1:3333", POOL, Level.GOOD, "On this PC"),
        ("[::1]:3333", POOL, Level.GOOD, "On this PC"),
        ("127.0.0.1", NODE, Level.GOOD, "On this PC"),
        ("node.example:8332", NODE, Level.WARNING, "password could be read"),
        ("https://node.example:8332", NODE, Level.GOOD, "Encrypted"),
    ],
)
def test_an_address_is_judged_at_once(typed: str, kind: str, level: Level, part: str) -> None:
    found = said(advice.about_url(typed, kind))
    assert found[0] is level
    assert part in found[1]
    assert "secret" not in found[1]


@pytest.mark.parametrize(
    ("address", "level", "part"),
    [
        (SEGWIT, Level.GOOD, "valid bech32 (P2WPKH) address of bitcoin's main network"),
        (SEGWIT.upper(), Level.GOOD, "bech32 (P2WPKH)"),
        (TAPROOT, Level.GOOD, "bech32m (Taproot)"),
        (LEGACY, Level.GOOD, "base58 (P2PKH)"),
        (SCRIPT, Level.GOOD, "base58 (P2SH)"),
        (TEST, Level.WARNING, "test network: coins there are worth nothing"),
        (REGTEST, Level.WARNING, "test network"),
        (SEGWIT[:-1] + "p", Level.ERROR, "typing error"),
        (LEGACY[:-1] + "b", Level.ERROR, "typing error"),
        ("", Level.ERROR, "Enter the bitcoin address"),
        ("bc1qbbb", Level.ERROR, "character"),
    ],
)
def test_a_payout_address_is_judged_by_checksum_and_network(address: str, level: Level, part: str) -> None:
    found = said(advice.about_payout(f" {address} ", required=True))
    assert found[0] is level
    assert part in found[1]


def test_an_address_to_compare_with_may_be_missing() -> None:
    assert advice.about_payout("", required=False) == advice.NO_ADVICE


@pytest.mark.parametrize(
    ("url", "address", "level"),
    [
        ("127.0.0.1:18443", REGTEST, Level.WARNING),  # fits the chain; still worth nothing
        ("127.0.0.1:8332", SEGWIT, Level.GOOD),
        ("127.0.0.1:18443", SEGWIT, Level.WARNING),
        ("127.0.0.1:8332", TEST, Level.WARNING),
        ("127.0.0.1:9999", SEGWIT, Level.GOOD),
        ("nonsense nonsense", SEGWIT, Level.GOOD),
        ("127.0.0.1:8332", "", Level.ERROR),
    ],
)
def test_a_nodes_payout_address_is_compared_with_the_chain_of_its_port(
    url: str, address: str, level: Level
) -> None:
    found = said(advice.about_node_payout(address, url))
    assert found[0] is level
    wrong_chain = (url.endswith("18443") and address == SEGWIT) or (url.endswith(":8332") and address == TEST)
    assert ("not of the network" in found[1]) is wrong_chain


@pytest.mark.parametrize(
    ("typed", "level", "part"),
    [
        ("", Level.ERROR, "Enter your payout address"),
        (f"{SEGWIT}.heater", Level.GOOD, "valid"),
        (SEGWIT, Level.GOOD, "valid"),
        (SEGWIT[:-1] + "p", Level.ERROR, "typing error"),
        (LEGACY[:-1] + "b", Level.ERROR, "typing error"),
        ("bc1 q", Level.ERROR, "space"),
        ("account.worker", Level.NOTE, "no bitcoin address"),
        ("1account", Level.NOTE, "no bitcoin address"),
        (".worker", Level.NOTE, "no bitcoin address"),
    ],
)
def test_a_user_name_that_looks_like_an_address_is_checked(typed: str, level: Level, part: str) -> None:
    found = said(advice.about_user(typed))
    assert found[0] is level
    assert part in found[1]


@given(st.text(max_size=60), st.sampled_from([POOL, NODE]))
def test_nothing_typed_makes_it_fail(typed: str, kind: str) -> None:
    for found in (
        advice.about_url(typed, kind),
        advice.about_user(typed),
        advice.about_payout(typed, required=True),
        advice.about_worker(typed),
    ):
        assert bool(found.text) == (found.level is not Level.NOTHING)
        F.text(found.text)
    advice.chain_of(typed)


@given(st.text(max_size=60))
def test_a_user_name_is_taken_apart_and_put_together_again(user: str) -> None:
    words = user.strip()
    account, worker = advice.split_user(user)
    if worker:
        assert advice.joined_user(account, worker).strip() == f"{account}.{worker.strip()}".strip()
    else:
        assert advice.joined_user(account, worker) in {words, words.rstrip(".")}


def test_only_an_address_is_split_from_its_worker() -> None:
    assert advice.split_user(f"{SEGWIT}.heater.2") == (SEGWIT, "heater.2")
    assert advice.split_user("account.heater") == ("account.heater", "")
    assert advice.joined_user(SEGWIT, " heater ") == f"{SEGWIT}.heater"
    assert advice.joined_user("", "heater") == ""


@pytest.mark.parametrize(
    ("typed", "tls", "expected"),
    [
        ("pool.example:3333", True, "stratum+ssl://pool.example:3333"),
        ("stratum+tcp://pool.example:3333", True, "stratum+ssl://pool.example:3333"),
        ("stratum+tls://pool.example:3333", True, "stratum+tls://pool.example:3333"),
        ("ssl://pool.example:3333", False, "stratum+tcp://pool.example:3333"),
        ("pool.example:3333", False, "pool.example:3333"),
        ("", True, "stratum+ssl://"),
    ],
)
def test_the_box_for_tls_changes_the_scheme_only(typed: str, expected: str, *, tls: bool) -> None:
    assert advice.with_tls(typed, tls=tls) == expected
    assert advice.is_tls(expected) is tls


def test_a_missing_scheme_is_the_usual_one() -> None:
    assert advice.whole_url(" pool.example:3333 ", POOL) == "stratum+tcp://pool.example:3333"
    assert advice.whole_url("127.0.0.1:8332", NODE) == "http://127.0.0.1:8332"
    assert advice.whole_url("", POOL) == ""


@pytest.mark.parametrize("value", [None, 0.0, -3.0, 1e300, 1e-20])
def test_absurd_share_difficulties_are_refused(value: float | None) -> None:
    assert advice.about_difficulty(value).level is Level.ERROR
    assert advice.about_difficulty(0.01) == advice.NO_ADVICE


def test_a_workers_name_has_no_spaces() -> None:
    assert advice.about_worker("a b").level is Level.ERROR
    assert advice.about_worker(" heater ") == advice.NO_ADVICE
