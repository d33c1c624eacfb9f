"""Which languages there are. Words and catalogues are found in `i18n`."""

from __future__ import annotations

LANGUAGES = ("en", "ar", "zh_CN")
"""What a catalogue exists for; English is the language of the sources."""
PSEUDO_LANGUAGES = ("pseudo", "pseudo-rtl")
"""For tests and pictures only (`i18n_pseudo`); imported when one of them is chosen."""
