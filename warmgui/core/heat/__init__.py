"""Room, thermostat, guard, allocation and metering: watts in, watts out."""
