"""Numbers as people write them: "3.5 million", "1,234.5", "12,50", "1.2e14", "3 k"."""

from __future__ import annotations

import math
import re

NUMBER = (
    r"(?<![\w.,])[-−+]?(?:\d{1,3}(?:[\u00a0\u202f\u2009 ']\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*|\.\d+)"
    r"(?:\s?[eE][-+−]?\d{1,3}(?!\w)|\s?[×x·]\s?10\^[-+−]?\d{1,3})?"
)
"""A number; a sign only where it does not join two words."""
BIG_WORDS = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "millions": 1e6,
    "mio": 1e6,
    "mn": 1e6,
    "billion": 1e9,
    "billions": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "trillions": 1e12,
    "quadrillion": 1e15,
}
BIG = rf"(?:\s*(?:{'|'.join(sorted(BIG_WORDS, key=len, reverse=True))})\b\.?|k\b)?"
"""The word behind it, if any: the English names of big numbers, and "k"."""
_POWER = re.compile(r"\s?(?:[eE]|[×x·]\s?10\^)([-+−]?\d{1,3})$")
_GROUPS = re.compile(r"[\u00a0\u202f\u2009 ']")
_THOUSANDS = 3


def number(words: str) -> float | None:
    """The number of a text that `NUMBER` and `BIG` match; None where it is none, or too large for any.

    "1,234" is 1234 (English), "12,5" and "0,125" are decimal; "1.234" is decimal, "1.234.567" is not.
    """
    scale, digits = _without_big_word(words.strip())
    power = _POWER.search(digits)
    exponent = 0
    if power is not None:
        exponent = int(power.group(1).replace("−", "-"))
        digits = digits[: power.start()]
    plain = _plain(_GROUPS.sub("", digits).replace("−", "-"))
    try:
        value = float(f"{plain}e{exponent}") * scale
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _without_big_word(words: str) -> tuple[float, str]:
    lower = words.lower().rstrip(".")
    for word, scale in BIG_WORDS.items():
        if lower.endswith(word):
            return scale, words[: len(lower) - len(word)].strip()
    if lower.endswith("k"):
        return 1e3, words[: len(lower) - 1].strip()
    return 1.0, words


def _plain(digits: str) -> str:
    """With a point as decimal sign and without groups."""
    comma, point = digits.rfind(","), digits.rfind(".")
    if comma >= 0 and point >= 0:
        decimal, group = (",", ".") if comma > point else (".", ",")
        return digits.replace(group, "").replace(decimal, ".")
    if comma < 0:
        return digits.replace(".", "") if digits.count(".") > 1 else digits
    whole, *rest = digits.split(",")
    grouped = all(len(part) == _THOUSANDS for part in rest) and whole.strip("-+") not in {"", "0"}
    return digits.replace(",", "") if grouped else digits.replace(",", ".")
