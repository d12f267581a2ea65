# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.package_restraint import PackageRestraint


@_base.reads(
    {
        "restraint": _codecs.Choice("PackageRestraint"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelPackage(_base.MappingMethods, _base.Model):
    """A package that a model needs; restraint goes with package_version.

    Attributes:
        package_name (str): Name of the package: no & ! ' " < > and =. Not empty; matches ^[^&!'"<>=]+$.
        package_version (str | None): Version of the package: no & ! ' " < > and =; the latest when absent or blank. Matches ^[^&!'"<>=]*$.
        restraint (PackageRestraint | str | None): How the installed version relates to the given one: the same (EXACT), not earlier (ATLEAST), not later
            (ATMOST).

    Source: 002_70b4f4b3164ec19d.txt, Tables 7-5 and 7-16; ModelArts API Reference,
    ai_application_management/obtaining_details_about_an_ai_application.rst, Table 7; ModelArts User Guide
    of opentelekomcloud-docs/modelarts, specifications_for_editing_a_model_configuration_file.rst, Table 7
    """

    package_name: str
    package_version: str | None = UNSET
    restraint: PackageRestraint | str | None = UNSET
