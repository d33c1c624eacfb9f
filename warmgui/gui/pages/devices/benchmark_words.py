"""A benchmark in words, its rows and how far it is: no widgets here, so that every sentence can be tested."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.first_run import best_rows, gain_c
from warmgui.core.text import EMPTY, Amount, Text, filled, together, translate, verbatim
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.core.heat.power.benchmark_run import BenchmarkStatus
    from warmgui.core.messages import MinerBenchmarkRow
    from warmgui.core.model import DeviceStatus
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter

SIGMAS = 5.0
"""Hits that are further from what chance gives are no chance: the kernel loses or invents some."""


def kernel_words(row: MinerBenchmarkRow, f: Formatter) -> str:
    """The kernel, and whether several versions share its work."""
    if not row.version_rolling:
        return row.kernel
    return f.text(translate("devices", "{kernel} · version rolling", kernel=verbatim(row.kernel)))


def is_within(row: MinerBenchmarkRow) -> bool | None:
    """Whether the hits are as many as chance gives, within 5 sigma (Poisson); None: not counted."""
    if row.hits is None or row.expected_hits is None:
        return None
    return abs(row.hits - row.expected_hits) <= SIGMAS * math.sqrt(row.expected_hits)


def hits_words(row: MinerBenchmarkRow, f: Formatter) -> str:
    """Hits against what was to be expected."""
    within = is_within(row)
    if within is None:
        return f.amount(Amount(row.hits, "number"))
    numbers = {
        "hits": Amount(row.hits, "number"),
        "expected": Amount(row.expected_hits, "count"),
    }
    if within:
        return f.text(translate("devices", "{hits} of {expected}, within 5 sigma", **numbers))
    return f.text(translate("devices", "{hits} of {expected}: not by chance", **numbers))


_ADDS = {
    Provenance.MEASURED: translate(
        "devices", "It adds up to {power} at the wall (learned from measurements)"
    ),
    Provenance.MODELLED: translate("devices", "It adds up to {power} at the wall (modelled)"),
    Provenance.SIMULATED: translate("devices", "It adds up to {power} at the wall (simulated)"),
}


# ---- how far it is, and what came out ----------------------------------------------------------------------


def progress_words(status: BenchmarkStatus | None, names: Mapping[str, str]) -> Text:
    """What is measured now and how long it takes yet; empty while nothing is."""
    if status is None or not status.going_on:
        return EMPTY
    if status.state == "cancelling":
        return translate("devices", "Measuring ends…")
    if status.state == "starting":
        return translate("devices", "The miner starts…")
    if not status.steps:
        return translate("devices", "Looking for what can be measured…")
    number, count = min(status.step + 1, status.steps), status.steps
    device, kernel = verbatim(names.get(status.device, status.device)), verbatim(status.kernel)
    step = translate(
        "devices",
        "Step {number} of {count}: {device}, {kernel}.",
        number=number,
        count=count,
        device=device,
        kernel=kernel,
    )
    if status.left_s is None:
        return step
    left = Amount(max(round(status.left_s), 1), "duration_s")
    return together(step, translate("devices", "About {time} left.", time=left))


def outcome_words(status: BenchmarkStatus | None, names: Mapping[str, str]) -> tuple[Text, str]:
    """How the last one ended where that is worth a sentence, and the role of the words."""
    if status is None:
        return EMPTY, "small"
    troubles = [
        translate(
            "devices", "{device}: {words}", device=verbatim(names.get(device, device) or device), words=said
        )
        for device, said in status.troubles
    ]
    if status.state == "failed":
        if status.text:
            said = translate("devices", "Measuring failed: {words}.", words=status.text)
        else:
            said = translate("devices", "Measuring failed: the miner did not start.")
        return together(said, *troubles), "danger"
    if status.state == "cancelled":
        said = translate("devices", "Measuring was cancelled; what was measured before stays.")
        return together(said, *troubles), "small"
    return together(*troubles), "warning"


def result_lines(
    rows: Sequence[MinerBenchmarkRow], devices: Sequence[DeviceStatus], settings: Settings
) -> tuple[Text, ...]:
    """One line per device that was measured: how fast, how many watts, what the room gains."""
    best = best_rows(rows)
    names = {d.id: d for d in devices}
    return tuple(_result_line(row, names.get(device), settings) for device, row in best.items())


def _result_line(row: MinerBenchmarkRow, device: DeviceStatus | None, settings: Settings) -> Text:
    said = translate(
        "devices",
        "{device}: {rate}, fastest with {kernel}.",
        device=verbatim(row.device if device is None else device.name),
        rate=Amount(row.hashrate_hs, "hashrate_hs"),
        kernel=verbatim(row.kernel),
    )
    measured = row.power_w
    if measured is not None:
        said = together(
            said, translate("devices", "It drew {power}, measured.", power=Amount(measured, "power_w"))
        )
    if device is None or device.max_power_w is None:
        return said
    gain = gain_c(device.max_power_w, settings)
    power = filled(
        _ADDS.get(device.max_power_provenance, _ADDS[Provenance.MODELLED]),
        power=Amount(device.max_power_w, "power_w"),
    )
    if gain is None:
        return together(said, translate("devices", "{power}.", power=power))
    return together(
        said,
        translate(
            "devices",
            "{power}, about {gain} in your room.",
            power=power,
            gain=Amount(gain, "temperature_difference_c"),
        ),
    )
