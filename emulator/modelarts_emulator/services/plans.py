"""The instances to start for the configuration of a service."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from modelarts_emulator.capacity.amounts import Amount
from modelarts_emulator.contract import Json
from modelarts_emulator.models.registry import Models
from modelarts_emulator.services.instances.instance import InstanceSettings
from modelarts_emulator.services.pace import deployment_seconds
from modelarts_emulator.services.pools import POOL, claim_of
from modelarts_emulator.state.fields import integer, mapping, objects, text


@dataclass(frozen=True)
class ModelPlan:
    """A model of a service, and how to run it.

    Attributes:
        model_id: The model.
        label: Its name and version, for messages.
        weight: Its part of the traffic, in percent.
        count: Number of instances.
        settings: What its instances are made of; each has a directory of its own below the one that this names.
        specification: Specification of each instance.
        deploy_seconds: Time to load the model, and time to wait for room in a pool, in s.
        pool: Pool that its instances run in; empty for none.
        claim: What each of them takes of a node of the pool.
    """

    model_id: str
    label: str
    weight: int
    count: int
    settings: InstanceSettings
    specification: str
    deploy_seconds: float
    pool: str
    claim: Amount

    def serves_like(self, other: ModelPlan) -> bool:
        """Whether instances of one plan can serve the other."""
        return replace(self, weight=0, count=0) == replace(other, weight=0, count=0)


class PlanError(Exception):
    """A model has been deleted; the message names it."""


def plans_of(
    config: Sequence[Json], project_id: str, models: Models, directory: Path, deploy_seconds: float
) -> list[ModelPlan]:
    """The plans for a configuration.

    Args:
        config: Entries of a service's `config`, as they are stored.
        project_id: Project of the service.
        models: The models and their files.
        directory: Folder of the service.
        deploy_seconds: Time to load a model in s, unless the configuration has its own.

    Raises:
        PlanError: A model has been deleted.
    """
    return [_plan(entry, project_id, models, directory, deploy_seconds) for entry in config]


def label_of(entry: Json) -> str:
    """Name and version of a model, as events name it."""
    return f"{text(entry, 'model_name')} {text(entry, 'model_version')}"


def _plan(entry: Json, project_id: str, models: Models, directory: Path, deploy_seconds: float) -> ModelPlan:
    model_id, label = text(entry, "model_id"), label_of(entry)
    model = models.get(project_id, model_id)
    if model is None:
        raise PlanError(f"Model [{label}] does not exist any more.")
    settings = InstanceSettings(
        model_name=text(model, "model_name"),
        engine=text(model, "model_type"),
        package=models.files(model_id),
        directory=directory,
        urls=_urls(model),
        environment={name: str(value) for name, value in mapping(entry, "envs").items()},
        family=directory.parent,
    )
    return ModelPlan(
        model_id=model_id,
        label=label,
        weight=integer(entry, "weight"),
        count=integer(entry, "instance_count", 1),
        settings=settings,
        specification=text(entry, "specification"),
        deploy_seconds=deployment_seconds(entry, deploy_seconds),
        pool=text(entry, POOL),
        claim=claim_of(entry),
    )


def _urls(model: Json) -> tuple[str, ...]:
    apis: Json = {"apis": json.loads(text(model, "apis") or "[]")}
    return tuple(dict.fromkeys(text(api, "url", "/") for api in objects(apis, "apis"))) or ("/",)
