"""Simulated rooms, and what is learned from logged data: pure numpy/scipy, no Qt, no I/O."""
