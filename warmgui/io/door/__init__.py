"""The door for programs of the same user on this machine: `warmgui status`, `warmgui heat on` and the like.

Closed to everybody else: a socket (on Windows a named pipe) of this user's only, and a key in a file that
only this user may read. JSON goes through it, never anything that could run.
"""
