"""Sentences from the floors below, in the language of the window."""

from __future__ import annotations


def said(sentence: str) -> str:
    """Return a sentence that an operation said, in the language of the window."""
    return sentence
