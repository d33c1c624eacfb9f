"""Week plan, holidays, targets by hand, and local clocks that change."""
