"""What the parts of the emulator agree on: JSON types, the identity, a call, its reply, its refusal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from modelarts_emulator.iam.accounts import Accounts
    from modelarts_emulator.models.registry import Models
    from modelarts_emulator.obs.storage import ObjectStorage
    from modelarts_emulator.services.registry import Services as Inference
    from modelarts_emulator.state.store import Store
    from modelarts_emulator.training.supervisor import JobSupervisor

JsonValue: TypeAlias = "dict[str, JsonValue] | list[JsonValue] | str | int | float | bool | None"
Json: TypeAlias = dict[str, JsonValue]


@dataclass(frozen=True)
class Identity:
    """Who calls.

    Attributes:
        user_name: name of the IAM user.
        user_id: ID of the IAM user.
        domain_name: name of the account that the user belongs to.
        project_id: the project that the credential is for; empty when it is for the whole account.
    """

    user_name: str
    user_id: str
    domain_name: str
    project_id: str


@dataclass(frozen=True)
class Services:
    """What handlers work with.

    Attributes:
        store: documents, kept in the data directory.
        accounts: the account, its tokens and its keys.
        storage: the objects of OBS.
        jobs: runs training jobs as processes.
        models: imports models, and keeps their files.
        inference: runs services as processes.
        base_url: the URL under which clients reach this emulator, without a slash at the end.
    """

    store: Store
    accounts: Accounts
    storage: ObjectStorage
    jobs: JobSupervisor
    models: Models
    inference: Inference
    base_url: str


@dataclass(frozen=True)
class Call:
    """A request that has passed authentication and validation.

    Attributes:
        operation_id: as in the description.
        path: path parameters, decoded.
        query: query parameters, converted to the type that the description gives; absent ones have their documented
            default, or are missing.
        headers: request headers, names in lower case.
        body: the JSON body, None without one.
        identity: who calls; None where the operation needs no authentication.
        services: what the handler works with.
    """

    operation_id: str
    path: Mapping[str, str]
    query: Mapping[str, JsonValue]
    headers: Mapping[str, str] = field(repr=False)
    body: JsonValue = field(repr=False)
    identity: Identity | None
    services: Services = field(repr=False)


@dataclass(frozen=True)
class Reply:
    """What a handler answers.

    Attributes:
        status: HTTP status code, one that the description documents for the operation.
        body: sent as JSON; None sends no body.
        headers: response headers beside Content-Type and X-Request-Id.
    """

    status: int
    body: JsonValue = None
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)


class Problem(Exception):  # noqa: N818 - the name says what the caller is told, it is no fault of the emulator
    """A request that is refused with the documented error body.

    Args:
        status: HTTP status code from 400 on.
        error_code: a code of the ModelArts error code catalogue, such as `ModelArts.2775`.
        error_msg: what was wrong, with the field and the value.
        error_solution: what to do; left out of the body when None.
    """

    def __init__(self, status: int, error_code: str, error_msg: str, error_solution: str | None = None) -> None:
        super().__init__(status, error_code, error_msg, error_solution)
        self.status = status
        self.error_code = error_code
        self.error_msg = error_msg
        self.error_solution = error_solution

    def __str__(self) -> str:
        return f"{self.status} {self.error_code}: {self.error_msg}"


Handler: TypeAlias = Callable[[Call], Reply]
