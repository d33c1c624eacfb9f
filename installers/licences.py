"""Which licences may be in what is given to people; any other one ends the build with a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from installers.build import BuildError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from installers.component import Component

ALLOWED = frozenset(
    {
        *("MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "Zlib", "Apache-2.0", "PSF-2.0"),
        *(
            "Python-2.0",
            "CC0-1.0",
            "Unlicense",
            "OFL-1.1",
            "Unicode-3.0",
            "Unicode-DFS-2016",
            "blessing",
            "MIT-CMU",
            "BSL-1.0",
        ),
    }
)
"""Licences that ask for no more than their own text, as SPDX calls them."""

FOR_SOME: Mapping[str, frozenset[str]] = {
    # Qt: replaceable, its texts lie beside it, and README.txt says how.
    "LGPL-3.0-only": frozenset({"pyside6-essentials", "shiboken6"}),
    # gcc's runtime, which numpy and scipy bring: the exception allows programs of any licence.
    "GPL-3.0-or-later WITH GCC-exception-3.1": frozenset({"libgfortran", "libgcc", "libstdc++"}),
    "LGPL-2.1-or-later": frozenset({"libquadmath"}),
    # The exception allows programs of any licence to be frozen.
    "GPL-2.0-or-later WITH Bootloader-exception": frozenset({"pyinstaller"}),
    # Redistributable beside a program, unchanged; in the wheels and in Python for Windows.
    "LicenseRef-Microsoft-Redistributable": frozenset({"microsoft-visual-c++-runtime"}),
}
"""Licences that are allowed for these components alone."""

_CLASSIFIERS = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "ISC License (ISCL)": "ISC",
    "The Unlicense (Unlicense)": "Unlicense",
    "GNU General Public License v2 (GPLv2)": "GPL-2.0-only",
    "GNU General Public License v3 (GPLv3)": "GPL-3.0-only",
    "GNU General Public License v3 or later (GPLv3+)": "GPL-3.0-or-later",
    "GNU Affero General Public License v3": "AGPL-3.0-only",
}
_SHORT = {"BSD": "BSD-3-Clause", "MIT": "MIT", "Apache 2.0": "Apache-2.0", "BSD-3-Clause": "BSD-3-Clause"}
_DECLARED = {"pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception"}
"""Where the metadata say it in prose."""


def of_metadata(metadata: Any) -> str:
    """The licence of an installed distribution as an SPDX expression; "" where its metadata tell none.

    Args:
        metadata: as `importlib.metadata` gives them, or its namesake from the index, which raises for a
            missing key; either may be the one that PyInstaller brings.
    """
    name = plain_name(metadata["Name"])
    if name in _DECLARED:
        return _DECLARED[name]
    expression = metadata.get("License-Expression")
    if expression:
        return str(expression)
    prefix = "License :: OSI Approved :: "
    said = [c.removeprefix(prefix) for c in metadata.get_all("Classifier") or () if c.startswith(prefix)]
    known = {_CLASSIFIERS.get(one, "") for one in said}
    if len(known) == 1 and "" not in known:
        return known.pop()
    free = (metadata.get("License") or "").strip()
    if free in _SHORT:
        return _SHORT[free]
    return free if _is_expression(free) else ""


def plain_name(name: str) -> str:
    """A distribution's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _is_expression(words: str) -> bool:
    from license_expression import ExpressionError, get_spdx_licensing  # type: ignore[import-untyped]

    if not words or "\n" in words:
        return False
    try:
        return not get_spdx_licensing().validate(words).errors
    except ExpressionError:
        return False


def check(components: Iterable[Component]) -> None:
    """See that everything may be given to people.

    Raises:
        BuildError: a component has no known licence, or none that is on the list.
    """
    wrong = [_complaint(component) for component in components if not allowed(component)]
    if wrong:
        raise BuildError(" ".join(wrong))


def _complaint(component: Component) -> str:
    files = f" ({component.files[0]})" if component.files else ""
    if not component.licence:
        return f"The licence of {component.name} {component.version}{files} is not known."
    words = f"{component.name} {component.version}{files} is under {component.licence}"
    return f"{words}, which is not on the list of licences in installers/licences.py."


def allowed(component: Component) -> bool:
    """Whether one of a component's alternatives is on the list, with all its parts."""
    if not component.licence:
        return False
    from license_expression import ExpressionError, get_spdx_licensing

    try:
        tree = get_spdx_licensing().parse(component.licence)
    except ExpressionError:
        return False
    return _holds(tree, component.name)


def _holds(tree: Any, name: str) -> bool:
    if tree.isliteral:
        key = str(tree)
        return key in ALLOWED or name in FOR_SOME.get(key, frozenset())
    parts = [_holds(part, name) for part in tree.args]
    return any(parts) if tree.operator.strip() == "OR" else all(parts)
