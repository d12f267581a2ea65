"""Train a model that reads handwritten digits, on ModelArts: upload, train, look, download, clean up.

``make demo`` runs it against a local ModelArts. Against the cloud, set MODELARTS_REGION and either
HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK, or MODELARTS_USERNAME and MODELARTS_PASSWORD, and run
``python examples/train_digits.py --bucket a-bucket-of-yours --flavor FLAVOR --framework TYPE VERSION``.
Everything it puts into the bucket lies below one new folder, which it removes at the end.
"""

import argparse
import csv
import re
import sys
import tempfile
import time
import uuid
from pathlib import Path

import joblib
from modelarts.estimatorV2 import Estimator
from modelarts.session import Session
from modelarts.train_params import InputData, OutputData, TrainingFiles
from modelarts.training_job import TrainingJob
from modelarts_client.api.training import list_training_job_events
from modelarts_client.models import SortOrder
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

HERE = Path(__file__).parent


def write_images(folder: Path) -> None:
    """Write scikit-learn's 1,797 scanned digits as train.csv and test.csv: 64 grey values, then the digit."""
    folder.mkdir()
    images, digits = load_digits(return_X_y=True)
    parts = train_test_split(images, digits, test_size=0.25, random_state=1, stratify=digits)
    for name, rows, labels in (("train.csv", parts[0], parts[2]), ("test.csv", parts[1], parts[3])):
        with (folder / name).open("w", newline="") as file:
            csv.writer(file).writerows([*row, label] for row, label in zip(rows, labels, strict=True))


def say(text: str) -> None:
    """Print a step with the seconds since the start."""
    print(f"[{time.monotonic() - STARTED:5.1f} s] {text}", flush=True)


def show(job: TrainingJob) -> float:
    """Print the job, its phases, its metrics and its accuracy; returns the accuracy."""
    info = job.get_job_info()
    print(info)

    events = list_training_job_events.sync(
        job.session.project_id, job.job_id, client=job.session.client, order=SortOrder.ASC
    )
    print("\nphases:")
    for event in events.events or []:
        print(f"  {event.time}  {event.message}")

    print("\nmetrics, an average for each minute, in percent:")
    for metric in job.get_job_metrics().metrics or []:
        if max(metric.value or [-1]) >= 0:  # -1 is what a device that is not there reports
            print(f"  {metric.metric:10} {metric.value}")

    reached = re.findall(r"test accuracy=([\d.]+)", str(job.get_job_log().content))
    if not reached:
        raise SystemExit("the log names no test accuracy")
    print(f"\ntest accuracy: {reached[-1]}")
    return float(reached[-1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bucket", help="an existing bucket; without it one is made, and removed at the end")
    parser.add_argument("--flavor", default="modelarts.vm.cpu.2u", help="see Estimator.get_train_instance_types")
    parser.add_argument(
        "--framework",
        nargs=2,
        metavar=("TYPE", "VERSION"),
        default=["XGBoost-Sklearn", "XGBoost-0.80-Sklearn-0.18.1-python3.6"],
        help="see Estimator.get_framework_list",
    )
    parser.add_argument("--epochs", type=int, default=20)
    options = parser.parse_args()

    run = f"digits-{uuid.uuid4().hex[:8]}"
    with Session() as session, tempfile.TemporaryDirectory() as scratch:
        local = Path(scratch)
        bucket = options.bucket or run
        base = f"obs://{bucket}/{run}/"
        if not options.bucket:
            session.obs.create_bucket(bucket)
        try:
            write_images(local / "images")
            say(f"uploading images and training script to {base}")
            session.obs.upload_dir(str(local / "images"), base)
            session.obs.upload_dir(str(HERE / "digits"), base)

            estimator = Estimator(
                session=session,
                training_files=TrainingFiles(code_dir=f"{base}digits/", boot_file="train.py"),
                outputs=[OutputData(obs_path=f"{base}output/", name="train_url")],
                parameters=[{"name": "epochs", "value": options.epochs}],
                framework_type=options.framework[0],
                framework_version=options.framework[1],
                train_instance_type=options.flavor,
                train_instance_count=1,
                log_url=f"{base}log/",
                job_description="Reads handwritten digits",
            )
            say(f"training job {run}; its log follows")
            job = estimator.fit(
                inputs=[InputData(obs_path=f"{base}images/", name="data_url")], wait=True, show_log=True, job_name=run
            )
            try:
                say(f"job {job.job_id} has ended")
                accuracy = show(job)
                session.obs.download_file(f"{base}output/model.joblib", f"{local}/")
                trained = joblib.load(local / "model.joblib")
                images, digits = load_digits(return_X_y=True)
                read = int(trained["model"].predict(trained["scaler"].transform(images[:1]))[0])
                say(f"downloaded the model; it reads the first image, a {digits[0]}, as {read}")
            finally:
                job.delete_job()
        finally:
            session.obs.delete_dir(base)
            if not options.bucket:
                session.obs.delete_bucket(bucket)
            say("removed the job and everything uploaded")
    if accuracy <= 0.9:
        sys.exit("the accuracy is not above 0.9")


STARTED = time.monotonic()

if __name__ == "__main__":
    main()
