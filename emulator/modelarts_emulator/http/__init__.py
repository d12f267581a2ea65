"""The API over HTTP: routes, parameters, bodies and answers, as in the description."""
