"""Search for the hyperparameters with which a model reads handwritten digits best, and deploy that model.

``make tune`` runs it against a local ModelArts. Against the cloud, set MODELARTS_REGION and either HUAWEICLOUD_SDK_AK
and HUAWEICLOUD_SDK_SK, or MODELARTS_USERNAME and MODELARTS_PASSWORD, and run
``python examples/tune_digits.py --bucket YOUR-BUCKET --flavor FLAVOR --framework TYPE VERSION``.
It removes everything that it has created, except the pictures.
"""

import uuid
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from demo_predictions import percent, read_all, right, show_pictures, show_table
from digits_data import held_out
from digits_model import new_name
from modelarts import (
    CategoricalParameter,
    ContinuousParameter,
    Estimator,
    HyperparameterTuner,
    InputData,
    IntegerParameter,
    Model,
    Objective,
    OutputData,
    Predictor,
    SearchAlgorithm,
    ServiceConfig,
    Session,
    TrainingFiles,
    Trial,
)
from train_digits import arguments, new_folder, say, upload

PARALLEL_TRIALS = 2
PREDICTIONS = 100


def search(
    session: Session, folder: str, trials: int, flavor: str, framework: Sequence[str], cleaning: ExitStack
) -> HyperparameterTuner:
    """Try hyperparameters of the training script; `cleaning` deletes the job.

    Args:
        session: The session that makes the requests.
        folder: The folder in OBS with the images and the script.
        trials: The number of trials.
        flavor: The resource flavor of each node, of which a job can have two.
        framework: The type and version of the engine.
        cleaning: Receives the callback that deletes the job.
    """
    estimator = Estimator(
        session=session,
        training_files=TrainingFiles(code_dir=f"{folder}digits/", boot_file="train.py"),
        outputs=[OutputData(obs_path=f"{folder}output/", name="train_url")],
        framework_type=framework[0],
        framework_version=framework[1],
        train_instance_type=flavor,
        log_url=f"{folder}log/",
        job_description="Searches for the best reader of handwritten digits",
    )
    tuner = HyperparameterTuner(
        estimator,
        objective=Objective("accuracy", regex=r"accuracy=([\d.]+)", mode="max"),
        search_params={
            "alpha": ContinuousParameter(0.0001, 0.5),
            "epochs": IntegerParameter(1, 5),
            "penalty": CategoricalParameter(["l1", "l2"]),
        },
        algorithm=SearchAlgorithm("tpe_search", {"n_initial_points": 4}),
        max_trials=trials,
        parallel_trials=PARALLEL_TRIALS,
    )
    job = tuner.fit(
        inputs=[InputData(obs_path=f"{folder}images/", name="data_url")],
        job_name=f"tune-digits-{uuid.uuid4().hex[:8]}",
    )
    cleaning.callback(job.delete_job)
    tuner.wait()  # with a table of the trials, if this is a terminal
    return tuner


def show_trials(trials: Sequence[Trial], best: Trial) -> None:
    """Print the trials, the best first."""
    rows = [["trial", *best.parameters, "accuracy", "seconds"]]
    for trial in sorted(trials, key=lambda trial: -(trial.metric("accuracy") or 0)):
        values = [f"{value:.4g}" if isinstance(value, float) else str(value) for value in trial.parameters.values()]
        mark = " (best)" if trial == best else ""
        rows.append([f"{trial.trial_id}{mark}", *values, f"{trial['accuracy']}", f"{trial['time_total_s']:.1f}"])
    show_table(rows)


def show_sensitivity(tuner: HyperparameterTuner, pictures: Path) -> None:
    """Print how much each hyperparameter matters, and download the pictures of it."""
    pictures.mkdir(parents=True, exist_ok=True)
    rows = [["hyperparameter", "importance", "deviation", "picture"]]
    for each in tuner.analysis():
        picture = pictures / f"{each.parameter}.png"
        each.download_image(picture)
        rows.append([each.parameter, f"{each.mean:.3f}", f"{each.std:.3f}", str(picture)])
    show_table(rows)


def deploy(session: Session, job_id: str, output: str, specification: str, cleaning: ExitStack) -> Predictor:
    """Import the model of a trial, and deploy it as a real-time service.

    Args:
        session: The session that makes the requests.
        job_id: The ID of the search's job.
        output: The folder in OBS that the trial has written.
        specification: The flavor of the service's instance.
        cleaning: Receives the callbacks that delete model and service.
    """
    model = Model(
        session,
        model_name=new_name(),
        model_version="1.0.0",
        source_location=output,
        source_job_id=job_id,
        model_type="Scikit_Learn",
    )
    cleaning.callback(model.delete_model)
    config = ServiceConfig(
        model_id=model.model_id, weight=100, specification=specification, instance_count=1, envs={"MODEL_VERSION": "1"}
    )
    predictor = model.deploy_predictor(service_name=new_name(), configs=[config])
    cleaning.callback(predictor.delete_service)
    return predictor


def main() -> None:
    parser = arguments(__doc__)
    parser.set_defaults(flavor="modelarts.vm.cpu.8u")
    parser.add_argument("--trials", type=int, default=12, help="number of trials")
    parser.add_argument("--specification", default="modelarts.vm.cpu.2u", help="flavor of the service's instance")
    parser.add_argument("--pictures", type=Path, default=Path("sensitivity"), help="folder that receives pictures")
    options = parser.parse_args()

    with Session() as session:
        with ExitStack() as cleaning:
            folder = new_folder(session, options.bucket, cleaning)
            say(f"uploading images and training script to {folder}")
            upload(session, folder)

            say(f"searching with {options.trials} trials, {PARALLEL_TRIALS} at a time")
            tuner = search(session, folder, options.trials, options.flavor, options.framework, cleaning)
            best = tuner.best_trial()
            show_trials(tuner.trials(), best)

            say("sensitivity of the accuracy to each hyperparameter")
            show_sensitivity(tuner, options.pictures)

            say(f"deploying the model of trial {best.trial_id}")
            predictor = deploy(
                session, tuner.job_id, f"{folder}output/{best.trial_id}/", options.specification, cleaning
            )
            readings = read_all(predictor, held_out()[:PREDICTIONS])
            show_pictures(readings[:3])
            print(f"    {percent(right(readings))} of {PREDICTIONS} held-out images are read correctly")
            say("cleaning up")
        say("removed the service, the model, the job and all files in OBS")


if __name__ == "__main__":
    main()
