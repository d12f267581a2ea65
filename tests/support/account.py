"""The content of an account that is tested: code, jobs, models and services, so that valid requests can succeed."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final, Self

import boto3
from botocore.config import Config
from modelarts_client import Client
from modelarts_client.api.algorithms import create_algorithm
from modelarts_client.api.auto_search import show_auto_search_params_analysis, show_auto_search_trials
from modelarts_client.api.iam import keystone_create_user_token_by_password
from modelarts_client.api.models import create_model, show_model
from modelarts_client.api.networks import create_network
from modelarts_client.api.resource_pools import create_pool
from modelarts_client.api.services import create_service, show_service
from modelarts_client.api.training import create_save_image_job, create_training_job, show_training_job_details
from modelarts_client.models import (
    Algorithm,
    AuthTokenRequest,
    CreateModelRequest,
    CreatePoolRequestBody,
    CreateServiceRequest,
    CreateTrainingJobRequest,
    NetworkCreationRequest,
    SaveImageRequest,
)

from tests.support.polling import until

BUCKET: Final = "conformance"
CODE_DIR: Final = f"/{BUCKET}/code/"
BOOT_FILE: Final = f"{CODE_DIR}boot.py"
FLAVOR: Final = "modelarts.vm.cpu.2u"
ENGINE_ID: Final = "pytorch-cp36-1.4.0"
ENDLESS_FILE: Final = f"{CODE_DIR}endless.py"
SEARCH_FILE: Final = f"{CODE_DIR}search.py"
SCRIPT: Final = b"print('trained')\n"
ENDLESS: Final = b"import signal\nprint('begun', flush=True)\nsignal.pause()\n"
TRIAL: Final = b"""
import signal, sys
settings = dict(argument.removeprefix("--").partition("=")[::2] for argument in sys.argv[1:])
print(f"loss={float(settings['x']) ** 2}", flush=True)
if settings["endless"] == "yes":
    signal.pause()
"""
MODEL_DIR: Final = f"/{BUCKET}/digits/"
MODEL_TYPE: Final = "PyTorch"
MODEL_CONFIG: Final = {
    "model_type": MODEL_TYPE,
    "model_algorithm": "image_classification",
    "apis": [
        {
            "request": {
                "Content-type": "multipart/form-data",
                "data": {"type": "object", "properties": {"images": {"type": "file"}}},
            },
            "response": {"data": {"type": "object", "properties": {"bytes": {"type": "integer"}}}},
        }
    ],
}
MODEL_SCRIPT: Final = b"""
from model_service.pytorch_model_service import PTServingBaseService


class ByteCount(PTServingBaseService):
    def __init__(self, model_name, model_path):
        self.model_path = model_path

    def _preprocess(self, data):
        return [len(file.read()) for files in data.values() for file in files.values()]

    def _inference(self, data):
        return sum(data)

    def _postprocess(self, data):
        return {"bytes": data}
