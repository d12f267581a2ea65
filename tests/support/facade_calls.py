"""A call of each public method of the SDK that sends something, found by looking through its classes.

A method that is added needs a line here, or it is missing in `CALLS`, `SILENT` and `OBS`, which a test notices.
"""

from __future__ import annotations

import atexit
import inspect
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Final

import modelarts.algorithm
import modelarts.estimator
import modelarts.estimatorV2
import modelarts.model
import modelarts.network
import modelarts.obs
import modelarts.pool
import modelarts.service
import modelarts.session
import modelarts.training_job
import modelarts.tuner
from modelarts.algorithm import Algorithm
from modelarts.config.auth import auth_by_apig
from modelarts.config.model_config import ServiceConfig, TransformerConfig
from modelarts.estimatorV2 import Estimator
from modelarts.model import Model
from modelarts.obs import Obs
from modelarts.pool import Network, ResourcePool
from modelarts.quota import get_os_config, get_quotas
from modelarts.service import Predictor, Transformer
from modelarts.session import Session
from modelarts.training_job import TrainingJob
from modelarts.tuner import HyperparameterTuner

from tests.support.tuners import started_tuner, tuner

ID: Final = "0f5c4f23-9e6c-4d1c-8a5e-7d7f0a3b1c2d"
CLASSES: Final = (
    modelarts.session.Session,
    modelarts.estimatorV2.Estimator,
    modelarts.training_job.TrainingJob,
    modelarts.algorithm.Algorithm,
    modelarts.tuner.HyperparameterTuner,
    modelarts.model.Model,
    modelarts.service.Predictor,
    modelarts.service.Transformer,
    modelarts.estimator.Estimator,
    modelarts.estimator.TrainingJob,
    modelarts.pool.ResourcePool,
    modelarts.network.Network,
    modelarts.obs.Obs,
)
FUNCTIONS: Final = (auth_by_apig, get_os_config, get_quotas)
_MOST: Final = 50  # entries of an iterator
_LOCAL: Final = "/nonexistent/file"

Call = Callable[[Session], object]


def other_session(session: Session, **settings: Any) -> Session:
    """Make a session like another one, with other credentials or without a project.

    Args:
        session: The session whose endpoints, transport and limits are used.
        settings: Arguments of the session.
    """
    http = session._http
    limits: dict[str, Any] = {name: getattr(http, name) for name in ("timeout", "retries", "deadline", "transport")}
    endpoints = {f"{name}_endpoint": getattr(session._endpoints, name) for name in ("modelarts", "iam", "obs")}
    given: dict[str, Any] = {"region_name": "region-1", **endpoints, **limits, **settings}
    return Session(**given)


def _image(session: Session) -> Estimator:
    return Estimator(
        session,
        user_image_url="swr/image:1",
        user_command="python train.py",
        train_instance_type="modelarts.vm.cpu.2u",
        train_instance_count=1,
    )


def _new_model(session: Session, **settings: Any) -> Model:
    arguments: dict[str, Any] = {
        "model_name": "digits",
        "model_version": "1.0.0",
        "model_type": "PyTorch",
        "source_location": "obs://bucket/digits/",
        "publish": False,
    }
    return Model(session, **arguments | settings)


CONFIG: Final = ServiceConfig(model_id=ID, weight="100", instance_count=1, specification="modelarts.vm.cpu.2u")
BATCH: Final = TransformerConfig(
    model_id=ID,
    instance_count=1,
    specification="modelarts.vm.cpu.2u",
    src_path="obs://bucket/in/",
    dest_path="obs://bucket/out/",
    req_uri="/",
    mapping_type="file",
)


def _some(entries: Iterator[Any]) -> list[Any]:
    return list(islice(entries, _MOST))


