from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.listed_model_type import ListedModelType
    from ..models.model_install_type import ModelInstallType
    from ..models.model_source import ModelSource
    from ..models.model_source_copy import ModelSourceCopy
    from ..models.model_source_type import ModelSourceType
    from ..models.model_specification import ModelSpecification
    from ..models.model_status import ModelStatus


@reads(
    {
        "model_type": Choice("ListedModelType"),
        "model_status": Choice("ModelStatus"),
        "source_type": Choice("ModelSourceType"),
        "model_source": Choice("ModelSource"),
        "source_copy": Choice("ModelSourceCopy"),
        "install_type": Each(Choice("ModelInstallType")),
        "specification": Nested("ModelSpecification"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelListItem(Model):
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
        model_status (ModelStatus | str | Unset): Status of a model: being imported (publishing), ready
            (published), not imported (failed), image being built (building), image not built (building_failed).
        description (str | Unset): Description of the model.
        source_type (ModelSourceType | str | Unset): Origin of a model; auto for ExeML, blank for everything
            else.
        model_source (ModelSource | str | Unset): Source of a model: ExeML (auto), a preset algorithm (algos),
            the user (custom), AI Gallery (subscribe).
        source_copy (ModelSourceCopy | str | Unset): Whether an image is copied: true takes longer but makes
            services independent of changes of the source; only for models of the type Image.
        install_type (list[ModelInstallType | str] | Unset): Kinds of services that the model can be deployed
            as.
        workspace_id (str | Unset): Workspace of the model; 0 is the default workspace. Default: '0'.
        tunable (bool | Unset): Whether the model can be tuned.
        market_flag (bool | Unset): Whether the model is subscribed from AI Gallery.
        publishable_flag (bool | Unset): Whether the model can be published in AI Gallery.
        subscription_id (str | Unset): ID of the subscription of the model.
        extra (str | Unset): Further information.
        specification (ModelSpecification | Unset): Least resources of a service of the model.

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
    model_status: ModelStatus | str | Unset = UNSET
    description: str | Unset = UNSET
    source_type: ModelSourceType | str | Unset = UNSET
    model_source: ModelSource | str | Unset = UNSET
    source_copy: ModelSourceCopy | str | Unset = UNSET
    install_type: list[ModelInstallType | str] | Unset = UNSET
    workspace_id: str | Unset = "0"
    tunable: bool | Unset = UNSET
    market_flag: bool | Unset = UNSET
    publishable_flag: bool | Unset = UNSET
    subscription_id: str | Unset = UNSET
    extra: str | Unset = UNSET
    specification: ModelSpecification | Unset = UNSET
