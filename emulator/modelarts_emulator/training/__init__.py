"""Training jobs that really run: creation, staging, processes, logs, metrics, events and lists."""
