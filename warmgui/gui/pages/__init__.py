"""The pages of the window, and the words that they say."""
