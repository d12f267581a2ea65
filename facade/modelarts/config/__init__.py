"""The configuration of models and services; see `modelarts.config.model_config`."""

__all__ = ["model_config"]
