"""Where the server is, and the credentials and the project of the account on it."""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Self
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx
from attrs import field, frozen
from modelarts._auth.profile import ENV_CREDENTIALS_FILE, read_profile
from modelarts.session import Session
from modelarts_client.auth.token_auth import TokenAuth
from modelarts_client.errors import ModelArtsError
from modelarts_client.operations import OPERATIONS
from modelarts_client.secret import Secret

from modelarts_conformance._target.exchanges import Request
from modelarts_conformance._target.secrets import Secrets

_PUBLIC: Final = ".myhuaweicloud.com"
_SECONDS: Final = 30.0
_CONNECT_SECONDS: Final = 10.0

_PROFILE: Final = ("ak", "sk", "security_token", "project_id")


class TargetError(Exception):
    """There is nothing that could be tested; the message says why, and what to do."""


@frozen
class Place:
    """Where a server is, as the command line says it; what is None comes from the environment and the profile.

    Attributes:
        endpoint: Address of ModelArts.
        iam_endpoint: Address of IAM.
        obs_endpoint: Address of OBS.
        region: ID of the region.
        project_id: ID of the project.
        credentials: Whether requests have credentials.
    """

    endpoint: str | None = None
    iam_endpoint: str | None = None
    obs_endpoint: str | None = None
    region: str | None = None
    project_id: str | None = None
    credentials: bool = True


@frozen
class Login:
    """A user and its password, for requests that log in.

    Attributes:
        username: The name of the user.
        account: The name of its account.
        password: The password.
    """

    username: str
    account: str
    password: Secret

    @classmethod
    def from_environment(cls) -> Self | None:
        """The user of the environment; None if it names none."""
        username, password = os.environ.get("MODELARTS_USERNAME"), os.environ.get("MODELARTS_PASSWORD")
        if not username or not password:
            return None
        return cls(username, os.environ.get("MODELARTS_ACCOUNT") or username, Secret(password))


