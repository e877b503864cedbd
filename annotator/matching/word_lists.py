"""The form of the lists of words: an entry a line, which may go on in indented lines."""

from __future__ import annotations


def entries(text: str) -> list[str]:
    """Return the entries of a list, each as one line."""
    return text.strip("\n").replace("\n    ", " ").splitlines()


def words(text: str) -> frozenset[str]:
    """Return the words of a list, wherever its lines break."""
    return frozenset(text.split())
