"""What instances print, from the log streams that a service names."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from modelarts._auth.endpoints import Endpoints
from modelarts.exceptions import ApiError, InvalidArgumentError
from modelarts.model import Model
from modelarts.session import Session

from tests.support.polling import until
from tests.support.service_place import Place, new_place

SCRIPT = """
import log
from model_service.pytorch_model_service import PTServingBaseService

logger = log.getLogger(__name__)


class Teller(PTServingBaseService):
    def _inference(self, data):
        for number in range(data["lines"]):
            logger.info("line-%d", number)
        return data["answer"]
"""


@pytest.fixture
def place(session: Session, bucket: str, tmp_path: Path) -> Iterator[Place]:
    with new_place(session, bucket, tmp_path) as made:
        yield made


def test_the_log_of_an_instance_and_of_a_failed_prediction(place: Place) -> None:
    stream = {"log_group_id": "group", "log_stream_id": secrets.token_hex(8)}
    model = place.model(script=SCRIPT)
    predictor = model.deploy_predictor(
        service_name=f"{place.name}-s",
        configs=[place.config(model)],
        additional_properties={"log_report_channels": [{"type": "LTS", "configuration": stream}]},
    )
    place.services.append(predictor)
    assert predictor.predict({"lines": 7, "answer": "yes"}, "json") == "yes"
    until(lambda: len(predictor.get_instance_logs()) == 7)
    assert [line.content.rpartition(" ")[2] for line in predictor.get_instance_logs(limit=3)] == [
        f"line-{number}" for number in (4, 5, 6)
    ]
    with pytest.raises(ApiError) as caught:
        predictor.predict({"lines": 0}, "json")
    assert caught.value.status_code == 400
    (event,) = predictor.get_service_events(event_type="abnormal").events
    assert str(caught.value.request_id) in event.event_info
    assert "KeyError: 'answer'" in event.event_info
    until(lambda: len(predictor.get_instance_logs("KeyError")) == 1)
    (line,) = predictor.get_instance_logs("KeyError")
    assert line.content == "KeyError: 'answer'"
    assert predictor.get_instance_logs(end_time=1000) == []


def test_a_service_without_a_stream(place: Place) -> None:
    predictor = place.deployed(place.config(place.model()), wait=False)
    with pytest.raises(InvalidArgumentError, match="names no log stream"):
        predictor.get_instance_logs()
    with pytest.raises(InvalidArgumentError, match="limit"):
        predictor.get_instance_logs(limit=0)


def test_lts_is_where_modelarts_is() -> None:
    public = Endpoints("https://iam", "https://obs", "https://modelarts.cn-north-4.myhuaweicloud.com", "cn-north-4")
    assert public.lts == "https://lts.cn-north-4.myhuaweicloud.com"
    local = Endpoints("http://127.0.0.1:1", "http://127.0.0.1:1", "http://127.0.0.1:1", "cn-north-4")
    assert local.lts == "http://127.0.0.1:1"


def test_settings_of_a_service_are_sent(place: Place) -> None:
    sent = {"smn_notification": {"topic_urn": "urn:smn:region:project:topic", "events": [1]}}
    model = place.model()
    predictor = model.deploy_predictor(
        service_name=f"{place.name}-s", configs=[place.config(model)], additional_properties=sent, wait=False
    )
    place.services.append(predictor)
    assert predictor.get_service_info().to_dict()["additional_properties"] == sent
    assert isinstance(model, Model)