@frozen
class Account:
    """An account on a server.

    Attributes:
        urls: Address of each service, by its name in the description.
        project_id: ID of the project.
        session: Has the credentials; None to send requests without any.
        login: The user, if the environment has its password.
        secrets: What is never shown.
    """

    urls: Mapping[str, str]
    project_id: str
    session: Session | None = field(repr=False)
    login: Login | None = field(default=None, repr=False)
    secrets: Secrets = field(factory=Secrets)

    @classmethod
    def at(cls, place: Place) -> Self:
        """Find the credentials and the project.

        Args:
            place: Where the server is.

        Raises:
            TargetError: There are no credentials or no project, or the server does not answer.
        """
        if not place.credentials:
            if place.endpoint is None or place.project_id is None:
                raise TargetError("--no-credentials needs --endpoint and --project.")
            url = place.endpoint.rstrip("/")
            return cls(_services(url, place.iam_endpoint or url), place.project_id, None)
        try:
            session = Session(
                region_name=place.region,
                project_id=place.project_id,
                modelarts_endpoint=place.endpoint,
                iam_endpoint=_beside("IAM", place.iam_endpoint, place.endpoint),
                obs_endpoint=_beside("OBS", place.obs_endpoint, place.endpoint),
                retries=0,
                timeout=_SECONDS,
            )
            secrets = Secrets(each for each in (session.secret_key, session.security_token) if each)
            login = Login.from_environment()
            secrets.learn(login.password.reveal() if login else None)
            urls = _services(session.client.base_url, session.iam_client.base_url)
            return cls(urls, session.project_id, session, login, secrets)
        except ModelArtsError as error:
            raise TargetError(str(error)) from error

    def reach(self) -> None:
        """Connect to the server once, unless a proxy does that.

        Raises:
            TargetError: Nothing listens there.
        """
        parts = urlsplit(self.urls["modelarts"])
        host, port = parts.hostname or "", parts.port or {"http": 80, "https": 443}[parts.scheme]
        if parts.scheme in getproxies() and not proxy_bypass(host):
            return
        try:
            socket.create_connection((host, port), _CONNECT_SECONDS).close()
        except OSError as error:
            raise TargetError(f"{self.urls['modelarts']} cannot be reached: {error}. Check --endpoint.") from error

    @classmethod
    def of_profile(cls, place: Place, file: Path) -> Self:
        """Another account on the same server.

        Args:
            place: Where the server is; its project is not taken.
            file: The profile with its access key and its project: ``ak``, ``sk`` and ``project_id`` in section
                ``[basic]``, as the official SDK has it.

        Raises:
            TargetError: The file cannot be read, or lacks one of them, or the server does not answer.
        """
        try:
            profile = read_profile({ENV_CREDENTIALS_FILE: str(file)})
            values = {name: profile.values[name].reveal() if name in profile.values else "" for name in _PROFILE}
            missing = [name for name, value in values.items() if not value and name != "security_token"]
            if profile.absent or missing:
                why = profile.absent or f"section [basic] has no {', '.join(missing)}"
                raise TargetError(f"--second-profile {file}: {why}.")
            session = Session(
                access_key=values["ak"],
                secret_key=values["sk"],
                security_token=values["security_token"] or None,
                region_name=place.region,
                project_id=values["project_id"],
                modelarts_endpoint=place.endpoint,
                iam_endpoint=_beside("IAM", place.iam_endpoint, place.endpoint),
                obs_endpoint=_beside("OBS", place.obs_endpoint, place.endpoint),
                retries=0,
                timeout=_SECONDS,
            )
        except ModelArtsError as error:
            raise TargetError(f"--second-profile {file}: {error}") from error
        urls = _services(session.client.base_url, session.iam_client.base_url)
        return cls(urls, session.project_id, session, secrets=Secrets([values["sk"]]))

    @property
    def has_credentials(self) -> bool:
        """Whether requests have credentials."""
        return self.session is not None

    def url_of(self, operation_id: str) -> str | None:
        """The address of the service that an operation belongs to; None if it is not known.

        Args:
            operation_id: ID of the operation.
        """
        return self.urls.get(OPERATIONS[operation_id].service)

    def credentials_for(self, request: Request) -> Mapping[str, str]:
        """The headers with the account's credentials.

        Args:
            request: The request that they are for; a signature covers all of it.

        Raises:
            ApiError: If IAM refuses to issue a token.
            EndpointUnreachableError: If IAM does not answer.
        """
        if self.session is None or (auth := self.session.client.auth) is None:
            return {}
        # A token does not depend on the request, and httpx refuses some of the requests that a server has to bear.
        plain = httpx.Request("GET", self.urls["modelarts"]) if isinstance(auth, TokenAuth) else _unsigned(request)
        before = set(plain.headers)
        flow = auth.sync_auth_flow(plain)
        signed = next(flow)
        flow.close()
        added = {name: value for name, value in signed.headers.items() if name not in before}
        self.secrets.learn(added.get("x-auth-token"))
        return added


def _unsigned(request: Request) -> httpx.Request:
    headers = [(name.encode("latin-1"), value.encode("utf-8")) for name, value in request.headers]
    return httpx.Request(request.method, request.url, headers=headers, content=request.body)


def _services(modelarts: str, iam: str) -> Mapping[str, str]:
    """The services by name; a server that serves ModelArts and IAM at one address serves all the others there too."""
    services = {operation.service for operation in OPERATIONS.values()}
    others = dict.fromkeys(services, modelarts) if modelarts == iam else {}
    return {**others, "modelarts": modelarts, "iam": iam}


def _beside(service: str, given: str | None, endpoint: str | None) -> str | None:
    """The address of another service: of a server that is not the cloud's, the same by default."""
    if given is not None or endpoint is None or os.environ.get(f"MODELARTS_{service}_ENDPOINT"):
        return given
    host = urlsplit(endpoint if "://" in endpoint else f"https://{endpoint}").hostname or ""
    return None if host.endswith(_PUBLIC) else endpoint
