"""A snapshot in the words of the home page: no widgets here, so that every sentence can be tested."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Amount, Text, joined, translate, verbatim
from warmgui.core.units import NOTHING, Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.i18n import translator
from warmgui.gui.widgets.badge import provenance_word
from warmgui.gui.widgets.cards import Figure
from warmgui.gui.widgets.device_rows import DeviceWords
from warmgui.gui.widgets.reality import RealityWords

if TYPE_CHECKING:
    from warmgui.core.model import DeviceStatus, Snapshot, Value

_BAR_SCALE = ((1.0, "1"), (1e3, "1 k"), (1e6, "1 M"), (1e9, "1 G"), (1e12, "1 T"))
# ---- cards -------------------------------------------------------------------------------------


def figures(snapshot: Snapshot, f: Formatter) -> tuple[Figure, Figure, Figure, Figure]:
    """The four cards."""
    return (_heat(snapshot, f), _power(snapshot, f), _earnings(snapshot, f), _net(snapshot, f))


def _figure(
    title: Text, value: Value, kind: str, below: str, f: Formatter, *, badge_word: str = ""
) -> Figure:
    number, unit = f.split(Amount(value.value, kind))
    return Figure(f.text(title), number, unit, below, value.provenance, f.text(value.how), badge_word)


def _heat(snapshot: Snapshot, f: Formatter) -> Figure:
    other = Formatter(dataclasses.replace(f.prefs, btu=not f.prefs.btu), translator)
    heat = snapshot.heat_w
    today = translate("home", "{heat} today", heat=Amount(snapshot.today.heat_kwh, "heat_kwh"))
    below = f.text(today)
    if heat.value is not None:
        below = f"{other.amount(Amount(heat.value, 'heat_power_w'))} · {below}"
    return _figure(translate("home", "Heat into the room"), heat, "heat_power_w", below, f)


def _power(snapshot: Snapshot, f: Formatter) -> Figure:
    below = translate("home", "what the PC takes is not known")
    if snapshot.baseline_w.value is not None and snapshot.mining_w.value is not None:
        below = translate(
            "home",
            "PC itself {baseline} + mining {mining}",
            baseline=f.split(Amount(snapshot.baseline_w.value, "power_w"))[0],
            mining=f.split(Amount(snapshot.mining_w.value, "power_w"))[0],
        )
    return _figure(translate("home", "Power at the wall"), snapshot.wall_w, "power_w", f.text(below), f)


def _earnings(snapshot: Snapshot, f: Formatter) -> Figure:
    earnings = snapshot.earnings
    title = translate("home", "Expected earnings")
    if earnings.practice:
        number, unit = f.split(Amount(0.0, "sat_per_day"))
        sat = Amount(earnings.hypothetical_sat_per_day.value, "sat_per_day")
        would = translate(
            "home",
            "The practice network pays nothing. If this work went to bitcoin: {sat} on average, modelled.",
            sat=sat,
        )
        below = f.text(translate("home", "earning 0, practice network"))
        if earnings.test_network:
            would = translate(
                "home",
                "A test network's coins are worth nothing. If this work went to bitcoin: {sat} on average, "
                "modelled.",
                sat=sat,
            )
            below = f.text(translate("home", "earning 0, test network"))
        if earnings.lab:
            would = translate(
                "home",
                "The lab pays nothing. If this work went to bitcoin: {sat} on average, modelled.",
                sat=sat,
            )
            below = f.text(translate("home", "earning 0, lab"))
        return Figure(f.text(title), number, unit, below, earnings.sat_per_day.provenance, f.text(would))
    below_text = translate("home", "on average, over very many years")
    if earnings.income_per_day.value is not None:
        income = Amount(earnings.income_per_day.value, "money_per_day")
        below_text = translate("home", "≈ {income}, on average", income=income)
    return _figure(title, earnings.sat_per_day, "sat_per_day", f.text(below_text), f)


def _net(snapshot: Snapshot, f: Formatter) -> Figure:
    earnings = snapshot.earnings
    fraction = earnings.earned_fraction
    below = translate("home", "price or power is not known")
    if earnings.practice:
        below = translate("home", "practice network: only the cost is real")
        if earnings.test_network:
            below = translate("home", "test network: only the cost is real")
        if earnings.lab:
            below = translate("home", "lab: only the cost is real")
    elif fraction is not None:
        below = translate("home", "earns {fraction} of its cost", fraction=Amount(fraction, "fraction"))
    declared = earnings.net_per_day.provenance is Provenance.DECLARED
    word = f.text(translate("home", "tariff")) if declared else ""
    title = translate("home", "Net, mining")
    return _figure(title, earnings.net_per_day, "money_per_day", f.text(below), f, badge_word=word)


# ---- devices, network, luck --------------------------------------------------------------------


def device_words(device: DeviceStatus, f: Formatter) -> DeviceWords:
    """One row of the devices card."""
    return DeviceWords(
        id=device.id,
        name=device.name,
        below=_device_below(device, f),
        hashrate=f.amount(Amount(device.hashrate_hs, "hashrate_hs")),
        power=f.amount(Amount(device.power_w.value, "power_w")),
        temperature=_whole_degrees(device.temperature_c.value, f),
        power_how=_how(device.power_w, f),
        temperature_how=_how(device.temperature_c, f),
    )


def _device_below(device: DeviceStatus, f: Formatter) -> str:
    if device.note:
        return f.text(device.note)
    kind = {
        "cpu": translate("home", "CPU"),
        "gpu": translate("home", "GPU"),
        "network": translate("home", "network"),
    }.get(device.kind, verbatim(device.kind))
    parts = [f.text(kind), device.kernel_words]
    if not device.enabled:
        parts.append(f.text(translate("home", "off")))
    elif device.kind == "cpu" and device.threads_max:
        threads = translate(
            "home", "{threads} of {all} threads", threads=device.threads, all=device.threads_max
        )
        parts.append(f.text(threads))
    if device.enabled and device.duty is not None and 0 < device.duty < 1:
        parts.append(f.text(translate("home", "{duty} duty", duty=Amount(device.duty, "fraction"))))
    if device.rolling_note:
        parts.append(f.text(translate("home", "no version rolling: {why}", why=device.rolling_note)))
    return joined(parts)


def _whole_degrees(value_c: float | None, f: Formatter) -> str:
    if value_c is None:
        return NOTHING
    return f"{f.to_display(value_c, 'temperature_c'):.0f} {f.unit('temperature_c')}"


def _how(value: Value, f: Formatter) -> str:
    word = provenance_word(value.provenance)
    how = f.text(value.how)
    return f"{word}: {how}" if how else word


def network_words(snapshot: Snapshot, f: Formatter) -> str:
    """The dated facts that earnings and odds stand on."""
    facts = snapshot.network
    if facts is None:
        return f.text(translate("home", "No facts about the bitcoin network"))
    day = datetime.fromisoformat(facts.date).replace(tzinfo=UTC).timestamp()
    return f.text(
        translate(
            "home",
            "Network of {date}, block {height}, difficulty {difficulty}",
            date=Amount(day, "calendar_date"),
            height=Amount(facts.height, "number"),
            difficulty=Amount(facts.difficulty, "difficulty"),
        )
    )


def reality_text(snapshot: Snapshot) -> Text:
    """The first sentence of the reality check."""
    rate, years = snapshot.hashrate.m1 or snapshot.hashrate.s10, snapshot.odds.years_per_block
    if rate is None or years is None:
        return translate("home", "How long this PC would need for a block is known once its hashrate is.")
    return translate(
        "home",
        "At {hashrate} this PC would find a block once in about {years}.",
        hashrate=Amount(rate, "hashrate_hs"),
        years=Amount(years, "years"),
    )


def reality_words(snapshot: Snapshot, f: Formatter) -> RealityWords:
    """Everything else in the reality check."""
    odds, shares = snapshot.odds, snapshot.shares
    second: Text = EMPTY
    if odds.chance_per_year:  # nothing hashes now: that says nothing about the year
        second = translate(
            "home",
            "Chance this year: {chance}. A pool pays the same on average, only more evenly.",
            chance=Amount(odds.chance_per_year, "chance"),
        )
        if snapshot.settings.lab.pin_odds:
            second = translate(
                "home",
                "Chance of a block: {day} in a day, {year} in a year, {life} in a life of 80 years. "
                "A pool pays the same on average, only more evenly.",
                day=Amount(odds.chance_per_day, "chance"),
                year=Amount(odds.chance_per_year, "chance"),
                life=Amount(odds.chance_per_life, "chance"),
            )
    best: Text = translate("home", "no share yet today")
    if shares.best_difficulty is not None:
        amount = Amount(shares.best_difficulty, "difficulty")
        best = translate("home", "best share {best}", best=amount)
        if odds.best_percentile is not None:
            best = translate(
                "home",
                "best share {best} · luckier than {percent} of such days",
                best=amount,
                percent=Amount(odds.best_percentile, "fraction"),
            )
    block = snapshot.network.difficulty if snapshot.network is not None else None
    block_text = translate("home", "block {difficulty}", difficulty=Amount(block, "difficulty"))
    return RealityWords(
        second=f.text(second),
        best_words=f.text(best),
        block_words=f.text(block_text) if block is not None else "",
        typical_words=_typical(snapshot, f),
        foot=_foot(snapshot, f),
        best=shares.best_difficulty,
        block=block,
        typical=odds.typical_best_today,
        scale=tuple(pair for pair in _BAR_SCALE if block is not None and pair[0] < block / 20),
    )


def _typical(snapshot: Snapshot, f: Formatter) -> str:
    if snapshot.odds.typical_best_today is None:
        return ""
    typical = Amount(snapshot.odds.typical_best_today, "difficulty")
    return f.text(translate("home", "typical best for that: {typical}", typical=typical))


def _foot(snapshot: Snapshot, f: Formatter) -> str:
    shares = snapshot.shares
    hashes = Amount(float(shares.hashes), "hashes")
    if snapshot.upstream.node:
        counts = translate(
            "home", "Your own node takes blocks, no shares · {hashes} hashed today", hashes=hashes
        )
        return " · ".join(part for part in (f.text(counts), _typical(snapshot, f)) if part)
    counts = translate(
        "home",
        "Shares accepted {accepted} · rejected {rejected} · stale {stale} · {hashes} hashed today",
        accepted=shares.accepted,
        rejected=shares.rejected,
        stale=shares.stale,
        hashes=hashes,
    )
    parts = [f.text(counts), _typical(snapshot, f)]
    return " · ".join(part for part in parts if part)
