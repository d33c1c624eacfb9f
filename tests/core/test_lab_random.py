"""The seeded generator: the same for ever, and fair."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.lab.random import SeededRandom

SEEDS = st.one_of(st.text(max_size=20), st.binary(max_size=20), st.integers())

EXPECTED = (
    [3438371984562995908, 14877530343124053569],
    [969, 741, 274, 837, 153],
    ["0x1.b6838d1bbf27cp-1", "0x1.8389095e6aa20p-4"],
    ["0x1.3969ca0d16aaep-1", "0x1.453ea845602cbp-1"],
    ["0x1.639db1891f26cp+0", "-0x1.3b84086a4dc90p+0"],
    [4, 5, 126, 4986, 999305],
)


def test_first_values_of_a_seed_never_change() -> None:
    """Whoever must change these numbers makes every lesson file wrong."""
    r = SeededRandom("town")
    got = (
        [r.bits(64) for _ in range(2)],
        [r.below(1200) for _ in range(5)],
        [r.fraction().hex() for _ in range(2)],
        [r.exponential(2.0).hex() for _ in range(2)],
        [r.normal().hex() for _ in range(2)],
        [r.poisson(mean) for mean in (0.5, 3.0, 100.0, 5000.0, 1e6)],
    )
    assert got == EXPECTED


def test_the_generator_is_sha256_in_counter_mode() -> None:
    import hashlib

    key = hashlib.sha256(b"number:7").digest()
    first = hashlib.sha256(b"warmgui lab 1" + key + bytes(8)).digest()
    assert SeededRandom(7).bits(256) == int.from_bytes(first, "big")


@given(SEEDS, st.integers(1, 10**30))
def test_whole_numbers_stay_below_their_bound(seed: str | bytes | int, bound: int) -> None:
    r = SeededRandom(seed)
    assert all(0 <= r.below(bound) < bound for _ in range(5))


@given(SEEDS, st.integers(-50, 50), st.integers(0, 50))
def test_numbers_between_two_are_between_them(seed: str | bytes | int, low: int, more: int) -> None:
    assert low <= SeededRandom(seed).between(low, low + more) <= low + more


@given(SEEDS, st.lists(st.integers(0, 200), max_size=8))
def test_bits_are_one_stream_however_they_are_drawn(seed: str | bytes | int, sizes: list[int]) -> None:
    r, together = SeededRandom(seed), 0
    for size in sizes:
        together = together << size | r.bits(size)
    assert together == SeededRandom(seed).bits(sum(sizes))


@given(SEEDS)
def test_seeds_of_other_types_and_forks_are_others(seed: str | bytes | int) -> None:
    r = SeededRandom(seed)
    fork = r.fork("a").bits(128)
    assert fork not in {r.fork("b").bits(128), SeededRandom(seed).bits(128)}
    assert r.fork("a").bits(128) == fork
    assert SeededRandom("1").bits(128) != SeededRandom(1).bits(128) != SeededRandom(b"1").bits(128)


def test_the_faces_of_a_die_come_alike() -> None:
    r, faces = SeededRandom("die"), [0] * 6
    for _ in range(12_000):
        faces[r.below(6)] += 1
    assert sum((n - 2000) ** 2 / 2000 for n in faces) < 20.5  # 1 in 1 000 is above, 5 degrees


def test_choice_is_one_of_them_and_of_nothing_there_is_none() -> None:
    r = SeededRandom(0)
    assert {r.choice("abc") for _ in range(50)} == set("abc")
    with pytest.raises(ValueError, match="bound"):
        r.choice("")
    with pytest.raises(ValueError, match="bound"):
        r.between(2, 1)


def test_fractions_exponentials_and_normals_have_their_moments() -> None:
    r, n = SeededRandom("moments"), 4000
    fractions = [r.fraction() for _ in range(n)]
    waits = [r.exponential(3.0) for _ in range(n)]
    normals = [r.normal() for _ in range(n)]
    assert all(0 <= x < 1 for x in fractions)
    assert abs(sum(fractions) / n - 0.5) < 4 * math.sqrt(1 / 12 / n)
    assert abs(sum(waits) / n - 3.0) < 4 * 3.0 / math.sqrt(n)
    assert abs(sum(w > 3.0 * math.log(2) for w in waits) / n - 0.5) < 4 * 0.5 / math.sqrt(n)
    assert abs(sum(normals) / n) < 4 / math.sqrt(n)
    assert abs(sum(x * x for x in normals) / n - 1) < 4 * math.sqrt(2 / n)


@pytest.mark.parametrize("mean", [0.02, 0.7, 4.0, 40.0, 300.0, 2000.0, 70_000.0])
def test_poisson_draws_have_mean_and_variance_of_their_law(mean: float) -> None:
    r, n = SeededRandom(f"poisson {mean}"), 1500
    drawn = [r.poisson(mean) for _ in range(n)]
    average = sum(drawn) / n
    variance = sum((d - average) ** 2 for d in drawn) / (n - 1)
    assert abs(average - mean) < 4 * math.sqrt(mean / n)
    assert abs(variance - mean) < 5 * math.sqrt((mean + 2 * mean * mean) / n)


def test_poisson_draws_follow_the_law_number_by_number() -> None:
    r, n, mean = SeededRandom("law"), 6000, 2.5
    drawn = [min(r.poisson(mean), 8) for _ in range(n)]
    chances = [math.exp(-mean) * mean**k / math.factorial(k) for k in range(8)]
    expected = [n * c for c in (*chances, 1 - sum(chances))]
    assert sum((drawn.count(k) - e) ** 2 / e for k, e in enumerate(expected)) < 26.1  # 1 in 1 000, 8 degrees


def test_the_likeliest_number_has_its_exact_chance_small_and_large() -> None:
    from decimal import Decimal

    from scipy import stats

    from warmgui.core.lab.random import _chance_of

    for mean in (0.3, 12.0, 255.5, 256.5, 2048.0, 65_536.0):
        mode = int(mean)
        assert float(_chance_of(mode, Decimal(mean))) == pytest.approx(
            stats.poisson.pmf(mode, mean), rel=1e-9
        )


def test_poisson_of_nothing_is_nothing_and_of_nonsense_an_error() -> None:
    assert SeededRandom(1).poisson(0.0) == 0
    assert SeededRandom(1).poisson(1e-300) == 0
    for mean in (-1.0, math.inf, math.nan):
        with pytest.raises(ValueError, match="mean"):
            SeededRandom(1).poisson(mean)


def test_the_far_tail_ends_instead_of_searching_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chances add up to a hair less than 1; a draw beyond that takes the likeliest number."""
    r = SeededRandom(1)
    monkeypatch.setattr(r, "bits", lambda count: (1 << count) - 1)
    assert r.poisson(1e-30) in {0, 1}
    assert 0 <= r.poisson(5.0) < 200
    assert r.poisson(7.7) == 7


def test_another_implementation_of_decimals_gives_the_same_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python's own decimals in place of the C library: what is rounded correctly is the same."""
    import _pydecimal
    import importlib.util
    import sys

    from warmgui.core.lab import random as compiled

    monkeypatch.setitem(sys.modules, "decimal", _pydecimal)
    spec = importlib.util.spec_from_file_location("plain_random", compiled.__file__)
    assert spec is not None
    assert spec.loader is not None
    plain = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(plain)
    assert plain.Decimal is not compiled.Decimal
    ours, theirs = SeededRandom("decimals"), plain.SeededRandom("decimals")
    assert [ours.exponential(3.7) for _ in range(20)] == [theirs.exponential(3.7) for _ in range(20)]
    assert [ours.normal() for _ in range(10)] == [theirs.normal() for _ in range(10)]
    for mean in (1e-7, 0.4, 7.5, 300.5, 1e7):
        assert [ours.poisson(mean) for _ in range(3)] == [theirs.poisson(mean) for _ in range(3)]
