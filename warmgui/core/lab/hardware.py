"""What bitcoins were mined with, year by year: dated machines with their sources.

J/TH is W / (TH/s), worked out and not copied. Makers' numbers are what they promised, at the wall where they
say so; those of people are what they remembered or measured. None of it was measured here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from warmgui.core.lab.dates import day_amount, noon_utc
from warmgui.core.money.mining import efficiency_j_per_th
from warmgui.core.plot import Axis, Mark, Plot, Series
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Provenance

CPU, GPU, FPGA, ASIC = "cpu", "gpu", "fpga", "asic"
KINDS: dict[str, Text] = {
    CPU: translate("lab", "Processors"),
    GPU: translate("lab", "Graphics cards"),
    FPGA: translate("lab", "Programmable chips (FPGA)"),
    ASIC: translate("lab", "Chips made for it (ASIC)"),
}
"""In the order in which they came."""
_TONES = {CPU: "muted", GPU: "other", FPGA: "sun", ASIC: "main"}


@dataclass(frozen=True, slots=True)
class Machine:
    """One machine."""

    name: str
    kind: str
    """"cpu", "gpu", "fpga" or "asic"."""
    hashrate_hs: float
    power_w: float
    day: date
    """From when on it could be used so; of a month its first day."""
    source: Text
    typical: bool = True
    """Much of what was mined then was mined with such machines; else it is here for comparison."""

    @property
    def j_per_th(self) -> float:
        """Joules per 10^12 hashes."""
        return efficiency_j_per_th(self.power_w, self.hashrate_hs)

    @property
    def label(self) -> Text:
        """Name, hashrate and power in a line."""
        return translate(
            "lab",
            "{name}: {rate} for {power}",
            name=self.name,
            rate=Amount(self.hashrate_hs, "hashrate_hs"),
            power=Amount(self.power_w, "power_w"),
        )


def _maker(year: int, month: int) -> Text:
    first = day_amount(date(year, month, 1))
    return translate("lab", "As published by the maker; sold from about {date}", date=first)


MACHINES: tuple[Machine, ...] = (
    Machine(
        "Pentium 4", CPU, 2e6, 50.0, date(2009, 1, 3),
        translate("lab", "A miner's recollection: 1 to 2 MH/s for 50 W (DeepDotWeb, 10 July 2014)"),
    ),
    Machine(
        "Radeon HD 5850", GPU, 300e6, 150.0, date(2010, 10, 1),
        translate("lab", "A miner's recollection: 250 to 300 MH/s for 150 W (DeepDotWeb, 10 July 2014)"),
    ),
    Machine(
        "Radeon HD 5970", GPU, 800e6, 294.0, date(2011, 2, 1),
        translate("lab", "An account of a farm of 2010: 800 MH/s a card at most; board power: AMD"),
    ),
    Machine(
        "Spartan-6 LX150 (open board)", FPGA, 100e6, 6.8, date(2011, 7, 1),
        translate("lab", "Its builders: 100 MH/s for 6.8 W (Hackaday, 2011)"), typical=False,
    ),
    Machine(
        "Radeon HD 7970", GPU, 550e6, 250.0, date(2012, 1, 9),
        translate("lab", "550 MH/s (ITProPortal, 17 April 2013); board power as published by AMD (2012)"),
    ),
    Machine(
        "Avalon, batch 1", ASIC, 66e9, 620.0, date(2013, 1, 31),
        translate("lab", "66 GH/s (J. Garzik’s review, 31 January 2013); 620 W: Bitcoin wiki"),
    ),
    Machine("Antminer S1", ASIC, 180e9, 360.0, date(2013, 11, 1), _maker(2013, 11)),
    Machine("Antminer S3", ASIC, 441e9, 340.0, date(2014, 7, 1), _maker(2014, 7)),
    Machine("Antminer S5", ASIC, 1.155e12, 590.0, date(2014, 12, 1), _maker(2014, 12)),
    Machine("Antminer S7", ASIC, 4.73e12, 1293.0, date(2015, 9, 1), _maker(2015, 9)),
    Machine("Antminer S9", ASIC, 13.5e12, 1323.0, date(2016, 6, 1), _maker(2016, 6)),
    Machine("Antminer S9i", ASIC, 14e12, 1320.0, date(2018, 5, 1), _maker(2018, 5)),
    Machine("Antminer S15", ASIC, 28e12, 1596.0, date(2018, 12, 1), _maker(2018, 12)),
    Machine("Antminer S17", ASIC, 53e12, 2385.0, date(2019, 4, 1), _maker(2019, 4)),
    Machine("Antminer S19 Pro", ASIC, 110e12, 3250.0, date(2020, 5, 1), _maker(2020, 5)),
    Machine("Antminer S19j Pro", ASIC, 100e12, 3050.0, date(2021, 6, 1), _maker(2021, 6)),
    Machine("Antminer S19 XP", ASIC, 140e12, 3010.0, date(2022, 7, 1), _maker(2022, 7)),
    Machine("Antminer S21", ASIC, 200e12, 3500.0, date(2024, 2, 1), _maker(2024, 2)),
    Machine(
        "Bitaxe Gamma", ASIC, 1.2e12, 18.0, date(2024, 9, 1),
        translate("lab", "Its open project: 1.2 TH/s for about 18 W (2024)"), typical=False,
    ),
    Machine("Antminer S21 Pro", ASIC, 234e12, 3510.0, date(2024, 7, 1), _maker(2024, 7)),
    Machine("Antminer S21 XP", ASIC, 270e12, 3645.0, date(2024, 9, 1), _maker(2024, 9)),
    Machine("Antminer S23", ASIC, 318e12, 3498.0, date(2026, 1, 1), _maker(2026, 1)),
)  # fmt: skip


def machine_on(day: date) -> Machine | None:
    """The newest typical machine of a day; None before the network began."""
    known = [machine for machine in MACHINES if machine.typical and machine.day <= day]
    return max(known, key=lambda machine: machine.day, default=None)


def efficiency_plot(j_per_th: float | None = None) -> Plot:
    """How much energy a terahash took, year by year.

    Args:
        j_per_th: of this PC; None where that is not known.
    """
    marks: tuple[Mark, ...] = ()
    if j_per_th is not None and j_per_th > 0:
        marks = (Mark("y", j_per_th, translate("lab", "this PC"), "cost"),)
    return Plot(
        key="hardware",
        title=translate("lab", "Energy per terahash, by machine"),
        x=Axis(translate("lab", "On sale from"), "date_utc"),
        y=Axis(translate("lab", "Energy per terahash"), "joules_per_terahash", logarithmic=True),
        series=tuple(_dots(kind) for kind in KINDS),
        marks=marks,
        note=translate(
            "lab", "As their makers and owners told; none of it was measured here. The lower, the better."
        ),
    )


def _dots(kind: str) -> Series:
    chosen = sorted((m for m in MACHINES if m.kind == kind), key=lambda machine: machine.day)
    return Series(
        key=kind,
        label=KINDS[kind],
        style="dots",
        x=tuple(noon_utc(machine.day) for machine in chosen),
        y=tuple(machine.j_per_th for machine in chosen),
        tone=_TONES[kind],
        names=tuple(machine.name for machine in chosen),
        provenance=Provenance.DATED,
    )
