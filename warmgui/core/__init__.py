"""The pure heart: what is true and what follows from it. Standard library only, no clock, no I/O."""
