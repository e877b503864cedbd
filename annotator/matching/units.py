"""Units of measure: what they measure, and how many of the smallest one they are."""

from __future__ import annotations

from annotator.matching.word_lists import entries

_UNITS = """
length: mm millimetre millimeter 0.001 | cm centimetre centimeter 0.01 | metre meter 1 | km kilometre kilometer 1000
    | mile mi 1609.344 | foot feet ft 0.3048 | inch inches 0.0254 | yard yd 0.9144
mass: mg milligram 0.000001 | g gram gramme 0.001 | kg kilo kilogram kilogramme 1 | tonne t 1000 | ton 1000 |
    pound-weight lb lbs 0.45359 | ounce oz 0.02835
time: second sec 1 | minute min mins 60 | hour hr hrs 3600 | day 86400 | week 604800 | fortnight 1209600 | month
    2629800 | year yr yrs 31557600 | decade 315576000 | century centuries 3155760000 | night 86400.5
area: hectare ha 10000 | acre 4046.86
volume: litre liter 1 | gallon 3.785 | barrel 158.987 | bottle 0.75
power: kw kilowatt 1000 | watt 1 | mw megawatt 1000000 | gw gigawatt 1000000000
energy: kwh 1 | mwh 1000 | gwh 1000000 | twh 1000000000 | calorie 0.0000011 | kilocalorie 0.0011
data: kb kilobyte 1000 | mb megabyte 1000000 | gb gigabyte 1000000000 | tb terabyte 1000000000000
speed: mph 1.609344 | kph km/h 1 | knot 1.852
heat: celsius 1.001 | fahrenheit 1.002 | kelvin 1.003
"""


def _units() -> dict[str, tuple[str, float]]:
    """Return what each unit measures with its factor, plurals included."""
    found: dict[str, tuple[str, float]] = {}
    for line in entries(_UNITS):
        measure, listed = line.split(":")
        for entry in listed.split("|"):
            *words, factor = entry.split()
            for word in words:
                found[word] = measure, float(factor)
                if len(word) > 3:
                    found.setdefault(word + "s", found[word])
    return found


UNITS = _units()

# Between these two systems an amount is rounded when it is converted; between other units it is not.
CONVERSION_TOLERANCE = 0.04
