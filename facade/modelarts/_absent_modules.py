"""Modules of Huawei's own SDK that have no counterpart here, and what to use instead of each."""

from typing import Final

_MANIFESTS: Final = (
    "Manifests are files of JSON lines: read and write them with json, and copy them with session.obs. Huawei publishes"
    " its module for them in the repository ModelArts-Lab."
)
_INSTEAD: Final = {
    "workflow": (
        "Create jobs with modelarts.estimatorV2.Estimator, models with modelarts.model.Model and services with"
        " Model.deploy_predictor, one after another: each of them can wait."
    ),
    "dataset": (
        "Give a dataset to a job by Estimator.fit(dataset_id=..., dataset_version_id=...), or its files as"
        " modelarts.train_params.InputData; session.obs copies files."
    ),
    "manifest": _MANIFESTS,
    "field_name": _MANIFESTS,
    "pascal_voc": (
        "Files of Pascal VOC are XML: read and write them with xml.etree.ElementTree, and copy them with session.obs."
        " Huawei publishes its module for them in the repository ModelArts-Lab."
    ),
}


def absent(name: str) -> ImportError:
    """Make the error for a module of Huawei's SDK.

    Args:
        name: Its name in the package ``modelarts``.
    """
    module = f"modelarts.{name}"
    return ImportError(f"{module} of Huawei's SDK is not part of modelarts-sdk. {_INSTEAD[name]}", name=module)
