"""The claim checker: a claim's numbers in, what they come to and what is wrong with them out."""
