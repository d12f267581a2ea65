"""`facade/operations.toml` lists the SDK's methods for each operation, as they really are."""

import ast
import inspect
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import httpx
import modelarts.algorithm
import modelarts.estimatorV2
import modelarts.model
import modelarts.network
import modelarts.pool
import modelarts.quota
import modelarts.service
import modelarts.session
import modelarts.training_job
import modelarts.tuner
import modelarts_client
import pytest
from modelarts.algorithm import Algorithm
from modelarts.config.model_config import ServiceConfig, TransformerConfig
from modelarts.estimatorV2 import Estimator
from modelarts.model import Model
from modelarts.pool import Network, ResourcePool
from modelarts.quota import get_os_config, get_quotas
from modelarts.service import Predictor
from modelarts.session import Session
from modelarts.training_job import TrainingJob
from modelarts.tuner import HyperparameterTuner
from modelarts_client import Client
from modelarts_client.operations import OPERATIONS

from tests.support.description import shown_answer
from tests.support.tuners import started_tuner, tuner

FACADE: Final = Path(__file__).parents[2] / "facade"
TABLE: Final[Mapping[str, list[str]]] = tomllib.loads((FACADE / "operations.toml").read_text(encoding="utf-8"))
MODULES: Final = (
    modelarts.session,
    modelarts.estimatorV2,
    modelarts.training_job,
    modelarts.algorithm,
    modelarts.tuner,
    modelarts.model,
    modelarts.service,
    modelarts.pool,
    modelarts.network,
)
ID: Final = "0f5c4f23-9e6c-4d1c-8a5e-7d7f0a3b1c2d"


class Sent(BaseException):
    """A request went out; being no `Exception`, it reaches the test through any handler of the SDK."""


def _fit(session: Session) -> object:
    image = Estimator(
        session,
        user_image_url="swr/image:1",
        user_command="python train.py",
        train_instance_type="modelarts.vm.cpu.2u",
        train_instance_count=1,
    )
    return image.fit(job_name="image")


def _service(session: Session) -> Predictor:
    return Predictor(session, ID)


def _pool(session: Session) -> ResourcePool:
    return ResourcePool(session, ID)


def _network(session: Session) -> Network:
    return Network(session, ID)


def _model(session: Session) -> Model:
    return Model(session, model_id=ID)


