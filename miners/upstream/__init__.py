"""Where work comes from: pools, the practice network, historic blocks."""