"""
MANY: Final = {"pool": 100_000, "network": 100_000}
"""Quotas for an account in which more is created than a project usually may have."""

PREPARED: Final = "made before the test"
ENDED: Final = {"Completed", "Failed", "Terminated", "Abnormal"}


class EnvironmentMissingError(RuntimeError):
    """The environment does not name an emulator."""


@dataclass(frozen=True)
class Account:
    """An account, as the environment describes it.

    Attributes:
        url: endpoint of ModelArts and IAM.
        obs_url: endpoint of OBS.
        region: region, which is also the name of the project.
        project_id: ID of the project.
        username: name of the user and of its domain.
        password: password of the user.
        access_key: access key.
        secret_key: secret key.
        expired_token: a token that was valid once; empty if there is none.
    """

    url: str
    obs_url: str
    region: str
    project_id: str
    username: str
    password: str
    access_key: str
    secret_key: str
    expired_token: str = ""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """Read the variables that `modelarts-emulator` gives to its command.

        Raises:
            EnvironmentMissingError: a variable is missing.
        """
        try:
            return cls(
                url=environment["MODELARTS_ENDPOINT"],
                obs_url=environment["MODELARTS_OBS_ENDPOINT"],
                region=environment["MODELARTS_REGION"],
                project_id=environment["MODELARTS_PROJECT_ID"],
                username=environment["MODELARTS_USERNAME"],
                password=environment["MODELARTS_PASSWORD"],
                access_key=environment["HUAWEICLOUD_SDK_AK"],
                secret_key=environment["HUAWEICLOUD_SDK_SK"],
            )
        except KeyError as error:
            raise EnvironmentMissingError(
                f"{error.args[0]} is not set; run this under `modelarts-emulator --quiet -- COMMAND`"
            ) from None

    def token_request(self, *, scoped: bool = True) -> dict[str, Any]:
        """The body that asks IAM for a token of the project, or of the whole account."""
        user = {"name": self.username, "password": self.password, "domain": {"name": self.username}}
        identity = {"methods": ["password"], "password": {"user": user}}
        scope = {"scope": {"project": {"id": self.project_id}}} if scoped else {}
        return {"auth": {"identity": identity, **scope}}

    def token(self) -> str:
        """A new token of the project."""
        client = Client(self.url)
        response = keystone_create_user_token_by_password.sync_detailed(
            client=client, body=AuthTokenRequest.from_dict(self.token_request())
        )
        client.close()
        return str(response.headers["X-Subject-Token"])

    def client(self) -> Client:
        """The generated client, signed in with a new token."""
        return Client(self.url, headers={"X-Auth-Token": self.token()})

    def s3(self) -> Any:
        """A boto3 client for OBS, path style."""
        return boto3.client(
            "s3",
            endpoint_url=self.obs_url,
            region_name=self.region,
            aws_access_key_id=self.access_key,
            aws_secret_access_key=self.secret_key,
            config=Config(s3={"addressing_style": "path"}, retries={"total_max_attempts": 1}),
        )


def job_request(name: str, boot_file: str = BOOT_FILE, **algorithm: object) -> dict[str, Any]:
    """The body that creates a job of one node.

    Args:
        name: name of the job.
        boot_file: its script.
        algorithm: further fields of the algorithm.
    """
    return {
        "kind": "job",
        "metadata": {"name": name, "description": PREPARED},
        "algorithm": {
            "code_dir": CODE_DIR,
            "boot_file": boot_file,
            "engine": {"engine_id": ENGINE_ID},
            "outputs": [{"name": "model", "remote": {"obs": {"obs_url": f"/{BUCKET}/output/"}}}],
            **algorithm,
        },
        "spec": {
            "resource": {"flavor_id": FLAVOR, "node_count": 1},
            "log_export_path": {"obs_url": f"/{BUCKET}/log/"},
        },
    }


def search_request(name: str, *, endless: bool = False) -> dict[str, Any]:
    """The body that creates a job that searches one parameter, x: in 3 trials, or in 1,000 that are endless.

    Args:
        name: name of the job.
        endless: whether trials run until they are stopped.
    """
    reward = {"name": "loss", "mode": "min", "regex": "loss=(.*)"}
    x = {"name": "x", "param_type": "continuous", "lower_bound": "0", "upper_bound": "1"}
    samples = [{"key": "num_samples", "value": "1000" if endless else "3"}]
    search = {
        "reward_attrs": [reward],
        "search_params": [x],
        "algo_configs": [{"name": "tpe_search", "params": samples}],
    }
    parameters = [{"name": "endless", "value": "yes" if endless else "no"}]
    return job_request(name, SEARCH_FILE, policies={"auto_search": search}, parameters=parameters)


def model_request(name: str) -> dict[str, Any]:
    """The body that imports the model of the account.

    Args:
        name: name of the model.
    """
    return {
        "model_name": name,
        "model_version": "1.0.0",
        "model_type": MODEL_TYPE,
        "source_location": MODEL_DIR,
        "description": PREPARED,
    }


def service_request(name: str, model_id: str) -> dict[str, Any]:
    """The body that deploys a model with one instance.

    Args:
        name: name of the service.
        model_id: the model, which has been published.
    """
    return {
        "service_name": name,
        "infer_type": "real-time",
        "description": PREPARED,
        "config": [{"model_id": model_id, "specification": FLAVOR, "instance_count": 1, "weight": "100"}],
    }


@dataclass(frozen=True)
class Prepared:
    """The content of an account after `prepare`.

    Attributes:
        completed: ID of a job that has completed.
        searched: ID of a job that has searched a hyperparameter, x.
        trial: ID of one of its trials.
        searching: ID of a job whose trials run until they are stopped.
        doomed_trial: ID of one of its trials, to be stopped.
        running: ID of a job that runs until it is stopped; an image of it has been saved.
        doomed: IDs of more such jobs, to be stopped and deleted.
        model: ID of a published model.
        doomed_model: ID of another one, to be deleted.
        service: ID of a service that runs.
        changing_service: ID of another one, to be updated, stopped and started.
        doomed_service: ID of a third one, to be deleted.
        algorithm: ID of an algorithm.
        doomed_algorithm: ID of another one, to be deleted.
        network: name of a network.
        doomed_network: name of another one, to be deleted.
        pool: name of a resource pool.
        doomed_pool: name of another one, to be deleted.
    """

    completed: str
    searched: str
    trial: str
    searching: str
    doomed_trial: str
    running: str
    doomed: tuple[str, ...]
    model: str
    doomed_model: str
    service: str
    changing_service: str
    doomed_service: str
    algorithm: str
    doomed_algorithm: str
    network: str
    doomed_network: str
    pool: str
    doomed_pool: str


def prepare(account: Account) -> Prepared:
    """Create the bucket, its code, jobs, models and services.

    Raises:
        TimeoutError: the jobs do not run or do not end, a model is not published, or a service does not run.
    """
    s3 = account.s3()
    s3.create_bucket(Bucket=BUCKET)
    s3.put_object(Bucket=BUCKET, Key="code/boot.py", Body=SCRIPT)
    s3.put_object(Bucket=BUCKET, Key="code/endless.py", Body=ENDLESS)
    s3.put_object(Bucket=BUCKET, Key="code/search.py", Body=TRIAL)
    s3.put_object(Bucket=BUCKET, Key="digits/model/config.json", Body=json.dumps(MODEL_CONFIG).encode())
    s3.put_object(Bucket=BUCKET, Key="digits/model/customize_service.py", Body=MODEL_SCRIPT)
    s3.close()
    client = account.client()
    try:
        models = [import_model(account, client, name) for name in ("prepared", "doomed")]
        services = [deploy(account, client, name, models[0]) for name in ("prepared", "changing", "doomed")]
        completed = _create(account, client, job_request("completed"))
        searched = _create(account, client, search_request("searched"))
        wait_for(account, client, searched, ENDED)
        trial = trials_of(account, client, searched)[0]["trial_id"]
        # The first analysis imports libraries for seconds, which fuzzing would take for an answer that hangs.
        show_auto_search_params_analysis.sync(account.project_id, searched, client=client)
        endless = [_create(account, client, job_request(f"running-{n}", ENDLESS_FILE)) for n in range(3)]
        wait_for(account, client, completed, ENDED)
        wait_for(account, client, endless[0], {"Running"})
        searching = _create(account, client, search_request("searching", endless=True))
        until(lambda: bool(trials_of(account, client, searching)))
        doomed_trial = trials_of(account, client, searching)[0]["trial_id"]
        image = SaveImageRequest(name="prepared", namespace="conformance", tag="1")
        create_save_image_job.sync(account.project_id, endless[0], "worker-0", client=client, body=image)
        records = [
            kind(account, client, name)
            for kind in (_create_algorithm, _create_network, _create_pool)
            for name in ("prepared", "doomed")
        ]
    finally:
        client.close()
    return Prepared(
        completed,
        searched,
        trial,
        searching,
        doomed_trial,
        endless[0],
        tuple(endless[1:]),
        *models,
        *services,
        *records,
    )


def trials_of(account: Account, client: Client, job_id: str) -> list[dict[str, Any]]:
    """The trials of a job with a search, by the names of the columns."""
    table = show_auto_search_trials.sync(account.project_id, job_id, client=client).to_dict()["items"]
    return [dict(zip(table["header"], row, strict=True)) for row in table["data"]]


def import_model(account: Account, client: Client, name: str) -> str:
    """Import the model of the account, and wait until it is published.

    Returns:
        Its ID.

    Raises:
        TimeoutError: it is not published in time.
    """
    body = CreateModelRequest.from_dict(model_request(name))
    model_id = str(create_model.sync(account.project_id, client=client, body=body).model_id)

    def status() -> object:
        return show_model.sync(account.project_id, model_id, client=client).model_status

    until(lambda: status() == "published", status)
    return model_id


def deploy(account: Account, client: Client, name: str, model_id: str) -> str:
    """Deploy a model, and wait until the service runs.

    Returns:
        The ID of the service.

    Raises:
        TimeoutError: it does not run in time.
    """
    body = CreateServiceRequest.from_dict(service_request(name, model_id))
    service_id = str(create_service.sync(account.project_id, client=client, body=body).service_id)

    def status() -> object:
        return show_service.sync(account.project_id, service_id, client=client).status

    until(lambda: status() == "running", status)
    return service_id


def _create_algorithm(account: Account, client: Client, name: str) -> str:
    body = Algorithm.from_dict(
        {"metadata": {"name": name}, "job_config": {"code_dir": CODE_DIR, "boot_file": BOOT_FILE}}
    )
    return str(create_algorithm.sync(account.project_id, client=client, body=body).metadata.id)


def _create_network(account: Account, client: Client, name: str) -> str:
    cidr = {"prepared": "172.31.254.0/24", "doomed": "172.31.255.0/24"}[name]
    document = {
        "apiVersion": "v1",
        "kind": "Network",
        "metadata": {"labels": {"os.modelarts/name": name}},
        "spec": {"cidr": cidr},
    }
    body = NetworkCreationRequest.from_dict(document)
    return str(create_network.sync(account.project_id, client=client, body=body).metadata.name)


def _create_pool(account: Account, client: Client, name: str) -> str:
    document = {
        "apiVersion": "v2",
        "kind": "Pool",
        "metadata": {"labels": {"os.modelarts/name": name}},
        "spec": {"type": "Dedicate", "scope": ["Train"], "resources": [{"flavor": FLAVOR, "count": 1}]},
    }
    body = CreatePoolRequestBody.from_dict(document)
    return str(create_pool.sync(account.project_id, client=client, body=body).metadata.name)


def wait_for(account: Account, client: Client, job_id: str, phases: Collection[str]) -> None:
    """Poll a job until it is in one of some phases.

    Raises:
        TimeoutError: it does not get there in time.
    """

    def phase() -> object:
        return show_training_job_details.sync(account.project_id, job_id, client=client).to_dict()["status"]["phase"]

    until(lambda: phase() in phases, phase)


def _create(account: Account, client: Client, body: dict[str, Any]) -> str:
    request = CreateTrainingJobRequest.from_dict(body)
    return create_training_job.sync(account.project_id, client=client, body=request).metadata.id
