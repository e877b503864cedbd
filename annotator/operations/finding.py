"""Search the claims of the whole library by words."""

from __future__ import annotations

from annotator.core.match import FoundClaim
from annotator.library.library import Library


def find_claims(library: Library, words: str, limit: int = 200) -> list[FoundClaim]:
    """Return the claims that hold all the words, the last one possibly unfinished; nothing for no words."""
    return library.search.find(words, limit=limit) if words.strip() else []


def claimants(library: Library, beginning: str, limit: int = 8) -> list[str]:
    """Return the claimants of the library whose names begin so, the most frequent first; nothing for no letters."""
    return library.claims.claimants(beginning.strip(), limit) if beginning.strip() else []
