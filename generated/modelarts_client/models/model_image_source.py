# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ModelImageSource(_StrEnum):
    """Image of a runtime: the base image, or the one shared by development, training and inference."""

    BASE_IMAGE = "base_image"
    UNIFORM_IMAGE = "uniform_image"
