"""Whatever JSON a service answers with, each method of the SDK returns a value or raises one of the SDK's exceptions.

``--long`` tries 100,000 answers.
"""

from __future__ import annotations

import copy
import json
import re
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path
from random import Random
from typing import Any, Final

import httpx
import pytest
from modelarts.exceptions import ModelArtsError
from modelarts.session import Session
from modelarts_client.operations import OPERATIONS

from tests.conftest import Tell
from tests.support.facade_calls import CALLS, OBS, OBS_CALLS, SILENT, public_methods, quiet
from tests.support.sessions import session_at

_FEW: Final = 1_500
_LONG: Final = 100_000
_DOCUMENT: Final = Path(__file__).parents[2] / "generated/openapi.json"


def _nested(depth: int) -> Any:
    value: Any = 1
    for level in range(depth):
        value = [value] if level % 2 else {"metadata": value}
    return value


_PLAIN: Final[tuple[Any, ...]] = (None, True, False, 0, -1, 1.5, 1e308, 10**30, "", "x", [], {}, [None], [[]], [{}])
_ODD: Final[tuple[Callable[[Random], Any], ...]] = (
    *([lambda random: copy.deepcopy(random.choice(_PLAIN))] * 8),
    lambda _: {"metadata": {}, "status": {}, "spec": None},
    lambda _: ["x", 1, {"a": {}}],
    lambda random: random.randint(-(2**70), 2**70),
    lambda random: "".join(random.choices("a0-/:.{}[]\ud800é\n\0 ", k=random.randint(1, 20))),
    lambda random: _nested(random.randint(2, 60)),
)
_STATUSES: Final = (200, 201, 202, 204, 299, 302, 400, 401, 403, 404, 409, 429, 500, 503)


