"""Opposites: words of which a text says the contrary with the other."""

from __future__ import annotations

from annotator.matching.word_lists import entries

# One scale a line, its poles apart by "/"; a word of several words is joined by "_".
_SCALES = """
rise climb grow growth increase jump soar surge swell up upward upwards raise lift hike double triple boost gain
    inflate uptick expand expansion accelerate intensify strengthen rebound improve improvement multiply more higher
    greater larger bigger / fall drop decline decrease dip plunge sink slump tumble slide down downward downwards
    cut reduce reduction slash lower lose loss shrink shrinkage halve deflate downturn contract contraction weaken
    weakening worsen deteriorate less fewer smaller dwindle ease plummet scrap diminish / unchanged flat steady
    stagnate stagnant stable stabilise stabilize
above over exceed / below under beneath
high / low
highest / lowest
most_expensive dearest / cheapest
expensive dear costly / cheap affordable
better / worse
best / worst
good / bad
easier easy / harder hard difficult
strong stronger / weak weaker
deep deeper / shallow shallower
long longer lengthen / short shorter shorten
longest / shortest
large big largest biggest huge / small smallest tiny
old older oldest / young younger youngest
rich richer richest wealthy wealthiest / poor poorer poorest
fast faster quickly quicker rapid rapidly / slow slower slowly
hot hotter hottest warm warmer warmest / cold colder coldest cool cooler coolest
heavy heavier / light lighter
thick thicker / thin thinner
wide wider widen / narrow narrower
early earlier earliest / late later latest
before ahead_of prior_to / after following
win won victory victorious beat defeat winner / lose loss loser
enter arrive enters arrival join / leave depart departure quit exit withdraw
buy purchase acquire buyer / sell seller
import importer / export exporter
borrow borrower / lend lender loan_to
support supporter favour favor in_favour_of in_favor_of vote_for campaign_for argue_for speak_for endorse back pro /
    oppose opponent against opposition anti
praise hail welcome / criticise criticize condemn attack denounce slam
uphold / overturn quash strike_down reverse annul
approve approval pass accept adopt ratify agree / reject veto block refuse decline
allow permit let legalise legalize authorise authorize / ban prohibit forbid outlaw bar
legal lawful / illegal unlawful
guilty convict / innocent acquit clear
hire recruit appoint / fire sack dismiss lay_off laid_off
open reopen opening / close shut closure closing
start begin launch commence / end stop finish halt cease
create build found establish construct / destroy demolish abolish dissolve
survive alive survivor / die dead death kill killed
succeed success successful / fail failure unsuccessful
profit profitable / loss lossmaking loss-making
surplus / deficit shortfall
maximum max ceiling / minimum min floor
first / last
former ex / current present incumbent
public / private
urban city / rural countryside
domestic / foreign
inside indoors indoor within / outside outdoors outdoor
north northern / south southern
east eastern / west western
left-wing leftist far-left / right-wing rightist far-right
man male boy gentleman / woman female girl lady
father / mother
husband / wife
brother / sister
son / daughter
king / queen
prince / princess
tighten stricter tougher tight / loosen relax looser laxer
safe safer / dangerous unsafe risky
ally friend friendly / enemy foe rival hostile
attack / defend
upstream / downstream
majority / minority
love like / hate dislike
tailwind / headwind
voluntary voluntarily / compulsory mandatory forced
permanent permanently / temporary temporarily
deport expel evict / admit
arrest detain jail imprison / release free
impose introduce / lift scrap repeal abolish remove
employer / employee
landlord owner / tenant
teacher / pupil student
doctor nurse / patient
victim / perpetrator attacker
predator / prey
debtor / creditor
cause / cure
positive / negative
include inclusion / exclude exclusion
confirm / deny
stay remain / leave quit
help benefit aid / hurt harm damage hinder
into onto / out_of
ahead / behind
forward forwards / backward backwards
push / pull
give / take
entrance / exit
external / internal
inner / outer
front / rear
famous / unknown obscure
frequent frequently common / rare rarely uncommon
junior / senior
kind / cruel
loud noisy / quiet silent
mild / severe
near / far
occupied / vacant
offensive / defensive
new / old
past / future
parent / child
presence / absence
pride / shame
reward / punish
same / different
simple / complex complicated
sober / drunk
soft / hard
spend / save
strict / lenient
tall / short
top / bottom
truth / lie
wealth / poverty
black / white
overweight / underweight
optional / mandatory compulsory
online / offline
resume continue / suspend halt
install / oust topple
reinstate / suspend
thank / blame
praise / blame
comply obey / violate breach disobey
protect / endanger
birth born / death died
demand / supply
deposit / withdraw
right rightly / wrong wrongly
plus / minus
prewar / postwar
sunrise / sunset
upstairs / downstairs
boom / bust
asset / liability
frozen / melted
calm / alarm
careful / careless
powerful / powerless
hopeful / hopeless
grant / deny
true correct accurate / false incorrect wrong inaccurate
guest / host
full / empty
harmless / harmful
useful helpful / useless
peace / war
remember / forget
encourage / discourage deter
evict / house
invade / retreat
advance / retreat
marry / divorce
hide conceal / reveal disclose
north_of / south_of
east_of / west_of
clean / dirty polluted
wet / dry
day / night
daily / weekly / monthly / yearly annually annual
summer / winter
ancient / modern
natural / artificial
civilian / military soldier
peaceful peacefully / violent violently
adult / child children
optimistic / pessimistic
liberal / conservative
richer / poorer
upper / lower
promote promotion / demote relegate demotion
upgrade / downgrade
overestimate overstate / underestimate understate
overfund overpaid overpay / underfund underpaid underpay
inflow / outflow
immigration immigrate immigrant / emigration emigrate emigrant
ascent ascend / descent descend
mortality / natality
minor / major
sink / float
freeze / thaw melt
healthy / sick ill unhealthy
married / unmarried single
heavier / lighter
nationalise nationalize / privatise privatize
centralise centralize / decentralise decentralize
deregulate / regulate
donate give gave / receive take
plaintiff / defendant
exporting / importing
to_be_had / gone
send / receive
teach / learn
lead trail_ahead / trail lag
rescue save / abandon
evacuate / occupy
unite / divide split
lock / unlock
advantage benefit / disadvantage drawback harm
overpriced / underpriced
upturn / downturn
"""

