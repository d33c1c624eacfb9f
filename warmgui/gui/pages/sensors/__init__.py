"""Thermometers and sensors: the card, the list, the dialog."""
