"""The page of the room: how warm it is, outside, and what was learned."""
