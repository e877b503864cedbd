"""Words that take a full stop without ending a sentence, and words that open one, by language.

An entry in lower case matches any letter case; an entry with a capital matches exactly, because its lower-case form is
a word that may end a sentence ("Mass.", but "a mass."). The lists of all languages are used together, so an entry must
not be a common last word of a sentence in another language.
"""

from __future__ import annotations

# Never the end of a sentence: a name, a number or the rest of a phrase has to follow.
_ALWAYS = {
    "en": """
        mr mrs ms mx messrs mmes dr drs prof profs rev sen sens reps gov govs lt sgt capt cmdr cpl pvt pfc adm atty supt
        insp det amb hon pres Gen Col Rep Maj Asst Brig Cdr Msgr Fr vs cf viz i.e e.g ie eg approx ca Mt Mts Ft
    """,
    "de": """
        hr hrn dipl bzw evtl ggf inkl exkl sog bspw z.b d.h u.a i.d.r v.a o.ä s.o s.u vgl zzgl abzgl insb bes geb gest
        Mag hl abt u.u m.e z.t a.d i.a
    """,
    "fr": "MM mgr env c.-à-d av bd",
    "es": """
        sra srta sres dra d.ª dña lic arq gral cnel tte ee p.ej p.e aprox excmo excma sta sto fdez glez mtnez hnos bs
    """,
    "it": "sig sigg dott avv geom",
    "pt": "exmo exma",
    "nl": "dhr mevr bijv o.a d.w.z jhr",
    "ru": "т.е т.к т.н ул пр-т проф акад напр ген тов обл р-н доц",
    "ar": "أ.د",
    "hi": "डॉ प्रो श्री सुश्री रु स्व कु",
}

# The end of a sentence only when a typical opener follows.
_SOMETIMES = {
    "en": """
        inc corp co ltd llc llp plc bros jr sr esq etc al est dept univ assn intl govt natl ave blvd rd hwy sq apt bldg
        st ste ft hr hrs min mins lb lbs oz sec secs ph.d ed eds trans repr cont incl excl tel ext
        Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    """,
    "de": "usw usf mio mrd tsd jh jhdt str u.s.w e.v std sek hrsg ff chr med phil rer nat jur habil",
    "fr": "hab janv févr avr juill déc suiv éd coll chap",
    "es": "uu ud uds vd vds s.a cía ctvs dep dpto Méx",
    "it": "ecc s.p.a",
    "pt": "ltda",
    "nl": "enz",
    "ru": "им см ред гг вв тыс млн млрд трлн руб коп долл чел др т.д т.п пр кг км н.э",
}

# Not the end of a sentence when a number follows.
_BEFORE_NUMBER = {
    "en": "no nos prop pp par para paras art arts sect ch chap vol vols fig figs pt eq ver cl col",
    "de": "nr nrn abs kap bd ziff anl abb tab",
    "fr": "num al janv févr avr juill sept oct nov déc",
    "es": "núm núms pág págs cap ene abr ago dic",
    "ru": "ст пп стр гл рис табл янв фев февр апр авг сент сен окт нояб дек",
}

# Russian units end a sentence before a capital when they stand behind what they count.
_RUSSIAN_UNITS = "г гг в вв м тыс млн млрд трлн руб коп долл чел кг км см га ч мин сек др т.д т.п пр н.э"

# The end of a sentence before every capital.
_CLOSING = "etc usw"

# The end of a sentence before a word that is followed by its verb: "Peoria, Ill. Workers were told".
_STATES = """
    Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mich Minn Miss Mo Mont Mass Neb Nebr Nev
    Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta D.C a.m p.m
"""
_VERBS = "was were is are has have had said say says will would could did does told took came went"

