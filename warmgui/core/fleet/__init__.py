"""Machines on one MQTT broker: what they say of themselves, what they may be told, who shares out power."""
