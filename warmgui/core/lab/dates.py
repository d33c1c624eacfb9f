"""Days as numbers: for axes and sentences."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from warmgui.core.text import Amount

_NOON_S = 43_200.0
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def noon_utc(day: date) -> float:
    """Seconds since 1970 of a day's noon (UTC): the same day nearly everywhere."""
    return (datetime(day.year, day.month, day.day, tzinfo=UTC) - _EPOCH).total_seconds() + _NOON_S


def day_of_utc(at_utc: float) -> date:
    """The day (UTC) of a moment; the calendar's ends where it lies beyond them.

    Raises:
        ValueError: it is no number.
    """
    try:
        return (_EPOCH + timedelta(seconds=at_utc)).date()
    except OverflowError:
        return date.max if at_utc > 0 else date.min


def day_amount(day: date) -> Amount:
    """A day for sentences."""
    return Amount(noon_utc(day), "calendar_date")
