"""Every state of a server is told in one sentence; certificates and coinbases are explained, not accused."""

from __future__ import annotations

import string
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from miners.upstream.api import CODES
from warmgui.core import messages as m
from warmgui.core.servers.entries import Server
from warmgui.core.units import Formatter
from warmgui.core.upstream_words import (
    PASSWORD_NEEDED,
    STATE_WORDS,
    certificate_fault_words,
    certificate_status,
    host_of,
    payout_status,
    shortened,
    state_words,
)

if TYPE_CHECKING:
    from warmgui.core.text import Text

POOL = Server("stratum+ssl://pool.example:3333", "me")
NODE = Server("http://127.0.0.1:8332")
YOU = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
OTHER = "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"
QUESTION = m.MinerCertificate(
    POOL.url, "ab" * 32, "self_signed", "self signed certificate", "CN=pool", "CN=pool", "2030-01-01", ""
)
REPORT = m.MinerPayout(POOL.url, "pays_you", YOU, 1.0, ((YOU, 312_500_000),), 2, 312_500_000)


def english(text: Text) -> str:
    return Formatter().text(text)


def test_every_code_of_the_miner_has_a_sentence_here() -> None:
    assert set(STATE_WORDS) == CODES | {PASSWORD_NEEDED}


@pytest.mark.parametrize("code", sorted(STATE_WORDS))
def test_a_state_stands_alone_and_within_a_sentence(code: str) -> None:
    words = english(state_words(code, "pool.example", "in the miner's words"))
    assert "{" not in words
    assert not words.endswith(".")
    assert words[0] not in string.ascii_uppercase
    places = {name for _, name, _, _ in string.Formatter().parse(STATE_WORDS[code].template) if name}
    assert places <= {"host", "words"}


def test_an_unknown_code_is_told_in_the_miners_words() -> None:
    assert english(state_words("flux", "pool.example", "the flux is out")) == "the flux is out"
    assert not state_words("", "pool.example", "")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("stratum+tcp://pool.example:3333", "pool.example"),
        ("127.0.0.1:3333", "127.0.0.1:3333"),
        ("http://node.lan:8332", "node.lan:8332"),
        (" nonsense ", "nonsense"),
    ],
)
def test_servers_are_named_so_that_they_can_be_told_apart(url: str, name: str) -> None:
    assert host_of(Server(url)) == name


class TestCertificates:
    @pytest.mark.parametrize(
        ("reason", "words"),
        [
            ("self_signed", "that it signed itself"),
            ("unknown_issuer", "an issuer that this PC does not know"),
            ("expired", "out of date"),
            ("wrong_host", "made for another name"),
            ("changed", "another certificate than the one that you trusted"),
            ("other", "is not trusted (self signed certificate)"),
            ("from a newer miner", "is not trusted"),
        ],
    )
    def test_the_question_says_why_it_is_asked(self, reason: str, words: str) -> None:
        status = certificate_status(replace(QUESTION, reason=reason), POOL)
        assert words in english(status.text)
        assert "pool.example" in english(status.text)
        assert (status.fingerprint, status.subject, status.not_after) == ("ab" * 32, "CN=pool", "2030-01-01")

    def test_another_certificate_than_the_trusted_one_is_the_loud_case(self) -> None:
        assert not certificate_status(QUESTION, POOL).changed
        loud = certificate_status(replace(QUESTION, pinned="cd" * 32), POOL)
        assert loud.changed
        assert certificate_status(replace(QUESTION, reason="changed"), POOL).changed
        assert "has changed" in english(certificate_fault_words(loud))
        assert "Do you trust" in english(certificate_fault_words(certificate_status(QUESTION, POOL)))


class TestPayouts:
    def text(self, **changes: Any) -> str:
        return english(payout_status(replace(REPORT, **changes), POOL).text)

    def test_a_pool_that_pays_the_user(self) -> None:
        assert self.text() == "A block of this work pays you, bc1qw5…v8f3t4."
        assert self.text(your_address="") == "A block of this work pays you, bc1qw5…v8f3t4."

    def test_a_part_is_a_fee_or_a_share_and_never_reads_all_or_nothing(self) -> None:
        partly = {"verdict": "pays_you_partly", "outputs": ((YOU, 98), (OTHER, 2))}
        assert "pays you 98 %; the rest is usually the pool's fee." in self.text(your_fraction=0.98, **partly)
        shared = self.text(your_fraction=0.25, **partly)
        assert "pays you 25 %; the rest goes to others, as where a pool shares out" in shared
        assert "99.9 %" in self.text(your_fraction=0.99999, **partly)
        assert " 0 %" not in self.text(your_fraction=1e-7, **partly)

    def test_a_pool_that_pays_others_is_explained_not_accused(self) -> None:
        others = {"verdict": "pays_others", "your_fraction": 0.0, "outputs": ((OTHER, 100),)}
        words = self.text(**others)
        assert words.startswith("This pool's coinbase pays 1BvBMS…JaNVN2, not you. That is usual where")
        assert "PPLNS" in words

    def test_other_outputs_are_counted_as_far_as_they_are_known(self) -> None:
        three = ((OTHER, 3), (YOU, 2), ("", 1))
        assert "1BvBMS…JaNVN2 and 2 more" in self.text(verdict="no_address", outputs=three, output_count=5)
        eight = tuple((OTHER, 10 - n) for n in range(8))
        assert "and 199 more" in self.text(verdict="no_address", outputs=eight, output_count=200)
        assert "a script without an address" in self.text(verdict="no_address", outputs=(("", 1),))

    def test_nothing_to_compare_and_nothing_to_read_are_said(self) -> None:
        assert "holds no address to compare" in self.text(verdict="no_address", your_address="")
        assert "cannot be read" in self.text(verdict="unreadable", outputs=())
        assert "pay nobody" in self.text(outputs=())

    def test_the_numbers_go_along(self) -> None:
        status = payout_status(REPORT, POOL)
        assert (status.server, status.your_fraction, status.total_sat) == (POOL, 1.0, 312_500_000)
        assert status.outputs == ((YOU, 312_500_000),)


def test_addresses_keep_their_ends() -> None:
    assert shortened("bc1qshort") == "bc1qshort"
    assert shortened(YOU) == "bc1qw5…v8f3t4"
