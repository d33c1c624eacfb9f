"""Simulated rooms on which the thermostat is judged: plants, weather, sensors, scenarios, score.

`plants` holds the physics, `weather` what happens outside, `sensing` what a thermometer makes of the room and
a heater of an order, `scenarios` the rooms that the project ships, `simulate` runs one controller in one of
them, `peers` are the controllers to beat, and `score` judges. Everything is seeded: the same call gives the
same numbers.
"""
