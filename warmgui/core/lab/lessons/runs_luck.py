"""Simulations about luck: real hashes as tickets, waiting times, a town of homes."""

from __future__ import annotations

import hashlib
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import TYPE_CHECKING

from warmgui.core.lab.lessons.numbers import power_of_two
from warmgui.core.lab.lessons.outcome import Model, Outcome, Table, amount, quantile, rounded, whole, within
from warmgui.core.plot import Axis, Mark, Plot, Series
from warmgui.core.text import Amount, Text, translate, verbatim

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.lab.random import SeededRandom

_ROWS = 9
"""Rows of the tickets' table: 0 to 7 leading zero bits, and 8 or more."""
_EDGES = tuple(Decimal(edge) for edge in ("0", "0.5", "1", "1.5", "2", "3", "4"))
_MOST_DRAWS = 200_000
_COUNTED = translate("lessons", "counted")
_EXPECTED = translate("lessons", "expected")
_NONE, _ONE, _TWO, _MORE = range(4)


def _at_least(number: Amount) -> Text:
    return translate("lessons", "{number} or more", number=number)


# ---- tickets --------------------------------------------------------------------------------------------


def _tickets(values: Mapping[str, Decimal], random: SeededRandom, _kinds: Mapping[str, str]) -> Outcome:
    count = whole(values, "tickets", 16, 65_536)
    batch = f"{random.bits(64):016x}"
    zeros, best, number, best_hash = [0] * 257, -1, 0, ""
    for i in range(1, count + 1):
        digest = hashlib.sha256(hashlib.sha256(f"{batch} ticket {i}".encode("ascii")).digest()).hexdigest()
        bits = 256 - int(digest, 16).bit_length()
        zeros[bits] += 1
        if bits > best:
            best, number, best_hash = bits, i, digest
    counted = [*zeros[: _ROWS - 1], sum(zeros[_ROWS - 1 :])]
    expected = [count * power_of_two(Decimal(-bits - 1)) for bits in range(_ROWS - 1)]
    expected.append(count * power_of_two(Decimal(1 - _ROWS)))
    names: list[Text | Amount] = [Amount(float(bits), "count") for bits in range(_ROWS - 1)]
    names.append(_at_least(Amount(_ROWS - 1.0, "count")))
    results = {
        "tickets": Decimal(count),
        "best": Decimal(best),
        "number": Decimal(number),
        "half": Decimal(counted[0]),
        "four": Decimal(sum(counted[4:])),
        "eight": Decimal(counted[-1]),
    }
    table = Table(
        translate("lessons", "Real hashes by their leading zero bits"),
        (translate("lessons", "leading zero bits"), _COUNTED, _EXPECTED),
        tuple(
            (name, amount(seen, "count"), amount(mean, "count"))
            for name, seen, mean in zip(names, counted, expected, strict=True)
        ),
    )
    note = translate(
        "lessons",
        "Real double SHA-256 hashes of the words “{first}” to “{last}”. The best is ticket {number}: {hash}",
        first=f"{batch} ticket 1",
        last=f"{batch} ticket {count}",
        number=number,
        hash=best_hash,
    )
    places = tuple(float(i) for i in range(_ROWS))
    plot = Plot(
        key="tickets",
        title=table.title,
        x=Axis(
            table.heads[0],
            names=tuple(name if isinstance(name, Text) else verbatim(f"{i}") for i, name in enumerate(names)),
        ),
        y=Axis(translate("lessons", "tickets"), "count", logarithmic=True, low=0.5),
        series=(
            Series("counted", _COUNTED, "bars", places, tuple(float(n) if n else None for n in counted)),
            Series("expected", _EXPECTED, "dots", places, tuple(rounded(n) for n in expected), tone="other"),
        ),
        note=translate("lessons", "The upright axis is logarithmic."),
    )
    return Outcome(results, table, plot, note)


# ---- waiting --------------------------------------------------------------------------------------------


