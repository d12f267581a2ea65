"""Changes to the sources of the description under which the answers that were seen are valid."""
