"""How it is shown: the only floor that knows Qt."""
