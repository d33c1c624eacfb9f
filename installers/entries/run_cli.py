"""The program of the frozen folder for terminals on Windows: commands for the WarmGUI that runs."""

import sys

from installers.entries.surroundings import restore
from warmgui.cli import main

if __name__ == "__main__":
    restore()
    sys.exit(main())
