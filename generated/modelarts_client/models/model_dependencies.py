from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.model_package import ModelPackage
    from ..models.package_installer import PackageInstaller


@reads(
    {
        "installer": Choice("PackageInstaller"),
        "packages": Each(Nested("ModelPackage")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelDependencies(Model):
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
