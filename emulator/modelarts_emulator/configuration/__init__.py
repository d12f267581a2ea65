"""The quotas of projects, and what there is for resource pools and networks."""
