"""Irregular forms, and words that news writing puts in each other's place."""

from __future__ import annotations

# The first word of a line is the form that the others are read as.
_IRREGULAR = """
arise arose arisen
be am is are was were been being
bear bore borne born
beat beaten
become became
begin began begun
bid bade bidden
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
burst bursts
buy bought
cast casts
catch caught
choose chose chosen
come came
cost costs
cut cuts cutting
deal dealt
die dies died dying
dig dug
do did done does
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
freeze froze frozen
get got gotten
give gave given
go went gone goes
grow grew grown
hang hung
have has had having
hear heard
hide hid hidden
hit hitting
hold held
hurt hurts
keep kept
know knew known
lay laid
lead led
leave left
lend lent
lie lied lying
light lit
lose lost loses losing
make made
mean meant
meet met
pay paid
plan planned planning
rise rose risen
quit quits quitting
read reads
ride rode ridden
ring rang rung
run ran
say said
see saw seen
seek sought
sell sold
send sent
set sets setting
shake shook shaken
shoot shot
show shown
shrink shrank shrunk
shut shuts shutting
sing sang sung
sink sank sunk
sit sat
sleep slept
speak spoke spoken
spend spent
split splits splitting
spread spreads
stand stood
steal stole stolen
stick stuck
strike struck strikes striking
sue sued sues suing
swear swore sworn
sweep swept
swim swam swum
take took taken
teach taught
tell told
think thought
throw threw thrown
tie tied tying
understand understood
uphold upheld upholds
overthrow overthrew overthrown
undergo underwent undergone
foresee foresaw foreseen
overtake overtook overtaken
prove proven proved
upset upsets
wake woke woken
wear wore worn
win won winning
withdraw withdrew withdrawn
write wrote written
man men
woman women
child children
person people
foot feet
tooth teeth
mouse mice
wife wives
life lives
thief thieves
half halves
less lesser
"""
IRREGULAR_FORMS = {form: line.split()[0] for line in _IRREGULAR.strip().splitlines() for form in line.split()}

# One group a line. Only words that report the same fact belong together; degrees ("killed", "injured") do not.
SYNONYMS = """
rise climb grow increase jump soar surge swell
fall drop decline decrease dip plunge sink slump tumble slide
cut reduce slash trim lower
raise lift hike
buy purchase acquire
kill slay
die death dead
announce declare
admit confess acknowledge concede
discover find detect
start begin commence launch
end finish conclude
close shut
reopen
build construct erect
destroy demolish
ban prohibit outlaw forbid
allow permit
legal lawful
resign quit
approve back endorse support
oppose
vote ballot
worker employee staff
sack dismiss fire
hire recruit
hospital clinic
doctor physician
pupil student schoolchild
kid child
company firm corporation
car vehicle automobile
murder
police officer cop
prison jail
house home
protest demonstrate demonstration demonstrator protester
show reveal indicate
report study survey research
use employ
help assist
hurt injure wound
big large huge
get receive obtain
visit
arrest detain
sentence jailed
apologise apologize
organise organize
organisation organization
travel trip journey
choose select pick elect
elected
vaccine vaccination jab inoculation vaccinate
virus
autumn
scientist researcher
film movie
attack assault
crash collide collision
leader head
law legislation act
bill
tax levy
money cash fund
price cost
salary wage pay
rent
storm hurricane cyclone
flood flooding
blaze fire
blast explosion explode
country nation
city town
road street
need require
want wish
beat defeat
marry wed
aged age
refugee migrant
contain include
american us
"""
