"""Stand-ins that the tests share: servers, devices, worlds."""
