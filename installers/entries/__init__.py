"""Where the frozen programs begin; the only part of this package that is shipped."""
