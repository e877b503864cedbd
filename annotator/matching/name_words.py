"""Names that have several forms, titles that are no part of a name, and words that are capitals only by their place."""

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

# Words that open a sentence, or stand in a headline, without being a name.
COMMON_WORDS = words(
    """
    thats weve ive youre theyre dont cant wont didnt isnt im lets heres whats theres hes shes whos a about above
    according account accountants across act activists actor actors actress actually ad add adding additional adults
    advertisers advisers aerial after again against age agencies agency ago aid air aircraft airline airlines
    airport airports alcohol all allegedly allies almost alone along already also although always ambulances amid
    among an analysts ancient and animal animals annual another any anybody anyone apart apparently apples approval
    archaeologists architects are area areas armed army around arrests art article artist artists as ask asked
    assets assistance astronauts astronomers asylum at athletes attacks attempts attendance auditors aunt author
    authorities authors average babies back bad bakers ban bananas bank bankers banks banning barely bars based bats
    be beaches beans bears because beef been beer bees before behind being below beneath besides best better between
    beyond big bigger billions bird birds birth births black blood boat boats bodies books border both boy boys
    bread breaking breast bridge bridges brothers budget builders building buildings burglaries bus buses business
    businesses but butter buyers by california's call called calls campaigners can cancer candidates cannabis car
    carbon cars cases cash cats cattle census central century chairs charities check cheese chemicals chicken child
    children chocolate choice church churches cigarettes cinemas cities citizens city civil civilians claims class
    climate clinics closing clubs coaches coal cocoa coffee college colleges comet commercial commissioners
    committee commuters companies compared competition complaints computers congestion conservationists constitution
    construction consumer consumers consumption contractors contrary contrast convicted cooking copper corn
    corporate corruption cost costs could council councillors councils countries country county couples courts court
    cows credit crews crime crimes criminals critics crop crops crowds cuts cutting cyclists daily dairy dams data
    daughters day days deaths debt decades deer defence defense deficit demand democracy demonstrators dentists
    deputies despite detectives developers diabetes did diesel dinosaurs diplomats directors disabled diseases
    divers do doctors does dog dogs doing domestic don't donations donors dozens drinking drivers drones drought
    drug drugs due during each earlier early earnings eating economic economists economy editors education eggs
    eight either elderly elected election elections electric electricity elephants eleven else emergency emissions
    employees employers employment enemies energy engineering engineers enough environmental environmentalists
    equality even eventually ever every everybody everyone everything everywhere evidence ex exactly except
    executives experts exports extra fact factories factory fake families family famous fans far farm farmers farms
    fast father fathers federal fees female few fewer fifteen fifty fighters figures film films finally financial
    fines fire firefighters firms first fish fishermen fishing five flights flood flooding floods flu fly flying
    following food football footballers for foreign foreigners forest forests former forty four fraud free fresh
    friends from front fruit fuel full funding funds further gamblers gangs garbage gas gasoline general girl girls
    giving glaciers global goats god going gold good got government governments governors grades graduates grain
    green grocery ground group groups growers growth guards guests gun guns guys had hackers hairdressers half happy
    hardly has hate have having he he's health heart heat heavy heating help helping hence her here heroin high
    higher highways hiring his historians history holding home homeless homes homicides honey horses hospital
    hospitals hostages hot hotels hours house household households houses housing how however human hundreds hunger
    hungry hunters husbands i i'm i've ice if illegal immigrants immigration important imports in income incomes
    indeed independence industrial industry infant infants inflation information injuries inmates innocent insects
    inside inspectors instead insurance insurers interest international internet into investigators investment
    investors is islands it it's its jail jobs joint journalists judges juries jury just justice juveniles keeping
    kids killing kings labor lakes land landlords language large last late later law lawmakers lawyers leaders
    leaving left legal less let letters libraries life like likewise lions listen literacy little live lives living
    loans local local logging long look looking lorries lots love low lower lung machines mail making male man
    managers mandatory manufacturers manufacturing many maps marijuana marine market markets married mass may maybe
    mayors me meals meanwhile meat media medical medicine members men mental merchants metal migrants miles military
    milk millions mine miners mines minimum ministers ministry minorities minors minutes missing mobile money
    monkeys months more moreover mortgage mosquitoes most mostly mother mothers motorists mountain movie moving much
    murder murders museums music musicians must my names national natural nature near nearly negotiators neighbours
    neighbors neither never nevertheless new news newspapers next night nine no nobody non none nor north not note
    nothing now nuclear nuns nurses obesity observers obviously oceans of off officers offices official officials
    often oil old olive on once one only onions open opening opposition or orders organic organisers organizers
    other others otherwise our out outside over owners oxygen pandemic parents parliament part parties partly party
    passengers past patients patrol pay paying peace penguins pension pensioners pensions people per perhaps
    pesticides petrol pets pharmacists phone photos physicians pilots pirates plans plants plastic players please
    poaching poets police policies polio political politicians polling polls pollution poor population possibly
    postal potatoes poverty power pregnant presidents previously priests prices primary prime prison prisoners
    prisons private producers production professors profits programs property prosecutors protest protesters
    protests public publishers punishment pupils putting quite rabbits racism radiation radio rail railway rain
    rainfall rainforest raising rape rates rather reading real really rebels recent recently record records
    recycling red refugees regional regulators religion religious remember rent rents repairs reporters reports
    rescuers research researchers residents restaurants retail retailers retired returns revenue rhinos rice rich
    rising rivals river rivers roads robots roughly rubber rules rural russia's sailors salaries sales salmon salt
    satellites saying says schools science scientists scores sea search second secret secretaries security seeking
    seizures sellers senators senior separate serious servants service services settlers seven several sex sexual
    shareholders sharks she she's sheep ships shipping shoppers shops should show shrimp since single sir sisters
    six sixty small smartphones smokers smoking smugglers snow so soccer social soldiers solar some somebody someone
    something sometimes soon south soybeans space speaking speed spending spiders spokesman sports squatters staff
    state statement states statistics steel still stock stocks stop storks storms streets strikes striking students
    studies study such suddenly sugar suicide suicides summer suppliers support supporters sure surgeons
    surprisingly survey surveys survivors suspects swimming take taking talks tanks tariffs tax taxes taxi taxpayers
    tea teachers teenage teenagers television temperature temperatures ten tenants terrorism terrorists tests thanks
    that that's the their them then there there's therefore these they they're thieves things think thirty this
    those though thousands three through throughout thus tickets tigers timber time tiny to tobacco today together
    tomatoes tomorrow tonight too torture total tourism tourists towns trade traders tradition traffic trains
    transport travel travellers trees trials troops trucks true tuition turnout twelve twenty two typically
    undocumented under unemployment unfortunately unions universities unless unlike until up upon urban us use users
    using usually vaccinated vaccination vaccinations vaccine vaccines vegetables vegetarians very veterans victims
    video villages villagers violence violent virtually virus visitors volcanoes volunteers voter voters votes
    voting wages wait waiters walking war warming warships was waste watch water we wealthy weapons weather wealth
    wednesday's weeks welfare well were whales what wheat when where whereas whether which while white who whoever
    whole whose why wild wildfires wildlife will wind windows wine winter wives with within without witnesses wolves
    woman women women's wood words work workers working world worldwide worse would writers wrong year years yes
    yesterday yet you you're young your youth youths zero government's church's company's country's nation's
    nobody's people's today's state's children's men's women's
    """
)

# Places that are also a first name ("Paris Hilton"), or a surname ("Michael Jordan").
FIRST_NAMES_TOO = frozenset(
    {"jordan", "chad", "paris", "georgia", "israel", "virginia", "sydney", "chelsea", "florence"}
)
SURNAMES_TOO = frozenset({"jordan", "london", "paris", "england", "ireland", "houston", "berlin", "warsaw", "green"})
