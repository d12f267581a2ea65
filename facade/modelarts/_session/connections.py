"""The clients of a session: made on first use, authenticated, with retries and timeouts."""

import threading
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from modelarts_client.auth.keys import AccessKeys, ExpiringKeys, PasswordLogin
from modelarts_client.sending.forking import renew_in_child
from modelarts_client.sending.proxies import route_to

from modelarts._auth.endpoints import Endpoints
from modelarts.http_settings import CONNECT_SECONDS, HttpSettings

if TYPE_CHECKING:
    import httpx
    from modelarts_client import Client
    from modelarts_client.auth.temporary_keys import TemporaryKeys
    from modelarts_client.record import Record
    from modelarts_client.request_options import RequestOptions
    from modelarts_client.sending.transports import Transports

    from modelarts._obs.deadlines import Cancellation
    from modelarts._obs.requests import ObsRequests
    from modelarts._obs.settings import ObsSettings


class Connections:
    """Reaches ModelArts, IAM and OBS. Threads may share it, and forked processes open connections of their own.

    Nothing here refers to a session, so that a session that is no longer used is freed with its connections.

    Args:
        endpoints: Where the services are.
        credentials: The credentials of the session.
        project_id: The project's ID, if it is known.
        settings: How the services are reached.
        record: Where what answers have beyond the description is recorded.

    Attributes:
        endpoints: Where the services are.
        settings: How the services are reached.
    """

    def __init__(
        self,
        endpoints: Endpoints,
        credentials: AccessKeys | PasswordLogin,
        *,
        project_id: str | None,
        settings: HttpSettings,
        record: "Record | None" = None,
    ) -> None:
        self.endpoints = endpoints
        self._credentials = credentials
        self._project_id = project_id
        self.settings = settings
        self._record = record
        self._modelarts: Client | None = None
        self._iam: Client | None = None
        self._lts: Client | None = None
        self._auth: httpx.Auth | None = None
        self._transports: Transports | None = None
        self._temporary_keys: TemporaryKeys | None = None
        self._lock = threading.RLock()
        self._obs: ObsRequests | None = None
        renew_in_child(self._renew)

    @property
    def modelarts(self) -> "Client":
        """The client of ModelArts."""
        with self._lock:
            if self._modelarts is None:
                self._modelarts = self._make_client(self.endpoints.modelarts, self._shared_auth())
            return self._modelarts

    @property
    def iam(self) -> "Client":
        """The client of IAM."""
        with self._lock:
            if self._iam is None:
                self._iam = self._make_client(self.endpoints.iam, self._shared_auth())
            return self._iam

    @property
    def lts(self) -> "Client":
        """The client of LTS."""
        with self._lock:
            if self._lts is None:
                self._lts = self._make_client(self.endpoints.lts, self._shared_auth())
            return self._lts

    def iam_of_account(self) -> "Client | None":
        """Return a client of IAM whose token is for no project; ``None`` with keys, which need no token."""
        if isinstance(self._credentials, AccessKeys):
            return None
        with self._lock:
            return self._make_client(self.endpoints.iam, self._token_auth(self._credentials, of_account=True))

    def obs(self, options: "RequestOptions | None" = None, cancellation: "Cancellation | None" = None) -> "ObsRequests":
        """Return what sends the requests to OBS of one call, whose deadline begins now.

        Args:
            options: The timeout, retries and deadline of a session's `with_options`.
            cancellation: Ends the call from another thread.
        """
        from modelarts._obs.requests import ObsRequests

        with self._lock:
            if self._obs is None:
                self._obs = ObsRequests(self._obs_settings())
            return self._obs.for_a_call(options, cancellation)

    def obs_keys(self) -> ExpiringKeys:
        """Return the keys to sign requests to OBS with; a password is exchanged for temporary ones.

        Raises:
            ApiError: If IAM refuses the password.
            EndpointUnreachableError: If IAM does not answer.
        """
        if isinstance(self._credentials, AccessKeys):
            return ExpiringKeys(self._credentials)
        from modelarts_client.auth.temporary_keys import TemporaryKeys

        with self._lock:
            if self._temporary_keys is None:
                self._temporary_keys = TemporaryKeys(self.iam)
            keys = self._temporary_keys
        return keys()

    def close(self) -> None:
        """Close the connections of blocking calls; new ones are opened on the next use."""
        with self._lock:
            if self._transports is not None:
                self._transports.close()
            if self._obs is not None:
                self._obs.close()

    async def aclose(self) -> None:
        """Close the connections of the running event loop as well."""
        if self._transports is not None:
            await self._transports.aclose()
        self.close()

    def _make_client(self, endpoint: str, auth: "httpx.Auth | None", *, validate: bool = True) -> "Client":
        from importlib.metadata import version
        from platform import python_version

        from modelarts_client import Client

        return Client(
            base_url=endpoint,
            auth=auth,
            headers={"User-Agent": f"modelarts-sdk/{version('modelarts-sdk')} python/{python_version()}"},
            timeout=self.settings.phases,
            validate=validate,
            record=self._record,
            transports=self._shared_transports(),
        )

    def _shared_transports(self) -> "Transports":
        if self._transports is None:
            import logging

            from modelarts_client.sending.transports import Transports

            logger = logging.getLogger("modelarts.http")
            self._transports = Transports(self.settings, self.endpoints.urls(), self.endpoints.advice(), logger)
        return self._transports

    def _shared_auth(self) -> "httpx.Auth":
        from modelarts_client.auth.signature_auth import SignatureAuth

        if self._auth is None:
            if isinstance(self._credentials, PasswordLogin):
                self._auth = self._token_auth(self._credentials)
            else:
                self._auth = SignatureAuth(self._credentials, project_id=self._project_id)
        return self._auth

    def _token_auth(self, login: PasswordLogin, *, of_account: bool = False) -> "httpx.Auth":
        from modelarts_client.auth.token_auth import TokenAuth

        project_id, region = (None, None) if of_account else (self._project_id, self.endpoints.region)
        return TokenAuth(
            self._make_client(self.endpoints.iam, None, validate=False),  # a validator takes long to load
            login,
            project_id=project_id,
            region_name=region,
            asyncio_only=self._shared_transports().is_asyncio_only,
        )

    def _obs_settings(self) -> "ObsSettings":
        from modelarts._obs.settings import ObsSettings

        settings = self.settings
        return ObsSettings(
            endpoint=self.endpoints.obs,
            region=self.endpoints.region,
            keys=self.obs_keys,
            policy=settings.policy,
            timeout=settings.timeout,
            connect_timeout=min(CONNECT_SECONDS, settings.timeout),
            max_connections=settings.max_connections,
            ssl_context=settings.ssl_context,
            deadline=settings.deadline,
            route=route_to(self.endpoints.obs, settings.proxy, trust_env=settings.trust_env),
            advice=self.endpoints.advice().get(urlsplit(self.endpoints.obs).hostname or ""),
        )

    def _renew(self) -> None:
        self._lock = threading.RLock()
        if self._obs is not None:
            self._obs.forget_connections()


def with_request_options(client: "Client", options: "RequestOptions | None") -> "Client":
    """Return a client with the limits of a session's `with_options`, if there are any."""
    if options is None:
        return client
    return client.with_options(
        timeout=options.timeout,
        retries=options.retries,
        deadline=options.deadline,
        max_response_bytes=options.max_response_bytes,
    )
