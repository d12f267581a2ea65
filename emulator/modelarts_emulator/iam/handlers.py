"""Tokens, temporary keys, projects and accounts, as IAM answers them.

Source: IAM API Reference, Token Management, Access Key Management, Project Management, and Tenant Management.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol, cast

from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Identity, Json, JsonValue, Problem, Reply
from modelarts_emulator.iam.accounts import Account, Accounts, TokenExpiredError

_DEFAULT_KEY_SECONDS: Final = 900
_UNAUTHORIZED, _INVALID, _NOT_FOUND = "IAM.0002", "IAM.0007", "IAM.0004"


class IamServices(Protocol):
    """The services that operations of IAM use."""

    @property
    def accounts(self) -> Accounts:
        """The account, its tokens and its keys."""

    @property
    def base_url(self) -> str:
        """The URL of the emulator for clients, without a slash at the end."""


def _create_token(call: Call[IamServices]) -> Reply:
    auth = _object(call.body, "auth")
    user = _object(auth, "identity", "password", "user")
    accounts = call.services.accounts
    names = _text(_object(user, "domain"), "name"), _text(user, "name"), _text(user, "password")
    if not accounts.check_password(*names):
        raise Problem(401, _UNAUTHORIZED, "The account name, user name or password is wrong.")
    for_project = _is_for_project(_object(auth, "scope"), accounts.account)
    issued = accounts.issue_token(project_scope=for_project)
    token: Json = {
        "methods": ["password"],
        "issued_at": _timestamp(issued.issued_at),
        "expires_at": _timestamp(issued.expires_at),
        "roles": [{"id": "0", "name": "te_admin"}],
        "user": {
            "id": accounts.account.user_id,
            "name": accounts.account.user_name,
            "password_expires_at": "",
            "domain": _domain(accounts.account),
        },
    }
    if for_project:
        token["project"] = {
            "id": accounts.account.project_id,
            "name": accounts.account.project_name,
            "domain": _domain(accounts.account),
        }
    else:
        token["domain"] = _domain(accounts.account)
    if "nocatalog" not in call.query:
        token["catalog"] = _catalog(accounts.account, call.services.base_url)
    return Reply(201, {"token": token}, {"X-Subject-Token": issued.token})


def _create_temporary_keys(call: Call[IamServices]) -> Reply:
    wanted = _object(call.body, "auth", "identity")
    if wanted.get("policy") is not None:
        raise Problem(400, _INVALID, "body.auth.identity.policy is not supported by the emulator; leave it out.")
    token = _object(wanted, "token")
    identity = _owner_of_keys(call, _text(token, "id"))
    seconds = token.get("duration_seconds", _DEFAULT_KEY_SECONDS)
    keys = call.services.accounts.issue_temporary_keys(
        timedelta(seconds=cast(int, seconds)), project_scope=bool(identity.project_id)
    )
    return Reply(
        201,
        {
            "credential": {
                "access": keys.access_key,
                "secret": keys.secret_key,
                "securitytoken": keys.security_token,
                "expires_at": _timestamp(keys.expires_at),
            }
        },
    )


def _owner_of_keys(call: Call[IamServices], token: str) -> Identity:
    """The user of the token in X-Auth-Token, of the token in the body, or of the signature, in this order."""
    if token and not call.headers.get("x-auth-token"):
        try:
            identity = call.services.accounts.identity_for_token(token)
        except TokenExpiredError:
            raise Problem(401, _UNAUTHORIZED, "The token in body.auth.identity.token.id has expired.") from None
        if identity is None:
            raise Problem(401, _UNAUTHORIZED, "The token in body.auth.identity.token.id is not valid.")
        return identity
    if call.identity is None:
        message = "The request has no token: neither X-Auth-Token nor body.auth.identity.token.id."
        raise Problem(401, _UNAUTHORIZED, message)
    return call.identity


def _list_auth_projects(call: Call[IamServices]) -> Reply:
    return Reply(200, {"projects": [_project(call.services)], "links": _link(call.services, "auth/projects")})


def _list_projects(call: Call[IamServices]) -> Reply:
    """The projects that meet all criteria, or a page of them."""
    page, per_page = call.query.get("page"), call.query.get("per_page")
    if (page is None) != (per_page is None):
        raise Problem(400, _INVALID, "page and per_page go together; give both of them, or neither.")
    project = _project(call.services)
    criteria = ("domain_id", "name", "parent_id", "enabled", "is_domain")
    meets_all = all(call.query[name] == project[name] for name in criteria if name in call.query)
    found: list[JsonValue] = [project] if meets_all and page in (None, 1) else []
    return Reply(200, {"projects": found, "links": _link(call.services, "projects") | {"previous": None, "next": None}})


def _list_domains(call: Call[IamServices]) -> Reply:
    account = call.services.accounts.account
    links = _link(call.services, f"domains/{account.domain_id}")
    domain: Json = {**_domain(account), "description": "", "enabled": True, "links": links}
    return Reply(200, {"domains": [domain], "links": _link(call.services, "auth/domains")})


def _project(services: IamServices) -> Json:
    account = services.accounts.account
    return {
        "id": account.project_id,
        "name": account.project_name,
        "description": "",
        "domain_id": account.domain_id,
        "parent_id": account.domain_id,
        "is_domain": False,
        "enabled": True,
        "links": _link(services, f"projects/{account.project_id}"),
    }


def _link(services: IamServices, path: str) -> Json:
    return {"self": f"{services.base_url}/v3/{path}"}


HANDLERS: Final[Mapping[str, Handler[IamServices]]] = {
    "KeystoneCreateUserTokenByPassword": _create_token,
    "CreateTemporaryAccessKeyByToken": _create_temporary_keys,
    "KeystoneListAuthProjects": _list_auth_projects,
    "KeystoneListProjects": _list_projects,
    "KeystoneListAuthDomains": _list_domains,
}


def _is_for_project(scope: Json, account: Account) -> bool:
    """Whether the scope of a token is the project, and not the account.

    Raises:
        Problem: the scope has both, or a project or account that does not exist.
    """
    if scope.get("project") is not None and scope.get("domain") is not None:
        raise Problem(400, _INVALID, "body.auth.scope has a project and a domain; give one of them.")
    if scope.get("project") is not None:
        _check_name("project", _object(scope, "project"), account.project_id, account.project_name)
        return True
    if scope.get("domain") is not None:
        _check_name("domain", _object(scope, "domain"), account.domain_id, account.domain_name)
    return False


def _check_name(kind: str, wanted: Json, known_id: str, known_name: str) -> None:
    given = {key: wanted[key] for key in ("id", "name") if wanted.get(key) is not None}
    if not given:
        raise Problem(400, _INVALID, f"body.auth.scope.{kind} has neither id nor name; give one of them.")
    for key, value in given.items():
        if value != (known_id if key == "id" else known_name):
            raise Problem(
                404, _NOT_FOUND, f"body.auth.scope.{kind}.{key} is unknown; the {kind} of the emulator is {known_name}."
            )


def _domain(account: Account) -> Json:
    return {"id": account.domain_id, "name": account.domain_name}


def _catalog(account: Account, base_url: str) -> list[JsonValue]:
    """Endpoints of the services of the emulator, with the same IDs in all tokens."""
    urls = {
        "iam": f"{base_url}/v3.0",
        "modelarts": f"{base_url}/v1/{account.project_id}",
        "object": base_url,
    }
    catalog: list[JsonValue] = []
    for name, url in urls.items():
        endpoint: Json = {
            "id": uuid.uuid5(uuid.NAMESPACE_URL, f"endpoint:{name}").hex,
            "interface": "public",
            "region": account.region,
            "region_id": account.region,
            "url": url,
        }
        service_id = uuid.uuid5(uuid.NAMESPACE_URL, f"service:{name}").hex
        catalog.append({"id": service_id, "name": name, "type": name, "endpoints": [endpoint]})
    return catalog


def _timestamp(time: datetime) -> str:
    return f"{time.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%f}Z"


def _object(value: JsonValue, *names: str) -> Json:
    """An object within objects; empty when it is absent or null, where the description allows that."""
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def _text(value: Json, name: str) -> str:
    text = value.get(name)
    return text if isinstance(text, str) else ""
