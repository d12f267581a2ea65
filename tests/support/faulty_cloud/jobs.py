"""Training jobs in memory, with the paths and bodies of the description."""

from __future__ import annotations

import json
import re
from collections import Counter
from enum import StrEnum
from typing import Final

import attrs
from modelarts_emulator.http.receiving import ReceivedRequest

PROJECT_ID: Final = "0123456789abcdef0123456789abcdef"
CREATED_ID: Final = "id-of-{}"
"""The ID of a created job, by its name."""

_JOBS: Final = f"/v2/{PROJECT_ID}/training-jobs"
_JOB: Final = re.compile(rf"{_JOBS}/(?P<id>[^/]+)(?P<events>/events)?")


class Operation(StrEnum):
    """What a request asks for."""

    TOKEN = "token"
    KEYS = "temporary keys"
    SHOW = "show"
    EVENTS = "events"
    SEARCH = "search"
    DESCRIBE = "describe"
    DELETE = "delete"
    CREATE = "create"
    UNKNOWN = "unknown"

    @property
    def is_repeatable(self) -> bool:
        """Whether it may be done twice."""
        return self is not Operation.CREATE


@attrs.frozen
class Reply:
    """An answer before it is put on the wire."""

    status: int
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()


@attrs.frozen
class Wanted:
    """What a request is about: an operation, and the name or ID of the job that no other call is about."""

    operation: Operation
    subject: str


def wanted(request: ReceivedRequest) -> Wanted:
    """Tell what a request is about."""
    match request.method, request.path:
        case "POST", "/v3/auth/tokens":
            return Wanted(Operation.TOKEN, "token")
        case "POST", "/v3.0/OS-CREDENTIAL/securitytokens":
            return Wanted(Operation.KEYS, "temporary keys")
        case "POST", path if path == _JOBS:
            return Wanted(Operation.CREATE, json.loads(request.body)["metadata"]["name"])
        case "POST", path if path == f"/v2/{PROJECT_ID}/training-job-searches":
            return Wanted(Operation.SEARCH, json.loads(request.body)["filters"][0]["value"][0])
    match = _JOB.fullmatch(request.path)
    if match is None:
        return Wanted(Operation.UNKNOWN, request.path)
    by_method = {"PUT": Operation.DESCRIBE, "DELETE": Operation.DELETE}
    reading = Operation.EVENTS if match["events"] else Operation.SHOW
    return Wanted(by_method.get(request.method, reading), match["id"])


class Jobs:
    """The jobs of the project, and how often each was created and deleted."""

    def __init__(self) -> None:
        self.descriptions: dict[str, str] = {}  # by ID, which is the name too but for created jobs
        self.created: Counter[str] = Counter()  # by name
        self.deleted: Counter[str] = Counter()  # by ID

    def add(self, job_id: str) -> None:
        """Put a job there that nobody created."""
        self.descriptions[job_id] = f"about {job_id}"

    def carry_out(self, want: Wanted, body: bytes) -> Reply:
        """Do what is wanted."""
        job_id = want.subject
        if want.operation is Operation.CREATE:
            self.created[want.subject] += 1
            job_id = CREATED_ID.format(want.subject)
            self.descriptions[job_id] = f"about {want.subject}"
            return as_json(201, _job(job_id, want.subject, self.descriptions[job_id]))
        found = job_id in self.descriptions
        if want.operation is Operation.SEARCH:
            items = [_job(job_id, job_id, self.descriptions[job_id])] if found else []
            return as_json(200, {"total": len(self.descriptions), "count": len(items), "items": items})
        if not found:
            return as_json(404, {"error_code": "ModelArts.2753", "error_msg": f"There is no job {job_id}."})
        match want.operation:
            case Operation.SHOW:
                return as_json(200, _job(job_id, job_id, self.descriptions[job_id]))
            case Operation.EVENTS:
                event = {"message": f"event of {job_id}", "level": "Info", "time": "2024-01-01T00:00:00+08:00"}
                return as_json(200, {"total": 1, "events": [event]})
            case Operation.DESCRIBE:
                self.descriptions[job_id] = json.loads(body)["description"]
                return Reply(200)
        del self.descriptions[job_id]
        self.deleted[job_id] += 1
        return Reply(202)


def _job(job_id: str, name: str, description: str) -> dict[str, object]:
    return {"kind": "job", "metadata": {"id": job_id, "name": name, "description": description}}


def as_json(status: int, body: object, *headers: tuple[str, str]) -> Reply:
    """Make an answer of a JSON value."""
    return Reply(status, json.dumps(body).encode(), (("Content-Type", "application/json"), *headers))
