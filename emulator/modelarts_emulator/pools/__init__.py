"""Resource pools and their tags."""
