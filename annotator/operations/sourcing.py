"""Put sources and their files on a claim."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

from annotator.core.attachment import Attachment
from annotator.core.canonical import canonicalise
from annotator.core.change import Change, StepKind
from annotator.core.evidence import Evidence
from annotator.errors import Refused
from annotator.library import attachments
from annotator.library.library import Library
from annotator.operations.stamp import new_id, now, today
from annotator.operations.wording import shortened


def attach(library: Library, claim_id: str, evidence: Evidence) -> Change:
    """Add a source after those the claim has; its id, place and date of access are filled in where they are empty.

    Raises:
        Refused: when the claim is gone, or the source has neither title nor address.
    """
    library.claims.get(claim_id)
    present = library.evidence.of_claim(claim_id)
    added = replace(
        _cleaned(evidence),
        id=new_id(),
        claim_id=claim_id,
        position=max((source.position for source in present), default=-1) + 1,
        accessed_on=evidence.accessed_on or today(),
    )
    with library.step(StepKind.ADD_SOURCE, shortened(added.title or added.url), at=now()) as step:
        library.evidence.add(added)
    return replace(step.change, focus=claim_id)


def edit_source(library: Library, evidence: Evidence) -> Change:
    """Store a source as it now reads; one that already reads so changes nothing.

    Raises:
        Refused: when the source is gone, or has neither title nor address.
    """
    edited = _cleaned(evidence)
    if library.evidence.get(evidence.id) == edited:
        return Change(focus=edited.claim_id)
    with library.step(StepKind.EDIT_SOURCE, shortened(edited.title or edited.url), at=now()) as step:
        library.evidence.put(edited)
    return replace(step.change, focus=edited.claim_id)


def detach(library: Library, evidence_id: str) -> Change:
    """Remove a source from its claim.

    Raises:
        Refused: when it is gone already.
    """
    source = library.evidence.get(evidence_id)
    with library.step(StepKind.REMOVE_SOURCE, shortened(source.title or source.url), at=now()) as step:
        library.evidence.remove(evidence_id)
    return replace(step.change, focus=source.claim_id)


def keep_file(library_path: Path, source: Path) -> Attachment:
    """Copy a file into the folder beside a library, so that a source can name it; see `attach`.

    Needs no open library, so that a large file can be copied while the library is at work.

    Raises:
        Refused: when it is no file that can be read, or larger than 1 GB.
        LibraryError: when the copy cannot be written.
    """
    return attachments.keep_file(library_path, source)


def kept_file(library_path: Path, kept: Attachment) -> Path:
    """Return where the file of a source lies, after a look at whether it is what was attached.

    Raises:
        Refused: when it is gone or changed.
    """
    return attachments.whole_file(library_path, kept)


def _cleaned(evidence: Evidence) -> Evidence:
    texts = {field.name: getattr(evidence, field.name) for field in fields(evidence)}
    cleaned = {name: canonicalise(value).text.strip() for name, value in texts.items() if type(value) is str}
    result = replace(evidence, **cleaned)  # type: ignore[arg-type]
    if not (result.title or result.url) and result.attachment:
        result = replace(result, title=result.attachment.name)
    if not (result.title or result.url):
        raise Refused("A source needs a title or an address.")
    return result
