"""Mining real blocks of the lab's own chain."""
