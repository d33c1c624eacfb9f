"""Every figure of money, energy and luck, opened: formula, numbers, dates, sources."""
