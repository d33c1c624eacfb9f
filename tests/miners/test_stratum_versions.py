"""Version rolling as real pools negotiate it, misunderstand it and take it back (BIP 310)."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from fakes.pool import Talk, any_share
from hypothesis import given
from hypothesis import strategies as st

from miners import work
from miners.upstream.stratum.version_rolling import VersionRolling
from miners.work import ROLLABLE

if TYPE_CHECKING:
    from miners.upstream.api import FoundShare

ALL = {"version-rolling": True, "version-rolling.mask": "1fffe000", "minimum-difficulty": False}
"""What DATUM answers."""


def _rolled(job: work.Job, bits: int, nonce: int = 1) -> FoundShare:
    """A share whose version was rolled as a device would do it."""
    version = job.version & ~job.version_mask | bits & job.version_mask
    extranonce2 = bytes(job.extranonce2_size)
    digest = work.header_hash(job.header76(extranonce2, version=version), nonce)
    share = any_share(job, nonce)
    return dataclasses.replace(share, version=version, hash_bytes=digest)


def _negotiated(result: Any = ALL, **notify: Any) -> Talk:
    talk = Talk(version_rolling=True)
    talk.answer("mining.configure", result)
    talk.subscribe()
    talk.announce("mining.set_difficulty", 1)
    talk.answer("mining.authorize", result=True)
    talk.notify(**notify)
    return talk


def _sixth(talk: Talk) -> list[Any]:
    assert talk.sent[-1]["method"] == "mining.submit"
    return list(talk.sent[-1]["params"][5:])


def test_without_being_told_nothing_is_negotiated() -> None:
    talk = Talk()
    assert [message["method"] for message in talk.sent] == ["mining.subscribe"]
    talk.welcome()
    assert talk.session.version_rolling is None
    talk.announce("mining.set_version_mask", "1fffe000")
    assert [job.version_mask for job in talk.jobs] == [0]
    talk.session.submit(any_share(talk.jobs[0]))
    assert _sixth(talk) == []
    assert not talk.notices


def test_the_pool_is_asked_before_anything_else() -> None:
    """Point 4: mining.configure comes first, the subscription after its answer."""
    talk = Talk(version_rolling=True)
    (first,) = talk.sent
    assert first["method"] == "mining.configure"
    assert first["params"] == [
        ["version-rolling"],
        {"version-rolling.mask": "1fffe000", "version-rolling.min-bit-count": 2},
    ]
    talk.answer("mining.configure", ALL)
    assert talk.sent[-1]["method"] == "mining.subscribe"


@given(st.integers(0, 0xFFFFFFFF), st.integers(0, 0xFFFFFFFF))
def test_the_sixth_parameter_gives_the_pool_the_very_version_that_was_hashed(mask: int, bits: int) -> None:
    """Points 4 and 5: by BIP 310's rule and by the OR of ckpool and DATUM, whatever mask they answer."""
    talk = _negotiated(ALL | {"version-rolling.mask": f"{mask:08x}"}, version="20804000")
    (job,) = talk.jobs
    share = _rolled(job, bits)
    talk.session.submit(share)
    if mask == 0:
        assert _sixth(talk) == []
        assert job.version_mask == 0
        return
    (sixth,) = _sixth(talk)
    told = int(sixth, 16)
    assert len(sixth) == 8
    assert told & ~mask == 0
    assert job.version & ~mask | told & mask == share.version
    assert job.version | told == share.version
    assert job.version_mask & ~(mask & ROLLABLE) == 0


def test_six_parameters_even_where_nothing_was_rolled() -> None:
    """Point 5: DATUM refuses five once version rolling is negotiated."""
    talk = _negotiated()
    talk.session.submit(any_share(talk.jobs[0]))
    assert _sixth(talk) == ["00000000"]
    assert talk.session.version_rolling is True


