"""How OBS is reached."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import attrs
from modelarts_client.loopback import is_loopback
from modelarts_client.sending.proxies import Route

from modelarts._auth.regions import is_public

if TYPE_CHECKING:
    import ssl

    from modelarts_client.auth.keys import ExpiringKeys
    from modelarts_client.request_options import RequestOptions
    from modelarts_client.retries import RetryPolicy


@attrs.frozen
class ObsSettings:
    """The settings of connections to OBS.

    Attributes:
        endpoint: OBS's base URL.
        region: The buckets' region; may be empty.
        keys: Returns the keys to sign with.
        policy: Decides how often a request is repeated, and when.
        timeout: The longest time without a byte, in seconds.
        connect_timeout: The longest time to connect, in seconds.
        max_connections: How many connections are kept.
        ssl_context: Makes the context to verify the server with.
        deadline: Seconds that a whole call may take, however much it moves; ``None`` for no limit to its transfers.
        route: The proxy, if any.
        advice: What to check if OBS cannot be reached; ``None`` for what holds for all hosts.
        is_private: Whether nobody can change what is sent, as it goes over TLS or does not leave this machine.
    """

    endpoint: str
    region: str
    keys: "Callable[[], ExpiringKeys]" = attrs.field(repr=False)
    policy: "RetryPolicy"
    timeout: float
    connect_timeout: float
    max_connections: int
    ssl_context: "Callable[[], ssl.SSLContext]" = attrs.field(repr=False)
    deadline: float | None = None
    route: Route = attrs.field(factory=Route)
    advice: str | None = None
    is_private: bool = attrs.field(init=False)

    @is_private.default
    def _is_private(self) -> bool:
        parts = urlsplit(self.endpoint)
        return parts.scheme == "https" or is_loopback(parts.hostname or "")

    @property
    def signing_region(self) -> str:
        """The region in signatures; OBS accepts any."""
        return self.region or "us-east-1"

    def with_options(self, options: "RequestOptions") -> "ObsSettings":
        """Return the settings with the timeout, retries and deadline of a call; those of connections stay."""
        import httpx

        settings = self
        if options.timeout is not None:
            given = options.timeout
            timeout = given.read or self.timeout if isinstance(given, httpx.Timeout) else given
            settings = attrs.evolve(settings, timeout=timeout, connect_timeout=min(self.connect_timeout, timeout))
        if options.retries is not None:
            settings = attrs.evolve(settings, policy=attrs.evolve(settings.policy, retries=options.retries))
        if options.deadline is not None:
            settings = attrs.evolve(settings, deadline=options.deadline)
        return settings

    def uses_virtual_host(self, bucket: str = "") -> bool:
        """Whether a bucket is part of the host name: on the public cloud, if its name fits the certificate there."""
        return is_public(urlsplit(self.endpoint).hostname or "") and not {".", "_"} & set(bucket)
