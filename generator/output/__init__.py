"""The files that a run writes: making them, comparing them, and knowing when they are up to date."""
