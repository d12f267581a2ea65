"""What is on the server: identifiers of what is there, and resources that a run makes for itself."""
