"""Fresh ids and the time, given to everything that is stored."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime


def new_id() -> str:
    """Return an id that no other library has: 32 hexadecimal digits."""
    return uuid.uuid4().hex


def now() -> str:
    """Return the present time in UTC, ISO 8601 with milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def today() -> str:
    """Return the checker's date, YYYY-MM-DD."""
    return datetime.now().astimezone().date().isoformat()
