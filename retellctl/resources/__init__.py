"""The resources of the service, a declaration each; `index` names them."""
