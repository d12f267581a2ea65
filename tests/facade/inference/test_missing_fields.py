"""Answers that lack a documented field, or have null for it: the SDK reads it as empty, or raises an error of its own.

The answers are those that the description shows, and what the documents do not show but services send. Each field of
each answer is left out and set to null, one at a time.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import httpx
import pytest
from modelarts.config.model_config import ServiceConfig, TransformerConfig
from modelarts.exceptions import ModelArtsError
from modelarts.model import Model
from modelarts.service import Predictor, Transformer
from modelarts.session import Session
from modelarts_client.operations import OPERATIONS

from tests.support.description import shown_answer

_MODEL = "10eb0091-887f-4839-9929-cbc884f1e20e"
_CONFIGS = [ServiceConfig(model_id=_MODEL, weight=100, specification="modelarts.vm.cpu.2u", instance_count=1)]
_TWO = [
    ServiceConfig(model_id=f"{_MODEL}{number}", weight=50, specification="modelarts.vm.cpu.2u", instance_count=1)
    for number in (1, 2)
]
_BATCH = [
    TransformerConfig(
        model_id=_MODEL,
        specification="modelarts.vm.cpu.2u",
        instance_count=1,
        src_path="/bucket/in/",
        dest_path="/bucket/out/",
        req_uri="/",
        mapping_type="file",
    )
]


class Scripted(httpx.BaseTransport):
    """Answers each operation with what the description shows, or what the test has set.

    Attributes:
        answers: The JSON of the answer, by operation ID.
        asked: The operations that were called.
    """

    def __init__(self) -> None:
        self.answers: dict[str, Any] = {}
        self.asked: list[str] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request; those for no operation are predictions."""
        request.read()
        found = [
            name
            for name, operation in OPERATIONS.items()
            if operation.method == request.method and _matches(operation.path, request.url.path)
        ]
        if not found:
            return httpx.Response(200, json={"result": 1})
        name = min(found, key=lambda each: OPERATIONS[each].path.count("{"))
        self.asked.append(name)
        status, shown = shown_answer(name)
        headers = {"X-Subject-Token": "token"} if name == "KeystoneCreateUserTokenByPassword" else {}
        return httpx.Response(status, json=self.answers.get(name, shown), headers=headers)


def _matches(template: str, path: str) -> bool:
    parts, given = template.strip("/").split("/"), path.strip("/").split("/")
    return len(parts) == len(given) and all(p == g or p.startswith("{") for p, g in zip(parts, given, strict=True))


