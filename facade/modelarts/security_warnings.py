"""The warnings about secrets that others could read; `warnings.filterwarnings` takes these classes."""

__all__ = ["InsecureEndpointWarning", "ProfilePermissionsWarning"]


class ProfilePermissionsWarning(UserWarning):
    """Other users of this machine can read the profile, which holds access keys."""


class InsecureEndpointWarning(UserWarning):
    """An endpoint on another machine is plain ``http://``: anybody on the network path can read and change requests."""
