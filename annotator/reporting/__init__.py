"""From an article and its claims to one neutral report, and a writer per format."""
