"""The description that servers are compared with, as the generator bundles it."""
