"""Names that have several forms, and titles that are no part of a name."""

from __future__ import annotations

from annotator.matching.word_lists import entries, words

# The name that is compared, then its other forms; a word with a * is short for any ending ("German*": "Germans").
_COUNTRIES = """
afghanistan afghan afghans
albania albanian albanians
algeria algerian algerians
angola angolan angolans
argentina argentine argentinian argentines argentinians
armenia armenian armenians
australia australian australians aussie
austria austrian austrians
azerbaijan azerbaijani azeri
bahrain bahraini
bangladesh bangladeshi bangladeshis
belarus belarusian belarusians
belgium belgian belgians
bolivia bolivian bolivians
bosnia bosnian bosnians
brazil brazilian brazilians
bulgaria bulgarian bulgarians
cambodia cambodian cambodians
cameroon cameroonian
canada canadian canadians
chile chilean chileans
china chinese
colombia colombian colombians
congo congolese
croatia croatian croatians croat
cuba cuban cubans
cyprus cypriot cypriots
czechia czech czechs
denmark danish dane danes
ecuador ecuadorian ecuadorean
egypt egyptian egyptians
england english
estonia estonian estonians
ethiopia ethiopian ethiopians
finland finnish finn finns
france french frenchman frenchmen
georgia georgian georgians
germany german germans
ghana ghanaian ghanaians
greece greek greeks
greenland greenlandic
guatemala guatemalan guatemalans
haiti haitian haitians
honduras honduran hondurans
hungary hungarian hungarians
iceland icelandic icelander
india indian indians
indonesia indonesian indonesians
iran iranian iranians
iraq iraqi iraqis
ireland irish
israel israeli israelis
italy italian italians
jamaica jamaican jamaicans
japan japanese
jordan jordanian jordanians
kazakhstan kazakh
kenya kenyan kenyans
korea korean koreans
kosovo kosovan kosovar
kuwait kuwaiti
laos laotian
latvia latvian latvians
lebanon lebanese
libya libyan libyans
lithuania lithuanian lithuanians
luxembourg luxembourger
malaysia malaysian malaysians
mali malian
malta maltese
mexico mexican mexicans
moldova moldovan
mongolia mongolian
morocco moroccan moroccans
mozambique mozambican
myanmar burma burmese
nepal nepalese nepali
netherlands dutch holland
nicaragua nicaraguan
niger nigerien
nigeria nigerian nigerians
norway norwegian norwegians
pakistan pakistani pakistanis
palestine palestinian palestinians
panama panamanian
paraguay paraguayan
peru peruvian peruvians
philippines philippine filipino filipinos
poland polish pole poles
portugal portuguese
qatar qatari
romania romanian romanians
russia russian russians
rwanda rwandan
scotland scottish scots scot
senegal senegalese
serbia serbian serbs serb
singapore singaporean
slovakia slovak slovaks
slovenia slovene slovenian
somalia somali somalis
spain spanish spaniard spaniards
sudan sudanese
sweden swedish swede swedes
switzerland swiss
syria syrian syrians
taiwan taiwanese
tanzania tanzanian
thailand thai thais
tunisia tunisian tunisians
turkey turkish turk turks turkiye
uganda ugandan
ukraine ukrainian ukrainians
uruguay uruguayan
venezuela venezuelan venezuelans
vietnam vietnamese
wales welsh
yemen yemeni
zambia zambian
zimbabwe zimbabwean
europe european europeans
africa african africans
asia asian asians
arabia arab arabs arabian
"""
_PHRASES = """
us|u.s.|u.s.a.|usa|united states|united states of america|america|american|americans|us-american
uk|u.k.|united kingdom|britain|great britain|british|briton|britons
eu|e.u.|european union
un|u.n.|united nations
uae|united arab emirates|emirati
saudi arabia|saudi|saudis
who|world health organization|world health organisation
nato|north atlantic treaty organization
imf|international monetary fund
ecb|european central bank
fed|federal reserve|federal reserve board
nhs|national health service
bbc|british broadcasting corporation
fbi|federal bureau of investigation
cia|central intelligence agency
cdc|centers for disease control|centers for disease control and prevention
fda|food and drug administration
epa|environmental protection agency
irs|internal revenue service
nasa|national aeronautics and space administration
republican|republicans|republican party|gop|g.o.p.|rep
democrat|democrats|democratic|democratic party|dem|dems
labour|labour party
tory|tories|conservative|conservatives|conservative party
liberal democrat|liberal democrats|lib dem|lib dems
green|greens|green party
muslim|muslims|islam|islamic
christian|christians|christianity
catholic|catholics|catholicism
protestant|protestants
jew|jews|jewish|judaism
hindu|hindus|hinduism
buddhist|buddhists|buddhism
sikh|sikhs|sikhism
sunni|sunnis
shia|shiite|shiites|shi'ite
mormon|mormons
evangelical|evangelicals
orthodox|orthodox church
anglican|anglicans
new york city|nyc|n.y.c.
los angeles|l.a.
washington dc|washington d.c.|washington, d.c.|d.c.
covid|covid-19|coronavirus|sars-cov-2
house|house of representatives
supreme court|scotus
"""
_PLACES = """
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming
amsterdam ankara athens atlanta baghdad bangkok barcelona beijing beirut belfast belgrade berlin birmingham boston
bristol brussels bucharest budapest cairo cardiff chicago cologne copenhagen dallas damascus delhi denver detroit dhaka
dublin edinburgh frankfurt geneva glasgow hamburg hanoi havana helsinki houston istanbul jakarta jerusalem
johannesburg kabul karachi kyiv kiev lagos leeds lima lisbon liverpool london lyon madrid manchester manila marseille
melbourne miami milan minneapolis montreal moscow mumbai munich nairobi naples oslo ottawa paris philadelphia phoenix
prague rome rotterdam seattle seoul seville shanghai sheffield stockholm sydney tehran tokyo toronto turin
vancouver vienna vilnius warsaw zurich gaza crimea catalonia bavaria siberia tibet
"""
_US_STATES = """
ala=alabama ariz=arizona ark=arkansas calif=california colo=colorado conn=connecticut fla=florida ill=illinois
kan=kansas ky=kentucky la=louisiana mass=massachusetts mich=michigan minn=minnesota miss=mississippi neb=nebraska
nev=nevada okla=oklahoma ore=oregon pa=pennsylvania tenn=tennessee tex=texas va=virginia wis=wisconsin
californian=california texan=texas texans=texas floridian=florida floridians=florida californians=california
"""

