"""Turns the description in ``spec/`` into ``generated/``: joins and checks it, and generates the client and tables."""
