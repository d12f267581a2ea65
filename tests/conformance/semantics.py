"""What a schema cannot state about ModelArts: which well-formed requests are refused, and which succeed.

A schema defines which requests are well formed, not which names exist. ModelArts answers a body with a name that does
not exist with status 400 and a specific code. Those codes, each listed here with its reason, are no failures; a
well-formed request that is refused with any other code is one.
"""

from __future__ import annotations

import json
import zlib
from typing import Any, Final, TypeAlias

import httpx
import schemathesis
from modelarts_client.operations import OPERATIONS
from schemathesis import Case, CheckContext, HookContext, Response
from schemathesis.core.failures import Failure
from schemathesis.openapi.checks import RejectedPositiveData, UseAfterFree
from schemathesis.schemas import APIOperation, BaseSchema

from tests.support.account import BOOT_FILE, CODE_DIR, Account, Prepared, job_request, model_request, service_request
from tests.support.description import decode, validator
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

_DEPLOYING: Final = {
    "ModelArts.0101": "wrong weights, a variable that no process can get, a batch that cannot be had, secrets",
    "ModelArts.3514": "a batch of files, and a model that does not say what takes them",
    "ModelArts.3515": "the model has not been published",
    "ModelArts.3516": "a model is listed twice",
    "ModelArts.3522": "too many instances",
    "ModelArts.3547": "no such dedicated resource pool",
    "ModelArts.3572": "no such form of a place in OBS",
    "ModelArts.3562": "a schedule of no time",
    "ModelArts.3589": "a model that is not for this kind of service",
    "ModelArts.3954": "no such specification",
}

# The status of these two is 400 as well.
_NO_JOB: Final = "ModelArts.2775"
_NO_ALGORITHM: Final = {"ModelArts.2755": "no such algorithm"}
_ALGORITHM: Final = {
    "ModelArts.2753": "names of inputs and outputs clash",
    "ModelArts.2757": "no such form of a directory in OBS, or no directory for the boot file",
    "ModelArts.2758": "no boot file in the code directory",
    "ModelArts.2766": "a parameter that nobody can give",
    "ModelArts.2767": "names of parameters clash",
    "ModelArts.2768": "a default value of another type",
    "ModelArts.2769": "a default value outside its range",
    "ModelArts.2770": "no such range",
    "ModelArts.2780": "no such engine",
    "ModelArts.2806": "an image without a command",
    "ModelArts.2821": "the name is taken",
    "ModelArts.2788(": "no name, the ID of another algorithm, or a word that is not documented",
}
_RESOURCES: Final = {"ModelArts.50004000": "no selector of labels, or no token of a page"}

