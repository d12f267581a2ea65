"""Models, from a package to the end of the model, over a real socket."""

from __future__ import annotations

import inspect
import io
import secrets
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from modelarts._inference.model_versions import next_version
from modelarts._inference.model_waiting import wait_until_published
from modelarts._waiting.patient_wait import TimeLimit
from modelarts.config.model_config import Dependencies, Packages
from modelarts.environment import Environment
from modelarts.environment.conda_env import CondaDependencies
from modelarts.exceptions import (
    ConflictError,
    InvalidArgumentError,
    ModelImportFailedError,
    NotFoundError,
    ObsError,
    ObsPathError,
    ValidationError,
    WaitTimeoutError,
)
from modelarts.model import Model
from modelarts.session import Session
from modelarts_client.models import ShowModelResponse

from tests.support.inference_packages import write_package
from tests.support.scripted_modelarts import Answer, ScriptedModelArts
from tests.support.sessions import session_at

_UNKNOWN = "00000000-0000-4000-8000-000000000000"


class Place:
    """A bucket, and a package on this machine.

    Args:
        session: Who imports.
        bucket: The bucket.
        folder: The folder above the package.
    """

    def __init__(self, session: Session, bucket: str, folder: Path) -> None:
        self.session = session
        self.bucket = bucket
        self.folder = folder

    def uploaded(self) -> str:
        """Upload the package, and return its location."""
        return self.session.obs.upload_dir(self.folder / "model", f"obs://{self.bucket}/digits/").removesuffix("model/")

    def local(self, *, publish: bool = True, obs_path: str | None = None, source_location: str | None = None) -> Model:
        """Import the package from this machine."""
        return Model(
            self.session,
            model_name=f"digits-{secrets.token_hex(4)}",
            model_version="1.0.0",
            publish=publish,
            source_location_type="LOCAL_SOURCE",
            source_location=source_location or str(self.folder),
            model_type="PyTorch",
            obs_path=obs_path or f"obs://{self.bucket}/models/",
        )

    def local_without_version(self, name: str) -> Model:
        """Import the package from this machine, with a version that the SDK chooses."""
        return Model(
            self.session,
            model_name=name,
            source_location_type="LOCAL_SOURCE",
            source_location=str(self.folder),
            model_type="PyTorch",
            obs_path=f"obs://{self.bucket}/models/",
        )

    def objects(self) -> list[str]:
        """All there is in the bucket."""
        return [found.path for found in self.session.obs.list(f"obs://{self.bucket}/")]


@pytest.fixture
def place(session: Session, bucket: str, tmp_path: Path) -> Place:
    return Place(session, bucket, write_package(tmp_path / "digits"))


@pytest.mark.parametrize("form", ["obs://{bucket}/digits/", "/{bucket}/digits", "/{bucket}/digits/"])
def test_a_model_from_obs(place: Place, form: str) -> None:
    place.uploaded()
    model = Model(
        place.session,
        model_name=f"digits_{secrets.token_hex(4)}",
        model_version="1.0.0",
        source_location=form.format(bucket=place.bucket),
        model_type="PyTorch",
        model_algorithm="image_classification",
    )
    info = model.get_model_info()
    assert info.model_status == "published"
    assert info.source_location == f"/{place.bucket}/digits/"
    assert info["model_id"] == model.model_id
    assert "model_status='published'" in str(info)
    assert info.model_size == sum(file.stat().st_size for file in (place.folder / "model").iterdir())


def test_a_model_from_this_machine(place: Place) -> None:
    model = place.local()
    info = model.get_model_info()
    assert info.model_status == "published"
    assert str(info.source_location).startswith(f"/{place.bucket}/models/{info.model_name}-1.0.0-")
    assert [path.rpartition("/model/")[2] for path in place.objects()] == ["config.json", "customize_service.py"]


def test_the_folder_itself_may_be_named(place: Place) -> None:
    model = place.local(source_location=str(place.folder / "model"))
    assert model.get_model_info().model_status == "published"


def test_a_bucket_of_the_project_is_made(place: Place) -> None:
    model = Model(
        place.session,
        model_version="1.0.0",
        source_location_type="LOCAL_SOURCE",
        source_location=str(place.folder),
        model_type="PyTorch",
    )
    info = model.get_model_info()
    assert info.model_name
    assert str(info.source_location).startswith("/modelarts-")
    assert place.session.project_id not in str(info.source_location)
    assert len(place.session.obs.list(f"obs:/{info.source_location}")) == 2


