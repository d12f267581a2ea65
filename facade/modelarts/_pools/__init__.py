"""Resource pools and networks: requests, answers, waiting."""
