# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ModelParamType(_StrEnum):
    """Type of a parameter of a model."""

    STRING = "string"
    OBJECT = "object"
    ARRAY = "array"
    BOOLEAN = "boolean"
    NUMBER = "number"
    INTEGER = "integer"
    INT = "int"
    FLOAT = "float"
    TIMESTAMP = "timestamp"
    DATE = "date"
    FILE = "file"
    BOX = "box"
