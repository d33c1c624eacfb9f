"""The odds lab: mine a block yourself, your odds, solo or pool, heat is heat, time machine, classroom."""
