"""Places in OBS, and the session that reaches them."""

from __future__ import annotations

import os
import re
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeGuard

from modelarts._auth import instance
from modelarts.exceptions import InvalidArgumentError
from modelarts.session import Session
from modelarts_client.secret import Secret, maybe_secret

if TYPE_CHECKING:
    from modelarts._session.connections import Connections

_SCHEME: Final = re.compile(r"(?:obs|s3):/+")
_lock = threading.Lock()
_session: Session | None = None


def is_obs(url: object) -> TypeGuard[str | os.PathLike[str]]:
    """Whether it is a path in OBS."""
    if isinstance(url, os.PathLike):
        url = os.fspath(url)
    return isinstance(url, str) and _SCHEME.match(url) is not None


def joined(url: str | os.PathLike[str], name: str) -> str:
    """The path of something in a folder."""
    return f"{os.fspath(url).rstrip('/')}/{name}" if is_obs(url) else str(Path(url, name))


@dataclass(frozen=True)
class _Auth:
    """What `set_auth` was given."""

    access_key: str | None = None
    secret_key: Secret | None = None
    security_token: Secret | None = None
    server: str | None = None
    verify: bool = True
    retries: int = 3
    timeout: float = 60.0


_auth = _Auth()


def set_auth(
    ak: str | None = None,
    sk: str | None = None,
    server: str | None = None,
    port: int | None = None,
    is_secure: bool | None = None,
    ssl_verify: bool | None = None,
    long_conn_mode: bool | None = None,
    path_style: bool | None = None,
    retry: int | None = None,
    retry_wait: float | None = None,
    client_timeout: float | None = None,
    list_max_keys: int | None = None,
    *,
    security_token: str | None = None,
    negotiation: bool | None = None,
    obs_client_log: bool | None = None,
    timeout_config: dict[str, float] | None = None,
) -> None:
    """Set how OBS is reached from now on; an argument that is not given leaves what was set before.

    Without it, keys and address are those of `modelarts.session.Session()`, except that `ACCESS_KEY_ID` and
    `SECRET_ACCESS_KEY`, and `S3_ENDPOINT`, come before the session's own variables.

    Args:
        ak: An access key.
        sk: Its secret.
        server: OBS's address, such as `obs.cn-north-4.myhuaweicloud.com`.
        port: Its port.
        is_secure: Whether to use https; only for a `server` that is given without a scheme.
        ssl_verify: Whether to verify the server's certificate; `False` is for tests only.
        long_conn_mode: Has no effect: connections are always kept open.
        path_style: Has no effect: the address decides it.
        retry: How often a request is sent at most, from 1.
        retry_wait: Has no effect: pauses grow.
        client_timeout: How long to wait for an answer, in s.
        list_max_keys: Has no effect: pages of lists are as large as OBS allows.
        security_token: The security token, if the keys are temporary.
        negotiation: Has no effect: the protocol is always that of S3.
        obs_client_log: Has no effect: nothing is logged.
        timeout_config: Has no effect: `client_timeout` holds for all requests.

    Raises:
        InvalidArgumentError: Half of a pair of keys, or a port without a server.
    """
    global _auth, _session
    secret, token = maybe_secret(sk), maybe_secret(security_token)
    del sk, security_token  # tracebacks with local variables would show them
    if (ak is None) != (secret is None):
        raise InvalidArgumentError("Half of a pair was passed: give ak and sk, or neither.")
    address = _auth.server
    if server is not None:
        address = _address(server, port, is_secure=is_secure is not False)
    elif port is not None:
        raise InvalidArgumentError(f"port={port} was passed without a server. Pass both.")
    with _lock:
        _auth = _Auth(
            access_key=_auth.access_key if ak is None else ak,
            secret_key=_auth.secret_key if secret is None else secret,
            security_token=_auth.security_token if ak is None and token is None else token,
            server=address,
            verify=_auth.verify if ssl_verify is None else ssl_verify,
            retries=_auth.retries if retry is None else max(0, retry - 1),
            timeout=_auth.timeout if client_timeout is None else client_timeout,
        )
        _session = None


def connections() -> Connections:
    """The connections to OBS.

    Raises:
        ConfigurationError: There are no credentials, or OBS's address is not known.
    """
    global _session
    with _lock:
        if _session is None:
            _session = _open_session()
        return _session._connections


def _renew_lock() -> None:
    """Another thread of the parent may have had the lock."""
    global _lock
    _lock = threading.Lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew_lock)


def _open_session() -> Session:
    key, secret = instance.KEYS_OF_MOXING
    server = _auth.server or instance.obs_address(os.environ)
    has_keys = _auth.access_key is not None or all(map(os.environ.get, instance.KEYS_OF_MOXING))
    # With keys only OBS is used, so the addresses of the others need not be known.
    others = server if has_keys else None
    return Session(
        access_key=_auth.access_key or os.environ.get(key),
        secret_key=_auth.secret_key.reveal() if _auth.secret_key else os.environ.get(secret),
        security_token=_auth.security_token.reveal() if _auth.security_token else None,
        obs_endpoint=server,
        iam_endpoint=None if "MODELARTS_IAM_ENDPOINT" in os.environ else others,
        modelarts_endpoint=None if "MODELARTS_ENDPOINT" in os.environ else others,
        verify=_auth.verify,
        retries=_auth.retries,
        timeout=_auth.timeout,
    )


def _address(server: str, port: int | None, *, is_secure: bool) -> str:
    address = server.rstrip("/")
    if "://" not in address:
        address = f"{'https' if is_secure else 'http'}://{address}"
    return address if port is None else f"{address}:{port}"
