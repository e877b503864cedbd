"""Words that deny, phrases with them that do not, and words that only look like a denied one."""

from __future__ import annotations

from annotator.matching.word_lists import words

DENYING = r"""
not | never | no one | nobody | none | nothing | nowhere | neither | no | without | cannot | cant | wont | dont | didnt
isnt | wasnt | doesnt | den(?:y|ies|ied|ying|ial|ials) | refus(?:e|es|ed|ing|al) | reject(?:s|ed|ing|ion)?
fail(?:s|ed|ing)? to | failure to | declin(?:e|es|ed|ing) to | false | falsely | fake | hoax | untrue | myth
lacks? | lacked | lacking | absence of | hardly | barely | scarcely | free (?:of|from) | clear of | devoid of | far from
anything but | ceas(?:e|es|ed)(?= to| all) | stopped(?= \w+ing) | rul(?:e|es|ed|ing) out
dismiss(?:es|ed)(?= (?:claim|report|rumou?r|allegation|suggestion)s?) | refut(?:e|es|ed|ing) | debunk(?:s|ed|ing)?
non(?=-) | incapable of | immune to | unable | zero | in vain | stop(?:ped)? short of | instead of | rather than
\w+n't
"""
# Phrases with such a word that deny nothing, and the abbreviation of "number".
IDLE = r"""
not only | not just | not to mention | last but not least | or not | no doubt | no matter | nothing but | none other
no (?:fewer|less|more|later|earlier|sooner) than | not (?:least|necessarily) | no wonder | nothing less than | if not
why not | not simply | not merely | not until | nos?\. ?(?=\d) | no-one knows | (?:^|(?<=[.!?] ))no, | no less
no other | (?:isn't|wasn't|aren't|doesn't|didn't) (?:it|he|she|they)\b | without (?:a )?doubt | near miss | ground zero
zero (?:emissions?|tolerance|hour) | net zero
"""

PREFIXES = ("un", "in", "im", "il", "ir", "non", "dis", "anti", "de", "a", "ab")
# A word with a prefix, and the word without it, that have nothing to do with each other.
UNRELATED = words(
    """
    income incoming import importer exporter impose increase invest interest discover discharge display dispose
    uniform inform infect inside indeed install instance intent intend intense invent involve include impact impress
    improve implant until under unit union unite universe unless district distant disease distress discount
    discourse decrease deposit deport deliver demand depart design detail develop deform defend default degree
    define derive despite destroy detect device devote alone along among about above across around away abroad
    aboard arise ashore account accord address adopt advise advance affair afford again against agree ahead alike
    alive allow amount announce another appear apply approve aside asleep assess assign assist assure attack attend
    await award awake aware abuse absent invade inhabit input insight inland indoor investor indict illuminate irony
    dismay dismiss antique deal dear deep dean abase abate abide debase decline decode delay delight denote denounce
    depend depict depress describe desert deserve desire dispatch dispense distance distinct distort distract
    disturb
    """
)

# The opposite of a word by another prefix or none: as if denied.
OPPOSITES = {"unlawful": "legal", "illegal": "lawful", "illicit": "legal", "unable": "capable", "untrue": "correct"}
