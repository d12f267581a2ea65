"""From images to predictions on ModelArts: train, import, deploy, predict, run a batch, and clean up.

``make demo`` runs it against a local ModelArts. Against the cloud, set MODELARTS_REGION and either HUAWEICLOUD_SDK_AK
and HUAWEICLOUD_SDK_SK, or MODELARTS_USERNAME and MODELARTS_PASSWORD, and run
``python examples/demo.py --bucket YOUR-BUCKET --flavor FLAVOR --framework TYPE VERSION``.
It removes everything that it has created.
"""

import json
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from demo_predictions import Reading, check, percent, read_all, reading, right, show_pictures, show_split, show_table
from digits_data import held_out, write_csv
from digits_model import new_name
from modelarts.config.model_config import ServiceConfig, TransformerConfig
from modelarts.model import Model, Predictor
from modelarts.session import Session
from train_digits import arguments, new_folder, say, show_metrics, show_phases, train, upload

EPOCHS = {"1.0.0": 1, "2.0.0": 20}
WEIGHTS = {"1.0.0": 70, "2.0.0": 30}
PIXELS = 64
BATCH_FILES = 3


def import_models(session: Session, jobs: Mapping[str, str], folder: str, cleaning: ExitStack) -> dict[str, Model]:
    """Import the outputs of the jobs as versions of one model."""
    name, models = new_name(), {}
    for version, job_id in jobs.items():
        models[version] = Model(
            session,
            model_name=name,
            model_version=version,
            source_location=f"{folder}output-{version}/",
            source_job_id=job_id,
            model_type="Scikit_Learn",
            description=f"Reads handwritten digits, {EPOCHS[version]} epochs",
        )
        cleaning.callback(models[version].delete_model)
    rows = [["model", "version", "status", "size", "input"]]
    for info in (model.get_model_info() for model in models.values()):
        inputs = ", ".join(f"{parameter.param_name}: {parameter.param_type}" for parameter in info.input_params or [])
        rows.append(
            [str(info.model_name), str(info.model_version), str(info.model_status), f"{info.model_size} bytes", inputs]
        )
    show_table(rows)
    return models


def deploy(models: Mapping[str, Model], specification: str, cleaning: ExitStack) -> Predictor:
    """Deploy all versions as one real-time service that splits the requests between them."""
    configs = [
        ServiceConfig(
            model_id=model.model_id,
            weight=WEIGHTS[version],
            specification=specification,
            instance_count=1,
            envs={"MODEL_VERSION": version},
        )
        for version, model in models.items()
    ]
    predictor = models["2.0.0"].deploy_predictor(service_name=new_name(), configs=configs)
    cleaning.callback(predictor.delete_service)
    for event in predictor.get_service_events(order="asc").events:
        print(f"    {event.event_info}")
    return predictor


def run_batch(model: Model, folder: str, specification: str, scratch: Path, cleaning: ExitStack) -> list[Reading]:
    """Read all digits in a folder of CSV files with a batch service."""
    scans = held_out()
    (scratch / "input").mkdir()
    files = {f"digits-{number}.csv": scans[number::BATCH_FILES] for number in range(BATCH_FILES)}
    for name, part in files.items():
        write_csv(scratch / "input" / name, part)
    model.session.obs.upload_dir(str(scratch / "input"), f"{folder}batch/")

    columns = [{"type": "number", "index": number} for number in range(PIXELS)]
    config = TransformerConfig(
        model_id=model.model_id,
        specification=specification,
        instance_count=1,
        src_path=f"{folder}batch/input/",
        dest_path=f"{folder}batch/output/",
        req_uri="/",
        mapping_type="csv",
        mapping_rule={"type": "object", "properties": {"image": {"type": "array", "items": columns}}},
        envs={"MODEL_VERSION": "2.0.0"},
    )
    transformer = model.deploy_transformer(service_name=new_name(), configs=[config], wait=True)
    cleaning.callback(transformer.delete_service)

    model.session.obs.download_dir(f"{folder}batch/output/", f"{scratch}/")
    rows, readings = [["file", "digits", "right"]], []
    for result in sorted((scratch / "output").rglob("*_result.txt")):
        part = files[result.name.removesuffix("_result.txt")]
        answers = [json.loads(line) for line in result.read_text(encoding="utf-8").splitlines()]
        found = [reading(scan, answer) for scan, answer in zip(part, answers, strict=True)]
        rows.append([result.name, f"{len(found)}", percent(right(found))])
        readings += found
    show_table(rows)
    return readings


def show_monitor(predictor: Predictor) -> None:
    """Print the number of calls of each model, and the resources that its instance uses."""
    rows = [["version", "calls", "failed", "CPU cores", "memory"]]
    for monitor in predictor.get_service_monitor().monitors:
        rows.append(
            [
                str(monitor.model_version),
                f"{monitor.invocation_times}",
                f"{monitor.failed_times}",
                f"{float(monitor.cpu_core_usage):.2f} of {float(monitor.cpu_core_total):g}",
                f"{monitor.cpu_memory_usage} of {monitor.cpu_memory_total} MB",
            ]
        )
    show_table(rows)


def run(session: Session, folder: str, specification: str, jobs: Mapping[str, str], cleaning: ExitStack) -> None:
    """Import, deploy and predict with the models that the jobs have trained."""
    scratch = Path(cleaning.enter_context(tempfile.TemporaryDirectory()))
    files = {}
    for version in jobs:
        session.obs.download_dir(f"{folder}output-{version}/", f"{scratch}/")
        files[version] = scratch / f"output-{version}" / "model" / "digits.m"

    say("importing both models")
    models = import_models(session, jobs, folder, cleaning)

    say("deploying both as one service: 70 % of the requests to 1.0.0, 30 % to 2.0.0")
    predictor = deploy(models, specification, cleaning)

    scans = held_out()
    say(f"predicting {len(scans)} held-out images, one request each")
    readings = read_all(predictor, scans)
    print("    two of them, and the two with the lowest probability:")
    show_pictures([*readings[:2], *sorted(readings, key=lambda each: each.probability)[:2]])
    print()
    show_split(readings, WEIGHTS)
    check(readings, files)
    print("    all predictions equal those of the downloaded models")

    say("monitor of the service")
    show_monitor(predictor)

    say(f"predicting the same images in a batch of {BATCH_FILES} files")
    batch = run_batch(models["2.0.0"], folder, specification, scratch, cleaning)
    check(batch, files)
    print("    all predictions equal those of the downloaded model")


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("--specification", default="modelarts.vm.cpu.2u", help="flavor of the services' instances")
    options = parser.parse_args()

    with Session() as session:
        with ExitStack() as cleaning:
            folder = new_folder(session, options.bucket, cleaning)
            say(f"uploading images and training script to {folder}")
            upload(session, folder)
            jobs = {}
            for version, epochs in EPOCHS.items():
                say(f"training version {version}; the log follows")
                job = train(session, folder, f"output-{version}", epochs, options.flavor, options.framework, cleaning)
                jobs[version] = job.job_id
            show_phases(job)
            show_metrics(job)
            run(session, folder, options.specification, jobs, cleaning)
            say("cleaning up")
        say("removed both services, both models, both jobs and all files in OBS")


if __name__ == "__main__":
    main()
