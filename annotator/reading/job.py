"""What the child process is asked to read."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.reading.content import Kind


@dataclass(frozen=True, slots=True)
class Job:
    """One reading.

    `declared` is the encoding that the sender names (a server, a mail), `encoding` the one that the user chose over
    everything else; `whole` asks for all of a page instead of the article on it.
    """

    kind: Kind
    url: str = ""
    pasted: bool = False
    declared: str = ""
    encoding: str = ""
    whole: bool = False