def _waits(values: Mapping[str, Decimal], random: SeededRandom, kinds: Mapping[str, str]) -> Outcome:
    count, kind = whole(values, "waits", 4, 5_000), kinds["mean"]
    mean = within(values, "mean", "0.000001", "1e18")
    drawn = sorted(Decimal(random.exponential(1.0)) for _ in range(count))
    edges = [*_EDGES, None]
    counted, expected = [], []
    for low, high in pairwise(edges):
        assert low is not None  # noqa: S101 - only the last edge is open
        counted.append(sum(1 for wait in drawn if wait >= low and (high is None or wait < high)))
        beyond = (-high).exp() if high is not None else Decimal(0)
        expected.append(count * ((-low).exp() - beyond))
    names: list[Text] = [
        translate("lessons", "{low} to {high}", low=amount(low * mean, kind), high=amount(high * mean, kind))
        for low, high in pairwise(_EDGES)
    ]
    names.append(_at_least(amount(_EDGES[-1] * mean, kind)))
    longer = sum(1 for wait in drawn if wait > 1)
    results = {
        "mean": sum(drawn, Decimal(0)) / count * mean,
        "median": quantile(drawn, Decimal("0.5")) * mean,
        "shortest": drawn[0] * mean,
        "longest": drawn[-1] * mean,
        "longer": Decimal(longer) / count,
        "o0": Decimal(counted[0] + counted[1]),
        "e0": expected[0] + expected[1],
        "o1": Decimal(counted[2] + counted[3]),
        "e1": expected[2] + expected[3],
        "o2": Decimal(sum(counted[4:])),
        "e2": sum(expected[4:], Decimal(0)),
    }
    table = Table(
        translate("lessons", "How long the waits were (simulated)"),
        (translate("lessons", "wait"), _COUNTED, _EXPECTED),
        tuple(
            (name, amount(seen, "count"), amount(wanted, "number_rough"))
            for name, seen, wanted in zip(names, counted, expected, strict=True)
        ),
    )
    note = translate(
        "lessons",
        "{count} simulated waits. Mean {mean}, middle one {median}, shortest {shortest}, longest {longest}.",
        count=Amount(float(count), "count"),
        mean=amount(results["mean"], kind),
        median=amount(results["median"], kind),
        shortest=amount(results["shortest"], kind),
        longest=amount(results["longest"], kind),
    )
    step = max(count // 200, 1)
    steps = [(i + 1, wait) for i, wait in enumerate(drawn) if i % step == 0 or i == count - 1]
    curve = [Decimal(i) / 10 for i in range(61)]
    plot = Plot(
        key="waits",
        title=translate("lessons", "Who has found a block after a time?"),
        x=Axis(translate("lessons", "time"), kind, low=0.0),
        y=Axis(translate("lessons", "have found one"), "fraction", low=0.0, high=1.0),
        series=(
            Series(
                "drawn",
                _COUNTED,
                "steps",
                (0.0, *(rounded(wait * mean) for _, wait in steps)),
                (0.0, *(rounded(Decimal(i) / count) for i, _ in steps)),
                simulated=True,
            ),
            Series(
                "law",
                translate("lessons", "law: 1 − e^(−t/T)"),
                "line",
                tuple(rounded(t * mean) for t in curve),
                tuple(rounded(1 - (-t).exp()) for t in curve),
                tone="other",
            ),
        ),
        marks=(Mark("x", rounded(mean), translate("lessons", "mean")),),
        simulated=True,
    )
    return Outcome(results, table, plot, note)


# ---- towns ----------------------------------------------------------------------------------------------


def _towns(values: Mapping[str, Decimal], random: SeededRandom, _kinds: Mapping[str, str]) -> Outcome:
    homes, towns = whole(values, "homes", 1, 10_000), whole(values, "towns", 1, 500)
    if homes * towns > _MOST_DRAWS:
        raise InvalidOperation("too many homes")
    chance = within(values, "chance", "0", "1")
    wins = int((chance * (1 << 128)).to_integral_value())
    found = [sum(1 for _ in range(homes) if random.bits(128) < wins) for _ in range(towns)]
    nobody = (1 - chance) ** homes if chance < 1 else Decimal(0)
    one = homes * chance * (1 - chance) ** (homes - 1) if chance < 1 else Decimal(homes == 1)
    two = (
        Decimal(homes * (homes - 1)) / 2 * chance**2 * (1 - chance) ** (homes - 2)
        if homes > 1 and 0 < chance < 1
        else Decimal(0)
    )
    expected = [nobody, one, two, max(1 - nobody - one - two, Decimal(0))]
    counted = [sum(1 for n in found if n == i) for i in range(_MORE)]
    counted.append(towns - sum(counted))
    total = sum(found)
    results = {
        "first": Decimal(found[0]),
        "total": Decimal(total),
        "mean": Decimal(total) / towns,
        "most": Decimal(max(found)),
        "o0": Decimal(counted[_NONE]),
        "e0": expected[_NONE] * towns,
        "o1": Decimal(counted[_ONE]),
        "e1": expected[_ONE] * towns,
        "o2": Decimal(counted[_TWO] + counted[_MORE]),
        "e2": (expected[_TWO] + expected[_MORE]) * towns,
    }
    names: list[Text | Amount] = [Amount(float(i), "count") for i in range(_MORE)]
    names.append(_at_least(Amount(float(_MORE), "count")))
    table = Table(
        translate("lessons", "Towns by the number of winners (simulated)"),
        (translate("lessons", "winners in a town"), _COUNTED, _EXPECTED),
        tuple(
            (name, amount(seen, "count"), amount(share * towns, "number_rough"))
            for name, seen, share in zip(names, counted, expected, strict=True)
        ),
    )
    note = translate(
        "lessons",
        "{towns} simulated towns of {homes} homes; {total} winners in all.",
        towns=Amount(float(towns), "count"),
        homes=Amount(float(homes), "count"),
        total=Amount(float(total), "count"),
    )
    places = tuple(float(i) for i in range(_MORE + 1))
    plot = Plot(
        key="towns",
        title=translate("lessons", "Towns by the number of winners"),
        x=Axis(
            table.heads[0],
            names=tuple(name if isinstance(name, Text) else verbatim(f"{i}") for i, name in enumerate(names)),
        ),
        y=Axis(translate("lessons", "towns"), "count", low=0.0),
        series=(
            Series("counted", _COUNTED, "bars", places, tuple(float(n) for n in counted), simulated=True),
            Series(
                "expected",
                _EXPECTED,
                "dots",
                places,
                tuple(rounded(s * towns) for s in expected),
                tone="other",
            ),
        ),
        simulated=True,
    )
    return Outcome(results, table, plot, note)


_PAIRS = {f"{side}{i}": "number" if side == "e" else "count" for i in range(3) for side in "oe"}

LUCK_MODELS: dict[str, Model] = {
    "tickets": Model(
        ("tickets",),
        dict.fromkeys(("tickets", "best", "number", "half", "four", "eight"), "count"),
        _tickets,
        real=True,
    ),
    "waits": Model(
        ("mean", "waits"),
        {**dict.fromkeys(("mean", "median", "shortest", "longest"), "=mean"), "longer": "fraction", **_PAIRS},
        _waits,
    ),
    "towns": Model(
        ("homes", "towns", "chance"),
        {"first": "count", "total": "count", "mean": "number_rough", "most": "count", **_PAIRS},
        _towns,
    ),
}