def _of_service(kind: Callable[[Session, str], Any]) -> dict[str, Call]:
    name = getattr(kind, "__name__", "")

    def bound(method: str, **arguments: Any) -> Call:
        return lambda session: getattr(kind(session, ID), method)(**arguments)

    calls: dict[str, Call] = {
        "get_service_info": bound("get_service_info"),
        "get_service_list": lambda session: getattr(kind, "get_service_list")(session),  # noqa: B009 (as the others)
        "get_service_object_list": lambda session: kind.get_service_object_list(session, is_show=False),  # type: ignore[attr-defined]
        "iter_services": lambda session: _some(kind.iter_services(session)),  # type: ignore[attr-defined]
        "wait": bound("wait", timeout=0),
        "update_service_config": bound("update_service_config", status="stopped", wait=True, timeout=0),
        "delete_service": bound("delete_service"),
        "get_service_monitor": bound("get_service_monitor"),
        "get_service_logs": bound("get_service_logs"),
        "get_service_events": bound("get_service_events"),
        "get_instance_logs": bound("get_instance_logs"),
        "get_specifications": kind.get_specifications,  # type: ignore[attr-defined]
        "get_vpc_channel": lambda session: kind.get_vpc_channel(session),  # type: ignore[attr-defined]
        "get_instance_logs with a stream": bound("get_instance_logs", stream=("group", "stream")),
    }
    return {f"service.{name}.{method}": call for method, call in calls.items()}


def _first(session: Session) -> modelarts.estimator.TrainingJob:
    return modelarts.estimator.TrainingJob(session, ID)


def _first_estimator(session: Session) -> modelarts.estimator.Estimator:
    return modelarts.estimator.Estimator(session, job_id=ID)


NETWORK: Final = "network-7a03-86c13962597848eeb29c5861153a391f"


def _of_pools() -> dict[str, Call]:
    def bound(method: str, *arguments: Any, **named: Any) -> Call:
        return lambda session: getattr(ResourcePool(session, ID), method)(*arguments, **named)

    calls: dict[str, Call] = {
        "create": lambda session: ResourcePool.create(
            session, "vision", "modelarts.vm.cpu.8ud", 1, NETWORK, wait=True, timeout=0
        ),
        "list": lambda session: [(pool, pool.name) for pool in islice(ResourcePool.list(session), _MOST)],
        "get_flavors": ResourcePool.get_flavors,
        "get_flavors of a name": lambda session: ResourcePool.get_flavors(session, name="modelarts.vm.cpu8u32g"),
        "get_plugin_templates": ResourcePool.get_plugin_templates,
        "get_plugin_template": lambda session: ResourcePool.get_plugin_template(session, "npu-driver"),
        "statistics": ResourcePool.statistics,
        "all_metrics": ResourcePool.all_metrics,
        "all_tags": ResourcePool.all_tags,
        "name": lambda session: ResourcePool(session, ID).name,
        "status": lambda session: ResourcePool(session, ID).status,
        "show": bound("show"),
        "update": bound("update", description="for tests"),
        "scale": bound("scale", 2, wait=True, timeout=0),
        "wait": bound("wait", timeout=0),
        "delete": bound("delete", wait=True, timeout=0),
        "wait_until_deleted": bound("wait_until_deleted", timeout=0),
        "metrics": lambda session: ResourcePool(session, "hougang-rse-pool").metrics(),
        "monitor": bound("monitor", minutes=5),
        "tags": bound("tags"),
        "add_tags": bound("add_tags", {"team": "vision"}),
        "remove_tags": bound("remove_tags", "team"),
        "set_tags": bound("set_tags", {}),
    }
    return {f"pool.ResourcePool.{method}": call for method, call in calls.items()}


def _of_networks() -> dict[str, Call]:
    def bound(method: str, **named: Any) -> Call:
        return lambda session: getattr(Network(session, NETWORK), method)(**named)

    calls: dict[str, Call] = {
        "create": lambda session: Network.create(session, "vision", "192.168.128.0/17", wait=True, timeout=0),
        "list": lambda session: [(network, network.name) for network in islice(Network.list(session), _MOST)],
        "name": lambda session: Network(session, NETWORK).name,
        "status": lambda session: Network(session, NETWORK).status,
        "show": bound("show"),
        "update": bound("update", description="for tests"),
        "wait": bound("wait", timeout=0),
        "delete": bound("delete", wait=True, timeout=0),
        "wait_until_deleted": bound("wait_until_deleted", timeout=0),
    }
    return {f"network.Network.{method}": call for method, call in calls.items()}


