"""How a figure of the history's table comes about: its formula with the sums of that very row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.money.facts import price_date
from warmgui.core.money.known import weaker
from warmgui.core.money.mining import SAT_PER_BTC
from warmgui.core.money.workings.working import Working, WorkingInput
from warmgui.core.report.sums import UNKNOWN_KEYS, known_fraction
from warmgui.core.text import EMPTY, Amount, Text, filled, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from warmgui.core.model import NetworkFacts
    from warmgui.core.report.sums import Row

_BY_SECOND = translate("history", "Summed up second by second as it happened; the history keeps the sums.")
_PARTLY = translate(
    "history", "Known for {share} of the mining energy; the rest is in no sum and in no ratio."
)


class RowWorkings:
    """The workings of one row.

    Args:
        row: of `sums.extended`.
        known: the usual provenance of "power", "price", "carbon" and "room" in this time.
        network: the facts whose price of a bitcoin was taken.
        price: of one bitcoin.
    """

    def __init__(
        self,
        row: Row,
        known: Mapping[str, Provenance],
        network: NetworkFacts | None = None,
        price: float | None = None,
    ) -> None:
        self._row, self._known, self._network, self._price = row, known, network, price
        self._makers: dict[str, Callable[[], Working]] = {
            "cost": self._cost,
            "price_paid": self._price_paid,
            "useful_kwh": self._useful,
            "useful_fraction": self._useful_fraction,
            "own_kwh": self._own,
            "co2_g": self._co2,
            "sat": self._sat,
            "income": self._income,
            "net_cost": self._net_cost,
            "net_per_useful_kwh": self._net_per_useful,
        }

    def working(self, key: str) -> Working | None:
        """Of one figure; None where it is unknown, or nothing but a count or a mean."""
        if key not in self._makers or self._row.get(key) is None:
            return None
        return self._makers[key]()

    # ---- sums ----------------------------------------------------------------------------------------------

    def _cost(self) -> Working:
        return self._made(
            translate("history", "Cost"),
            "cost",
            "money",
            "C = Σ E · (p · (1 − o) + f · o)",
            (
                self._mined(),
                self._input(
                    "p", translate("history", "price from the grid, mean of this time"), "mean_price_per_kwh",
                    "price_per_kwh", "price",
                ),
                self._own_share(),
            ),
            translate("history", "Here f is what the grid would have paid for own power at that second."),
            _BY_SECOND,
        )  # fmt: skip

    def _useful(self) -> Working:
        return self._made(
            translate("history", "Useful heat"),
            "useful_kwh",
            "heat_kwh",
            "Q = Σ E · a · u",
            (self._mined(),),
            translate("history", "Here a is the part of the heat that reaches the room, by your settings."),
            translate("history", "Here u is 1 while the room is not above its target, and 0 while it is."),
            _BY_SECOND,
        )

    def _own(self) -> Working:
        return self._made(
            translate("history", "Own power"),
            "own_kwh",
            "energy_kwh",
            "O = Σ E · o",
            (self._mined(),),
            translate(
                "history", "Here o is the part of what mining drew that sun, wind or battery had left."
            ),
            _BY_SECOND,
        )

    def _co2(self) -> Working:
        carbon = self._input(
            "g", translate("history", "carbon intensity of the grid, mean of this time"),
            "mean_carbon_g_per_kwh", "carbon_g_per_kwh", "carbon",
        )  # fmt: skip
        return self._made(
            translate("history", "CO₂"),
            "co2_g",
            "co2_g",
            "m = Σ E · (1 − o) · g",
            (self._mined(), carbon, self._own_share()),
            _BY_SECOND,
        )

    def _sat(self) -> Working:
        return self._made(
            translate("history", "Expected earnings"),
            "sat",
            "sat",
            "S = Σ h · Δt / H · R",
            (self._input("N", translate("history", "hashes of this time: Σ h · Δt"), "hashes", "hashes"),),
            translate("history", "Here H is how many hashes a block needs on average, R what a block pays."),
            translate(
                "history", "An average over luck, and nothing where the work goes to a practice network."
            ),
            _BY_SECOND,
        )

    # ---- what follows from them ----------------------------------------------------------------------------

    def _price_paid(self) -> Working:
        return self._made(
            translate("history", "Mean price paid"),
            "price_paid",
            "price_per_kwh",
            "p = C / (E − E₀)",
            (self._of("C", "cost"), self._mined(), self._unknown("E₀", "cost")),
        )

    def _useful_fraction(self) -> Working:
        return self._made(
            translate("history", "Useful"),
            "useful_fraction",
            "fraction",
            "u = Q / (E − E₀)",
            (self._of("Q", "useful_kwh"), self._mined(), self._unknown("E₀", "useful_kwh")),
        )

    def _income(self) -> Working:
        dated: Text = EMPTY
        if self._network is not None:
            dated = translate("history", "Price of {date}.", date=price_date(self._network))
        price = WorkingInput(
            "P",
            translate("history", "price of one bitcoin"),
            Amount(self._price, "money"),
            Provenance.DATED,
            dated,
        )
        note = translate("history", "At the price that is known now, and not at that of the time itself.")
        return self._made(
            translate("history", "Expected earnings in money"),
            "income",
            "money",
            f"I = S / {SAT_PER_BTC:,} · P".replace(",", "\u202f"),
            (self._of("S", "sat"), price),
            note,
        )

    def _net_cost(self) -> Working:
        title = translate("history", "Net cost")
        parts = (self._of("C", "cost"), self._of("I", "income"))
        if self._all_is_known:
            return self._made(title, "net_cost", "money", "N = C − I", parts)
        return self._made(
            title,
            "net_cost",
            "money",
            "N = C · k / k₁ − I · k / k₂",
            (*parts, self._share("k₁", "cost"), self._share("k₂", "sat")),
            translate(
                "history", "Here k is the lesser of k₁ and k₂: N is of the energy of which both are known."
            ),
        )

    def _net_per_useful(self) -> Working:
        title, kind = translate("history", "Net, per useful kWh"), "price_per_kwh"
        useful = self._of("u", "useful_fraction")
        parts = (self._of("C", "cost"), self._of("I", "income"), self._mined())
        if self._all_is_known:
            return self._made(title, "net_per_useful_kwh", kind, "n = (C − I) / (E · u)", (*parts, useful))
        return self._made(
            title,
            "net_per_useful_kwh",
            kind,
            "n = (C / (E · k₁) − I / (E · k₂)) / u",
            (*parts, self._share("k₁", "cost"), self._share("k₂", "sat"), useful),
        )

    # ---- inputs --------------------------------------------------------------------------------------------

    def _made(
        self,
        title: Text,
        key: str,
        kind: str,
        formula: str,
        inputs: tuple[WorkingInput | None, ...],
        *notes: Text,
    ) -> Working:
        there = tuple(given for given in inputs if given is not None)
        provenance = self._about("power")
        for given in there:
            if given.amount.value is not None:
                provenance = weaker(provenance, given.provenance)
        said = list(notes)
        known = known_fraction(self._row, key)
        if known is not None and known < 1.0:
            said.append(filled(_PARTLY, share=Amount(known, "fraction")))
        return Working(title, Amount(self._row.get(key), kind), formula, there, provenance, tuple(said))

    def _about(self, what: str) -> Provenance:
        return self._known.get(what, Provenance.UNKNOWN)

    def _input(
        self, symbol: str, name: Text, key: str, kind: str, about: str = "power"
    ) -> WorkingInput | None:
        value = self._row.get(key)
        return None if value is None else WorkingInput(symbol, name, Amount(value, kind), self._about(about))

    def _mined(self) -> WorkingInput | None:
        return self._input("E", translate("history", "mining energy"), "mining_kwh", "energy_kwh")

    def _own_share(self) -> WorkingInput | None:
        if not self._row.get("own_kwh"):
            return None
        return self._input("o", translate("history", "own part of it, mean"), "own_fraction", "fraction")

    def _of(self, symbol: str, key: str) -> WorkingInput | None:
        """A figure that has a working of its own."""
        made = self.working(key)
        return None if made is None else WorkingInput(symbol, made.title, made.result, made.provenance)

    def _unknown(self, symbol: str, key: str) -> WorkingInput | None:
        name = translate("history", "mining energy of which that is not known")
        return self._input(symbol, name, UNKNOWN_KEYS[key], "energy_kwh")

    @property
    def _all_is_known(self) -> bool:
        """Cost and earnings are known for all of the mining energy, or nobody says for how much."""
        return all(known_fraction(self._row, key) in {None, 1.0} for key in ("cost", "sat"))

    def _share(self, symbol: str, key: str) -> WorkingInput | None:
        known = known_fraction(self._row, key)
        if known is None:
            return None
        name = (
            translate("history", "part of the mining energy whose cost is known")
            if key == "cost"
            else translate("history", "part of the mining energy whose earnings are known")
        )
        return WorkingInput(symbol, name, Amount(known, "fraction"), self._about("power"))
