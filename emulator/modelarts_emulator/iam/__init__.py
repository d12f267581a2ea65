"""IAM: accounts, tokens, keys and signatures."""
