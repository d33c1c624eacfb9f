"""The windows' desks: work that `io` does in threads of its own, answered in the GUI's thread."""
