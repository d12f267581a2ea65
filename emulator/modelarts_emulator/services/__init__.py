"""Services: real-time ones and batches, and what both have."""
