"""The thermostat dial."""
