"""Ranks the short list of earlier claims and names the differences. Pure: candidates come in as values."""
