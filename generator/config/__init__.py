"""What one client is and where its files are: a TOML file, so that the generator knows no service.

`docs/generator.md` explains each key. This module is read by each run, so it imports nothing that is slow to import.
"""

from generator.config.model import Client, Config, Conventions, Errors, Lint, Tables
from generator.config.reading import ConfigError, parsed, read, suggestion

__all__ = ["Client", "Config", "ConfigError", "Conventions", "Errors", "Lint", "Tables", "parsed", "read", "suggestion"]
