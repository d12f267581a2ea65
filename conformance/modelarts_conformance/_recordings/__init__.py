"""Exchanges that others have recorded: typed clients, browsers, proxies and everyday tools."""
