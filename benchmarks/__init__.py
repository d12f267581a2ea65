"""Ratios that matter to users, each measured within one run: ``python -m benchmarks``."""
