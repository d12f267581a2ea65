"""The message about a library of an engine that is not installed."""

from __future__ import annotations

import runpy
from pathlib import Path

import modelarts_emulator
import pytest

_MODULE = Path(modelarts_emulator.__file__).parent / "services/instances/runtime/library/model_service/libraries.py"


def test_a_missing_library_is_named_without_a_full_stop() -> None:
    library = runpy.run_path(str(_MODULE))["library"]  # it is a package of models, and none of the emulator
    with pytest.raises(ModuleNotFoundError, match=r"^Mine needs no_such_engine, .*\(pip install no-such\)") as caught:
        library("no_such_engine.part", "Mine", "no-such")
    assert not str(caught.value).endswith(".")  # the sentence that quotes it ends with one
