"""Rules on what descriptions say of behaviour, beyond the schemas: a module for each concern."""
