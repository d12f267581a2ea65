"""What was found, what of it has one cause, and how it is reported."""
