"""Mistakes in calls about jobs, models and services: each error says what is wrong and what to do."""
# mypy: disable-error-code="arg-type, list-item"

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from modelarts.config.model_config import Dependencies, Packages, Params, Schedule, ServiceConfig, TransformerConfig
from modelarts.environment import Environment
from modelarts.environment.conda_env import CondaDependencies
from modelarts.estimatorV2 import Estimator
from modelarts.exceptions import ApiError, InvalidArgumentError, ModelArtsError, ModelNotDeletedError, NotFoundError
from modelarts.model import Model, Predictor, Transformer
from modelarts.session import Session
from modelarts.train_params import InputData, OutputData, TrainingFiles
from modelarts.training_job import TrainingJob

from tests.support.scripted_modelarts import Answer, ScriptedModelArts

_FILES = TrainingFiles(code_dir="obs://bucket/code/", boot_file="train.py")
_INPUT = InputData(obs_path="obs://bucket/in/", name="data_url")
_CONFIG = ServiceConfig(model_id="m", weight=100, specification="modelarts.vm.cpu.2u", instance_count=1)
_BATCH: dict[str, Any] = {
    "model_id": "m",
    "specification": "modelarts.vm.cpu.2u",
    "instance_count": 1,
    "src_path": "obs://bucket/in/",
    "dest_path": "obs://bucket/out/",
    "req_uri": "/",
    "mapping_type": "file",
}
_ANY: Any = None


@pytest.fixture
def server() -> Iterator[ScriptedModelArts]:
    with ScriptedModelArts() as running:
        yield running


@pytest.fixture
def session(server: ScriptedModelArts) -> Iterator[Session]:
    with server.session(retries=0) as made:
        yield made


def _estimator(session: Session, **changes: object) -> Estimator:
    given: dict[str, Any] = {
        "training_files": _FILES,
        "framework_type": "PyTorch",
        "framework_version": "PyTorch-1.4.0-python3.6",
        "train_instance_type": "modelarts.vm.cpu.2u",
        "train_instance_count": 1,
    }
    return Estimator(session, **given | changes)


def _new_model(session: Session, **changes: object) -> Model:
    given: dict[str, Any] = {"model_version": "1.0.0", "model_type": "MXNet", "source_location": "/bucket/m/"}
    return Model(session, **given | {"publish": False} | changes)


@pytest.mark.parametrize("given", [None, "AK", _FILES, Session])
@pytest.mark.parametrize(
    ("call", "usage"),
    [
        (lambda given: Estimator(given, _FILES), "Estimator(session, training_files, ...)"),
        (Estimator.get_job_list, "Estimator.get_job_list(session)"),
        (Estimator.iter_jobs, "Estimator.iter_jobs(session)"),
        (Estimator.get_framework_list, "Estimator.get_framework_list(session)"),
        (Estimator.get_train_instance_types, "Estimator.get_train_instance_types(session)"),
        (lambda given: Estimator.delete_job_by_id(given, "j"), "TrainingJob(session, job_id)"),
        (lambda given: TrainingJob(given, "j"), "TrainingJob(session, job_id)"),
        (TrainingJob.list, "TrainingJob.list(session)"),
        (lambda given: Model(given, "m"), "Model(session, model_id)"),
        (Model.get_model_list, "Model.get_model_list(session)"),
        (Model.get_model_object_list, "Model.get_model_object_list(session)"),
        (Model.iter_models, "Model.iter_models(session)"),
        (lambda given: Predictor(given, "s"), "Predictor(session, service_id)"),
        (lambda given: Transformer(given, "s"), "Transformer(session, service_id)"),
        (Predictor.get_service_list, "Predictor.get_service_list(session)"),
        (Predictor.iter_services, "Predictor.iter_services(session)"),
        (Transformer.get_service_object_list, "Transformer.get_service_object_list(session)"),
    ],
)
def test_what_is_no_session(call: Callable[[Any], object], usage: str, given: object) -> None:
    with pytest.raises(InvalidArgumentError, match=rf"is not a Session\. The call is {re.escape(usage)}") as caught:
        call(given)
    assert "AK" not in str(caught.value)


