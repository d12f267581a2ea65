"""Templates of the drivers and plug-ins of resource pools."""
