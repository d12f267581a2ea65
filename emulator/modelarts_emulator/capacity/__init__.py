"""The nodes of resource pools, what holds parts of them, and what that uses."""
