"""English: bounds and roles of figures, clauses, owners, and words that only lead on. Data
alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

# What so much is of each of, as "per game": it ends a noun phrase, and is told beside a figure.
_EACH: Final = (
    "per game, per match, per shift, per hour, per session, per show, per "
    "performance, per event, per season, per set, per round, per sprint, per unit, "
    "per person, per head, per customer, per client, per student, per pupil, per "
    "employee, per rep, per agent, per store, per shop, per branch, per household, "
    "per hectare, per acre, per visit, per order, per campaign, per class, per "
    "lesson, per course, per trip, per product, per item, per box, per crate, per "
    "team, per player, per patient, per project, per term, per semester, "
    "per second, per minute, per km, per mile, per page, per email, per ticket, per call, "
    "per member, per user, per family, per child, per volunteer, per donor, per "
    "participant, per teacher, per driver, per site, per village, per lap, per workout"
)

BOUNDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "at_least": (
            "at or over, at or above, at least, a minimum of, minimum, min, minimum of, "
            "no less than, not less than, no fewer than, ≥, >=, not fewer than, upwards of, "
            "or more than"
        ),
        "at_most": (
            "at or below, ≤, <=, under, below, less than, fewer than, lower than, beneath, within, <,"
            " inside, sub"
        ),
        "cap": (
            "at or under, at or below, at most, no more than, not more than, a maximum of, "
            "maximum of, maximum, max, no longer than, no higher than, from exceeding, "
            "a cap of, cap of, a limit of, limit of, a ceiling of, ceiling of"
        ),
        "over": (
            "more than, over, above, greater than, higher than, >, exceed, exceeding, beyond, past, "
            "better than, surpass, longer than, later than, in excess of"
        ),
        "about": (
            "about, around, approximately, roughly, some, nearly, almost, close to, circa, approx, "
            "~, ≈, exactly, a total of, an average of, an additional, another, a further, "
            "an extra, as many as, just"
        ),
        "or_more": (
            "or later, or more, or higher, or better, or above, or greater, plus, and above, and up, at"
            " least, minimum"
        ),
        "or_less": (
            "or less, or fewer, or lower, or below, or under, or faster, at most, maximum, max, maxi, tops, or better"
            " than that"
        ),
    }
)
ROLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "to": (
            "to, to only, up to, down to, at, reaching, back to, hitting, reach, at or above, at or below, "
            "to reach, to a level of, equal to, ending at, back under, until"
        ),
        "from": "from, from today's, starting from, starting at",
        "now": (
            "up from, down from, vs, versus, compared to, compared with, compared to the current, "
            "against, currently, current, currently at, baseline, baseline of, instead of, "
            "rather than, today, previously, now at, now, from the current, from a baseline of, "
            "current level, at present, against a baseline of, versus the current, had"
        ),
        "up_to": "up to",
        "by": "by, by only, by a factor of",
        "of": "of",
        "between": "between",
        "and": "and, to, or",
        "out_of": "out of, out of every, in every, in",
        "multiply": "multiply by, multiplying by, multiplied by, by a factor of, factor of, multiply",
        "divide": "divide by, dividing by, divided by, divide",
        "arrow": "→, ->, =>, ➔, ➜, ⇒, ⟶",
    }
)
CLAUSES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "means": (
            "through, via, thanks to, using, by means of, with the help of, by way of, leveraging, "
            "with, as a result of, based on, with help from, from our, after launching, "
            "after the launch, without"
        ),
        "means_before_verb": "by, through, while, without, when, after, before, via, with",
        "purpose": (
            "in order to, so that, so as to, so we, to support, to help, to ensure that, to build, "
            "to reduce, to increase, to improve, to drive, to boost, to grow, to raise, "
            "to generate, to attract, to fund, to finance, to get, to gain, to make, to keep, "
            "to promote, to strengthen, to create, to establish, to become, to show, to give, "
            "to free, to prepare, to meet, to encourage, to lower, to cut, to save, to maximize, "
            "to win, to convert, to engage, to educate, to stay, to speed, to let, to allow, "
            "to avoid, to serve, to offer, to provide, to test, to pay, to run, to enable, "
            "to feed, to expand, to deepen"
        ),
        "compared": (
            "compared to, compared with, versus, vs, relative to, against, than, "
            "over the previous, over last, as last year, as last month, as last quarter, "
            "year over year, year on year, yoy, month over month, "
            "from the previous, from last, in comparison with, in comparison to, as compared to"
        ),
        "aside": (
            "i.e., that is, or about, each, which, who, whose, where, aged, including, with an average of, "
            "assuming, because, if, of which"
        ),
        "and": "and, &, plus, as well as, while also, and also, and then",
        "leads_in": (
            "i d like to, we d like to, i d like, we d like, specific, measurable, is to, priority, "
            "our goal is to, our objective is to, our aim is to, my goal is to, the goal is to, "
            "the objective is to, our target is to, we want to, i want to, we will, i will, "
            "we aim to, we plan to, we would like to, i would like to, i plan to, i aim to, aim to, "
            "aim for, aim at, aiming to, goal, objective, target, in order to, to, we ll, i ll, "
            "let s, we are going to, i am going to, we need to, i need to, we intend to, we should, "
            "we must, plan to, seek to, strive to, work to, help us, have pledged to, "
            "has pledged to, pledged to, pledges to, has committed to, have committed to, "
            "our ambition is to, the aim is to, commit to, okr, kr, try to, we hope to, i hope to, "
            "hope to, want to, need to, please, ensure that we, the target is to, my aim is to, "
            "my objective is to, we commit to, i commit to, we expect to, expect to, "
            "we re going to, how do we, how do i, how can we, how can i, how should we, do we, "
            "can we, can i"
        ),
        "to_verb": "to",
    }
)
OWNERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "pronoun": (
            "we, i, it, they, you, he, she, nobody, this, there, that, everyone, everybody, who, which, "
            "these, those, goal, objective, target, aim, kr, ambition, okr, key result"
        ),
        "each": "each, every",
        "organisation": (
            "company, city, nonprofit, non profit, food bank, charity, association, school, "
            "hospital, business, brand, organization, organisation, university, town, council, "
            "store, shop, restaurant, government, state, county, library, museum, club, church, "
            "country, startup, firm, account, website, page, app, plant, factory, village, "
            "college, campaign, project"
        ),
        "modal": (
            "will, must, shall, should, needs to, is to, are to, has to, have to, is going to, "
            "are going to, aims to, plans to, wants to, commits to, is responsible for, "
            "are responsible for, intends to, is committed to, are committed to, would like to, "
            "is expected to, ll, hopes to, is set to, pledges to, seeks to, will not, will never, "
            "won't, must not, must never, mustn't, should not, should never, shouldn't, cannot, "
            "can't, may not, is not to, are not to"
        ),
        "determiner": "the, our, my, a, an, your, their, its, his, her",
        "after": (
            "owned by, owner, led by, assigned to, responsible, accountable, lead, "
            "under the lead of, driven by, managed by, run by, in charge, person responsible, "
            "responsibility of, handled by, delivered by"
        ),
        "role": (
            "success, support, sales, marketing, hr, finance, operations, it, engineering, "
            "product, team, manager, department, director, officer, coordinator, rep, "
            "representative, head, lead, agency, committee, board, staff, crew, unit, group, cmo, "
            "ceo, cto, cfo, coo, vp, specialist, editor, assistant, engineer, analyst, designer, "
            "developer, intern, owner, founder, president, chair, ambassador, volunteer, partner"
        ),
    }
)
OTHERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "filler": (
            "his, her, this, number of, total number of, amount of, volume of, level of, "
            "average number of, the number of, both, overall, average monthly, average weekly, "
            "average annual, annual, quarterly, yearly, general, full time, of, the, our, my, "
            "additional, extra, more, qualified, unique, total, active, monthly, weekly, daily, "
            "different, paid, organic, high quality, quality, net, real, relevant, engaged, loyal, "
            "potential, online, verified, positive, authentic, genuine, targeted, original, a, an, "
            "its, their, your, combined, average, local, digital, fresh, further, separate, high, "
            "great, good, many, much, long, short, strategic, key, regular, consecutive, individual, big, "
            "large, small, approved, signed, successful, valid, confirmed, external, internal, "
            "completed, estimated, distinct, incremental, worth, distinctive, fully, or, first, "
            "net new, #, # of, no of, soon, quickly, rapidly, steadily, fast, significantly, "
            "dramatically, drastically, substantially, considerably, gradually"
        ),
        "new": "new, brand new, additional, net new, newly, more, extra",
        "stop": (
            "all, total, by, to, from, in, on, at, for, with, through, via, and, or, within, "
            "before, until, per, each, every, during, over, under, above, below, this, next, using, "
            "after, as, as many, as much, as often, as frequently, as regularly, that, who, which, "
            "than, between, into, across, among, is, are, will, be, "
            "if, when, while, so, because, against, about, around, off, out, up, down, versus, vs, "
            "ever, let, letting, not, never, don't, won't, cannot, can't, shouldn't, mustn't, shan't, "
            "isn't, aren't, not only, "
            f"{_EACH}"
        ),
        "vague": (
            "better, more, best, great, greater, stronger, faster, easier, good, improve, enhance, "
            "awareness, presence, visibility, success, successful, excellence, quality, experience, "
            "culture, harder, often, happier, healthier, bigger, smarter, world class, leading, "
            "strong, effective, efficient, as much as possible, soon, viral, popular, loved, "
            "in shape, fit, engaging, amazing, memorable, attractive, beautiful, modern, happy, "
            "healthy, leader, leadership, reference, go to, relevant, innovative, compelling, "
            "meaningful, positive, trusted, known, famous, respected, great place, competitive, "
            "professional, productive, organized, customer centric, proactive, top of mind, "
            "thriving, vibrant, inspiring, world leader, unforgettable, exciting, balanced, "
            "sustainable, friendly, welcoming, consistent, community, relationships, trust, "
            "loyalty, reputation, brand image, image, value, morale, collaboration, communication, "
            "motivation, innovation, creativity, teamwork, credibility, authority, buzz, "
            "conversation, connection, bond, mindset, potential, impact, difference, balance, "
            "wellbeing, well being, wellness, confidence, skills, user experience, "
            "customer experience, customer service"
        ),
        "article": "a, an, the",
        "definite": "our, the, these, those, my, existing",
        "whole": "all, all of our, all our, all the, each of our, every one of our",
        "not_counted": (
            "top, aged, ages, version, v, level, step, phase, sprint, page, day, week, month, "
            "quarter, year, grade, chapter, no, number, tier, series, gpt, soc, type, part, stage, "
            "wave, iso, covid, web, form, priority, kr, okr, goal, objective, section, room, gen, "
            "q, h, fy, p, item, unit, module, lesson, track, episode, season, round, option"
        ),
        "people": "year old, yr old, people aged, day week",
        "hour": "before, after, at",
        "clock": "am, pm, a.m., p.m., o'clock",
        "some": "few, several, many",
        "inside": "in",
        "back": "return to, back to, returning to, recover to",
        "part": "including, of which, of it, of whom, among them, of them, of these, of those",
        "on_year": "yoy, year over year, year on year",
        "instead": "instead of, rather than",
        "each_of": (f"per, for every, in every, out of every, {_EACH}"),
        "cases": "for, of the time, of cases, of the cases, of all cases",
        "more": (
            "more people to, better, more, greater, additional, bigger, extra, larger, higher, increased,"
            " further"
        ),
        "less": "no more, less, fewer, lower, reduced, smaller",
        "rank": "position, rank, spot",
        "wants": "want, would like, aim, need, hope, we'd like",
        "is": "is, are, stands at",
        "has": "have, has, be, weigh, count, total, be at, sleep",
        "as_many": "as many, as much",
        "as_often": "as often, as frequently, as regularly",
        "as_the": "the, our, my, the equivalent of",
        "oftener": "more often, more frequently, more regularly, oftener",
        "sooner": "faster, quicker, more quickly, sooner, more promptly, more rapidly",
        "not": (
            "not, never, no, nobody, no one, none of, not a single, not one, not any, no single, "
            "not to, never to, never ever, do not ever, don't ever,"
            " won't ever, do not, don't, dont, does not, doesn't, doesnt, won't, wont, cannot, can't, cant,"
            " shouldn't, mustn't, shan't, isn't, aren't, no longer, avoid, avoiding, stop, stopping, quit,"
            " prevent, preventing, refrain from, refuse, refuse to, forbid, ban, at no time, under no"
            " circumstances, from going, from rising, from climbing, from growing, from getting, from"
            " falling, from dropping, from slipping"
        ),
        "mean": (
            "average, an average of, average of, on average, averaging, moving average, rolling average, running average, moving"
            " mean, rolling mean"
        ),
        "rolled": "counted rolling, counted on a rolling basis",
        "by_calendar": "counted by the calendar",
        "carried": "surplus carried over, surplus and debt carried over",
        "none": "no, not a single, not one, not any, no single",
        "percentile": "percentile, median, th percentile",
        "beside": "with",
        "in_days": "nights, evenings, mornings, afternoons",
        "denies": "not, not to, never, and not, and not to, but not, and never",
        "but": "but",
        "all_in_all": "in total, in all, all in all, altogether, overall",
        "per_item": "per, /",
        "apiece": "each, apiece, a piece, each one, every one",
        "only": "only, merely",
        "audience": (
            "people, persons, individuals, users, viewers, accounts, households, families, "
            "homes, adults, women, men, girls, boys, parents, mothers, fathers, teens, teenagers, "
            "youths, children, kids, pupils, students, seniors, consumers, customers, prospects, "
            "readers, listeners, spectators, fans, followers, residents, inhabitants, citizens, "
            "voters, newcomers, refugees, tourists, travellers, travelers, farmers, patients, "
            "gamers, professionals, workers, decision makers, buyers, shoppers, drivers, "
            "commuters, beneficiaries, visitors, subscribers, members, audiences, "
            "eyeballs"
        ),
        "caps": (
            "cap, capping, limit, limiting, restrict, restricting, "
            "be limited, be capped, be restricted, capped, limited, restricted"
        ),
        "within_of": (
            "in, of, worth of, in new, of new, more in, in total, worth, to our, from our, more people to"
        ),
        "proper": (
            "app store, x, threads, medium, snap, discord, twitch, slack, bing, messenger, meetup, telegram"
        ),
    }
)
