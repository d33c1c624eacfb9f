"""Rates, watts and hits of devices, measured."""
