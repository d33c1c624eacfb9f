"""Expected earnings, odds and the dated facts that they stand on."""
