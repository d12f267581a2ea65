"""Jobs that are run again with changes, and estimators that describe jobs that exist."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Iterator
from typing import Any, Final

import pytest
from modelarts import Algorithm, Estimator, InputData, OutputData, Session, TrainingFiles, TrainingJob
from modelarts.exceptions import InvalidArgumentError, NotFoundError, ObsObjectNotFoundError, TrainingJobFailedError

from tests.support.scripted_modelarts import ScriptedModelArts

_SCRIPT: Final = """
import os, sys
print("arguments:", *sorted(argument for argument in sys.argv[1:] if "_dir" not in argument))
print("variables:", os.environ.get("FIRST"), os.environ.get("SECOND"))
sys.exit(int(os.environ.get("EXIT_CODE", 0)))
"""
_ENGINE: Final[dict[str, Any]] = {"framework_type": "PyTorch", "framework_version": "PyTorch-1.4.0-python3.6"}
_WHERE: Final[dict[str, Any]] = {"train_instance_type": "modelarts.vm.cpu.8u", "train_instance_count": 1}


@pytest.fixture
def files(session: Session, bucket: str) -> TrainingFiles:
    """A script that prints its arguments, and an input."""
    session.obs.write_text(f"obs://{bucket}/code/train.py", _SCRIPT)
    session.obs.write_text(f"obs://{bucket}/in/a.txt", "a")
    return TrainingFiles(f"obs://{bucket}/code/", "train.py")


@pytest.fixture
def estimator(session: Session, bucket: str, files: TrainingFiles) -> Estimator:
    return Estimator(
        session,
        files,
        outputs=[OutputData(f"obs://{bucket}/out/", "output_dir")],
        parameters={"lr": 0.1, "empty": ""},
        env_variables={"FIRST": "1"},
        log_url=f"obs://{bucket}/log/",
        job_description="The first",
        **_ENGINE,
        **_WHERE,
    )


def _request(job: TrainingJob) -> dict[str, Any]:
    """What a job was created with, without what each job has of its own."""
    details = job.get_job_info().to_dict()
    del details["metadata"]["id"], details["metadata"]["name"], details["metadata"]["create_time"], details["status"]
    return details


def test_a_job_is_run_again(session: Session, bucket: str, estimator: Estimator) -> None:
    job = estimator.fit([InputData(f"obs://{bucket}/in/", "data_dir")], job_name=f"first-{secrets.token_hex(4)}")
    again = job.rerun(wait=True)
    assert _request(again) == _request(job)
    assert re.fullmatch(re.escape(job.name) + "-[0-9a-f]{6}", again.name)
    assert "arguments: --empty= --lr=0.1\nvariables: 1 None" in again.get_job_log().content

    name = f"second-{secrets.token_hex(4)}"
    changed = again.rerun(
        parameters={"lr": 0.2, "epochs": 3},
        env_variables={"SECOND": "2"},
        train_instance_count=2,
        job_name=name,
        job_description=None,
        log_url=None,
        wait=True,
    )
    assert repr(changed) == f"TrainingJob(job_id={changed.job_id!r}, name={name!r})"
    assert changed.name == name
    assert "arguments: --empty= --epochs=3 --lr=0.2\nvariables: 1 2" in changed.get_job_log("worker-1").content
    before, after = _request(job), _request(changed)
    assert (before["spec"]["resource"]["node_count"], after["spec"]["resource"]["node_count"]) == (1, 2)
    assert before["spec"]["resource"]["flavor_id"] == after["spec"]["resource"]["flavor_id"]
    assert (before["metadata"]["description"], after["metadata"]["description"]) == ("The first", "")
    assert "log_export_path" not in after["spec"]
    assert before["algorithm"]["inputs"] == after["algorithm"]["inputs"]

    with pytest.raises(TrainingJobFailedError, match="code 3"):
        job.rerun(env_variables={"EXIT_CODE": "3"}, wait=True)


def test_a_job_is_run_again_with_other_code(session: Session, bucket: str, estimator: Estimator) -> None:
    job = estimator.fit()
    session.obs.write_text(f"obs://{bucket}/other/train.py", "print('other code')")
    other = TrainingFiles(f"obs://{bucket}/other/", "train.py")
    assert list(job.rerun(training_files=other).logs()) == ["other code"]
    image = job.rerun(user_image_url="team/image:1", user_command="python3 train.py").get_job_info().algorithm
    assert (image.engine.to_dict(), image.command) == ({"image_url": "team/image:1"}, "python3 train.py")
    with pytest.raises(ObsObjectNotFoundError, match="no job was created"):
        job.rerun(training_files=TrainingFiles(f"obs://{bucket}/other/", "trian.py"))


def test_a_job_of_a_stored_algorithm_names_it_again(session: Session, files: TrainingFiles) -> None:
    first, second = (
        Algorithm.create(session, f"algorithm-{secrets.token_hex(4)}", files, parameters={"of": number}, **_ENGINE)
        for number in ("first", "second")
    )
    job = Estimator(session, algorithm=first, **_WHERE).fit(parameters={"lr": 1}, wait=True)
    again = job.rerun(parameters={"lr": 2}, wait=True)
    assert again.get_job_info().algorithm.id == first.algorithm_id
    assert "arguments: --lr=2 --of=first" in again.get_job_log().content
    assert job.rerun(algorithm=second).get_job_info().algorithm.id == second.algorithm_id
    with pytest.raises(InvalidArgumentError, match=f"runs the stored algorithm {first.algorithm_id}"):
        job.rerun(training_files=files)
    alone = job.rerun(algorithm=None, training_files=files, **_ENGINE).get_job_info().algorithm
    assert (alone.id, alone.code_dir) == (None, files.code_path.api_path)
    attached = Estimator.attach(session, job.job_id)
    assert (attached.algorithm, attached.training_files) == (first.algorithm_id, None)


def test_an_estimator_describes_a_job_that_exists(session: Session, bucket: str, estimator: Estimator) -> None:
    inputs = [InputData(f"obs://{bucket}/in/", "data_dir")]
    job = estimator.fit(inputs)
    attached = Estimator.attach(session, job)
    assert attached.job_id == job.job_id
    assert attached.get_job_info().metadata.name == job.name
    again = attached.fit(inputs)
    assert again.job_id != job.job_id
    assert _request(again) == _request(job)
    with pytest.raises(NotFoundError, match="lists the training jobs that exist"):
        Estimator.attach(session, "00000000-0000-4000-8000-000000000000")


def test_only_known_changes_are_accepted(session: Session) -> None:
    job = TrainingJob(session, "job-1")
    with pytest.raises(TypeError, match=r"has no argument 'paramters'\. Did you mean 'parameters'\?"):
        job.rerun(paramters={"lr": 1})  # type: ignore[call-arg]
    with pytest.raises(InvalidArgumentError, match="has no effect without wait=True or show_log=True"):
        job.rerun(timeout=3)


_OWN_FLAVOR: Final = {"main_container_customized_flavor": {"cpu_core_num": 2}}
_JOB: Final[dict[str, Any]] = {
    "kind": "job",
    "metadata": {"id": "job-1", "name": "x" * 64, "user_name": "u", "create_time": 1, "annotations": {"a": "b"}},
    "status": {"phase": "Completed"},
    "algorithm": {
        "name": "",
        "code_dir": "obs://bucket/code/",
        "boot_file": "obs://bucket/code/train.py",
        "command": "",
        "policies": {},
        "parameters": [{"name": "a", "value": "", "i18n_description": None}],
        "inputs": [{"name": "in", "local_dir": "/in", "remote": {"obs": {"obs_url": "/bucket/in/"}, "size": 5}}],
        "environments": [{"A": ""}, {"B": "2"}],
        "engine": {"engine_id": "e", "engine_name": "E", "engine_version": "E-1", "image_url": ""},
        "unheard": 1,
    },
    "spec": {
        "resource": {
            "flavor_id": "f",
            "node_count": 2,
            "pool_id": "",
            "flavor_detail": {"flavor_type": "GPU"},
            **_OWN_FLAVOR,
        },
        "schedule_policy": {"priority": 2},
        "volumes": [{"nfs": {"nfs_server_path": "1.2.3.4:/", "local_path": "/x", "read_only": True}}],
        "log_export_path": {},
    },
    "endpoints": {"ssh": {"key_pair_names": ["k"], "task_urls": [{"task": "worker-0", "url": "u"}]}},
    "tasks": None,
}


@pytest.fixture
def server() -> Iterator[ScriptedModelArts]:
    with ScriptedModelArts() as running:
        running.answers |= {"GET /training-jobs/job-1": _JOB, "POST /training-jobs": {"metadata": {"id": "job-2"}}}
        yield running


def test_a_request_has_what_it_documents_of_an_answer_and_nothing_else(server: ScriptedModelArts) -> None:
    with server.session(retries=0) as session:
        assert TrainingJob(session, "job-1").rerun(parameters=[{"name": "b", "value": 1}]).job_id == "job-2"
    sent = json.loads(server.requests[-1].body)
    name = sent["metadata"].pop("name")
    assert re.fullmatch("x{57}-[0-9a-f]{6}", name)
    assert sent == {
        "kind": "job",
        "metadata": {"annotations": {"a": "b"}},
        "algorithm": {
            "code_dir": "obs://bucket/code/",
            "boot_file": "obs://bucket/code/train.py",
            "parameters": [{"name": "a", "value": ""}, {"name": "b", "value": "1"}],
            "inputs": [{"name": "in", "local_dir": "/in", "remote": {"obs": {"obs_url": "/bucket/in/"}}}],
            "environments": {"A": "", "B": "2"},
            "engine": {"engine_id": "e", "engine_name": "E", "engine_version": "E-1"},
        },
        "spec": {
            "resource": {**_OWN_FLAVOR, "flavor_id": "f", "node_count": 2},
            "schedule_policy": {"priority": 2},
            "volumes": [{"nfs": {"nfs_server_path": "1.2.3.4:/", "local_path": "/x", "read_only": True}}],
        },
        "endpoints": {"ssh": {"key_pair_names": ["k"]}},
    }


def test_a_change_of_the_resource_keeps_the_rest_of_it(server: ScriptedModelArts) -> None:
    with server.session(retries=0) as session:
        TrainingJob(session, "job-1").rerun(train_instance_count=3, pool_id="pool-1")
    resource = json.loads(server.requests[-1].body)["spec"]["resource"]
    assert resource == {**_OWN_FLAVOR, "flavor_id": "f", "node_count": 3, "pool_id": "pool-1"}


def test_an_estimator_has_the_arguments_of_an_answer(server: ScriptedModelArts) -> None:
    with server.session(retries=0) as session:
        made = Estimator.attach(session, "job-1")
    assert made.training_files == TrainingFiles("obs://bucket/code/", "obs://bucket/code/train.py")
    assert (made.framework_type, made.framework_version, made.user_image_url) == ("E", "E-1", None)
    assert (made.train_instance_type, made.train_instance_count, made.pool_id) == ("f", 2, None)
    assert made.env_variables == {"A": "", "B": "2"}
    assert made.volumes == [{"nfs": {"nfs_server_path": "1.2.3.4:/", "local_path": "/x", "read_only": True}}]


def test_a_job_with_several_kinds_of_tasks_is_not_run_again(server: ScriptedModelArts) -> None:
    server.answers["GET /training-jobs/job-1"] = {**_JOB, "tasks": [{"role": "ps"}]}
    with server.session(retries=0) as session, pytest.raises(InvalidArgumentError, match="several kinds"):
        TrainingJob(session, "job-1").rerun()
