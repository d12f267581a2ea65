"""How a session reaches the services: timeouts, retries, connections, proxies, TLS, hooks."""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import attrs

from modelarts.exceptions import ConfigurationError, InvalidArgumentError

if TYPE_CHECKING:
    import ssl

    import httpx

    from modelarts.attempts import Hooks
    from modelarts.retries import RetryPolicy

CONNECT_SECONDS: Final = 10.0
"""Connecting never takes longer than this, whatever the timeout."""

KEEPALIVE_SECONDS: Final = 15.0
"""Idle connections are closed after this time, before gateways do it, which usually wait a minute."""

_HOOKS: Final = ("request", "response", "attempt")

EventHooks = Mapping[str, Iterable[Callable[..., None]]]
"""Plain functions by event: ``request`` gets an `httpx.Request` before each attempt, ``response`` an `httpx.Response`
whose body was read after each that was answered, ``attempt`` a `modelarts.attempts.AttemptReport` after each."""


@attrs.frozen(kw_only=True)
class HttpSettings:
    """How a session reaches the services.

    Attributes:
        timeout: Seconds to wait for each phase of an exchange: sending, and every next piece of the answer. Connecting
            has 10 seconds at most.
        retries: How often a request is repeated that can safely be repeated, or a whole policy.
        deadline: Seconds that a call may take in all, with repetitions and pauses; ``None`` for the policy's, 300.
        max_connections: How many connections to a server there are at most, for blocking calls and for each event loop.
        proxy: The URL of a proxy for everything; ``None`` for what the environment says (``HTTPS_PROXY``,
            ``HTTP_PROXY``, ``ALL_PROXY``, ``NO_PROXY``), which does not count for servers on this machine.
        verify: ``True`` for the usual certificate authorities (and ``SSL_CERT_FILE``), a file of others to trust in
            their place, or an `ssl.SSLContext`; ``False`` trusts everybody, which is for tests only.
        cert: A client certificate for mutual TLS: a PEM file with its key, or a pair of files. OBS's objects are moved
            without it.
        http2: Whether to speak HTTP/2 with servers that do; needs ``pip install "modelarts-sdk[http2]"``.
        event_hooks: Functions to call, by event, for blocking calls and asyncio alike; see `EventHooks`.
        trust_env: Whether the environment's proxies and certificate authorities count.
    """

    timeout: float = 60.0
    retries: "int | RetryPolicy" = 3
    deadline: float | None = None
    max_connections: int = 100
    proxy: str | None = attrs.field(default=None, repr=lambda proxy: repr(_without_password(proxy)))
    verify: "bool | str | os.PathLike[str] | ssl.SSLContext" = True
    cert: "str | tuple[str, str] | None" = None
    http2: bool = False
    event_hooks: EventHooks = attrs.field(factory=dict)
    trust_env: bool = True

    def __attrs_post_init__(self) -> None:
        if not self.timeout > 0:
            raise InvalidArgumentError(f"timeout={self.timeout!r} must be more than 0 seconds.")
        if isinstance(self.retries, int) and self.retries < 0:
            raise InvalidArgumentError(f"retries={self.retries!r} must not be negative.")
        if self.deadline is not None and not self.deadline > 0:
            raise InvalidArgumentError(f"deadline={self.deadline!r} must be more than 0 seconds.")
        if self.max_connections < 1:
            raise InvalidArgumentError(f"max_connections={self.max_connections!r} must be at least 1.")
        if self.proxy is not None and not urlsplit(self.proxy).hostname:
            raise InvalidArgumentError(
                "proxy= is not a URL with a host. Give one such as http://proxy.example.com:3128."
            )
        if unknown := sorted(set(self.event_hooks) - set(_HOOKS)):
            raise InvalidArgumentError(f"event_hooks has no event {unknown[0]!r}. There are: {', '.join(_HOOKS)}.")
        if self.http2 and not _is_installed("h2"):
            raise ConfigurationError('http2=True needs a package: pip install "modelarts-sdk[http2]".')

    def for_pickling(self) -> dict[str, Any]:
        """Return the settings that are not the defaults, by name.

        Raises:
            TypeError: If one of them cannot be pickled, or would write out a password.
        """
        import ssl

        if isinstance(self.verify, ssl.SSLContext):
            raise TypeError("verify= is an ssl.SSLContext, which cannot be pickled. Give the file of the authorities.")
        if self.proxy is not None and "@" in urlsplit(self.proxy).netloc:
            raise TypeError(
                "proxy= has a password, and pickling would write it out. Set HTTPS_PROXY in the environment instead."
            )
        defaults = HttpSettings()
        names = [field.name for field in attrs.fields(HttpSettings)]
        return {name: getattr(self, name) for name in names if getattr(self, name) != getattr(defaults, name)}

    @property
    def policy(self) -> "RetryPolicy":
        """What is repeated, and when."""
        from modelarts.retries import RetryPolicy

        policy = RetryPolicy(retries=self.retries) if isinstance(self.retries, int) else self.retries
        return policy if self.deadline is None else attrs.evolve(policy, deadline=self.deadline)

    @property
    def phases(self) -> "httpx.Timeout":
        """The timeout of each phase; how long a connection may be waited for is the call's deadline."""
        import httpx

        return httpx.Timeout(self.timeout, connect=min(CONNECT_SECONDS, self.timeout), pool=None)

    @property
    def hooks(self) -> "Hooks":
        """What to call, by event."""
        from modelarts.attempts import Hooks

        return Hooks(*(tuple(self.event_hooks.get(event, ())) for event in _HOOKS))

    def uses_aiohttp(self, proxy: str | None) -> bool:
        """Whether asyncio's requests go through aiohttp: where it is installed and can do what is asked."""
        return not self.http2 and urlsplit(proxy or "http:").scheme in {"http", "https"} and _is_installed("aiohttp")

    def ssl_context(self) -> "ssl.SSLContext":
        """Make what servers are verified with.

        Raises:
            ConfigurationError: If a file of certificates cannot be used.
        """
        import ssl

        import httpx

        if isinstance(self.verify, ssl.SSLContext):
            return self.verify
        try:
            if isinstance(self.verify, bool):
                context = httpx.create_ssl_context(verify=self.verify, trust_env=self.trust_env)
            else:
                context = ssl.create_default_context(cafile=os.fspath(self.verify))
            if self.cert is not None:
                context.load_cert_chain(*((self.cert,) if isinstance(self.cert, str) else self.cert))
        except OSError as error:  # an SSLError is one
            raise ConfigurationError(
                f"verify={self.verify!r} or cert={self.cert!r} cannot be used: {error}. Give files in PEM format."
            ) from error
        return context

    def root_certificates(self) -> bytes | None:
        """The certificates of authorities to trust, in PEM; ``None`` for the usual ones."""
        import ssl

        if isinstance(self.verify, ssl.SSLContext):
            found = self.verify.get_ca_certs(binary_form=True)
            return "".join(ssl.DER_cert_to_PEM_cert(certificate) for certificate in found).encode() or None
        if isinstance(self.verify, bool):
            return None
        try:
            return Path(self.verify).read_bytes()
        except OSError as error:
            raise ConfigurationError(f"verify={self.verify!r} cannot be read: {error}.") from error

    @property
    def verifies(self) -> bool:
        """Whether servers must prove who they are."""
        import ssl

        if isinstance(self.verify, ssl.SSLContext):
            return self.verify.verify_mode != ssl.CERT_NONE
        return bool(self.verify)


def _is_installed(module: str) -> bool:
    from importlib.util import find_spec

    return find_spec(module) is not None


def _without_password(proxy: str | None) -> str | None:
    if proxy is None:
        return None
    parts = urlsplit(proxy)
    return proxy.replace(f"{parts.netloc.rpartition('@')[0]}@", "***@") if "@" in parts.netloc else proxy