def _places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place in a JSON value."""
    items: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in items:
        yield (*path, key)
        yield from _places(below, (*path, key))


def _altered(value: Any, path: tuple[str | int, ...], *, absent: bool) -> Any:
    """A copy of a JSON value without what is at a place, or with null there."""
    altered = copy.deepcopy(value)
    holder = altered
    for key in path[:-1]:
        holder = holder[key]
    if absent:
        del holder[path[-1]]
    else:
        holder[path[-1]] = None
    return altered


def _session(transport: Scripted, **login: str) -> Session:
    keys = {} if login else {"access_key": "AK", "secret_key": "SK", "project_id": "project"}
    return Session(region_name="cn-north-4", retries=0, transport=transport, **{**keys, **login})  # type: ignore[arg-type]


_FAILED = {"status": "failed", "error_msg": "no flavor"}
_STOPPED = {"infer_type": "batch", "status": "stopped"}

_CALLS: dict[str, tuple[Callable[[Session], object], dict[str, Mapping[str, object]]]] = {
    "project_id": (lambda session: _session_without_project(session).project_id, {}),
    "model": (lambda session: Model(session, _MODEL).get_model_info(), {}),
    "published": (lambda session: Model(session, _MODEL).publish_model(timeout=0), {}),
    "not_published": (
        lambda session: Model(session, _MODEL).publish_model(timeout=0),
        {"ShowModel": {"model_status": "failed", "error_msg": "no config.json"}},
    ),
    "new_model": (
        lambda session: Model(
            session, model_type="PyTorch", source_location="/bucket/m/", model_version="1.0.0", timeout=0
        ),
        {},
    ),
    "delete_model": (lambda session: Model(session, _MODEL).delete_model(), {}),
    "model_not_deleted": (
        lambda session: Model(session, _MODEL).delete_model(),
        {
            "DeleteModel": {
                "delete_success_list": [],
                "delete_failed_list": [{"model_id": _MODEL, "error_code": "ModelArts.3009", "error_msg": "in use"}],
            }
        },
    ),
    "models": (lambda session: Model.get_model_list(session), {}),
    "model_objects": (
        lambda session: [*Model.get_model_object_list(session), *Model.get_model_object_list(session, limit=2)],
        {},
    ),
    "all_models": (lambda session: list(Model.iter_models(session)), {}),
    "deploy": (lambda session: Model(session, _MODEL).deploy_predictor(configs=_CONFIGS, timeout=0), {}),
    "deploy_two": (lambda session: Model(session, _MODEL).deploy_predictor(configs=_TWO, wait=False), {}),
    "deploy_batch": (lambda session: Model(session, _MODEL).deploy_transformer(configs=_BATCH), {}),
    "service": (lambda session: Predictor(session, "s-1").get_service_info(), {}),
    "wait": (lambda session: Predictor(session, "s-1").wait(timeout=0), {}),
    "wait_failed": (lambda session: Predictor(session, "s-1").wait(timeout=0), {"ShowService": _FAILED}),
    "wait_batch": (lambda session: Transformer(session, "s-1").wait(timeout=0), {"ShowService": _STOPPED}),
    "stop": (
        lambda session: Predictor(session, "s-1").update_service_config(status="stopped", wait=True, timeout=0),
        {},
    ),
    "update": (
        lambda session: Predictor(session, "s-1").update_service_config(configs=_CONFIGS, wait=True, timeout=0),
        {},
    ),
    "monitor": (lambda session: Predictor(session, "s-1").get_service_monitor(), {}),
    "logs": (lambda session: Predictor(session, "s-1").get_service_logs(), {}),
    "events": (lambda session: Predictor(session, "s-1").get_service_events(), {}),
    "instance_logs": (
        lambda session: Predictor(session, "s-1").get_instance_logs(limit=1),
        {
            "ShowService": {
                "additional_properties": {
                    "log_report_channels": [
                        {"type": "LTS", "configuration": {"log_group_id": "group", "log_stream_id": "stream"}}
                    ]
                }
            }
        },
    ),
    "delete_service": (lambda session: Predictor(session, "s-1").delete_service(), {}),
    "services": (lambda session: Predictor.get_service_list(session), {}),
    "service_objects": (
        lambda session: [
            *Predictor.get_service_object_list(session),
            *Predictor.get_service_object_list(session, limit=2),
        ],
        {},
    ),
    "all_services": (lambda session: list(Predictor.iter_services(session)), {}),
    "predict": (lambda session: Predictor(session, "s-1").predict({"a": 1}, "json"), {}),
    "predict_file": (lambda session: Predictor(session, "s-1").predict(__file__, "files"), {}),
    "keys": (lambda session: session._connections.obs_keys(), {}),
}


def _session_without_project(session: Session) -> Session:
    return Session(
        access_key="AK", secret_key="SK", region_name="cn-north-4", retries=0, transport=session._http.transport
    )


def _outcome(call: Callable[[Session], object], session: Session) -> str | None:
    """What goes wrong; None for a result that can be shown, and for an error of the SDK."""
    try:
        result = call(session)
        for each in result if isinstance(result, list) else [result]:
            str(each), repr(each)
    except ModelArtsError as error:
        str(error)
        return None
    except Exception as error:  # noqa: BLE001 (whatever is raised is the finding)
        return f"{type(error).__name__}: {error}"
    return None


@pytest.mark.parametrize("name", _CALLS)
def test_a_field_that_is_null_or_absent_is_empty(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    call, changed = _CALLS[name]
    transport = Scripted()
    login = {"username": "me", "password": "secret"} if name == "keys" else {}
    with _session(transport, **login) as session:
        basis = {operation: {**shown_answer(operation)[1], **given} for operation, given in changed.items()}
        transport.answers = dict(basis)
        assert _outcome(call, session) is None
        problems = []
        for operation in dict.fromkeys(transport.asked):
            whole = basis.get(operation, shown_answer(operation)[1])
            for place in _places(whole):
                for absent in (False, True):
                    transport.answers = {**basis, operation: _altered(whole, place, absent=absent)}
                    with _session(transport, **login) if name == "keys" else session.with_options() as asking:
                        found = _outcome(call, asking)
                    if found:
                        problems.append(
                            f"{operation} {'.'.join(map(str, place))} {'absent' if absent else 'null'}: {found}"
                        )
    assert transport.asked
    assert problems == []
