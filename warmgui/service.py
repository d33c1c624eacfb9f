"""`warmgui service install|uninstall`: a start without a window at log-in. Needs a yes here, and consent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.local_commands import Answer
from warmgui.core.local_forms import EXIT_CANNOT, EXIT_DONE, EXIT_NO_CONSENT, NO_CONSENT
from warmgui.io.service.managers import ServiceError, manager

if TYPE_CHECKING:
    from warmgui.here import Here
    from warmgui.io.service.managers import Manager

_MEANS = (
    "WarmGUI then starts without a window whenever you log in, and runs until you log out. It heats as the "
    "settings say: off after each start, unless they say that it goes on heating after a restart. It obeys "
    'the same limits as with a window; "warmgui status" asks it, "warmgui service uninstall" ends this.'
)


def carry_out(wish: str, here: Here, by: Manager | None = None) -> Answer:
    """Do it.

    Args:
        wish: "install", "uninstall", or "" for how it stands.
        here: settings, and who sits there.
        by: who starts services; None: this system's.
    """
    try:
        by = by or manager()
        if wish == "install":
            return _install(here, by)
        if wish == "uninstall":
            gone = by.uninstall()
            words = "It no longer starts by itself, and has ended." if gone else "There is nothing to undo."
            return Answer(EXIT_DONE, words)
        return Answer(EXIT_DONE, by.state())
    except ServiceError as error:
        return Answer(EXIT_CANNOT, f"That cannot be done here: {error}.")


def _install(here: Here, by: Manager) -> Answer:
    if not here.settings.consented:
        return Answer(EXIT_NO_CONSENT, NO_CONSENT)
    if not here.agrees(_MEANS, "Shall WarmGUI start without a window when you log in?"):
        return Answer(EXIT_CANNOT, "Nothing was changed: nobody here said yes.")
    where = by.install()
    return Answer(EXIT_DONE, f"WarmGUI starts without a window when you log in ({where}), and has begun now.")
