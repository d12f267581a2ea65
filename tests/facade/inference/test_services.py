"""Services, from the models to the deletion, over real sockets: their instances are processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from modelarts.config.model_config import Schedule
from modelarts.exceptions import (
    ApiError,
    BadRequestError,
    ConflictError,
    InvalidArgumentError,
    NotFoundError,
    ServerError,
    ServiceFailedError,
)
from modelarts.model import Predictor, Transformer
from modelarts.session import Session

from tests.support.inference_packages import SCRIPT
from tests.support.service_place import Place, new_place

_UNKNOWN = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def place(session: Session, bucket: str, tmp_path: Path) -> Iterator[Place]:
    with new_place(session, bucket, tmp_path) as made:
        yield made


def test_a_service_predicts(place: Place, tmp_path: Path) -> None:
    model = place.model()
    predictor = place.deployed(place.config(model, answered_by="v1"))
    info = predictor.get_service_info()
    assert (info.status, info.infer_type, info.config[0].weight) == ("running", "real-time", 100)
    assert "status='running'" in str(info)
    image = tmp_path / "seven.png"
    image.write_bytes(b"\x89PNG")
    assert predictor.predict(data=str(image), data_type="images") == {"name": "seven.png", "size": 4, "version": "v1"}
    assert predictor.predict(data={"a": [1]}, data_type="json") == {"got": {"a": [1]}, "version": "v1"}
    with pytest.raises(NotFoundError):
        predictor.predict(data={}, data_type="json", path="/no/such/api")

    assert predictor.get_service_monitor().monitors[0].invocation_times in (2, 3)
    assert [log.result for log in predictor.get_service_logs().logs] == ["SUCCESS"]
    events = predictor.get_service_events(order="asc", limit="2", offset="0").events
    assert len(events) == 2
    assert "start to deploy service" in events[0].event_info

    with pytest.raises(ApiError, match=r"ModelArts\.3009"):
        model.delete_model()
    predictor.delete_service()
    with pytest.raises(NotFoundError):
        predictor.get_service_info()


def test_shares_of_two_versions_an_update_and_a_stop(place: Place) -> None:
    """Over a second: four instances start, and end."""
    first, second = place.model("1.0.0"), place.model("1.0.1")
    predictor = place.deployed(place.config(first, 70, "v1"), place.config(second, "30", "v2"))
    answers = [str(predictor.predict(data={}, data_type="json")) for _ in range(40)]
    assert 20 <= sum("v1" in answer for answer in answers) <= 36

    predictor.update_service_config(configs=[place.config(second, 100, "v3")], wait=True)
    assert "v3" in str(predictor.predict(data={}, data_type="json"))
    assert predictor.get_service_logs().logs[0].result == "SUCCESS"

    predictor.update_service_config(description="asleep", status="stopped", wait=True)
    info = predictor.get_service_info()
    assert (info.status, info.description) == ("stopped", "asleep")
    with pytest.raises(ApiError):
        predictor.predict(data={}, data_type="json")
    predictor.update_service_config(status="running", wait=True)
    assert "v3" in str(predictor.predict(data={}, data_type="json"))


def test_errors_of_the_script(place: Place) -> None:
    script = SCRIPT.replace("return data\n", "raise ValueError('no such digit')\n", 1)
    predictor = place.deployed(place.config(place.model(script=script)))
    with pytest.raises((ServerError, BadRequestError)) as caught:
        predictor.predict(data={}, data_type="json")
    assert caught.value.body
    assert predictor.get_service_monitor().monitors[0].failed_times == 1


def test_a_script_that_does_not_load(place: Place) -> None:
    model = place.model(script=f"{SCRIPT}\nraise RuntimeError('no weights')\n")
    with pytest.raises(ServiceFailedError, match="is failed") as caught:
        place.deployed(place.config(model))
    error = caught.value
    failed = Predictor(place.session, error.service_id)
    place.services.append(failed)
    assert error.status == failed.wait(check=False).status == "failed"
    assert error.reason or error.events


def test_a_service_that_is_deployed_meanwhile(place: Place) -> None:
    predictor = place.deployed(place.config(place.model()), wait=False)
    assert predictor.wait(timeout=60).status == "running"


def test_services_are_listed(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    model = place.model()
    predictor = place.deployed(place.config(model))
    found = Predictor.get_service_list(
        place.session,
        service_name=f"{place.name}-s",
        order="asc",
        offset="0",
        infer_type="real-time",
        service_status="running",
    )
    assert [service["service_id"] for service in found["services"]] == [predictor.service_id]
    assert (found.total_count, found.count) == (1, 1)
    assert [each.service_id for each in Predictor.iter_services(place.session, model_id=model.model_id)] == [
        predictor.service_id
    ]
    capsys.readouterr()
    objects = Predictor.get_service_object_list(place.session, model_id=model.model_id)
    assert [each.service_id for each in objects] == [predictor.service_id]
    assert capsys.readouterr().out == f"{predictor.service_id}  {place.name}-s  real-time  running\n"
    assert Predictor.get_service_object_list(place.session, is_show=False, offset="7", limit="3") == []
    assert Predictor.get_service_object_list(place.session, is_show=False, offset=1) == []
    assert objects[0].get_service_info().service_id == predictor.service_id


def test_a_name_that_is_taken(place: Place) -> None:
    config = place.config(place.model())
    place.deployed(config, wait=False)
    with pytest.raises(ConflictError) as caught:
        place.deployed(config)
    assert caught.value.error_code == "ModelArts.3503"


def test_models_of_one_version(place: Place) -> None:
    first = place.model()
    place.name += "-other"
    second = place.model()
    with pytest.raises(InvalidArgumentError, match=r"two models of version 1\.0\.0"):
        place.deployed(place.config(first, 50), place.config(second, 50))
    assert Predictor.get_service_list(place.session, model_id=first.model_id).total_count == 0


def test_a_schedule(place: Place) -> None:
    model = place.model()
    predictor = model.deploy_predictor(
        configs=[place.config(model)], schedule=[Schedule(op_type="stop", time_unit="HOURS", duration="1")]
    )
    place.services.append(predictor)
    info = predictor.get_service_info()
    assert info.service_name.startswith("service-")
    assert "duration=1" in str(info.schedule)


@pytest.mark.parametrize(
    "call",
    [
        Predictor.get_service_info,
        Predictor.get_service_monitor,
        Predictor.get_service_logs,
        Predictor.get_service_events,
        Predictor.delete_service,
        lambda predictor: predictor.update_service_config(status="running"),
        lambda predictor: predictor.predict(data={}, data_type="json"),
    ],
)
def test_an_unknown_service(session: Session, call: Callable[[Predictor], object]) -> None:
    with pytest.raises(NotFoundError):
        call(Predictor(session, service_id=_UNKNOWN))


@pytest.mark.parametrize("service_id", ["", " ", None])
def test_a_service_without_an_id(session: Session, service_id: str) -> None:
    with pytest.raises(InvalidArgumentError, match=r"service_id=.*Predictor\.get_service_list"):
        Predictor(session, service_id=service_id)
    with pytest.raises(InvalidArgumentError, match=r"Transformer\.get_service_list"):
        Transformer(session, service_id=service_id)


def test_lists_that_cannot_be(session: Session) -> None:
    with pytest.raises(InvalidArgumentError, match="infer_type='online' is not allowed"):
        Predictor.get_service_list(session, infer_type="online")
    with pytest.raises(InvalidArgumentError, match="service_status='up' is not allowed"):
        Predictor.get_service_list(session, service_status="up")
    with pytest.raises(InvalidArgumentError, match="offset=-1 is out of range"):
        Predictor.get_service_list(session, offset=-1)
    with pytest.raises(InvalidArgumentError, match="event_type='bad' is not allowed"):
        Predictor(session, "s").get_service_events(event_type="bad")
