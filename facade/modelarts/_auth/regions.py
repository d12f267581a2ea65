"""The regions of the public cloud, to recognize one that is mistyped.

Source: the official SDK, ``huaweicloudsdkmodelarts.v1.region.modelarts_region``. There may be others.
"""

from typing import Final

KNOWN_REGIONS: Final = (
    "af-north-1",
    "af-south-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "ap-southeast-3",
    "ap-southeast-4",
    "cn-east-3",
    "cn-east-4",
    "cn-north-1",
    "cn-north-2",
    "cn-north-4",
    "cn-north-9",
    "cn-north-11",
    "cn-north-12",
    "cn-south-1",
    "cn-southwest-2",
    "cn-southwest-3",
    "la-north-2",
    "la-south-2",
    "me-east-1",
    "sa-brazil-1",
    "tr-west-1",
)


def advice_on_region(region: str) -> str | None:
    """Return what to check if the hosts of a region cannot be reached; ``None`` if its name is a known one."""
    if region in KNOWN_REGIONS:
        return None
    from difflib import get_close_matches

    similar = get_close_matches(region.lower(), KNOWN_REGIONS, n=1)
    hint = f"Did you mean {similar[0]!r}?" if similar else f"Known regions: {', '.join(KNOWN_REGIONS)}."
    return (
        f"The host name comes from region_name={region!r}, which is not a known region. {hint} "
        "If the name is right, check the network and any proxy; then try again."
    )
