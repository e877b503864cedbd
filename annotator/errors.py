"""What can go wrong in the user's world, each with one sentence for the user.

    KnownError                  one sentence, no traceback; exit status 1
     |- Refused                 the wish cannot be carried out as it was put (no such article, quote not found)
     |- ReadingError            a file, page or clipboard that gives no article
     |- ClaimsFileError         a file of earlier claims that cannot be imported or written
     |- ReportError             a report that could not be written; the old file is still there
     |- Stopped                 the user gave up what was being done; nothing was written
     |- ModelUnusable           the optional local model is missing or not the right one
     |- LookupsEnded            the process that looks earlier claims up is gone
     '- LibraryError            the library file
         |- LibraryBusy         another program holds it
         |- LibraryReadOnly     it cannot be written to
         |- LibraryFull         the disk is full
         |- LibraryUnreachable  missing, no permission, a folder, an input or output error
         |- LibraryMoved        deleted, renamed or replaced while it was open
         |- NotALibrary         empty, not a database, or another program's database
         |- LibraryCorrupt      damaged
         '- LibraryTooNew       written by a newer version of this program

Everything else is a bug: it is logged, shown once and never swallowed.
"""


class KnownError(Exception):
    """Something in the user's world; `str()` of it is one sentence that says what happened and what to do."""


class Refused(KnownError):
    """The wish cannot be carried out as it was put."""


class ReadingError(KnownError):
    """No article could be read from what was given."""


class ClaimsFileError(KnownError):
    """A file of earlier claims cannot be imported or written."""


class ReportError(KnownError):
    """The report was not written; a file that stood there before still does."""


class Stopped(KnownError):
    """What was being done is no longer wanted; nothing was written."""


class ModelUnusable(KnownError):
    """The optional local model is missing or cannot be used; everything works without it."""


class LookupsEnded(KnownError):
    """The process that looks earlier claims up is gone; they can be looked up without it."""


class LibraryError(KnownError):
    """Something about the library file."""


class LibraryBusy(LibraryError):
    """Another program holds the library; nothing was changed."""


class LibraryReadOnly(LibraryError):
    """The library cannot be written to; nothing was changed."""


class LibraryFull(LibraryError):
    """The disk is full; nothing was changed, and the same wish works once space is free."""


class LibraryUnreachable(LibraryError):
    """The library is missing, is a folder, may not be opened, or its disk fails."""


class LibraryMoved(LibraryError):
    """The library was deleted, renamed or replaced while it was open."""


class NotALibrary(LibraryError):
    """The file is empty, no database, or another program's database; it was left as it is."""


class LibraryCorrupt(LibraryError):
    """The library is damaged."""


class LibraryTooNew(LibraryError):
    """The library was written by a newer version of this program; it was left as it is."""
