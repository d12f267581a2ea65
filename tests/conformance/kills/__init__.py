"""Runs of the command that are killed, on a server that has things of somebody else."""
