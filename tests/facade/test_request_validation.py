"""Requests are checked against the description before anything is sent."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from modelarts.estimatorV2 import Estimator
from modelarts.exceptions import InvalidArgumentError, ModelArtsError, ValidationError
from modelarts.session import Session
from modelarts.train_params import TrainingFiles
from modelarts_client.api.training import list_training_jobs
from modelarts_client.models import ListTrainingJobsRequest


@pytest.fixture
def nowhere(unused_tcp_port: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session that could not send anything."""
    for service in ("", "IAM_", "OBS_"):
        monkeypatch.setenv(f"MODELARTS_{service}ENDPOINT", f"http://127.0.0.1:{unused_tcp_port}")
    with Session(access_key="key", secret_key="secret", region_name="here", project_id="0" * 32, retries=0) as made:
        yield made


def _estimator(session: Session, **changes: object) -> Estimator:
    given: dict[str, object] = {
        "training_files": TrainingFiles(code_dir="obs://bucket/code/", boot_file="train.py"),
        "framework_type": "PyTorch",
        "framework_version": "PyTorch-1.4.0-python3.6",
        "train_instance_type": "modelarts.vm.cpu.2u",
        "train_instance_count": 1,
    }
    return Estimator(session=session, **given | changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"train_instance_type": 7}, "train_instance_type 7 must be of type string"),
        ({"framework_version": ["1"]}, "framework_version a list of 1 must be of type string"),
        ({"parameters": [{"name": "rate", "value": float("nan")}], "pool_id": 1}, "pool_id 1 must be of"),
    ],
)
def test_a_job_that_breaks_the_description_is_not_sent(nowhere: Session, changes: dict[str, object], said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        _estimator(nowhere, **changes).fit()
    assert f"Estimator: {said}" in str(caught.value)
    assert isinstance(caught.value, ModelArtsError)
    assert isinstance(caught.value, ValueError)


def test_a_search_that_breaks_the_description_is_not_sent(nowhere: Session) -> None:
    with pytest.raises(ValidationError, match=r"filters\[0\].value\[0\] 5 must be of type string"):
        Estimator.get_job_list(nowhere, filters=[{"key": "name", "value": [5]}])  # type: ignore[list-item]


def test_what_is_told_better_is_told_first(nowhere: Session) -> None:
    with pytest.raises(InvalidArgumentError, match="Use 1 to 64 letters"):
        _estimator(nowhere, train_instance_type=7).fit(job_name="a b")


def test_each_request_of_a_session_is_checked(nowhere: Session) -> None:
    assert nowhere.client.validate
    with pytest.raises(ValidationError, match="limit 500 must be at most 50"):
        nowhere.client.training.list_training_jobs(body={"limit": 500})
    with pytest.raises(ValidationError, match="limit 500 must be at most 50"):
        list_training_jobs.sync("p", client=nowhere.client, body=ListTrainingJobsRequest(limit=500))
