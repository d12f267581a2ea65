"""Replace a model by its next version without a failed prediction."""

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

from digits_data import held_out
from digits_model import imported_model, new_name, scratch_bucket
from modelarts.config.model_config import ServiceConfig
from modelarts.model import Model, Predictor
from modelarts.session import Session


class Load:
    """Sends predictions one after the other until it is stopped.

    Args:
        predictor: The service to send them to.
    """

    def __init__(self, predictor: Predictor) -> None:
        self.answers: Counter[str] = Counter()
        self._predictor = predictor
        self._stopped = threading.Event()
        self._pixels = held_out()[0].pixels

    def run(self) -> None:
        """Predict until `stop` is called, or until an error occurs."""
        while not self._stopped.is_set():
            answer = self._predictor.predict(data={"image": self._pixels}, data_type="json")
            match answer:
                case {"data": {"resp_data": [{"version": str(version)}]}}:
                    self.answers[version] += 1
                case _:
                    raise TypeError(f"the service answered with {answer!r}")

    def stop(self) -> None:
        """Make `run` return after its current prediction."""
        self._stopped.set()


def config(model: Model, version: str, weight: int) -> ServiceConfig:
    return ServiceConfig(
        model_id=model.model_id,
        weight=weight,
        specification="modelarts.vm.cpu.2u",
        instance_count=1,
        envs={"MODEL_VERSION": version},
    )


def main() -> None:
    with ExitStack() as cleaning:
        session = cleaning.enter_context(Session())
        bucket = cleaning.enter_context(scratch_bucket(session))
        name = new_name()
        old = cleaning.enter_context(imported_model(session, bucket, name, "1.0.0", epochs=1))
        new = cleaning.enter_context(imported_model(session, bucket, name, "2.0.0", epochs=20))

        predictor = old.deploy_predictor(service_name=new_name(), configs=[config(old, "1.0.0", 100)])
        cleaning.callback(predictor.delete_service)

        load = Load(predictor)
        with ThreadPoolExecutor() as pool:
            predictions = pool.submit(load.run)
            try:
                print("version 2.0.0 gets one request in five")
                predictor.update_service_config(configs=[config(old, "1.0.0", 80), config(new, "2.0.0", 20)], wait=True)
                print("version 2.0.0 gets all requests")
                predictor.update_service_config(configs=[config(new, "2.0.0", 100)], wait=True)
            finally:
                load.stop()
            predictions.result()  # raises if one has failed
        for version, count in sorted(load.answers.items()):
            print(f"version {version} has answered {count} predictions")
        for log in predictor.get_service_logs().logs:
            print(f"update at {log.update_time}: {log.result}")
    print("no prediction failed; removed the service, the models and their files")


if __name__ == "__main__":
    main()
