"""The program of the frozen folder with the window."""

import sys

from installers.entries.surroundings import restore
from warmgui.__main__ import main

if __name__ == "__main__":
    restore()
    sys.exit(main())
