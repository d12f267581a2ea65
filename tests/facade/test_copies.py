"""Copies and pickles of what belongs to a session follow the session's rules."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable

import pytest
from modelarts.config.model_config import Packages
from modelarts.environment import Environment
from modelarts.environment.conda_env import CondaDependencies
from modelarts.estimatorV2 import Estimator
from modelarts.model import Model, Predictor, Transformer
from modelarts.pool import Network, ResourcePool
from modelarts.session import Session
from modelarts.train_params import InputData, OutputData, TrainingFiles
from modelarts.training_job import TrainingJob
from modelarts_client.models import Pool

_NEW_MODEL = {"model_version": "1.0.0", "model_type": "MXNet", "source_location": "/bucket/m/", "publish": False}

_MADE: list[Callable[[Session], TrainingJob | Estimator | Model | Predictor | Transformer | ResourcePool | Network]] = [
    lambda session: TrainingJob(session, "job-1"),
    lambda session: Estimator(
        session,
        TrainingFiles("obs://bucket/code/", "train.py"),
        [OutputData("obs://bucket/out/", "out")],
        [{"name": "epochs", "value": 2}],
    ),
    lambda session: Estimator(session, job_id="job-1"),
    lambda session: Model(session, "model-1"),
    lambda session: Model(session, **_NEW_MODEL),  # type: ignore[arg-type]
    lambda session: Predictor(session, "service-1"),
    lambda session: Transformer(session, "service-1"),
    lambda session: ResourcePool(session, "pool-1"),
    lambda session: ResourcePool._seen(session, Pool.from_dict({"metadata": {"name": "pool-1"}})),
    lambda session: Network(session, "network-1"),
]


@pytest.mark.parametrize("make", _MADE)
def test_copies_share_the_connections(session: Session, make: Callable[[Session], TrainingJob]) -> None:
    made = make(session)
    for copied in (copy.copy(made), copy.deepcopy(made)):
        assert repr(copied) == repr(made)
        assert copied.session.client.get_httpx_client() is session.client.get_httpx_client()


@pytest.mark.parametrize("make", _MADE)
def test_pickles_find_the_credentials_again(
    session: Session, environment: dict[str, str], make: Callable[[Session], TrainingJob]
) -> None:
    made = make(session)
    written = pickle.dumps(made)
    assert environment["HUAWEICLOUD_SDK_SK"].encode() not in written
    read = pickle.loads(written)  # noqa: S301 (written above)
    assert repr(read) == repr(made)
    assert read.session.project_id == session.project_id
    assert Estimator.get_framework_list(read.session)


@pytest.mark.parametrize("make", _MADE)
def test_credentials_from_arguments_are_not_pickled(
    environment: dict[str, str], make: Callable[[Session], TrainingJob]
) -> None:
    with Session(access_key="AK", secret_key="SK") as session:
        made = make(session)
        with pytest.raises(TypeError, match="This session cannot be pickled: its credentials were passed as arguments"):
            pickle.dumps(made)
        assert repr(copy.deepcopy(made)) == repr(made)


def test_obs_goes_with_its_session(session: Session) -> None:
    with pytest.raises(TypeError, match="Pickle the session, and use its obs afterwards"):
        pickle.dumps(session.obs)
    obs = session.obs
    assert copy.copy(obs) is copy.deepcopy(obs) is obs


@pytest.mark.parametrize(
    "value",
    [
        InputData("obs://bucket/in/", "data_url"),
        TrainingFiles("obs://bucket/code/", "train.py"),
        Packages("numpy", "1.15.0", "EXACT"),
        Environment("e", CondaDependencies.create(pip_packages=["numpy"])),
    ],
)
def test_values_are_the_same_afterwards(value: object) -> None:
    assert pickle.loads(pickle.dumps(value)) == copy.deepcopy(value) == value  # noqa: S301 (written here)
