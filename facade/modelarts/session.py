"""A session: who calls, where the services are, and the clients that reach them.

Source: document 002, 3.4 and chapter 4.
"""

import os
import threading
from types import TracebackType
from typing import TYPE_CHECKING, ClassVar, Final, Self

from modelarts.configuration import (
    ENV_PROJECT_ID,
    ENV_REGION,
    AccessKeys,
    EndpointSettings,
    PasswordLogin,
    resolve_credentials,
    resolve_endpoints,
)
from modelarts.exceptions import ConfigurationError, InvalidArgumentError
from modelarts.obs import Obs
from modelarts.obs_store import StoreSettings
from modelarts.temporary_keys import ExpiringKeys, TemporaryKeys

if TYPE_CHECKING:
    import ssl

    import httpx
    from modelarts_client import Client

    from modelarts.buckets import BucketRequests

_CONNECT_SECONDS: Final = 10.0


class Session:
    """Authenticates with ModelArts, IAM and OBS.

    Without arguments it takes everything from the environment: ``HUAWEICLOUD_SDK_AK`` and ``HUAWEICLOUD_SDK_SK`` (and
    ``HUAWEICLOUD_SDK_SECURITY_TOKEN``), or ``MODELARTS_USERNAME`` and ``MODELARTS_PASSWORD``; ``MODELARTS_REGION`` and
    ``MODELARTS_PROJECT_ID``; ``MODELARTS_ENDPOINT``, ``MODELARTS_IAM_ENDPOINT`` and ``MODELARTS_OBS_ENDPOINT``.
    Arguments come before the environment, and keys before a password. Nothing is sent before it is needed.
    Threads and asyncio tasks may share a session. It can be used in a ``with`` statement, which closes it.

    Args:
        username: The account's name, or with ``account`` the name of a user in it.
        password: The password.
        region_name: The region's ID, such as ``cn-north-4``; endpoints that are set nowhere follow from it.
        project_id: The project's ID; by default that of the region's own project, which IAM is asked for.
        access_key: An access key (AK).
        secret_key: Its secret (SK).
        security_token: The security token, if the keys are temporary.
        account: The account that the user belongs to, if the user is not the account itself.
        timeout: Seconds to wait for each phase of an exchange: sending, and every next piece of the answer.
            Connecting has 10 seconds at most.
        retries: How often a request is repeated that can safely be repeated; 0 never.

    Raises:
        MissingCredentialsError: If there are no credentials, or half of a pair is missing.
        ConfigurationError: If an endpoint is not known.
        InvalidArgumentError: If an endpoint, the timeout or the number of retries makes no sense.
    """

    _settings: ClassVar[EndpointSettings] = EndpointSettings()

    def __init__(
        self,
        username: str | None = None,
        password: str | None = None,
        region_name: str | None = None,
        project_id: str | None = None,
        access_key: str | None = None,
        secret_key: str | None = None,
        security_token: str | None = None,
        *,
        account: str | None = None,
        timeout: float = 60.0,
        retries: int = 3,
    ) -> None:
        if timeout <= 0 or retries < 0:
            raise InvalidArgumentError(
                f"timeout={timeout!r} must be more than 0 seconds, and retries={retries!r} must not be negative."
            )
        self._credentials = resolve_credentials(
            username=username,
            password=password,
            account=account,
            access_key=access_key,
            secret_key=secret_key,
            security_token=security_token,
        )
        self._region_name = region_name or self._settings.region or os.environ.get(ENV_REGION) or ""
        self._endpoints = resolve_endpoints(self._settings, self._region_name)
        self._project_id = project_id or os.environ.get(ENV_PROJECT_ID) or None
        self._timeout = timeout
        self._retries = retries
        self._lock = threading.RLock()
        self._client: Client | None = None
        self._iam: Client | None = None
        self._bucket_http: httpx.Client | None = None
        self._auth: httpx.Auth | None = None
        self._ssl: ssl.SSLContext | None = None
        self._temporary_keys: TemporaryKeys | None = None
        self._store_settings = StoreSettings(
            self._endpoints.obs, self._region_name, self._obs_keys, retries=retries, timeout=timeout
        )
        self._obs = Obs(self._store_settings, self._buckets)

    @classmethod
    def set_endpoint(
        cls,
        iam_endpoint: str | None = None,
        obs_endpoint: str | None = None,
        modelarts_endpoint: str | None = None,
        region_name: str | None = None,
    ) -> None:
        """Say where the services are, for all sessions that are made afterwards; they come before the environment.

        Each call replaces what the last one said; a call without arguments forgets it.

        Args:
            iam_endpoint: IAM's address, such as ``iam.cn-north-4.myhuaweicloud.com``; https unless it says otherwise.
            obs_endpoint: OBS's address.
            modelarts_endpoint: ModelArts's address.
            region_name: The region's ID, for sessions that are not given one.

        Raises:
            InvalidArgumentError: If a text is not an endpoint; nothing is changed then.
        """
        settings = EndpointSettings(
            iam=iam_endpoint or None,
            obs=obs_endpoint or None,
            modelarts=modelarts_endpoint or None,
            region=region_name or None,
        )
        # Any region will do to see whether the texts are endpoints.
        resolve_endpoints(settings, region_name or "region", environment={})
        Session._settings = settings

    @property
    def region_name(self) -> str:
        """The region's ID; empty when there is none."""
        return self._region_name

    @property
    def project_id(self) -> str:
        """The project's ID; IAM is asked for it once if it was not given.

        Raises:
            ConfigurationError: If there is no region whose project could be looked up, or IAM knows no such project.
            ApiError: If IAM refuses the credentials.
            EndpointUnreachableError: If IAM does not answer.
        """
        with self._lock:
            if self._project_id is None:
                self._project_id = self._find_project()
            return self._project_id

    @property
    def obs(self) -> Obs:
        """Moves files and folders to and from OBS."""
        return self._obs

    @property
    def client(self) -> "Client":
        """The typed client of ModelArts's REST API (`modelarts_client`), authenticated, sync and async."""
        with self._lock:
            if self._client is None:
                self._client = self._make_client(self._endpoints.modelarts)
            return self._client

    @property
    def iam_client(self) -> "Client":
        """The typed client of IAM's REST API, authenticated, sync and async."""
        with self._lock:
            if self._iam is None:
                self._iam = self._make_client(self._endpoints.iam)
            return self._iam

    def close(self) -> None:
        """Close the connections; the session can be used again, which opens new ones."""
        with self._lock:
            for client in (self._client, self._iam, self._bucket_http):
                if client is not None:
                    client.close()
            self._client = self._iam = self._bucket_http = None

    def __enter__(self) -> Self:
        """Return the session."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connections."""
        self.close()

    def __repr__(self) -> str:
        """Name who calls and where; no secrets."""
        if isinstance(self._credentials, AccessKeys):
            who = f"access_key={self._credentials.access_key!r}"
        else:
            who = f"username={self._credentials.username!r}"
        where = f"region_name={self._region_name!r}, modelarts_endpoint={self._endpoints.modelarts!r}"
        return f"Session({who}, project_id={self._project_id!r}, {where})"

    def _find_project(self) -> str:
        from modelarts_client.api.iam import keystone_list_auth_projects

        if not self._region_name:
            raise ConfigurationError(
                "The project's ID is not known, and there is no region whose project could be looked up. "
                f"Pass project_id= or region_name=, or set {ENV_PROJECT_ID} or {ENV_REGION}."
            )
        projects = keystone_list_auth_projects.sync(client=self.iam_client).projects
        for project in projects:
            if project.name == self._region_name:
                return project.id
        names = ", ".join(sorted(project.name for project in projects)) or "none"
        raise ConfigurationError(
            f"There is no project of region {self._region_name!r} for these credentials; they may use: {names}. "
            "Check region_name, or pass project_id=."
        )

    def _make_client(self, endpoint: str) -> "Client":
        import httpx
        from modelarts_client import Client

        from modelarts.transport import AsyncRetryTransport, RetryPolicy, RetryTransport

        policy = RetryPolicy(retries=self._retries)
        timeout = self._httpx_timeout()
        auth = self._shared_auth()
        context = self._shared_ssl()
        client = Client(base_url=endpoint, auth=auth, timeout=timeout)
        client.set_httpx_client(
            httpx.Client(
                base_url=endpoint,
                auth=auth,
                timeout=timeout,
                headers=_headers(),
                transport=RetryTransport(httpx.HTTPTransport(verify=context), policy),
            )
        )
        client.set_async_httpx_client(
            httpx.AsyncClient(
                base_url=endpoint,
                auth=auth,
                timeout=timeout,
                headers=_headers(),
                transport=AsyncRetryTransport(httpx.AsyncHTTPTransport(verify=context), policy),
            )
        )
        return client

    def _shared_auth(self) -> "httpx.Auth":
        from modelarts.auth import SignatureAuth, TokenAuth

        if self._auth is None:
            if isinstance(self._credentials, PasswordLogin):
                self._auth = TokenAuth(
                    self._endpoints.iam,
                    self._credentials,
                    project_id=self._project_id,
                    region_name=self._region_name,
                )
            else:
                self._auth = SignatureAuth(self._credentials, project_id=self._project_id)
        return self._auth

    def _shared_ssl(self) -> "ssl.SSLContext":
        import httpx

        if self._ssl is None:
            self._ssl = httpx.create_ssl_context()
        return self._ssl

    def _httpx_timeout(self) -> "httpx.Timeout":
        import httpx

        return httpx.Timeout(self._timeout, connect=min(_CONNECT_SECONDS, self._timeout))

    def _obs_keys(self) -> ExpiringKeys:
        if isinstance(self._credentials, AccessKeys):
            return ExpiringKeys(self._credentials)
        with self._lock:
            if self._temporary_keys is None:
                self._temporary_keys = TemporaryKeys(self.iam_client)
            keys = self._temporary_keys
        return keys()

    def _buckets(self) -> "BucketRequests":
        import httpx

        from modelarts.auth import ObsSignatureAuth
        from modelarts.buckets import BucketRequests
        from modelarts.transport import RetryPolicy, RetryTransport

        with self._lock:
            if self._bucket_http is None:
                self._bucket_http = httpx.Client(
                    auth=ObsSignatureAuth(lambda: self._obs_keys().keys, region=self._region_name or "us-east-1"),
                    timeout=self._httpx_timeout(),
                    headers=_headers(),
                    transport=RetryTransport(
                        httpx.HTTPTransport(verify=self._shared_ssl()), RetryPolicy(retries=self._retries)
                    ),
                )
            return BucketRequests(self._bucket_http, self._store_settings)


def _headers() -> dict[str, str]:
    from modelarts import __version__

    return {"User-Agent": f"modelarts-sdk/{__version__}"}
