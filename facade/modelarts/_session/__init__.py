"""What a session puts together: its clients and its project."""
