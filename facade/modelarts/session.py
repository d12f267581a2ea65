"""A session: who calls, where the services are, and the clients that reach them.

Source: document 002, 3.4 and chapter 4.
"""

import os
import threading
import weakref
from types import TracebackType
from typing import TYPE_CHECKING, ClassVar, Self

from modelarts.connections import Connections
from modelarts.credentials import ENV_PROJECT_ID, AccessKeys, resolve_credentials
from modelarts.endpoints import ENV_REGION, EndpointSettings, resolve_endpoints
from modelarts.exceptions import ConfigurationError, InvalidArgumentError
from modelarts.obs import Obs

if TYPE_CHECKING:
    from modelarts_client import Client


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
        self._project_id = project_id or os.environ.get(ENV_PROJECT_ID) or None
        self._endpoints = resolve_endpoints(self._settings, self._region_name)
        self._lock = threading.Lock()
        self._connections = Connections(
            self._endpoints,
            self._credentials,
            region=self._region_name,
            project_id=self._project_id,
            timeout=timeout,
            retries=retries,
        )
        self._obs = Obs(self._connections)
        weakref.finalize(self, self._connections.close)

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
        return self._connections.modelarts

    @property
    def iam_client(self) -> "Client":
        """The typed client of IAM's REST API, authenticated, sync and async."""
        return self._connections.iam

    def close(self) -> None:
        """Close the connections; the session can be used again, which opens new ones."""
        self._connections.close()

    async def aclose(self) -> None:
        """Close the connections of asyncio's clients as well; call it in the event loop that used them."""
        await self._connections.aclose()

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
