"""The history page: bars, a table, the journal, the export."""
