"""A file that belongs to a source, kept beside the library."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LONGEST_ENDING = 10
_ENDING = re.compile(rf"\.[A-Za-z0-9]{{1,{_LONGEST_ENDING}}}$")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A kept file: the name it came with, the SHA-256 of its bytes, and how many there are."""

    name: str
    sha256: str
    size: int

    @property
    def kept_as(self) -> str:
        """The name of the copy: its digest, with the ending by which the desktop knows what opens it."""
        ending = _ENDING.search(self.name)
        return self.sha256 + (ending.group().lower() if ending else "")
