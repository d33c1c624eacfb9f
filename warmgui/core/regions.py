"""What readers are used to: °F and BTU, decimal signs, the direction of writing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warmgui.core.settings.model import AppearanceSettings


@dataclass(frozen=True, slots=True)
class FormatPrefs:
    """What the reader is used to."""

    fahrenheit: bool = False
    btu: bool = False
    feet: bool = False
    utc_offset_s: float = 0.0
    decimal: str = "."
    group: str = "\u202f"
    currency: str = "EUR"
    space: str = " "
    """Between number and unit; `prefs_from` takes one at which no line breaks."""
    right_to_left: bool = False
    """Wraps numbers in Unicode isolates, or a minus would wander to the other side of its number."""


_FAHRENHEIT_REGIONS = frozenset(
    {"US", "PR", "GU", "VI", "AS", "MP", "BS", "BZ", "KY", "PW", "FM", "MH", "LR"}
)
_BTU_REGIONS = frozenset({"US", "PR", "GU", "VI", "AS", "MP"})
_FEET_REGIONS = _BTU_REGIONS | {"CA", "GB", "LR"}
_POINT_LANGUAGES = frozenset(
    {"en", "zh", "ja", "ko", "he", "th", "hi", "ar", "bn", "ur", "ms", "ga", "cy", "fil"}
)
_COMMA_LOCALES = frozenset({"en_ZA"})
_POINT_LOCALES = frozenset(
    {"es_MX", "es_US", "es_GT", "es_HN", "es_NI", "es_PA", "es_PE", "es_PR", "de_CH", "it_CH"}
)
_LANGUAGE_LETTERS = {2, 3}
"""What is longer or shorter ("C", "POSIX") is no language."""
_RIGHT_TO_LEFT_LANGUAGES = frozenset({"ar", "he", "fa", "ur", "pseudo-rtl"})


def prefs_from(
    appearance: AppearanceSettings, locale_name: str, utc_offset_s: float, currency: str = "EUR"
) -> FormatPrefs:
    """The reader's preferences: what the settings say, and by region where they say "auto".

    Args:
        appearance: the settings' section.
        locale_name: of the system, "en_US", "de-DE.UTF-8", "zh_Hans_CN"; unknown ones read as international.
        utc_offset_s: local time minus UTC, now.
        currency: ISO code for amounts of money.
    """
    parts = locale_name.partition(".")[0].partition("@")[0].replace("-", "_").split("_")
    language, region = parts[0].lower(), parts[-1].upper() if len(parts) > 1 else ""
    short = f"{language}_{region}"
    comma = short in _COMMA_LOCALES or (language not in _POINT_LANGUAGES and short not in _POINT_LOCALES)
    shown = language if appearance.language == "system" else appearance.language.partition("_")[0]
    return FormatPrefs(
        fahrenheit=_chosen(appearance.temperature_unit, "f", region in _FAHRENHEIT_REGIONS),
        btu=_chosen(appearance.heat_unit, "btu", region in _BTU_REGIONS),
        feet=region in _FEET_REGIONS,
        utc_offset_s=utc_offset_s,
        decimal="," if comma and language.isalpha() and len(language) in _LANGUAGE_LETTERS else ".",
        currency=currency,
        space="\u00a0",
        right_to_left=shown in _RIGHT_TO_LEFT_LANGUAGES,
    )


def _chosen(choice: str, wanted: str, by_region: bool) -> bool:  # noqa: FBT001 - a plain fact, not a switch
    return by_region if choice == "auto" else choice == wanted
