"""The program of the frozen folder that mines: without Qt."""

import sys

from installers.entries.surroundings import restore
from miners.__main__ import main

if __name__ == "__main__":
    restore()
    sys.exit(main())
