"""English: how a goal moves its metric, bounds, roles of figures, numbers and units. Data alone."""

from __future__ import annotations

from typing import Final

from smartgoals._messages.lexicon import Lexicon
from smartgoals._messages.lexicons.english_channels import CHANNELS
from smartgoals._messages.lexicons.english_metrics import METRICS
from smartgoals._messages.lexicons.english_things import THINGS
from smartgoals._messages.lexicons.english_time import ENGLISH_TIME

_DIRECTIONS: Final = {
    "increase": (
        "increas+e, grow+s, grew, grown, growth, boost+s, rais+e, lift+s, improv+e the, expand+s, rise, rises, "
        "rising, climb+s, step up, scale up, scal+e, enhance, strengthen+s, broaden+s, widen+s, "
        "accelerat+e, multipl+y, extend+s, elevat+e, maximiz+e, maximis+e, ramp up, build up, "
        "drive up, push up, get up, advance, jump+s, upgrade, deepen+s, uplift+s, "
        "increment+s, leverage up, amplif+y, intensif+y, heighten+s, level up, post more, develop+s, "
        "bump+s, bump up, move up, bring up, go up, extend"
    ),
    "decrease": (
        "stop, stops, avoid losing, decreas+e, reduc+e, reduction, reductions, cut, cuts, cutting, lower+s, drop, drops, dropping, dropped, "
        "shrink+s, shorten+s, diminish+es, minimiz+e, minimis+e, lessen+s, slash+es, trim, trims, "
        "trimming, lose, loses, losing, loss, pay off, pay down, paying off, paying down, slow down, "
        "decline, declin+e, eliminat+e, bring down, bringing down, limit, quit, curb+s, spend less, shed, "
        "drive down, get down, push down, fall, falls, falling, scale back, cut back, cut down, halv+e, "
        "reduce, remove, lighten+s, repay, clear, knock off, shave, save on, fewer, less, use less, "
        "speed up, accelerate our response, mitigat+e, decrement+s, downsize, wean"
    ),
    "maintain": (
        "retain+s, hold, holds, holding, maintain+s, keep, keeps, keeping, kept, stay, stays, staying, hold at, sustain+s, remain+s, preserv+e, "
        "hold steady, hold the line, hold our, hold churn, hold costs, do not exceed, never exceed, not exceed, "
        "continu+e, retain at, stabiliz+e, stabilis+e, stick to, keep up, limit, limit to"
    ),
    "achieve": (
        "partner, upsell, qualify, turn, put, max out, delight, rehearse, meet with, collaborate, complete, earn, contribute, automate, standardize, onboard, optimise for, tour, adopt, ride, row, climb to, sign up, plan, make it, mentor, coach, teach, assign, set, decrease to zero, comply, certify, digitize, label, map, knit, paint, draw, compose, declutter, wake, clean, phone, inspect, insulate, retrofit, connect homes, house, rehome, foster, answer, tackle, respond, acknowledge, attain, cover, land, obtain, achiev+e, reach+es, hit, hits, hitting, generat+e, publish+es, produc+e, creat+e, deliver+s, complet+e, "
        "attain+s, finish+es, post, posts, posting, sell, sells, selling, sold, drive, drives, driving, be, become, becomes, get to, "
        "ensur+e, resolv+e, respond+s, answer+s, repl+y, ship, ships, shipping, make, makes, making, "
        "host+s, hold, holds, holding, organiz+e, organis+e, run, runs, running, book, books, booking, read, reads, "
        "reading, write, writes, writing, written, walk+s, drink, drinks, drinking, learn+s, save, saves, "
        "saving, plant+s, install+s, distribut+e, fill+s, migrat+e, convert+s, place, rank, ranks, "
        "launch+es, build a, build an, design+s, develop a, develop an, implement+s, introduc+e, open, opens, "
        "opening, establish+es, set up, setting up, start+s, rank+s, earn+s, "
        "have, has, having, score, meet, meets, meeting, exceed+s, surpass+es, top, train+s, "
        "hire, hires, hiring, register, log, practice, practise, exercise, "
        "work out, working out, sleep, sleeps, sleeping, cook, go to, visit, visits, visiting, call, "
        "send, sends, sending, sent, upload+s, record+s, film, stream+s, "
        "conduct+s, perform+s, attend+s, process, handle, solve, fix, fixes, fixing, close out, "
        "schedul+e, contact+s, reach out to, pitch, interview, present, pass, graduate, obtain a, "
        "answer, serve, serves, serving, feed, provid+e, contribut+e, volunteer, donate, "
        "award+s, release, releases, releasing, roll out, rolling out, deploy+s, refactor, test, tests, testing, "
        "draft, prepare, document, audit, translate, cover, achieve, realiz+e, realis+e, yield+s, "
        "gross, bring in, bringing in, make sure, guarantee, score, bill, invoice, take, swim, cycle, bike, "
        "jog, meditate, eat, eats, eating, play, do, spend, get, gets, getting, run at, give, "
        "go, secure, secures, securing, collect+s, gather+s, receive+s, receiv+e, "
        "offer, onboard+s, enroll, enrol, vaccinate, refer, submit, apply, source, screen, "
        "engage, target, targets, targeting, acquire a, "
        "rehabilitate, restore, recycle, plough, invest, host, tweet, retweet, pin, blog, vlog, go live"
    ),
    "act": "study, studies, studying, use, uses, using, share, shares, sharing, work, work on, works on, show, connect, engage, communicate, leverage, focus on, interact, promote, listen, learn more",
    "improve": "improv+e, optimiz+e, optimis+e, better our, better the, improvement, improvements",
    "gain": "expand into, win back, enter, break into, gain+s, add+s, win back, grow by, put on, net, pick up",
    "obtain": (
        "get, gets, getting, obtain+s, recruit+s, collect+s, acquir+e, secur+e, sign, "
        "signs, signing, sign up, win, wins, winning, attract+s, land, lands, landing, earn, earns, earning, "
        "onboard, onboards, onboarding, enroll, enrol, bring in, bringing in, gather, gathers, gathering, find, "
        "finds, receive, receives, receiving, have, welcome, capture, captures, capturing, hire, "
        "gain access to, "
    ),
    "move": "go from, move from, take, takes, taking, move, moves, moving, go, bring, brings, bringing, shift, get, turn",
    "collect": "raise, raises, raising, save, saves, saving, fundraise",
    "up": "up, higher, more, additional, extra, growth in, increase in, rise in, uplift in, lift in, boost in, improvement in",
    "down": "down, reduction in, decrease in, drop in, decline in, cut in, fewer, less",
    "deliver": (
        "launch, launches, launching, create, creates, creating, build, builds, building, complete, completes, "
        "completing, migrate, migrates, migrating, ship, ships, shipping, publish, publishes, set up, "
        "implement, implements, implementing, introduce, introduces, open, opens, opening, deploy, deploys, release, "
        "releases, roll out, rolls out, write, writes, writing, design, designs, develop a, develop an, develop the, "
        "redesign, redesigns, redesigning, finish, finishes, establish, establishes, finalize, finalise, "
        "finalizes, deliver, delivers, install, organize, organise, host, hold, run, start, produce, "
        "hire, hires, appoint, obtain, get certified, earn, pass, submit, submits, file, conduct, "
        "replace, switch, move, transition, quit, stop, draft, document, register, adopt, renovate, "
        "rebrand, translate, automate, audit, automates, consolidate, integrate, rebuild, "
        "test, prepare, define, map, set, update, revamp, rewrite, relaunch, join, apply, graduate, learn, "
        "close, make, record, film, select, choose, buy, purchase, sign, archive, decommission, retire, "
        "overhaul, refactor, ship, upgrade, convert, formalize, validate, enroll, defend, unveil, present"
    ),
}
_IMPLIED: Final = {
    "respond": "respond, responds, responding, reply, replies, replying, answer, answers, answering, get back to",
    "resolve": "resolve, resolves, resolving, close tickets, solve, handle, process",
    "retain": "retain, retains, retaining, keep",
    "convert": "convert, converts, converting, turn",
    "hire": "hire, hires, hiring, recruit, recruits, recruiting, onboard",
    "post": "post, posts, posting, publish, publishes, publishing, tweet, pin, share, upload, write and publish, create and publish, schedule, blog",
    "send": "send, sends, sending, send out",
    "sell": "sell, sells, selling, sell more",
    "cash": "bill, invoice, earn, make, bring in, gross, close, generate, hit, achieve, reach, turn over",
    "raise": "raise, raises, raising, fundraise, collect",
    "save": "save, saves, saving, put away, put aside, set aside, put, save up",
    "lose": "lose, loses, losing, gain, drop, shed, get down to, weigh",
    "advertise": "spend, invest, allocate, put, budget, spend on ads, advertise",
    "reach": "reach, reaches, reaching, touch",
    "deliver": "deliver, ship",
}
_BOUNDS: Final = {
    "at_least": (
        "at or over, at or above, at least, a minimum of, minimum, min, minimum of, no less than, not less than, no fewer than, ≥, >=, "
        "not fewer than, upwards of, or more than"
    ),
    "at_most": (
        "at or below, ≤, <=, under, below, "
        "less than, fewer than, lower than, beneath, within, not exceeding, <, no longer than, inside, "
        "no higher than, not exceed, never exceed, sub"
    ),
    "cap": "at or under, at or below, at most, no more than, not more than, a maximum of, maximum of, maximum, max, no longer than, not exceeding, no higher than",
    "over": "more than, over, above, greater than, higher than, >, exceed, exceeds, exceeding, beyond, past, better than, surpass",
    "about": "about, around, approximately, roughly, some, nearly, almost, close to, circa, approx, ~, ≈, exactly, a total of, an average of, an additional, another, a further, an extra, as many as, just",
    "or_more": "or later, or more, or higher, or better, or above, or greater, plus, and above, and up, at least, minimum",
    "or_less": "or less, or fewer, or lower, or below, or under, or faster, at most, maximum, max, or better than that",
}
_ROLES: Final = {
    "to": "to, up to, down to, at, reaching, back to, hitting, reach, at or above, at or below, to reach, to a level of, equal to, ending at, back under, until",
    "from": "from, starting from, starting at",
    "now": "up from, down from, vs, versus, compared to, compared with, compared to the current, against, currently, current, currently at, baseline, baseline of, instead of, rather than, today, previously, now at, now, from the current, from a baseline of, current level, at present, against a baseline of, versus the current",
    "by": "by, by a factor of",
    "of": "of",
    "between": "between",
    "and": "and, to, or",
    "out_of": "out of, in every, in",
    "multiply": "multiply by, multiplying by, multiplied by, by a factor of, factor of, multiply",
    "divide": "divide by, dividing by, divided by, divide",
    "arrow": "→, ->, =>, -->, ➔, ➜, ⇒, ⟶",
}
_CLAUSES: Final = {
    "means": (
        "through, via, thanks to, using, by means of, with the help of, by way of, leveraging, "
        "with, "
        "as a result of, based on, with help from, from our, after launching, after the launch"
    ),
    "means_before_verb": "by, through, while, without, when, after, before, via, with",
    "purpose": (
        "in order to, so that, so as to, so we, to support, to help, to ensure that, to build, "
        "to reduce, to increase, to improve, to drive, to boost, to grow, to raise, to generate, to attract, to fund, "
        "to finance, to get, to gain, to make, to keep, to promote, to strengthen, to create, to establish, "
        "to become, to show, to give, to free, to prepare, to meet, to encourage, to lower, to cut, to save, "
        "to maximize, to win, to convert, to engage, to educate, to stay, to speed, to let, to allow, to avoid, "
        "to serve, to offer, to provide, to test, to pay, to run, to enable, to feed, to expand, to deepen"
    ),
    "compared": (
        "compared to, compared with, versus, vs, relative to, against, than, over the previous, over last, "
        "year over year, year on year, yoy, month over month, from the previous, from last, in comparison with, "
        "in comparison to, as compared to"
    ),
    "aside": "each, which, who, whose, where, aged, including, with an average of, assuming, because, if, of which",
    "and": "and, &, plus, as well as, while also, and also, and then",
    "leads_in": (
        "i d like to, we d like to, i d like, we d like, specific, measurable, is to, priority, our goal is to, our objective is to, our aim is to, my goal is to, the goal is to, the objective is to, "
        "our target is to, we want to, i want to, we will, i will, we aim to, we plan to, we would like to, "
        "i would like to, i plan to, i aim to, aim to, aim for, aim at, aiming to, goal, objective, target, in order to, "
        "to, we ll, i ll, let s, we are going to, i am going to, we need to, i need to, we intend to, "
        "we should, we must, plan to, seek to, strive to, work to, help us, our ambition is to, the aim is to, "
        "commit to, okr, kr, try to, we hope to, i hope to, hope to, want to, need to, please, ensure that we, "
        "the target is to, my aim is to, my objective is to, we commit to, i commit to, we expect to, expect to, we re going to"
    ),
}
_OWNERS: Final = {
    "pronoun": "we, i, it, they, you, he, she, this, there, that, everyone, everybody, who, which, these, those, goal, objective, target, aim, kr, ambition, okr, key result",
    "each": "each, every",
    "organisation": "company, city, nonprofit, non profit, food bank, charity, association, school, hospital, business, brand, organization, organisation, university, town, council, store, shop, restaurant, government, state, county, library, museum, club, church, country, startup, firm, account, website, page, app, plant, factory, village, college, campaign, project",
    "modal": (
        "will, must, shall, should, needs to, need to, is to, are to, has to, have to, is going to, "
        "are going to, aims to, aim to, plans to, plan to, wants to, want to, commits to, commit to, is responsible for, "
        "are responsible for, intends to, is committed to, are committed to, would like to, is expected to, ll, "
        "hopes to, is set to, pledges to, seeks to"
    ),
    "determiner": "the, our, my, a, an, your, their, its, his, her",
    "after": (
        "owned by, owner, led by, assigned to, responsible, accountable, lead, under the lead of, "
        "driven by, managed by, run by, in charge, person responsible, responsibility of, handled by, delivered by"
    ),
    "role": (
        "success, support, sales, marketing, hr, finance, operations, it, engineering, product, team, manager, department, director, officer, coordinator, rep, representative, head, lead, agency, "
        "committee, board, staff, crew, unit, group, cmo, ceo, cto, cfo, coo, vp, specialist, editor, "
        "assistant, engineer, analyst, designer, developer, intern, owner, founder, president, chair"
    ),
}
_OTHERS: Final = {
    "filler": (
        "number of, total number of, amount of, volume of, level of, levels of, average number of, the number of, both, overall, average monthly, average weekly, average annual, annual, quarterly, yearly, general, full time, of, the, our, my, additional, extra, more, qualified, unique, total, active, monthly, "
        "weekly, daily, different, paid, organic, high quality, quality, net, "
        "real, relevant, engaged, loyal, potential, online, verified, positive, authentic, genuine, "
        "targeted, original, a, an, its, their, your, combined, average, local, digital, fresh, further, separate, "
        "high, great, good, long, short, strategic, key, regular, consecutive, individual, big, large, small, "
        "approved, signed, successful, valid, confirmed, external, internal, completed, "
        "estimated, distinct, incremental, worth, distinctive, fully, or, first, net new"
    ),
    "new": "new, brand new, additional, net new, newly, more, extra",
    "stop": (
        "all, total, by, to, from, in, on, at, for, with, through, via, and, or, within, before, until, per, each, every, during, "
        "over, under, above, below, this, next, using, after, as, that, who, which, than, between, into, across, "
        "among, is, are, will, be, if, when, while, so, because, against, about, around, off, out, up, down, versus, vs"
    ),
    "vague": (
        "better, more, best, great, greater, stronger, faster, easier, good, improve, enhance, awareness, "
        "presence, visibility, success, successful, excellence, quality, experience, culture, harder, often, happier, "
        "healthier, bigger, smarter, world class, leading, strong, effective, efficient, as much as possible, soon"
    ),
    "article": "a, an, the",
    "definite": "our, the, these, those, my, existing",
    "whole": "all, all of our, all our, all the, each of our, every one of our",
    "not_counted": (
        "top, aged, ages, age, version, v, level, step, phase, sprint, page, day, week, month, quarter, year, grade, "
        "chapter, no, number, tier, series, gpt, type, part, stage, wave, iso, covid, web, form, priority, kr, okr, "
        "goal, objective, section, room, gen, q, h, fy, p, item, unit, track, episode, season, round, option"
    ),
    "people": (
        "year old, year olds, years old, yr old, people aged, day week"
    ),
    "more": "better, more, greater, additional, bigger, extra, larger, higher, increased, further",
    "less": "less, fewer, lower, reduced, smaller",
    "oftener": "more often, more frequently, more regularly, oftener",
    "sooner": "faster, quicker, more quickly, sooner, more promptly, more rapidly",
    "within_of": "in, of, worth of, in new, of new, more in, in total, worth, to our, from our, more people to",
    "proper": "app store, x, threads, medium, snap, discord, twitch, slack, bing, messenger, meetup, telegram",
}
_NUMBERS: Final = {
    **{
        str(value): words
        for value, words in enumerate(
            "zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, "
            "fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty".split(", ")
        )
    },
    **dict(
        zip(
            ("30", "40", "50", "60", "70", "80", "90"),
            "thirty forty fifty sixty seventy eighty ninety".split(),
            strict=True,
        )
    ),
}
_NUMBERS["0.5"] = "half a, half"
_NUMBERS["1"] = "one, once"
_NUMBERS["2"] = "two, twice"
_NUMBERS["3"] = "three, thrice"
_SCALES: Final = {
    "12": "dozen, dozens of",
    "20": "score of",
    "100": "hundred",
    "1000": "thousand, k, thousands, grand",
    "1000000": "million, m, mn, mio, mil, millions, mm",
    "1000000000": "billion, bn, b, billions",
}
_FACTORS: Final = {
    "100": "doubl+e, double, twofold, two fold, 2 fold, twice as many, twice as much, two times as many",
    "200": "tripl+e, triple, treble, threefold, three fold, three times as many",
    "300": "quadrupl+e, quadruple, fourfold, four fold",
    "400": "quintupl+e, fivefold, five fold",
    "900": "tenfold, ten fold",
    "-50": "halve, halves, halving, halved, in half, half as many, half as much",
    "50": "by half again, half as many again",
}
_PORTIONS: Final = {
    "50": "by half, by a half, by one half",
    "33.33": "by a third, by one third",
    "66.67": "by two thirds",
    "25": "by a quarter, by one quarter",
    "75": "by three quarters",
    "20": "by a fifth, by one fifth",
    "10": "by a tenth, by one tenth",
}
_SHARES: Final = {
    "50": "half of, half our, half the, one half of",
    "33.33": "a third of, one third of",
    "66.67": "two thirds of",
    "25": "a quarter of, one quarter of",
    "75": "three quarters of",
    "20": "a fifth of, one fifth of",
}
_UNITS: Final = {
    "%": "%, percent, per cent, pct, percents, percentage",
    "pp": "percentage points, percentage point, percent points, % points, pp, ppt, ppts, pps, pct points, %-points",
    "points": "points, point, pts, pt",
    "USD": "$, usd, dollar, dollars, us dollars, us $, bucks, us dollar",
    "EUR": "€, eur, euro, euros",
    "GBP": "£, gbp, pounds sterling, quid, pound sterling",
    "CAD": "cad, canadian dollars, c $, ca $",
    "AUD": "aud, australian dollars, a $, au $",
    "CHF": "chf, swiss francs",
    "JPY": "¥, jpy, yen",
    "INR": "₹, inr, rupees, rs",
    "seconds": "seconds, second, secs, sec, s",
    "minutes": "minutes, minute, mins, min",
    "hours": "hours, hour, hrs, hr, h",
    "business_hours": "business hours, working hours",
    "days": "days, day, business days, working days, calendar days",
    "weeks": "weeks, week, wks",
    "months": "months, month",
    "years": "years, year, yrs",
    "kg": "kg, kgs, kilos, kilo, kilograms, kilogram, kilogrammes",
    "g": "g, grams, gram",
    "g/l": "g/l",
    "mg/dl": "mg/dl",
    "m2": "m², sqm, square meters, square metres",
    "lb": "pounds, pound, lbs, lb",
    "tonnes": "tonnes, tonne, tons, ton, metric tons",
    "km": "km, kms, kilometers, kilometres, kilometer, kilometre, k run",
    "m": "meters, metres, meter, metre",
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
    "x": "x, times, ×, fold",
    "stars": "stars, star",
    "GB": "gb, gigabytes",
    "MB": "mb, megabytes",
}
_COMMON: Final = (
    "the, our, of, by, to, in, and, with, for, on, from, we, will, my, is, at, each, every, per, next, this, than, "
    "end, increase, reduce, reach, grow, improve, achieve, get, more, new, within, before, month, week, year, "
    "quarter, day, least, up, have, be, goal, months, weeks, days, followers, month, keep, cut, raise, boost, "
    "i, it, that, through, an, over, until, post, launch, publish, create, generate, gain, increasing, posts, "
    "traffic, rate, website, customers, customer, better, double, increases, as, are, who, their, into, under, save, read, "
    "views, hours, minutes, sales, revenue, twice, daily, weekly, monthly, during, lose, run, write, social, use"
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
    directions=_DIRECTIONS,
    bounds=_BOUNDS,
    roles=_ROLES,
    clauses=_CLAUSES,
    owners=_OWNERS,
    others=_OTHERS,
    numbers=_NUMBERS,
    scales=_SCALES,
    factors=_FACTORS,
    portions=_PORTIONS,
    implied=_IMPLIED,
    shares=_SHARES,
    units=_UNITS,
    metrics={**THINGS, **METRICS},
    channels=CHANNELS,
    gerunds="ing",
)
