"""Words that say nothing about what a statement is about; negations are among them, because they find nothing.

They are dropped when earlier claims are looked up, never when two statements are compared.
"""

from __future__ import annotations

_LIST = """
a an the this that these those there here
i me my we us our you your he him his she her it its they them their
who whom whose which what when where why how

am is are was were be been being have has had having do does did doing
will would shall should can could may might must
say says said saying know think want get got see go going

and or but nor if then than because as until while so
of at by for with about against between into through during before after above below
to from up down in out on off over under again further
not no cannot only own same too very just also
all any both each few more most other some such

ain't aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't
mustn't needn't shouldn't wasn't weren't won't wouldn't
i'm you're we're they're i've you've we've they've i'd you'd he'd she'd we'd they'd
i'll you'll he'll she'll it'll we'll they'll let

well really actually basically okay ok yeah yes oh um uh er gonna wanna
"""
STOP_WORDS = frozenset(_LIST.split())
