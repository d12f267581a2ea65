"""Where scripts of MXNet models look for their class."""
