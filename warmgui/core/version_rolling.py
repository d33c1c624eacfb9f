"""Version rolling (BIP 320): what its switch must say before somebody turns it on.

Several headers that differ in their version alone share most of the work of the second block of SHA-256d. It
is patented; nothing here is advice about the law.
"""

from __future__ import annotations

from warmgui.core.text import translate

TERMS_URL = "https://blockchaindpl.org"
"""Of the licence; opened by the user's browser, never by this program."""
LABEL = translate("settings", "Version rolling (BIP 320)")
HELP = translate(
    "settings",
    "Hashes several versions of a header at once: more hashes for the same heat. Only where the pool allows "
    "it, and never unless you switch it on. Patents on it are offered under the Blockchain Defensive Patent "
    "License: reciprocal, not public domain. Read its terms first; this is no legal advice.",
)
TERMS = translate("settings", "Read the terms: {site}", site="blockchaindpl.org")
