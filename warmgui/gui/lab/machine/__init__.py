"""The time machine: real blocks and machines of their day."""
