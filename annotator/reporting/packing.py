"""Files that are archives of files: written so that the same members give the same bytes, and read with care."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from annotator.errors import ReportError

# The first moment that a ZIP file can name.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_FILE_MODE = 0o600 << 16


def packed(members: Mapping[str, bytes]) -> bytes:
    """Return an archive of the members in the order given; it tells neither when nor where it was made."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, _MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = _FILE_MODE
            archive.writestr(info, data)
    return out.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return the members of an archive.

    Raises:
        ReportError: when it is none, or a member is damaged.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, EOFError) as error:
        raise ReportError("The report was not written: it would be a damaged file.") from error
