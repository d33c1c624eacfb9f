"""Payout addresses: a slip of the finger is found before the work of a lifetime is paid to nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miners.formats.address import (
    MAIN,
    REGTEST,
    TEST,
    AddressError,
    address_of_script,
    looks_like_address,
    parse_address,
    payout_of_user,
)

BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


@pytest.mark.parametrize(
    ("text", "script"),
    [  # BIP 173 and BIP 350, valid segwit addresses
        ("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", "0014751e76e8199196d454941c45d1b3a323f1433bd6"),
        (
            "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7",
            "00201863143c14c5166804bd19203356da136c985678cd4d27a1b8c6329604903262",
        ),
        (
            "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y",
            "5128751e76e8199196d454941c45d1b3a323f1433bd6751e76e8199196d454941c45d1b3a323f1433bd6",
        ),
        ("BC1SW50QGDZ25J", "6002751e"),
        ("bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs", "5210751e76e8199196d454941c45d1b3a323"),
        (
            "tb1qqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesrxh6hy",
            "0020000000c4a5cad46221b2a187905e5266362b99d5e91c6ce24d165dab93e86433",
        ),
        (
            "tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c",
            "5120000000c4a5cad46221b2a187905e5266362b99d5e91c6ce24d165dab93e86433",
        ),
        (
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
            "512079be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798",
        ),
    ],
)
def test_valid_vectors_of_the_standards(text: str, script: str) -> None:
    address = parse_address(text)
    assert address.script.hex() == script
    assert address.network == (MAIN if text.lower().startswith("bc") else TEST)
    assert address_of_script(address.script, address.network) == text.lower()


@pytest.mark.parametrize(
    ("text", "code"),
    [  # BIP 350, invalid segwit addresses, with the reason that is given there
        (
            "tc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq5zuyut",
            "characters",
        ),  # 0 and l: no base58
        ("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd", "checksum"),
        ("tb1z0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqglt7rf", "checksum"),
        ("BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL", "checksum"),
        ("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh", "checksum"),
        ("tb1q0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq24jc47", "checksum"),
        ("bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4", "characters"),
        ("BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R", "version"),
        ("bc1pw5dgrnzv", "length"),
        ("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav", "length"),
        ("BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P", "length"),
        ("tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq47Zagq", "mixed_case"),
        ("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf", "length"),
        ("tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vpggkg4j", "length"),
        ("bc1gmk9yu", "length"),
        # BIP 173
        ("bc1rw5uspcuh", "checksum"),
        ("bc10w508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kw5rljs90", "checksum"),
        ("bc1zw508d6qejxtdg4y5r3zarvaryvqyzf3du", "checksum"),
        ("", "empty"),
        ("   ", "empty"),
        ("bc1", "length"),
        ("bc1qqqqqq", "length"),
        ("b" * 91, "length"),
        ("bc1qé", "characters"),
        ("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7\u212aV8F3T4", "characters"),  # a Kelvin sign, no K
        ("1", "length"),
        ("1A1zP1eP5QGefi2DMPTfTL5SLmv7Divf0a", "characters"),
        ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", "checksum"),
        ("LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1", "version"),  # litecoin
        ("L4rK1yDtCWekvXuE6oXD9jCYfFNV2cWRpVuPLBcCU2z8TrisoyY1", "length"),  # a private key
    ],
)
def test_what_is_no_address_is_told_apart(text: str, code: str) -> None:
    with pytest.raises(AddressError) as caught:
        parse_address(text)
    assert caught.value.code == code
    assert str(caught.value)


@pytest.mark.parametrize(
    ("text", "kind", "network", "script"),
    [
        (  # the first block's, known to everybody
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
            "p2pkh",
            MAIN,
            "76a91462e907b15cbf27d5425399ebf6f0fb50ebb88f1888ac",
        ),
        ("1111111111111111111114oLvT2", "p2pkh", MAIN, "76a914" + "00" * 20 + "88ac"),
        (
            "3P14159f73E4gFr7JterCCQh9QjiTjiZrG",
            "p2sh",
            MAIN,
            "a914e9c3dd0c07aac76179ebc76a6c78d4d67c6c160a87",
        ),
        (
            "mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn",
            "p2pkh",
            TEST,
            "76a914243f1394f44554f4ce3fd68649c19adc483ce92488ac",
        ),
        (
            "2MzQwSSnBHWHqSAqtTVQ6v47XtaisrJa1Vc",
            "p2sh",
            TEST,
            "a9144e9f39ca4688ff102128ea4ccda34105324305b087",
        ),
        (
            "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080",
            "p2wpkh",
            REGTEST,
            "0014751e76e8199196d454941c45d1b3a323f1433bd6",
        ),
    ],
)
def test_known_addresses(text: str, kind: str, network: str, script: str) -> None:
    address = parse_address(f" {text}\n")
    assert (address.text, address.kind, address.network, address.script.hex()) == (
        text,
        kind,
        network,
        script,
    )
    assert address_of_script(address.script, network) == text


def _scripts() -> st.SearchStrategy[bytes]:
    hash160, hash256 = st.binary(min_size=20, max_size=20), st.binary(min_size=32, max_size=32)
    future = st.builds(
        lambda version, program: bytes([0x50 + version, len(program)]) + program,
        st.integers(1, 16),
        st.binary(min_size=2, max_size=40),
    )
    return st.one_of(
        hash160.map(lambda h: b"\x76\xa9\x14" + h + b"\x88\xac"),
        hash160.map(lambda h: b"\xa9\x14" + h + b"\x87"),
        hash160.map(lambda h: b"\x00\x14" + h),
        hash256.map(lambda h: b"\x00\x20" + h),
        future,
    )


@given(_scripts(), st.sampled_from([MAIN, TEST, REGTEST]))
def test_every_script_comes_back_from_its_address(script: bytes, network: str) -> None:
    address = parse_address(address_of_script(script, network))
    assert address.script == script
    assert address.fits(network)


@given(_scripts(), st.sampled_from([MAIN, TEST, REGTEST]), st.data())
def test_no_wrong_character_stays_unseen(script: bytes, network: str, data: st.DataObject) -> None:
    """One in a base58 address (its checksum misses one in four thousand million), up to four in bech32."""
    text = address_of_script(script, network)
    bech32 = text.startswith(("bc1", "tb1", "bcrt1"))
    first = text.rindex("1") + 1 if bech32 else 0
    letters, most = (BECH32, 4) if bech32 else (BASE58, 1)
    places = data.draw(st.sets(st.integers(first, len(text) - 1), min_size=1, max_size=most))
    wrong = list(text)
    for place in places:
        wrong[place] = data.draw(st.sampled_from([c for c in letters if c != text[place]]))
    with pytest.raises(AddressError):
        parse_address("".join(wrong))


@given(_scripts(), st.sampled_from([MAIN, TEST, REGTEST]), st.data())
def test_two_characters_in_the_wrong_order_are_seen(script: bytes, network: str, data: st.DataObject) -> None:
    text = address_of_script(script, network)
    place = data.draw(st.integers(text.rindex("1") + 1 if "c1" in text[:5] else 0, len(text) - 2))
    swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    if swapped == text:
        assert parse_address(swapped).script == script
        return
    with pytest.raises(AddressError):
        parse_address(swapped)


@given(st.text(max_size=100))
def test_any_text_is_an_address_or_one_sentence(text: str) -> None:
    try:
        address = parse_address(text)
    except AddressError as error:
        sentence = str(error)
    else:
        sentence = address.kind
    assert sentence


@pytest.mark.parametrize(
    "script",
    [
        "",
        "6a24aa21a9ed" + "00" * 32,  # OP_RETURN
        "21" + "02" * 33 + "ac",  # a bare public key
        "0003" + "00" * 3,  # version 0 with a length that it does not have
        "5101" + "00",  # too short for a program
        "6114" + "00" * 20,  # no version
        "76a914" + "00" * 20 + "88ad",
        "a914" + "00" * 20 + "88",
    ],
)
def test_scripts_without_an_address(script: str) -> None:
    assert address_of_script(bytes.fromhex(script), MAIN) == ""


def test_which_address_is_good_on_which_network() -> None:
    """Testnets share their addresses; regtest shares only the old kinds with them."""
    main, test = (
        parse_address("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
        "mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn",
    )
    assert main.fits(MAIN)
    assert not main.fits(TEST)
    assert not main.fits(REGTEST)
    assert parse_address(test).fits(TEST)
    assert parse_address(test).fits(REGTEST)
    segwit = parse_address("tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7")
    assert not segwit.fits(REGTEST)
    assert not segwit.fits(MAIN)


@pytest.mark.parametrize(
    ("user", "found"),
    [
        ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", True),
        ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa.rig1", True),
        (" bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4.a.b ", True),
        ("anna.rig1", False),
        ("", False),
    ],
)
def test_addresses_in_the_names_of_pools_users(user: str, *, found: bool) -> None:
    address = payout_of_user(user)
    assert (address is not None) == found
    assert address is None or user.strip().startswith(address.text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", True),
        ("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T5", True),
        ("bcrt1qt54nf3gc", True),
        ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNx", True),
        ("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", True),
        ("bc1", False),
        ("bc1miner", False),
        ("1234", False),
        ("3d-printer", False),
        ("alice", False),
        ("", False),
    ],
)
def test_what_is_meant_as_an_address_is_told_from_names(text: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    assert looks_like_address(text) is expected
