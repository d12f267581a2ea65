"""Endpoint functions: a package for each tag, a module for each operation."""
