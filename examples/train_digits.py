"""Train a model that reads handwritten digits on ModelArts: upload, train, inspect, download, clean up.

Against the cloud, set MODELARTS_REGION and either HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK, or MODELARTS_USERNAME and
MODELARTS_PASSWORD, and run
``python examples/train_digits.py --bucket YOUR-BUCKET --flavor FLAVOR --framework TYPE VERSION``.
It uploads everything into one new folder of the bucket, which it removes at the end.
"""

import argparse
import re
import sys
import tempfile
import time
import uuid
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import joblib
from digits_data import held_out, write_images
from modelarts.estimatorV2 import Estimator
from modelarts.session import Session
from modelarts.train_params import InputData, OutputData, TrainingFiles
from modelarts.training_job import TrainingJob
from modelarts_client.api.training import list_training_job_events
from modelarts_client.models import SortOrder

HERE = Path(__file__).parent
STARTED = time.monotonic()


def say(text: str) -> None:
    """Print a step with the seconds since the program started."""
    print(f"[{time.monotonic() - STARTED:5.1f} s] {text}", flush=True)


def arguments(description: str | None) -> argparse.ArgumentParser:
    """Make a parser with the arguments that depend on the account: a bucket, a flavor and an engine."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bucket", help="an existing bucket (default: a new one, removed at the end)")
    parser.add_argument("--flavor", default="modelarts.vm.cpu.2u", help="see Estimator.get_train_instance_types")
    parser.add_argument(
        "--framework",
        nargs=2,
        metavar=("TYPE", "VERSION"),
        default=["XGBoost-Sklearn", "XGBoost-0.80-Sklearn-0.18.1-python3.6"],
        help="see Estimator.get_framework_list",
    )
    return parser


def new_folder(session: Session, bucket: str | None, cleaning: ExitStack) -> str:
    """Choose a new folder in OBS, in a new bucket unless one is named; `cleaning` removes it."""
    run = f"digits-{uuid.uuid4().hex[:8]}"
    if bucket is None:
        session.obs.create_bucket(run)
        cleaning.callback(session.obs.delete_bucket, run)
    folder = f"obs://{bucket or run}/{run}/"
    cleaning.callback(session.obs.delete_dir, folder)
    return folder


def upload(session: Session, folder: str) -> None:
    """Upload the images and the training script to OBS."""
    with tempfile.TemporaryDirectory() as scratch:
        write_images(Path(scratch) / "images")
        session.obs.upload_dir(f"{scratch}/images", folder)
    session.obs.upload_dir(str(HERE / "digits"), folder)


def train(
    session: Session, folder: str, output: str, epochs: int, flavor: str, framework: Sequence[str], cleaning: ExitStack
) -> TrainingJob:
    """Train and print the job's log; `cleaning` deletes the job.

    Args:
        session: The session that makes the requests.
        folder: The folder in OBS with the files.
        output: The name of the folder in it that receives the model.
        epochs: The number of passes over the images.
        flavor: The resource flavor of the job.
        framework: The type and version of its engine.
        cleaning: Receives the callback that deletes the job.
    """
    estimator = Estimator(
        session=session,
        training_files=TrainingFiles(code_dir=f"{folder}digits/", boot_file="train.py"),
        outputs=[OutputData(obs_path=f"{folder}{output}/", name="train_url")],
        parameters=[{"name": "epochs", "value": epochs}],
        framework_type=framework[0],
        framework_version=framework[1],
        train_instance_type=flavor,
        train_instance_count=1,
        log_url=f"{folder}log/",
        job_description="Reads handwritten digits",
    )
    job = estimator.fit(
        inputs=[InputData(obs_path=f"{folder}images/", name="data_url")],
        job_name=f"digits-{uuid.uuid4().hex[:8]}",
    )
    cleaning.callback(job.delete_job)
    job.wait(show_log=True)
    return job


def show_phases(job: TrainingJob) -> None:
    """Print the events of the job."""
    events = list_training_job_events.sync(
        job.session.project_id, job.job_id, client=job.session.client, order=SortOrder.ASC
    )
    print("\nphases:")
    for event in events.events or []:
        print(f"  {event.time}  {event.message}")


def show_metrics(job: TrainingJob) -> None:
    """Print the resources that the job has used."""
    print("\nmetrics, an average for each minute, in percent:")
    for metric in job.get_job_metrics().metrics or []:
        if max(metric.value or [-1]) >= 0:  # a device that does not exist reports -1
            print(f"  {metric.metric:10} {metric.value}")


def accuracy_of(job: TrainingJob) -> float:
    """Return the accuracy that the training script has printed."""
    reached = re.findall(r"test accuracy=([\d.]+)", str(job.get_job_log().content))
    if not reached:
        sys.exit("the log contains no test accuracy")
    return float(reached[-1])


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("--epochs", type=int, default=20)
    options = parser.parse_args()

    with Session() as session:
        with ExitStack() as cleaning:
            folder = new_folder(session, options.bucket, cleaning)
            say(f"uploading images and training script to {folder}")
            upload(session, folder)
            say("training; the log follows")
            job = train(session, folder, "output", options.epochs, options.flavor, options.framework, cleaning)
            say(f"job {job.job_id} has ended")
            print(job.get_job_info())
            show_phases(job)
            show_metrics(job)
            accuracy = accuracy_of(job)
            print(f"\ntest accuracy: {accuracy}")

            scratch = cleaning.enter_context(tempfile.TemporaryDirectory())
            session.obs.download_file(f"{folder}output/model/digits.m", f"{scratch}/")
            scan = held_out()[0]
            digit = joblib.load(f"{scratch}/digits.m").predict([scan.pixels])[0]
            say(f"downloaded the model; it predicts {digit} for a {scan.digit}")
        say("removed the job and all files in OBS")
    if accuracy <= 0.9:
        sys.exit("the accuracy is not above 0.9")


if __name__ == "__main__":
    main()
