"""The devices page, measuring, and the calibration at the wall."""
