"""Models and services for tests, which are deleted at the end."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from modelarts.config.model_config import ServiceConfig
from modelarts.exceptions import NotFoundError
from modelarts.model import Model, Predictor, Transformer
from modelarts.session import Session

from tests.support.inference_packages import SCRIPT, write_package

FLAVOR = "modelarts.vm.cpu.2u"


class Place:
    """Makes models and services.

    Args:
        session: The session that deploys.
        bucket: The bucket for the models.
        folder: The local folder for packages.
    """

    def __init__(self, session: Session, bucket: str, folder: Path) -> None:
        self.session = session
        self.bucket = bucket
        self.folder = folder
        self.name = f"digits-{secrets.token_hex(4)}"
        self.services: list[Predictor | Transformer] = []

    def model(self, version: str = "1.0.0", script: str = SCRIPT) -> Model:
        """Import a package with this script."""
        return Model(
            self.session,
            model_name=self.name,
            model_version=version,
            source_location_type="LOCAL_SOURCE",
            source_location=str(write_package(self.folder / version, script)),
            model_type="PyTorch",
            obs_path=f"obs://{self.bucket}/models/",
        )

    def config(self, model: Model, weight: int | str = "100", answered_by: str = "") -> ServiceConfig:
        """A configuration that runs a model."""
        return ServiceConfig(
            model_id=model.model_id,
            weight=weight,
            specification=FLAVOR,
            instance_count="1",
            envs={"ANSWERED_BY": answered_by},
        )

    def deployed(self, *configs: ServiceConfig, wait: bool = True) -> Predictor:
        """Deploy a real-time service."""
        model = Model(self.session, model_id=configs[0].model_id)
        predictor = model.deploy_predictor(service_name=f"{self.name}-s", configs=configs, wait=wait)
        self.services.append(predictor)
        return predictor


@contextmanager
def new_place(session: Session, bucket: str, folder: Path) -> Iterator[Place]:
    """A place, whose services are deleted afterwards."""
    made = Place(session, bucket, folder)
    yield made
    for service in made.services:
        try:
            service.delete_service()
        except NotFoundError:
            continue  # the test deleted it
