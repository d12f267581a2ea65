"""Which checks of an answer could have failed: schemathesis makes all of them, whether there is something to judge."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import takewhile
from typing import Any, Final, TypeAlias

from attrs import frozen
from modelarts_client.operations import OPERATIONS
from schemathesis import Case, Response
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.generation.meta import (
    CoveragePhaseData,
    CoverageScenario,
)

from modelarts_conformance._phases.schemas.checked import requires_header, responses
from modelarts_conformance._phases.schemas.transport import operation_id

Json: TypeAlias = Mapping[str, Any]
_REFUSALS: Final = frozenset({401, 403, 404, 429})


@frozen
class Judged:
    """A case, and what it was judged by.

    Attributes:
        case: The case.
        answer: Its answer.
        recorder: The chain that it is part of.
    """

    case: Case[Any]
    answer: Response
    recorder: ScenarioRecorder

    @property
    def name(self) -> str:
        """ID of the operation."""
        return operation_id(self.case)

    @property
    def documented(self) -> Json | None:
        """What the description has for the status of the answer."""
        return responses(self.name).get(str(self.answer.status_code), responses(self.name).get("default"))

    @property
    def scenario(self) -> CoverageScenario | None:
        """What a boundary case tries; None for another case."""
        data = self.case.meta.phase.data if self.case.meta is not None else None
        return data.scenario if isinstance(data, CoveragePhaseData) else None

    @property
    def is_positive(self) -> bool | None:
        """Whether the request is valid; None if that is not known."""
        return None if self.case.meta is None else self.case.meta.generation.mode.is_positive

    @property
    def parent(self) -> tuple[Case[Any], Response] | None:
        """The case whose answer led to this one, and that answer."""
        parent = self.recorder.find_parent(case_id=self.case.id)
        answer = self.recorder.find_response(case_id=parent.id) if parent is not None else None
        return None if parent is None or answer is None else (parent, answer)


def occasions(judged: Judged, made: Iterable[str]) -> Iterator[str]:
    """The checks of those that were made that had something to judge.

    Args:
        judged: The case.
        made: The names of the checks that were made of it.
    """
    yield from (name for name in made if name not in _HAD or _HAD[name](judged))


def _deleted(judged: Judged) -> bool:
    """Whether a case asks for what a successful delete of its chain has named."""
    path = judged.case.path_parameters
    before = takewhile(lambda other: other is not judged.case, judged.recorder.find_all_cases())
    for other in before if judged.case.method == "GET" and path else ():
        named = other.path_parameters if other.method == "DELETE" else None
        answer = judged.recorder.find_response(case_id=other.id) if named else None
        if named and answer is not None and answer.status_code < 300 and named.items() <= path.items():
            return True
    return False


def _created(judged: Judged) -> bool:
    """Whether a case asks for what the case before it has created."""
    led = judged.parent
    if led is None or judged.case.method != "GET" or led[0].method != "POST" or led[1].status_code >= 300:
        return False
    return judged.case.path.rpartition("/")[0] == led[0].path


def _has_model(judged: Judged) -> bool:
    schema = OPERATIONS[judged.name].responses.get(judged.answer.status_code)
    return schema is not None and hasattr(_models(), schema) and bool(judged.answer.content)


def _has_headers(judged: Judged) -> bool:
    headers = (judged.documented or {}).get("headers", {})
    return any(each.get("required") or name.lower() in judged.answer.headers for name, each in headers.items())


_METHOD: Final = CoverageScenario.UNSPECIFIED_HTTP_METHOD
_HAD: Final[Mapping[str, Callable[[Judged], bool]]] = {
    "status_code_conformance": lambda judged: "default" not in responses(judged.name),
    "content_type_conformance": lambda judged: bool((judged.documented or {}).get("content")),
    "response_schema_conformance": lambda judged: bool((judged.documented or {}).get("content")),
    "response_headers_conformance": _has_headers,
    "negative_data_rejection": lambda judged: judged.is_positive is False,
    "positive_data_acceptance": lambda judged: judged.is_positive is True,
    "missing_required_header": lambda judged: (
        judged.scenario is CoverageScenario.MISSING_PARAMETER and requires_header(OPERATIONS[judged.name])
    ),
    "unsupported_method": lambda judged: (
        judged.scenario is _METHOD
        and judged.answer.request.method != "OPTIONS"
        and judged.answer.status_code not in _REFUSALS
    ),
    "allow_header_conformance": lambda judged: (
        judged.answer.request.method == "OPTIONS" and bool(judged.answer.headers.get("allow"))
    ),
    "ignored_auth": lambda judged: bool(OPERATIONS[judged.name].security) and judged.answer.status_code < 300,
    "use_after_free": _deleted,
    "created_can_be_read": _created,
    "generated_client_keeps_everything": _has_model,
}


@cache
def _models() -> Any:
    return importlib.import_module("modelarts_client.models")
