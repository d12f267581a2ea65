from enum import StrEnum


class ModelImageSource(StrEnum):
    """Image of a runtime: the base image, or the one shared by development, training and inference."""

    BASE_IMAGE = "base_image"
    UNIFORM_IMAGE = "uniform_image"
