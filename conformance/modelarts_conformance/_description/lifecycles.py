"""Which operations create something, and which delete it again, as the links of the description say."""

from __future__ import annotations

from functools import cache

from attrs import frozen
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.bundle import Link, links


@frozen
class LifeCycle:
    """What one operation creates.

    Attributes:
        create: ID of the operation that creates.
        delete: The link from its answer to the operation that deletes.
        show: The link to the operation that shows what was created; None if there is none.
        endings: IDs of operations that end what was created, so that it can be deleted, such as stopping a job.
    """

    create: str
    delete: Link
    show: Link | None
    endings: tuple[str, ...]

    @property
    def parameter(self) -> str:
        """The path parameter that identifies what was created."""
        return next(name for name, place in self.delete.parameters.items() if place.startswith("$response.body#"))


@cache
def life_cycles() -> dict[str, LifeCycle]:
    """The life cycles, by the ID of the operation that creates.

    An operation creates something if a link leads from its answer to one that deletes, and the answer says what.
    """
    return {name: cycle for name in OPERATIONS if (cycle := _life_cycle(name)) is not None}


def _life_cycle(operation_id: str) -> LifeCycle | None:
    if OPERATIONS[operation_id].method != "POST":
        return None
    deletes = [link for link in links(operation_id) if _deletes(link)]
    if not deletes:
        return None
    delete = deletes[0]
    named = {name for name, place in delete.parameters.items() if place.startswith("$response.body#")}
    path = OPERATIONS[delete.target].path
    shows = [
        link
        for link in links(operation_id)
        if OPERATIONS[link.target].path == path and OPERATIONS[link.target].method == "GET"
    ]
    endings = tuple(
        sorted(
            {
                link.source
                for name in OPERATIONS
                for link in links(name)
                if link.target == delete.target
                and OPERATIONS[name].method == "POST"
                and name != operation_id
                and all(link.parameters.get(each, "").startswith("$request.path") for each in named)
            }
        )
    )
    return LifeCycle(operation_id, delete, shows[0] if shows else None, endings)


def _deletes(link: Link) -> bool:
    from_answer = any(place.startswith("$response.body#") for place in link.parameters.values())
    return OPERATIONS[link.target].method == "DELETE" and from_answer
