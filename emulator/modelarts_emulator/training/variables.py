"""The environment variables of a node: those of `variables.yaml`, and those with which programs reach the services."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cache
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

import yaml

from modelarts_emulator.contract import Json
from modelarts_emulator.state.fields import mapping, text
from modelarts_emulator.training.workspace import USER_JOB_DIR, NodeWorkspace


def preset_names() -> frozenset[str]:
    """The names that the documents list."""
    return frozenset(name for group in _table().values() for name in group)


def node_variables(
    job: Json,
    workspace: NodeWorkspace,
    code: Path,
    *,
    index: int,
    addresses: tuple[str, ...],
    given: Mapping[str, str],
    access: Mapping[str, str],
) -> dict[str, str]:
    """The environment of a node, which inherits nothing else.

    Args:
        job: the job as the API answers it.
        workspace: the directory of the node.
        code: the directory of the code in it.
        index: number of the node, from 0.
        addresses: the addresses of all nodes.
        given: what the job sets.
        access: the variables with which programs find the emulator and sign in.
    """
    flavor_info = mapping(job, "spec", "resource", "flavor_detail", "flavor_info")
    pip_url = os.environ.get("PIP_INDEX_URL", "")
    values = {
        "interpreter_dir": Path(sys.executable).parent,
        "ld_library_path": os.environ.get("LD_LIBRARY_PATH", ""),
        "library_path": os.environ.get("LIBRARY_PATH", ""),
        "obs_endpoint": access.get("MODELARTS_OBS_ENDPOINT", ""),
        "modelarts_endpoint": access.get("MODELARTS_ENDPOINT", ""),
        "pip_url": pip_url,
        "pip_host": urlsplit(pip_url).hostname or "",
        "home": workspace.home,
        "code": code,
        "address": addresses[index],
        "hosts": ",".join(addresses),
        "nodes": len(addresses),
        "index": index,
        "gpus": mapping(flavor_info, "gpu").get("unit_num", 0),
        "job_name": f"modelarts-job-{text(mapping(job, 'metadata'), 'id')}",
    }
    changeable, fixed = (
        {name: str(template).format(**values) for name, template in _table()[group].items()}
        for group in ("changeable", "fixed")
    )
    inherited = {name: value for name, value in os.environ.items() if name == "TZ" or name.startswith("PIP_")}
    own = {"LANG": "C.UTF-8", "PYTHONUNBUFFERED": "1"}
    of_the_node = {"HOME": str(workspace.home), "USER": "ma-user", "TMPDIR": str(workspace.temporary)}
    job_dir = workspace.local(USER_JOB_DIR)
    path = [given.get("PYTHONPATH", ""), str(workspace.packages), str(code), str(job_dir), *_moxing()]
    of_the_node["PYTHONPATH"] = os.pathsep.join(filter(None, path))
    return {**own, **inherited, **access, **changeable, **given, **fixed, **of_the_node}


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    source = resources.files(__package__).joinpath("variables.yaml").read_text("utf-8")
    return cast(Mapping[str, Mapping[str, str]], yaml.safe_load(source))


@cache
def _moxing() -> tuple[str, ...]:
    """The folder with the package `moxing`, which the SDK has; jobs import it, the emulator does not."""
    sdk = find_spec("modelarts")
    if sdk is None or sdk.origin is None:
        return ()
    library = Path(sdk.origin).with_name("moxing") / "library"
    return (str(library),) if library.is_dir() else ()
