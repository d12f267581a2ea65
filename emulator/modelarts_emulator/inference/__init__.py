"""Models and services: what they are made of, where they run, and what became of them."""
