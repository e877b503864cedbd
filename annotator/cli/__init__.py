"""The same verbs from a terminal.

Exit status: 0 done, 1 the verb found something wrong (one line on standard error), 2 wrong usage.
"""
