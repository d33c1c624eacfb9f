"""The page where the work goes, and the dialog of a server."""
