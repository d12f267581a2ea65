"""Tuners of a script that is never run."""

from __future__ import annotations

from typing import Any, Final

from modelarts._tuning.search import Search
from modelarts.estimatorV2 import Estimator
from modelarts.session import Session
from modelarts.training_job import TrainingJob
from modelarts.tuner import CategoricalParameter, ContinuousParameter, HyperparameterTuner, Objective
from modelarts_client.models import SearchAlgorithm as OfferedAlgorithm

ID: Final = "0f5c4f23-9e6c-4d1c-8a5e-7d7f0a3b1c2d"
OFFERED: Final[dict[str, Any]] = {
    "name": "tpe_search",
    "params": [
        {"key": "gamma", "value": "0.25", "type": "Float"},
        {"key": "num_samples", "value": "20", "type": "Integer"},
        {"key": "kind", "value": "ucb", "type": "String"},
    ],
    "description": "",
}


class OfferedTuner(HyperparameterTuner):
    """A tuner that knows which algorithms are offered without a request."""

    @classmethod
    def get_search_algorithms(cls, session: Session) -> list[OfferedAlgorithm]:
        """Return the one that is offered."""
        return [OfferedAlgorithm.from_dict(OFFERED)]


def tuner(session: Session, *, offered: bool = False, nodes: int | None = None, **settings: Any) -> HyperparameterTuner:
    """Make a tuner.

    Args:
        session: The session that makes the requests.
        offered: Whether it knows the algorithm without a request.
        nodes: The number of nodes of its estimator.
        settings: Arguments of the tuner, instead of those here.
    """
    estimator = Estimator(
        session,
        user_image_url="swr/image:1",
        user_command="python train.py",
        train_instance_type="modelarts.vm.cpu.2u",
        train_instance_count=nodes,
    )
    arguments: dict[str, Any] = {
        "objective": Objective("accuracy", regex="accuracy=([0-9.]+)"),
        "search_params": {"lr": ContinuousParameter(0.001, 0.1), "batch_size": CategoricalParameter([16, 32])},
    }
    return (OfferedTuner if offered else HyperparameterTuner)(estimator, **arguments | settings)


def started_tuner(session: Session, job_id: str = ID) -> HyperparameterTuner:
    """Make a tuner with a job, without a request."""
    made = tuner(session)
    assert made._plan
    settings = made._plan.as_auto_search([OfferedAlgorithm.from_dict(OFFERED)])
    made._search = Search(TrainingJob(session, job_id), settings)
    return made
