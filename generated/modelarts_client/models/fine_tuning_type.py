# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class FineTuningType(_StrEnum):
    """How a fine-tuning job trains: all weights (SFT), from the beginning (PRETRAIN), low-rank adapters (LORA), or by preferences (DPO) or rewards (RFT)."""

    SFT = "SFT"
    PRETRAIN = "PRETRAIN"
    LORA = "LORA"
    DPO = "DPO"
    RFT = "RFT"
