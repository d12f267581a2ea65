# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PackageInstaller(_StrEnum):
    """Program that installs packages; pip only."""

    PIP = "pip"
