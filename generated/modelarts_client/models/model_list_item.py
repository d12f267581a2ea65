# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.listed_model_type import ListedModelType
    from ..models.model_install_type import ModelInstallType
    from ..models.model_source import ModelSource
    from ..models.model_source_copy import ModelSourceCopy
    from ..models.model_source_type import ModelSourceType
    from ..models.model_specification import ModelSpecification
    from ..models.model_status import ModelStatus


@_base.reads(
    {
        "model_type": _codecs.Choice("ListedModelType"),
        "model_status": _codecs.Choice("ModelStatus"),
        "source_type": _codecs.Choice("ModelSourceType"),
        "model_source": _codecs.Choice("ModelSource"),
        "source_copy": _codecs.Choice("ModelSourceCopy"),
        "install_type": _codecs.Each(_codecs.Choice("ModelInstallType")),
        "specification": _codecs.Nested("ModelSpecification"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelListItem(_base.MappingMethods, _base.Model):
    """A listed model.

    Attributes:
        model_id (str): ID of the model.
        model_name (str): Name of the model.
        model_version (str): Version of the model, for example 1.0.0.
        model_type (ListedModelType | str): Engine of a listed model, or its origin.
        model_size (int): Size of the model, in bytes. At least 0.
        tenant (str): Account of the owner.
        project (str): Project of the model.
        owner (str): User who owns the model.
        create_at (int): Time of creation, in ms since 1970.
        model_status (ModelStatus | str | None): Status of a model: being imported (publishing), ready (published), not imported (failed), image being
            built (building), image not built (building_failed).
        description (str | None): Description of the model.
        source_type (ModelSourceType | str | None): Origin of a model; auto for ExeML, blank for everything else.
        model_source (ModelSource | str | None): Source of a model: ExeML (auto), a preset algorithm (algos), the user (custom), AI Gallery (subscribe).
        source_copy (ModelSourceCopy | str | None): Whether an image is copied: true takes longer but makes services independent of changes of the source;
            only for models of the type Image.
        install_type (list[ModelInstallType | str]): Kinds of services that the model can be deployed as.
        workspace_id (str | None): Workspace of the model; 0 is the default workspace. Default: '0'.
        tunable (bool | None): Whether the model can be tuned.
        market_flag (bool | None): Whether the model is subscribed from AI Gallery.
        publishable_flag (bool | None): Whether the model can be published in AI Gallery.
        subscription_id (str | None): ID of the subscription of the model.
        extra (str | None): Further information.
        specification (ModelSpecification): Least resources of a service of the model.

    Source: 002_70b4f4b3164ec19d.txt, Tables 7-9 and 7-12; ModelArts API Reference,
    ai_application_management/querying_the_ai_application_list.rst, Table 5
    """

    model_id: str
    model_name: str
    model_version: str
    model_type: ListedModelType | str
    model_size: int
    tenant: str
    project: str
    owner: str
    create_at: int
    model_status: ModelStatus | str | None = UNSET
    description: str | None = UNSET
    source_type: ModelSourceType | str | None = UNSET
    model_source: ModelSource | str | None = UNSET
    source_copy: ModelSourceCopy | str | None = UNSET
    install_type: list[ModelInstallType | str] = UNSET
    workspace_id: str | None = "0"
    tunable: bool | None = UNSET
    market_flag: bool | None = UNSET
    publishable_flag: bool | None = UNSET
    subscription_id: str | None = UNSET
    extra: str | None = UNSET
    specification: ModelSpecification = UNSET
