"""The language a report speaks: that of the program's own words in it, whatever the article is written in.

English is in the code; another language is a catalogue in resources/i18n. What a machine reads (.csv, .xlsx, .json,
.jsonld) stays English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from xml.etree import ElementTree as Tree

from annotator.paths import resource

ENGLISH = "en"
LANGUAGES = (ENGLISH, "de")
# Texts of reports, sentences that are made below, and labels of the bundled scales.
_CONTEXTS = ("texts", "sentences", "report")

_spoken: ContextVar[str] = ContextVar("spoken", default=ENGLISH)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let what is written inside the block speak a language; one without a catalogue is English."""
    token = _spoken.set(language if language in LANGUAGES else ENGLISH)
    try:
        yield
    finally:
        _spoken.reset(token)


def spoken() -> str:
    """Return the language that is spoken now, as a BCP 47 tag."""
    return _spoken.get()


def told(text: str) -> str:
    """Return a text of the program in the language that is spoken now; one that is unknown stays as it is."""
    return _texts(_spoken.get()).get(text, text)


def noted(text: str) -> str:
    """Return a text as it is: here it stands, elsewhere it is told."""
    return text


@cache
def _texts(language: str) -> Mapping[str, str]:
    if language == ENGLISH:
        return {}
    contexts = {
        context.findtext("name", ""): context
        for context in Tree.parse(resource("i18n", f"{language}.ts")).getroot().iter("context")
    }
    return {
        message.findtext("source", ""): translation
        for name in _CONTEXTS
        for message in (contexts[name].iter("message") if name in contexts else ())
        if (translation := message.findtext("translation"))
    }
