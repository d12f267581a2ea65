# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class GuideDoc(_base.MappingMethods, _base.Model):
    """A document about a model.

    Attributes:
        doc_name (str): Name: 1 to 48 letters, digits, hyphens and underscores, the first a letter. Matches
            ^[a-zA-Z][a-zA-Z0-9_-]*$.
        doc_url (str): HTTP or HTTPS link to the document. Matches ^[hH][tT][tT][pP][sS]?://.

    Source: ModelArts API Reference, model_management/creating_a_model.rst (75ad29f), Table 4; ModelArts API
    Reference, model_management/importing_a_model.rst (4d2952d), Table 7; ModelArts API Reference,
    ai_application_management/obtaining_details_about_an_ai_application.rst, Table 4
    """

    doc_name: str
    doc_url: str
