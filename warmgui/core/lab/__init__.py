"""The lab's arithmetic: odds, luck, towns of homes, years gone by, one hash step by step. Pure."""
