"""Words by which a text says who says something, by language; all languages are used together."""

from __future__ import annotations

import re

_SAYING = {
    "en": """
        said says say told tells tell announced announces claimed claims claim argued argues argue added adds stated
        states warned warns warn insisted insists declared declares explained explains noted notes acknowledged
        acknowledges admitted admits denied denies deny reiterated reported reports confirmed confirms wrote writes
        tweeted asked asks replied responded testified estimated estimates estimate alleged alleges suggested suggests
        predicted predicts promised promises vowed pledged accused accuses accuse called calls described describes
        condemned criticised criticized criticises criticizes praised urged urges conceded maintained maintains
        emphasised emphasized stressed recalled remarked voiced expressed echoed asserted cautioned contended contends
        concluded disclosed revealed observed complained joked quipped believes believe thinks expects expect fears
        fear disputed disputes rejected rejects disagreed argued shouted posted lamented speculated blamed blames
        counters countered concedes showed shows show found finds find
    """,
    "de": """
        sagte sagt sagten erklärte erklärt erklärten betonte behauptete behauptet meinte meint warnte warnt kritisierte
        kritisiert berichtete berichtet berichteten bestätigte forderte fordert versicherte räumte teilte teilten
        schrieb schreibt sprach äußerte fügte kündigte bestritt verwies wies mahnte klagte lobte
    """,
    "fr": """
        déclare dit affirme explique estime assure annonce ajoute indique précise souligne dénonce prévient reconnaît
        écrit raconte confie regrette soutient résume promet
    """,
    "es": """
        dijo dice dijeron afirmó afirma aseguró asegura explicó explica informó informa declaró declara señaló señala
        añadió añade anunció anuncia advirtió denunció reconoció admitió indicó sostuvo sostiene aclaró comentó criticó
        lamentó escribió prometió destacó
    """,
}
_FRENCH_PAST = """
    déclaré dit affirmé expliqué estimé assuré annoncé ajouté indiqué précisé souligné dénoncé prévenu reconnu écrit
    raconté confié regretté soutenu lancé promis jugé martelé rappelé répondu
"""

# Nouns for people and bodies that say things; a plural in -s is known too.
_SPEAKERS = {
    "en": """
        official spokesman spokeswoman spokesperson minister ministry police government court report study survey poll
        agency company expert analyst critic source diplomat researcher scientist doctor witness prosecutor lawyer
        resident president mayor office department union bank group authority council economist activist army military
        director governor leader coach manager organiser organizer owner editor farmer teacher driver woman man
        operator opposition regulator commission committee inspectorate service institute university hospital campaign
        party adviser advisor aide attorney judge neighbour neighbor relative historian professor observer officer
        chief senator lawmaker politician journalist reporter newspaper document figure charity organisation
        organization institution firm embassy parliament board investigator engineer family parent mother father
        investor trader voter supporter opponent campaigner deputy team federation association documents people body
        watchdog auditor chairman chairwoman ambassador general commander soldier rebel developer executive statement
        secretary envoy champion singer actor actress author founder captain player writer scholar teenager student
        pupil nurse veteran priest winner airline maker ombudsman miner pilot passenger survivor victim user customer
        tenant landlord guard tourist visitor manufacturer retailer provider store shop club church school press
        broadcaster magazine website paper left right
    """,
    "de": """
        Sprecher Sprecherin Polizei Regierung Ministerium Opposition Behörde Experte Experten Forscher
        Staatsanwaltschaft Studie Umfrage Gericht Anwalt Anwältin Zeuge Zeugen Kritiker Gewerkschaft Unternehmen Firma
        Verband Bürgermeister Minister
    """,
    "fr": """
        syndicat gouvernement ministre ministère police préfet préfecture opposition porte-parole directeur directrice
        sondage étude expert avocat avocate maire témoin chercheur président présidente entreprise
    """,
    "es": """
        portavoz gobierno ministro ministra ministerio policía alcalde alcaldesa oposición experto abogado abogada
        testigo vecino jefe jefa director directora sondeo estudio presidente presidenta empresa compañía bombero
        sindicato
    """,
}

