"""The tables in docs/ that are derived from the description and the code."""