def test_what_is_said_takes_the_place_of_the_configuration(place: Place) -> None:
    environment = Environment("digits")
    environment.conda = CondaDependencies.create(pip_packages=["numpy==1.17.0"], conda_packages=["python=3.7"])
    place.uploaded()
    info = Model(
        place.session,
        model_version="1.0.1",
        source_location=f"/{place.bucket}/digits/",
        model_type="PyTorch",
        environment=environment,
        description="digits",
    ).get_model_info()
    assert (info.runtime, info.description, info.model_version) == ("python3.7", "digits", "1.0.1")
    assert "numpy" in str(info.dependencies)


def test_publishing_later(place: Place) -> None:
    model = place.local(publish=False)
    assert place.objects() == []
    with pytest.raises(InvalidArgumentError, match=r"Call its publish_model\(\) first"):
        _ = model.model_id
    assert "publish=False" in repr(model)
    assert model.publish_model().model_status == "published"
    model_id = model.model_id
    assert model.publish_model(wait=False).model_id == model_id


def test_a_name_and_version_that_are_taken(place: Place) -> None:
    taken = place.local().get_model_info()
    before = place.objects()
    with pytest.raises(ConflictError) as caught:
        Model(
            place.session,
            model_name=taken.model_name,
            model_version="1.0.0",
            source_location_type="LOCAL_SOURCE",
            source_location=str(place.folder),
            model_type="PyTorch",
            obs_path=f"obs://{place.bucket}/models/",
        )
    assert caught.value.error_code == "ModelArts.3002"
    assert place.objects() == before


def test_a_package_that_cannot_be_imported(place: Place) -> None:
    write_package(place.folder, config=b"{not JSON")
    with pytest.raises(ModelImportFailedError, match="was not published; it is failed") as caught:
        place.local()
    error = caught.value
    assert "config.json" in error.reason
    assert error.reason in str(error)
    assert place.objects() == []
    failed = Model(place.session, model_id=error.model_id)
    assert failed.get_model_info().model_status == "failed"
    assert failed.delete_model().delete_success_list == [error.model_id]


def test_an_upload_that_fails_leaves_nothing(place: Place) -> None:
    deep = place.folder / "model" / Path(*["d" * 200] * 5)
    deep.mkdir(parents=True)
    (deep / "weights.bin").write_bytes(b"")
    with pytest.raises(ObsError):
        place.local()
    assert place.objects() == []


@pytest.mark.parametrize("remove", ["model", "model/both"])
def test_a_folder_without_a_package(place: Place, remove: str) -> None:
    if remove == "model":
        (place.folder / "model").rename(place.folder / "digits")
        problem = "has no folder 'model'"
    else:
        for file in (place.folder / "model").iterdir():
            file.unlink()
        problem = "has neither config.json nor customize_service.py"
    with pytest.raises(InvalidArgumentError, match=problem):
        place.local()
    assert place.objects() == []


class Terminal(io.StringIO):
    """Where people look."""

    def isatty(self) -> bool:
        return True


