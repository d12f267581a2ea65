"""Proves that fuzzing finds faults: `python -m tests.conformance.faults --seed 1 --cases 600`.

Plants ten small faults in the local ModelArts, one at a time, fuzzes it each time, and prints which were found, by
which check on which operation; only a failing check counts. A run without a fault comes first, and has to find nothing.
The exit code is 0 when it does, and at least nine of the ten faults are found.
"""

from __future__ import annotations

import argparse
import copy
import dataclasses
import json
import logging
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any, Final
from unittest import mock

from modelarts_client.integer_formats import bound_integers
from modelarts_client.operations import OPERATIONS
from modelarts_emulator import assembly
from modelarts_emulator.assembly import Services
from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Json, Reply
from modelarts_emulator.embedded import Emulator
from modelarts_emulator.http.description import Description, find_bundle

from tests.conformance.fuzz import fuzz, with_fixed_hashes
from tests.conformance.report import Report
from tests.support.account import MANY, PREPARED, Account

LEAST_FOUND: Final = 9
_TAGS: Final = ("iam", "training")  # where the emulator has behaviour that can be wrong
_LIST: Final = "ListTrainingJobs"
_SHOW: Final = "ShowTrainingJobDetails"
_EVENTS: Final = "ListTrainingJobEvents"
_CHANGE: Final = "ChangeTrainingJobDescription"


def _spoiled(spoil: Callable[[Call[Services], Reply], Reply], operation_id: str) -> AbstractContextManager[object]:
    """A handler whose right answer is spoiled afterwards."""
    handler = assembly.HANDLERS[operation_id]
    return _handled(lambda call: spoil(call, handler(call)), operation_id)


def _handled(handler: Handler[Services], operation_id: str) -> AbstractContextManager[object]:
    return mock.patch.object(assembly, "HANDLERS", {**assembly.HANDLERS, operation_id: handler})


def _body(reply: Reply, **changes: Any) -> Reply:
    assert isinstance(reply.body, dict)
    body: Json = reply.body | changes
    return dataclasses.replace(reply, body=body)


def _without(reply: Reply, field: str) -> Reply:
    assert isinstance(reply.body, dict)
    return dataclasses.replace(reply, body={name: value for name, value in reply.body.items() if name != field})


@contextmanager
def _misread(change: Callable[[Any], None]) -> Iterator[None]:
    """An emulator that reads the description with a change; the fuzzer reads it as it is."""
    document = json.loads(find_bundle().read_bytes())
    bound_integers(document)  # as the emulator does, so that there is no difference but the change
    change(document)
    with mock.patch.object(Description, "load", return_value=Description(document)):
        yield


def _operation(document: Mapping[str, Any], operation_id: str) -> dict[str, Any]:
    documented = OPERATIONS[operation_id]
    found: dict[str, Any] = document["paths"][documented.path][documented.method.lower()]
    return found


def _ignore_body_limits(document: Any) -> None:
    body = _operation(document, _CHANGE)["requestBody"]["content"]["application/json"]
    name = body["schema"]["$ref"].rpartition("/")[2]
    schema = copy.deepcopy(document["components"]["schemas"][name])
    schema["properties"]["description"].pop("maxLength")
    body["schema"] = schema


def _ignore_query_limits(document: Any) -> None:
    document["components"]["parameters"]["EventLimit"]["schema"].pop("maximum")


def _require_no_credentials(document: Any) -> None:
    _operation(document, "ShowTrainingJobEngines")["security"] = [{}]


def _break_behind_the_end(call: Call[Services], reply: Reply) -> Reply:
    assert isinstance(call.body, dict)
    assert isinstance(reply.body, dict)
    offset, items = call.body.get("offset", 0), reply.body["items"]
    if isinstance(offset, int) and isinstance(items, list) and offset > 0:
        _ = items[0]
    return reply


def _withhold(call: Call[Services], reply: Reply) -> Reply:
    """No token for the whole account."""
    assert isinstance(reply.body, dict)
    token = reply.body["token"]
    return reply if isinstance(token, dict) and "project" in token else dataclasses.replace(reply, headers={})


def _forget(call: Call[Services], reply: Reply) -> Reply:
    """Created, unless it is one of those that the fuzzed account needs."""
    assert isinstance(reply.body, dict)
    metadata = reply.body["metadata"]
    assert isinstance(metadata, dict)
    if metadata.get("description") == PREPARED:
        return reply
    call.services.jobs.delete(call.path["project_id"], str(metadata["id"]))
    return reply


FAULTS: Final[Mapping[str, Callable[[], AbstractContextManager[object]]]] = {
    "a number is written as text": lambda: _spoiled(lambda _, reply: _body(reply, total="many"), _LIST),
    "a required field is missing": lambda: _spoiled(lambda _, reply: _without(reply, "metadata"), _SHOW),
    "a status is not documented": lambda: _spoiled(
        lambda _, reply: dataclasses.replace(reply, status=206), "StopTrainingJob"
    ),
    "a header is missing": lambda: _spoiled(_withhold, "KeystoneCreateUserTokenByPassword"),
    "a length in the body is not checked": lambda: _misread(_ignore_body_limits),
    "a range in the query is not checked": lambda: _misread(_ignore_query_limits),
    "credentials are not checked": lambda: _misread(_require_no_credentials),
    "an empty page breaks it": lambda: _spoiled(_break_behind_the_end, _LIST),
    "a created job cannot be found": lambda: _spoiled(_forget, "CreateTrainingJob"),
    "a deleted job can still be read": lambda: _handled(lambda _: Reply(202), "DeleteTrainingJob"),
}


def run(seed: int, cases: int, plant: Callable[[], AbstractContextManager[object]] = nullcontext) -> Report:
    """Fuzz an emulator with a fault planted in it."""
    only = [operation.id for operation in OPERATIONS.values() if operation.tag in _TAGS]
    with plant(), Emulator(quotas=MANY) as emulator:
        return fuzz(Account.from_environment(emulator.environment), seed, cases, only)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 when enough faults are found, and none without one."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance.faults", description="Plant and find faults.")
    parser.add_argument("--seed", type=int, default=1, help="what random requests are made from (default: 1)")
    parser.add_argument("--cases", type=int, default=600, help="least number of random requests (default: 600)")
    options = parser.parse_args(arguments)
    report = run(options.seed, options.cases)
    print(f"no fault: {'nothing found' if report.passed else report.summary()}", flush=True)
    if not report.passed:
        return 1
    logging.disable()  # the server logs the faults
    found = 0
    for name, plant in FAULTS.items():
        report = run(options.seed, options.cases, plant)
        checks = [f"{check} on {operation}" for operation, check in sorted(report.failed)]
        found += bool(checks)
        print(
            f"{name}: {'found by ' + ', '.join(checks) if checks else 'NOT FOUND'}",
            *report.errors,
            sep="\n  ",
            flush=True,
        )
    print(f"{found} of {len(FAULTS)} faults found")
    return 0 if found >= LEAST_FOUND else 1


if __name__ == "__main__":
    with_fixed_hashes("tests.conformance.faults")
    sys.exit(main())
