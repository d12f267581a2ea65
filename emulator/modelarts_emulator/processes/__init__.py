"""Starting, measuring and ending processes, and their logs."""
