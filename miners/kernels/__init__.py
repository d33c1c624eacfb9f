"""The double hash: one symbolic description, emitters, native kernels, dispatch and the hashlib reference."""
