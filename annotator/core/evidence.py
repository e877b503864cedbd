"""A source and what it says about a claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.core.attachment import Attachment


class SourceKind(StrEnum):
    """What sort of source it is."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    PERSON = "person"
    OWN_CALCULATION = "calculation"


class Stance(StrEnum):
    """What the source does to the claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One source of one claim.

    `locator` lets another person find the passage in a minute (page, paragraph, timestamp); `accessed_on` is a date,
    YYYY-MM-DD; `position` orders the sources of a claim from 0; a confidential source never leaves the desk.
    """

    id: str
    claim_id: str
    title: str = ""
    url: str = ""
    kind: SourceKind = SourceKind.PRIMARY
    locator: str = ""
    quote: str = ""
    stance: Stance = Stance.SUPPORTS
    accessed_on: str = ""
    archive_url: str = ""
    confidential: bool = False
    position: int = 0
    attachment: Attachment | None = None
