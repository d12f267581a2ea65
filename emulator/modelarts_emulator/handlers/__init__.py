"""The behaviour behind the operations: one module for each tag of the description."""
