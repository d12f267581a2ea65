"""The table of public endpoints, compared with the official SDK's, as installed.

The packages' source is parsed, because importing them takes seconds.
"""

from __future__ import annotations

import ast
from importlib.util import find_spec
from pathlib import Path

import pytest
from modelarts._auth.regions import public_host

_MODULES = {
    "iam": ("huaweicloudsdkiam", "v3/region/iam_region.py"),
    "obs": ("huaweicloudsdkobs", "v1/region/obs_region.py"),
    "modelarts": ("huaweicloudsdkmodelarts", "v1/region/modelarts_region.py"),
}


def _official(service: str) -> dict[str, str]:
    package, module = _MODULES[service]
    spec = find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    tree = ast.parse((Path(spec.origin).parent / module).read_text("utf-8"))
    regions = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == "Region"]
    return dict(ast.literal_eval(ast.Tuple([*region.args], ast.Load())) for region in regions)


@pytest.mark.parametrize(("service", "least"), [("iam", 28), ("obs", 31), ("modelarts", 22)])
def test_every_region_of_the_official_sdk_has_its_endpoint(service: str, least: int) -> None:
    official = _official(service)
    assert len(official) >= least
    assert {region: f"https://{public_host(service, region)}" for region in official} == official
