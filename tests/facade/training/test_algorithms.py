"""Algorithms, from their creation to jobs that run them, against a local ModelArts over a real socket."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest
from modelarts import Algorithm, AlgorithmParameter, Estimator, InputData, OutputData, Session, TrainingFiles
from modelarts._training.algorithm_parameters import as_sent
from modelarts.exceptions import (
    BadRequestError,
    InvalidArgumentError,
    NotFoundError,
    ObsObjectNotFoundError,
    TrainingJobFailedError,
    ValidationError,
)
from modelarts_client.models import AlgorithmInput

from tests.support.scripted_modelarts import ScriptedModelArts

_SCRIPT = "import sys; print('arguments:', *sorted(argument for argument in sys.argv[1:] if '_dir' not in argument))"
_ENGINE: Final[dict[str, Any]] = {"framework_type": "PyTorch", "framework_version": "PyTorch-1.4.0-python3.6"}
_UNKNOWN = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def files(session: Session, bucket: str) -> TrainingFiles:
    """A script in OBS that prints its arguments."""
    session.obs.write_text(f"obs://{bucket}/code/train.py", _SCRIPT)
    return TrainingFiles(f"obs://{bucket}/code/", "train.py")


@pytest.fixture
def make(session: Session, files: TrainingFiles) -> Callable[..., Algorithm]:
    """Creates algorithms with names of their own."""

    def made(name: str = "algorithm", **arguments: Any) -> Algorithm:
        return Algorithm.create(session, f"{name}-{secrets.token_hex(4)}", files, **{**_ENGINE, **arguments})

    return made


def _estimator(session: Session, algorithm: Algorithm | str, **arguments: Any) -> Estimator:
    where: dict[str, Any] = {"train_instance_type": "modelarts.vm.cpu.2u", "train_instance_count": 1}
    return Estimator(session, algorithm=algorithm, **{**where, **arguments})


def test_an_algorithm_is_created_shown_changed_and_deleted(session: Session, make: Callable[..., Algorithm]) -> None:
    algorithm = make(
        parameters=[AlgorithmParameter("lr", 0.1, range=(0.001, 1), required=True), {"name": "epochs", "value": 3}],
        inputs=["data_url"],
        outputs=["output_dir"],
        resource_requirements={"flavor_type": ["CPU"]},
        description="Trains",
    )
    shown = algorithm.show()
    assert (shown.metadata.name, shown.metadata.description) == (algorithm.name, "Trains")
    assert [each.name for each in shown.job_config.inputs] == ["data_url"]
    assert [each.name for each in shown.job_config.outputs] == ["output_dir"]
    lr, epochs = shown.job_config.parameters
    assert (lr.value, lr.constraint.type_, lr.constraint.valid_range) == ("0.1", "Float", ["0.001", "1"])
    assert (epochs.value, epochs.constraint.type_, epochs.constraint.valid_type) == ("3", "Integer", "None")

    renamed = f"renamed-{secrets.token_hex(4)}"
    changed = algorithm.update(name=renamed, description=None, parameters={"lr": 0.2})
    assert algorithm.name == changed.metadata.name == renamed
    assert not changed.metadata.description
    assert [(each.name, each.value) for each in changed.job_config.parameters] == [("lr", "0.2")]
    assert [each.name for each in changed.job_config.inputs] == ["data_url"]
    assert changed.job_config.engine.engine_version == _ENGINE["framework_version"]
    assert algorithm.show().to_dict() == changed.to_dict()
    assert repr(algorithm) == f"Algorithm(algorithm_id={algorithm.algorithm_id!r}, name={renamed!r})"

    algorithm.delete()
    with pytest.raises(NotFoundError, match=r"Algorithm\.list\(session\) lists the algorithms that exist"):
        algorithm.show()


def test_an_update_keeps_what_it_does_not_name(make: Callable[..., Algorithm]) -> None:
    search = {
        "reward_attrs": [{"name": "accuracy", "mode": "max", "regex": "accuracy=(.*)"}],
        "search_params": [{"name": "lr", "param_type": "continuous", "lower_bound": "0.1", "upper_bound": "1"}],
        "algo_configs": [{"name": "tpe_search", "params": [{"key": "num_samples", "value": "3", "type": "Integer"}]}],
    }
    algorithm = make(
        parameters=[AlgorithmParameter("optimizer", "sgd", "How to go", choices=("sgd", "adam"), editable=False)],
        parameters_customization=False,
        inputs=[AlgorithmInput(name="data_url", description="The data", access_method="env")],
        resource_requirements={"host_distributed_mode": ["singular"]},
        auto_search=search,
        tags=[{"key": "auto_search"}],
    )
    before = algorithm.show().to_dict()
    after = algorithm.update(description="new").to_dict()
    for part in (before, after):
        del part["metadata"]["description"], part["metadata"]["update_time"]
    assert after == before
    assert before["advanced_config"]["auto_search"] == search
    assert algorithm.update(auto_search=None).advanced_config.to_dict() == {}


def test_an_engine_gives_way_to_an_image(make: Callable[..., Algorithm]) -> None:
    algorithm = make()
    config = algorithm.update(user_image_url="organization/image:1", user_command="python train.py").job_config
    assert (config.engine.to_dict(), config.command) == ({"image_url": "organization/image:1"}, "python train.py")
    with pytest.raises(InvalidArgumentError, match="do not name an engine"):
        algorithm.update(framework_type="PyTorch")
    config = algorithm.update(framework_type="PyTorch", framework_version=_ENGINE["framework_version"]).job_config
    assert (config.engine.image_url, config.command or None) == (None, None)


def test_algorithms_are_listed_page_by_page(session: Session, make: Callable[..., Algorithm]) -> None:
    series = f"series-{secrets.token_hex(4)}"
    made = [make(series).name for _ in range(5)]
    condition = f"name:{series}"
    found = list(Algorithm.list(session, sort_by="name", order="asc", searches=condition))
    assert [each.name for each in found] == sorted(made)
    found = list(Algorithm.list(session, sort_by="name", order="desc", searches=condition))
    assert [each.name for each in found] == sorted(made, reverse=True)
    assert Algorithm(session, found[0].algorithm_id).name == found[0].name
    assert "name=" in repr(found[0])


def test_a_name_in_place_of_an_id_is_recognized(session: Session, make: Callable[..., Algorithm]) -> None:
    algorithm = make("named")
    make("named-as-well")
    meant = f"{algorithm.name!r} is a name; the algorithm_id is {algorithm.algorithm_id!r}."
    for call in (
        Algorithm(session, algorithm.name).show,
        Algorithm(session, algorithm.name).delete,
        lambda: Algorithm(session, algorithm.name).update(description="new"),
        lambda: _estimator(session, algorithm.name).fit(),
    ):
        with pytest.raises(NotFoundError, match=re.escape(meant)):
            call()


def test_a_job_takes_an_algorithm_over(session: Session, bucket: str, make: Callable[..., Algorithm]) -> None:
    session.obs.write_text(f"obs://{bucket}/in/a.txt", "a")
    algorithm = make(parameters={"lr": 0.1, "epochs": 3}, inputs=["data_dir"], outputs=["output_dir"])
    outputs = [OutputData(f"obs://{bucket}/out/", "output_dir")]
    estimator = _estimator(session, algorithm, parameters={"lr": 0.2}, outputs=outputs)
    assert algorithm.name in repr(estimator)
    job = estimator.fit([InputData(f"obs://{bucket}/in/", "data_dir")], parameters={"batch": "8"}, wait=True)
    assert "arguments: --batch=8 --epochs=3 --lr=0.2" in job.get_job_log().content
    info = job.get_job_info()
    assert info.algorithm.id == algorithm.algorithm_id
    assert info.algorithm.engine.engine_version == _ENGINE["framework_version"]
    algorithm.delete()
    with pytest.raises(NotFoundError, match=r"not found: .* \(algorithm\).* Algorithm\.list\(session\) lists"):
        _estimator(session, algorithm.algorithm_id).fit()


def test_an_algorithm_says_what_a_job_may_change(session: Session, make: Callable[..., Algorithm]) -> None:
    algorithm = make(parameters=[AlgorithmParameter("lr", 0.1, range=(0.001, 1))], parameters_customization=False)
    with pytest.raises(BadRequestError, match=r"from 0\.001 to 1"):
        _estimator(session, algorithm, parameters={"lr": 2}).fit()
    with pytest.raises(BadRequestError, match="not a parameter of the algorithm"):
        _estimator(session, algorithm, parameters={"epochs": 2}).fit()


def test_a_job_of_an_algorithm_fails_as_others_do(session: Session, bucket: str) -> None:
    session.obs.write_text(f"obs://{bucket}/broken/train.py", "raise SystemExit('no data')")
    code = TrainingFiles(f"obs://{bucket}/broken/", "train.py")
    algorithm = Algorithm.create(session, f"broken-{secrets.token_hex(4)}", code, **_ENGINE)
    with pytest.raises(TrainingJobFailedError, match="no data"):
        _estimator(session, algorithm).fit(wait=True)


def test_a_name_that_is_taken(session: Session, files: TrainingFiles, make: Callable[..., Algorithm]) -> None:
    with pytest.raises(BadRequestError, match=r"ModelArts\.2821"):
        Algorithm.create(session, make().name, files, **_ENGINE)


def test_the_boot_file_must_exist(session: Session, bucket: str, make: Callable[..., Algorithm]) -> None:
    wrong = TrainingFiles(f"obs://{bucket}/code/", "trian.py")
    with pytest.raises(ObsObjectNotFoundError, match=r"no algorithm was created\. Did you mean 'train\.py'\?"):
        Algorithm.create(session, "wrong", wrong, **_ENGINE)
    algorithm = make()
    with pytest.raises(ObsObjectNotFoundError, match="does not exist"):
        algorithm.update(training_files=wrong)


@pytest.fixture(scope="module")
def offline() -> Iterator[Session]:
    """A session that cannot send anything."""
    with Session(
        access_key="ak",
        secret_key="sk",
        region_name="cn-north-4",
        project_id="p",
        modelarts_endpoint="http://127.0.0.1:9",
    ) as made:
        yield made


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"name": "a b"}, "name='a b' is not allowed. Use 1 to 64 letters"),
        ({"name": None}, "name=None is not allowed"),
        ({"description": "x" * 257}, "at most 256 characters, not 257"),
        ({"framework_type": None, "framework_version": None}, "do not name an engine"),
        ({"training_files": "obs://bucket/code/"}, "is not a TrainingFiles"),
        ({"training_files": None}, "training_files is missing"),
        ({"parameters": [3]}, "parameters contains 3, which is not a dict"),
        ({"parameters": AlgorithmParameter("lr", 1)}, "parameters is of type AlgorithmParameter, not a list"),
        ({"parameters": [AlgorithmParameter("lr", 1), {"name": "lr", "value": 2}]}, "2 entries named 'lr'"),
        ({"parameters": {"lr": None}}, "'lr': None, whose value is neither text nor a number"),
        ({"parameters_customization": "no"}, "'no' is neither True nor False"),
        ({"inputs": "data_url"}, "inputs is of type str, not a list. Give a list: inputs=['data_url']"),
        ({"inputs": ["a", "a"]}, "inputs has 2 entries named 'a'"),
        ({"inputs": ["a b"]}, "inputs(name='a b') must be the name of an argument"),
        ({"outputs": [3]}, "outputs contains 3. Give names"),
        ({"resource_requirements": ["CPU"]}, "is not a dict, such as"),
        ({"resource_requirements": {"flavor_type": "CPU"}}, "'CPU' is not a list of values"),
        ({"auto_search": "random"}, "auto_search='random' is not a dict"),
        ({"tags": {"key": "a"}}, "tags is a single dict, not a list"),
        ({"workspace_id": ""}, "workspace_id='' is empty"),
    ],
)
def test_arguments_that_are_not_allowed(offline: Session, arguments: dict[str, Any], says: str) -> None:
    known = {"name": "digits", "training_files": TrainingFiles("obs://bucket/code/", "train.py"), **_ENGINE}
    with pytest.raises(InvalidArgumentError, match=re.escape(says)):
        Algorithm.create(offline, **{**known, **arguments})


def test_what_the_documents_do_not_allow_is_named_as_the_argument(offline: Session) -> None:
    files = TrainingFiles("obs://bucket/code/", "train.py")
    with pytest.raises(ValidationError, match=r"resource_requirements\[0\]\.key"):
        Algorithm.create(offline, "digits", files, **_ENGINE, resource_requirements={"flavour": ["CPU"]})


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"range": (1, 0)}, "range=(1, 0). Give the smallest and the largest number"),
        ({"range": ("a", "b")}, "Give the smallest and the largest number"),
        ({"range": (0, 1), "choices": (1,)}, "has both range and choices"),
        ({"choices": "sgd"}, "choices='sgd'. Give a list"),
        ({"choices": ()}, "choices=()"),
        ({"type": "Double"}, "'Double' is not allowed. Use one of: Integer, Float, String, Boolean"),
        ({"value": [1]}, "whose value is neither text nor a number"),
        ({"name": ""}, "whose name is not text, or empty"),
    ],
)
def test_parameters_that_are_not_allowed(arguments: dict[str, Any], says: str) -> None:
    with pytest.raises(InvalidArgumentError, match=re.escape(says)):
        AlgorithmParameter(**{"name": "lr", "value": 1, **arguments})


@pytest.mark.parametrize(
    ("value", "kind"), [(True, "Boolean"), (1, "Integer"), (0.1, "Float"), ("a", "String"), (None, "String")]
)
def test_a_parameter_has_the_type_of_its_value(value: Any, kind: str) -> None:
    sent = as_sent(AlgorithmParameter("a", value))
    assert sent.constraint.type_ == kind
    assert sent.to_dict().get("value") == (None if value is None else str(value))


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (
            {"framework_version": "PyTorch-1.4.0-python3.7"},
            "is not available for 'PyTorch'. Did you mean 'PyTorch",
        ),
        ({"framework_type": "pytorch"}, "framework_type='pytorch' is not available. Did you mean 'PyTorch'?"),
    ],
)
def test_an_engine_that_is_not_on_offer(
    session: Session, files: TrainingFiles, make: Callable[..., Algorithm], arguments: dict[str, str], says: str
) -> None:
    for call in (
        lambda: Algorithm.create(session, "other", files, **{**_ENGINE, **arguments}),
        lambda: make().update(**{**_ENGINE, **arguments}),
    ):
        with pytest.raises(BadRequestError, match=re.escape(says)):
            call()


def test_a_change_of_nothing(offline: Session) -> None:
    with pytest.raises(InvalidArgumentError, match=r"nothing to change\. Give auto_search, description"):
        Algorithm(offline, _UNKNOWN).update()


def test_a_change_that_is_not_known(offline: Session) -> None:
    with pytest.raises(TypeError, match=r"has no argument 'descripton'\. Did you mean 'description'\?"):
        Algorithm(offline, _UNKNOWN).update(descripton="new")  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"training_files": TrainingFiles("obs://bucket/code/", "train.py")}, "training_files was given together with"),
        ({"framework_type": "PyTorch"}, "framework_type was given together with algorithm"),
        ({"user_command": "python train.py"}, "user_command was given together with algorithm"),
        ({"algorithm": ""}, "algorithm='', whose ID"),
        ({"algorithm": 3}, "Give an Algorithm, or its ID"),
    ],
)
def test_an_algorithm_has_its_own_code(offline: Session, arguments: dict[str, Any], says: str) -> None:
    with pytest.raises(InvalidArgumentError, match=re.escape(says)):
        _estimator(offline, **{"algorithm": _UNKNOWN, **arguments}).fit()


def test_an_algorithm_needs_a_session() -> None:
    with pytest.raises(InvalidArgumentError, match=r"The call is Algorithm\(session, algorithm_id\)"):
        Algorithm(None, _UNKNOWN)  # type: ignore[arg-type]


def test_an_update_sends_back_what_answers_call_otherwise() -> None:
    shown = {
        "metadata": {"id": "a-1", "name": "n", "description": None, "create_time": 1, "tags": None, "size": 5},
        "job_config": {
            "engine": {"engine_id": "e"},
            "parameters": [{"name": "lr", "value": "", "i18n_description": None}],
            "code_tree": {"name": "code/"},
        },
        "resource_requirements": [{"key": "flavor_type", "operator": "in", "value": ["CPU"]}],
        "advanced_config": {},
    }
    with ScriptedModelArts() as server, server.session(retries=0) as session:
        server.answers |= {"GET /algorithms/a-1": shown, "PUT /algorithms/a-1": shown}
        Algorithm(session, "a-1").update(tags=None)
        assert json.loads(server.requests[-1].body) == {
            "metadata": {"id": "a-1", "name": "n", "tags": []},
            "job_config": {"engine": {"engine_id": "e"}, "parameters": [{"name": "lr", "value": ""}]},
            "resource_requirements": [{"key": "flavor_type", "operator": "in", "values": ["CPU"]}],
            "advanced_config": {},
        }
