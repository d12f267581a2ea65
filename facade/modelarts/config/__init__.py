"""What models and services are described with; see `modelarts.config.model_config`."""
