"""How the GUI reads history: series for charts, totals for tables, exports. `warmgui.io` implements it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Sequence

    from warmgui.core.model import JournalEntry
    from warmgui.core.text import Text
    from warmgui.core.vocabulary import Provenance


@dataclass(frozen=True, slots=True)
class ChartData:
    """Series over time for charts: parallel arrays of doubles, NaN where nothing is known.

    `t_utc` ascends. Each point is a mean over `step_s` seconds; gaps longer than three steps hold one NaN.
    """

    t_utc: array[float]
    columns: dict[str, array[float]]
    step_s: float


class ChartReader(Protocol):
    """Read-only history for charts and tables; the GUI calls it in a pool thread, never in its own."""

    def series(
        self, columns: Sequence[str], start_utc: float, end_utc: float, max_points: int = 1500
    ) -> ChartData:
        """Means of `Sample` columns over a range; picks the roll-up that fits `max_points`."""

    def totals(self, start_utc: float, end_utc: float, bucket: str) -> list[dict[str, float | None]]:
        """Rows per "hour", "day" or "month" of local time.

        Keys: start_utc, seconds (covered), energy_kwh, heat_kwh, mining_kwh, cost, useful_kwh, own_kwh,
        co2_g, sat, hypothetical_sat, hashes, accepted, rejected, stale, practice_kwh (mining energy on a
        network that pays nothing), hours_heating, mean_room_c, mean_outdoor_c, mean_price_per_kwh,
        mean_carbon_g_per_kwh; and cost_, sat_, useful_, own_ and co2_unknown_kwh, the mining energy of which
        that sum knows nothing.
        """

    def provenances(self, start_utc: float, end_utc: float) -> dict[str, dict[Provenance, float]]:
        """How "power", "price", "carbon", "room" and "outdoor" were known: shares, 0..1; empty if unknown."""

    def journal(self, start_utc: float, end_utc: float, limit: int = 1000) -> list[JournalEntry]:
        """The newest `limit` entries of the journal in a range, oldest first."""

    def export_journal(self, path: str, start_utc: float, end_utc: float, say: Callable[[Text], str]) -> int:
        """Write the journal of a range, in words (`say`) and for programs; returns how many entries.

        ".csv" gives CSV, every other ending JSON lines.
        """

    def export_rows(
        self, path: str, start_utc: float, end_utc: float, resolution: str, *, currency: str = ""
    ) -> int:
        """Write rows ("second", "minute", "hour") with provenance columns; formats as in `export_journal`.

        `currency` is that of cost and price, for a column of its own; "" leaves it out.
        """

    def export_document(self, path: str, content: bytes) -> None:
        """Write a finished document (the report), whole or not at all; raises OSError."""
