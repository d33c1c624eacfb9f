"""What a service manager is handed: a systemd unit, a task of Windows. Pure text.

Sources: systemd.service(5), systemd.exec(5), systemd.syntax(7); Microsoft's Task Scheduler Schema 1.2.
"""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

UNIT = "warmgui.service"
TASK = "WarmGUI without a window"
MARK = '# Written by "warmgui service install"; "warmgui service uninstall" removes it.'
_ENDS_FOR_GOOD = "2 3 4"
"""Exit statuses after which a new start would end the same: wrong options, no consent, it runs already."""
_LIMITS = f"""Restart=on-failure
RestartSec=30
RestartPreventExitStatus={_ENDS_FOR_GOOD}
TimeoutStopSec=45
Nice=5
# A status line every ten seconds is for people: the log in WarmGUI's own folder has what matters.
StandardOutput=null
# Why it would not start, or started without heat: for "journalctl", else nobody would read it.
StandardError=journal
"""
_UNPRIVILEGED = """NoNewPrivileges=yes
LockPersonality=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
RestrictNamespaces=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallErrorNumber=EPERM
UMask=0077
"""
"""Works in a user's own manager, without help of the system. Not among them: MemoryDenyWriteExecute (drivers
of graphics cards compile for the card), PrivateDevices (the cards)."""
_PRIVILEGED = """ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
ProtectClock=yes
ProtectHostname=yes
CapabilityBoundingSet=
AmbientCapabilities=
RemoveIPC=yes
KeyringMode=private
"""
SYSTEM_HOME = "/var/lib/warmgui"


def user_unit(argv: Sequence[str], *, mark: str = "") -> str:
    """A unit of the user's manager.

    Args:
        argv: program and arguments.
        mark: a first line that says whose file it is.
    """
    head = f"{mark}\n" if mark else ""
    return f"""{head}[Unit]
Description=WarmGUI, a room heater that mines (without a window)
Documentation=man:warmgui(1)
StartLimitIntervalSec=15min
StartLimitBurst=5

[Service]
Type=exec
ExecStart={unit_words(argv)}
{_LIMITS}{_UNPRIVILEGED}
[Install]
WantedBy=default.target
"""


def system_unit(argv: Sequence[str]) -> str:
    """A unit of the system's manager, for a machine that nobody logs in to; needs the user `warmgui`."""
    return f"""[Unit]
Description=WarmGUI, a room heater that mines (without a window)
Documentation=man:warmgui(1)
Wants=network-online.target
After=network-online.target
StartLimitIntervalSec=15min
StartLimitBurst=5

[Service]
Type=exec
User=warmgui
# The groups that may use graphics cards; a name that this system does not have must be taken out.
SupplementaryGroups=video render
StateDirectory=warmgui
StateDirectoryMode=0700
Environment=WARMGUI_HOME={SYSTEM_HOME}
ExecStart={unit_words(argv)}
{_LIMITS}{_UNPRIVILEGED}{_PRIVILEGED}
[Install]
WantedBy=multi-user.target
"""


def unit_words(argv: Sequence[str]) -> str:
    """Program and arguments as the value of `ExecStart`."""
    return " ".join(_unit_word(word) for word in argv)


def _unit_word(word: str) -> str:
    for sign, instead in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("%", "%%"), ("$", "$$")):
        word = word.replace(sign, instead)
    return f'"{word}"'


def task(argv: Sequence[str], user: str) -> str:
    """A task of Windows' scheduler, at the log-on of this user, with no more rights than the user has.

    Args:
        argv: program and arguments.
        user: domain and name, with a backslash between them.
    """
    who = escape(user)
    return f"""<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>A room heater that mines (without a window). By "warmgui service install".</Description>
  </RegistrationInfo>
  <Triggers>
    <LogonTrigger>
      <Enabled>true</Enabled>
      <UserId>{who}</UserId>
    </LogonTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <UserId>{who}</UserId>
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <AllowHardTerminate>true</AllowHardTerminate>
    <StartWhenAvailable>false</StartWhenAvailable>
    <AllowStartOnDemand>true</AllowStartOnDemand>
    <Enabled>true</Enabled>
    <Hidden>false</Hidden>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <Priority>7</Priority>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>{escape(argv[0])}</Command>
      <Arguments>{escape(subprocess.list2cmdline(argv[1:]))}</Arguments>
    </Exec>
  </Actions>
</Task>
"""
