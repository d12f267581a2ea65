"""The API over HTTP: routes, parameters, bodies and answers, as the description has them."""
