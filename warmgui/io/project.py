"""What the program's owner wrote into pyproject.toml for the running program, as its installation has it."""

from __future__ import annotations

from functools import cache

from warmgui.core.updates import releases_url

DISTRIBUTION = "warmgui"
LABEL = "releases"
"""Of the address in `[project.urls]`, whatever its capitals."""


@cache
def project_releases_url() -> str:
    """The address of the project's list of releases; "" where this build has none: then nobody is asked.

    Who does not own the address could announce a "newer version" to everybody: there is none by default, and
    only the shape that `releases_url` knows is taken.
    """
    from importlib import metadata  # late: nobody asks in the first second

    try:
        said = metadata.metadata(DISTRIBUTION).get_all("Project-URL") or ()
    except (OSError, ValueError, metadata.PackageNotFoundError):
        return ""
    for line in said:
        name, _, address = str(line).partition(",")
        if name.strip().casefold() == LABEL:
            return releases_url(address)
    return ""
