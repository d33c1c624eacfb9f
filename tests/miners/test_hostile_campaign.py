"""The campaign against hostile servers (tests/hostile): one attack for real, and its judge."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from hostile import judge
from hostile.run import ATTACKS, table_of

from miners.upstream.api import CODES

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the judge reads the threads' times of Linux")


def test_every_attack_has_a_name_of_its_own_and_asks_for_what_there_is() -> None:
    assert len({(attack.family, attack.name) for attack in ATTACKS}) == len(ATTACKS) >= 50
    assert {attack.code for attack in ATTACKS} - {""} <= CODES
    assert not [a.name for a in ATTACKS if a.code and a.gives_work], "who gives work is not left"


def test_a_hijack_fails_and_a_judge_who_asks_too_much_sees_harm() -> None:
    """For a second: the miner stays, nobody else hears a word, it goes to the next server and comes back."""
    (hijack,) = [attack for attack in ATTACKS if attack.name == "hijack"]
    outcome = judge.play(replace(hijack, seconds=1.5, code="silent", main_cpu=1.0))
    assert outcome.wrong == ["it said connected, not silent"]
    assert outcome.did == "went on for it"
    assert "refused: that is outside the domain" in outcome.sentence
    assert "sent elsewhere: hijack" in table_of([outcome])
