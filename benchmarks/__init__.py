"""How fast and how small the client is next to its peers, as ratios of one run: `make bench`."""
