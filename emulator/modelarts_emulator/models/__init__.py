"""Models: imported from OBS, checked, listed and deleted."""