@pytest.mark.parametrize(
    "result",
    [
        None,
        False,
        True,
        [],
        "1fffe000",
        {},
        {"version-rolling": False, "version-rolling.mask": "1fffe000"},
        {"version-rolling": True},
        ALL | {"version-rolling.mask": "00000000"},
        ALL | {"version-rolling.mask": "zz"},
        ALL | {"version-rolling.mask": "0x1fffe000"},
        ALL | {"version-rolling.mask": "1fffe0000"},
        ALL | {"version-rolling.mask": 536862720},
        ALL | {"version-rolling.mask": None},
    ],
)
def test_anything_but_a_clear_yes_is_a_no(result: Any) -> None:
    """A mask that is no hexadecimal number, or zero, counts as not negotiated; mining goes on without."""
    talk = _negotiated(result)
    (job,) = talk.jobs
    assert job.version_mask == 0
    talk.session.submit(any_share(job))
    assert _sixth(talk) == []
    assert talk.session.version_rolling is False
    talk.announce("mining.set_version_mask", "1fffe000")
    assert len(talk.jobs) == 1, "who did not agree cannot announce"


def test_an_error_is_a_no_too() -> None:
    talk = Talk(version_rolling=True)
    talk.answer("mining.configure", None, error=[-3, "Method not found", None])
    assert talk.sent[-1]["method"] == "mining.subscribe"


def test_no_answer_is_a_no_after_a_while() -> None:
    """Point 10: some requests get no reply at all."""
    talk = Talk(version_rolling=True)
    assert talk.session.deadline_s() == talk.clock.now_s + 5
    talk.clock.pass_s(5)
    talk.session.expire()
    talk.welcome()
    assert [job.version_mask for job in talk.jobs] == [0]


def test_a_late_yes_still_counts() -> None:
    """Whoever has said yes may want six parameters from now on."""
    talk = Talk(version_rolling=True)
    talk.clock.pass_s(5)
    talk.session.expire()
    talk.welcome()
    talk.answer("mining.configure", ALL)
    first, second = talk.jobs
    assert (first.version_mask, second.version_mask) == (0, ROLLABLE)
    assert (second.job_id, second.clean) == (first.job_id, False)
    talk.session.submit(any_share(first))
    assert _sixth(talk) == ["00000000"]
    talk.answer("mining.configure", None)
    assert len(talk.jobs) == 2, "answered is answered"


def test_a_late_no_changes_nothing() -> None:
    talk = Talk(version_rolling=True)
    talk.clock.pass_s(5)
    talk.session.expire()
    talk.welcome()
    talk.answer("mining.configure", None, error="no")
    assert len(talk.jobs) == 1


def test_a_new_mask_holds_at_once() -> None:
    """Point 4: mining.set_version_mask comes at any time; shares outside the new mask are not sent."""
    talk = _negotiated()
    (first,) = talk.jobs
    talk.announce("mining.set_version_mask", "00ffe000")
    second = talk.jobs[-1]
    assert (second.version_mask, second.clean, second.job_id) == (0x00FFE000, False, first.job_id)
    assert second.sequence > first.sequence
    talk.session.submit(_rolled(first, 0x00AAA000))
    assert _sixth(talk) == ["00aaa000"], "what fits into the new mask is still good"
    sent = len(talk.sent)
    talk.session.submit(_rolled(first, 0x1F000000))
    assert len(talk.sent) == sent
    assert [(o.result, o.reason) for o in talk.outcomes] == [("stale", "the pool changed the version mask")]
    talk.notify("2")
    assert talk.jobs[-1].version_mask == 0x00FFE000


def test_the_same_mask_again_is_nothing_new() -> None:
    """DATUM sends it right behind its answer."""
    talk = _negotiated()
    talk.announce("mining.set_version_mask", "1fffe000")
    assert len(talk.jobs) == 1


def test_a_mask_before_the_first_job() -> None:
    talk = Talk(version_rolling=True)
    talk.answer("mining.configure", ALL)
    talk.announce("mining.set_version_mask", "00002000")
    talk.welcome()
    assert [job.version_mask for job in talk.jobs] == [0x2000]


def test_a_mask_of_nothing_ends_the_rolling_but_not_the_sixth_parameter() -> None:
    talk = _negotiated()
    talk.announce("mining.set_version_mask", "0")
    assert talk.jobs[-1].version_mask == 0
    talk.session.submit(any_share(talk.jobs[-1]))
    assert _sixth(talk) == ["00000000"]


@pytest.mark.parametrize("params", [[], ["zz"], [5], [None], ["123456789"], [["1fffe000"]]])
def test_a_mask_that_is_none_is_told_and_skipped(params: list[Any]) -> None:
    talk = _negotiated()
    talk.announce("mining.set_version_mask", *params)
    assert [code for code, _ in talk.notices] == ["pool_message_broken"]
    assert len(talk.jobs) == 1


