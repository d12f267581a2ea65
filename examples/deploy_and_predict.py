"""Deploy a model as a real-time service with two instances, and predict which digits images show."""

import sys

from digits_data import held_out
from digits_model import imported_model, new_name, scratch_bucket
from modelarts.config.model_config import Schedule, ServiceConfig
from modelarts.session import Session


def main() -> None:
    with (
        Session() as session,
        scratch_bucket(session) as bucket,
        imported_model(session, bucket, new_name(), "1.0.0") as model,
    ):
        predictor = model.deploy_predictor(
            service_name=new_name(),
            configs=[
                ServiceConfig(
                    model_id=model.model_id,
                    weight=100,
                    specification="modelarts.vm.cpu.2u",
                    instance_count=2,
                    envs={"MODEL_VERSION": "1.0.0"},
                )
            ],
            schedule=[Schedule(op_type="stop", time_unit="HOURS", duration=1)],  # if this program cannot delete it
        )
        try:
            print(f"the service answers at {predictor.get_service_info().access_address}")
            for scan in held_out()[:5]:
                answer = predictor.predict(data={"image": scan.pixels}, data_type="json")
                match answer:
                    case {"data": {"resp_data": [row]}}:
                        print(f"an image of a {scan.digit} is answered with", row)
                    case _:
                        sys.exit(f"the service answered with {answer!r}")

            (monitor,) = predictor.get_service_monitor().monitors
            print(f"{monitor.invocation_times} predictions, {monitor.failed_times} of them failed")
            for event in predictor.get_service_events(order="asc").events:
                print(f"  {event.event_info}")
        finally:
            predictor.delete_service()
    print("removed the service, the model and its files")


if __name__ == "__main__":
    main()
