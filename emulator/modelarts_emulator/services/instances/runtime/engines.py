"""The meaning of `model_path` for each engine.

Source: "Specifications for Writing Model Inference Code" (`self.model_path`), and the package structures of
"Introduction" to the model package specifications.
"""

from __future__ import annotations

from pathlib import Path

_ML_FILES = (".m", ".pkl", ".pickle", ".joblib", ".model", ".bst", ".ubj")  # only the first one is documented
_MODEL_FILES = {
    "PyTorch": (".pth", ".pt"),
    "Scikit_Learn": _ML_FILES,
    "XGBoost": _ML_FILES,
}
_SPARK_MODEL = "spark_model"
_WRAPPED = {"Scikit_Learn", "XGBoost"}
_MACHINE_LEARNING = _WRAPPED | {"Spark_MLlib"}


def model_path(engine: str, package: Path) -> Path:
    """The `model_path` of a service.

    Args:
        engine: `model_type` of the package, such as PyTorch.
        package: The folder with `config.json`.

    Returns:
        The first file with an extension of the engine's model files, the earlier extensions of it first, then by name;
        the folder `spark_model` for Spark_MLlib; the package itself when it has none, and for other engines.
    """
    if engine == "Spark_MLlib" and (package / _SPARK_MODEL).is_dir():
        return package / _SPARK_MODEL
    for suffix in _MODEL_FILES.get(engine, ()):
        for path in sorted(package.iterdir()):
            if path.suffix == suffix and path.is_file():
                return path
    return package


def has_wrapped_answers(engine: str) -> bool:
    """Whether the server puts the results of the engine's services below `data.resp_data`."""
    return engine in _WRAPPED


def is_machine_learning(engine: str) -> bool:
    """Whether services of the engine are made with `model_path` only, and get JSON as text."""
    return engine in _MACHINE_LEARNING


def mxnet_manifest(model_name: str, package: Path) -> dict[str, object]:
    """The manifest that scripts of MXNet models may take: the names of the model's files.

    Args:
        model_name: Name of the model.
        package: The folder with `config.json`.
    """
    files = {"Symbol": "*-symbol.json", "Parameters": "*.params", "Signature": "signature.json"}
    found = {key: min((path.name for path in package.glob(pattern)), default="") for key, pattern in files.items()}
    return {"Model": {"Model-Name": model_name, **found}}
