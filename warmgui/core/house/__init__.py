"""Beyond the PC's own room: other places that take heat, and other heaters that give it. Pure."""
