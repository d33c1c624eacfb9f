"""The program of the frozen folder that turns heaters in the network down when WarmGUI was killed."""

import sys

from installers.entries.surroundings import restore
from warmgui.heater_guard import main

if __name__ == "__main__":
    restore()
    sys.exit(main())
