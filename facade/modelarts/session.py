"""A session: credentials, the services' addresses, and the clients that reach them.

Source: document 002, 3.4 and chapter 4.
"""

import os
import weakref
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Self

from modelarts._obs_methods import ObsMethods
from modelarts._public_names import public

if TYPE_CHECKING:
    from collections.abc import Callable
    from ssl import SSLContext

    import httpx
    from modelarts_client import Client
    from modelarts_client.models import AccessibleDomain, Project
    from modelarts_client.record import Record
    from modelarts_client.request_options import RequestOptions

    from modelarts._auth.endpoints import EndpointSettings
    from modelarts.async_obs import AsyncObs
    from modelarts.http_settings import EventHooks
    from modelarts.obs import Obs
    from modelarts.retries import RetryPolicy

__all__ = ["Session"]


@public(__name__)
class Session(ObsMethods):
    """Authenticates with ModelArts, IAM and OBS.

    Without arguments it takes everything from the environment: ``HUAWEICLOUD_SDK_AK`` and ``HUAWEICLOUD_SDK_SK`` (and
    ``HUAWEICLOUD_SDK_SECURITY_TOKEN``), or ``MODELARTS_USERNAME`` and ``MODELARTS_PASSWORD``; ``MODELARTS_REGION`` and
    ``MODELARTS_PROJECT_ID``; ``MODELARTS_ENDPOINT``, ``MODELARTS_IAM_ENDPOINT`` and ``MODELARTS_OBS_ENDPOINT``.
    Arguments come before the environment, which comes before the profile (``~/.huaweicloud/credentials``), the
    configuration file of earlier versions (``~/.modelarts/config.json``) and a ModelArts instance's own credentials;
    keys come before a password. ``docs/sessions.md`` has the details. Nothing is sent before it is needed.

    Threads and asyncio tasks may share a session. A ``with`` or ``async with`` statement closes it.

    Args:
        username: The account's name, or with ``account`` the name of a user in it.
        password: The password.
        region_name: The region's ID, such as ``cn-north-4``; endpoints that are not set follow from it.
        project_id: The project's ID; by default that of the region's own project, which is looked up in IAM.
        access_key: An access key (AK).
        secret_key: Its secret (SK).
        security_token: The security token, if the keys are temporary.
        account: The account that the user belongs to, if the user is not the account itself.
        config_file: A JSON file with the credentials, and perhaps with the region, the project and the endpoints, by
            the names of these arguments; instead of arguments with credentials.
        timeout: Seconds to wait for each phase of an exchange: sending, and every next piece of the answer.
            Connecting takes at most 10 seconds.
        retries: How often a request that is safe to repeat is repeated, 0 for never; or a whole
            `modelarts.retries.RetryPolicy`.
        deadline: Seconds that a call may take in all, with repetitions and pauses; by default the policy's, 300.
        max_response_bytes: How many bytes the body of an answer may have, as it arrives and once it is decompressed.
            Bodies of errors are cut at 1 MB, and downloads have no limit.
        max_connections: How many connections to a server there are at most, for blocking calls and for each event loop.
        proxy: The URL of a proxy; by default those of ``HTTPS_PROXY``, ``HTTP_PROXY``, ``ALL_PROXY`` and ``NO_PROXY``.
        verify: A PEM file of certificate authorities to trust instead of the usual ones, or an `ssl.SSLContext`;
            ``False`` trusts every server, for tests only.
        cert: A client certificate: a PEM file with its key, or a pair of files.
        http2: Whether to use HTTP/2 with servers that support it; needs ``pip install "modelarts-sdk[http2]"``.
        event_hooks: Functions to call for each attempt to send a request; see `modelarts.http_settings.EventHooks`.
        record: A file to which what answers of ModelArts and IAM have beyond their description is appended, without
            secrets, for those who keep the description; or a `modelarts_client.record.Record`.
        transport: An httpx transport that sends the requests of blocking calls instead of the session's own
            connections; the session authenticates and repeats them. One that is also an `httpx.AsyncBaseTransport`
            sends those of asyncio as well. ``proxy``, ``verify``, ``cert``, ``http2`` and ``max_connections`` must
            not be given then. OBS objects are transferred without it. It is not closed with the session.
        async_transport: The same, for asyncio. Tokens are requested over ``transport`` if there is one.
        http_client: An httpx client whose transport, proxies, default headers and event hooks blocking calls use, like
            ``transport``. Timeouts are the session's.
        async_http_client: The same, for asyncio.
        modelarts_endpoint: ModelArts's address, such as ``modelarts.cn-north-4.myhuaweicloud.com``; https unless it
            says otherwise.
        iam_endpoint: IAM's address.
        obs_endpoint: OBS's address.

    Raises:
        MissingCredentialsError: If there are no credentials, or half of a pair is missing.
        ConfigurationError: If an endpoint is not known, the profile is needed and cannot be used, or the environment's
            proxy for an endpoint cannot be used.
        InvalidArgumentError: If an argument has the wrong type or is out of its range, or two contradict each other.

    Warns:
        InsecureEndpointWarning: If an endpoint on another machine is plain ``http://``.
        ProfilePermissionsWarning: If the profile is needed, and others may read it.
    """

    _set_before: "ClassVar[EndpointSettings | None]" = None
    _origin: "Session | None" = None
    _options: "RequestOptions | None" = None
    _client: "Client | None" = None

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
        config_file: "str | os.PathLike[str] | None" = None,
        timeout: float = 60.0,
        retries: "int | RetryPolicy" = 3,
        deadline: float | None = None,
        max_response_bytes: int = 100_000_000,
        max_connections: int = 100,
        proxy: str | None = None,
        verify: "bool | str | os.PathLike[str] | SSLContext" = True,
        cert: str | tuple[str, str] | None = None,
        http2: bool = False,
        event_hooks: "EventHooks | None" = None,
        record: "str | os.PathLike[str] | Record | None" = None,
        transport: "httpx.BaseTransport | None" = None,
        async_transport: "httpx.AsyncBaseTransport | None" = None,
        http_client: "httpx.Client | None" = None,
        async_http_client: "httpx.AsyncClient | None" = None,
        modelarts_endpoint: str | None = None,
        iam_endpoint: str | None = None,
        obs_endpoint: str | None = None,
    ) -> None:
        from modelarts_client.http_settings import HttpSettings
        from modelarts_client.secret import Secret, maybe_secret
        from modelarts_client.setting_checks import check_secret, check_text

        from modelarts._auth.credentials import resolve_credentials
        from modelarts._auth.endpoints import (
            EndpointSettings,
            check_order,
            resolve_endpoints,
            warn_about_insecure_endpoints,
        )
        from modelarts._other_distribution import warn_about_other_distribution
        from modelarts._session.connections import Connections
        from modelarts._session.projects import ProjectId

        hidden = maybe_secret(password), maybe_secret(secret_key), maybe_secret(security_token)
        hidden_proxy = None if proxy is None else Secret(proxy)
        del password, secret_key, security_token, proxy  # tracebacks with local variables would show them
        for name, secret in zip(("password", "secret_key", "security_token"), hidden, strict=True):
            check_secret(secret, what=name)
        named_file = os.fspath(config_file) if isinstance(config_file, os.PathLike) else config_file
        for name, text, example in (
            ("username", username, "user"),
            ("region_name", region_name, "cn-north-4"),
            ("project_id", project_id, "0123456789abcdef0123456789abcdef"),
            ("access_key", access_key, "ABCDEFGHIJKLMNOPQRST"),
            ("account", account, "account"),
            ("config_file", named_file, "/home/me/.modelarts/config.json"),
        ):
            check_text(text, what=name, example=example)
        check_order(region_name)
        self._http = HttpSettings(
            timeout=timeout,
            retries=retries,
            deadline=deadline,
            max_response_bytes=max_response_bytes,
            max_connections=max_connections,
            proxy=hidden_proxy,
            verify=verify,
            cert=cert,
            http2=http2,
            event_hooks={} if event_hooks is None else event_hooks,
            transport=transport,
            async_transport=async_transport,
            http_client=http_client,
            async_http_client=async_http_client,
        )
        self._record = None if record is None else _record_of(record)
        found = resolve_credentials(
            username=username,
            password=hidden[0],
            account=account,
            access_key=access_key,
            secret_key=hidden[1],
            security_token=hidden[2],
            config_file=named_file,
        )
        self._account = account
        self._config_file = config_file
        self._credentials = found.credentials
        self._credentials_source = found.source
        given = EndpointSettings(iam_endpoint, obs_endpoint, modelarts_endpoint, region_name)
        if config_file is not None:
            given = given.or_else(found.endpoints)
        self._endpoints = resolve_endpoints(
            given if self._set_before is None else given.or_else(self._set_before),
            found=found.endpoints,
            source=found.source,
        )
        if any(name.lower().endswith("_proxy") for name in os.environ):
            from modelarts_client.sending.proxies import proxy_mounts

            proxy_mounts(hidden_proxy, trust_env=self._http.trust_env, endpoints=self._endpoints.urls())
        warn_about_other_distribution()
        warn_about_insecure_endpoints(self._endpoints, self._credentials)
        self._connections = Connections(
            self._endpoints,
            self._credentials,
            project_id=project_id or found.project_id,
            settings=self._http,
            record=self._record,
        )
        self._project_id = ProjectId(project_id or found.project_id, self._connections)
        weakref.finalize(self, self._connections.close)

    @classmethod
    def set_endpoint(
        cls,
        iam_endpoint: str | None = None,
        obs_endpoint: str | None = None,
        modelarts_endpoint: str | None = None,
        region_name: str | None = None,
    ) -> None:
        """Set the services' addresses for all sessions that are made afterwards; they come before the environment.

        Each call replaces the addresses of the last one; a call without arguments removes them.

        Args:
            iam_endpoint: IAM's address, such as ``iam.cn-north-4.myhuaweicloud.com``; https unless it says otherwise.
            obs_endpoint: OBS's address.
            modelarts_endpoint: ModelArts's address.
            region_name: The region's ID, for sessions that are not given one.

        Raises:
            InvalidArgumentError: If a text is not an endpoint; nothing is changed then.
        """
        from modelarts._auth.endpoints import EndpointSettings, resolve_endpoints

        settings = EndpointSettings(iam_endpoint, obs_endpoint, modelarts_endpoint, region_name)
        resolve_endpoints(settings.or_else(EndpointSettings(region="region")), environment={})  # which checks them
        Session._set_before = settings

    @property
    def access_key(self) -> str | None:
        """The access key; ``None`` if the session has a password."""
        return getattr(self._credentials, "access_key", None)

    @property
    def secret_key(self) -> str | None:
        """The secret of the access key, for other libraries, in plain text; ``None`` if the session has a password."""
        secret = getattr(self._credentials, "secret_key", None)
        return None if secret is None else secret.reveal()

    @property
    def security_token(self) -> str | None:
        """The security token of temporary keys, in plain text; ``None`` if there is none."""
        token = getattr(self._credentials, "security_token", None)
        return None if token is None else token.reveal()

    @property
    def region_name(self) -> str:
        """The region's ID; empty when there is none."""
        return self._endpoints.region

    @property
    def project_id(self) -> str:
        """The project's ID; it is looked up in IAM once if it was not given.

        Raises:
            ConfigurationError: If there is no region whose project could be looked up, or IAM knows no such project.
            ApiError: If IAM refuses the credentials.
            EndpointUnreachableError: If IAM does not answer.
        """
        return self._project_id(self._options)

    @property
    def obs(self) -> "Obs":
        """Moves files and folders to and from OBS."""
        from modelarts.obs import Obs

        return Obs(self._connections, self._options)

    @property
    def async_obs(self) -> "AsyncObs":
        """Moves files and folders to and from OBS in asyncio programs: the methods of `obs`, to be awaited."""
        from modelarts.async_obs import AsyncObs

        return AsyncObs(self._connections, self._options)

    @property
    def client(self) -> "Client":
        """The typed client of ModelArts's REST API (`modelarts_client`), authenticated, sync and async.

        Its operations know the project, as in ``session.client.training.show_training_job_details(job_id)``.
        """
        if self._client is None:
            import copy
            from functools import partial

            from modelarts._session.connections import with_request_options

            client = copy.copy(with_request_options(self._connections.modelarts, self._options))
            client.project_id = partial(self._project_id, self._options)  # which is looked up when it is needed
            self._client = client
        return self._client

    @property
    def iam_client(self) -> "Client":
        """The typed client of IAM's REST API, authenticated, sync and async."""
        from modelarts._session.connections import with_request_options

        return with_request_options(self._connections.iam, self._options)

    def get_projects(
        self, *, name: str | None = None, parent_id: str | None = None, enabled: bool | None = None
    ) -> "list[Project]":
        """Return the projects of the account.

        Args:
            name: Only projects with this name; that of a region's own project is the region's ID.
            parent_id: Only projects with this parent: the ID of the account, or of a region's own project.
            enabled: Only projects that can be used, or only those that cannot.

        Raises:
            ApiError: If IAM refuses.
            EndpointUnreachableError: If IAM does not answer.

        Source: IAM API Reference, "Querying Project Information Based on the Specified Criteria".
        """
        from modelarts_client.api.iam import keystone_list_projects
        from modelarts_client.types import UNSET

        from modelarts._answers import answered, entries

        answer = keystone_list_projects.sync(
            client=self.iam_client,
            name=name or UNSET,
            parent_id=parent_id or UNSET,
            enabled=UNSET if enabled is None else enabled,
        )
        return entries(answered(answer).projects)

    def get_domains(self) -> "list[AccessibleDomain]":
        """Return the accounts that the user may use, which IAM calls domains.

        Raises:
            ApiError: If IAM refuses.
            EndpointUnreachableError: If IAM does not answer.

        Source: IAM API Reference, "Querying the List of Domains Accessible to Users".
        """
        from modelarts_client.api.iam import keystone_list_auth_domains

        from modelarts._answers import answered, entries

        return entries(answered(keystone_list_auth_domains.sync(client=self.iam_client)).domains)

    @property
    def _lts(self) -> "Client":
        """The client of LTS."""
        from modelarts._session.connections import with_request_options

        return with_request_options(self._connections.lts, self._options)

    def with_options(
        self,
        *,
        timeout: float | None = None,
        retries: int | None = None,
        deadline: float | None = None,
        max_response_bytes: int | None = None,
    ) -> Self:
        """Return a session with other limits, which shares everything else with this one.

        Args:
            timeout: Seconds to wait for each phase of an exchange, more than 0; by default that of this session.
            retries: How often a request that is safe to repeat is repeated, 0 or more; by default that of this session.
            deadline: Seconds that a call may take in all, more than 0; by default that of this session.
            max_response_bytes: How many bytes the body of an answer may have, 1 or more; by default as many as of this
                session.

        Raises:
            InvalidArgumentError: If a value has the wrong type or is out of its range.
        """
        from modelarts_client.request_options import RequestOptions

        options = RequestOptions(timeout, retries, deadline, max_response_bytes)
        session = object.__new__(type(self))
        session.__dict__.update(self.__dict__)
        session._options = options if self._options is None else self._options.followed_by(options)
        session._client = None
        session._origin = self  # which closes the connections when it is no longer used
        return session

    def close(self) -> None:
        """Close the connections; the session can be used again, which opens new ones."""
        self._connections.close()

    async def aclose(self) -> None:
        """Close the connections of the running event loop as well; one that ends closes its connections by itself."""
        await self._connections.aclose()

    def __enter__(self) -> Self:
        """Return the session."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connections."""
        self.close()

    async def __aenter__(self) -> Self:
        """Return the session."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connections, also those of the running event loop."""
        await self.aclose()

    def __copy__(self) -> Self:
        """Return a session that shares everything with this one, as `with_options` does."""
        return self.with_options()

    def __deepcopy__(self, memo: object) -> Self:
        """Return the session itself: threads, tasks and copies of what uses it share its connections and its token."""
        return self

    def __reduce__(self) -> "tuple[Callable[..., Session], tuple[object, ...]]":
        """Pickle where the services are and how they are reached; credentials are looked up again when it is loaded.

        Raises:
            TypeError: If the session holds something that cannot or must not be written out.
        """
        if self._credentials_source == "arguments":
            raise TypeError(
                "This session cannot be pickled: its credentials were passed as arguments, and pickling would write "
                "them out. Set them in the environment or in a profile, where each process finds them "
                "(Session() without credentials), or make a session in each process."
            )
        where = {f"{service}_endpoint": getattr(self._endpoints, service) for service in ("modelarts", "iam", "obs")}
        arguments = {
            "region_name": self.region_name,
            "project_id": self._project_id.known,
            "account": self._account,
            "config_file": self._config_file,
            **where,
            "record": self._record,
            **self._http.for_pickling(),
        }
        return _restored, (type(self), arguments, self._options)

    def __repr__(self) -> str:
        """Name the credentials and where the services are; no secrets."""
        from modelarts_client.auth.keys import AccessKeys

        if "_project_id" not in vars(self):
            return "Session()"  # a traceback with local variables may show one that could not be made
        if isinstance(self._credentials, AccessKeys):
            who = f"access_key={self._credentials.access_key!r}"
        else:
            who = f"username={self._credentials.username!r}"
        where = f"region_name={self.region_name!r}, modelarts_endpoint={self._endpoints.modelarts!r}"
        source = f"credentials_from={self._credentials_source!r}"
        return f"Session({who}, {source}, project_id={self._project_id.known!r}, {where})"


def _record_of(record: "str | os.PathLike[str] | Record") -> "Record | None":
    from modelarts_client.record import record_of

    return record_of(record)


def _restored(kind: type[Session], arguments: dict[str, Any], options: "RequestOptions | None") -> Session:
    session = kind(**arguments)
    session._options = options
    return session
