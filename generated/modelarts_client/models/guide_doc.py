from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class GuideDoc(Model):
    """A document about a model.

    Attributes:
        doc_name (str): Name: 1 to 48 letters, digits, hyphens and underscores, the first a letter.
        doc_url (str): HTTP or HTTPS link to the document.
    """

    doc_name: str
    doc_url: str
