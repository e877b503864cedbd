"""What of a source may be told outside the desk."""

from __future__ import annotations

import re
from dataclasses import replace

from annotator.core.evidence import Evidence, SourceKind
from annotator.reporting.escaping import link

# What a person is reached by: an address of mail, or a number that begins and is as long as those of telephones.
_REACHED = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.,-])(?:\+\d|\(?0\d)(?:[ ()/.-]{0,2}\d){7,}(?!\w)")
_WITHHELD = "[withheld]"
# A file on a disk or in a network of the desk, with the names of its folders, or what a person is reached by.
_AT_HOME = re.compile(
    r"\s*(?:(?:file|mailto|tel|sms|smb|afp|sftp|ssh):|[a-z]:[\\/]|[\\/~]|\.{1,2}[\\/])", re.IGNORECASE
)
_FILED = "A file kept by the desk"


def source(evidence: Evidence) -> Evidence:
    """Return a source as it may be named outside: of a person who is on the record, who it is and what they said."""
    titled = replace(evidence, title=_title(evidence))
    if evidence.kind is not SourceKind.PERSON:
        return replace(titled, url=address(evidence.url), archive_url=address(evidence.archive_url))
    return replace(
        titled,
        title=_REACHED.sub(_WITHHELD, titled.title),
        quote=_REACHED.sub(_WITHHELD, evidence.quote),
        locator="",
        url=_on_the_web(evidence.url),
        archive_url=_on_the_web(evidence.archive_url),
    )


def address(told: str) -> str:
    """Return an address, unless it is a place on somebody's own machine or reaches a person."""
    return "" if _AT_HOME.match(told) else told


def _title(evidence: Evidence) -> str:
    """Return the title, but for that of a file which has no other than the name it has at the desk."""
    named = evidence.attachment is not None and evidence.title.strip() == evidence.attachment.name.strip()
    return _FILED if named else evidence.title


def _on_the_web(told: str) -> str:
    followed = link(told)
    return followed if followed and not followed.casefold().startswith("mailto:") else ""