@pytest.mark.parametrize(
    ("call", "problem"),
    [
        # A single object where a list is expected, and the other way round
        (
            lambda s: _estimator(s).fit(inputs=_INPUT),
            r"inputs is a single InputData, not a list\. Put it in a list: inp",
        ),
        (lambda s: _estimator(s).fit(inputs=iter([_INPUT])), "inputs is of type list_iterator, not a list"),
        (lambda s: _estimator(s).fit(inputs="obs://bucket/in/"), "inputs is of type str, not a list. Give a list"),
        (lambda s: _estimator(s).fit(inputs=["obs://bucket/in/"]), "inputs contains 'obs://bucket/in/', which is not"),
        (lambda s: _estimator(s, outputs=OutputData("obs://b12/o/", "o")).fit(), "outputs is a single OutputData"),
        (lambda s: _estimator(s, outputs=[_INPUT]).fit(), "outputs contains InputData.*which is not an OutputData"),
        (
            lambda s: _estimator(s, parameters={"name": "a", "value": 1}).fit(),
            r'can mean two things.*a list: parameters=\[{"name": "a", "value": 1}\].*: parameters=\[{"name": "name", ',
        ),
        (
            lambda s: _estimator(s, parameters={"epochs": [3]}).fit(),
            r"parameters has 'epochs': \[3\], whose value is neither text nor a number",
        ),
        (lambda s: _estimator(s, env_variables={"A": 1}).fit(), r"env_variables\['A'\] is of type int, but"),
        (lambda s: _estimator(s, parameters="--a=1").fit(), "parameters is of type str. Give a dict such as"),
        (lambda s: _estimator(s, volumes={"nfs": {}}).fit(), "volumes is a single dict, not a list"),
        (lambda s: _estimator(s, env_variables=["A=1"]).fit(), r"env_variables=\['A=1'\] is not a dict"),
        (lambda s: Estimator.get_job_list(s, filters={"key": "name"}), r'single dict, .*: filters=\[{"key": "name"'),
        (lambda s: Model(s, "m").deploy_predictor(configs=_CONFIG), "configs is a single ServiceConfig, not a list"),
        (lambda s: Model(s, "m").deploy_predictor(configs="m"), "configs is of type str, not a list"),
        (lambda s: Model(s, "m").deploy_predictor(), "configs=None has no model. Give a list"),
        (lambda s: Model(s, "m").deploy_transformer(configs=TransformerConfig(**_BATCH)), "a single TransformerConfig"),
        (
            lambda s: Model(s, "m").deploy_predictor(configs=[_CONFIG], schedule=Schedule("stop", "HOURS", 1)),
            "schedule is a single Schedule, not a list",
        ),
        (lambda s: Predictor(s, "s").update_service_config(configs=_CONFIG), "configs is a single ServiceConfig"),
        (lambda s: _new_model(s, input_params=Params("/", "a", "file")), "input_params is a single Params, not a list"),
        (lambda s: _new_model(s, dependencies=Dependencies("pip", [])), "dependencies is a single Dependencies"),
        (lambda s: _new_model(s, apis={"url": "/"}), "apis is a single dict, not a list"),
        (lambda s: _new_model(s, initial_config=["a"]), "initial_config is of type list. Give a dict, or JSON as text"),
        (lambda s: Dependencies("pip", Packages("numpy")), "is not a list. Give a list, such as"),
        (lambda s: CondaDependencies.create(pip_packages="numpy"), "'numpy' is not a list of texts"),
        (lambda s: CondaDependencies.create(pip_packages=7), "7 is not a list of texts"),
        # Other types
        (lambda s: _estimator(s, training_files="obs://bucket/code/").fit(), "is not a TrainingFiles. Use TrainingFil"),
        (
            lambda s: _estimator(s, train_instance_count=None).fit(),
            "train_instance_count is missing. Give the number of",
        ),
        (lambda s: _estimator(s, train_instance_count="one").fit(), "train_instance_count='one' is not a whole"),
        (lambda s: _estimator(s, train_instance_type=None).fit(), "train_instance_type is missing"),
        (lambda s: _estimator(s, job_description=7).fit(), "job_description must be text of at most 256 characters"),
        (lambda s: Estimator.get_job_list(s, offset=None), "offset=None is not a whole number"),
        (lambda s: Estimator.get_job_list(s, limit=51), "limit=51 is out of range. Give a whole number from 1 to 50"),
        (lambda s: ServiceConfig("m", 100, "f", 1, envs=["A"]), r"envs=\['A'\] is not a dict"),
        (lambda s: ServiceConfig("m", "all", "f", 1), "weight='all' is not a whole number"),
        (lambda s: TransformerConfig(**_BATCH | {"src_type": "folder"}), "src_type='folder' is not allowed"),
        (lambda s: TransformerConfig(**_BATCH | {"src_type": "ManifestFile"}), "does not end with '.manifest'"),
        (lambda s: TransformerConfig(**_BATCH | {"mapping_type": "csv"}), "mapping_rule is missing, but mapping_type"),
        (lambda s: TrainingJob(s, "j").update_job_configs(_ANY), "description must be text"),
        (lambda s: Model(s, "m", description="d"), "model_id='m' names a model that exists, so description cannot be"),
        (lambda s: Predictor(s, "s").predict(None, "json"), "data=None is not allowed. Give the path"),
        (lambda s: _new_model(s, model_type="pytorch"), "model_type='pytorch' is not allowed. Did you mean 'PyTorch'"),
        (lambda s: Schedule("stop", "hours", 1), "time_unit='hours' is not allowed. Did you mean 'HOURS'"),
        (lambda s: Packages("numpy", "1.0", "exact"), "restraint='exact' is not allowed. Did you mean 'EXACT'"),
        (
            lambda s: Environment("e", "numpy"),
            r"conda='numpy' is not a CondaDependencies. Make one with CondaDependenc",
        ),
        (
            lambda s: TrainingFiles("train.py", "obs://bucket/code/"),
            r"wrong order. The call is TrainingFiles\(code_dir",
        ),
        (lambda s: InputData("data_url", "obs://bucket/in/"), r"wrong order. The call is InputData\(obs_path, name"),
        (lambda s: OutputData("out", "obs://bucket/out/"), r"wrong order. The call is OutputData\(obs_path, name"),
        (lambda s: InputData("obs://B/in/", "data_url"), "obs_path='obs://B/in/': bucket name 'B' is not allowed"),
        (lambda s: Model(s), "^model_type, source_location are missing: .* that exists, give model_id="),
        (lambda s: _new_model(s, model_type=None), "^model_type is missing"),
        (lambda s: _new_model(s, model_version="1.0"), "model_version='1.0' is not allowed. Give three numbers"),
        (lambda s: _new_model(s, source_location="bucket/m"), "is not a path of a folder in OBS. Write it as obs://"),
        (lambda s: _new_model(s).model_id, "does not exist in ModelArts yet. Call its publish_model"),
        (lambda s: Model(s, "m").deploy_predictor(infer_type=["batch"]), r"infer_type=\['batch'\] is not allowed"),
        (
            lambda s: Predictor(s, "s").update_service_config(status="start"),
            "status='start' is not allowed. Use one of",
        ),
        (lambda s: Predictor(s, "s").update_service_config(), "There is nothing to change. Give description, status"),
        (lambda s: Predictor(s, "s").get_service_events(limit="all"), "limit='all' is not a whole number"),
        (lambda s: Predictor(s, "s").predict('{"x": 1}', "json"), "is an object as text, but a text must be the path"),
        (lambda s: Predictor(s, "s").predict("[" * 9999, "json"), "is an object as text, but a text must be the path"),
        (
            lambda s: Predictor(s, "s").predict("nowhere.json", "json"),
            "is not an existing file. The path is relative to",
        ),
        (
            lambda s: Predictor(s, "s").predict("obs://bucket/a.png", "images"),
            "is a path in OBS, but one of this machine",
        ),
        (
            lambda s: Predictor(s, "s").predict({}, "jpg"),
            "data_type='jpg' is not allowed. Use one of: files, images, j",
        ),
    ],
)
def test_mistakes(server: ScriptedModelArts, session: Session, call: Callable[[Session], object], problem: str) -> None:
    with pytest.raises(InvalidArgumentError, match=problem):
        call(session)
    assert server.asked == []


