"""Every host that the program may contact: what for, how often, and by which switch."""
