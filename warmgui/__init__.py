"""WarmGUI: a PC as a room heater you can trust."""

__version__ = "0.1.0"
