from enum import StrEnum


class ModelParamType(StrEnum):
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
