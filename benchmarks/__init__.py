"""Compares speed and size of the client with its peers, as ratios of one run: `make bench`."""
