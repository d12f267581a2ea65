from enum import StrEnum as _StrEnum


class ModelParamType(_StrEnum):
    """Type of a parameter of a model."""

    ARRAY = "array"
    BOOLEAN = "boolean"
    BOX = "box"
    DATE = "date"
    FILE = "file"
    FLOAT = "float"
    INT = "int"
    INTEGER = "integer"
    NUMBER = "number"
    OBJECT = "object"
    STRING = "string"
    TIMESTAMP = "timestamp"
