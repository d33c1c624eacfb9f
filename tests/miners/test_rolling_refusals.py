"""When a pool's refusals mean that it cannot take rolled versions, and when they mean something else."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from fakes.pool import Talk, any_share
from hypothesis import given
from hypothesis import strategies as st

from miners.work import ROLLABLE

if TYPE_CHECKING:
    from miners.upstream.api import FoundShare

LOW = [23, "Above target", None]
OTHER = [20, "Other/Unknown", None]


def _talk() -> Talk:
    talk = Talk(version_rolling=True)
    talk.answer("mining.configure", {"version-rolling": True, "version-rolling.mask": f"{ROLLABLE:08x}"})
    talk.welcome()
    return talk


def _share(talk: Talk, *, rolled: bool) -> FoundShare:
    share = any_share(talk.jobs[-1])
    return dataclasses.replace(share, version=share.job.version | 0x2000) if rolled else share


def _play(talk: Talk, plot: str, error: Any = LOW) -> bool:
    """Shares and answers: R and r rolled, O and o of the job's own version; capitals are accepted."""
    for letter in plot:
        talk.session.submit(_share(talk, rolled=letter in "Rr" and bool(talk.jobs[-1].version_mask)))
        if letter.isupper():
            talk.answer("mining.submit", result=True)
        else:
            talk.answer("mining.submit", result=None, error=error)
    return talk.session.versions_refused


@pytest.mark.parametrize("error", [LOW, OTHER, "low difficulty share", None], ids=str)
@pytest.mark.parametrize("plot", ["rrOr", "rOrr", "OrrrOr", "OOOrrOOr"])
def test_rolled_shares_that_are_none_while_the_others_count(plot: str, error: Any) -> None:
    talk = _talk()
    assert not _play(talk, plot[:-1], error)
    assert _play(talk, plot[-1], error)
    assert talk.jobs[-1].version_mask == 0
    assert [code for code, _ in talk.notices] == ["pool_version_refused"]


@pytest.mark.parametrize("plot", ["rrrrrrrr", "RrrrOrrrO", "rrOorrOorr", "OOOrr", "orrrorrro", "rrRrOrrrr"])
def test_refusals_that_have_nothing_to_do_with_the_version(plot: str) -> None:
    """A late difficulty hits both kinds; and a pool that took one rolled share can read them."""
    talk = _talk()
    assert not _play(talk, plot)
    assert talk.jobs[-1].version_mask == ROLLABLE


@pytest.mark.parametrize(
    "error", [[21, "Job not found", None], [22, "Duplicate share", None], [24, "Unauthorized worker", None]]
)
def test_refusals_with_another_reason_are_no_sign(error: Any) -> None:
    talk = _talk()
    assert not _play(talk, "OrrrOrrrOrrr", error)


def test_after_that_nothing_is_rolled_and_nothing_is_said_twice() -> None:
    talk = _talk()
    assert _play(talk, "rrOr")
    _play(talk, "OooooOoooo")
    assert len(talk.notices) == 1
    assert talk.jobs[-1].version_mask == 0


@given(st.lists(st.sampled_from("OoRr"), max_size=30).map("".join))
def test_whoever_took_a_rolled_share_is_never_left(plot: str) -> None:
    assert not _play(_talk(), "R" + plot)


@given(st.lists(st.sampled_from("Or"), min_size=25, max_size=40).map("".join))
def test_whoever_forgets_the_bits_is_found_out(plot: str) -> None:
    """Rolled shares never count and the others always: known once there were some of both."""
    talk = _talk()
    first = plot.find("r")
    own = plot.find("O", first) if first >= 0 else -1
    enough = own >= 0 and any(
        plot[: i + 1].count("r") >= 3 and i > own for i, x in enumerate(plot) if x == "r"
    )
    assert _play(talk, plot) == enough
