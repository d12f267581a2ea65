"""The arguments of an estimator that describes a job that exists.

Source: document 002, 6.1.3.
"""

from typing import TYPE_CHECKING, Any

from modelarts._obs.paths import loose_place
from modelarts._training.former_request import former_request
from modelarts.train_params import OutputData, TrainingFiles

if TYPE_CHECKING:
    from modelarts_client.models import CreateJobAlgorithm, JobResponse


def arguments_of(info: "JobResponse") -> dict[str, Any]:
    """Return the arguments of `modelarts.estimatorV2.Estimator` for a job like one that exists.

    Args:
        info: The job's details.

    Raises:
        ModelArtsError: If the details are not as documented, or have a path that is not one in OBS.
    """
    request = former_request(info)
    algorithm, resource = request.algorithm, request.spec.resource
    log_url = request.spec.log_export_path.obs_url
    return {
        "training_files": _files_of(algorithm),
        "outputs": [
            OutputData(
                str(loose_place(output.remote.obs.obs_url or "", what="outputs").as_folder),
                output.name,
                output.local_dir,
                str(output.access_method) if output.access_method else None,
            )
            for output in algorithm.outputs
            if output.remote.obs.obs_url
        ],
        "parameters": [{"name": each.name or "", "value": each.value or ""} for each in algorithm.parameters],
        "train_instance_type": resource.flavor_id,
        "train_instance_count": resource.node_count,
        "framework_type": algorithm.engine.engine_name,
        "framework_version": algorithm.engine.engine_version,
        "user_image_url": algorithm.engine.image_url,
        "user_command": algorithm.command,
        "log_url": str(loose_place(log_url, what="log_url").as_folder) if log_url else None,
        "job_description": request.metadata.description,
        "volumes": [volume.to_dict() for volume in request.spec.volumes] or None,
        "env_variables": algorithm.environments.to_dict() or None,
        "pool_id": resource.pool_id,
        "local_code_dir": algorithm.local_code_dir,
        "working_dir": algorithm.working_dir,
        "algorithm": algorithm.id,
    }


def _files_of(algorithm: "CreateJobAlgorithm") -> TrainingFiles | None:
    if not algorithm.code_dir or not algorithm.boot_file:
        return None
    folder = loose_place(algorithm.code_dir, what="code_dir").as_folder
    return TrainingFiles(str(folder), str(loose_place(algorithm.boot_file, what="boot_file")))
