"""The clients that a session sends with: made on first use, authenticated, with retries and timeouts."""

import threading
from typing import TYPE_CHECKING, Final

from modelarts.credentials import AccessKeys, PasswordLogin
from modelarts.endpoints import Endpoints
from modelarts.temporary_keys import ExpiringKeys, TemporaryKeys

if TYPE_CHECKING:
    import ssl

    import httpx
    from modelarts_client import Client

    from modelarts.buckets import BucketRequests
    from modelarts.obs_store import BucketStore, StoreSettings

_CONNECT_SECONDS: Final = 10.0


class Connections:
    """Reaches ModelArts, IAM and OBS. Threads may share one.

    Nothing here refers to a session, so that a session that nobody uses any more is freed with its connections.

    Args:
        endpoints: Where the services are.
        credentials: Who calls.
        region: The region's ID; may be empty.
        project_id: The project's ID, if it is known.
        timeout: Seconds to wait for each phase of an exchange.
        retries: How often a request is repeated.
    """

    def __init__(
        self,
        endpoints: Endpoints,
        credentials: AccessKeys | PasswordLogin,
        *,
        region: str,
        project_id: str | None,
        timeout: float,
        retries: int,
    ) -> None:
        self._endpoints = endpoints
        self._credentials = credentials
        self._region = region
        self._project_id = project_id
        self._timeout = timeout
        self._retries = retries
        self._lock = threading.RLock()
        self._modelarts: Client | None = None
        self._iam: Client | None = None
        self._bucket_http: httpx.Client | None = None
        self._stores: dict[str, BucketStore] = {}
        self._auth: httpx.Auth | None = None
        self._ssl: ssl.SSLContext | None = None
        self._temporary_keys: TemporaryKeys | None = None

    @property
    def obs_endpoint(self) -> str:
        """OBS's base URL."""
        return self._endpoints.obs

    @property
    def modelarts(self) -> "Client":
        """The client of ModelArts."""
        with self._lock:
            if self._modelarts is None:
                self._modelarts = self._make_client(self._endpoints.modelarts)
            return self._modelarts

    @property
    def iam(self) -> "Client":
        """The client of IAM."""
        with self._lock:
            if self._iam is None:
                self._iam = self._make_client(self._endpoints.iam)
            return self._iam

    @property
    def buckets(self) -> "BucketRequests":
        """Makes and deletes buckets."""
        import httpx

        from modelarts.buckets import BucketRequests
        from modelarts.signature_auth import ObsSignatureAuth

        with self._lock:
            if self._bucket_http is None:
                auth = ObsSignatureAuth(lambda: self.obs_keys().keys, region=self._store_settings().signing_region)
                self._bucket_http = self._make_http("", auth, httpx.Timeout(self._timeout))
            return BucketRequests(self._bucket_http, self._store_settings())

    def store(self, bucket: str) -> "BucketStore":
        """Return what moves the objects of a bucket."""
        from modelarts.obs_store import BucketStore

        with self._lock:
            if bucket not in self._stores:
                self._stores[bucket] = BucketStore(bucket, self._store_settings())
            return self._stores[bucket]

    def obs_keys(self) -> ExpiringKeys:
        """Return the keys to sign requests to OBS with; a password is exchanged for temporary ones.

        Raises:
            ApiError: If IAM refuses the password.
            EndpointUnreachableError: If IAM does not answer.
        """
        if isinstance(self._credentials, AccessKeys):
            return ExpiringKeys(self._credentials)
        with self._lock:
            if self._temporary_keys is None:
                self._temporary_keys = TemporaryKeys(self.iam)
            keys = self._temporary_keys
        return keys()

    def close(self) -> None:
        """Close the connections; new ones are opened on the next use."""
        with self._lock:
            for client in (self._modelarts, self._iam, self._bucket_http):
                if client is not None:
                    client.close()
            self._modelarts = self._iam = self._bucket_http = self._temporary_keys = None
            self._stores.clear()

    async def aclose(self) -> None:
        """Close the connections of asyncio's clients as well; call it in the event loop that used them."""
        for client in (self._modelarts, self._iam):
            if client is not None:
                await client.aclose()
        self.close()

    def _make_client(self, endpoint: str) -> "Client":
        import httpx
        from modelarts_client import Client

        from modelarts.transport import AsyncRetryTransport, RetryPolicy

        auth = self._shared_auth()
        timeout = httpx.Timeout(self._timeout, connect=min(_CONNECT_SECONDS, self._timeout))
        client = Client(base_url=endpoint, auth=auth, timeout=timeout)
        client.set_httpx_client(self._make_http(endpoint, auth, timeout))
        client.set_async_httpx_client(
            httpx.AsyncClient(
                base_url=endpoint,
                auth=auth,
                timeout=timeout,
                headers=_headers(),
                transport=AsyncRetryTransport(
                    httpx.AsyncHTTPTransport(verify=self._shared_ssl()), RetryPolicy(retries=self._retries)
                ),
            )
        )
        return client

    def _make_http(self, endpoint: str, auth: "httpx.Auth", timeout: "httpx.Timeout") -> "httpx.Client":
        import httpx

        from modelarts.transport import RetryPolicy, RetryTransport

        return httpx.Client(
            base_url=endpoint,
            auth=auth,
            timeout=timeout,
            headers=_headers(),
            transport=RetryTransport(
                httpx.HTTPTransport(verify=self._shared_ssl()), RetryPolicy(retries=self._retries)
            ),
        )

    def _shared_auth(self) -> "httpx.Auth":
        from modelarts.auth import TokenAuth
        from modelarts.signature_auth import SignatureAuth

        if self._auth is None:
            if isinstance(self._credentials, PasswordLogin):
                self._auth = TokenAuth(
                    self._endpoints.iam, self._credentials, project_id=self._project_id, region_name=self._region
                )
            else:
                self._auth = SignatureAuth(self._credentials, project_id=self._project_id)
        return self._auth

    def _shared_ssl(self) -> "ssl.SSLContext":
        import httpx

        if self._ssl is None:
            self._ssl = httpx.create_ssl_context()
        return self._ssl

    def _store_settings(self) -> "StoreSettings":
        from modelarts.obs_store import StoreSettings

        return StoreSettings(
            self._endpoints.obs, self._region, self.obs_keys, retries=self._retries, timeout=self._timeout
        )


def _headers() -> dict[str, str]:
    from modelarts import __version__

    return {"User-Agent": f"modelarts-sdk/{__version__}"}
