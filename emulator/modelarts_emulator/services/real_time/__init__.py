"""Real-time services: deployment, updates, and predictions passed on to instances."""
