"""Work of one's own Bitcoin Core: templates in, blocks out."""
