"""English: verbs and nouns of movement, and what verbs count where nothing else is named. Data
alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

DIRECTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "increase": (
            "increas+e, grow+s, grew, grown, growth, boost+s, rais+e, lift+s, improv+e the, "
            "expand+s, rise, rises, rising, climb+s, step up, scale up, scal+e, enhance, "
            "strengthen+s, broaden+s, widen+s, accelerat+e, multipl+y, extend+s, elevat+e, "
            "maximiz+e, maximis+e, ramp up, build up, drive up, push up, get up, advance, jump+s, "
            "upgrade, deepen+s, uplift+s, increment+s, leverage up, amplif+y, intensif+y, "
            "heighten+s, level up, post more, develop+s, bump+s, bump up, move up, bring up, "
            "go up, extend"
        ),
        "decrease": (
            "decreas+e, reduc+e, reduction, reductions, cut, cuts, cutting, lower+s, "
            "drop, drops, dropping, dropped, shrink+s, shorten+s, diminish+es, minimiz+e, "
            "minimis+e, lessen+s, slash+es, trim, trims, trimming, lose, loses, losing, loss, "
            "pay off, pay down, paying off, paying down, slow down, decline, declin+e, eliminat+e, "
            "bring down, bringing down, curb+s, spend less, shed, drive down, get down, push down, "
            "fall, falls, falling, scale back, cut back, cut down, halv+e, reduce, remove, "
            "lighten+s, repay, clear, knock off, shave, save on, fewer, less, use less, speed up, "
            "accelerate our response, mitigat+e, decrement+s, downsize, wean, stop losing, "
            "stop wasting"
        ),
        "maintain": (
            "retain+s, hold, holds, holding, maintain+s, keep, keeps, keeping, kept, stay, stays, "
            "staying, hold at, sustain+s, remain+s, preserv+e, hold steady, hold the line, "
            "hold our, hold churn, hold costs, continu+e, be kept, be held, be maintained, "
            "be limited, be capped, be restricted, "
            "retain at, stabiliz+e, stabilis+e, stick to, keep up, limit+s, cap, caps, capping, restrict+s"
        ),
        "achieve": (
            "partner, upsell, qualify, turn, put, max out, delight, rehearse, meet with, "
            "collaborate, complete, earn, contribute, automate, standardize, onboard, "
            "optimise for, tour, adopt, ride, row, climb to, sign up, plan, make it, mentor, "
            "coach, teach, assign, set, decrease to zero, comply, certify, digitize, label, map, "
            "knit, paint, draw, compose, declutter, wake, clean, phone, inspect, insulate, "
            "retrofit, connect homes, house, rehome, foster, answer, tackle, respond, acknowledge, "
            "attain, cover, land, obtain, achiev+e, reach+es, hit, hits, hitting, generat+e, "
            "publish+es, produc+e, creat+e, deliver+s, complet+e, attain+s, finish+es, post, "
            "posts, posting, sell, sells, selling, sold, drive, drives, driving, be, become, "
            "becomes, get to, ensur+e, resolv+e, respond+s, answer+s, repl+y, ship, ships, "
            "shipping, make, makes, making, host+s, hold, holds, holding, organiz+e, organis+e, "
            "run, runs, running, book, books, booking, read, reads, reading, write, writes, "
            "writing, written, walk+s, drink, drinks, drinking, learn+s, save, saves, saving, "
            "plant+s, install+s, distribut+e, fill+s, migrat+e, convert+s, place, rank, ranks, "
            "launch+es, build a, build an, design+s, develop a, develop an, implement+s, "
            "introduc+e, open, opens, opening, establish+es, set up, setting up, start+s, rank+s, "
            "earn+s, have, has, having, score, meet, meets, meeting, exceed+s, surpass+es, top, "
            "train+s, hire, hires, hiring, register, log, practice, practise, exercise, work out, "
            "working out, sleep, sleeps, sleeping, cook, go to, visit, visits, visiting, call, "
            "send, sends, sending, sent, upload+s, record+s, film, stream+s, conduct+s, perform+s, "
            "attend+s, process, handle, solve, fix, fixes, fixing, close out, schedul+e, "
            "contact+s, reach out to, pitch, interview, present, pass, graduate, obtain a, serve, "
            "serves, serving, feed, provid+e, contribut+e, volunteer, donate, award+s, release, "
            "releases, releasing, roll out, rolling out, deploy+s, refactor, test, tests, testing, "
            "draft, prepare, document, audit, translate, achieve, realiz+e, realis+e, yield+s, "
            "gross, bring in, bringing in, make sure, guarantee, bill, invoice, take, swim, cycle, "
            "bike, jog, meditate, eat, eats, eating, play, do, spend+s, get, gets, getting, run at, "
            "give, go, secure, secures, securing, collect+s, gather+s, receive+s, receiv+e, offer, "
            "onboard+s, enroll, enrol, vaccinate, refer, submit, apply, source, screen, engage, "
            "target, targets, targeting, acquire a, rehabilitate, restore, recycle, plough, stop spending, "
            "weigh, weighs, weighing, invest, host, tweet, retweet, pin, blog, vlog, go live, stop, quit"
        ),
        "act": (
            "study, studies, studying, use, uses, using, share, shares, sharing, work, work on, "
            "works on, show, connect, engage, communicate, leverage, focus on, interact, promote, "
            "listen, learn more, nurture, explore, consider, prioritize, prioritise, emphasize, "
            "highlight, embrace, foster, cultivate, showcase, tell our story, reassure, inspire, "
            "motivate, empower, encourage, think about, try to, pay attention to, understand, "
            "better understand, better serve, stand out, differentiate, align, invest in, "
            "keep up with, look for, care for, educate, inform, participate, engage with"
        ),
        "improve": ("improv+e, optimiz+e, optimis+e, better our, better the, improvement, improvements"),
        "gain": ("expand into, win back, enter, break into, gain+s, add+s, grow by, put on, net, pick up"),
        "obtain": (
            "get, gets, getting, obtain+s, recruit+s, collect+s, acquir+e, secur+e, sign, signs, "
            "signing, sign up, win, wins, winning, attract+s, land, lands, landing, earn, earns, "
            "earning, onboard, onboards, onboarding, enroll, enrol, bring in, bringing in, gather, "
            "gathers, gathering, find, finds, receive, receives, receiving, have, welcome, "
            "capture, captures, capturing, hire, gain access to"
        ),
        "move": (
            "go from, move from, take, takes, taking, move, moves, moving, go, bring, brings, "
            "bringing, shift, get, turn, push+es, drive, drives, driving"
        ),
        "collect": "raise, raises, raising, save, saves, saving, fundraise",
        "up": (
            "up, higher, more, additional, extra, growth in, increase in, rise in, uplift in, "
            "lift in, boost in, improvement in"
        ),
        "down": "down, reduction in, decrease in, drop in, decline in, cut in, fewer, less",
        "deliver": (
            "launch, launches, launching, create, creates, creating, build, builds, building, "
            "complete, completes, completing, migrate, migrates, migrating, ship, ships, shipping, "
            "publish, publishes, set up, implement, implements, implementing, introduce, "
            "introduces, open, opens, opening, deploy, deploys, release, releases, roll out, "
            "rolls out, write, writes, writing, design, designs, develop a, develop an, "
            "develop the, redesign, redesigns, redesigning, finish, finishes, establish, "
            "establishes, finalize, finalise, finalizes, deliver, delivers, install, organize, "
            "organise, host, hold, run, start, produce, hire, hires, appoint, obtain, "
            "get certified, earn, pass, submit, submits, file, conduct, replace, switch, move, "
            "transition, quit, stop, draft, document, register, adopt, renovate, rebrand, "
            "translate, automate, audit, automates, consolidate, integrate, rebuild, test, "
            "prepare, define, map, set, update, revamp, rewrite, relaunch, join, apply, graduate, "
            "learn, close, record, film, select, choose, buy, purchase, sign, archive, "
            "decommission, retire, overhaul, refactor, upgrade, convert, formalize, validate, "
            "enroll, defend, unveil, present, put in place, get promoted, get approval, get a, "
            "renew, digitize, digitise, catalogue, compile, carry out, analyze, analyse, evaluate, "
            "assess, survey, code, program, enable, outsource, procure, negotiate, approve, "
            "secure a, secure an, recruit a, hire a, hire an, become certified, pass the, pass my, "
            "obtain a, obtain an, obtain our, relocate, incorporate, win the, win a, pilot, trial, "
            "review, switch to, kick off, add a, add an, move to, host a, organise a, organize a, "
            "run a, attend, plan, start a"
        ),
    }
)
IMPLIED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "respond": ("respond, responds, responding, reply, replies, replying, answer, answers, answering, get back to"),
        "resolve": "resolve, resolves, resolving, close tickets, solve, handle, process",
        "retain": "retain, retains, retaining, keep",
        "convert": "convert, converts, converting, turn",
        "hire": "hire, hires, hiring, recruit, recruits, recruiting, onboard",
        "post": (
            "post, posts, posting, publish, publishes, publishing, tweet, pin, share, upload, "
            "write and publish, create and publish, schedule, blog"
        ),
        "send": "send, sends, sending, send out",
        "sell": "sell, sells, selling, sell more",
        "cash": (
            "monetize, monetise, bill, invoice, earn, make, bring in, gross, close, generate, hit, achieve, reach, turn over"
        ),
        "raise": "raise, raises, raising, fundraise, collect",
        "save": "save, saves, saving, put away, put aside, set aside, put, save up",
        "lose": "lose, loses, losing, gain, gains, gaining, put on, putting on, drop, shed, get down to, weigh",
        "advertise": "spend, invest, allocate, put, budget, spend on ads, advertise",
        "reach": "reach, reaches, reaching, touch",
        "deliver": "deliver, ship",
        "sleep": "sleep, sleeps, sleeping",
        "study": "study, studies, studying, revise, learn, learning, memorize, memorise",
        "meditate": "meditate, meditates, meditating",
        "walk": "walk, walks, walking, hike, go for a walk, go walking",
        "run": "run, runs, running, jog, jogging, go running, go for a run",
        "swim": "swim, swims, swimming, go swimming",
        "ride": "cycle, bike, biking, ride my bike, go cycling, ride",
        "exercise": "exercise, exercises, exercising, work out, working out, do sport, train, do cardio, do exercise",
        "read": "read, reads, reading, read more",
        "write": "write, writes, writing, journal",
        "slim": "slim down, lose weight, get slimmer",
        "engage": "engage, engage more, interact more, interact",
        "stream": "go live, stream, livestream, stream live",
        "deploy": "deploy, deploys, release, ship to production",
        "invest": "invest, invests, investing",
        "spend": "spend, spends, spending, stop spending",
        "part": "lose, loses, losing, stop losing",
        "earn": "earn a salary of, get paid",
        "volunteer": "volunteer, volunteers, volunteering",
        "vaccinate": "vaccinate, immunize, immunise",
        "apply": "apply, apply to, apply for, applies, applying",
        "partner": "partner, partner with, collaborate, collaborate with, team up with",
        "visit": "visit our website, visit our site, visit the website, visit the site, visit my site, visit our store",
        "open": "open the email, open our emails, open our newsletter, open my emails, open the newsletter",
        "train": "train, trains, training, coach, upskill, educate, certify, get trained",
        "acquire": "sign, signs, signing, acquire, acquires, acquiring, win, land, close, onboard",
    }
)
