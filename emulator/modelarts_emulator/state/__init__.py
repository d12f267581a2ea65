"""The data directory, the database in it, and the fields of its documents."""
