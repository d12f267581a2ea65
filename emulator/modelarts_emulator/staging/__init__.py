"""Places in OBS, and copies between them and local directories."""
