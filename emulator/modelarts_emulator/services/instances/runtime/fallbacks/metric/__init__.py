"""Where scripts look for the metrics of their server."""
