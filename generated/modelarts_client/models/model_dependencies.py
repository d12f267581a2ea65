# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.model_package import ModelPackage
    from ..models.package_installer import PackageInstaller


@_base.reads(
    {
        "installer": _codecs.Choice("PackageInstaller"),
        "packages": _codecs.Each(_codecs.Nested("ModelPackage")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelDependencies(_base.MappingMethods, _base.Model):
    """Packages that one installer installs.

    Attributes:
        installer (PackageInstaller | str): Program that installs packages; pip only.
        packages (list[ModelPackage]): The packages.

    Source: 002_70b4f4b3164ec19d.txt, Tables 7-4 and 7-15; ModelArts API Reference,
    ai_application_management/obtaining_details_about_an_ai_application.rst, Table 6; ModelArts API
    Reference, model_management/creating_a_model.rst (75ad29f), Table 7
    """

    installer: PackageInstaller | str
    packages: list[ModelPackage]