@cache
def _examples() -> dict[str, list[Any]]:
    """The documented answers of each operation."""
    document = json.loads(_DOCUMENT.read_bytes())
    found: dict[str, list[Any]] = {}
    for item in document["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict) and "operationId" in operation:
                for response in operation.get("responses", {}).values():
                    while "$ref" in response:
                        response = document["components"]["responses"][response["$ref"].rpartition("/")[2]]
                    for content in response.get("content", {}).values():
                        examples = content.get("examples", {}).values()
                        values = [example["value"] for example in examples if "value" in example]
                        found.setdefault(operation["operationId"], []).extend(values)
    return found


@cache
def _operation(method: str, path: str) -> str | None:
    found = [
        operation
        for operation in OPERATIONS.values()
        if operation.method == method and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", operation.path), path)
    ]
    return min(found, key=lambda operation: operation.path.count("{")).id if found else None


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Each object or list in a value with each of its keys."""
    found: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting:
        one = waiting.pop()
        keys = list(one) if isinstance(one, dict) else range(len(one)) if isinstance(one, list) else ()
        found.extend((one, key) for key in keys)
        waiting.extend(one[key] for key in keys)
    return found


def _mutated(random: Random, value: Any) -> Any:
    """A value with a few changes."""
    value = copy.deepcopy(value)
    for _ in range(random.randint(0, 4)):
        places = _places(value)
        if not places or random.random() < 0.1:
            return random.choice(_ODD)(random)
        holder, key = random.choice(places)
        match random.randrange(6):
            case 0:
                del holder[key]
            case 1:
                holder[key] = [holder[key]]
            case 2:
                other, name = random.choice(places)
                holder[key] = copy.deepcopy(other.get(name) if isinstance(other, dict) else None)
            case _:
                holder[key] = random.choice(_ODD)(random)
    return value


class RandomModelArts:
    """Answers each request at random, near to what is documented for it.

    Attributes:
        answers: The last answers.
    """

    def __init__(self, random: Random) -> None:
        self._random = random
        self.answers: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer a request."""
        random = self._random
        known = _examples().get(_operation(request.method, request.url.path) or "") or [{}]
        body = json.dumps(_mutated(random, random.choice(known)))
        status = random.choice(_STATUSES) if random.random() < 0.2 else 200
        headers = {"Content-Type": "application/json"}
        if request.url.path == "/v3/auth/tokens" and random.random() < 0.9:
            status, headers["X-Subject-Token"] = 201, "token-1"
        text = "" if random.random() < 0.02 else body
        self.answers.append(f"{request.method} {request.url.path}: {status} {text[:2000]}")
        return httpx.Response(status, headers=headers, content=text.encode())


def _outcome(name: str, session: Session) -> str:
    """Make a call, and look at all that it returns or raises as programs and people do."""
    try:
        value = CALLS[name](session)
    except ModelArtsError as error:
        str(error)
        repr(error)
        return type(error).__name__
    repr(value)
    return "value"


def test_each_method_is_known() -> None:
    found = {name for name in public_methods() if not name.startswith(OBS)}
    known = {name.partition(" ")[0] for name in CALLS} | SILENT
    assert known == found
    of_obs = {name for name in public_methods() if name.startswith("obs.Obs.")}
    assert {name.partition(" ")[0] for name in OBS_CALLS} == of_obs


@pytest.mark.slow("a thousand calls of all methods")
def test_no_answer_makes_a_method_raise_what_the_sdk_does_not_define(
    request: pytest.FixtureRequest, tell: Tell
) -> None:
    long = request.config.getoption("--long")
    random = Random(None if long else 14)  # noqa: S311 (no secret depends on it)
    names = sorted(CALLS)
    outcomes: Counter[str] = Counter()
    failures: dict[str, str] = {}
    transport = RandomModelArts(random)
    session = session_at("http://127.0.0.1:9", retries=0, transport=httpx.MockTransport(transport))
    with quiet(), redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        for number in range(_LONG if long else _FEW):
            name = names[number % len(names)]
            transport.answers.clear()
            try:
                outcomes[_outcome(name, session)] += 1
            except Exception as error:  # noqa: BLE001 (which is what must not happen)
                where = traceback.extract_tb(error.__traceback__)[-1]
                outcomes["untyped"] += 1
                key = f"{name}: {type(error).__name__}: {error} at {Path(where.filename).name}:{where.lineno}"
                failures.setdefault(key, "\n".join(transport.answers[-2:]))
    tell([f"random answers: {sum(outcomes.values()):,}, {dict(outcomes.most_common())}"])
    assert failures == {}, "\n\n".join(f"{key}\n{answers}" for key, answers in failures.items())


@pytest.mark.parametrize(
    ("method", "problem"),
    [
        ("session.Session.project_id", "There is no project of region"),
        ("estimatorV2.Estimator.get_framework_list", "no list of engines"),
        ("model.Model.delete_model", "does not say whether the model was deleted"),
        ("estimatorV2.Estimator.fit", "has no training job ID"),
        ("model.Model.publish_model", "has no model ID"),
        ("model.Model.deploy_predictor", "has no service ID"),
    ],
)
def test_an_empty_object_is_no_answer(method: str, problem: str) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json={}))
    with pytest.raises(ModelArtsError, match=problem):
        CALLS[method](session_at("http://127.0.0.1:9", retries=0, transport=transport))


def test_a_success_without_a_body_is_no_answer() -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(202))
    with pytest.raises(ModelArtsError, match="but no body"):
        CALLS["estimatorV2.Estimator.get_job_list"](session_at("http://127.0.0.1:9", retries=0, transport=transport))


@pytest.mark.parametrize("method", ["estimator.TrainingJob.get_job_log", "training_job.TrainingJob.wait"])
def test_a_log_may_have_half_a_character(method: str) -> None:
    body = {"status": {"phase": "Completed", "tasks": ["worker-0"]}, "content": "a\ud800", "full_size": 9_000_000}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=json.dumps(body).encode()))
    with quiet(), redirect_stdout(StringIO()):
        assert _outcome(method, session_at("http://127.0.0.1:9", retries=0, transport=transport)) == "value"
