"""Letters as the comparison of wordings needs them; the window imports this early, so it is light."""

from __future__ import annotations


def small_letters(text: str) -> str:
    """Return `text` in small letters, character for character, so that places found in it hold in `text` too."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    # "İ" alone becomes two characters.
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)
