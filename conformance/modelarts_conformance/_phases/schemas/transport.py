"""Sends the cases of schemathesis as all other requests are sent: through the target's gate, with its credentials."""

from __future__ import annotations

from typing import Any, Final

import requests
from hypothesis.strategies import SearchStrategy
from modelarts_client.operations import OPERATIONS
from requests.auth import AuthBase
from schemathesis import AuthContext, Case, Response
from schemathesis.auths import AuthStorage
from schemathesis.config import ProjectConfig
from schemathesis.core import SCHEMATHESIS_TEST_CASE_HEADER
from schemathesis.engine.core import Engine
from schemathesis.engine.run import Phase, PhaseName
from schemathesis.filters import FilterSet
from schemathesis.generation import GenerationMode
from schemathesis.generation.feedback import NO_FEEDBACK, FeedbackSources
from schemathesis.hooks import HookDispatcher
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.schemas import OpenApiSchema
from schemathesis.transport import BaseTransport
from schemathesis.transport.requests import REQUESTS_TRANSPORT, RequestsTransport

from modelarts_conformance._target.exchanges import Exchange, Request
from modelarts_conformance._target.gate import OverError
from modelarts_conformance._target.target import Target

_OWN_HEADERS: Final = frozenset({"user-agent", SCHEMATHESIS_TEST_CASE_HEADER.lower()})
_USUAL_HEADERS: Final = requests.utils.default_headers()
_OF_ITS_OWN: Final = frozenset({PhaseName.PROBING, PhaseName.AUTH_BOOTSTRAP})
EXCHANGE: Final = "modelarts_exchange"
"""The attribute of a request of schemathesis with its exchange."""


class TargetSchema(OpenApiSchema):
    """A schema whose cases are sent by a target.

    Attributes:
        sender: What sends the cases.
        of_valid_cases: Hooks for those random cases that are valid; None for none.
    """

    sender: TargetTransport
    of_valid_cases: HookDispatcher | None = None

    def restrict(self, config: ProjectConfig) -> None:
        """Take another configuration, and with it other operations.

        Args:
            config: The configuration.
        """
        self.config = config
        self.filter_set = config.operations.filter_set_with(include=FilterSet())
        self.__dict__.pop("statistic", None)  # which counts the operations of the last one

    def get_case_strategy(
        self,
        operation: APIOperation[Any, Any, Any, Any],
        hooks: HookDispatcher | None = None,
        auth_storage: AuthStorage[Any] | None = None,
        generation_mode: GenerationMode = GenerationMode.POSITIVE,
        feedback: FeedbackSources = NO_FEEDBACK,
        **given: Any,
    ) -> SearchStrategy[Case[Any]]:
        """What draws the cases of an operation; hooks of schemathesis do not know whether a case is to be valid."""
        hooks = self.of_valid_cases if hooks is None and generation_mode.is_positive else hooks
        return OpenApiSchema.get_case_strategy(self, operation, hooks, auth_storage, generation_mode, feedback, **given)

    @property
    def transport(self) -> BaseTransport[Any]:
        """What sends the cases."""
        return self.sender


class TargetEngine(Engine):
    """An engine that sends nothing but cases: its probes would not pass the target's gate."""

    def get_phase_config(self, phase_name: PhaseName, *, is_supported: bool, requires_transitions: bool) -> Phase:
        """Leave out the phases that send something of their own."""
        supported = is_supported and phase_name not in _OF_ITS_OWN
        return Engine.get_phase_config(
            self, phase_name, is_supported=supported, requires_transitions=requires_transitions
        )


class Signed(AuthBase):
    """Marks a case whose request gets the account's credentials when it is sent."""

    def __call__(self, r: requests.PreparedRequest) -> requests.PreparedRequest:
        """Return the request as it is."""
        return r


class Credentials:
    """Marks the cases of operations that need credentials; schemathesis asks for none where they are what is tested."""

    _mark: Final = Signed()

    def get(self, case: Case[Any], context: AuthContext) -> Signed | None:
        """The mark; None for a case without credentials."""
        return self._mark if OPERATIONS[operation_id(case)].security else None

    def set(self, case: Case[Any], data: Signed, context: AuthContext) -> None:
        """Mark a case."""
        case._auth = data


class TargetTransport(RequestsTransport):
    """Sends cases through a target.

    Args:
        target: The server.
        cases: How many cases may be sent, those that checks derive included.

    Attributes:
        left: How many may still be sent.
    """

    def __init__(self, target: Target, cases: int) -> None:
        super().__init__()
        self._serializers = REQUESTS_TRANSPORT._serializers
        self._target = target
        self.left = cases

    def send(self, case: Case[Any], *, session: requests.Session | None = None, **kwargs: Any) -> Response:
        """Send a case.

        Args:
            case: The case.
            session: Is not used: the target has the connections.
            kwargs: What schemathesis sets for a request.
        """
        if self.left <= 0:
            raise KeyboardInterrupt  # with which the engine ends
        target, name = self._target, operation_id(case)
        data = self.serialize_case(case, **(kwargs | {"base_url": target.account.url_of(name)}))
        signed = data.pop("auth", None) is not None
        prepared = requests.Request(**data).prepare()
        request = as_request(name, prepared, signed=signed)
        try:
            exchange = target.sender.send(request)
        except OverError:
            raise KeyboardInterrupt from None
        self.left -= 1
        return _response(exchange, prepared)


def as_request(name: str, prepared: requests.PreparedRequest, *, signed: bool) -> Request:
    """A prepared request as the target sends it: without headers that every request has, or that say who sends it.

    Args:
        name: ID of the operation.
        prepared: The request.
        signed: Whether the account's credentials are added.
    """
    body = prepared.body
    content = body.encode() if isinstance(body, str) else body if isinstance(body, bytes) else None
    headers = tuple(
        (key, value if isinstance(value, str) else value.decode("latin-1"))
        for key, value in prepared.headers.items()
        if key.lower() not in ("content-length", *_OWN_HEADERS) and _USUAL_HEADERS.get(key) != value
    )
    return Request(name, str(prepared.method), str(prepared.url), headers, content, signed)


def exchange_of(response: Response) -> Exchange | None:
    """The exchange that an answer of schemathesis is from; None if there was none."""
    return getattr(response.request, EXCHANGE, None)


def operation_id(case: Case[Any]) -> str:
    """The ID of the operation of a case."""
    return str(case.operation.definition.raw["operationId"])


def _response(exchange: Exchange, prepared: requests.PreparedRequest) -> Response:
    setattr(prepared, EXCHANGE, exchange)
    answer = exchange.answer
    if answer is None:
        problem = requests.Timeout if "Timeout" in (exchange.error or "") else requests.ConnectionError
        raise problem(exchange.error, request=prepared)
    headers: dict[str, list[str]] = {}
    for name, value in answer.headers:
        headers.setdefault(name.lower(), []).append(value)
    return Response(answer.status, headers, answer.body, prepared, answer.seconds, verify=True)
