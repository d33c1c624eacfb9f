"""Names, forms and exit statuses of the commands that are typed at this machine; quick to load.

The command line's parser, the man page and completion are made of it; `local_commands` understands the words.
"""

from __future__ import annotations

COLDEST_C, WARMEST_C = 5.0, 30.0
NO_CONSENT = (
    "WarmGUI does not mine without your consent: start it once with a window and agree there, agree with "
    '"warmgui consent" in a terminal, or name --practice, which mines for this run on this computer only.'
)
"""Why nothing heats, on a headless start and for who asks for heat from a terminal."""

EXIT_DONE, EXIT_CANNOT, EXIT_WORDS, EXIT_NO_CONSENT, EXIT_NOBODY = 0, 1, 2, 3, 4
"""Of a command: done; not possible now; wrong words; nobody agreed to mining; no WarmGUI runs here."""

FORMS = (
    ("status", "say what the running WarmGUI does now"),
    ("heat on|off", "begin to heat, or stop"),
    ("target 21", "the room target: °C, or °F as in 70F; with a week plan until its next change"),
    ("boost [30m]", "the boost of the settings, for this long; without a time, as long as they say"),
    ("pause [10m]", "hold still for so long, or until resume"),
    ("resume", "end a pause"),
    ("limit 150|none", "never more power for heating than this, in watts; none lifts it"),
    ("devices", "list what mines, with its state and power"),
    ("fleet [join|leave]", "say how this machine stands in a fleet, let the broker steer it, or end that"),
    ("consent [withdraw]", "read what mining means and agree, in a terminal; or take it back"),
    ("api-key", "make a key for the local API and show it once; switches nothing on"),
    ("reset [THING]", "list what can be set back to how it was at first, or do it; an export is made before"),
    ("export [FILE.zip]", "keep settings, history and what was learned as plain files, without passwords"),
    ("import FILE.zip THING", "bring settings, history, room or window back from an export"),
    ("service [install|uninstall]", "say whether WarmGUI starts without a window at log-in, or change it"),
)
"""Every command as it is typed, and what it does; in the order of the help."""
NAMES = tuple(words.split()[0] for words, _ in FORMS)