_OPENERS = {
    "en": """
        The A An I This That These Those It Its He She They We You His Her Their Our Your My There Here In On At By For
        From With Without Within After Before During Since Until While When Where Why How What Who Which Although Though
        Because But And Or So Yet Nor If Unless Once As Under Over Among Between Despite However Meanwhile Moreover
        Furthermore Instead Also Then Thus Therefore Still Now Today Yesterday Tomorrow Some Many Most Several Few
        All Both Each Every Another Other Others One Two Three No Not Nobody Nothing Neither Either Even Only Just Asked
        According About Earlier Later Last Next Critics Officials Experts To Is Are Was Were Did Does Do Has Have Had
        Can Could Would Should It's He's She's They're We're I'm I've There's That's Don't Didn't Isn't
    """,
    "de": """
        Der Die Das Den Dem Ein Eine Einen Einem Er Sie Es Wir Ihr Ich Sein Seine Ihre Unser Dies Diese Dieser Dieses Im
        Am Auf Aus Bei Mit Nach Seit Von Vor Zu Zum Zur Für Durch Gegen Ohne Um Über Unter Zwischen Aber Und Oder Doch
        Denn Dann Damit Dabei Dort Hier Heute Gestern Morgen Wenn Weil Wie Was Wer Wo Warum Auch Nur Nicht Noch Schon
        Alle Viele Einige Kein Keine Man Als Ob Obwohl Während Nun Jetzt
    """,
    "fr": """
        Le La Les Un Une Des Du De Ce Cet Cette Ces Il Elle Ils Elles Nous Vous Je Son Sa Ses Leur Leurs Mais Et Ou Donc
        Car En Dans Sur Sous Avec Sans Pour Par Après Avant Depuis Pendant Selon Si Quand Comme Lorsque À Au Aux Tout
        Tous Toutes D'après
    """,
    "es": """
        El La Los Las Lo Una Unos Unas Este Esta Estos Estas Ese Esa Su Sus Él Ella Ellos Ellas Nosotros Yo Pero Y De
        Del Con Sin Por Para Según Si Cuando Como Donde Desde Hasta Sobre Tras Entre También Además Al Aunque
    """,
    "it": "Il Lo Gli Le Uno Questo Questa Egli Lui Lei Loro Ma E Nel Nella Di Da Con Per Su Non Se Quando",
    "pt": "O Os As Um Uma Este Esta Ele Ela Eles Elas Mas Em Na Do Com Para Não Quando Segundo",
    "nl": "De Het Een Dit Dat Deze Hij Zij Ze Wij Ik Maar Of Op Aan Bij Met Na Van Voor Als Toen Ook Niet",
    "ru": """
        В Во На По С Со К Ко От До За Из Для При Об О Он Она Оно Они Мы Вы Я Это Этот Эта Эти Этого Но И А Или Если
        Когда Как Так Также Однако Кроме Тем После Перед Между Его Её Их Наш Все Всё Не Ни Что Где Кто Там Здесь У
        Под Над
    """,
}

# Openers that are parts of names too ("W.E.B. Du Bois"): they open a sentence only before a small letter.
_NAME_PARTS = "A I O E Y À В С К О И А У Я Al Da Das De Del Den Des Di Die Do Du El La Las Le Lo Los Ma Si Su Van Von"

_GERMAN_MONTHS = "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember"
_GERMAN_BEFORE_ORDINAL = "der dem den des im zum zur vom beim jeder jeden"
# Two of them nearby make it German, where an ordinal is a number with a full stop.
_GERMAN_WORDS = "am der das und ist nicht mit für auf dem des wird wurde eine einen im zum vom sich von bei"

_EXCLAIMING_NAMES = "yahoo jeopardy yum"

_ATTRIBUTION_VERBS = """
    said says asked asks added adds wrote writes told replied answered shouted cried exclaimed wondered tweeted joked
    yelled declared continued explained insisted quipped demanded recalled remarked argued warned responded
"""


def _merged(by_language: dict[str, str]) -> frozenset[str]:
    return frozenset(word for words in by_language.values() for word in words.split())


ALWAYS = _merged(_ALWAYS)
STATES = frozenset(_STATES.split())
SOMETIMES = _merged(_SOMETIMES) | STATES
CLOSING = frozenset(_CLOSING.split())
VERBS = frozenset(_VERBS.split())
BEFORE_NUMBER = _merged(_BEFORE_NUMBER)
RUSSIAN_UNITS = frozenset(_RUSSIAN_UNITS.split())
OPENERS = _merged(_OPENERS)
NAME_PARTS = frozenset(_NAME_PARTS.split())
GERMAN_MONTHS = frozenset(_GERMAN_MONTHS.split())
GERMAN_BEFORE_ORDINAL = frozenset(_GERMAN_BEFORE_ORDINAL.split())
GERMAN_WORDS = frozenset(_GERMAN_WORDS.split())
EXCLAIMING_NAMES = frozenset(_EXCLAIMING_NAMES.split())
ATTRIBUTION_VERBS = frozenset(_ATTRIBUTION_VERBS.split())
