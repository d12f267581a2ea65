"""The answers of engines whose server puts results into a form of its own.

Source: user guide, "Specifications for Editing a Model Configuration File", examples of machine learning; examples of
inference code for Scikit_Learn and XGBoost, which return the rows alone.
"""

from __future__ import annotations

from collections.abc import Mapping


def wrapped(result: object, data: object) -> object:
    """A result below `data.resp_data`, and the `meta` of the request beside `data`.

    A result that has this form already is left as it is.

    Args:
        result: What the service returned.
        data: The request that it was given.
    """
    if _is_wrapped(result):
        return result
    answer: dict[str, object] = {"data": {"resp_data": result}}
    meta = data.get("meta") if hasattr(data, "get") else None  # also of JsonText, which is no Mapping
    return answer if meta is None else {"meta": meta, **answer}


def _is_wrapped(result: object) -> bool:
    if not isinstance(result, Mapping):
        return False
    inner = result.get("data")
    return isinstance(inner, Mapping) and "resp_data" in inner
