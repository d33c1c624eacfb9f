"""What is known about bitcoin's network at a moment, and how. Everybody imports it from `model`."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.vocabulary import Provenance


@dataclass(frozen=True)
class NetworkFacts:
    """A dated state of bitcoin's network: ISO `date`, bdiff `difficulty`, `hashprice_usd` per PH/s a day."""

    date: str
    height: int
    difficulty: float
    subsidy_sat: int
    fees_sat: int
    hashprice_usd: float | None
    btc_price: float | None
    """Price of one BTC in `price_currency`, on that date."""
    price_currency: str
    source: str
    provenance: Provenance = Provenance.DATED
    """MEASURED: of the user's own node, which checks it; DATED: somebody's word; STALE: too old."""
    fetched_utc: float | None = None
    """When the program was told; None: it brought them along."""
    price_date: str = ""
    """ISO date of the price, where it is not that of the rest."""
    fees_date: str = ""
    """The same of the fees."""
    hashrate_hs: float | None = None
    """Of the whole network, as the source estimates it."""
    retarget_height: int | None = None
    retarget_change: float | None = None
    """Expected there, as a fraction: 0.03 is 3 % more difficult."""