def test_the_upload_is_shown_on_a_terminal(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    model = place.local(publish=False)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    model.publish_model()
    assert "Uploading: " in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_the_status_is_shown_on_a_terminal(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    info = place.local().get_model_info()
    statuses = iter(["publishing", "published"])

    def look(_seconds: float | None) -> ShowModelResponse:
        info.model_status = next(statuses)
        return info

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    wait_until_published(look, info.model_id, TimeLimit(None, sleep=lambda _: None))
    assert f"Model {info.model_id}: publishing, 0:00 min" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_waiting_has_an_end_and_can_be_interrupted(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    info = place.local().get_model_info()
    info.model_status = "publishing"

    def press(_seconds: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        wait_until_published(lambda _: info, info.model_id, TimeLimit(None, sleep=press))
    assert f"Stopped waiting for model {info.model_id}, which continues" in capsys.readouterr().err
    with pytest.raises(WaitTimeoutError, match="was publishing after 0 seconds, and continues") as caught:
        wait_until_published(lambda _: info, info.model_id, TimeLimit(0))
    assert caught.value.resource_id == info.model_id


def test_models_are_listed(place: Place) -> None:
    first, second = place.local(), place.local()
    name = first.get_model_info().model_name
    found = Model.get_model_list(
        place.session, model_status="published", model_name=name[:-1], order="desc", offset="0", limit="5"
    )
    assert [model["model_id"] for model in found["models"]] == [first.model_id]
    assert (found.total_count, found.count) == (1, 1)
    assert f"model_name='{name}'" in str(found)
    every = [model.model_id for model in Model.iter_models(place.session)]
    assert every.index(second.model_id) < every.index(first.model_id)
    assert [model.model_id for model in Model.get_model_object_list(place.session)] == every
    page = Model.get_model_object_list(place.session, offset=1, limit=1)
    assert [model.model_id for model in page] == every[1:2]
    assert page[0].get_model_info().model_id == every[1]
    assert Model.get_model_object_list(place.session, offset=1) == []


def test_lists_that_cannot_be(session: Session) -> None:
    with pytest.raises(InvalidArgumentError, match=r"model_status='done' is not allowed. Use one of: publishing"):
        Model.get_model_list(session, model_status="done")
    with pytest.raises(InvalidArgumentError, match="limit=0 is out of range"):
        Model.get_model_list(session, limit=0)
    with pytest.raises(InvalidArgumentError, match="order='up' is not allowed"):
        Model.get_model_list(session, order="up")
    with pytest.raises(InvalidArgumentError, match="sort_by='name' is not allowed"):
        Model.get_model_list(session, sort_by="name")


def test_a_model_is_deleted(place: Place) -> None:
    model = place.local()
    assert model.delete_model().delete_success_list == [model.model_id]
    with pytest.raises(NotFoundError) as caught:
        model.get_model_info()
    assert caught.value.error_code == "ModelArts.3001"
    assert len(place.objects()) == 2


def test_a_model_without_a_version_gets_the_next_one_of_its_name(place: Place) -> None:
    location = place.uploaded()
    name = f"digits-{secrets.token_hex(4)}"
    versions_of_first: list[str | None] = [None, None, "0.9.99", None, "0.10.2", None]
    given = [(name, version) for version in versions_of_first]
    given[2:2] = [(f"{name}-2", "5.0.0")]
    models = [
        Model(place.session, model_name=each, model_version=version, source_location=location, model_type="PyTorch")
        for each, version in given
    ]
    versions = [model.get_model_info().model_version for model in models]
    assert versions == ["0.0.1", "0.0.2", "5.0.0", "0.9.99", "0.10.0", "0.10.2", "0.10.3"]
    unnamed = Model(place.session, source_location=location, model_type="PyTorch")
    assert unnamed.get_model_info().model_version == "0.0.1"


def test_a_version_is_chosen_when_the_model_is_published(place: Place) -> None:
    name = f"digits-{secrets.token_hex(4)}"
    model = Model(place.session, model_name=name, publish=False, source_location=place.uploaded(), model_type="PyTorch")
    assert repr(model) == f"Model(model_name={name!r}, model_version=None, publish=False)"
    place.local_without_version(name)
    assert model.publish_model().model_version == "0.0.2"


def test_a_model_that_exists_takes_no_argument_of_a_new_one() -> None:
    with ScriptedModelArts() as server, server.session() as session:
        assert Model(session, "model-1", publish=False, source_location_type="LOCAL_SOURCE").model_id == "model-1"
        names = list(inspect.signature(Model).parameters)
        of_new = [name for name in names if name not in {"session", "model_id", "publish", "source_location_type"}]
        assert len(of_new) == 21
        for name in of_new:
            one: dict[str, Any] = {name: ""}
            with pytest.raises(InvalidArgumentError, match=f"exists, so {name} cannot be given with it"):
                Model(session, "model-1", **one)
        every: dict[str, Any] = dict.fromkeys(of_new, "")
        with pytest.raises(InvalidArgumentError, match=f"exists, so {', '.join(of_new)} cannot be given with it"):
            Model(session, "model-1", **every)


def test_programs_that_import_a_name_at_once_get_a_version_each(place: Place) -> None:
    name, location = f"digits-{secrets.token_hex(4)}", place.uploaded()
    models = [
        Model(place.session, model_name=name, publish=False, source_location=location, model_type="PyTorch")
        for _ in range(6)
    ]
    with ThreadPoolExecutor(len(models)) as threads:
        infos = list(threads.map(lambda model: model.publish_model(wait=False), models))
    assert sorted(str(info.model_version) for info in infos) == [f"0.0.{number}" for number in range(1, 7)]


def test_a_version_that_is_taken_but_not_listed_is_named() -> None:
    with ScriptedModelArts() as server, server.session(retries=0) as session:
        server.answers["GET /models"] = {"total_count": 0, "count": 0, "models": []}
        server.answers["POST /models"] = Answer(409, {"error_code": "ModelArts.3002", "error_msg": "exists"})
        with pytest.raises(
            ConflictError, match=r"0\.0\.1, the next one, is taken, though the list .* Give model_version"
        ):
            Model(session, model_name="digits", source_location="/bucket/digits/", model_type="PyTorch")
        assert [each.method for each in server.requests].count("POST") == 2


@pytest.mark.parametrize(
    ("versions", "following"),
    [
        ([], "0.0.1"),
        (["1.0.0", "1.2.9", "1.2.10"], "1.2.11"),
        (["0.0.99"], "0.1.0"),
        (["1.99.99", "1.0.0"], "2.0.0"),
        (["", None, "latest", "3.4.5"], "3.4.6"),
    ],
)
def test_the_version_after_the_highest(versions: list[object], following: str) -> None:
    with ScriptedModelArts() as server, server.session() as session:
        named = [("digits", version) for version in versions] + [("digits-2", "9.9.9")]
        models = [
            {"model_id": f"m-{index}", "model_name": name, "model_version": version}
            for index, (name, version) in enumerate(named)
        ]
        server.answers["GET /models"] = {"total_count": len(models), "count": len(models), "models": models}
        assert next_version(session, "digits", None) == following


def test_there_is_no_version_after_the_last() -> None:
    with ScriptedModelArts() as server, server.session() as session:
        models = [{"model_id": "m", "model_name": "digits", "model_version": "99.99.99"}]
        server.answers["GET /models"] = {"total_count": 1, "count": 1, "models": models}
        with pytest.raises(InvalidArgumentError, match=r"no version after 99\.99\.99.*Give model_version"):
            next_version(session, "digits", None)


@pytest.mark.parametrize("call", ["get_model_info", "delete_model"])
def test_an_unknown_model(session: Session, call: str) -> None:
    with pytest.raises(NotFoundError):
        getattr(Model(session, model_id=_UNKNOWN), call)()


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"model_name": "digit recognition"}, "model_name='digit recognition' is not allowed"),
        ({"model_version": "01.01.01"}, r"model_version='01.01.01' is not allowed. Give three numbers from 0 to 99"),
        ({"model_version": ""}, "model_version='' is not allowed"),
        ({"model_type": "Torch"}, r"model_type='Torch' is not allowed. Did you mean 'PyTorch'. Use one of: .*PyTorch"),
        ({"description": "a & b"}, "description='a & b' contains &"),
        ({"description": "x" * 101}, "at most 100 characters, not 101 characters"),
        ({"source_location": "somewhere"}, "source_location='somewhere' is not a path of a folder in OBS"),
        ({"source_location_type": "SWR"}, "source_location_type='SWR' is not allowed"),
        ({"source_location_type": "LOCAL_SOURCE", "model_type": "Image"}, "address of an image in SWR"),
        ({"apis": "[{]"}, "apis is not JSON"),
        ({"initial_config": {"port": {1}}}, "initial_config cannot be written as JSON"),
        ({"input_params": [{"url": "/"}]}, "input_params contains {'url': '/'}"),
        ({"dependencies": ["numpy"]}, "dependencies contains 'numpy'"),
        ({"environment": "python3.7"}, "environment='python3.7' is not an Environment"),
        (
            {
                "environment": Environment("e", CondaDependencies.create(pip_packages=["numpy"])),
                "dependencies": [Dependencies("pip", [Packages("numpy")])],
            },
            "mean the same. Give only one",
        ),
        ({"model_id": "m"}, "model_id='m' names a model that exists, so model_version, source_location, model_type"),
        ({"model_id": ""}, "model_id='' is empty"),
    ],
)
def test_bad_arguments_send_nothing(unreachable: Session, arguments: dict[str, object], problem: str) -> None:
    usual: dict[str, object] = {"model_version": "1.0.0", "source_location": "/bucket/digits/", "model_type": "MXNet"}
    with pytest.raises(InvalidArgumentError, match=problem):
        Model(unreachable, **(usual | arguments))  # type: ignore[arg-type]


def test_what_breaks_the_description_of_the_api_is_refused_as_well(unreachable: Session) -> None:
    with pytest.raises(ValidationError, match="model_algorithm"):
        Model(
            unreachable,
            model_version="1.0.0",
            source_location="/bucket/digits/",
            model_type="MXNet",
            model_algorithm="2 << 3",
        )


def test_a_bad_place_for_a_local_model_sends_nothing(unreachable: Session, tmp_path: Path) -> None:
    with pytest.raises(ObsPathError, match="obs_path='models'"):
        Model(
            unreachable,
            model_version="1.0.0",
            source_location_type="LOCAL_SOURCE",
            source_location=str(write_package(tmp_path)),
            model_type="PyTorch",
            obs_path="models",
        )


@pytest.fixture
def unreachable(unused_tcp_port: int) -> Session:
    """A session whose services do not answer."""
    nowhere = f"http://127.0.0.1:{unused_tcp_port}"
    return session_at(nowhere, retries=0)
