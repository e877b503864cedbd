"""Dates as a checker writes them: a day, a month or a year."""

from __future__ import annotations

import re
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", re.ASCII)


def read_date(text: str) -> str | None:
    """Return a date as YYYY-MM-DD, YYYY-MM or YYYY, None for one that is in no calendar or is written otherwise.

    5.3.2026 is the fifth of March; dates with slashes mean different days in different countries and are not read.
    """
    text = text.strip()
    if dotted := _DOTTED.fullmatch(text):
        day, month, year = dotted.groups()
    elif iso := _ISO.fullmatch(text):
        year, month, day = iso.groups()
    else:
        return None
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])
