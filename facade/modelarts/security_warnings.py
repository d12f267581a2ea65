"""The warnings about secrets that others could get at; `warnings.filterwarnings` takes these classes."""


class ProfilePermissionsWarning(UserWarning):
    """Other users of this machine can read the profile, which holds access keys."""


class InsecureEndpointWarning(UserWarning):
    """An endpoint of another machine is plain ``http://``: who is on the way can read and change what goes over it."""