@pytest.mark.parametrize("job_id", [{}, {"id": ""}, {"id": None}])
def test_a_job_without_an_id(server: ScriptedModelArts, session: Session, job_id: dict[str, object]) -> None:
    job = {"kind": "job", "metadata": {"name": "digits"} | job_id, "status": {}, "algorithm": {}, "spec": {}}
    server.answers |= {"HEAD /code/train.py": {}, "POST /training-jobs": Answer(201, job)}
    estimator = _estimator(session)
    with pytest.raises(
        ModelArtsError, match=r"no training job ID\. The training job may exist: .*get_job_list.*digits"
    ):
        estimator.fit(job_name="digits")
    assert estimator.job_id is None


@pytest.mark.parametrize(
    ("asked", "create"),
    [
        ("POST /training-jobs", lambda s: _estimator(s).fit(job_name="digits")),
        ("POST /models", lambda s: _new_model(s, model_name="digits", publish=True)),
        ("POST /services", lambda s: Model(s, "m").deploy_predictor(service_name="digits", configs=[_CONFIG])),
    ],
)
def test_an_answer_that_is_not_understood_may_mean_success(
    server: ScriptedModelArts, session: Session, asked: str, create: Callable[[Session], object]
) -> None:
    server.answers |= {"HEAD /code/train.py": {}, asked: ["accepted"]}
    with pytest.raises(ApiError, match=r"may exist: look for it with .*digits"):
        create(session)


@pytest.mark.parametrize("answer", [{}, {"model_id": ""}, {"model_id": None}])
def test_a_model_without_an_id(server: ScriptedModelArts, session: Session, answer: object) -> None:
    server.answers["POST /models"] = answer
    with pytest.raises(ModelArtsError, match=r"no model ID\. The model may exist: .*model_name='digits'"):
        _new_model(session, model_name="digits", publish=True)


