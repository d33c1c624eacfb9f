"""When to heat: prices, carbon, own power, and what follows from them for the thermostat."""
