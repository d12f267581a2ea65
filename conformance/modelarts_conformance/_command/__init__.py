"""The command line: what is tested, how much of it, and what is printed."""