CALLS: Final[Mapping[str, Call]] = {
    "session.Session.project_id": lambda session: (
        other_session(session, access_key="access-1", secret_key="secret-1").project_id
    ),
    "session.Session.client": lambda session: other_session(
        session, username="user", password="word", project_id="p"
    ).client.training.show_training_job_engines(),
    "session.Session.iam_client": lambda session: session.iam_client.iam.keystone_list_auth_projects(),
    "session.Session.get_projects": lambda session: session.get_projects(name="region-1"),
    "session.Session.get_domains": lambda session: session.get_domains(),
    "estimatorV2.Estimator.fit": lambda session: _image(session).fit(job_name="image", show_log=True, timeout=0),
    "estimatorV2.Estimator.get_job_list": Estimator.get_job_list,
    "estimatorV2.Estimator.iter_jobs": lambda session: _some(Estimator.iter_jobs(session)),
    "estimatorV2.Estimator.get_job_info": lambda session: Estimator(session, job_id=ID).get_job_info(),
    "estimatorV2.Estimator.update_job_configs": lambda session: Estimator(session, job_id=ID).update_job_configs("new"),
    "estimatorV2.Estimator.delete_job": lambda session: Estimator(session, job_id=ID).delete_job(),
    "estimatorV2.Estimator.delete_job_by_id": lambda session: Estimator.delete_job_by_id(session, ID),
    "estimatorV2.Estimator.control_job": lambda session: Estimator(session, job_id=ID).control_job(),
    "estimatorV2.Estimator.control_job_by_id": lambda session: Estimator.control_job_by_id(session, ID),
    "estimatorV2.Estimator.get_job_log": lambda session: Estimator(session, job_id=ID).get_job_log(),
    "estimatorV2.Estimator.get_job_metrics": lambda session: Estimator(session, job_id=ID).get_job_metrics(),
    "estimatorV2.Estimator.get_train_instance_types": Estimator.get_train_instance_types,
    "estimatorV2.Estimator.get_framework_list": Estimator.get_framework_list,
    "training_job.TrainingJob.list": lambda session: _some(TrainingJob.list(session, name="prices")),
    "training_job.TrainingJob.get_job_info": lambda session: TrainingJob(session, ID).get_job_info(),
    "training_job.TrainingJob.wait": lambda session: TrainingJob(session, ID).wait(show_log=True, timeout=0),
    "training_job.TrainingJob.update_job_configs": lambda session: TrainingJob(session, ID).update_job_configs("new"),
    "training_job.TrainingJob.delete_job": lambda session: TrainingJob(session, ID).delete_job(),
    "training_job.TrainingJob.control_job": lambda session: TrainingJob(session, ID).control_job(),
    "training_job.TrainingJob.get_job_log": lambda session: TrainingJob(session, ID).get_job_log(),
    "training_job.TrainingJob.get_job_metrics": lambda session: TrainingJob(session, ID).get_job_metrics(),
    "estimatorV2.Estimator.attach": lambda session: Estimator.attach(session, ID),
    "training_job.TrainingJob.name": lambda session: TrainingJob(session, ID).name,
    "training_job.TrainingJob.status": lambda session: TrainingJob(session, ID).status,
    "training_job.TrainingJob.wait_all": lambda session: TrainingJob.wait_all([TrainingJob(session, ID)], timeout=0),
    "training_job.TrainingJob.events": lambda session: _some(TrainingJob(session, ID).events(start_time=1)),
    "training_job.TrainingJob.logs": lambda session: _some(TrainingJob(session, ID).logs(timeout=0)),
    "training_job.TrainingJob.logs of one task": lambda session: _some(
        TrainingJob(session, ID).logs("worker-0", follow=False, timeout=0)
    ),
    "training_job.TrainingJob.metrics": lambda session: TrainingJob(session, ID).metrics(),
    "training_job.TrainingJob.metrics of one task": lambda session: TrainingJob(session, ID).metrics("worker-0"),
    "training_job.TrainingJob.log_link": lambda session: TrainingJob(session, ID).log_link(),
    "training_job.TrainingJob.save_image": lambda session: TrainingJob(session, ID).save_image(
        "team", "digits", "1", timeout=0
    ),
    "training_job.TrainingJob.saved_image": lambda session: TrainingJob(session, ID).saved_image(),
    "training_job.TrainingJob.rerun": lambda session: TrainingJob(session, ID).rerun(
        parameters={"lr": 1}, env_variables={"A": "1"}, train_instance_count=2, show_log=True, timeout=0
    ),
    "algorithm.Algorithm.create": lambda session: Algorithm.create(
        session, "digits", user_image_url="swr/image:1", user_command="python train.py", parameters={"lr": 0.1}
    ),
    "algorithm.Algorithm.list": lambda session: _some(Algorithm.list(session)),
    "algorithm.Algorithm.show": lambda session: Algorithm(session, ID).show(),
    "algorithm.Algorithm.name": lambda session: Algorithm(session, ID).name,
    "algorithm.Algorithm.update": lambda session: Algorithm(session, ID).update(description="new"),
    "algorithm.Algorithm.delete": lambda session: Algorithm(session, ID).delete(),
    "tuner.HyperparameterTuner.fit": lambda session: tuner(session).fit(job_name="search", wait=True, timeout=0),
    "tuner.HyperparameterTuner.fit with a known algorithm": lambda session: tuner(session, offered=True).fit(
        job_name="search", wait=True, timeout=0
    ),
    "tuner.HyperparameterTuner.attach": lambda session: HyperparameterTuner.attach(session, ID).trials(),
    "tuner.HyperparameterTuner.wait": lambda session: started_tuner(session).wait(timeout=0),
    "tuner.HyperparameterTuner.trials": lambda session: started_tuner(session).trials(),
    "tuner.HyperparameterTuner.best_trial": lambda session: started_tuner(session).best_trial(),
    "tuner.HyperparameterTuner.trial_history": lambda session: started_tuner(session).trial_history("trial-1"),
    "tuner.HyperparameterTuner.stop_trial": lambda session: started_tuner(session).stop_trial("trial-1"),
    "tuner.HyperparameterTuner.stop": lambda session: started_tuner(session).stop(),
    "tuner.HyperparameterTuner.analysis": lambda session: started_tuner(session).analysis(),
    "tuner.HyperparameterTuner.analysis_image_path": lambda session: started_tuner(session).analysis_image_path("lr"),
    "tuner.HyperparameterTuner.get_search_algorithms": HyperparameterTuner.get_search_algorithms,
    "tuner.HyperparameterTuner.get_yaml_templates": HyperparameterTuner.get_yaml_templates,
    "tuner.HyperparameterTuner.get_yaml_template": lambda session: HyperparameterTuner.get_yaml_template(
        session, "hpo", "Bayes"
    ),
    "model.Model.publish_model": lambda session: _new_model(session).publish_model(timeout=0),
    "model.Model.publish_model without a version": lambda session: _new_model(
        session, model_version=None
    ).publish_model(timeout=0),
    "model.Model.get_model_list": Model.get_model_list,
    "model.Model.get_model_object_list": Model.get_model_object_list,
    "model.Model.iter_models": lambda session: _some(Model.iter_models(session)),
    "model.Model.get_model_id": lambda session: Model(session, model_id=ID).get_model_id(),
    "model.Model.get_model_info": lambda session: Model(session, model_id=ID).get_model_info(),
    "model.Model.delete_model": lambda session: Model(session, model_id=ID).delete_model(),
    "model.Model.deploy_predictor": lambda session: Model(session, model_id=ID).deploy_predictor(
        configs=[CONFIG], timeout=0
    ),
    "model.Model.deploy_transformer": lambda session: Model(session, model_id=ID).deploy_transformer(
        configs=[BATCH], timeout=0
    ),
    "model.Model.get_engine_runtimes": Model.get_engine_runtimes,
    "model.Model.get_templates": Model.get_templates,
    **_of_service(Predictor),
    **_of_service(Transformer),
    "service.Predictor.predict": lambda session: Predictor(session, ID).predict({"numbers": [1]}, "json"),
    "service.Predictor.predict with a file": lambda session: Predictor(session, ID).predict(__file__, "files"),
    "estimator.Estimator.delete_job": lambda session: _first_estimator(session).delete_job(),
    "estimator.Estimator.delete_job_by_id": lambda session: modelarts.estimator.Estimator.delete_job_by_id(session, ID),
    "estimator.Estimator.delete_job_version": lambda session: _first_estimator(session).delete_job_version(),
    "estimator.Estimator.get_framework_list": modelarts.estimator.Estimator.get_framework_list,
    "estimator.Estimator.get_job_info": lambda session: _first_estimator(session).get_job_info(),
    "estimator.Estimator.get_job_list": modelarts.estimator.Estimator.get_job_list,
    "estimator.Estimator.get_job_log": lambda session: _first_estimator(session).get_job_log(),
    "estimator.Estimator.get_job_log_file_list": lambda session: _first_estimator(session).get_job_log_file_list(),
    "estimator.Estimator.get_job_version_info": lambda session: _first_estimator(session).get_job_version_info(),
    "estimator.Estimator.get_job_version_object_list": lambda session: _first_estimator(
        session
    ).get_job_version_object_list(is_show=False),
    "estimator.Estimator.get_train_instance_types": modelarts.estimator.Estimator.get_train_instance_types,
    "estimator.Estimator.stop_job_version": lambda session: _first_estimator(session).stop_job_version(),
    "estimator.Estimator.update_job_description": lambda session: _first_estimator(session).update_job_description(
        "new"
    ),
    "estimator.TrainingJob.delete_job": lambda session: _first(session).delete_job(),
    "estimator.TrainingJob.delete_job_version": lambda session: _first(session).delete_job_version(),
    "estimator.TrainingJob.get_job_info": lambda session: _first(session).get_job_info(),
    "estimator.TrainingJob.get_job_log": lambda session: _first(session).get_job_log(),
    "estimator.TrainingJob.get_job_log_file_list": lambda session: _first(session).get_job_log_file_list(),
    "estimator.TrainingJob.get_job_version_info": lambda session: _first(session).get_job_version_info(),
    "estimator.TrainingJob.get_job_version_object_list": lambda session: _first(session).get_job_version_object_list(
        is_show=False
    ),
    "estimator.TrainingJob.stop_job_version": lambda session: _first(session).stop_job_version(),
    "estimator.TrainingJob.update_job_description": lambda session: _first(session).update_job_description("new"),
    **_of_pools(),
    **_of_networks(),
    "quota.get_quotas": lambda session: [(quota, quota.left) for quota in get_quotas(session)],
    "quota.get_os_config": get_os_config,
    "config.auth.auth_by_apig": lambda session: auth_by_apig(session, "GET", "/v1/p/notebooks"),
}
"""A call of each, by its name and perhaps with what is special about it; none waits."""