Poles = dict[str, list[tuple[int, int]]]


def _poles() -> Poles:
    """Return for each word the scales it is on, and at which pole."""
    found: Poles = {}
    for scale, line in enumerate(entries(_SCALES)):
        for pole, words in enumerate(line.split("/")):
            for word in words.split():
                places = found.setdefault(word.replace("_", " ").replace("-", " "), [])
                if all(place[0] != scale for place in places):
                    places.append((scale, pole))
    return found


POLES = _poles()

# The first scale is about amounts; these of its words compare an amount when "than" follows ("more than 500").
COMPARING = frozenset({"more", "fewer", "less", "over", "under", "above", "below", "up", "greater", "lower", "higher"})

# Words whose poles count only beside certain words, or not beside them.
_IDLE_PHRASES = """
last week | last weekend | last month | last year | last night | last quarter | last decade | last century | last
season | last summer | last winter | last spring | last autumn | last fall | last monday | last tuesday | last
wednesday | last thursday | last friday | last saturday | last sunday | at last | last january | last february |
last march | last april | last may | last june | last july | last august | last september | last october | last
november | last december | at first | for the first time | first lady | first minister | first of all | first
aid | first half | first quarter | first century | first name | last name | all over | over the | take over |
took over | takes over | taken over | hand over | handed over | over a | over his | over her | over its | over
their | over unpaid | over to | ruled over | under the | under a | under fire | under way | under pressure |
under arrest | under his | under her | under its | under their | under new | under investigation | under which |
under construction | set up | turn up | turned up | give up | gave up | given up | make up | made up | makes up
| end up | ended up | ends up | up to | up for | shut down | shuts down | shutting down | step down | stepped
down | steps down | stepping down | break down | broke down | strike down | struck down | turn down | turned
down | crack down | cracked down | close down | closed down | closes down | closing down | burned down | burnt
down | blew up | blow up | pick up | picked up | sign up | signed up | grew up | grow up | growing up | grown up
| cut off | cut down | opened up | hold up | up and | down to | day care | hard drive | hard line | close to |
closer to | long term | short term | as long as | no longer | any longer | how long | early on | sooner or later
| high court | high school | right now | right to | rights | the right | all right | human right | at least |
more or less | one day | to day | day to day | these days | for good | good at | good news | good morning | good
friday | would like | like a | like the | looks like | just like | such as like | following the | vice president
| per day | on behalf | for the present | at present | present at | per night | fire department | fire service |
fire brigade | in the long run | clear that | clear of | clear from | made clear | leaves behind | left behind |
left in | left by | left with | left on | left wing | are left | is left | was left | were left | light of |
light on | in short | short of | short on | big data | white house | head of state | loan to | cut short | found
that | founded in
"""
IDLE_PHRASES = frozenset(" ".join(phrase.split()) for phrase in _IDLE_PHRASES.split("|"))
