"""From events of schemathesis to findings and figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any, Final

from attrs import define, field
from schemathesis.core.failures import AcceptedNegativeData, Failure
from schemathesis.engine import Status, events
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.openapi.checks import JsonSchemaError, MissingHeaders, RejectedPositiveData

from modelarts_conformance._description.bundle import label
from modelarts_conformance._description.places import Place, Places
from modelarts_conformance._findings.finding import Finding, Found
from modelarts_conformance._phases.drift.seen import Seen
from modelarts_conformance._phases.errors import error_of
from modelarts_conformance._phases.schemas.covered import Covered
from modelarts_conformance._phases.schemas.occasions import Judged, occasions
from modelarts_conformance._phases.schemas.transport import EXCHANGE, exchange_of, operation_id
from modelarts_conformance._target.exchanges import Exchange, Request
from modelarts_conformance._target.gate import WriteRefusedError

_ENOUGH: Final = 8  # valid requests of an operation: a quarter of them names what does not exist
_OF_ANSWERS: Final = frozenset(
    {
        "status_code_conformance",
        "content_type_conformance",
        "response_headers_conformance",
        "response_schema_conformance",
    }
)
RANDOM_PHASES: Final = frozenset({"fuzzing", "stateful"})
_KINDS: Final[Mapping[str, str]] = {
    "not_a_server_error": "server-error",
    "status_code_conformance": "status",
    "content_type_conformance": "content-type",
    "response_headers_conformance": "headers",
    "response_schema_conformance": "schema",
    "negative_data_rejection": "accepts-invalid",
    "positive_data_acceptance": "refuses-valid",
    "use_after_free": "still-there",
    "ensure_resource_availability": "not-there",
    "ignored_auth": "no-credentials",
    "unsupported_method": "method",
    "allow_header_conformance": "headers",
    "max_response_time": "slow",
    "generated_client_keeps_everything": "client",
    "created_can_be_read": "not-there",
}


@define
class Outcome:
    """What a run of schemathesis found.

    Attributes:
        found: Takes each finding.
        places: The sources of the description; None if they are not there.
        covered: What of the description was covered.
        phases: How many requests each phase has sent.
        judged: How often each check had something to judge.
        errors: Errors that prevented an operation from being tested.
        tried: A valid request of each operation.
    """

    found: Found
    places: Places | None
    covered: Covered = field(factory=Covered)
    phases: Counter[str] = field(factory=Counter[str])
    judged: Counter[str] = field(factory=Counter[str])
    errors: dict[tuple[str, str], None] = field(factory=dict[tuple[str, str], None])
    tried: dict[str, Exchange] = field(factory=dict[str, Exchange])
    _seen: Seen = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Prepare to say of answers what `drift` says."""
        self._seen = Seen(self.found, self.places)

    @property
    def cases(self) -> int:
        """How many cases were sent."""
        return self.phases.total()

    @property
    def succeeded(self) -> frozenset[str]:
        """Labels of the operations that succeeded at least once."""
        return frozenset(
            operation
            for operation, counter in self.covered.statuses.items()
            if any(200 <= status < 300 for status in counter)
        )

    def add(self, event: events.EngineEvent) -> None:
        """Add an event.

        Args:
            event: The event.
        """
        if isinstance(event, events.ScenarioFinished):
            self.phases[event.phase.value] += len(event.recorder.interactions)
            self.covered.add(event.recorder)
            self._collect(event.recorder)
            self._try(event.recorder)
        elif isinstance(event, events.NonFatalError):
            self._error(event)
        elif isinstance(event, events.FatalError):
            self.errors["schemathesis", f"{type(event.exception).__name__}: {event.exception}"] = None

    def judge(self, operations: Collection[str]) -> None:
        """Find the operations that never succeeded, though they were tried: what a run says of them says nothing.

        Args:
            operations: IDs of those that should have.
        """
        for name in operations:
            valid = self.covered.modes[label(name)]["positive"]
            if name in self.tried and valid >= _ENOUGH and label(name) not in self.succeeded:
                what = "no valid request succeeds"
                expected = "one of the documented statuses of success"
                self.found(Finding("never-succeeds", name, what, expected, self.tried[name], self._of(name)))

    def _try(self, recorder: ScenarioRecorder) -> None:
        for case_id, interaction in recorder.interactions.items():
            case, response = recorder.cases[case_id].value, interaction.response
            if response is not None and case.meta is not None and case.meta.generation.mode.is_positive:
                exchange = exchange_of(response)
                if exchange is not None:
                    self.tried.setdefault(operation_id(case), exchange)

    def _error(self, event: events.NonFatalError) -> None:
        if isinstance(event.value, WriteRefusedError):
            return
        for error in (event.value, getattr(event.value, "error", None)):
            exchange = getattr(getattr(error, "request", None), EXCHANGE, None)
            if isinstance(exchange, Exchange):
                name = exchange.request.operation
                what, expected = exchange.error or "no answer", "an answer"
                self.found(Finding("no-answer", name, what, expected, exchange, self._of(name)))
                return
        self.errors[event.label, event.info.format()] = None

    def _of(self, name: str) -> Place | None:
        return self.places.of(name) if self.places else None

    def _collect(self, recorder: ScenarioRecorder) -> None:
        for case_id, checks in recorder.checks.items():
            case, answer = recorder.cases[case_id].value, recorder.find_response(case_id=case_id)
            if answer is not None:
                self.judged.update(occasions(Judged(case, answer, recorder), {check.name for check in checks}))
            for check in checks:
                if check.status == Status.FAILURE and check.failure_info is not None:
                    self._failed(recorder, case_id, check.name, check.failure_info.failure)

    def _failed(self, recorder: ScenarioRecorder, case_id: str, check: str, failure: Failure) -> None:
        at = failure.case_id or case_id
        case, response = recorder.cases[at].value, recorder.find_response(case_id=at)
        name = operation_id(case)
        exchange = exchange_of(response) if response is not None else None
        if exchange is None:
            exchange = Exchange(Request(name, case.method, case.formatted_path), error="no answer")
        if check in _OF_ANSWERS and self._seen.look(exchange):
            return
        about = _about(failure, case)
        self.found(
            Finding(
                kind=_KINDS.get(check, check.replace("_", "-")),
                operation=name,
                what=_what(failure),
                expected=_expected(failure),
                request=exchange,
                place=self._place(name, failure, exchange.status),
                code=_code(failure, exchange),
                field=about,
            )
        )

    def _place(self, name: str, failure: Failure, status: int) -> Place | None:
        if self.places is None:
            return None
        if isinstance(failure, JsonSchemaError):
            steps = ["*" if isinstance(step, int) else step for step in failure.instance_path]
            return self.places.of(name, "responses", str(status), "content", "application/json", "schema", *steps)
        if isinstance(failure, AcceptedNegativeData | RejectedPositiveData):
            return self.places.of(name)
        return self.places.of(name, "responses", str(status))


def _what(failure: Failure) -> str:
    if isinstance(failure, JsonSchemaError):
        return " ".join(str(failure._raw_message).split())
    return " ".join((failure.message or failure.title).split())


def _expected(failure: Failure) -> str:
    if isinstance(failure, JsonSchemaError):
        return f"{failure.schema_path[-1] if failure.schema_path else 'schema'} of the schema"
    return failure.kind_title


def _about(failure: Failure, case: Any) -> str:
    if isinstance(failure, JsonSchemaError):
        return "".join(f"/{'*' if isinstance(step, int) else step}" for step in failure.instance_path)
    if isinstance(failure, MissingHeaders):
        return ", ".join(failure.missing_headers)
    if isinstance(failure, AcceptedNegativeData) and case.meta is not None:
        data = case.meta.phase.data
        place = getattr(data, "parameter_location", None)
        return " ".join(str(each) for each in (place, getattr(data, "parameter", None)) if each)
    return ""


def _code(failure: Failure, exchange: Exchange) -> str:
    if isinstance(failure, JsonSchemaError):
        return str(failure.schema_path[-1]) if failure.schema_path else ""
    code = error_of(exchange.answer.body)[0] if exchange.answer is not None else ""
    return f"{exchange.status} {code}".strip()
