"""A small slice of the fuzzing: every saved input, and a second of seeded mutations of each target.

The long hunt, guided by coverage, is `start.py fuzz`.
"""

from __future__ import annotations

import random
import time

import pytest
from fuzz import minimise
from fuzz.judging import TARGETS, Judge, corpus_of, load, name_of
from fuzz.mutate import mutated

MOST_TRIES = 60
MOST_CPU_S = 0.5
"""Of mutations; how many are tried in it does not matter to the result of a good program."""


@pytest.mark.parametrize("name", TARGETS)
def test_saved_inputs_and_their_neighbours_are_survived(name: str) -> None:
    target = load(name)
    finds: list[str] = []
    judge = Judge(
        target.judge, lambda find: finds.append(f"{find.name} ({name_of(find.data)})\n{find.words}")
    )
    inputs = [*target.SEEDS, *corpus_of(name)]
    for data in inputs:
        judge(data)
    chance, started_s = random.Random(name), time.process_time()
    for _ in range(MOST_TRIES):
        if time.process_time() - started_s > MOST_CPU_S:
            break
        judge(mutated(chance.choice(inputs), chance, target.WORDS, inputs, target.LONGEST))
    assert not finds, "\n".join(finds)


def test_a_fall_is_told_once_and_with_its_place() -> None:
    """The judge itself: an exception, a hang and a documented end are told apart."""

    def falls(data: bytes) -> None:
        if data == b"bad":
            raise ZeroDivisionError

    found: list[str] = []
    judge = Judge(falls, lambda find: found.append(find.name))
    for data in (b"good", b"bad", b"bad"):
        judge(data)
    assert judge.result.executed == 3
    assert found == [name for name, find in judge.result.finds.items() if find.times == 2]
    assert found[0].startswith("ZeroDivisionError at test_corpus.py:")


def test_what_reaches_nothing_new_is_not_saved() -> None:
    from miners.formats.nickname import nickname_of

    def judge(data: bytes) -> None:
        if data:
            nickname_of(data.decode())

    kept = minimise.minimised(judge, [b"Ada", b"Adb", b"", b"Adaaaaaaaaaaaaaaa"])
    assert b"Adb" not in kept or b"Ada" not in kept
    assert len(kept) <= 3
