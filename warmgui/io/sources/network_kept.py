"""What the source of network facts wrote into its file, judged when read: files are damaged, or edited."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from warmgui.core.heat.numbers import finite
from warmgui.core.model import NetworkFacts
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.money.mining import subsidy_sat
from warmgui.core.money.network_answers import HIGHEST_DIFFICULTY, HIGHEST_FEES_SAT, PRICE
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST_CACHE = 100_000
_MOST_WORDS, _MOST_WHOLE = 1000, 1 << 63


def kept_in(file: Path | None) -> dict[str, Any]:
    """What stands in the file; nothing where it is none of ours."""
    if file is None:
        return {}
    try:
        if file.stat().st_size > _LARGEST_CACHE:
            return {}
        plain = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return plain if isinstance(plain, dict) else {}


def facts_from(plain: Any) -> NetworkFacts | None:
    """Facts as they were kept; None for what is none, whoever wrote it."""
    if not isinstance(plain, dict) or set(plain) != {f.name for f in fields(NetworkFacts)}:
        return None
    try:
        facts = NetworkFacts(**{**plain, "provenance": Provenance(plain["provenance"])})
        return facts if _good(facts) else None
    except (ValueError, TypeError):
        return None


def _good(facts: NetworkFacts) -> bool:
    """Whether facts of a file can be; what a server says is judged by `core.money.network_answers`.

    Raises:
        ValueError, TypeError: they cannot.
    """
    words = (facts.date, facts.price_currency, facts.source, facts.price_date, facts.fees_date)
    whole = (facts.height, facts.subsidy_sat, facts.fees_sat, facts.retarget_height)
    numbers = (facts.hashprice_usd, facts.btc_price, facts.hashrate_hs, facts.retarget_change)
    "".join(words).encode()
    return (
        sum(map(len, words)) <= _MOST_WORDS
        and len(facts.date) == len(DEFAULT_FACTS.date)
        and all(type(number) is int and 0 <= number < _MOST_WHOLE for number in whole if number is not None)
        and all(finite(number) is not None for number in numbers if number is not None)
        and finite(facts.fetched_utc) is not None
        and finite(facts.difficulty) is not None
        and 1 <= facts.difficulty <= HIGHEST_DIFFICULTY
        and facts.height >= DEFAULT_FACTS.height
        and facts.subsidy_sat == subsidy_sat(facts.height + 1)
        and facts.fees_sat <= HIGHEST_FEES_SAT
        and (facts.btc_price is None or PRICE[0] <= facts.btc_price <= PRICE[1])
    )
