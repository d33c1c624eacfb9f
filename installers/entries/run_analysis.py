"""The program of the frozen folder that fits, plans and simulates: one job, one answer."""

import sys

from installers.entries.surroundings import restore
from warmgui.analysis.__main__ import main

if __name__ == "__main__":
    restore()
    sys.exit(main(sys.stdin, sys.stdout))
