"""Credentials, profiles and endpoints, and the tokens and signatures made of them."""
