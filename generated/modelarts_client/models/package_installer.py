from enum import StrEnum


class PackageInstaller(StrEnum):
    """Program that installs packages; pip only."""

    PIP = "pip"