@cache
def _files() -> Path:
    """A folder with a small file, a folder, and a file that is uploaded in parts."""
    folder = Path(tempfile.mkdtemp(prefix="hostile-obs-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / "small").write_bytes(b"content")
    (folder / "folder").mkdir()
    (folder / "folder" / "a").write_bytes(b"content")
    with (folder / "large").open("wb") as file:
        file.truncate(8 * 1024 * 1024 + 1)
    return folder


def _downloaded(call: Callable[[Obs, str], object]) -> Call:
    def made(session: Session) -> object:
        with tempfile.TemporaryDirectory(prefix="hostile-obs-") as folder:
            return call(session.obs, f"{folder}/")

    return made


def _written(session: Session) -> None:
    with session.obs.open("obs://bucket/x/a", "xb") as file:
        file.write(bytes(8 * 1024 * 1024 + 1))


def _read(session: Session) -> object:
    with session.obs.open("obs://bucket/x/a", "rb") as file:
        return file.read(1), file.seek(10_000_000), file.read(1)


OBS_CALLS: Final[Mapping[str, Call]] = {
    "obs.Obs.upload_file": lambda session: session.obs.upload_file(_files() / "small", "obs://bucket/x/"),
    "obs.Obs.upload_file in parts": lambda session: session.obs.upload_file(_files() / "large", "obs://bucket/x/"),
    "obs.Obs.upload_dir": lambda session: session.obs.upload_dir(_files() / "folder", "obs://bucket/x/"),
    "obs.Obs.upload_dir that deletes": lambda session: session.obs.upload_dir(
        _files() / "folder", "obs://bucket/x/", sync=True, delete=True
    ),
    "obs.Obs.download_file": _downloaded(lambda obs, folder: obs.download_file("obs://bucket/x/a", folder)),
    "obs.Obs.download_dir": _downloaded(lambda obs, folder: obs.download_dir("obs://bucket/x/", folder)),
    "obs.Obs.download_dir that deletes": _downloaded(
        lambda obs, folder: obs.download_dir("obs://bucket/x/", folder, sync=True, delete=True)
    ),
    "obs.Obs.list": lambda session: session.obs.list("obs://bucket/x/"),
    "obs.Obs.list of a pattern": lambda session: session.obs.list("obs://bucket/x/**/*.csv"),
    "obs.Obs.iter": lambda session: _some(session.obs.iter("obs://bucket/x/")),
    "obs.Obs.head": lambda session: session.obs.head("obs://bucket/x/a"),
    "obs.Obs.exists": lambda session: session.obs.exists("obs://bucket/x/a"),
    "obs.Obs.is_obs_path_exists": lambda session: session.obs.is_obs_path_exists("obs://bucket/x"),
    "obs.Obs.read_bytes": lambda session: session.obs.read_bytes("obs://bucket/x/a"),
    "obs.Obs.read_text": lambda session: session.obs.read_text("obs://bucket/x/a", errors="replace"),
    "obs.Obs.write_bytes": lambda session: session.obs.write_bytes("obs://bucket/x/a", b"content"),
    "obs.Obs.write_text": lambda session: session.obs.write_text("obs://bucket/x/a", "text"),
    "obs.Obs.open to read": _read,
    "obs.Obs.open to write": _written,
    "obs.Obs.copy": lambda session: session.obs.copy("obs://bucket/x/a", "obs://bucket/y/"),
    "obs.Obs.copy_dir": lambda session: session.obs.copy_dir("obs://bucket/x/", "obs://bucket/y/"),
    "obs.Obs.presign": lambda session: session.obs.presign("obs://bucket/x/a"),
    "obs.Obs.delete_file": lambda session: session.obs.delete_file("obs://bucket/x/a"),
    "obs.Obs.delete_dir": lambda session: session.obs.delete_dir("obs://bucket/x/"),
    "obs.Obs.list_buckets": lambda session: session.obs.list_buckets(),
    "obs.Obs.create_bucket": lambda session: session.obs.create_bucket("bucket"),
    "obs.Obs.delete_bucket": lambda session: session.obs.delete_bucket("bucket"),
    "obs.Obs.abort_uploads": lambda session: session.obs.abort_uploads("obs://bucket/"),
}
"""A call of each method of ``session.obs``, as in `CALLS`."""

OBS: Final = ("obs.Obs.", "session.Session.obs", "session.Session.async_obs")
"""The beginnings of the names of what speaks to OBS, whose answers are XML and which need a table of their own."""

SILENT: Final = frozenset(
    {
        *(f"session.Session.{name}" for name in ("access_key", "aclose", "close", "get_obs_client", "region_name")),
        *(f"session.Session.{name}" for name in ("secret_key", "security_token", "set_endpoint", "with_options")),
        *(f"session.Session.{name}" for name in ("create_bucket", "create_directory", "delete_bucket")),  # those of OBS
        *(f"session.Session.{name}" for name in ("download_data", "upload_data")),
        *(f"tuner.HyperparameterTuner.{name}" for name in ("job", "job_id")),
        *("training_job.TrainingJob.job_id", "training_job.TrainingJob.session"),
        *("algorithm.Algorithm.algorithm_id", "algorithm.Algorithm.session"),
        *("model.Model.model_id", "model.Model.session"),
        *("pool.ResourcePool.pool_name", "pool.ResourcePool.session"),
        *("network.Network.network_name", "network.Network.session"),
        *(f"service.{kind}.{name}" for kind in ("Predictor", "Transformer") for name in ("service_id", "session")),
        # It checks its boot file in OBS before it sends anything else, as the Estimator below it does.
        "estimator.Estimator.fit",
    }
)
"""What sends nothing, or only to OBS."""


def public_methods() -> Iterator[str]:
    """Yield the names of all public methods, properties and functions of the SDK, but not those that only raise."""
    for function in FUNCTIONS:
        yield f"{function.__module__.removeprefix('modelarts.')}.{function.__name__}"
    for kind in CLASSES:
        for name in dir(kind):
            if name.startswith("_") or "NoReturn" in str(_signature(kind, name)):
                continue
            yield f"{kind.__module__.removeprefix('modelarts.')}.{kind.__name__}.{name}"


def _signature(kind: type, name: str) -> object:
    method = inspect.getattr_static(kind, name)
    return "" if isinstance(method, property) else inspect.signature(getattr(kind, name))


@contextmanager
def quiet() -> Iterator[None]:
    """Ignore the warnings of the SDK's first version."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        yield
