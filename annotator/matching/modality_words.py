"""How far a text commits itself to what it says: the phrases of each strength."""

from __future__ import annotations

from annotator.matching.word_lists import entries, words

_STRENGTHS = """
will: will | won't | shall | 'll | we'll | they'll | i'll | he'll | she'll | it'll | is going to | are going to | am
    going to | be going to | is set to | are set to | set to | is about to | are about to | poised to | certain to |
    sure to | bound to | is to | are to | due to be | definitely | is due to | are due to
may: may | might | could | possibly | perhaps | maybe | potentially | conceivably | it is possible that | possible
    that | may have | might have | could have | couldn't | might not | may not
can: can | able to | capable of | allowed to | permitted to | free to | entitled to | has the right to | have the
    right to | is able to | are able to | be allowed to | eligible to
must: must | have to | has to | required to | obliged to | obligated to | need to | needs to | compelled to |
    mandatory for | mustn't | compulsory for | ordered to | requires
should: should | ought to | supposed to | advised to | urged to | recommended to | encouraged to | shouldn't |
    recommends | had better
would: would | wouldn't | would have
plan: plans to | plan to | planned to | planning to | intends to | intend to | intended to | intending to | aims to
    | aim to | aimed to | wants to | want to | wanted to | hopes to | hope to | hoped to | hoping to | seeks to |
    seek to | seeking to | proposes to | proposed to | propose to | vowed to | vows to | vow to | promised to |
    promises to | promise to | pledged to | pledges to | pledge to | threatens to | threatened to | threatening to |
    considering | considers | considered | weighing | mulling | mulls | offered to | prepares to | preparing to |
    agreed to | decided to | plans for | hopes for | wants | proposes | proposed | thinking about | looking to |
    wishes to | plotted to | plotting to | is planning | ready to
expect: expected to | likely to | projected to | forecast to | forecasted to | predicted to | predicted that |
    anticipated to | expects to | expects | expect | on course to | on track to | likely | probably | tipped to |
    unlikely to | estimated to
hedge: allegedly | reportedly | apparently | supposedly | purportedly | is said to | are said to | was said to |
    said to have | believed to | thought to | accused of | suspected of | suspected to | seems to | seem to | seemed
    to | appears to | appear to | appeared to | rumoured to | rumored to | alleged to | reported to | claims to have
    | claimed to have | alleged | suspected | charged with
try: tried to | tries to | try to | trying to | attempted to | attempts to | attempting to | sought to | attempt to
"""
STRENGTHS: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): strength
    for strength, phrases in (line.split(":") for line in entries(_STRENGTHS))
    for phrase in phrases.split("|")
}

# Strengths that stand for each other: a permission is worded with "may" or "can", reported speech turns will to would.
NEAR = frozenset({frozenset({"may", "can"}), frozenset({"plan", "try"})})
REPORTED = frozenset({frozenset({"will", "would"}), frozenset({"can", "may"})})

# Words of speech after which "would" is the "will" of what was said.
SPEECH = words(
    """
    said says say told tells announced announces promised promises vowed vows warned warns claimed claims added adds
    pledged pledges predicted predicts insisted insists according hoped thought believed stated argued wrote
    explained confirmed threatened suggested declared estimates estimated
    """
)

# After these a text says as much without them.
SILENT = frozenset({"agreed to", "decided to", "ordered to", "considered", "expect", "requires", "is said to"})
IDLE = frozenset(
    tuple(phrase.split())
    for phrase in ("due to be", "free will", "good will", "last will", "can of", "can't wait", "as soon as possible")
)
