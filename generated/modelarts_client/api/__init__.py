"""One package for each tag of the description."""
