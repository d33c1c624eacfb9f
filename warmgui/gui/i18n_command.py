"""The translators' commands.

`python -m warmgui.gui.i18n update` collects every sentence and merges it into the files
`assets/translations/warmgui_*.ts`; `release` compiles the .qm files; `check` ends with 1 when `update` would
change something (`i18n_catalogue` for these); `report` judges the translations (`i18n_report`).
"""

from __future__ import annotations

import sys

from warmgui.gui import i18n_catalogue, i18n_report


def main(arguments: list[str]) -> int:
    """The command line; returns the exit code."""
    command = arguments[0] if len(arguments) == 1 else ""
    if command == "update":
        i18n_catalogue.update()
    elif command == "release":
        i18n_catalogue.release()
    elif command == "check":
        return 0 if i18n_catalogue.is_up_to_date() else 1
    elif command == "report":
        words, well = i18n_report.report()
        sys.stdout.write(words)
        return 0 if well else 1
    else:
        sys.stderr.write("usage: python -m warmgui.gui.i18n update|release|check|report\n")
        return 2
    return 0
