"""The thermostat: one step a minute, from a reading to wanted watts."""
