"""WarmGUI without a window from log-in on: systemd's user manager on Linux, the task scheduler on Windows."""
