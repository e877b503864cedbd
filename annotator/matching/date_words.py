"""The words of a date."""

from __future__ import annotations

from annotator.matching.word_lists import words

_MONTHS = "january february march april may june july august september october november december"
MONTHS = {name: number for number, name in enumerate(_MONTHS.split(), start=1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
WEEKDAYS = {name: number for number, name in enumerate(_WEEKDAYS.split(), start=1)}
WEEKDAYS |= {"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5}
WEEKDAYS |= {name + "s": number for name, number in WEEKDAYS.items() if len(name) > 5}

SEASONS = {"spring": 1, "springtime": 1, "summer": 2, "summertime": 2, "autumn": 3, "winter": 4, "wintertime": 4}
PARTS_OF_DAY = {"morning": 1, "dawn": 1, "afternoon": 2, "evening": 3, "night": 3, "overnight": 3, "noon": 4}
PARTS_OF_DAY |= {"midday": 4, "midnight": 5, "lunchtime": 4, "dusk": 3}
DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70}
DECADES |= {"eighties": 80, "nineties": 90}

_HOLIDAYS = """
new year's eve | new year's day | new year's | christmas eve | christmas day | boxing day | christmas | good friday
| palm sunday | ash wednesday | black friday | easter monday | easter sunday | easter | thanksgiving | halloween
| valentine's day | ramadan | eid | passover | hanukkah | diwali | pentecost | mother's day | father's day |
labor day | memorial day | independence day | bastille day | remembrance day | veterans day | election day |
inauguration day | super tuesday | lent | yom kippur
"""
HOLIDAYS = tuple(" ".join(name.split()) for name in _HOLIDAYS.split("|"))
HOLIDAY_GROUPS = {"christmas day": "christmas", "easter sunday": "easter", "new year's day": "new year's"}

# Days away from the day of writing.
RELATIVE_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
RELATIVE_STEPS = {
    "last": -1,
    "previous": -1,
    "past": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
}
RELATIVE_UNITS = frozenset({"week", "weekend", "month", "quarter", "year", "decade", "century", "night"})

# Words before a figure from which it is a year.
YEAR_LEADS = words(
    """
    in since until till by from to after before during of early late mid through and circa around year and or
    between fiscal spring summer autumn fall winter election elections summer's
    """
)