_TITLES = """
    mr mrs ms miss dr prof professor sir dame lord lady president vice-president vice prime minister secretary state
    sen senator rep representative gov governor mayor judge justice chief chairman chairwoman speaker king queen prince
    princess pope general gen colonel col major maj captain capt lieutenant lt sergeant sgt rev reverend officer
    ambassador commissioner director attorney chancellor councillor councilman councilwoman congressman congresswoman
    detective inspector superintendent premier foreign interior defence defense finance health justice agriculture
    education transport economy environment energy deputy acting former supt cardinal bishop archbishop sheikh ayatollah
    herr frau m mme mgr me sr sra srta don doña ministre président présidente ministra presidente presidenta député
    députée senador senadora
"""
_TITLE_ENDINGS = (
    "minister|ministerin|senator|senatorin|politiker|politikerin|sprecher|sprecherin|chef|chefin|präsident|präsidentin|"
    "kanzler|kanzlerin|leiter|leiterin|direktor|direktorin|meister|meisterin|vorsitzende|vorsitzender|anwalt|anwältin|"
    "forscher|forscherin"
)

# What is said, not who says it ("Das sagte der Minister"), and nobody in particular.
_NOBODY = """
    das dies dieses dazu darauf daraufhin this that these those it ceci cela ça esto eso ello
    nobody everybody everyone anybody anyone somebody someone none niemand jemand alle jeder viele manche
    personne chacun certains nadie alguien todos algunos
"""

_ACCORDING = (
    r"according to|in the words of|in the view of|laut|nach (?:angaben|ansicht|aussage|auskunft|einschätzung)(?: von)?"
    r"|selon|d[’']après|según|de acuerdo con|a juicio de"
)
# May stand between a speaker and the verb, in any order.
_BETWEEN = (
    "also|later|then|again|once|now|already|has|have|had|himself|herself|themselves|repeatedly|earlier|first|still|even|"
    "often|publicly|privately|never|hat|haben|hatte|a|ont|avait|aussi|également|también|ha|han|había"
)


def _alternatives(words: str) -> str:
    return "|".join(sorted(map(re.escape, set(words.split())), key=len, reverse=True))


SAYING = frozenset(word for words in _SAYING.values() for word in words.split())
SPEAKERS = frozenset(word for words in _SPEAKERS.values() for word in words.split())
# Endings of words for people by what they are or do: "cyclist", "dockworkers", "spokespeople".
SPEAKER_ENDING = re.compile(r"\w+(?:ist|worker|maker|owner|leader|man|woman|men|women|person|people|official)s?\Z")
TITLES = frozenset(_TITLES.split())
NAMING_NOBODY = frozenset(_NOBODY.split())
TITLE_ENDING = re.compile(rf"[\w-]*?(?:{_TITLE_ENDINGS})\Z", re.IGNORECASE)
VERB = (
    rf"(?:(?:a|ont|avait|ha|han)(?:-t)?(?:-(?:il|elle|ils|elles|on))?\s(?:{_alternatives(_FRENCH_PAST)})"
    rf"|(?:{_alternatives(' '.join(SAYING))}))\b"
)
BETWEEN = rf"(?:(?:{_BETWEEN}|[a-z]{{3,20}}ly)\s)"
ACCORDING = _ACCORDING
# "Wie die Behörde mitteilte": verbs that stand at the end there.
GERMAN_TELLING = (
    r"(?:mitteilten?|mitgeteilt hat|sagten?|sagt|erklärten?|erklärt|berichteten?|berichtet|schreibt|schrieb|betonten?|"
    r"bestätigten?|bestätigt|meldeten?|meldet|ankündigten?|angab|angaben|ausführten?|hervorhob)"
)
FRENCH_INVERSION = re.compile(r"-(il|elle|ils|elles)\s")
