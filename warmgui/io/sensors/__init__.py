"""One file per kind of sensor; `detect` knows which of them this system has."""
