"""Puts the parts together: the services on a data directory, and the application that serves them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from starlette.types import ASGIApp

from modelarts_emulator.contract import Handler, Services
from modelarts_emulator.http.app import ApiApp, FirstSegmentApp
from modelarts_emulator.http.description import Description
from modelarts_emulator.iam import handlers as iam
from modelarts_emulator.iam.accounts import Accounts
from modelarts_emulator.models import handlers as model_operations
from modelarts_emulator.models.registry import Models
from modelarts_emulator.obs.app import create_obs_app
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.services import handlers as service_operations
from modelarts_emulator.services.real_time.gateway import Gateway
from modelarts_emulator.services.registry import Services as Inference
from modelarts_emulator.state.store import Store
from modelarts_emulator.training import handlers as training
from modelarts_emulator.training.supervisor import JobSupervisor

HANDLERS: Mapping[str, Handler] = {
    **iam.HANDLERS,
    **training.HANDLERS,
    **model_operations.HANDLERS,
    **service_operations.HANDLERS,
}


def open_services(data_dir: Path, base_url: str, closing: ExitStack) -> Services:
    """Open everything that handlers work with.

    Args:
        data_dir: an existing directory that no other emulator uses.
        base_url: the URL under which clients will reach the emulator.
        closing: gets what must be closed, in the right order: services before the models that they run, jobs and
            imports before the storage that they use.

    Raises:
        OSError: the directory cannot be written to.
        sqlite3.Error: the database in it is damaged.
    """
    store = Store(data_dir / "state.sqlite3")
    closing.callback(store.close)
    accounts = Accounts(store)
    storage = ObjectStorage(data_dir / "obs")
    closing.callback(storage.close)
    jobs = JobSupervisor(data_dir, store, storage)
    closing.callback(jobs.close)
    models = Models(store, storage, data_dir)
    closing.callback(models.close)
    inference = Inference(store, models, storage, data_dir, base_url)
    closing.callback(inference.close)
    return Services(
        store=store,
        accounts=accounts,
        storage=storage,
        jobs=jobs,
        models=models,
        inference=inference,
        base_url=base_url,
    )


def create_app(services: Services, description: Description | None = None) -> ASGIApp:
    """The application: ModelArts, predictions, IAM and OBS at one address.

    Args:
        services: opened services.
        description: the operations; those of this installation when None.

    Raises:
        DescriptionError: there is no description.
    """
    api = ApiApp(description or Description.load(), HANDLERS, services)
    predictions = Gateway(services.accounts, services.inference.find)
    return FirstSegmentApp(predictions, api, create_obs_app(services.storage, services.accounts))
