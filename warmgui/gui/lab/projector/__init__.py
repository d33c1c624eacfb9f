"""The lab on a projector."""
