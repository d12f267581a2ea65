"""The object storage: the part of the OBS and S3 protocols that training needs, on a local disk."""
