"""The udev rule for the processor's energy counter: an example, which does nothing before it is copied."""

from __future__ import annotations

from warmgui.io.sensors.rapl import UDEV_RULE

NAME = "70-warmgui-power.rules"


def example() -> str:
    """The file: what it is for, what it costs, how it is switched on and off, and the devices page's rule."""
    return f"""\
# An example that is not active. It lets one group of users read the processor's energy counter (RAPL), so
# that WarmGUI can measure the processor's watts instead of modelling them.
#
# Since 2020 Linux lets only root read that counter: its fine steps can betray secrets of other programs on
# the same computer (PLATYPUS, CVE-2020-8694). Whoever allows it allows it to every program of that group. So
# add nobody but the person who heats, leave it away on computers that strangers use, and know that WarmGUI
# works without it. WarmGUI and its packages never change a permission by themselves.
#
# To switch it on:
#   sudo groupadd --system --force power
#   sudo usermod --append --groups power $USER
#   sudo cp {NAME} /etc/udev/rules.d/
#   then restart the computer
# To switch it off:
#   sudo rm /etc/udev/rules.d/{NAME}
#   sudo gpasswd --delete $USER power
#   then restart the computer

{UDEV_RULE}
"""
