"""The time words of English. Data only."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from smartgoals._messages.time_words import TimeWords, Yearly

__all__ = ["ENGLISH_TIME"]

_THANKSGIVING: Final = Yearly(month=11, weekday=3, nth=4)

ENGLISH_TIME: Final = TimeWords(
    day_first=False,
    months=(
        "january, jan",
        "february, feb",
        "march, mar",
        "april, apr",
        "may",
        "june, jun",
        "july, jul",
        "august, aug",
        "september, sep, sept",
        "october, oct",
        "november, nov",
        "december, dec",
    ),
    weekdays=(
        "monday, mon",
        "tuesday, tue, tues",
        "wednesday, wed, weds",
        "thursday, thu, thur, thurs",
        "friday, fri",
        "saturday, sat",
        "sunday, sun",
    ),
    words={
        "prep.by": (
            "by, no later than, not later than, by no later than, at the latest by, on or before, "
            "by or before, in time for, due, due by, due on, due in, come, deadline, deadline :, "
            "due date, due date :, until no later than, latest by, ending, ending on, ending in, "
            "by the time of, not after, target date, target date :"
        ),
        "prep.before": (
            "before, b4, prior to, ahead of, in advance of, leading up to, in the run-up to, earlier "
            "than"
        ),
        "prep.within": (
            "within, in, inside, inside of, over, for, across, sometime in, some time in, at any "
            "time in, in as little as, at some point in"
        ),
        "prep.during": (
            "during, throughout, in the course of, over the course of, during the course of, "
            "sometime during, at some point during"
        ),
        "prep.until": "until, till, til, 'til, through, thru, through to, up to, up until, up till",
        "prep.at": "at, as at",
        "prep.on": "on",
        "prep.from": "from, between",
        "prep.of": "of",
        "prep.start": (
            "starting, starting in, starting on, starting from, starting with, beginning, "
            "beginning in, beginning on, beginning from, commencing, commencing in, commencing "
            "on, effective, effective from, effective on, as of, as from, kicking off in, kicking "
            "off on"
        ),
        "prep.after": "after, following",
        "prep.compared": (
            "since, vs, vs ., versus, compared to, compared with, against, than, than in, than "
            "during, relative to, up from, down from, ever since, same as, on top of, unlike, "
            "baseline of, against a, against the"
        ),
        "prep.except": (
            "except, except in, except for, except on, except during, excepting, excluding, apart from, other than, "
            "save for, but not in, but not on, but not during, with the exception of"
        ),
        "to.to": "to, through, until, till, thru, and up to, up to",
        "and.and": "and, &",
        "latest.latest": (
            "at the latest, at latest, latest, or earlier, or sooner, at the very latest, or "
            "before, inclusive, included, or less, or fewer"
        ),
        "left_out.left_out": "exclusive, excluded, not included, not inclusive",
        "the.the": "the, fiscal, calendar",
        "the.mine": "our, my, your",
        "the.others": "their, its, his, her",
        "of.of": "of",
        "possessive.possessive": "'s, s'",
        "inside.inside": "in, within",
        "hedge.less": (
            "less than, under, fewer than, no more than, not more than, at most, up to, a maximum "
            "of, maximum, max, no longer than"
        ),
        "hedge.about": (
            "about, around, approximately, roughly, only, just, nearly, almost, a total of, the "
            "space of, exactly, at least"
        ),
        "stretch.before": (
            "period of, window of, stretch of, "
            "a period of, the period of, the period, the years, a span of, a timeframe of, a time "
            "frame of, a window of, a time span of, the span of, a stretch of, the course of, a "
            "term of, a horizon of"
        ),
        "stretch.behind": (
            "period, window, timeframe, time frame, timespan, span, time, ' time, 's time, ' s "
            "time, time period, stretch, horizon, straight, in a row"
        ),
        "kind_of.full": (
            "full, calendar, consecutive, whole, straight, successive, solid, short, complete, "
            "running, entire, additional, more"
        ),
        "edge.end": (
            "end, close, the close of, turn of, the turn of, last day of, the last day of, end -, "
            "the very end of, final day of, the final day of, conclusion of, the conclusion of, "
            "completion of, the end"
        ),
        "edge.start": (
            "start of, the start of, beginning of, the beginning of, first day of, the first day "
            "of, the very start of, outset of, the outset of"
        ),
        "edge.early": "early, early in, the early part of, early -",
        "edge.mid": (
            "mid, mid -, middle of, the middle of, midpoint of, the midpoint of, halfway through, "
            "mid-point of, midway through"
        ),
        "edge.late": "late, late in, later in, the latter part of, late -, later",
        "rel.this": (
            "this, current, the current, this current, the present, this very, the "
            "ongoing, the running, our current"
        ),
        "rel.next": "next, upcoming, the upcoming, the next, our next, this coming, the coming",
        "share.share": "%, percent, per cent",
        "purpose.purpose": "for",
        "lasting.lasting": "over, within, for, across",
        "coming.calendar": "upcoming, the upcoming, coming, the coming",
        "coming.coming": (
            "following, the next, the following, ahead, to come, these next, "
            "remaining, the remaining"
        ),
        "rel.last": (
            "last, past, previous, prior, preceding, recent, most recent, last few, past few, "
            "rolling, trailing"
        ),
        "first.first": "first, initial",
        "from_now.from_now": (
            "from now, from today, from now on, hence, of today, starting now, starting today, "
            "from the start date, from this date, from the date of this, out, as of today, as of "
            "now"
        ),
        "ago.ago": "ago, earlier, back",
        "anchor.anchor": "of, after, following, from the, from their, from, since, post",
        "all.all": (
            "all, whole, entire, all of, the full, the rest of, rest of, the remainder of, "
            "remainder of, the balance of, the whole of, the entirety of, every day of"
        ),
        "unit.minute": "minute, minutes, min, mins, second, seconds, sec, secs",
        "unit.hour": "hour, hours, hr, hrs, h",
        "unit.day": "day, days, night, nights, d",
        "unit.working_day": (
            "working day, working days, business day, business days, workday, workdays, weekday, "
            "weekdays, school day, school days"
        ),
        "unit.week": "week, weeks, wk, wks, work week, working week, workweek",
        "unit.weekend": "weekend, weekends, week-end",
        "unit.fortnight": "fortnight, fortnights",
        "unit.month": "month, months, mo, mos, mth, mths, calendar month, calendar months",
        "unit.quarter": (
            "quarter, quarters, qtr, qtrs, fiscal quarter, fiscal quarters, calendar quarter, "
            "business quarter, financial quarter"
        ),
        "fiscal.fiscal": (
            "fiscal quarter, fiscal quarters, financial quarter, fiscal half, fiscal halves, financial half"
        ),
        "unit.half": "fiscal half, fiscal halves, financial half, half, half year, half-year, halves, half of the year",
        "unit.year": "year, years, yr, yrs, calendar year, calendar years, twelvemonth",
        "unit.fiscal_year": (
            "new fiscal year, new financial year, fiscal year, financial year, fiscal, tax year, "
            "fiscal years, financial years, budget year, business year, accounting year, fy"
        ),
        "unit.decade": "decade, decades",
        "end_of.day": (
            "eod, cob, close of business, end of business, end of business day, end of the "
            "business day, end of day, close of play"
        ),
        "end_of.week": "eow, week's end, week-end close, end of week",
        "end_of.month": "eom, month end, month-end, month's end, monthend",
        "end_of.quarter": "eoq, quarter end, quarter-end, quarter's end",
        "end_of.half": "half end, half-year end, half-year-end",
        "end_of.year": (
            "eoy, year is out, year is over, year ends, year-round, year round, all year round, "
            "all year long, year end, year-end, year's end, yearend, calendar year-end, ye"
        ),
        "end_of.fiscal_year": (
            "eofy, end of business year, end of financial year, "
            "fiscal year end, fiscal year-end, financial year end, financial year-end, fye"
        ),
        "ending.ending": "ending, ending on, ending in, ended, that ends on, that ends in",
        "same_time.same_time": "this time, the same time, this day",
        "today.today": "today, tonight, midnight tonight",
        "today.now": "now",
        "today.tomorrow": "tomorrow, tomorrow night",
        "today.after_tomorrow": "overmorrow",
        "today.yesterday": "yesterday",
        "per.per": (
            "per, a, an, /, in a given, p ., in any given, in any, in any one, in any single, on any given, "
            "within any, over any, across any, during any"
        ),
        "rolling.rolling": "rolling",
        "rolling.any": (
            "any, any given, any consecutive, trailing, in any, within any, over any, across any, "
            "during any, in any given"
        ),
        "rolling.before": "moving average, rolling average, running average, rolling mean, moving mean",
        "rolling.behind": "average of, mean of",
        "single.single": "in a single, within a single, in one single, over a single, in the same, within the same",
        "every.every": "every, each, every single, each and every, per each",
        "other.other": "other, second, alternate",
        "other.behind": "out of",
        "each.unknown": "biannual, bi-annual, biannually",
        "each.working_day": "on weekdays, on working days, on business days, on workdays, on work days",
        "each.bi_week": "biweekly, bi-weekly",
        "each.bi_month": "bimonthly, bi-monthly",
        "each.semi_week": "semi-weekly, semiweekly",
        "each.semi_month": "semi-monthly, semimonthly",
        "each.day": "daily, nightly, day over day, day-over-day, dod, day-on-day",
        "each.week": (
            "weekly, wow, week over week, week-over-week, week on week, week-on-week, on "
            "weekends, mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, "
            "sundays, pw, week after week"
        ),
        "each.fortnight": "fortnightly",
        "each.month": (
            "monthly, mom, month over month, month-over-month, month on month, month-on-month, "
            "pcm, month after month"
        ),
        "each.quarter": (
            "quarterly, qoq, quarter over quarter, quarter-over-quarter, quarter on quarter, "
            "quarter-on-quarter"
        ),
        "each.half": "half-yearly, semiannually, semi-annually, semi-annual, semiannual",
        "each.year": (
            "yearly, annually, annual, yoy, year over year, year-over-year, year on year, "
            "year-on-year, per annum, p . a ., p . a, year after year"
        ),
        "many.many": "days, weeks, months, quarters, years, fortnights, weekends, decades",
        "clock.clock": "am, pm, a.m., p.m., o'clock",
        "part_of_day.part": (
            "morning, evening, afternoon, mornings, evenings, afternoons, workday, weekday, "
            "working day, business day"
        ),
        "half_a.before": "half a, half an, a half, half of a, one half",
        "half_a.behind": "and a half",
        "some.some": (
            "a few, few, several, some, a couple of, a handful of, many, a number of, a matter of"
        ),
        "label.before": (
            "daily, nightly, weekly, fortnightly, monthly, quarterly, half-yearly, semiannual, "
            "semi-annual, yearly, annual"
        ),
        "change.change": (
            "grow, boost, cut, increase, raise, reduce, lower, decrease, improve, shrink, slash, "
            "trim, lift, expand, drop, scale, curb, halve"
        ),
        "reply.process": "onboard, onboarded, fill, filled",
        "reply.reply": (
            "respond, responds, responding, response, responses, reply, replies, replying, "
            "replied, answer, answers, answering, answered, responded, acknowledge, acknowledged, "
            "turnaround, sla, inquiry, inquiries, enquiry, enquiries, tickets, ticket, "
            "complaints, invoices, onboarding, return, returned, resolved, "
            "refund, refunds, repay, lead time, repays"
        ),
        "reply.deliver": (
            "deliver, delivers, delivering, delivered, delivery, deliveries, ship, ships, "
            "shipped, shipping, resolve, resolves, resolving, resolution, fix, fixed, patch, "
            "repaired, repair, fulfil, fulfill, fulfilled, orders, requests, review, reviewed, "
            "approve, approved, each, follow, followed, contacted, contact, process, processed, "
            "paid"
        ),
        "event.event": (
            "term, camp, opening night, ceremony, trip, interview, surgery, reunion, fundraiser, "
            "auction, rally, town hall, all-hands, kick-off, kickoff, expiry, expiration, "
            "referendum, audition, premiere, screening, publication, convention, congress, cup, "
            "championship, championships, playoff, qualifier, recertification, handover, cutover, "
            "cut-over, campaign, launch, festival, conference, event, pilot, project, phase, "
            "trial, break, spring break, survey, review, renewal, election, elections, deadline, "
            "exam, exams, finals, graduation, wedding, race, marathon, check-up, checkup, "
            "checkups, summit, fair, show, trade show, release, rollout, roll-out, audit, "
            "meeting, agm, milestone, program, programme, contract, course, class, mandate, "
            "tournament, probation, the opening, its opening, official opening, store opening, "
            "grand opening, festival's opening, go-live, promotion, sale, iteration, cycle, "
            "appointment, concert, recital, playoffs, internship, bootcamp, workshop, cohort, "
            "pilot phase, beta, experiment, challenge, birthday, anniversary, presentation, "
            "exhibition, tour, hackathon, retreat, placement, apprenticeship, treatment, merger, "
            "retirement, vacation, half-term, prom, super bowl, olympics, world cup, ramadan, "
            "eid, diwali, hanukkah, passover, chinese new year, lunar new year, homecoming, move, "
            "relocation, inspection, accreditation, certification exam, product launch, funding "
            "round, ipo, board meeting, annual meeting, gala, parade, carnival, regatta, "
            "triathlon"
        ),
        "event.term": (
            "sprint, semester, school year, academic year, season, holiday season, holidays, "
            "holiday, festive season, trimester, planning cycle, sales season, tax season, school "
            "term, reporting period, growing season, program year"
        ),
        "stop.stop": (
            "by, with, and, or, to, through, thanks, using, via, so, while, without, in, on, at, "
            "for, from, because, as, that, which, who, we, i, our, is, are, will, should, must, "
            "then, but, per, than, if, when, where, into, across, after, before, within, over, "
            "during, among, including, such, up, down, compared, between, achieve, achieving, "
            "reach, raise, increase, grow, reduce, get, gain, have, has, be, it, they, he, she"
        ),
        "letter.quarter": "q",
        "letter.half": "h",
        "letter.week": "w, wk, cw, kw, week",
        "letter.fiscal_year": "fy, fye, fiscal, fiscal year, financial year",
        "letter.year": "cy, year, calendar year",
        "ordinal_ending.ending": "st, nd, rd, th",
        "nothing.nothing": (
            "day-to-day, day to day, year-old, year-olds, year olds, years old, years of age, "
            "years'experience, fashion week, restaurant week, second hand, second-hand, "
            "real-time, in time, on time, over time, time to market, full-time, part-time, first "
            "time, at the same time, week of action, employee of the month, employee of the year, "
            "game day, of the day, of the month club, months old, weeks old, days old, of age, "
            "open day, open days, day trip, day trips, day one, trial day, for once, over -, 24 / "
            "7, 7 / 7, 24-7, in hours, working hours, business hours, office hours, opening "
            "hours, minutes read, may be, may not, may have, this may, it may, day off, days off, "
            "days sales outstanding, same day, next day, same-day, next-day, year-to-date, "
            "all-time"
        ),
    },
    numbers={
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "a hundred": 100, "one hundred": 100, "a": 1, "an": 1,
        "a couple of": 2, "a couple": 2, "couple of": 2, "a dozen": 12, "dozen": 12, "a single": 1,
    },
    ordinals={
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
        "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
        "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
        "twenty-second": 22, "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26,
        "twenty-seventh": 27, "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30, "thirty-first": 31,
        "last": 0, "final": 0, "back": 2, "latter": 2,
    },
    yearly={
        "spring, springtime": Yearly(month=3, day=1, until=Yearly(month=5, day=31)),
        "summer, summertime": Yearly(month=6, day=1, until=Yearly(month=8, day=31)),
        "autumn, fall": Yearly(month=9, day=1, until=Yearly(month=11, day=30)),
        "winter, wintertime": Yearly(month=12, day=1, until=Yearly(month=3, day=1, shift=-1)),
        "christmas, christmas day, xmas, xmas day": Yearly(month=12, day=25),
        "christmas eve, xmas eve": Yearly(month=12, day=24),
        "boxing day": Yearly(month=12, day=26),
        "new year, new year's, new year's day, new years, new years day, the new year": Yearly(month=1, day=1),
        "new year's eve, new years eve, new year eve, nye": Yearly(month=12, day=31),
        "midyear, mid-year": Yearly(month=6, day=30),
        "epiphany": Yearly(month=1, day=6),
        "martin luther king day, mlk day": Yearly(month=1, weekday=0, nth=3),
        "groundhog day": Yearly(month=2, day=2),
        "valentine's day, valentine's, valentines, valentines day, saint valentine's day": Yearly(month=2, day=14),
        "presidents'day, presidents day, president's day": Yearly(month=2, weekday=0, nth=3),
        "international women's day, women's day": Yearly(month=3, day=8),
        "st patrick's day, st . patrick's day, saint patrick's day, st patricks day": Yearly(month=3, day=17),
        "april fools'day, april fool's day, april fools": Yearly(month=4, day=1),
        "tax day": Yearly(month=4, day=15),
        "earth day": Yearly(month=4, day=22),
        "arbor day": Yearly(month=4, weekday=4, nth=-1),
        "lent": Yearly(easter=True, shift=-46, until=Yearly(easter=True, shift=-1)),
        "ash wednesday": Yearly(easter=True, shift=-46),
        "palm sunday": Yearly(easter=True, shift=-7),
        "good friday": Yearly(easter=True, shift=-2),
        "easter, easter sunday, easter day": Yearly(easter=True),
        "easter monday": Yearly(easter=True, shift=1),
        "ascension day, ascension": Yearly(easter=True, shift=39),
        "pentecost, whit sunday": Yearly(easter=True, shift=49),
        "whit monday, pentecost monday": Yearly(easter=True, shift=50),
        "may day": Yearly(month=5, day=1),
        "cinco de mayo": Yearly(month=5, day=5),
        "mother's day, mothers'day, mothers day": Yearly(month=5, weekday=6, nth=2),
        "memorial day": Yearly(month=5, weekday=0, nth=-1),
        "father's day, fathers'day, fathers day": Yearly(month=6, weekday=6, nth=3),
        "juneteenth": Yearly(month=6, day=19),
        "canada day": Yearly(month=7, day=1),
        "independence day, fourth of july, the fourth of july, july fourth, july 4th": Yearly(month=7, day=4),
        "bastille day": Yearly(month=7, day=14),
        "labor day, labour day": Yearly(month=9, weekday=0, nth=1),
        "columbus day, indigenous peoples'day": Yearly(month=10, weekday=0, nth=2),
        "halloween, hallowe'en": Yearly(month=10, day=31),
        "all saints'day, all saints day": Yearly(month=11, day=1),
        "guy fawkes night, bonfire night": Yearly(month=11, day=5),
        "singles'day, singles day": Yearly(month=11, day=11),
        "veterans day, remembrance day, armistice day": Yearly(month=11, day=11),
        "thanksgiving, thanksgiving day": _THANKSGIVING,
        "black friday": evolve(_THANKSGIVING, shift=1),
        "small business saturday": evolve(_THANKSGIVING, shift=2),
        "cyber monday": evolve(_THANKSGIVING, shift=4),
        "giving tuesday": evolve(_THANKSGIVING, shift=5),
        "cyber week": evolve(_THANKSGIVING, shift=4, until=evolve(_THANKSGIVING, shift=8)),
        "hanukkah season, the turn of the year": Yearly(month=12, day=31),
    },
)  # fmt: skip
"""The time words of English; the seasons are the meteorological ones of the north, whole months."""
