"""A report on paper, and the dialog that makes one."""
