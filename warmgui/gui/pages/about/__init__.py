"""The About card: what this program is, its licences, whether there is a newer one."""
