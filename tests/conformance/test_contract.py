"""Description, generated client and local ModelArts agree: each operation, called with the client."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import urlsplit

import httpx
import pytest
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.sdk_request import SdkRequest
from modelarts_client import Client
from modelarts_client.api import iam, training
from modelarts_client.errors import AuthenticationError, BadRequestError, NotFoundError, PermissionDeniedError
from modelarts_client.models import (
    AuthTokenRequest,
    ChangeJobDescriptionRequest,
    CreateModelRequest,
    CreateServiceRequest,
    CreateTrainingJobRequest,
    ListLogsRequest,
    ListTrainingJobsRequest,
    SaveImageRequest,
    SecurityTokenRequest,
    StopTrainingJobRequest,
    UpdateServiceRequest,
)
from modelarts_client.operations import OPERATIONS
from modelarts_client.types import Response

from tests.support.account import (
    BUCKET,
    ENDLESS_FILE,
    Account,
    Prepared,
    job_request,
    model_request,
    prepare,
    service_request,
)
from tests.support.description import decode, example, validator
from tests.support.polling import until

KEYS: Final = {"auth": {"identity": {"methods": ["token"], "token": {"duration_seconds": 900}}}}
Call = Callable[..., Any]


@pytest.fixture(scope="module")
def prepared(account: Account) -> Prepared:
    """A bucket with code, jobs, models and services."""
    return prepare(account)


class OfficialSignature(httpx.Auth):
    """Signs requests with the official SDK's own code."""

    requires_request_body = True

    def __init__(self, access_key: str, secret_key: str, project_id: str, security_token: str | None = None) -> None:
        self._credentials = BasicCredentials(access_key, secret_key, project_id).with_security_token(security_token)

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign one request."""
        unsigned = SdkRequest(
            method=request.method,
            schema=request.url.scheme,
            host=request.url.netloc.decode(),
            resource_path=request.url.path,
            uri=request.url.path,
            query_params=list(request.url.params.multi_items()),
            header_params={
                "X-Sdk-Date": datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ"),
                **({"Content-Type": request.headers["Content-Type"]} if request.content else {}),
            },
            body=request.content,
        )
        request.headers.update(self._credentials.sign_request(unsigned).header_params)
        yield request


class Walk:
    """Calls operations, and checks each answer against description and model.

    Args:
        call: calls an endpoint function of a module, with its arguments.
    """

    def __init__(self, call: Call) -> None:
        self._call = call
        self.called: set[str] = set()

    def __call__(self, operation_id: str, *arguments: str, **options: Any) -> Any:
        """Call an operation, which must succeed.

        Returns:
            The decoded body; None without one.
        """
        documented = OPERATIONS[operation_id]
        response: Response[Any] = self._call(documented.endpoint(), *arguments, **options)
        successes = [status for status in documented.responses if status < 300]
        assert response.status_code in successes, response.content
        self.called.add(operation_id)
        schema = documented.responses[response.status_code]
        if schema is None:
            assert not response.content
            return None
        data = json.loads(response.content)
        assert not list(validator(schema).iter_errors(data))
        assert response.parsed == decode(schema, data)
        assert response.parsed.to_dict() == data
        return response.parsed


def walk_iam(walk: Walk, account: Account, client: Client) -> None:
    """Call the operations of IAM."""
    walk("KeystoneListAuthProjects", client=client)
    assert walk("KeystoneListProjects", client=client, name=account.region).projects[0].id == account.project_id
    assert walk("KeystoneListAuthDomains", client=client).domains[0].name == account.username
    walk(
        "KeystoneCreateUserTokenByPassword",
        client=client,
        body=AuthTokenRequest.from_dict(account.token_request()),
    )
    walk("CreateTemporaryAccessKeyByToken", client=client, body=SecurityTokenRequest.from_dict(KEYS))


def walk_training(walk: Walk, account: Account, client: Client, prepared: Prepared, label: str) -> None:
    """Call the operations of training."""
    project = account.project_id
    done = prepared.completed
    walk("ShowTrainingJobFlavors", project, client=client)
    walk("ShowTrainingJobEngines", project, client=client)
    search = ListTrainingJobsRequest.from_dict({"limit": 2, "sort_by": "create_time", "order": "asc"})
    found = walk("ListTrainingJobs", project, client=client, body=search)
    assert found.items[0].metadata.id == done

    wanted = CreateTrainingJobRequest.from_dict(job_request(f"walk-{label}", ENDLESS_FILE))
    job = walk("CreateTrainingJob", project, client=client, body=wanted).metadata.id
    change = ChangeJobDescriptionRequest(description="changed")
    walk(
        "ChangeTrainingJobDescription",
        project,
        job,
        client=client,
        body=change,
    )
    shown = walk("ShowTrainingJobDetails", project, job, client=client)
    assert shown.metadata.description == "changed"
    walk("ListTrainingJobEvents", project, job, client=client, limit=5)
    stop = StopTrainingJobRequest.from_dict({"action_type": "terminate"})
    walk("StopTrainingJob", project, job, client=client, body=stop)
    walk("DeleteTrainingJob", project, job, client=client)

    log = walk("ShowTrainingJobLogsPreview", project, done, "worker-0", client=client)
    assert "trained" in log.content
    walk("ShowTrainingJobMetrics", project, done, "worker-0", client=client)
    link = walk(
        "ShowObsUrlOfTrainingJobLogs",
        project,
        done,
        "worker-0",
        client=client,
    )
    assert "trained" in httpx.get(link.obs_url, trust_env=False).text
    image = SaveImageRequest(name="model", namespace="walk", tag=label)
    running = (project, prepared.running, "worker-0")
    walk("CreateSaveImageJob", *running, client=client, body=image)
    walk("ShowSaveImageJob", *running, client=client)


def walk_models(walk: Walk, account: Account, client: Client, prepared: Prepared, label: str) -> None:
    """Call the operations of models."""
    project = account.project_id
    walk("ShowModelEngineAndRuntime", project, client=client, limit="2")
    assert walk("ListModelTemplates", project, client=client, limit=2).count == 2
    wanted = CreateModelRequest.from_dict(model_request(f"walk-{label}"))
    model = walk("CreateModel", project, client=client, body=wanted).model_id
    found = walk("ListModels", project, client=client, model_name=f"walk-{label}")
    assert [item.model_id for item in found.models] == [model]
    shown = walk("ShowModel", project, prepared.model, client=client)
    assert (shown.model_status, [given.param_name for given in shown.input_params]) == ("published", ["images"])
    assert walk("DeleteModel", project, model, client=client).delete_success_list == [model]


def walk_services(walk: Walk, account: Account, client: Client, prepared: Prepared, label: str) -> None:
    """Call the operations of services."""
    project = account.project_id
    offered = walk("ShowServiceSpecifications", project, client=client, limit="1")
    assert (offered.count, offered.specifications[0].specification) == (1, "modelarts.vm.cpu.2u")
    wanted = CreateServiceRequest.from_dict(service_request(f"walk-{label}", prepared.model))
    service = walk("CreateService", project, client=client, body=wanted).service_id
    found = walk("ListServices", project, client=client, service_name=f"walk-{label}")
    assert [item.service_id for item in found.services] == [service]
    walk("UpdateService", project, service, client=client, body=UpdateServiceRequest(description="changed"))
    assert walk("ShowService", project, service, client=client).description == "changed"
    span = ListLogsRequest(start_time="0", end_time="9999999999999")
    assert walk("ListLogs", project, "group", "stream", client=client, body=span).logs == []
    walk("DeleteService", project, service, client=client)

    running = (project, prepared.service)
    assert walk("ShowServiceMonitorInfo", *running, client=client).service_running_instance_count == 1
    assert [log.result for log in walk("ShowServiceUpdateLogs", *running, client=client).logs] == ["SUCCESS"]
    assert walk("ShowServiceEvents", *running, client=client, limit=1).events[0].event_info == "service is running"


def walk_records(walk: Walk, account: Account, client: Client, label: str) -> None:
    """Call the operations of algorithms, networks and resource pools."""
    project, seen = account.project_id, {"client": client}

    def body(operation_id: str, **changes: Any) -> Any:
        return decode(str(OPERATIONS[operation_id].request), {**example(operation_id), **changes})

    algorithm = body("CreateAlgorithm", metadata={"name": f"walk-{label}"})
    algorithm_id = str(walk("CreateAlgorithm", project, body=algorithm, **seen).metadata.id)
    walk("ChangeAlgorithm", project, algorithm_id, body=algorithm, **seen)
    assert walk("ShowAlgorithmByUuid", project, algorithm_id, **seen).metadata.name == f"walk-{label}"
    assert walk("ListAlgorithms", project, searches=f"name:walk-{label}", **seen).count == 1
    walk("DeleteAlgorithm", project, algorithm_id, **seen)

    named = {"labels": {"os.modelarts/name": f"net-{label}"}}
    network = walk("CreateNetwork", project, body=body("CreateNetwork", metadata=named), **seen).metadata.name
    walk("PatchNetwork", project, network, body=body("PatchNetwork"), **seen)
    assert walk("ShowNetwork", project, network, **seen).status.phase == "Active"
    found = walk("ListNetworks", project, label_selector=f"os.modelarts/name=net-{label}", **seen)
    assert [item.metadata.name for item in found.items] == [network]

    assert walk("ListResourceFlavors", project, limit=1, **seen).items[0].spec.cpu
    named = {"labels": {"os.modelarts/name": f"pool-{label}"}}
    spec = {**example("CreatePool")["spec"], "network": {"name": network}}
    pool = walk("CreatePool", project, body=body("CreatePool", metadata=named, spec=spec), **seen).metadata.name
    walk("PatchPool", project, pool, body=body("PatchPool"), **seen)
    until(lambda: walk("ShowPool", project, pool, **seen).status.phase == "Running")
    assert pool in [item.metadata.name for item in walk("ListPools", project, **seen).items]
    for operation_id in ("BatchCreatePoolTags", "UpdatePoolTags"):
        walk(operation_id, project, pool, body=body(operation_id), **seen)
    known = body("BatchDeletePoolTags", tags=example("BatchCreatePoolTags")["tags"][:1])
    walk("BatchDeletePoolTags", project, pool, body=known, **seen)
    tags = walk("ShowPoolTags", project, pool, **seen).tags
    assert {tag.key for tag in tags} <= {tag.key for tag in walk("ListPoolTags", project, **seen).tags}
    assert walk("ShowPoolStatistics", project, **seen).statistics.status.created >= 1
    assert pool in [item.metadata.name for item in walk("ShowPoolRuntimeMetrics", project, **seen).items]
    walk("ShowPoolMonitor", project, pool, **seen)
    walk("DeletePool", project, pool, **seen)
    until(lambda: pool not in [item.metadata.name for item in walk("ListPools", project, **seen).items])
    walk("DeleteNetwork", project, network, **seen)


def walk_searches(walk: Walk, account: Account, client: Client, prepared: Prepared) -> None:
    """Call the operations of hyperparameter searches."""
    project, seen = account.project_id, {"client": client}
    searched = (project, prepared.searched)
    assert walk("ShowSearchAlgorithms", project, **seen).search_algo_count == 3
    assert walk("ShowAutoSearchTrials", *searched, limit=2, **seen).total == 3
    assert prepared.trial in walk("ShowAutoSearchPerTrial", *searched, prepared.trial, **seen).data[0]
    assert [row[0] for row in walk("ShowAutoSearchParamsAnalysis", *searched, **seen).data] == ["x"]
    path = walk("ShowAutoSearchParamAnalysisResultPath", *searched, "x", **seen).file_path
    assert path == f"/{BUCKET}/log/hyperparameter-analysis/fanova/x.png"

    def running() -> list[str]:
        table = walk("ShowAutoSearchTrials", project, prepared.searching, **seen).items
        status, trial_id = (table.header.index(name) for name in ("status", "trial_id"))
        return [row[trial_id] for row in table.data if row[status] == "RUNNING"]

    until(lambda: bool(running()))  # the next one, after an earlier walk
    (trial,) = running()
    stopped = walk("ShowAutoSearchTrialEarlyStop", project, prepared.searching, trial, **seen)
    assert stopped.earlystop_trial == trial


def walk_offers(walk: Walk, account: Account, client: Client, prepared: Prepared) -> None:
    """Call the operations on what the service offers, and how much of it."""
    project, seen = account.project_id, {"client": client}
    kind = walk("ShowAutoSearchYamlTemplatesInfo", project, **seen).yaml_templates[0]
    name = str(kind.algorithm_names[0])
    template = walk("ShowAutoSearchYamlTemplateContent", project, str(kind.algorithm_type_en), name, **seen)
    assert template.file_name == f"{name}.yaml"
    plugin = walk("ListPluginTemplates", project, pool_name=prepared.pool, **seen).items[0].metadata.name
    assert walk("ShowPluginTemplate", project, str(plugin), **seen).metadata.name == plugin
    (quota, *_) = walk("ShowOsQuota", project, **seen).quotas.resources
    assert walk("ShowOsConfig", project, **seen).pool_quota == quota.quota
    assert walk("ShowInternalChannelVpcepApi", project, **seen).vpcep_info[0].service_port == urlsplit(account.url).port


@contextmanager
def calling(kind: str, client: Client) -> Iterator[Call]:
    """A way to call endpoint functions: sync or async."""
    if kind == "sync":
        yield lambda module, *arguments, **options: module.sync_detailed(*arguments, **options)
        client.close()
        return
    with asyncio.Runner() as runner:
        yield lambda module, *arguments, **options: runner.run(module.asyncio_detailed(*arguments, **options))
        runner.run(client.aclose())


def temporary_keys(account: Account) -> OfficialSignature:
    """A signature with temporary keys."""
    client = account.client()
    body = SecurityTokenRequest.from_dict(KEYS)
    keys = iam.create_temporary_access_key_by_token.sync(client=client, body=body).credential
    client.close()
    return OfficialSignature(keys.access, keys.secret, account.project_id, keys.securitytoken)


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("credentials", ["token", "keys", "temporary-keys"])
def test_the_generated_client_understands_each_success(
    kind: str, credentials: str, account: Account, prepared: Prepared
) -> None:
    if credentials == "token":
        client = account.client()
    elif credentials == "keys":
        client = Client(account.url, auth=OfficialSignature(account.access_key, account.secret_key, account.project_id))
    else:
        client = Client(account.url, auth=temporary_keys(account))
    with calling(kind, client) as call:
        walk = Walk(call)
        walk_iam(walk, account, client)
        walk_training(walk, account, client, prepared, f"{kind}-{credentials}")
        walk_models(walk, account, client, prepared, f"{kind}-{credentials}")
        walk_services(walk, account, client, prepared, f"{kind}-{credentials}")
        walk_records(walk, account, client, f"{kind}-{credentials}".replace("temporary-keys", "temporary"))
        walk_searches(walk, account, client, prepared)
        walk_offers(walk, account, client, prepared)
    assert walk.called == set(OPERATIONS)


def test_refusals_are_exceptions_with_the_documented_fields(account: Account) -> None:
    with account_client(account) as client:
        with pytest.raises(NotFoundError) as missing:
            training.show_training_job_details.sync(account.project_id, "missing", client=client)
        with pytest.raises(PermissionDeniedError):
            training.show_training_job_flavors.sync("another-project", client=client)
        nameless = CreateTrainingJobRequest.from_dict(job_request("not a name"))
        with pytest.raises(BadRequestError) as bad_name:
            training.create_training_job.sync(account.project_id, client=client, body=nameless)
    assert (missing.value.status_code, missing.value.error_code) == (400, "ModelArts.2775")
    assert missing.value.request_id
    assert "metadata.name" in str(bad_name.value)


def test_credentials_are_checked(account: Account) -> None:
    wrong = (
        Client(account.url),
        Client(account.url, headers={"X-Auth-Token": "wrong"}),
        Client(account.url, auth=OfficialSignature(account.access_key, "wrong", account.project_id)),
    )
    for client in wrong:
        with pytest.raises(AuthenticationError):
            training.show_training_job_flavors.sync(account.project_id, client=client)
        client.close()


@contextmanager
def account_client(account: Account) -> Iterator[Client]:
    """The generated client, closed at the end."""
    client = account.client()
    try:
        yield client
    finally:
        client.close()
