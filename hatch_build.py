"""Package build hook: compiles the hashing kernels into the wheel, or into the tree of an editable install.

A failed native build does not fail the installation: WarmGUI then hashes in Python, slowly, and says so.
WARMGUI_REQUIRE_NATIVE=1 makes it an error. The sdist holds sources only.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

REQUIRE_VARIABLE = "WARMGUI_REQUIRE_NATIVE"


class NativeKernelsHook(BuildHookInterface[Any]):
    """Runs for wheels and editable installs."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build, add the library to the wheel, and give the wheel its platform tag.

        Raises:
            BuildError: the native build failed and WARMGUI_REQUIRE_NATIVE is set.
        """
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))  # an isolated build knows the package by its path only
        try:
            from miners.kernels.build import BuildError, build_library, chosen_target, install_in_place
            from miners.kernels.targets import host_target
        finally:
            sys.path.remove(str(root))
        try:
            target = chosen_target()
            report = build_library(target, root / "build" / "kernels")
            if target is host_target():
                install_in_place(report.library)
        except BuildError as error:
            if os.environ.get(REQUIRE_VARIABLE, "0") not in {"", "0"}:
                raise
            self.app.display_warning(f"The native kernels were not built, hashing will be slow: {error}")
            return
        build_data["tag"] = target.wheel_tag
        build_data["pure_python"] = False
        if version != "editable":
            build_data["force_include"][str(report.library)] = f"miners/kernels/{report.library.name}"
