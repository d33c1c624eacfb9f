"""Heat is heat: every way to a kWh, side by side."""
