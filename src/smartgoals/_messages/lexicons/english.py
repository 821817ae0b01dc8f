"""English: how a goal moves its metric, bounds, roles of figures, numbers and units. Data alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from smartgoals._messages.lexicon import Lexicon, merged
from smartgoals._messages.lexicons.english_audiences import AUDIENCES
from smartgoals._messages.lexicons.english_cause_nouns import CAUSE_NOUNS
from smartgoals._messages.lexicons.english_channels import CHANNELS
from smartgoals._messages.lexicons.english_company_nouns import COMPANY_NOUNS
from smartgoals._messages.lexicons.english_compounds import HEADS, PUPILS
from smartgoals._messages.lexicons.english_marketing_nouns import MARKETING_NOUNS
from smartgoals._messages.lexicons.english_metrics import METRICS
from smartgoals._messages.lexicons.english_time import ENGLISH_TIME
from smartgoals._messages.lexicons.english_town_nouns import TOWN_NOUNS
from smartgoals._messages.lexicons.english_verbs import DIRECTIONS, IMPLIED
from smartgoals._messages.lexicons.english_words import BOUNDS, CLAUSES, OTHERS, OWNERS, ROLES

_NUMBERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "0": "zero",
        "1": "one, once",
        "2": "two, twice, a couple of, couple of",
        "3": "three, thrice",
        "4": "four",
        "5": "five",
        "6": "six",
        "7": "seven",
        "8": "eight",
        "9": "nine",
        "10": "ten",
        "11": "eleven",
        "12": "twelve",
        "13": "thirteen",
        "14": "fourteen",
        "15": "fifteen",
        "16": "sixteen",
        "17": "seventeen",
        "18": "eighteen",
        "19": "nineteen",
        "20": "twenty",
        "30": "thirty",
        "40": "forty",
        "50": "fifty",
        "60": "sixty",
        "70": "seventy",
        "80": "eighty",
        "90": "ninety",
        "0.5": "half a, half an, half",
    }
)
_SCALES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "12": "dozen, dozens of",
        "100": "hundred",
        "1000": "thousand, k, thousands, grand",
        "1000000": "million, m, mn, mio, mil, millions",
        "1000000000": "billion, bn, b, billions",
    }
)
_FACTORS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "100": "doubl+e, double, twofold, two fold, 2 fold, twice as many, twice as much, two times as many",
        "200": "tripl+e, triple, treble, threefold, three fold, three times as many",
        "300": "quadrupl+e, quadruple, fourfold, four fold",
        "400": "quintupl+e, fivefold, five fold",
        "900": "tenfold, ten fold",
        "-50": "halve, halves, halving, halved, in half, half as many, half as much, half as often",
        "50": "by half again, half as many again",
    }
)
_PORTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "50": "by half, by a half, by one half",
        "33.33": "by a third, by one third",
        "66.67": "by two thirds",
        "25": "by a quarter, by one quarter",
        "75": "by three quarters",
        "20": "by a fifth, by one fifth",
        "10": "by a tenth, by one tenth",
    }
)
_SHARES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "50": "half of, half our, half the, one half of",
        "33.33": "a third of, one third of",
        "66.67": "two thirds of",
        "25": "a quarter of, one quarter of",
        "75": "three quarters of",
        "20": "a fifth of, one fifth of",
    }
)
_UNITS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "%": "%, percent, per cent, pct, percents, percentage",
        "pp": (
            "percentage points, percentage point, percent points, % points, pp, ppt, ppts, pps, pct points,"
            " %-points"
        ),
        "bps": "bps, bp, basis points, basis point",
        "points": "points, point, pts, pt",
        "USD": "$, usd, dollar, dollars, us dollars, us $, bucks, us dollar, u s dollars, us$",
        "EUR": "€, eur, euro, euros, €uros",
        "lb": "pounds, pound, lbs, lb",
        "GBP": "£, gbp, pounds sterling, quid, pound sterling, pounds, pound",
        "CAD": "cad, canadian dollars, c $, ca $",
        "AUD": "aud, australian dollars, a $, au $",
        "CHF": "chf, swiss francs",
        "cents": "cents, cent, ¢, pence",
        "JPY": "¥, jpy, yen",
        "INR": "₹, inr, rupees, rs",
        "seconds": "seconds, second, secs, sec, s",
        "minutes": "minutes, minute, mins, min",
        "hours": "hours, hour, hrs, hr, h, business hours, business hour, working hours",
        "days": "days, day, business days, working days, calendar days",
        "weeks": "weeks, week, wks",
        "months": "months, month",
        "years": "years, year, yrs",
        "kg": "kg, kgs, kilos, kilo, kilograms, kilogram, kilogrammes",
        "g": "g, grams, gram",
        "g/l": "g/l",
        "mg/dl": "mg/dl",
        "m2": "m², m2, sqm, square meters, square metres",
        "m3": "m³, m3, cubic meters, cubic metres, cubic meter, cubic metre",
        "tonnes": "tonnes, tonne, tons, ton, t, metric tons, tco2e, tonnes of co2, tons of co2",
        "km": "km, kms, kilometers, kilometres, kilometer, kilometre, k run",
        "m": "meters, metres, meter, metre, m",
        "cm": "cm, centimeters, centimetres",
        "miles": "miles, mile, mi",
        "litres": "litres, liters, litre, liter, l",
        "pages": "pages",
        "words": "words",
        "kWh": "kwh, kilowatt hours",
        "MWh": "mwh, megawatt hours",
        "MW": "mw, megawatts",
        "ms": "ms, milliseconds, millisecond",
        "calories": "calories, kcal, cal, calorie",
        "bpm": "bpm",
        "hectares": "hectares, hectare, ha",
        "acres": "acres, acre",
        "x": "x, times, ×",
        "stars": "stars, star",
        "GB": "gb, gigabytes",
        "MB": "mb, megabytes, megabyte",
        "KB": "kb, kilobytes, kilobyte",
        "ounces": "ounces, ounce, oz",
        "feet": "feet, foot, ft",
        "inches": "inches, inch",
        "gallons": "gallons, gallon",
        "ml": "ml, milliliters, millilitres",
        "mph": "mph",
        "degrees": "degrees, degree, °c, °f",
        "db": "db, decibels",
        "mg": "mg, milligrams",
        "GWh": "gwh",
        "kW": "kw",
        "TB": "tb, terabytes",
        "Mbps": "mbps, mbit/s, megabits per second",
        "Gbps": "gbps, gbit/s, gigabits per second",
        "SEK": "sek",
        "NZD": "nzd",
        "SGD": "sgd",
        "BRL": "r$, brl, reais",
        "ZAR": "zar, rand",
        "AED": "aed",
        "fold": "fold",
    }
)
_COMMON: Final = (
    "the, our, of, by, to, in, and, with, for, on, from, we, will, my, is, at, each, every, per, next, this,"
    " than, end, increase, reduce, reach, grow, improve, achieve, get, more, new, within, before, month,"
    " week, year, quarter, day, least, up, have, be, goal, months, weeks, days, followers, keep, cut, raise,"
    " boost, i, it, that, through, an, over, until, post, launch, publish, create, generate, gain,"
    " increasing, posts, traffic, rate, website, customers, customer, better, double, increases, as, are,"
    " who, their, into, under, save, read, views, hours, minutes, sales, revenue, twice, daily, weekly,"
    " monthly, during, lose, run, write, social, use, a, never, not, no, avoid, dont, don't, doesn't, didn't,"
    " won't, wouldn't, can't, couldn't, mustn't, shouldn't, isn't, aren't, wasn't, weren't, hasn't, haven't,"
    " hadn't, 't, 's, 're, 've, 'll, 'd, 'm"
)

LEXICON: Final = Lexicon(
    time=ENGLISH_TIME,
    common=_COMMON,
    endings={
        "e": "e, es, ed, ing",
        "s": "-, s, ed, ing",
        "es": "-, es, ed, ing",
        "y": "y, ies, ied, ying",
    },
    directions=DIRECTIONS,
    bounds=BOUNDS,
    roles=ROLES,
    clauses=CLAUSES,
    owners=OWNERS,
    others=OTHERS,
    numbers=_NUMBERS,
    scales=_SCALES,
    factors=_FACTORS,
    portions=_PORTIONS,
    implied=IMPLIED,
    shares=_SHARES,
    units=_UNITS,
    metrics=merged(TOWN_NOUNS, COMPANY_NOUNS, CAUSE_NOUNS, MARKETING_NOUNS, AUDIENCES, METRICS),
    channels=CHANNELS,
    heads=HEADS,
    pupils=PUPILS,
    gerunds="ing",
    adverbs="ly",
    trailing="ed, ing, ly",
)
