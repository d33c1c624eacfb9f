"""What the network uses, as Cambridge estimates it: low, best and high, from the machines on the market."""

from __future__ import annotations

from warmgui.core.money.scenario import Figure, Outcome, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.parts import Given, computed, fact, figure, lines, marks, of, steps, value
from warmgui.core.money.scenarios.world import network_hashrate
from warmgui.core.text import Amount, Text, translate, verbatim

MACHINES: tuple[tuple[str, int, float], ...] = (
    ("Antminer S9", 2016, 98.0),
    ("Antminer S17 Pro", 2019, 39.5),
    ("Whatsminer M30S", 2020, 38.0),
    ("Antminer S19j Pro", 2021, 30.0),
    ("Whatsminer M50S", 2022, 26.0),
    ("Antminer S19 XP", 2022, 21.5),
    ("Whatsminer M60S", 2023, 18.5),
    ("Antminer S21", 2024, 17.5),
    ("Antminer S21 Pro", 2024, 15.0),
    ("Antminer S21 XP", 2024, 13.5),
    ("Antminer S21 XP Hyd", 2024, 12.0),
    ("Antminer S23 Hyd", 2026, 9.5),
)
"""Name, year, J/TH as the makers state it."""
_MAKERS = verbatim("Bitmain, MicroBT (2016–2026)")
_CAMBRIDGE = verbatim("Cambridge Bitcoin Electricity Consumption Index, methodology (2023)")
_REPORT = verbatim("Cambridge Digital Mining Industry Report (2025): 138 TWh")
_OVERHEADS = (1.01, 1.10, 1.20)

_INPUTS = (
    network_hashrate(),
    common.hashprice(),
    ScenarioInput(
        "price_usd_per_kwh", common.ELECTRICITY, "usd_per_kwh", 0.05, 0.005, 0.3, 0.005, _CAMBRIDGE
    ),
    ScenarioInput(
        "twh",
        translate("scenarios", "Claimed"),
        "energy_twh",
        138.0,
        1.0,
        10_000.0,
        1.0,
        _REPORT,
        logarithmic=True,
    ),
)


def profitable(hashprice: float, price: float) -> tuple[float, ...]:
    """J/TH of the machines that earn their electricity; of the thriftiest one alone where none does."""
    every = sorted(j for _, _, j in MACHINES)
    highest = hashprice / (24.0 * price)
    return tuple(j for j in every if j <= highest) or (every[0],)


def _twh(network_hs: float, j_per_th: float, overhead: float) -> float:
    return network_hs / 1e12 * j_per_th * overhead * common.HOURS_PER_YEAR / 1e12


def _compute(given: Given) -> Outcome:
    machines = profitable(given["hashprice_usd"], given["price_usd_per_kwh"])
    even = common.break_even_j_per_th(given)
    low = _estimate(
        "low", translate("scenarios", "Low: only the thriftiest machine"), given, machines[0], _OVERHEADS[0]
    )
    best = _estimate(
        "best",
        translate("scenarios", "Best: the mean of all that pay"),
        given,
        sum(machines) / len(machines),
        _OVERHEADS[1],
    )
    high = _estimate(
        "high",
        translate("scenarios", "High: only the hungriest that still pays"),
        given,
        machines[-1],
        _OVERHEADS[2],
    )
    count = fact("m", translate("scenarios", "Machines in the table"), float(len(MACHINES)), "count", _MAKERS)
    paying = figure(
        "machines",
        translate("scenarios", "Of the machines in the table, pay their electricity"),
        "fraction",
        _paying(given) / len(MACHINES),
        "a = n / m",
        fact(
            "n",
            translate("scenarios", "At or below the energy per terahash that pays"),
            float(_paying(given)),
            "count",
            _MAKERS,
        ),
        count,
    )
    power = figure(
        "power",
        translate("scenarios", "Best estimate as power"),
        "power_gw",
        value(best) * 1000.0 / common.HOURS_PER_YEAR,
        "P = E · 1000 / 8766",
        of("E", best),
    )
    x = steps(0.01, 0.15, 57)
    chart = lines(
        x,
        "usd_per_kwh",
        common.ELECTRICITY,
        "energy_twh",
        translate("scenarios", "Energy in a year"),
        (translate("scenarios", "High"), lambda at: _at(given, at)[2], "bad"),
        (translate("scenarios", "Best"), lambda at: _at(given, at)[1], "main"),
        (translate("scenarios", "Low"), lambda at: _at(given, at)[0], "good"),
        (common.CLAIMED, lambda _at_price: given["twh"], "other"),
        at=marks(x, (given["price_usd_per_kwh"], common.YOURS)),
    )
    verdict, tone = _verdict(given, value(low), value(best), value(high))
    return Outcome(
        verdict,
        tone,
        (low, best, high, power, even, paying),
        chart,
        (
            translate(
                "scenarios",
                "After Cambridge's method with a short table of our own: theirs is longer and weighs "
                "machines by age.",
            ),
            translate(
                "scenarios",
                "Everybody is taken to pay the same for electricity; nobody knows what miners really pay.",
            ),
            common.SINGLE_PRICE,
        ),
    )


def _paying(given: Given) -> int:
    highest = given["hashprice_usd"] / (24.0 * given["price_usd_per_kwh"])
    return sum(1 for _, _, j in MACHINES if j <= highest)


def _at(given: Given, price: float) -> tuple[float, float, float]:
    machines = profitable(given["hashprice_usd"], price)
    middle = sum(machines) / len(machines)
    low, best, high = (
        _twh(given["network_hs"], j, k)
        for j, k in zip((machines[0], middle, machines[-1]), _OVERHEADS, strict=True)
    )
    return low, best, high


def _estimate(key: str, label: Text, given: Given, j_per_th: float, overhead: float) -> Figure:
    return figure(
        key,
        label,
        "energy_twh",
        _twh(given["network_hs"], j_per_th, overhead),
        "E = h / 10^12 · η · k · 8766 / 10^12",
        given.as_("h", "network_hs"),
        fact("η", common.EFFICIENCY, j_per_th, "joules_per_terahash", _MAKERS),
        fact("k", translate("scenarios", "Power per power of the machines"), overhead, "times", _CAMBRIDGE),
    )


def _verdict(given: Given, low: float, best: float, high: float) -> tuple[Text, str]:
    amounts = {
        name: Amount(amount, "energy_twh")
        for name, amount in (("low", low), ("best", best), ("high", high), ("claimed", given["twh"]))
    }
    if not _paying(given):
        return translate(
            "scenarios",
            "At this price no machine pays its electricity: the network would shrink until some do. Until "
            "then {low} to {high}.",
            low=amounts["low"],
            high=amounts["high"],
        ), "mixed"
    if low <= given["twh"] <= high:
        return translate(
            "scenarios",
            "{claimed} lies within what is possible: {low} to {high}, most likely about {best}.",
            **amounts,
        ), "good"
    return translate(
        "scenarios",
        "{claimed} lies outside of what is possible: {low} to {high}, most likely about {best}.",
        **amounts,
    ), "bad"


SCENARIOS = (
    computed(
        "network_energy",
        translate("scenarios", "What the whole network uses"),
        translate("scenarios", "Bitcoin's energy is known: low, best and high estimate."),
        _INPUTS,
        _compute,
        group="world",
        source=_CAMBRIDGE,
    ),
)
