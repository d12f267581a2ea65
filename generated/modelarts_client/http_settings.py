# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/http_settings.py.
"""How clients reach services: timeouts, retries, connections, proxies, TLS, hooks."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import urlsplit

import attrs

from .errors import ConfigurationError, InvalidArgumentError
from .secret import Secret
from .setting_checks import check_count, check_flag, check_seconds, check_secret, is_a, proxy_problem

if TYPE_CHECKING:
    import ssl

    import httpx

    from .retries import RetryPolicy

__all__ = ["CONNECT_SECONDS", "KEEPALIVE_SECONDS", "EventHooks", "HttpSettings"]

CONNECT_SECONDS: Final = 10.0
"""Connecting never takes longer than this, whatever the timeout."""

KEEPALIVE_SECONDS: Final = 15.0
"""Idle connections are closed after this time, before gateways do it, which usually wait a minute."""

_PEM: Final = "Give files in PEM format."
_EVENTS: Final = ("request", "response", "attempt")

EventHooks = Mapping[str, Iterable[Callable[..., None]]]
"""Plain functions by event: ``request`` is called with an `httpx.Request` before each attempt, ``response`` with an
`httpx.Response` whose body was read, unless it is a download, after each that got one, ``attempt`` with an
`attempts.AttemptReport` after each. With asyncio, those of a request for a token are called in another thread."""


def _is_installed(module: str) -> bool:
    from importlib.util import find_spec

    return find_spec(module) is not None


def _checked_hooks(hooks: object) -> EventHooks:
    if not isinstance(hooks, Mapping):
        raise InvalidArgumentError(
            f"event_hooks={hooks!r} must be a dictionary of lists of functions, such as "
            'event_hooks={"attempt": [print]}.'
        )
    given = cast("Mapping[str, Any]", hooks)
    if unknown := sorted(set(given) - set(_EVENTS), key=str):
        raise InvalidArgumentError(f"event_hooks has no event {unknown[0]!r}. There are: {', '.join(_EVENTS)}.")
    checked: dict[str, tuple[Any, ...]] = {}
    for event, functions in given.items():
        is_list = isinstance(functions, Iterable)
        called = tuple(cast("Iterable[Any]", functions)) if is_list else (functions, None)
        if not all(callable(function) for function in called):
            raise InvalidArgumentError(f"event_hooks[{event!r}]={functions!r} must be a list of functions.")
        checked[event] = called
    return checked


def _address(proxy: Secret | None) -> str:
    """Return the representation of a proxy, without its password."""
    if proxy is None:
        return "None"
    scheme, _, rest = proxy.reveal().partition("://")
    _, at, host = rest.rpartition("@")
    return repr(f"{scheme}://{'***@' if at else ''}{host}")


def _checked_proxy(url: "str | Secret | None") -> Secret | None:
    if url is None:
        return None
    secret = Secret(url)
    del url
    check_secret(secret, what="proxy")
    if problem := proxy_problem(secret):
        raise InvalidArgumentError(
            f"proxy= is not the URL of a proxy. Give one such as http://proxy.example.com:3128. {problem}"
        )
    if secret.reveal().startswith("socks") and not _is_installed("socksio"):
        raise ConfigurationError('A SOCKS proxy needs a package: pip install "httpx[socks]".')
    return secret


@attrs.frozen(kw_only=True)
class HttpSettings:
    """How clients reach services.

    Attributes:
        timeout: Seconds to wait for each phase of an exchange: sending, and every next piece of the response.
            Connecting takes at most 10 seconds.
        retries: How often a request that is safe to repeat is repeated, or a whole policy.
        deadline: Seconds that a call may take in all, with repetitions and pauses; ``None`` for the policy's, 300.
        max_response_bytes: How many bytes the body of a response may have, as it arrives and once it is decompressed.
            Bodies of errors are cut at 1 MB, and downloads have no limit.
        max_connections: How many connections to a server there are at most, for blocking calls and for each event loop.
        proxy: The URL of a proxy for everything; ``None`` for the proxies of the environment (``HTTPS_PROXY``,
            ``HTTP_PROXY``, ``ALL_PROXY``, ``NO_PROXY``), which do not count for servers on this machine.
        verify: ``True`` for the usual certificate authorities (and ``SSL_CERT_FILE``), a file of others to trust
            instead, or an `ssl.SSLContext`; ``False`` trusts everybody, which is for tests only.
        cert: A client certificate for mutual TLS: a PEM file with its key, or a pair of files.
        http2: Whether to speak HTTP/2 with servers that do; needs ``pip install "httpx[http2]"``.
        event_hooks: Functions to call, by event, for blocking calls and asyncio alike; see `EventHooks`.
        trust_env: Whether the environment's proxies and certificate authorities count.
        transport: Sends the requests of blocking calls instead of own connections. One that is also an
            `httpx.AsyncBaseTransport` sends those of asyncio as well.
        async_transport: Sends the requests of asyncio.
        http_client: A client whose transport, proxies, headers and event hooks blocking calls use.
        async_http_client: The same, for asyncio.

    Raises:
        InvalidArgumentError: If a value has the wrong type or is out of its range, or two of them contradict each
            other.
        ConfigurationError: If a package is missing, or a file of certificates cannot be used.
    """

    timeout: float = 60.0
    retries: "int | RetryPolicy" = 3
    deadline: float | None = None
    max_response_bytes: int = 100_000_000
    max_connections: int = 100
    proxy: Secret | None = attrs.field(default=None, converter=_checked_proxy, repr=lambda proxy: _address(proxy))
    verify: "bool | str | os.PathLike[str] | ssl.SSLContext" = True
    cert: "str | tuple[str, str] | None" = None
    http2: bool = False
    event_hooks: EventHooks = attrs.field(factory=dict[str, Any], converter=_checked_hooks)
    trust_env: bool = True
    transport: "httpx.BaseTransport | None" = None
    async_transport: "httpx.AsyncBaseTransport | None" = None
    http_client: "httpx.Client | None" = None
    async_http_client: "httpx.AsyncClient | None" = None

    def __attrs_post_init__(self) -> None:
        check_seconds(self.timeout, what="timeout")
        self._check_retries()
        if self.deadline is not None:
            check_seconds(self.deadline, what="deadline")
        check_count(self.max_response_bytes, what="max_response_bytes", least=1)
        check_count(self.max_connections, what="max_connections", least=1)
        for name in ("http2", "trust_env"):
            check_flag(getattr(self, name), what=name)
        self._check_tls()
        self._check_transports()
        if self.cert is not None or isinstance(self.verify, str | os.PathLike):
            self.ssl_context()  # which reads the files
        if self.http2 and not _is_installed("h2"):
            raise ConfigurationError('http2=True needs a package: pip install "httpx[http2]".')

    @property
    def policy(self) -> "RetryPolicy":
        """Decides what is repeated, and when."""
        from .retries import RetryPolicy

        policy = self.retries if isinstance(self.retries, RetryPolicy) else RetryPolicy(retries=self.retries)
        return policy if self.deadline is None else attrs.evolve(policy, deadline=self.deadline)

    @property
    def phases(self) -> "httpx.Timeout":
        """The timeout of each phase; how long a connection may be waited for is the call's deadline."""
        import httpx

        return httpx.Timeout(self.timeout, connect=min(CONNECT_SECONDS, self.timeout), pool=None)

    def uses_aiohttp(self, proxy: Secret | None) -> bool:
        """Return whether asyncio's requests go through aiohttp: where it is installed and can do what is asked."""
        scheme = "http" if proxy is None else urlsplit(proxy.reveal()).scheme
        return not self.http2 and scheme in {"http", "https"} and _is_installed("aiohttp")

    def ssl_context(self) -> "ssl.SSLContext":
        """Make a context to verify servers with.

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
        except OSError as error:  # an SSLError is one
            raise ConfigurationError(f"verify={self.verify!r} cannot be used: {error}. {_PEM}") from error
        try:
            if self.cert is not None:
                context.load_cert_chain(*((self.cert,) if isinstance(self.cert, str) else self.cert))
        except OSError as error:
            raise ConfigurationError(f"cert={self.cert!r} cannot be used: {error}. {_PEM}") from error
        return context

    def for_pickling(self) -> dict[str, Any]:
        """Return the settings that are not the defaults, by name.

        Raises:
            TypeError: If one of them cannot be pickled, or would write out a password.
        """
        import ssl

        if isinstance(self.verify, ssl.SSLContext):
            raise TypeError("verify= is an ssl.SSLContext, which cannot be pickled. Give the file of the authorities.")
        if given := self._given:
            raise TypeError(f"Settings with {given[0]}= cannot be pickled. Make them in each process.")
        if self.proxy is not None and "@" in urlsplit(self.proxy.reveal()).netloc:
            raise TypeError(
                "proxy= has a password, and pickling would write it out. Set HTTPS_PROXY in the environment instead."
            )
        import pickle

        try:
            pickle.dumps(self.event_hooks)
        except (pickle.PicklingError, AttributeError, TypeError) as error:
            raise TypeError(
                f"event_hooks= has a function that cannot be pickled ({error}). "
                "Define it at the top of a module, or make the settings in each process."
            ) from error
        settings = self._without_defaults()
        return settings | {"proxy": self.proxy.reveal()} if self.proxy is not None else settings

    @property
    def _given(self) -> list[str]:
        return [name for name in _GIVEN if getattr(self, name) is not None]

    def _without_defaults(self) -> dict[str, Any]:
        names = [field.name for field in attrs.fields(HttpSettings)]
        return {name: getattr(self, name) for name in names if getattr(self, name) != getattr(_DEFAULTS, name)}

    def _check_retries(self) -> None:
        if isinstance(self.retries, int):
            check_count(self.retries, what="retries", least=0)
            return
        from .retries import RetryPolicy

        if not is_a(RetryPolicy, self.retries):
            raise InvalidArgumentError(
                f"retries={self.retries!r} must be a whole number, such as retries=3, or a RetryPolicy."
            )

    def _check_tls(self) -> None:
        if not isinstance(self.verify, bool | str | os.PathLike):
            import ssl

            if not is_a(ssl.SSLContext, self.verify):
                raise InvalidArgumentError(
                    f"verify={self.verify!r} must be True, False, the path of a PEM file, or an ssl.SSLContext."
                )
        pair = self.cert if isinstance(self.cert, tuple) else (self.cert,)
        if self.cert is not None and (not 1 <= len(pair) <= 2 or not all(isinstance(name, str) for name in pair)):
            raise InvalidArgumentError(
                f"cert={self.cert!r} must be the path of a PEM file, or a pair of paths: certificate and key."
            )

        if self.cert is not None and not isinstance(self.verify, bool | str | os.PathLike):
            raise InvalidArgumentError(
                "cert= and an ssl.SSLContext as verify= contradict each other. Load the certificate into the context "
                "with its load_cert_chain(...), and leave cert= out."
            )

    def _check_transports(self) -> None:
        given = self._given
        if not given:
            return
        changed = [name for name in _OF_CONNECTIONS if name in self._without_defaults()]
        if changed:
            raise InvalidArgumentError(
                f"{changed[0]}= is a setting of the connections, which {given[0]}= replaces. "
                f"Set it up in what you pass as {given[0]}=, and leave {changed[0]}= out."
            )
        for first, second in _EXCLUSIVE:
            if first in given and second in given:
                raise InvalidArgumentError(f"{first}= and {second}= contradict each other. Pass one of them.")
        self._check_what_was_given(given)

    def _check_what_was_given(self, given: Sequence[str]) -> None:
        import httpx

        kinds = {
            "transport": httpx.BaseTransport,
            "async_transport": httpx.AsyncBaseTransport,
            "http_client": httpx.Client,
            "async_http_client": httpx.AsyncClient,
        }
        for name in given:
            value = getattr(self, name)
            if not isinstance(value, kinds[name]):
                raise InvalidArgumentError(f"{name}={value!r} must be an httpx.{kinds[name].__name__}.")
            if isinstance(value, httpx.Client | httpx.AsyncClient):
                _check_client(name, value)


_GIVEN: Final = ("transport", "async_transport", "http_client", "async_http_client")
_EXCLUSIVE: Final = (("transport", "http_client"), ("async_transport", "async_http_client"))
_OF_CONNECTIONS: Final = ("proxy", "verify", "cert", "http2", "max_connections")
_DEFAULTS: Final = HttpSettings()


def _check_client(name: str, client: "httpx.Client | httpx.AsyncClient") -> None:
    """Refuse a client with settings that would be ignored, as there are others."""
    if client.auth is not None:
        raise InvalidArgumentError(
            f"{name}= has an auth of its own, but requests are authenticated already. Leave auth= out."
        )
    if client.follow_redirects:
        raise InvalidArgumentError(
            f"{name}= follows redirects, which would carry credentials to other servers. Leave follow_redirects= out."
        )
    if len(client.cookies):
        raise InvalidArgumentError(f"{name}= has cookies, which the services do not use. Leave cookies= out.")
    for setting in ("base_url", "params"):
        if str(getattr(client, setting)):
            raise InvalidArgumentError(
                f"{name}= has {setting}={str(getattr(client, setting))!r}, but addresses are absolute. "
                f"Leave {setting}= out."
            )
