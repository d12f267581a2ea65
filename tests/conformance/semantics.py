"""What a schema cannot state about ModelArts: which well-formed requests are refused, and which succeed.

A schema defines which requests are well formed, not which names exist. ModelArts answers a body with a name that does
not exist with status 400 and a specific code. The codes that the description gives in `x-refusals` are no failures; a
well-formed request that is refused with any other code is one.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from functools import cache
from typing import Any, Final, TypeAlias

import httpx
import schemathesis
from modelarts_client.operations import OPERATIONS
from modelarts_conformance._description.behaviour import Refusal, refusals
from modelarts_conformance._description.document import Document
from schemathesis import Case, CheckContext, HookContext, Response
from schemathesis.core.failures import Failure
from schemathesis.openapi.checks import RejectedPositiveData, UseAfterFree
from schemathesis.schemas import APIOperation, BaseSchema

from tests.support.account import BOOT_FILE, CODE_DIR, Account, Prepared, job_request, model_request, service_request
from tests.support.description import bundle, decode, validator
from tests.support.polling import until

DELETE_JOB: Final = "DeleteTrainingJob"
STOP_JOB: Final = "StopTrainingJob"
SAVE_IMAGE: Final = "CreateSaveImageJob"
SHOW_IMAGE: Final = "ShowSaveImageJob"
STOP_TRIAL: Final = "ShowAutoSearchTrialEarlyStop"
SEARCHED: Final = (
    *("ShowAutoSearchTrials", "ShowAutoSearchPerTrial"),
    *("ShowAutoSearchParamsAnalysis", "ShowAutoSearchParamAnalysisResultPath"),
)
ENDING: Final = (DELETE_JOB, STOP_JOB)
SAVING: Final = (SAVE_IMAGE, SHOW_IMAGE)
AnyCase: TypeAlias = "Case[Any]"

CREATE_JOB: Final = "CreateTrainingJob"
CREATE_MODEL: Final = "CreateModel"
DELETE_MODEL: Final = "DeleteModel"
CREATE_SERVICE: Final = "CreateService"
UPDATE_SERVICE: Final = "UpdateService"
DELETE_SERVICE: Final = "DeleteService"
ALGORITHMS: Final = ("CreateAlgorithm", "ChangeAlgorithm")
CREATE_TOKEN: Final = "KeystoneCreateUserTokenByPassword"
MADE_POSSIBLE: Final = (CREATE_JOB, CREATE_MODEL, CREATE_SERVICE, UPDATE_SERVICE, CREATE_TOKEN, SAVE_IMAGE, *ALGORITHMS)

# A refusal with a code of its own that means the same as 404.
_NO_ALGORITHM: Final = "ModelArts.2755"
_NO_JOB: Final = "ModelArts.2775"


def install(schema: BaseSchema, account: Account, prepared: Prepared) -> None:
    """Add the rules of this module to a schema of schemathesis.

    Args:
        schema: the schema.
        account: the account whose credentials and code make requests succeed.
        prepared: the resources in the account; those that are not doomed are kept.
    """
    kept = {
        prepared.completed,
        prepared.searched,
        prepared.searching,
        prepared.running,
        prepared.model,
        prepared.service,
    }
    kept |= {prepared.algorithm, prepared.network, prepared.pool}

    def keep_failure_of(context: HookContext, failure: Failure, case: AnyCase, response: Response) -> bool:
        leaving = isinstance(failure, UseAfterFree) and _is_leaving(account, case)
        return not leaving and keep_failure(context, failure, case, response)

    schema.hooks.hook("filter_failure")(keep_failure_of)

    def map_body(context: HookContext, body: Any) -> Any:
        if context.operation is None:
            return body
        return possible(_operation_id(context.operation), body, account, prepared)

    def filter_case(context: HookContext, case: AnyCase) -> bool:
        named = set(case.path_parameters.values())
        if _operation_id(case.operation) == DELETE_SERVICE and prepared.changing_service in named:
            return False
        changes = _operation_id(case.operation) in (
            *(*ENDING, DELETE_MODEL, UPDATE_SERVICE, DELETE_SERVICE),
            *("DeleteAlgorithm", "DeleteNetwork", "DeletePool"),
        )
        return not (changes and kept & named)

    schema.hooks.hook(map_body)
    schema.hooks.hook(filter_case)


def keep_failure(context: HookContext, failure: Failure, case: AnyCase, response: Response) -> bool:
    """Whether a failure is one.

    A well-formed request that is refused for a listed reason is none.
    """
    if not isinstance(failure, RejectedPositiveData) or response.status_code != 400:
        return True
    operation_id = _operation_id(case.operation)
    return not (_is_listed(operation_id, response.json()) or _is_for_nul(case, response.text))


def possible(operation_id: str, body: Any, account: Account, prepared: Prepared) -> Any:
    """Turn three quarters of the well-formed requests into ones that can succeed; leave the rest as generated.

    Which these are depends on the body alone, so that the same seed gives the same requests.

    Args:
        operation_id: the operation of the request.
        body: the body, well formed or not.
        account: the account whose credentials make a request for a token succeed.
        prepared: the resources in the account, among them a model that can be deployed.
    """
    schema = OPERATIONS[operation_id].request
    if operation_id not in MADE_POSSIBLE or schema is None:
        return body
    try:
        text = json.dumps(body, sort_keys=True)
    except TypeError:  # deliberately not JSON
        return body
    if not validator(schema).is_valid(json.loads(text)):
        return body
    digest = zlib.crc32(text.encode())
    if digest % 4 == 0:
        return body
    if operation_id == CREATE_TOKEN:
        return account.token_request(scoped=digest % 4 > 1)
    if operation_id in ALGORITHMS:
        return _usable_algorithm(body, f"fuzz-{digest:08x}")
    if operation_id == SAVE_IMAGE:
        return {**body, "name": "model", "namespace": "conformance", "tag": f"{digest:08x}"}
    if operation_id == CREATE_MODEL:
        texts = {name: "" for name in ("execution_code", "initial_config", "model_metrics") if name in body}
        return {**body, **texts, **model_request(f"fuzz-{digest:08x}")}
    if operation_id == CREATE_SERVICE:
        return service_request(f"fuzz-{digest:08x}", prepared.model)
    if operation_id == UPDATE_SERVICE:
        config = {"config": service_request("", prepared.model)["config"]} if "config" in body else {}
        return {name: value for name, value in body.items() if name != "schedule"} | config
    made = job_request(f"fuzz-{digest:08x}")
    return {**made, "metadata": {**body["metadata"], "name": made["metadata"]["name"]}}


def _usable_algorithm(body: Any, name: str) -> Any:
    """An algorithm that a job can run, with whatever of a well-formed one does not prevent that."""
    config = {key: value for key, value in body.get("job_config", {}).items() if key not in ("engine", "command")}
    for kind in ("parameters", "inputs", "outputs"):
        config[kind] = [
            {key: value for key, value in each.items() if key != "constraint"} | {"name": f"{kind}-{number}"}
            for number, each in enumerate(config.get(kind, ()))
        ]
    metadata = {key: value for key, value in body.get("metadata", {}).items() if key != "id"} | {"name": name}
    usable = {"metadata": metadata, "job_config": config | {"code_dir": CODE_DIR, "boot_file": BOOT_FILE}}
    return {key: value for key, value in body.items() if key != "resource_requirements"} | usable


@schemathesis.check
def generated_client_keeps_everything(ctx: CheckContext, response: Response, case: AnyCase) -> None:
    """Check that the generated client decodes each documented response, and loses nothing of it."""
    schema = OPERATIONS[_operation_id(case.operation)].responses.get(response.status_code)
    if schema is None or not response.content:
        return
    data = response.json()
    again = decode(schema, data).to_dict()
    assert again == data, f"{schema}.from_dict(...).to_dict() gives {again}"


@schemathesis.check
def created_can_be_read(ctx: CheckContext, response: Response, case: AnyCase) -> None:
    """Check that what was just created is found under the identifier in the response.

    `ensure_resource_availability` says nothing here: it takes credentials for parameters that a link has to give.
    """
    parent = ctx.internals.find_parent(case_id=case.id)
    if not _is_missing(response) or case.method != "GET" or parent is None or parent.method != "POST":
        return
    collection, _, name = case.path.rpartition("/")
    answer = ctx.internals.find_response(case_id=parent.id)
    if collection != parent.path or answer is None or answer.status_code >= 300:
        return
    identifier = case.path_parameters[name.strip("{}")]
    recorder = ctx.internals.recorder
    for other in recorder.find_all_cases() if recorder is not None else ():
        if other.method == "DELETE" and identifier in other.path_parameters.values():
            return  # since then
    assert identifier not in answer.text, f"{identifier} was just created, and is not found"


def _is_leaving(account: Account, case: AnyCase) -> bool:
    """Whether a case is about a pool that is gone soon after: DeletePool answers before that, as documented."""
    if (name := case.path_parameters.get("pool_name")) is None:
        return False
    path, headers = f"{account.url}/v2/{account.project_id}/pools/{name}", {"X-Auth-Token": account.token()}
    with httpx.Client(headers=headers, trust_env=False) as http:
        until(lambda: http.get(path).status_code == 404, lambda: http.get(path).text)
    return True


def _is_missing(response: Response) -> bool:
    if response.status_code != 400:
        return response.status_code == 404
    return response.json().get("error_code") in {_NO_JOB, _NO_ALGORITHM}


def _operation_id(operation: APIOperation[Any, Any, Any, Any]) -> str:
    return str(operation.definition.raw["operationId"])


@cache
def _refusals(operation_id: str) -> Sequence[Refusal]:
    return refusals(Document(bundle()).operations[operation_id])


def _is_listed(operation_id: str, answer: Any) -> bool:
    """Whether the description says that a well-formed request may be refused so; IAM's answers lack the code."""
    code, message = answer.get("error_code"), answer.get("error_msg")
    if "error" in answer:
        message = answer["error"]["message"]
    return any(refusal.allows(code, message or "") for refusal in _refusals(operation_id))


def _is_for_nul(case: AnyCase, answer: str) -> bool:
    """JSON has U+0000, but no file name, no argument and no variable of a process can have it."""
    return "NUL character" in answer and "\\u0000" in json.dumps(
        [case.body, case.path_parameters, case.query], default=repr
    )
