"""Whom a coinbase pays: real servers' coinbases, every verdict, and any bytes at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from miners.formats.address import parse_address
from miners.protocol_upstream import PayoutOutput, PayoutReport
from miners.upstream.stratum import messages
from miners.upstream.stratum.payout import MAX_MONEY_SAT, payout_report

DATA = Path(__file__).parent / "data"
URL = "stratum+tcp://pool.example:3333"
SOLO = "bcrt1qt54nf3gcjmts8ynfg0ks363u45qs9d392rv72g"
YOURS = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
"""BIP 173's example."""
LEGACY = "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"
SUBSIDY_SAT = 312_500_000
INPUT = b"\x01" + bytes(32) + b"\xff" * 4 + b"\x04\x03\x01\x02\x03" + b"\xff" * 4
COMMITMENT = (0, b"\x6a\x24\xaa\x21\xa9\xed" + bytes(32))


def _coinbase(*outputs: tuple[int, bytes], head: bytes = b"\x01\0\0\0" + INPUT, tail: bytes = b"") -> bytes:
    body = b"".join(value.to_bytes(8, "little") + bytes([len(script)]) + script for value, script in outputs)
    return head + bytes([len(outputs)]) + body + tail + bytes(4)


def _script(address: str) -> bytes:
    return parse_address(address).script


def _report(coinbase: bytes, user: str = f"{YOURS}.pc", payout_address: str = "") -> PayoutReport:
    return payout_report(URL, coinbase, user, payout_address)


def _recorded(name: str) -> tuple[bytes, str]:
    """The first coinbase of a recorded dialogue, with an extranonce2 of zeros, and the user name."""
    extranonce, user, methods = messages.Extranonce(b"", 1), "", {}
    coinbase = b""
    for line in (DATA / name).read_text().splitlines():
        entry = json.loads(line)
        if entry["from"] == "client" and entry["line"].startswith("{"):
            call = json.loads(entry["line"])
            methods[call["id"]] = call["method"]
            if call["method"] == "mining.authorize":
                user = call["params"][0]
        elif entry["from"] == "server":
            message = messages.parse_line(entry["line"].encode())
            if isinstance(message, messages.Response) and methods[message.id] == "mining.subscribe":
                extranonce = messages.parse_subscribe(message.result)
            elif isinstance(message, messages.Request) and message.method == "mining.notify" and not coinbase:
                notify = messages.parse_notify(message.params)
                zeros = bytes(extranonce.extranonce2_size)
                coinbase = notify.coinbase1 + extranonce.extranonce1 + zeros + notify.coinbase2
    return coinbase, user


@pytest.mark.parametrize("name", ["ckpool-solo.jsonl", "public-pool.jsonl"])
def test_recorded_solo_pools_pay_the_user(name: str) -> None:
    report = payout_report(URL, *_recorded(name), "")
    assert report == PayoutReport(
        URL,
        "pays_you",
        SOLO,
        1.0,
        (PayoutOutput(SOLO, 5_000_000_000),),
        2,
        5_000_000_000,
        f"a block of this work pays you: 50 BTC to {SOLO}",
    )


def test_recorded_pool_mode_pays_the_pool() -> None:
    """The account "someworker" is no address, so there is nothing to compare with."""
    coinbase, user = _recorded("ckpool-pool.jsonl")
    report = _report(coinbase, user)
    assert (report.verdict, report.your_fraction, report.your_address) == ("no_address", None, "")
    assert report.total_sat == 5_000_000_000
    report = _report(coinbase, user, SOLO)
    assert report.verdict == "pays_others"
    assert [output.value_sat for output in report.outputs] == [5_000_000_000]
    assert report.outputs[0].address.startswith("bcrt1q")
    assert _script(report.outputs[0].address).hex() == "0014eccecec0dceead24f268834dad58db9931eb0c40"


def test_recorded_datum_pays_its_configured_address_which_is_the_users() -> None:
    coinbase, user = _recorded("datum.jsonl")
    report = _report(coinbase, user)
    assert (report.verdict, report.your_fraction) == ("pays_you", 1.0)
    assert report.outputs == (PayoutOutput("n2Muxtz1pDEz7MEf6FyRXJv9weqrwCjHQ8", 5_000_000_000),)
    # Somebody else's user name gets the same coinbase, and is told.
    assert _report(coinbase, f"{SOLO}.w1").verdict == "pays_others"


