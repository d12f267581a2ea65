"""What a node of a flavor has.

A flavor that ListResourceFlavors does not list has what its name says, as far as that is in the form of the names of
api-ref resource_management: modelarts.vm.cpu.2ud, modelarts.vm.cpu8u32g. The general flavors of training have 4 GB for
each core. Any other node is this machine.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from modelarts_emulator.capacity.amounts import Amount, this_machine
from modelarts_emulator.pools.flavors import spec_of
from modelarts_emulator.state.fields import text

_GIB: Final = 1024.0**3
_GIB_OF_A_CORE: Final = 4
_NAMED: Final = re.compile(r"(?<![0-9])(?P<cores>[1-9][0-9]{0,3})u(?:(?P<memory>[1-9][0-9]{0,4})g)?(?![a-z]{2})")


@lru_cache(maxsize=1000)
def node_size(flavor: str) -> Amount:
    """What a node has."""
    if spec := spec_of(flavor):
        return Amount(float(text(spec, "cpu")), _GIB * float(text(spec, "memory").removesuffix("Gi")))
    if (named := _NAMED.search(flavor)) is None:
        return this_machine()
    cores = int(named["cores"])
    return Amount(float(cores), _GIB * int(named["memory"] or cores * _GIB_OF_A_CORE))
