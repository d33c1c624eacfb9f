"""The sentences about the use of the PC: why there is less power, and what cannot be known on a desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.text import Amount, Text, translate

if TYPE_CHECKING:
    from warmgui.core.settings.pc_use import UseSettings


def allows(why: Text, power_w: float) -> Text:
    """A reason with its limit; the reason alone where nothing is allowed."""
    if power_w <= 0:
        return why
    return translate("engine", "{why}, which allows {limit}", why=why, limit=Amount(power_w, "power_w"))


def in_use_reason(*, known: bool) -> Text:
    """Of the limit while the PC is in use."""
    if known:
        return translate("engine", "you use the PC")
    return translate("engine", "nothing tells whether you use the PC")


def away_reason(*, known: bool) -> Text:
    """Of the limit while nobody uses the PC."""
    return translate("engine", "nobody uses the PC") if known else in_use_reason(known=False)


def battery_reason(charge: float | None, least: float) -> Text:
    """Of a stop on battery; `charge` only where it is too low."""
    if charge is None:
        return translate("engine", "the PC is on battery")
    return translate(
        "engine",
        "the battery is at {charge}, less than {least}",
        charge=Amount(charge, "fraction"),
        least=Amount(least, "fraction"),
    )


def unknown_charge_reason() -> Text:
    """Of a stop on a battery that does not tell its charge."""
    return translate("engine", "the PC is on battery and its charge is not known")


def charge_reason(charge: float, wanted: float) -> Text:
    """Of a stop until the battery is full enough."""
    return translate(
        "engine",
        "the battery charges first: {charge} of {wanted}",
        charge=Amount(charge, "fraction"),
        wanted=Amount(wanted, "fraction"),
    )


def quiet_reason(end_utc: float) -> Text:
    """Of the limit in quiet hours."""
    return translate("engine", "it is quiet until {time}", time=Amount(end_utc, "clock_utc"))


def quiet_device_reason(name: str, temperature_c: float) -> Text:
    """Of a device that is slowed down in quiet hours."""
    return translate(
        "engine",
        "in quiet hours {device} is to stay cooler than {degrees}",
        device=name,
        degrees=Amount(temperature_c, "temperature_c"),
    )


def full_screen_reason() -> Text:
    """Of a program that covers a screen."""
    return translate("engine", "a program fills the screen")


def program_reason(name: str) -> Text:
    """Of a program of the user's list."""
    return translate("engine", "{program} runs", program=name)


def idle_unknown(why: Text, settings: UseSettings) -> Text:
    """That nobody can tell whether the PC is in use, and as what it counts."""
    why = why or translate("engine", "Nothing here tells whether mouse and keyboard are in use.")
    if settings.unknown_is == "in_use":
        return translate(
            "engine",
            "{why} The limits for use and absence cannot follow it: the PC counts as in use.",
            why=why,
        )
    return translate(
        "engine",
        "{why} The limits for use and absence cannot follow it: the PC counts as not in use.",
        why=why,
    )


def full_screen_unknown(why: Text) -> Text:
    """That nobody can tell whether a program fills the screen."""
    why = why or translate("engine", "Nothing here tells whether a program fills the screen.")
    return translate(
        "engine",
        "{why} The setting for it does nothing here; name the programs in the settings instead.",
        why=why,
    )


def programs_unknown(why: Text) -> Text:
    """That the running programs cannot be listed."""
    why = why or translate("engine", "The programs that run here cannot be listed.")
    return translate("engine", "{why} The list of programs in the settings does nothing here.", why=why)


def temperature_unknown() -> Text:
    """That no device tells its temperature."""
    return translate(
        "engine",
        "No device here tells its temperature: in quiet hours only the power limit works.",
    )
