"""Measures real services under load: `modelarts-emulator --quiet -- python -m tests.conformance.serving`.

It prints JSON: what it costs that predictions are forwarded to an instance, how they are split between versions, and
what an update and a killed instance do to them.
"""

from __future__ import annotations

import http.client
import json
import os
import signal
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from modelarts.config.model_config import ServiceConfig
from modelarts.model import Model, Predictor
from modelarts.session import Session
from modelarts_emulator.services.instances.instance import Instance, InstanceSettings

from tests.conformance.load import Load
from tests.support.account import Account

RATE: Final = 50.0  # predictions per second
PREDICTIONS: Final = 500
ROUNDS: Final = 200
_CLIENTS: Final = 4
_BUCKET: Final = "serving"
_CONFIG: Final = {"model_type": "MindSpore", "model_algorithm": "predict_analysis"}
_SCRIPT: Final = """
import os, time
from model_service.model_service import SingleNodeService


class Witness(SingleNodeService):
    def _inference(self, data):
        time.sleep(data.get("seconds", 0))
        return {"pid": os.getpid(), "version": os.environ["VERSION"]}
"""

Figures = dict[str, Any]


class Place:
    """An account with a model of two versions.

    Args:
        session: whose account it is.
    """

    def __init__(self, session: Session) -> None:
        self._models = {version: _imported(session, version) for version in ("1.0.0", "2.0.0")}

    def config(self, version: str, weight: int = 100, count: int = 1) -> ServiceConfig:
        """The configuration that runs a version."""
        model_id = self._models[version].model_id
        return ServiceConfig(model_id, weight, "modelarts.vm.cpu.2u", count, {"VERSION": version})

    @contextmanager
    def deployed(self, *configs: ServiceConfig) -> Iterator[Predictor]:
        """A service that runs until the end of the block."""
        predictor = self._models["1.0.0"].deploy_predictor(service_name="witness", configs=configs)
        try:
            yield predictor
        finally:
            predictor.delete_service()


def measure_routing(place: Place, token: str) -> Figures:
    """Time predictions of an instance of a service and of one that is connected to directly, in turns."""
    with place.deployed(place.config("1.0.0")) as predictor, _own_instance() as instance:
        address = urlsplit(str(predictor.get_service_info().access_address))
        routed = http.client.HTTPConnection(address.netloc)
        direct = instance.http_connection(60)
        times: dict[http.client.HTTPConnection, list[float]] = {routed: [], direct: []}
        for number in range(ROUNDS + 20):
            for connection, path in ((routed, address.path), (direct, "/")):
                begun = time.perf_counter()
                connection.request("POST", path, b"{}", {"Content-Type": "application/json", "X-Auth-Token": token})
                response = connection.getresponse()
                response.read()
                if response.status != 200:
                    raise RuntimeError(f"{path} answered with {response.status}")
                if number >= 20:  # the first ones are slower
                    times[connection].append(1000 * (time.perf_counter() - begun))
        for connection in times:
            connection.close()
    medians = {"routed": statistics.median(times[routed]), "direct": statistics.median(times[direct])}
    return {"median_ms": medians, "overhead_ms": medians["routed"] - medians["direct"]}


def measure_split(place: Place) -> Figures:
    """Send predictions to two versions with the weights 70 and 30."""
    with (
        place.deployed(place.config("1.0.0", 70), place.config("2.0.0", 30)) as predictor,
        ThreadPoolExecutor(_CLIENTS) as pool,
    ):
        answers = list(pool.map(lambda _: predictor.predict(data={}, data_type="json"), range(PREDICTIONS)))
        monitors = predictor.get_service_monitor().monitors
    answered = Counter(answer["version"] for answer in answers if isinstance(answer, dict))
    counted = {monitor.model_version: monitor.invocation_times for monitor in monitors}
    return {"predictions": len(answers), "answered": answered, "counted": counted}


def measure_update(place: Place) -> Figures:
    """Replace a version by the next one, in two steps, under load."""
    with place.deployed(place.config("1.0.0", count=2)) as predictor:
        with Load(predictor, RATE, {}) as load:
            load.wait_for(20)
            half = [place.config("1.0.0", 50, 2), place.config("2.0.0", 50, 1)]
            for configs in (half, [place.config("2.0.0", count=2)]):
                predictor.update_service_config(configs=configs, wait=True)
                load.wait_for(20)
        results = [log.result for log in predictor.get_service_logs().logs]
    longest = max(answer.seconds for answer in load.answers)
    answered = Counter(answer.value.get("version", "") for answer in load.answers)
    return {"answered": answered, "errors": load.errors, "longest_ms": 1000 * longest, "updates": results}


def measure_kill(place: Place) -> Figures:
    """Kill one of two instances with SIGKILL, while predictions are always in progress."""
    with place.deployed(place.config("1.0.0", count=2)) as predictor:
        with Load(predictor, RATE, {"seconds": 0.1}) as load:
            load.wait_for(20)
            os.kill(load.answers[-1].value["pid"], signal.SIGKILL)
            killed = time.monotonic()
            while predictor.get_service_events(limit=1).events[0].event_info != "all instances are ready":
                load.wait_for(1)
            seconds = time.monotonic() - killed
            status = predictor.get_service_info().status
            load.wait_for(20)
        failed = [answer for answer in load.answers if answer.error]
    return {
        "status": status,
        "seconds": seconds,
        "answered": len(load.answers) - len(failed),
        "errors": load.errors,
        "errors_of_later_ones": [answer.error for answer in failed if answer.begun > killed],
    }


def _imported(session: Session, version: str) -> Model:
    with tempfile.TemporaryDirectory() as scratch:
        _write_package(Path(scratch) / "model")
        return Model(
            session,
            model_name="witness",
            model_version=version,
            source_location_type="LOCAL_SOURCE",
            source_location=scratch,
            model_type="MindSpore",
            obs_path=f"obs://{_BUCKET}/",
        )


@contextmanager
def _own_instance() -> Iterator[Instance]:
    """An instance of this process, which connects to it without a gateway."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        _write_package(folder / "model")
        settings = InstanceSettings(
            "witness", "MindSpore", folder / "model", folder / "instance", environment={"VERSION": "1.0.0"}
        )
        instance = Instance(settings, folder / "log")
        try:
            instance.wait_ready(60)
            yield instance
        finally:
            instance.stop(0)


def _write_package(folder: Path) -> None:
    folder.mkdir()
    (folder / "config.json").write_text(json.dumps(_CONFIG))
    (folder / "customize_service.py").write_text(_SCRIPT)


def main() -> int:
    """Measure everything, and print it."""
    account = Account.from_environment()
    with Session() as session:
        session.obs.create_bucket(_BUCKET)
        place = Place(session)
        figures = {
            "routing": measure_routing(place, account.token()),
            "split": measure_split(place),
            "update": measure_update(place),
            "kill": measure_kill(place),
        }
    json.dump(figures, sys.stdout, indent=2)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