# Codes: ModelArts API Reference, Error Codes.
REFUSALS: Final[dict[str, dict[str, str]]] = {
    CREATE_JOB: {
        "ModelArts.2751": "the name is taken",
        "ModelArts.2753": "names of inputs and outputs clash, or an input has no place, or two",
        "ModelArts.2755": "no such algorithm",
        "ModelArts.2757": "no such code directory",
        "ModelArts.2758": "no such boot file",
        "ModelArts.2765": "a value that is not one of the choices of the algorithm",
        "ModelArts.2767": "names of parameters clash",
        "ModelArts.2780": "no such engine",
        "ModelArts.2781": "no such flavor",
        "ModelArts.2783": "no such dataset",
        "ModelArts.2791": "no such place in OBS",
        "ModelArts.2793": "more nodes than the flavor has",
        "ModelArts.2806": "an engine and an image that exclude each other",
        "ModelArts.2814": "what the algorithm does not let a job have",
        "ModelArts.2815": "too many jobs wait or run",
        "ModelArts.2825": "a value of another type than the algorithm's parameter",
        "ModelArts.2857": "local_code_dir is no directory of the container",
        "ModelArts.2858": "a documented feature that the emulator does not have, and says so",
        "ModelArts.2859": "working_dir is no directory of the container",
        "ModelArts.2788(": "a command that is no command, or a text that no process can get",
    },
    "ListTrainingJobs": {
        "ModelArts.2858": "addresses of nodes",
        "ModelArts.2788(": "a field to group by that jobs do not have",
        "ModelArts.2790": "a field to sort by that jobs do not have",
        "ModelArts.2807": "a field to filter by that jobs do not have",
        "ModelArts.2808": "an operator that the field does not have",
        "ModelArts.2809": "a value that the field cannot have",
    },
    "ShowAutoSearchYamlTemplateContent": {"ModelArts.2858": "a template whose content no public source has"},
    **{
        name: {"ModelArts.2858": "a job without a search, or without trials that have ended"}
        for name in (*SEARCHED, STOP_TRIAL)
    },
    "ChangeTrainingJobDescription": {"ModelArts.2858": "access by SSH, which the emulator does not have"},
    "ListTrainingJobEvents": {"ModelArts.2788(": "a time that is no number, or one of the two times alone"},
    "ShowTrainingJobLogsPreview": {"ModelArts.2818": "the job has not begun, there is no log yet"},
    "ShowObsUrlOfTrainingJobLogs": {
        "ModelArts.2818": "the job has not begun, there is no log yet",
        "ModelArts.2820": "the bucket for the log was deleted",
        "ModelArts.2822": "the job was created without a place for its log",
    },
    SAVE_IMAGE: {
        "ModelArts.2788(": "an image without a name, which the documented patterns allow",
        "ModelArts.2880": "an image is being saved",
        "ModelArts.2883": "the job does not run",
        "ModelArts.2884": "the image exists",
    },
    CREATE_MODEL: {
        "ModelArts.3015": "initial_config, model_metrics or apis are not valid JSON, or break its rules",
        "ModelArts.3017": "no such place in OBS, or no model in it",
        "ModelArts.3024": "inputs that the template does not have",
        "ModelArts.3037": "execution_code is no customize_service.py, a template is beside another type, no such mode",
        "ModelArts.3039": "two inputs of a template have the same ID",
    },
    CREATE_SERVICE: _DEPLOYING
    | {
        "ModelArts.3518": "a kind of service that the emulator does not have, and says so",
        "ModelArts.3520": "too many services",
    },
    UPDATE_SERVICE: _DEPLOYING | {"ModelArts.3519": "the service is being deployed or stopped"},
    "ListModels": {"ModelArts.3037": "model_type and not_model_type exclude each other"},
    "ShowServiceMonitorInfo": {"ModelArts.2858": "nodes of edge services, which the emulator does not have"},
    "ShowServiceEvents": {"ModelArts.2788(": "a field to sort by that events do not have"},
    "CreateAlgorithm": _ALGORITHM,
    "ChangeAlgorithm": _ALGORITHM | _NO_ALGORITHM,
    "ShowAlgorithmByUuid": _NO_ALGORITHM,
    "DeleteAlgorithm": _NO_ALGORITHM,
    "ListAlgorithms": {
        "ModelArts.2790": "a field to sort by that algorithms do not have",
        "ModelArts.2807": "a field to search in that algorithms do not have",
    },
    "ListNetworks": _RESOURCES,
    "CreateNetwork": {"ModelArts.50004000": "two connections to the same"},
    "PatchNetwork": {"ModelArts.50004000": "IPv6 is enabled, and cannot be disabled; two connections to the same"},
    "ListPools": _RESOURCES,
    "ListResourceFlavors": _RESOURCES,
    "PatchPool": {
        "ModelArts.50004000": "a move to another workspace together with another change; nodes that"
        " CreatePool refuses too"
    },
    "CreatePool": {
        "ModelArts.50004000": "tags in an annotation that are no list of tags; too many nodes, or fewer at most than at"
        " least; more nodes than the parent has"
    },
    "ShowPoolMonitor": {"ModelArts.50004000": "a range of time that ends before it begins, or has too many periods"},
    "BatchCreatePoolTags": {"ModelArts.50004000": "two tags with one key, or more than a pool can have"},
    "BatchDeletePoolTags": {"ModelArts.50004000": "a tag that the pool does not have"},
    "UpdatePoolTags": {"ModelArts.50004000": "no tags to add or to delete, two with one key, or too many"},
    # Errors of IAM have no code: part of the message.
    CREATE_TOKEN: {"body.auth.scope": "a scope that names a project and a domain, or nothing"},
    "CreateTemporaryAccessKeyByToken": {"body.auth.identity.policy": "a policy, which would have no effect"},
    "KeystoneListProjects": {"page and per_page": "one of them alone"},
}


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
    return response.json().get("error_code") in {_NO_JOB, *_NO_ALGORITHM}


def _operation_id(operation: APIOperation[Any, Any, Any, Any]) -> str:
    return str(operation.definition.raw["operationId"])


def _is_listed(operation_id: str, answer: Any) -> bool:
    listed = REFUSALS.get(operation_id, {})
    if "error" in answer:
        return any(part in answer["error"]["message"] for part in listed)
    code = answer["error_code"]
    if code == _NO_JOB:
        return "{training_job_id}" in OPERATIONS[operation_id].path
    # The emulator's validation uses 2788 as well, with "Invalid parameter: body..."; that never is in the list.
    return code in listed or (f"{code}(" in listed and answer["error_msg"].startswith("Invalid parameter("))


def _is_for_nul(case: AnyCase, answer: str) -> bool:
    """JSON has U+0000, but no file name, no argument and no variable of a process can have it."""
    return "NUL character" in answer and "\\u0000" in json.dumps(
        [case.body, case.path_parameters, case.query], default=repr
    )
