"""Fact Annotator: check an article line by line.

The floors, from the front door down; each looks down only (CONTRIBUTING has the drawing):

    __main__ -> cli | ui -> operations -> library | matching | reading | reporting -> core -> errors
"""

__version__ = "0.1.0"
