"""The base types of the emulator: JSON, the caller, a reply, and a refusal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

JsonValue: TypeAlias = "dict[str, JsonValue] | list[JsonValue] | str | int | float | bool | None"
Json: TypeAlias = dict[str, JsonValue]


@dataclass(frozen=True)
class Identity:
    """The user whose credentials a request carries.

    Attributes:
        user_name: name of the IAM user.
        user_id: ID of the IAM user.
        domain_name: name of the account that the user belongs to.
        domain_id: ID of that account.
        project_id: project that the credentials are for; empty when they are for the whole account.
    """

    user_name: str
    user_id: str
    domain_name: str
    domain_id: str
    project_id: str


@dataclass(frozen=True)
class Reply:
    """The answer of a handler.

    Attributes:
        status: HTTP status code, one that the description documents for the operation.
        body: JSON value of the body; None for an empty body.
        headers: response headers besides Content-Type and X-Request-Id.
    """

    status: int
    body: JsonValue = None
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)


class Problem(Exception):  # noqa: N818 - a refusal by the rules of the API, not an error of the emulator
    """A refusal with the documented error body.

    Args:
        status: HTTP status code from 400 on.
        error_code: a code of the ModelArts error code catalogue, such as `ModelArts.2775`.
        error_msg: what is wrong, with the field and its value.
        error_solution: what to do; absent from the body when None.
    """

    def __init__(self, status: int, error_code: str, error_msg: str, error_solution: str | None = None) -> None:
        super().__init__(status, error_code, error_msg, error_solution)
        self.status = status
        self.error_code = error_code
        self.error_msg = error_msg
        self.error_solution = error_solution

    def __str__(self) -> str:
        return f"{self.status} {self.error_code}: {self.error_msg}"
