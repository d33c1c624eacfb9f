"""How difficulty follows hash power."""
