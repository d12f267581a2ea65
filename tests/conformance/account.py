"""What a fuzzed account holds beforehand, so that valid requests can succeed: a bucket with code, and a job."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Self

import boto3
from botocore.config import Config
from modelarts_client import Client
from modelarts_client.api.iam import keystone_create_user_token_by_password
from modelarts_client.api.training import create_training_job
from modelarts_client.models import AuthTokenRequest, CreateTrainingJobRequest

BUCKET: Final = "conformance"
CODE_DIR: Final = f"/{BUCKET}/code/"
BOOT_FILE: Final = f"{CODE_DIR}boot.py"
FLAVOR: Final = "modelarts.vm.cpu.2u"
ENGINE_ID: Final = "pytorch-cp36-1.4.0"
SCRIPT: Final = b"print('trained')\n"


class EnvironmentMissingError(RuntimeError):
    """The environment does not name an emulator."""


@dataclass(frozen=True)
class Account:
    """An account as the environment names it.

    Attributes:
        url: endpoint of ModelArts and IAM.
        obs_url: endpoint of OBS.
        region: region, which is also the name of the project.
        project_id: ID of the project.
        username: name of the user and of its domain.
        password: password of the user.
        access_key: access key.
        secret_key: secret key.
    """

    url: str
    obs_url: str
    region: str
    project_id: str
    username: str
    password: str
    access_key: str
    secret_key: str

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

    def token_request(self) -> dict[str, Any]:
        """The body that asks IAM for a token of the project."""
        user = {"name": self.username, "password": self.password, "domain": {"name": self.username}}
        return {
            "auth": {
                "identity": {"methods": ["password"], "password": {"user": user}},
                "scope": {"project": {"id": self.project_id}},
            }
        }

    def token(self) -> str:
        """A new token of the project."""
        response = keystone_create_user_token_by_password.sync_detailed(
            client=Client(self.url), body=AuthTokenRequest.from_dict(self.token_request())
        )
        return response.headers["X-Subject-Token"]

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


def job_request(name: str, **algorithm: object) -> dict[str, Any]:
    """The body that creates a job of one node.

    Args:
        name: name of the job.
        algorithm: further fields of the algorithm.
    """
    return {
        "kind": "job",
        "metadata": {"name": name, "description": "made before the test"},
        "algorithm": {"code_dir": CODE_DIR, "boot_file": BOOT_FILE, "engine": {"engine_id": ENGINE_ID}, **algorithm},
        "spec": {"resource": {"flavor_id": FLAVOR, "node_count": 1}},
    }


def prepare(account: Account) -> str:
    """Make the bucket, its code and a job.

    Returns:
        The ID of the job.
    """
    s3 = account.s3()
    s3.create_bucket(Bucket=BUCKET)
    s3.put_object(Bucket=BUCKET, Key="code/boot.py", Body=SCRIPT)
    job = create_training_job.sync(
        account.project_id,
        client=account.client(),
        body=CreateTrainingJobRequest.from_dict(job_request("prepared")),
    )
    if job is None:
        raise RuntimeError("the job was answered without a body")
    return job.metadata.id
