"""From wanted watts to devices: heat sources, their curves and trim, and what they really draw."""