def _new_model(session: Session) -> Model:
    return Model(
        session,
        model_name="digits",
        model_version="1.0.0",
        model_type="PyTorch",
        source_location="obs://bucket/digits/",
        publish=False,
    )


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
CALLS: Final[Mapping[str, Callable[[Session], object]]] = {
    "Session.project_id": lambda session: (
        Session(access_key="ak", secret_key="sk", region_name="cn-north-4").project_id
    ),
    "Session.obs": lambda session: Session("user", "password", "cn-north-4", ID).obs.create_bucket("bucket"),
    "Estimator.fit": _fit,
    "Estimator.get_job_list": Estimator.get_job_list,
    "Estimator.iter_jobs": lambda session: next(iter(Estimator.iter_jobs(session))),
    "Estimator.get_job_info": lambda session: Estimator(session, job_id=ID).get_job_info(),
    "Estimator.update_job_configs": lambda session: Estimator(session, job_id=ID).update_job_configs("new"),
    "Estimator.delete_job": lambda session: Estimator(session, job_id=ID).delete_job(),
    "Estimator.delete_job_by_id": lambda session: Estimator.delete_job_by_id(session, ID),
    "Estimator.control_job": lambda session: Estimator(session, job_id=ID).control_job(),
    "Estimator.control_job_by_id": lambda session: Estimator.control_job_by_id(session, ID),
    "Estimator.get_job_log": lambda session: Estimator(session, job_id=ID).get_job_log(),
    "Estimator.get_job_metrics": lambda session: Estimator(session, job_id=ID).get_job_metrics(),
    "Estimator.get_train_instance_types": Estimator.get_train_instance_types,
    "Estimator.get_framework_list": Estimator.get_framework_list,
    "TrainingJob.list": lambda session: next(TrainingJob.list(session)),
    "TrainingJob.get_job_info": lambda session: TrainingJob(session, ID).get_job_info(),
    "TrainingJob.wait": lambda session: TrainingJob(session, ID).wait(),
    "TrainingJob.update_job_configs": lambda session: TrainingJob(session, ID).update_job_configs("new"),
    "TrainingJob.delete_job": lambda session: TrainingJob(session, ID).delete_job(),
    "TrainingJob.control_job": lambda session: TrainingJob(session, ID).control_job(),
    "TrainingJob.get_job_log": lambda session: TrainingJob(session, ID).get_job_log(),
    "TrainingJob.get_job_metrics": lambda session: TrainingJob(session, ID).get_job_metrics(),
    "Estimator.attach": lambda session: Estimator.attach(session, ID),
    "TrainingJob.name": lambda session: TrainingJob(session, ID).name,
    "TrainingJob.status": lambda session: TrainingJob(session, ID).status,
    "TrainingJob.wait_all": lambda session: TrainingJob.wait_all([TrainingJob(session, ID)]),
    "TrainingJob.events": lambda session: next(TrainingJob(session, ID).events()),
    "TrainingJob.logs": lambda session: next(TrainingJob(session, ID).logs()),
    "TrainingJob.metrics": lambda session: TrainingJob(session, ID).metrics(),
    "TrainingJob.log_link": lambda session: TrainingJob(session, ID).log_link(),
    "TrainingJob.save_image": lambda session: TrainingJob(session, ID).save_image("team", "digits", "1"),
    "TrainingJob.saved_image": lambda session: TrainingJob(session, ID).saved_image(),
    "TrainingJob.rerun": lambda session: TrainingJob(session, ID).rerun(),
    "Algorithm.create": lambda session: Algorithm.create(
        session, "digits", user_image_url="swr/image:1", user_command="python train.py"
    ),
    "Algorithm.list": lambda session: next(Algorithm.list(session)),
    "Algorithm.show": lambda session: Algorithm(session, ID).show(),
    "Algorithm.name": lambda session: Algorithm(session, ID).name,
    "Algorithm.update": lambda session: Algorithm(session, ID).update(description="new"),
    "Algorithm.delete": lambda session: Algorithm(session, ID).delete(),
    "HyperparameterTuner.fit": lambda session: tuner(session, offered=True).fit(),
    "HyperparameterTuner.attach": lambda session: HyperparameterTuner.attach(session, ID),
    "HyperparameterTuner.wait": lambda session: started_tuner(session).wait(),
    "HyperparameterTuner.trials": lambda session: started_tuner(session).trials(),
    "HyperparameterTuner.best_trial": lambda session: started_tuner(session).best_trial(),
    "HyperparameterTuner.trial_history": lambda session: started_tuner(session).trial_history("trial-1"),
    "HyperparameterTuner.stop_trial": lambda session: started_tuner(session).stop_trial("trial-1"),
    "HyperparameterTuner.stop": lambda session: started_tuner(session).stop(),
    "HyperparameterTuner.analysis": lambda session: started_tuner(session).analysis(),
    "HyperparameterTuner.analysis_image_path": lambda session: started_tuner(session).analysis_image_path("lr"),
    "HyperparameterTuner.get_search_algorithms": HyperparameterTuner.get_search_algorithms,
    "HyperparameterTuner.get_yaml_templates": HyperparameterTuner.get_yaml_templates,
    "HyperparameterTuner.get_yaml_template": lambda session: HyperparameterTuner.get_yaml_template(
        session, "hpo", "Bayes"
    ),
    "Model.publish_model": lambda session: _new_model(session).publish_model(),
    "Model.get_model_list": Model.get_model_list,
    "Model.get_model_object_list": Model.get_model_object_list,
    "Model.iter_models": lambda session: next(iter(Model.iter_models(session))),
    "Model.get_model_info": lambda session: _model(session).get_model_info(),
    "Model.delete_model": lambda session: _model(session).delete_model(),
    "Model.deploy_predictor": lambda session: _model(session).deploy_predictor(configs=[CONFIG]),
    "Model.deploy_transformer": lambda session: _model(session).deploy_transformer(configs=[BATCH]),
    "Service.get_service_list": Predictor.get_service_list,
    "Service.get_service_object_list": Predictor.get_service_object_list,
    "Service.iter_services": lambda session: next(iter(Predictor.iter_services(session))),
    "Service.get_service_info": lambda session: _service(session).get_service_info(),
    "Service.wait": lambda session: _service(session).wait(),
    "Service.update_service_config": lambda session: _service(session).update_service_config(status="stopped"),
    "Service.delete_service": lambda session: _service(session).delete_service(),
    "Service.get_service_monitor": lambda session: _service(session).get_service_monitor(),
    "Service.get_service_logs": lambda session: _service(session).get_service_logs(),
    "Service.get_service_events": lambda session: _service(session).get_service_events(),
    "Session.get_projects": lambda session: session.get_projects(),
    "Session.get_domains": lambda session: session.get_domains(),
    "Model.get_engine_runtimes": Model.get_engine_runtimes,
    "Model.get_templates": Model.get_templates,
    "Service.get_specifications": Predictor.get_specifications,
    "Service.get_vpc_channel": Predictor.get_vpc_channel,
    "ResourcePool.create": lambda session: ResourcePool.create(session, "pool", "modelarts.vm.cpu.8ud", 1, "network"),
    "ResourcePool.list": lambda session: next(ResourcePool.list(session)),
    "ResourcePool.name": lambda session: _pool(session).name,
    "ResourcePool.status": lambda session: _pool(session).status,
    "ResourcePool.show": lambda session: _pool(session).show(),
    "ResourcePool.update": lambda session: _pool(session).update(description="new"),
    "ResourcePool.scale": lambda session: _pool(session).scale(2),
    "ResourcePool.wait": lambda session: _pool(session).wait(),
    "ResourcePool.delete": lambda session: _pool(session).delete(),
    "ResourcePool.wait_until_deleted": lambda session: _pool(session).wait_until_deleted(),
    "ResourcePool.statistics": ResourcePool.statistics,
    "ResourcePool.metrics": lambda session: _pool(session).metrics(),
    "ResourcePool.all_metrics": ResourcePool.all_metrics,
    "ResourcePool.monitor": lambda session: _pool(session).monitor(),
    "ResourcePool.get_flavors": ResourcePool.get_flavors,
    "ResourcePool.get_plugin_templates": ResourcePool.get_plugin_templates,
    "ResourcePool.get_plugin_template": lambda session: ResourcePool.get_plugin_template(session, "npu-driver"),
    "ResourcePool.all_tags": ResourcePool.all_tags,
    "ResourcePool.tags": lambda session: _pool(session).tags(),
    "ResourcePool.add_tags": lambda session: _pool(session).add_tags({"team": "vision"}),
    "ResourcePool.remove_tags": lambda session: _pool(session).remove_tags("team"),
    "ResourcePool.set_tags": lambda session: _pool(session).set_tags({}),
    "Network.create": lambda session: Network.create(session, "network", "192.168.0.0/16"),
    "Network.list": lambda session: next(Network.list(session)),
    "Network.name": lambda session: _network(session).name,
    "Network.status": lambda session: _network(session).status,
    "Network.show": lambda session: _network(session).show(),
    "Network.update": lambda session: _network(session).update(description="new"),
    "Network.wait": lambda session: _network(session).wait(),
    "Network.delete": lambda session: _network(session).delete(),
    "Network.wait_until_deleted": lambda session: _network(session).wait_until_deleted(),
    "quota.get_quotas": get_quotas,
    "quota.get_os_config": get_os_config,
    "Service.get_instance_logs": lambda session: _service(session).get_instance_logs(stream=("group", "stream")),
}
_API: Final = "modelarts_client.api."
LISTED: Final = sorted((method, operation) for operation, methods in TABLE.items() for method in methods)


