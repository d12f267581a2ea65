"""The engines of training jobs."""

import attrs

__all__ = ["Framework"]


@attrs.frozen
class Framework:
    """An engine that training jobs can use (document 002, Table 6-184).

    Attributes:
        framework_type: The engine, such as ``PyTorch``, as `modelarts.estimatorV2.Estimator` takes it.
        framework_version: Its version, such as ``PyTorch-1.4.0-python3.6``, likewise.
    """

    framework_type: str
    framework_version: str