def test_a_real_blocks_coinbase_of_bitcoin_core() -> None:
    block = json.loads((DATA / "regtest-block-102.json").read_text())
    report = _report(bytes.fromhex(block["coinbase_hex"]), "", SOLO)
    assert (report.verdict, report.output_count, report.total_sat) == ("pays_others", 2, 5_000_013_970)
    assert "50.0001397 BTC" in report.text


def test_a_fee_beside_is_a_part_and_dust_is_not() -> None:
    fee = _report(
        _coinbase((SUBSIDY_SAT * 2 // 100, _script(LEGACY)), (SUBSIDY_SAT * 98 // 100, _script(YOURS)))
    )
    assert (fee.verdict, fee.your_fraction) == ("pays_you_partly", pytest.approx(0.98))
    assert [output.address for output in fee.outputs] == [YOURS, LEGACY], "the largest first"
    assert fee.text == "a block of this work pays you 98 % of 3.125 BTC; the rest is usually the pool's fee"
    dust = _report(_coinbase((SUBSIDY_SAT, _script(YOURS)), (546, _script(LEGACY)), COMMITMENT))
    assert (dust.verdict, dust.output_count, len(dust.outputs)) == ("pays_you", 3, 2)


def test_a_small_part_among_many_is_no_fee() -> None:
    many = [(1_000_000 + n, _script(LEGACY)) for n in range(20)]
    report = _report(_coinbase(*many, (1, _script(YOURS))))
    assert report.verdict == "pays_you_partly"
    assert (len(report.outputs), report.output_count) == (8, 21)
    assert "pays you 0.0001 %" in report.text, "never 0"
    assert "shares out each block" in report.text


def test_two_outputs_to_you_are_added() -> None:
    assert _report(_coinbase((7, _script(YOURS)), (8, _script(YOURS)))).verdict == "pays_you"


@pytest.mark.parametrize(
    ("others", "words"),
    [
        ([_script(LEGACY)], f"pays {LEGACY} 3.125 BTC, not you: usual where"),
        ([_script(LEGACY)] * 2, f"pays {LEGACY} 3.125 BTC and 1 other, not you"),
        (
            [b"\x51", *[_script(LEGACY)] * 2],
            "a script without an address 3.125 BTC and 2 others, not you",
        ),
    ],
)
def test_a_pool_that_pays_itself_is_explained_not_accused(others: list[bytes], words: str) -> None:
    report = _report(_coinbase(*((SUBSIDY_SAT, script) for script in others), COMMITMENT))
    assert (report.verdict, report.your_fraction, report.your_address) == ("pays_others", 0.0, YOURS)
    assert words in report.text
    assert "PPLNS" in report.text


def test_without_an_address_of_yours_there_is_nothing_to_compare() -> None:
    report = _report(_coinbase((SUBSIDY_SAT, _script(LEGACY))), "account.pc")
    assert (report.verdict, report.your_fraction) == ("no_address", None)
    assert report.text == (
        f"this pool's coinbase pays {LEGACY} 3.125 BTC; your user name holds no address to compare it with"
    )
    # A payout address with a typing error is not silently replaced by another one.
    assert _report(_coinbase((1, _script(YOURS))), YOURS, YOURS[:-1] + "5").verdict == "no_address"


def test_the_payout_address_comes_before_the_user_name() -> None:
    coinbase = _coinbase((SUBSIDY_SAT, _script(YOURS)))
    assert _report(coinbase, f"{LEGACY}.pc", YOURS).verdict == "pays_you"
    assert _report(coinbase, f"{YOURS}.pc", LEGACY).verdict == "pays_others"
    assert _report(coinbase, "x", YOURS.upper()).verdict == "pays_you"


def test_the_practice_network_pays_nobody() -> None:
    report = _report(_coinbase((0, b"\x6a\x01\x00")))
    assert (report.verdict, report.your_fraction, report.total_sat) == ("pays_others", 0.0, 0)
    assert report.outputs == ()
    assert report.text == "a block of this work pays nobody"


def test_a_coinbase_with_its_witness_reads_alike() -> None:
    outputs = [(SUBSIDY_SAT, _script(YOURS)), COMMITMENT]
    head = b"\x02\0\0\0\0\x01" + INPUT
    with_witness = _coinbase(*outputs, head=head, tail=b"\x01\x20" + bytes(32))
    assert _report(with_witness) == _report(_coinbase(*outputs))


def test_many_outputs_have_a_longer_count() -> None:
    body = (1).to_bytes(8, "little") + bytes([22]) + _script(YOURS)
    for count, size in ((300, b"\xfd\x2c\x01"), (70_000, b"\xfe\x70\x11\x01\x00")):
        report = _report(b"\x01\0\0\0" + INPUT + size + body * count + bytes(4))
        assert (report.verdict, report.output_count, report.total_sat) == ("pays_you", count, count)


GOOD = _coinbase((SUBSIDY_SAT, _script(YOURS)), COMMITMENT)


@pytest.mark.parametrize(
    ("coinbase", "words"),
    [
        (b"", "ends within its version"),
        (GOOD[:-1], "ends within its lock time"),
        (GOOD + b"\0", "1 bytes follow its end"),
        (b"\x01\0\0\0\0\0" + INPUT, "has no input"),
        (b"\x01\0\0\0\x02" + INPUT[1:], "another transaction"),
        (b"\x01\0\0\0\x01" + b"\x01" + INPUT[2:] + bytes(50), "another transaction"),
        (b"\x01\0\0\0" + INPUT + b"\xff" + b"\xff" * 8, "ends within an output"),
        (b"\x01\0\0\0" + INPUT + b"\xfd\x01\0" + GOOD[51:], "not in its shortest form"),
        (_coinbase((MAX_MONEY_SAT + 1, b"")), "more bitcoin than can exist"),
    ],
)
def test_what_cannot_be_read_is_said(coinbase: bytes, words: str) -> None:
    report = _report(coinbase)
    assert (report.verdict, report.your_address, report.your_fraction) == ("unreadable", YOURS, None)
    assert words in report.text
    assert report.outputs == ()


VERDICTS = {"pays_you", "pays_you_partly", "pays_others", "no_address", "unreadable"}


@given(st.binary(max_size=200), st.text(max_size=100), st.text(max_size=100))
@example(b"\x01\0\0\0\x01", "", "bc1")
@example(b"", "\u0130bc1\u212a", "BC1\u212a")
def test_any_bytes_and_names_are_survived(coinbase: bytes, user: str, payout_address: str) -> None:
    assert payout_report(URL, coinbase, user, payout_address).verdict in VERDICTS


@given(st.data())
def test_a_damaged_coinbase_is_survived(data: st.DataObject) -> None:
    """Nearly right is where decoders break: one stretch of a good one is replaced."""
    at = data.draw(st.integers(0, len(GOOD)))
    damaged = GOOD[:at] + data.draw(st.binary(max_size=12)) + GOOD[at + data.draw(st.integers(0, 12)) :]
    report = _report(damaged)
    assert report.verdict in VERDICTS
    assert report.your_fraction is None or 0 <= report.your_fraction <= 1


@given(st.lists(st.tuples(st.integers(0, 10**12), st.booleans()), min_size=1, max_size=12))
def test_your_fraction_is_what_the_outputs_say(parts: list[tuple[int, bool]]) -> None:
    report = _report(_coinbase(*((sat, _script(YOURS if mine else LEGACY)) for sat, mine in parts)))
    total_sat = sum(sat for sat, _ in parts)
    mine_sat = sum(sat for sat, mine in parts if mine)
    assert report.total_sat == total_sat
    assert report.your_fraction == (mine_sat / total_sat if total_sat else 0.0)
    assert report.verdict == (
        "pays_others"
        if not mine_sat
        else "pays_you"
        if 1000 * mine_sat >= 999 * total_sat
        else "pays_you_partly"
    )
