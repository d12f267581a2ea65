"""Programs of other people for sessions, files, models and services, in words of our own: they run.

Each test has the calls and arguments of one kind of public program: those that follow a training job's log and its
profiles, course material that brings its data, deployments from build systems, assistants that call any path of the
API, and programs of the earlier user guides.
"""

from __future__ import annotations

import json
import os
import secrets
from json import JSONEncoder
from pathlib import Path

import pytest
from modelarts import constant
from modelarts.config.auth import auth_by_apig
from modelarts.config.model_config import Dependencies, Packages, ServiceConfig
from modelarts.environment import Environment
from modelarts.environment.conda_env import CondaDependencies
from modelarts.exceptions import InvalidArgumentError
from modelarts.model import Model, Predictor
from modelarts.session import Session
from modelarts_emulator.embedded import Emulator

from tests.support.inference_packages import write_package
from tests.support.scripted_modelarts import Answer, ScriptedModelArts


@pytest.fixture
def environment(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The variables by which programs find the local ModelArts, set."""
    for name, value in emulator.environment.items():
        monkeypatch.setenv(name, value)
    return emulator.environment


@pytest.fixture
def bucket(environment: dict[str, str]) -> str:
    """A new bucket."""
    name = f"public-{secrets.token_hex(6)}"
    with Session() as session:
        session.create_bucket(bucket=name)
    return name


def test_a_program_that_follows_the_logs_and_profiles_of_a_job(
    environment: dict[str, str], bucket: str, tmp_path: Path
) -> None:
    access = {
        "access_key": environment["HUAWEICLOUD_SDK_AK"],
        "secret_access_key": environment["HUAWEICLOUD_SDK_SK"],
        "iam_endpoint": environment["MODELARTS_IAM_ENDPOINT"],
        "obs_endpoint": environment["MODELARTS_OBS_ENDPOINT"],
        "modelarts_endpoint": environment["MODELARTS_ENDPOINT"],
        "region_name": environment["MODELARTS_REGION"],
        "project_id": environment["MODELARTS_PROJECT_ID"],
    }
    Session.set_endpoint(
        iam_endpoint=access["iam_endpoint"],
        obs_endpoint=access["obs_endpoint"],
        modelarts_endpoint=access["modelarts_endpoint"],
        region_name=access["region_name"],
    )
    try:
        session = Session(
            access_key=access["access_key"],
            secret_key=access["secret_access_key"],
            project_id=access["project_id"],
            region_name=access["region_name"],
        )
    finally:
        Session.set_endpoint()
    output_url = os.path.join(f"/{bucket}/out/", "job-1", "")  # noqa: PTH118 (as such programs do)
    client = session.get_obs_client()
    assert client.putContent(bucket, output_url.replace(f"/{bucket}/", "", 1), content=None).status < 300
    prefix = "obs:/" + output_url + "modelarts-job-1-worker"
    assert not session.obs.is_obs_path_exists(f"{prefix}-0.log")
    client.putContent(bucket, "out/job-1/modelarts-job-1-worker-0.log", content="epoch 1")
    client.putContent(bucket, "out/job-1/hccl_info_0/a.json", content="{}")
    client.close()
    assert session.obs.is_obs_path_exists("obs:/" + output_url)
    (tmp_path / "log").mkdir()
    for number in range(2):
        url = f"{prefix}-{number}.log"
        path = os.path.join(tmp_path, "log", os.path.basename(url))  # noqa: PTH118, PTH119
        if session.obs.is_obs_path_exists(url):
            session.obs.download_file(url, path)
    assert (tmp_path / "log" / "modelarts-job-1-worker-0.log").read_text() == "epoch 1"
    folder = os.path.join("obs:/" + output_url, "hccl_info_0")  # noqa: PTH118
    session.obs.download_dir(src_obs_dir=folder, dst_local_dir=f"{tmp_path}/profiler/")
    assert (tmp_path / "profiler" / "hccl_info_0" / "a.json").read_text() == "{}"


def test_course_material_that_brings_its_data(
    environment: dict[str, str], bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ratings.dat").write_text("1::2")
    session = Session()
    session.upload_data(bucket_path=f"/{bucket}/test-machine/", path="ratings.dat")
    session.upload_data(bucket_path=f"{bucket}/train_log/net", path=str(tmp_path))
    session.create_directory(bucket=bucket, directory="/dir1/dir2/")
    bucket_path = f"{bucket}/test-machine/ratings.dat" if session.region_name else None
    session.download_data(bucket_path=bucket_path or "", path="./data/ratings.dat")
    session.download_data(bucket_path=f"{bucket}/test-machine/", path=f"{tmp_path}/work/segmentation4/")
    assert Path("data/ratings.dat").read_text() == Path("work/segmentation4/ratings.dat").read_text() == "1::2"


def test_a_build_system_that_deploys_a_model(environment: dict[str, str], bucket: str, tmp_path: Path) -> None:
    session = Session()
    name = f"scene-{secrets.token_hex(4)}"
    location = session.obs.upload_dir(str(write_package(tmp_path / "flow")), f"obs://{bucket}/work")
    model = Model(
        session,
        model_name=name,
        source_location_type="OBS_SOURCE",
        source_location=location.removeprefix("obs:/"),
        model_type="PyTorch",
    )
    configs = [
        ServiceConfig(
            model_id=model.get_model_id(),
            weight="100",
            specification="modelarts.vm.cpu.2u",
            instance_count=1,
            envs={"CONSUL_ENABLE": "false"},
        )
    ]
    predictor = model.deploy_predictor(service_name=name, infer_type="real-time", pool_name=None, configs=configs)
    assert str(predictor.get_service_info()["access_address"]).startswith(environment["MODELARTS_ENDPOINT"])
    listed = Predictor.get_service_list(session, service_name=name, order="asc", offset="0", infer_type="real-time")
    services = [service["service_id"] for service in listed["services"]]
    assert services == [predictor.service_id]
    published = Model.get_model_list(session, model_status="published", model_name=name, order="desc")
    models = [each["model_id"] for each in published["models"]]
    assert models == [model.model_id]
    for service in services:
        Predictor(session, service_id=service).delete_service()
    for each in models:
        Model(session, each).delete_model()


def test_the_earlier_guide_s_debugging_of_a_model(environment: dict[str, str], bucket: str, tmp_path: Path) -> None:
    session = Session()
    environ = Environment("mlp_mnist")
    environ.conda = CondaDependencies.create(pip_packages=["Pillow>=8.0.1"], conda_packages=["python=3.6.2"])
    source = write_package(tmp_path / "train")
    model = Model(
        session,
        publish=False,
        source_location_type="LOCAL_SOURCE",
        source_location=str(source / "model"),
        environment=environ,
        model_version="1.0.1",
        model_type="PyTorch",
        model_algorithm="image_classification",
        model_name=f"mlp-{secrets.token_hex(4)}",
    )
    with pytest.raises(InvalidArgumentError, match="obs_location='bucket' is not a path in OBS"):
        model.publish_model(obs_location="bucket")
    info = model.publish_model(obs_location=f"obs://{bucket}/models")
    assert str(info.source_location).startswith(f"/{bucket}/models/")
    with pytest.raises(InvalidArgumentError, match=r"in OBS already\. Leave it out"):
        model.publish_model(obs_location=f"obs://{bucket}/models")
    with pytest.raises(InvalidArgumentError, match="specification='local' ran a model in the notebook"):
        ServiceConfig(model_id=model.get_model_id(), weight="100", instance_count=1, specification="local")
    packages = [{"package_name": "numpy", "package_version": "1.15.0", "restraint": "EXACT"}]
    assert Dependencies(installer="pip", packages=packages).packages == (Packages("numpy", "1.15.0", "EXACT"),)


def _in_a_notebook(server: ScriptedModelArts, monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    for name in list(os.environ):
        if name.startswith(("MODELARTS_", "HUAWEICLOUD_")):
            monkeypatch.delenv(name)
    url = f"http://127.0.0.1:{server.server_port}"
    for name, value in {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "PROJECT_ID": "project-1",
        "INSTANCE_ID": "instance-1",
        "S3_ACCESS_KEY_ID": "AK",
        "S3_SECRET_ACCESS_KEY": "SK",
        "S3_ENDPOINT": "https://obs.cn-north-4.myhuaweicloud.com",
        "MA_APIGW_ENDPOINT": url,
    }.items():
        monkeypatch.setenv(name, value)


def test_a_notebook_that_mounts_a_folder_of_obs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with ScriptedModelArts() as server:
        _in_a_notebook(server, monkeypatch, tmp_path)
        session = Session()
        url = "/v1/{}/notebooks/{}/storage".format(os.environ["PROJECT_ID"], os.environ["INSTANCE_ID"])
        server.answers[f"GET {url}"] = {"data": [], "total": 0}
        server.answers[f"POST {url}"] = {"id": "s-1", "status": "MOUNTING"}
        server.answers[f"DELETE {url}/s-1"] = Answer(200, b"")
        assert auth_by_apig(session, "GET", url) == {"data": [], "total": 0}
        body = {"category": "OBS", "uri": "obs://obs-bucket-train/dir/", "mount_path": "/data/demo/"}
        mounted = auth_by_apig(session, "POST", url, body=JSONEncoder().encode(body))
        assert isinstance(mounted, dict)
        assert auth_by_apig(session, "DELETE", f"{url}/{mounted['id']}") is None
        assert json.loads(server.requests[1].body) == body


def test_an_assistant_that_calls_any_path_of_the_api(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with ScriptedModelArts() as server:
        _in_a_notebook(server, monkeypatch, tmp_path)
        session = Session()
        kept = {
            "ak": session.access_key,
            "sk": session.secret_key,
            "project_id": session.project_id,
            "region": session.region_name,
            "security_token": getattr(session, "security_token", None),
        }
        assert list(kept.values()) == ["AK", "SK", "project-1", "cn-north-4", None]
        headers = {"Content-Type": "application/json"}
        if hasattr(session, "user_id") and session.user_id:
            headers["x-modelarts-user-id"] = session.user_id
        server.answers["POST /training-jobs"] = Answer(201, {"metadata": {"id": "job-1"}})
        made = auth_by_apig(
            session,
            constant.HTTPS_POST,
            f"/v2/{session.project_id}/training-jobs",
            body=json.dumps({"kind": "job"}).encode(),
            headers=headers,
        )
        assert made == {"metadata": {"id": "job-1"}}
        server.answers["DELETE /training-jobs/job-1"] = Answer(202, b"")
        path = f"/v2/{session.project_id}/training-jobs/job-1"
        assert auth_by_apig(session, constant.HTTPS_DELETE, path, query=None, body=None, headers={}) is None
        server.answers["GET /notebooks"] = {"data": [{"id": "n-1"}]}
        query = {"feature": "NOTEBOOK", "limit": 10, "offset": 0, "workspace_id": None}
        listed = auth_by_apig(session, constant.HTTPS_GET, f"/v1/{session.project_id}/notebooks", query=query)
        assert listed == {"data": [{"id": "n-1"}]}
        assert server.requests[-1].target == "/v1/project-1/notebooks?feature=NOTEBOOK&limit=10&offset=0"
        server.answers["PUT /services/s-1"] = Answer(200, {})
        assert auth_by_apig(session, constant.HTTPS_PUT, f"/v1/{session.project_id}/services/s-1", body=b"{}") == {}
