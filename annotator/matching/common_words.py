"""Words that have a capital only by their place: they open a sentence, or stand in a headline, and are no name."""

from __future__ import annotations

from annotator.matching.word_lists import words

COMMON_WORDS = words(
    """
    a abandoned about above absentee accept access according account accountants accused across act active activists
    actor actors actress actually ad add adding additional adults advertisers advisers aerial after again against age
    agencies agency agents ago aid air aircraft airline airlines airport airports alcohol all allegedly allies almonds
    almost alone along already also although always ambulances amid among an analysis analysts ancient and animal
    animals annual anonymous another ants anxiety any anybody anyone anywhere apart apparently apples approval
    archaeologists archers architects archivists are area areas armed army around arrests arson arsonists art article
    artist artists as asbestos ask asked asks assault assaults assets assistance asthma astronauts astronomers asylum
    at atheists athletes attacks attempts attendance audit auditors aunt author authorities authors autism automobile
    avalanches average babies baby back background bad bailiffs bakers ballots ban bananas bank bankers banknotes
    banks banning barbers barely barley bars baseball based bats be beaches beans bears beauty because beef been beer
    bees before behind being believe believers below beneath besides best better between beyond bicycle big bigger
    bike bill billionaire billions biologists bird birds birth births bishops black blacks blizzards block blood blue
    boat boats bodies bonds bonuses books border borrowers borrowing both boxers boxing boy boys bread break breaking
    breast bricks bride bridge bridges broken brothers budget builders building buildings bulls burglaries burglars
    burglary buried bus buses business businesses but butchers butter buy buyers by cabbies california's call called
    calls calves camels campaigners can cancer candidate candidates cannabis cant cap capital car carbon cardboard
    carers cargo carpenters carrots cars cases cash casualties caterers cats cattle caught cell cement census central
    century certain chairs change changes charges charities chart check checks cheese chefs chemical chemicals
    chemists cheques chess chicken chickens chiefs child children children's chocolate choice cholera church church's
    churches cigarette cigarettes cinemas cities citizens city civil civilians claims class classified classrooms
    clean cleaners clients climate climbers clinics close closing cloud clubs coaches coal cocaine cocoa coders coffee
    coins college colleges colonists come comet commercial commissioners committee commodities commuters companies
    company company's compare compared competition complaints completed composers comprehensive computer computers
    concrete conductors congestion conservationists conspiracy constitution construction consumer consumers
    consumption contractors contrary contrast convicted cooking cooks copper cops corn corporate corrupt corruption
    cost costs cotton could council councillors councils countries country country's county couple couples court
    courts cover cows credible credit creditors crews cricket crime crimes criminal criminals critics crocodiles crop
    crops crowds crows curators current currently customers cuts cutting cycling cyclists daily dairy damage dams
    dancers data daughters day days dead deal deals dear death deaths debt debtors decades deer defence defenders
    defense deficit demand dementia democracy demonstrators dentists depositors depression deputies designers despite
    destructive detectives developers diabetes did didnt diesel diners dinosaurs diplomats directors disabled diseases
    district districts divers dividends do doctor doctors does dog dogs doing dollar domestic don't donations donkeys
    donors dont doubled down dozens drilling drinkers drinking drivers drone drones drought drug drugs drunk due
    during duties dye each eagles earlier early earnings earthquakes eating economic economists economy editorial
    editors education eggs eight eighteen either elderly elders elected election elections electric electricians
    electricity elephants eleven elk else emails emergency emissions employees employers employment ended enemies
    energy engineering engineers enough enrollment enrolment entire environmental environmentalists equality essay
    estimates even event eventually ever every everybody everyone everything everywhere evidence evil ex exactly
    except executives experts exports exposure extra face faced fact factories factory facts faculty failure faith
    fake false famed families family famous fans far fares farm farmer farmers farming farms fast father fathers
    federal fees female fencers few fewer fifteen fifty fighters figures film films final finally financial find fine
    fines fire firearms fired firefighters firms first fish fishermen fishing five flights flood flooding floods flu
    fly flying fog following food footage football footballers for forcing foreign foreigners forest forests former
    forty found four foxes fracking fraud free freight fresh freshman friends frogs from front frozen fruit fuel full
    fun fundamental funding funds further futures gamblers gang gangs garbage garlic gas gasoline gay geese general
    geologists get giant girl girls give given giving glaciers glass global go goalkeepers goats god going gold golf
    gone good got government government's governments governors grades graduates grain grants grapes green grocery
    gross ground group groups growers growth guards guess guests guide gun guns guys gymnasts hackers had hail hair
    hairdressers half hand happy hardly has hate have having he he's health healthcare heart heat heating heatwaves
    heavy hedgehogs help helping hence hens her here heres heretics heroin hes hidden high higher highways hikers
    hiring his historians history hit hockey holding home homeless homes homicides honey horse horses hospital
    hospitals hostages hot hotel hotels hours house household households houses housing how however human hundreds
    hunger hungry hunters hunting hurricanes husbands hydrogen i i'm i've ice if illegal im image imagine imams
    immigrants immigration important imports in income incomes incredible indeed independence independent individuals
    industrial industry infamous infant infants inflation informants information injuries ink inmates inner innocent
    insects inside inspectors instead insulin insurance insured insurers interest international internet interpreters
    into investigators investment investors iron is islands isnt it it's item its ive jail janitors job jobs jockeys
    joint journalists judges juries jurors jury just justice juveniles keep keeping kerosene kidnappers kids killers
    killing kings labor lakes land landlords landslides language large larger last late later law lawmakers lawyer
    lawyers lead leaders leaked leather leaving left legal lemons lenders lending less let lets letter letters liberal
    liberals librarians libraries life light lightning like likes likewise linguists links lions list listen listeners
    literacy lithium little live lives living loans local lock logging long look looking looks looters lorries lots
    lottery love low lower luggage lung machines maids mail maize make making malaria male man managers mandatory
    manufacturers manufacturing many map maps marble marijuana marine market markets marriage married masks masons
    mass mathematicians may maybe mayors me meals meanwhile measles measures meat media median medical medicine
    members membership men men's mental merchants mercury merit message metal metals methane metropolitan mice middle
    midwives migrant migrants miles military milk millennials millionaires millions mine miners mines minimum mining
    ministers ministry minorities minors minutes missing missionaries mobile models money monkeys monks months more
    moreover mortgage mortgages mosquitoes most mostly mother mothers motorists mountain movie moving much muggers
    multiple murder murderers murders museums mushrooms music musician musicians must my mysterious names nannies
    nation's national nationwide natives natural nature near nearly negotiators neighborhoods neighbors neighbours
    neither never nevertheless new news newspaper newspapers next nickel night nine nitrogen no nobody nobody's non
    none nor north not note nothing notice notorious novel novelists now nuclear number numerous nuns nurse nurses
    nuts obesity observers obviously oceans odd of off office officers offices official officials often oil old olive
    olives on once one onions online only open opening opinion opposition opticians or oranges orders ordinary organic
    organisers organizers originally other others otherwise our out output outside over overall overnight owls owners
    oxygen ozone page paint painters pandemic paper paramedics parcels pardons parent parents parliament part parties
    partly party passage passed passengers past patients patrol pay payday paying pays peace peaceful peanut
    pedestrians penguins pension pensioners pensions people people's pepper per perfume perhaps period personal
    pesticides pet petrol pets pharmacists philosophers phone photo photograph photographs photos physicians
    physicists pianists pickets pictures pieces pigeons pigs pilgrims pilots pipe piracy pirates plain plans plants
    plastic platinum players playwrights please plumbers poaching poets police policies polio political politician
    politicians poll polling polls pollution poor pop popular population possibly post postal potatoes poverty power
    prayer pregnant premiums presidential presidents pretty previously prices priests primary prime principal prior
    prison prisoners prisons private producers production productivity professors profits programmers programs
    prominent promotes proof property proposed prosecutors protest protesters protestors protests psychiatrists
    psychologists public publishers punishment pupils purple put putting quick quite quotas quotes rabbis rabbits race
    racism racist radiation radio rail railway rain rainfall rainforest raising ranked rape rapists rare rates rather
    rats readers reading real really rebels recent recently record records recovery recycling red referees refugee
    refugees regional regulators religion religious remains remarks remember renewable rent renters rents repairs
    repeated report reporters reports rescue rescuers research researchers resident residential residents restaurant
    restaurants retail retailers retired returns revealed revenue revenues reviewers rhinos rice rich riders rigged
    right rioters rising risk rivals river rivers road roads robbers robbery robots rocks roosters roughly rowers
    rowing rubber rugby rules runners running rural russia's sad said sailing sailors salaries sales salmon salt same
    sand satellite satellites save savers saving say saying says school schools science scientific scientists scores
    scouts sculptors sea seals search second secret secretaries security see seeking seems seizures sellers senators
    send senior separate serious servants service services settlers seven several severe sex sexual shampoo share
    shareholders shares sharks she she's sheep shes shipping ships shoes shoppers shops should show shows shrimp
    shutdowns signs silent silk silver simple since singer singers single sir sisters site six sixty skating skiers
    skiing sky slavery small smart smartphones smokers smoking smugglers smuggling snakes snow so soap soccer social
    society sociologists solar sold soldier soldiers some somebody somehow someone something sometimes soon source
    sources south soy soybeans space speaking special spectators speed spending spiders spies spokesman sports spread
    squatters squirrels staff stamps stand star starting state state's statement states statisticians statistics stay
    steel still stock stocks stone stop stopped storks storms streets strikers strikes striking student students
    studies study subscribers subsidies suburbs such suddenly sugar suicide suicides summer suppliers support
    supporters sure surface surfers surgeon surgeons surprisingly survey surveys survivors suspects swimmers swimming
    tailors take takes taking talk talks tanks tariffs tax taxes taxi taxpayer taxpayers tea teacher teachers teams
    technology teenage teenagers teens television tell tells temperature temperatures ten tenants tennis tens
    terrorism terrorist terrorists test testers tests text thank thanks that that's thats the theft their them then
    therapists there there's therefore theres these they they're theyre thief thieves things think third thirteen
    thirty this those though thousands three through throughout thunder thus tickets tigers timber time tin tiny to
    tobacco today today's together tolls tomatoes tomorrow tonight too took top tornadoes torture total tourism
    tourists towns trade traders tradition traffic traffickers trafficking train trainers trains transcript
    transgender translators transport travel travelers travellers treason trees trials tribes troops truckers trucks
    true try tuberculosis tuition tuna turnout turns twelve twenty twice two typhoons typical typically umpires under
    understand undertakers undocumented unemployment unfortunately unions universal universities unless unlike until
    up update upon uranium urban us use users uses using usually vaccinated vaccination vaccinations vaccine vaccines
    vandals various vegetables vegetarians very veterans vets victim victims victory video videos viewers villagers
    villages vinegar violence violent violinists viral virtually virus visitors voice volcanoes volunteer volunteers
    vote voted voter voters votes voting wages wait waiters walking war wardens warming warships was wasps waste watch
    water we wealth wealthy weapons weather wednesday's weeks welcome welders welfare well were weve whales whaling
    what whatever whats wheat when whenever where whereas whether which while whistleblowers white who whoever whole
    whos whose why wild wildfires wildlife will wind windows wine winter with withheld within without witnesses wives
    wolves woman women women's wont wood wool word words work workers working world worldwide worse worst would
    wrestlers writers wrong year years yes yesterday yet you you're young youngest your youre youth youths zero zinc
    """
)