def _called() -> Iterator[str]:
    """The modules of the operations that the SDK calls: imported from `modelarts_client.api`, or as `client.tag.name`.

    Tokens and temporary keys are requested by the client's own authentication.
    """
    bound = {f"client.{module.removeprefix(_API)}": module for module in (one.module for one in OPERATIONS.values())}
    for path in (Path(str(modelarts_client.__file__)).parent / "auth").glob("*.py"):
        yield from (f"{_API}{found}" for found in re.findall(r"from \.\.api\.(\w+ import \w+)", path.read_text()))
    for path in (FACADE / "modelarts").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Attribute):
                chain = ast.unparse(node)
                yield from (module for name, module in bound.items() if chain.endswith(f".{name}"))
            if isinstance(node, ast.ImportFrom) and str(node.module).startswith("modelarts_client.api"):
                assert re.fullmatch(r"modelarts_client\.api\.\w+", str(node.module)), f"{path}:{node.lineno}"
                yield from (f"{node.module}.{alias.name}" for alias in node.names)
            elif isinstance(node, ast.Import):
                assert not any(alias.name.startswith("modelarts_client.api") for alias in node.names), path


def test_the_table_has_each_operation_that_the_sdk_calls_and_no_other() -> None:
    called = {module.replace(" import ", ".") for module in _called()}
    assert {OPERATIONS[operation].module for operation in TABLE} == called


def test_each_method_of_the_table_is_called_here() -> None:
    assert {method for method, _ in LISTED} - {"Session"} == CALLS.keys()


@pytest.mark.parametrize(("method", "operation"), [row for row in LISTED if row[0] != "Session"])
def test_a_method_sends_its_operation(method: str, operation: str, monkeypatch: pytest.MonkeyPatch) -> None:
    owner, _, name = method.partition(".")
    owners = [getattr(module, owner) for module in MODULES if owner in vars(module)] or [vars(modelarts).get(owner)]
    assert inspect.getattr_static(owners[0], name), method

    def send(client: Client, method: str, path: str, **_: Any) -> httpx.Response:
        found = _operation(method.upper(), path)
        if found == operation or method.upper() != "GET":
            raise Sent(found)
        status, shown = shown_answer(found)  # some methods look at something before they change it
        return httpx.Response(status, json=shown, request=httpx.Request(method, f"http://127.0.0.1{path}"))

    monkeypatch.setattr(Client, "send", send)
    session = Session(access_key="ak", secret_key="sk", region_name="cn-north-4", project_id="project")
    with pytest.raises(Sent) as sent:
        CALLS[method](session)
    assert sent.value.args == (operation,)


def _operation(method: str, path: str) -> str:
    """The operation of a request; of several that match, the one whose path has the fewest parameters."""
    matching = [
        operation
        for operation in OPERATIONS.values()
        if operation.method == method and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", operation.path), path)
    ]
    return min(matching, key=lambda operation: operation.path.count("{")).id
