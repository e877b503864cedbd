"""Search the claims of the whole library by words."""

from __future__ import annotations

from annotator.core.match import FoundClaim
from annotator.library.library import Library


def find_claims(library: Library, words: str, limit: int = 200) -> list[FoundClaim]:
    """Return the claims that hold all the words, the last one possibly unfinished; nothing for no words."""
    return library.search.find(words, limit=limit) if words.strip() else []
