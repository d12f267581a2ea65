"""Warns about plain ``http://`` endpoints on other machines."""

import warnings
from typing import Final
from urllib.parse import urlsplit

from modelarts._auth.credentials import AccessKeys, PasswordLogin
from modelarts._auth.endpoints import Endpoints
from modelarts._loopback import is_loopback
from modelarts.security_warnings import InsecureEndpointWarning

_TO_THE_PROGRAM: Final = 3  # over `Session.__init__`


def warn_about_insecure_endpoints(endpoints: Endpoints, credentials: AccessKeys | PasswordLogin) -> None:
    """Warn, once for all endpoints of a session, about what goes to other machines unencrypted.

    Args:
        endpoints: Where the services are.
        credentials: The credentials of the session; what is sent depends on them.

    Warns:
        InsecureEndpointWarning: If there is an ``http://`` endpoint that is not on this machine (`is_loopback`).
    """
    carried = _carried(credentials)
    exposed = [
        f"{endpoint} ({carried[service]})"
        for service, endpoint in (("iam", endpoints.iam), ("modelarts", endpoints.modelarts), ("obs", endpoints.obs))
        if _is_insecure(endpoint)
    ]
    if exposed:
        warnings.warn(
            f"Anybody on the network path can read and change requests over plain http://: {', '.join(exposed)}. "
            "Use https:// endpoints.",
            InsecureEndpointWarning,
            stacklevel=_TO_THE_PROGRAM,
        )


def _carried(credentials: AccessKeys | PasswordLogin) -> dict[str, str]:
    if isinstance(credentials, PasswordLogin):
        return {
            "iam": "the password, tokens and temporary keys",
            "modelarts": "tokens, and all requests and answers",
            "obs": "files, and the security token of temporary keys",
        }
    with_them = "the security token, " if credentials.security_token else ""
    return {
        "iam": f"{with_them}signed requests and their answers",
        "modelarts": f"{with_them}signed requests and their answers",
        "obs": f"{with_them}signed requests and files",
    }


def _is_insecure(endpoint: str) -> bool:
    parts = urlsplit(endpoint)
    return parts.scheme == "http" and not is_loopback(parts.hostname or "")
