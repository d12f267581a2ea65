"""Writes the typed client of a description."""
