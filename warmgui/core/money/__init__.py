"""What mining earns and costs, and how likely luck is."""
