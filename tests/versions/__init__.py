"""Homes as earlier versions of the program left them: how they are made."""
