"""Shares and version rolling in the manners of each pool."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fakes.manners import EASY_DATUM, SOLO, Talk, nonce_of

from miners.pool import session as pool_session
from miners.pool.manners import CKPOOL, CKPOOL_LHR, DATUM, NICEHASH, PLAIN, PRESETS, PUBLIC_POOL, Manners


@pytest.mark.parametrize(
    ("manners", "changes", "more", "expected"),
    [
        (CKPOOL, {"nonce": "1"}, [], {"result": False, "error": "No nonce"}),
        (CKPOOL, {"nonce": "zzzzzzzz"}, [], {"result": False, "error": "No nonce"}),
        (CKPOOL, {"ntime": "zz"}, [], {"result": False, "error": "No ntime"}),
        (CKPOOL, {"extranonce2": "zz"}, [], {"result": False, "error": "No nonce2"}),
        (CKPOOL, {"job_id": ""}, [], {"result": False, "error": "No job_id"}),
        (CKPOOL, {"worker": ""}, [], {"result": False, "error": "No username"}),
        (CKPOOL, {}, ["00000001"], {"result": False, "error": "Invalid version mask"}),
        (CKPOOL_LHR, {"worker": "nobody"}, [], {"result": False, "error": [20, "Worker mismatch", None]}),
        (PLAIN, {"nonce": "123456789a"}, [], {"result": None, "error": [20, "Malformed share", None]}),
        (NICEHASH, {}, ["zz"], {"result": None, "error": [20, "Malformed share", None]}),
        (NICEHASH, {}, ["20000000"], {"result": None, "error": [20, "Invalid version mask", None]}),
        (
            EASY_DATUM,
            {"extranonce2": "00"},
            ["00000000"],
            {"result": None, "error": [20, "unknown-work", None]},
        ),
        (EASY_DATUM, {}, [], {"result": None, "error": [23, "bad-version", None]}),
        (EASY_DATUM, {}, ["20000000"], {"result": None, "error": [23, "bad-version", None]}),
        (DATUM, {}, ["00000000"], {"result": None, "error": [23, "H-not-zero", None]}),
    ],
)
def test_shares_that_are_malformed(
    manners: Manners, changes: dict[str, str], more: list[str], expected: dict[str, Any]
) -> None:
    talk = Talk(manners)
    job = talk.login(rolling=True)
    worker = changes.get("worker", SOLO)
    fields = {key: value for key, value in changes.items() if key != "worker"}
    assert talk.submit(job, *more, worker=worker, **fields) == expected
    assert (talk.pool.stats.accepted, talk.pool.stats.rejected) == (0, 1)


@pytest.mark.parametrize("params", [[], ["w", "1", "00", "00"], ["w", "1", "00", "00", 5], [1, 2, 3, 4, 5]])
@pytest.mark.parametrize("name", PRESETS)
def test_parameters_that_are_missing_or_no_text(name: str, params: list[Any]) -> None:
    talk = Talk(PRESETS[name])
    talk.login()
    assert talk.reply("mining.submit", *params)["result"] in {False, None}


def test_long_and_short_numbers_are_cut_and_padded_by_ckpool() -> None:
    """A short extranonce2 gets zeros behind, what is too long is not read."""
    talk = Talk(CKPOOL)
    job = talk.login("w")
    nonce = nonce_of(job, meets=True)
    assert talk.submit(job, worker="w", extranonce2="00", nonce=nonce)["result"] is True
    assert (
        talk.submit(job, worker="w", extranonce2="00" * 20, nonce=nonce + "ff")["reject-reason"]
        == "Duplicate"
    )
    assert talk.submit(job, "zz", worker="w", nonce=nonce)["reject-reason"] == "Duplicate", "no bits are none"


def test_public_pool_looks_at_letters_first_and_at_little_else() -> None:
    """Neither time nor mask nor worker matter; what was sent before is a duplicate, share or not."""
    talk = Talk(PUBLIC_POOL)
    job = talk.login()
    low = nonce_of(job, meets=False)
    assert talk.submit(job, nonce=low)["error"] == [23, "Difficulty too low", ""]
    assert talk.submit(job, worker="nobody", nonce=low)["error"] == [22, "Duplicate share", ""]
    assert talk.submit(job, nonce="zz")["error"][0] == 23
    assert talk.submit(job, extranonce2="0", nonce=low)["error"][0] == 23
    far = replace(job, ntime=5)
    assert talk.submit(far, nonce=nonce_of(far, meets=True))["result"] is True
    odd = nonce_of(job, meets=True, version=job.version ^ 1)
    assert talk.submit(job, "00000001", nonce=odd)["result"] is True, "a block that no node would take"


def test_what_was_seen_is_forgotten_before_it_grows_without_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_session, "MAX_SEEN", 3)
    talk = Talk(PUBLIC_POOL)
    job = talk.login()
    for number in range(10):
        talk.submit(job, nonce=f"{number:08x}")
        assert len(talk.session.seen) <= 3


@pytest.mark.parametrize(
    ("manners", "offset_s", "fine"),
    [
        (CKPOOL, -1, False),
        (CKPOOL, 7000, True),
        (CKPOOL, 7001, False),
        (EASY_DATUM, -1, True),
        (EASY_DATUM, 7200, True),
        (EASY_DATUM, 7201, False),
        (PLAIN, -1, True),
        (PLAIN, 7201, False),
    ],
)
def test_window_of_time(manners: Manners, offset_s: int, *, fine: bool) -> None:
    talk = Talk(manners)
    job = talk.login("w")
    rolled = replace(job, ntime=job.ntime + offset_s)
    assert (talk.submit(rolled, worker="w", nonce=nonce_of(rolled, meets=True))["result"] is True) is fine


def test_datum_tells_too_old_from_too_new_and_stale_from_unknown() -> None:
    talk = Talk(EASY_DATUM)
    job = talk.login("w")
    assert talk.submit(replace(job, ntime=1), worker="w")["error"] == [21, "time-too-old", None]
    assert talk.submit(replace(job, ntime=job.ntime + 9000), worker="w")["error"] == [
        21,
        "time-too-new",
        None,
    ]
    assert talk.submit(job, worker="w", job_id="deadbeef")["error"] == [20, "unknown-work", None]
    talk.pool.new_block()
    assert talk.submit(job, worker="w")["error"] == [21, "stale-prevblk", None]


# ---- version rolling ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("manners", "bits", "rolled"),
    [
        (CKPOOL, 0x2000, 0x30002000),
        (EASY_DATUM, 0x2000, 0x30002000),
        (PUBLIC_POOL, 0x2000, 0x30002000),
        (NICEHASH, 0x2000, 0x20002000),
        (CKPOOL, 0x10002000, 0x30002000),
        (EASY_DATUM, 0x10002000, 0x30002000),
        (PUBLIC_POOL, 0x10002000, 0x20002000),
        (NICEHASH, 0x10002000, 0x30002000),
        (CKPOOL, 0, 0x30000000),
        (PUBLIC_POOL, 0, 0x30000000),
        (NICEHASH, 0, 0x20000000),
    ],
)
def test_what_becomes_of_bits_that_the_job_has_already(manners: Manners, bits: int, rolled: int) -> None:
    """Seen live: ckpool and DATUM OR the bits in, public-pool flips them; BIP 310 puts them in their place.

    With a job whose version signals something (here bit 28) that makes three different headers.
    """
    talk = Talk(manners, block_version=0x30000000)
    job = talk.login(rolling=True)
    assert job.version == 0x30000000
    nonce = nonce_of(job, meets=True, version=rolled)
    assert talk.submit(job, f"{bits:08x}", nonce=nonce)["result"] is True
    other = replace(job, version=rolled ^ 0x4000)
    assert talk.submit(job, f"{bits:08x}", nonce=nonce_of(other, meets=True))["result"] is not True


def test_bits_without_negotiation() -> None:
    """Ckpool and public-pool take them, DATUM does not look at them, others refuse them."""
    for manners, version in ((CKPOOL, 0x20002000), (PUBLIC_POOL, 0x20002000), (EASY_DATUM, 0x20000000)):
        talk = Talk(manners)
        job = talk.login()
        nonce = nonce_of(job, meets=True, version=version)
        assert talk.submit(job, "00002000", nonce=nonce)["result"] is True
    for manners in (PLAIN, NICEHASH):
        talk = Talk(manners)
        job = talk.login()
        assert talk.submit(job, "00002000")["error"] == [20, "Version rolling was not negotiated", None]
        assert talk.reply("mining.submit", SOLO, job.job_id, "00", "00", "00", 5)["error"][0] == 20
    talk = Talk(CKPOOL)
    job = talk.login()
    params = [SOLO, job.job_id, "00" * 8, f"{job.ntime:08x}", nonce_of(job, meets=True)]
    assert talk.reply("mining.submit", *params, 5)["result"] is True, "a number is no bits"


def test_five_parameters_mean_the_jobs_own_version() -> None:
    talk = Talk(NICEHASH, block_version=0x30000000)
    job = talk.login(rolling=True)
    assert talk.submit(job, nonce=nonce_of(job, meets=True))["result"] is True


@pytest.mark.parametrize(
    ("manners", "params", "result"),
    [
        (CKPOOL, [], {"version-rolling": True, "version-rolling.mask": "1fffe000"}),
        (PUBLIC_POOL, [["x"]], {"version-rolling": True, "version-rolling.mask": "1fffe000"}),
        (
            DATUM,
            [["version-rolling", "minimum-difficulty", "y", 5], {"version-rolling.mask": "00ffe000"}],
            {"version-rolling": True, "version-rolling.mask": "00ffe000", "minimum-difficulty": False},
        ),
        (
            DATUM,
            [["version-rolling"], {"version-rolling.mask": "zz"}],
            {"version-rolling": True, "version-rolling.mask": "00000000"},
        ),
        (DATUM, [["version-rolling"], {}], {"version-rolling": True, "version-rolling.mask": "1fffe000"}),
        (
            NICEHASH,
            [["version-rolling", "subscribe-extranonce", "info"], {"version-rolling.mask": "00ffe000"}],
            {
                "version-rolling": True,
                "version-rolling.mask": "1fffe000",
                "subscribe-extranonce": True,
                "info": False,
            },
        ),
        (NICEHASH, [["info"], {}], {"info": False}),
    ],
)
def test_configure(manners: Manners, params: list[Any], result: dict[str, Any]) -> None:
    assert Talk(manners).reply("mining.configure", *params)["result"] == result


def test_datum_announces_the_mask_only_where_it_was_negotiated() -> None:
    talk = Talk(DATUM)
    said = talk.call("mining.configure", ["version-rolling"], {"version-rolling.mask": "00ffe000"})
    assert said[1] == {"id": None, "method": "mining.set_version_mask", "params": ["00ffe000"]}
    assert len(talk.call("mining.configure", ["minimum-difficulty"], {})) == 1
