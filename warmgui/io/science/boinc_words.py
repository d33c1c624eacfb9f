"""What is said about BOINC."""

from __future__ import annotations

from warmgui.core.text import Text, filled, translate

NO_PROJECT = translate(
    "science", "BOINC computes for no project yet. Join one in BOINC Manager; this program joins none."
)
NO_WORK = translate("science", "BOINC has no work now. Its projects send some when they have any.")
PAUSED_ELSEWHERE = translate(
    "science", "Another program has told BOINC to do something else for a while; this one waits until then."
)
TAKEN = translate(
    "science",
    "Somebody changed BOINC's mode in another program, and that holds. This program leaves BOINC alone until "
    "you read the faults and try again.",
)
IGNORES = translate(
    "science",
    "“{task}” of {project} goes on computing although BOINC told it to rest. BOINC is kept at rest; end that "
    "task in BOINC Manager, then try again.",
)
CANNOT_REMEMBER = translate(
    "science",
    "What BOINC was set to cannot be kept on the disk, so it is left alone: it could not be set back.",
)
LOOKING = translate("science", "The keyring is being asked for BOINC's password.")


def sentence(words: Text, **args: str | Text) -> Text:
    """One of these with what stands in its places."""
    return filled(words, **args)
