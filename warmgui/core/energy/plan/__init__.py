"""The plan of the next two days: its question, its rules, its words."""