@pytest.mark.parametrize("answer", [{}, {"service_id": ""}, {"service_id": None}])
def test_a_service_without_an_id(server: ScriptedModelArts, session: Session, answer: object) -> None:
    server.answers["POST /services"] = answer
    with pytest.raises(ModelArtsError, match=r"no service ID\. The service may exist: .*service_name='digits'"):
        Model(session, "m").deploy_predictor(service_name="digits", configs=[_CONFIG])


def test_a_model_in_use_is_not_deleted(server: ScriptedModelArts, session: Session) -> None:
    failure = {"model_id": "m", "error_code": "ModelArts.3009", "error_msg": "The model is used by a service."}
    server.answers["DELETE /models/m"] = {"delete_success_list": [], "delete_failed_list": [failure]}
    with pytest.raises(ModelNotDeletedError) as caught:
        Model(session, "m").delete_model()
    assert str(caught.value) == (
        "Model m was not deleted. ModelArts says: ModelArts.3009: The model is used by a service. "
        "Solution: Delete the services that use the model, or give them another one. "
        "Predictor.get_service_list(session, model_id='m') lists them."
    )
    assert caught.value.model_id == "m"


@pytest.mark.parametrize(
    ("failure", "code", "message"),
    [
        ({"model_id": "m", "error_code": "ModelArts.3009"}, "ModelArts.3009", None),
        ({"model_id": "m", "error_code": "ModelArts.3009", "error_msg": None}, "ModelArts.3009", None),
        (
            {"model_id": "m", "error_code": "ModelArts.3009", "error_message": "It is used."},
            "ModelArts.3009",
            "It is used.",
        ),
        ({"model_id": None, "error_msg": "It is used."}, None, "It is used."),
        ({"error_code": 3009}, "3009", None),
        ({}, None, None),
    ],
)
def test_a_refused_deletion_needs_no_message(
    server: ScriptedModelArts, session: Session, failure: object, code: str | None, message: str | None
) -> None:
    server.answers["DELETE /models/m"] = {"delete_success_list": [], "delete_failed_list": [failure]}
    with pytest.raises(ModelNotDeletedError, match=r"^Model m was not deleted\. ModelArts says: \S") as caught:
        Model(session, "m").delete_model()
    assert (caught.value.error_code, caught.value.error_msg) == (code, message)
    assert isinstance(caught.value, ApiError)


def test_a_refused_deletion_of_what_does_not_exist(server: ScriptedModelArts, session: Session) -> None:
    failure = {"model_id": "m", "error_code": "ModelArts.3001", "error_message": "no model m"}
    server.answers["DELETE /models/m"] = {"delete_success_list": [], "delete_failed_list": [failure]}
    with pytest.raises(NotFoundError, match=r"no model m.*Model\.get_model_list\(session\) lists the models") as caught:
        Model(session, "m").delete_model()
    assert caught.value.error_code == "ModelArts.3001"


@pytest.mark.parametrize("failed", [None, [], [None], [{"model_id": "another", "error_code": "ModelArts.3009"}]])
def test_a_deletion_that_nothing_speaks_against(server: ScriptedModelArts, session: Session, failed: object) -> None:
    server.answers["DELETE /models/m"] = {"delete_success_list": ["m"], "delete_failed_list": failed}
    assert Model(session, "m").delete_model().delete_success_list == ["m"]


def test_configurations_beside_a_status_are_ignored_with_a_warning(server: ScriptedModelArts, session: Session) -> None:
    server.answers["PUT /services/s"] = {}
    with pytest.warns(UserWarning, match="ModelArts ignores configs in a request that has status='running'"):
        Predictor(session, "s").update_service_config(status="running", configs=[_CONFIG])


@pytest.mark.parametrize(
    ("call", "search"),
    [
        (lambda s: TrainingJob(s, "j").get_job_info(), "TrainingJob.list(session) lists the training jobs"),
        (lambda s: TrainingJob(s, "j").update_job_configs("d"), "TrainingJob.list(session) lists"),
        (lambda s: TrainingJob(s, "j").control_job(), "TrainingJob.list(session) lists"),
        (lambda s: TrainingJob(s, "j").delete_job(), "TrainingJob.list(session) lists"),
        (lambda s: TrainingJob(s, "j").wait(), "TrainingJob.list(session) lists"),
        (lambda s: Model(s, "m").get_model_info(), "Model.get_model_list(session) lists the models that exist"),
        (lambda s: Model(s, "m").delete_model(), "Model.get_model_list(session) lists"),
        (lambda s: Predictor(s, "s").get_service_info(), "Predictor.get_service_list(session) lists the services"),
        (lambda s: Transformer(s, "s").delete_service(), "Transformer.get_service_list(session) lists"),
    ],
)
def test_what_does_not_exist(session: Session, call: Callable[[Session], object], search: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        call(session)
    assert str(caught.value).count(search) == 1
