"""Templates that no block can be made of are refused in one sentence, before any work is wasted on them."""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING, Any

import pytest
from fakes.node import PAYOUT_SCRIPT, recording
from hypothesis import given
from hypothesis import strategies as st

from miners import work
from miners.upstream.node.template import Template, TemplateError, job_of, parse_template

if TYPE_CHECKING:
    from collections.abc import Callable

LEGACY = "01000000" + "01" + "11" * 32 + "00000000" + "00" + "ffffffff" + "01" + "00" * 8 + "00" + "00000000"


def _job(template: Template, extranonce1: bytes = b"abcd") -> work.Job:
    return job_of(
        template,
        PAYOUT_SCRIPT,
        job_id="7",
        sequence=7,
        extranonce1=extranonce1,
        target=template.network_target,
        clean=False,
    )


def test_everything_of_the_recorded_template_is_understood() -> None:
    template = parse_template(recording()["template"])
    assert (template.height, template.version, template.nbits) == (102, 0x20000000, 0x207FFFFF)
    assert template.previous_hash[::-1].hex().startswith("4fe30564")
    assert template.value_sat == 5_000_013_970
    assert template.ntime == 1_795_284_214
    assert template.longpoll_id.endswith("110")
    assert template.flags == b""
    job = _job(template)
    assert (job.job_id, job.sequence, job.clean, job.height) == ("7", 7, False, 102)
    assert (job.ntime, job.version_mask, job.extranonce2_size) == (template.ntime, 0, 8)
    assert job.difficulty == pytest.approx(work.difficulty_from_target(job.target))


def _first(raw: dict[str, Any]) -> dict[str, Any]:
    transaction: dict[str, Any] = raw["transactions"][0]
    return transaction


def _other_byte(raw: dict[str, Any]) -> None:
    data = _first(raw)["data"]
    _first(raw)["data"] = data[:-1] + ("1" if data[-1] == "0" else "0")


def _legacy(raw: dict[str, Any]) -> None:
    wtxid = work.sha256d(bytes.fromhex(LEGACY))[::-1].hex()
    raw["transactions"] = [{"data": LEGACY, "hash": wtxid, "txid": "22" * 32}]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda raw: raw.pop("rules"), "names no rules"),
        (lambda raw: raw.update(rules=[1]), "names no rules"),
        (lambda raw: raw.update(rules=["csv", "!segwit", "!quantum"]), "does not know: quantum"),
        (lambda raw: raw.update(rules=["csv"]), "segwit is not active"),
        (lambda raw: raw.update(workid="x"), "workid"),
        (lambda raw: raw.update(noncerange="00000000000fffff"), "nonces"),
        (lambda raw: raw.pop("transactions"), "no list of transactions"),
        (lambda raw: raw.update(transactions=[3]), "transaction 1 is no object"),
        (lambda raw: _first(raw).pop("hash"), "hash is missing"),
        (lambda raw: _first(raw).update(data="0g"), "data is 0g"),
        (lambda raw: _first(raw).update(data="00 0"), "data is 00 0"),
        (lambda raw: _first(raw).update(txid="00"), "txid is 00"),
        (_other_byte, "transaction 1 does not have the hash"),
        (_legacy, "transaction 1 does not have the txid"),
        (lambda raw: raw["transactions"].pop(), "witness commitment"),
        (lambda raw: raw["transactions"].reverse(), "witness commitment"),
        (lambda raw: raw.update(bits="00000000"), "no target"),
        (lambda raw: raw.update(bits="20ffffff"), "no target"),
        (lambda raw: raw.update(bits="217fffff", target="ff" * 32), "no target"),
        (lambda raw: raw.update(bits="ff7fffff", target="ff" * 32), "no target"),
        (lambda raw: raw.update(bits="1d00ffff"), "target and its bits differ"),
        (lambda raw: raw.update(bits=0x207FFFFF), "bits is 545259519"),
        (lambda raw: raw.update(height=0), "height is 0"),
        (lambda raw: raw.update(height=True), "height is True"),
        (lambda raw: raw.update(height=500_000_000), "height is 500000000"),
        (lambda raw: raw.pop("previousblockhash"), "previousblockhash is missing"),
        (lambda raw: raw.update(curtime=-1), "curtime is -1"),
        (lambda raw: raw.update(curtime=1.5), "curtime is 1.5"),
        (lambda raw: raw.update(coinbasevalue=-1), "coinbasevalue is -1"),
        (lambda raw: raw.update(coinbasevalue=21_000_001 * 10**8), "coinbasevalue is"),
        (lambda raw: raw.update(coinbaseaux=[1]), "coinbaseaux is no object"),
        (lambda raw: raw.update(coinbaseaux={"flags": "xyz"}), "flags is xyz"),
        (lambda raw: raw.update(longpollid=5), "longpollid is no text"),
        (lambda raw: raw.update(version=1 << 40), "version is"),
    ],
)
def test_a_template_that_is_wrong_somewhere(change: Callable[[dict[str, Any]], None], words: str) -> None:
    raw = recording()["template"]
    change(raw)
    with pytest.raises(TemplateError, match=re.escape(words)) as caught:
        parse_template(raw)
    assert len(str(caught.value)) < 200
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("raw", [None, [], "x", 3])
def test_what_is_no_template_at_all(raw: object) -> None:
    with pytest.raises(TemplateError):
        parse_template(raw)


def test_flags_that_fit_no_coinbase() -> None:
    template = parse_template(recording()["template"] | {"coinbaseaux": {"flags": "00" * 76}})
    with pytest.raises(TemplateError, match="76 bytes"):
        _job(template)


def test_an_extranonce1_of_the_wrong_size_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="3 bytes"):
        _job(parse_template(recording()["template"]), b"abc")


def test_the_time_is_never_before_what_the_chain_allows() -> None:
    raw = recording()["template"] | {"curtime": 1000, "mintime": 2000}
    assert parse_template(raw).ntime == 2000
    del raw["mintime"]
    assert parse_template(raw).ntime == 1000


@pytest.mark.parametrize(("version", "expected"), [(-1, 0xFFFFFFFF), (4, 0x10000004), (1 << 31, 0x90000000)])
def test_versions_are_taken_as_given_with_the_bits_that_the_node_insists_on(
    version: int, expected: int
) -> None:
    raw = recording()["template"] | {"version": version, "vbrequired": 1 << 28}
    assert parse_template(raw).version == expected


def test_what_bitcoin_core_may_leave_out_is_not_missed() -> None:
    raw = recording()["template"]
    for name in ("default_witness_commitment", "target", "vbrequired", "coinbaseaux", "longpollid"):
        del raw[name]
    template = parse_template(raw | {"rules": ["segwit"]})
    assert template.longpoll_id == ""
    assert template.commitment.hex() == recording()["template"]["default_witness_commitment"][12:]


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from(sorted(recording()["template"])), _json)
def test_any_field_may_be_anything(name: str, value: object) -> None:
    """Whatever stands in one field: a template that is good, or one sentence."""
    with contextlib.suppress(TemplateError):
        assert parse_template(recording()["template"] | {name: value}).height >= 1
