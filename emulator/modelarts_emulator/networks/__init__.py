"""Networks of resource pools."""
