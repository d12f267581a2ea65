"""The server that is tested: the account on it, what is sent to it, and what is removed from it again."""
