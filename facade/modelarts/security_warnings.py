"""The warnings about secrets that others could read; `warnings.filterwarnings` takes these classes."""

__all__ = ["InsecureEndpointWarning", "ProfilePermissionsWarning"]


class ProfilePermissionsWarning(UserWarning):
    """Other users of this machine can read a file with credentials, such as the profile."""


class InsecureEndpointWarning(UserWarning):
    """An endpoint on another machine is plain ``http://``: anybody on the network path can read and change requests."""