ALIASES = {form: line.split()[0] for line in entries(_COUNTRIES) for form in line.split()}
ALIASES |= {form: line.split("|")[0] for line in entries(_PHRASES) for form in line.split("|")}
ALIASES |= {place: place for place in _PLACES.split()}
ALIASES |= dict(pair.split("=") for pair in _US_STATES.split())

COUNTRIES = frozenset(line.split()[0] for line in entries(_COUNTRIES)) | {"us", "uk", "saudi arabia", "uae"}
PLACES = frozenset(_PLACES.split())

# Forms that are a name only in capitals, because they are words too.
WORDS_TOO = frozenset(
    {"us", "who", "pole", "poles", "turkey", "rep", "dem", "house", "green", "greens", "polish", "ore"}
)
WORDS_TOO |= {"ill", "miss", "la", "pa", "va", "mass", "ark", "tex", "fed", "conservative", "conservatives", "labour"}
WORDS_TOO |= {"mali", "chile", "china", "democratic", "un", "republican", "swede", "swedes", "thai", "scot", "phoenix"}

PARTY_STATES = frozenset({"r", "d", "i"})

TITLES = words(
    """
    mr mrs ms miss mx dr sir dame lord lady prof professor president vice prime minister premier chancellor
    secretary senator sen sens congressman congresswoman rep reps representative governor gov mayor judge justice
    king queen prince princess pope bishop archbishop cardinal imam rabbi father sister saint st general gen colonel
    col captain capt major maj sergeant sgt lieutenant lt admiral officer chief director chairman chairwoman chair
    ceo former ex speaker ambassador attorney councillor councilman councilwoman commissioner sheriff deputy
    minister ministers mp mps md phd jr sr ii iii iv acting late then-president first lady spokesman spokeswoman
    spokesperson
    """
)

NICKNAMES = {
    "joe": "joseph", "bill": "william", "will": "william", "billy": "william", "bob": "robert", "rob": "robert",
    "bobby": "robert", "jim": "james", "jimmy": "james", "mike": "michael", "mick": "michael", "tom": "thomas",
    "dick": "richard", "rick": "richard", "liz": "elizabeth", "beth": "elizabeth", "kate": "katherine",
    "katie": "katherine", "tony": "anthony", "dave": "david", "dan": "daniel", "danny": "daniel", "steve": "stephen",
    "steven": "stephen", "ted": "edward", "ed": "edward", "jeff": "jeffrey", "chris": "christopher", "matt": "matthew",
    "nick": "nicholas", "sam": "samuel", "ben": "benjamin", "alex": "alexander", "andy": "andrew", "greg": "gregory",
    "ron": "ronald", "don": "donald", "ken": "kenneth", "tim": "timothy", "jack": "john", "johnny": "john",
    "chuck": "charles", "charlie": "charles", "harry": "henry", "larry": "lawrence", "bernie": "bernard",
    "maggie": "margaret", "meg": "margaret", "peggy": "margaret", "sue": "susan", "pat": "patrick", "vlad": "vladimir",
}  # fmt: skip

# Particles that stand inside a name in small letters.
PARTICLES = words("de del della di da dos von van der den la le al el bin ibn ben y of")

# Places that are also a first name ("Paris Hilton"), or a surname ("Michael Jordan").
FIRST_NAMES_TOO = frozenset(
    {"jordan", "chad", "paris", "georgia", "israel", "virginia", "sydney", "chelsea", "florence"}
)
SURNAMES_TOO = frozenset({"jordan", "london", "paris", "england", "ireland", "houston", "berlin", "warsaw", "green"})
# Words that are also a first name: at the start of a sentence they are one only before another name.
WORDS_AND_FIRST_NAMES = frozenset(
    {"mark", "frank", "grant", "grace", "rose", "dean", "hunter", "carter", "hope", "faith"}
)