def test_a_pool_that_refuses_rolled_versions_gets_unrolled_ones() -> None:
    """It had agreed, and refuses: first the bits stay as they are, then the sixth parameter goes too."""
    talk = _negotiated()
    (first,) = talk.jobs
    talk.session.submit(_rolled(first, 0x00AAA000))
    talk.answer("mining.submit", result=False, error="Invalid version mask")
    assert talk.session.versions_refused
    second = talk.jobs[-1]
    assert (second.version_mask, second.job_id) == (0, first.job_id)
    ((code, text),) = talk.notices
    assert code == "pool_version_refused"
    assert "Invalid version mask" in text
    talk.session.submit(any_share(second))
    assert _sixth(talk) == ["00000000"]
    talk.answer("mining.submit", result=False, error="Invalid version mask")
    talk.session.submit(any_share(talk.jobs[-1], 2))
    assert _sixth(talk) == []
    told = len(talk.notices)
    talk.answer("mining.submit", result=False, error="Invalid version mask")
    assert len(talk.notices) == told, "there is nothing left to try"
    assert [o.result for o in talk.outcomes] == ["rejected"] * 3
    assert talk.outcomes[0].reason == "Invalid version mask"


@pytest.mark.parametrize("error", [[23, "Difficulty too low", ""], [23, "H-not-zero", None], "Above target"])
def test_a_pool_that_reads_the_bits_differently_gets_none(error: Any) -> None:
    """public-pool XORs the bits into the job's version: where that has some already, it hashes otherwise.

    Two shares show it, then the sixth parameter is left out, which every pool reads alike.
    """
    talk = _negotiated(version="30000000")
    for sixth in (["10aaa000"], ["10000000"], []):
        talk.session.submit(_rolled(talk.jobs[-1], 0x00AAA000))
        assert _sixth(talk) == sixth
        talk.answer("mining.submit", result=None, error=error)
    assert talk.jobs[-1].version_mask == 0
    assert talk.session.versions_refused


@pytest.mark.parametrize(
    "error", [[22, "Duplicate share", ""], [21, "Job not found", ""], "Unauthorized worker"]
)
def test_other_refusals_of_such_shares_say_nothing_about_versions(error: Any) -> None:
    talk = _negotiated(version="30000000")
    talk.session.submit(_rolled(talk.jobs[-1], 0x00AAA000))
    talk.answer("mining.submit", result=None, error=error)
    assert not talk.session.versions_refused


def test_a_share_rolled_under_an_earlier_mask_says_nothing_about_the_pool() -> None:
    """It was on its way when the mask changed."""
    talk = _negotiated()
    talk.session.submit(_rolled(talk.jobs[0], 0x1F000000))
    talk.announce("mining.set_version_mask", "00ffe000")
    talk.answer("mining.submit", result=False, error="Invalid version mask")
    assert not talk.session.versions_refused
    assert talk.jobs[-1].version_mask == 0x00FFE000


def test_other_refusals_say_nothing_about_versions() -> None:
    talk = _negotiated()
    talk.session.submit(_rolled(talk.jobs[0], 0x2000))
    talk.answer("mining.submit", result=False, error=[23, "Above target", None])
    assert not talk.session.versions_refused
    assert len(talk.jobs) == 1


def test_a_refusal_for_the_version_without_negotiation_changes_nothing() -> None:
    talk = Talk()
    talk.welcome()
    talk.session.submit(any_share(talk.jobs[0]))
    talk.answer("mining.submit", result=False, error="bad version")
    assert len(talk.jobs) == 1
    assert not talk.notices


def test_a_new_extranonce_does_not_sneak_in_with_a_new_mask() -> None:
    """It holds from the next job of the pool, not from our repetition of this one."""
    talk = _negotiated()
    talk.announce("mining.set_extranonce", "ffee", 4)
    talk.announce("mining.set_version_mask", "00002000")
    assert talk.jobs[-1].extranonce1 == talk.jobs[0].extranonce1
    talk.notify("2")
    assert talk.jobs[-1].extranonce1 == b"\xff\xee"


def test_only_bits_that_miners_may_use_are_rolled() -> None:
    """BIP 320, whatever a pool allows; and none that the job needs itself."""
    versions = VersionRolling()
    versions._server_mask = 0xFFFFFFFF
    assert versions.job_mask(0x20000000) == ROLLABLE
    assert versions.job_mask(0x30000000) == ROLLABLE & ~0x10000000
