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
            "expand+s, rise, rising, climb+s, step up, scale up, scal+e, enhance, strengthen+s, "
            "broaden+s, widen+s, accelerat+e, multipl+y, extend+s, elevat+e, maximiz+e, maximis+e, "
            "ramp up, build up, drive up, push up, get up, advance, jump+s, upgrade, deepen+s, "
            "uplift+s, increment+s, leverage up, amplif+y, intensif+y, heighten+s, level up, "
            "post more, develop+s, bump+s, bump up, move up, bring up, go up"
        ),
        "decrease": (
            "decreas+e, reduc+e, reduction, cut, cutting, lower+s, drop, dropping, dropped, "
            "shrink+s, shorten+s, diminish+es, minimiz+e, minimis+e, lessen+s, slash+es, trim, "
            "trimming, lose, losing, loss, pay off, pay back, pay down, paying off, paying back, paying down, slow down, "
            "declin+e, eliminat+e, bring down, bringing down, curb+s, spend less, shed, drive down, "
            "get down, push down, fall, falling, scale back, cut back, cut down, halv+e, remove, "
            "lighten+s, repay, clear, knock off, shave, save on, fewer, less, use less, speed up, "
            "accelerate our response, mitigat+e, decrement+s, downsize, wean, stop losing, "
            "stop wasting"
        ),
        "maintain": (
            "retain+s, hold, holding, maintain+s, keep, keeping, kept, stay, staying, hold at, "
            "sustain+s, remain+s, preserv+e, hold steady, hold the line, hold our, hold churn, "
            "hold costs, continu+e, be kept, be held, be maintained, be limited, be capped, "
            "be restricted, capped, retain at, stabiliz+e, stabilis+e, stick to, keep up, limit+s, "
            "cap, capping, restrict+s"
        ),
        "achieve": (
            "be mentioned in, get mentioned in, be featured in, get featured in, be quoted in, "
            "get quoted in, be cited in, get cited in, "
            "partner, upsell, qualify, turn, put, max out, delight, rehearse, "
            "meet with, talk to, talk with, speak to, speak with, "
            "collaborate, automate, standardize, optimise for, tour, adopt, ride, row, climb to, "
            "sign up, plan, make it, mentor, coach, teach, assign, set, decrease to zero, comply, "
            "certify, digitize, label, map, knit, paint, draw, compose, declutter, wake, clean, "
            "phone, inspect, insulate, retrofit, connect homes, house, rehome, foster, tackle, "
            "acknowledge, cover, land, obtain, achiev+e, reach+es, hit, hitting, generat+e, "
            "publish+es, produc+e, creat+e, deliver+s, complet+e, attain+s, finish+es, post, "
            "posting, sell, selling, sold, drive, driving, be, become, get to, ensur+e, resolv+e, "
            "respond+s, answer+s, repl+y, ship, shipping, make, making, host+s, hold, holding, "
            "organiz+e, organis+e, run, running, book, booking, read, reading, write, writing, "
            "written, walk+s, drink, drinking, learn+s, save, saving, plant+s, install+s, "
            "distribut+e, fill+s, migrat+e, convert+s, place, launch+es, build a, build an, "
            "design+s, develop a, develop an, implement+s, introduc+e, open, opening, establish+es, "
            "set up, setting up, start+s, rank+s, earn+s, have, has, having, score, meet, meeting, "
            "exceed+s, surpass+es, top, train+s, hire, hiring, register, log, practice, practise, "
            "exercise, work out, working out, sleep, sleeping, cook, go to, visit, visiting, call, "
            "send, sending, sent, upload+s, record+s, film, stream+s, conduct+s, perform+s, "
            "attend+s, process, handle, solve, fix, fixes, fixing, close out, schedul+e, contact+s, "
            "reach out to, pitch, interview, present, pass, graduate, obtain a, serve, serving, "
            "feed, provid+e, contribut+e, volunteer, donate, award+s, release, releasing, roll out, "
            "rolling out, deploy+s, refactor, test, testing, draft, prepare, document, audit, "
            "translate, realiz+e, realis+e, yield+s, gross, bring in, bringing in, make sure, "
            "guarantee, bill, invoice, take, swim, cycle, bike, jog, meditate, eat, eating, play, "
            "do, spend+s, get, getting, run at, give, go, secure, securing, collect+s, gather+s, "
            "receive+s, receiv+e, offer, onboard+s, enroll, enrol, vaccinate, refer, submit, apply, "
            "source, screen, engage, target, targeting, acquire a, rehabilitate, restore, recycle, "
            "miss, missing, skip, skipping, cancel, cancelling, canceling, fail, failing, "
            "plough, stop spending, weigh, weighing, invest, tweet, retweet, pin, blog, vlog, "
            "go live, stop, quit, report, reporting, recover, recovering"
        ),
        "act": (
            "study, studying, use, using, share, sharing, work, work on, show, connect, engage, "
            "communicate, leverage, focus on, interact, promote, listen, learn more, nurture, "
            "explore, consider, prioritize, prioritise, emphasize, highlight, embrace, foster, "
            "cultivate, showcase, tell our story, reassure, inspire, motivate, empower, encourage, "
            "think about, try to, pay attention to, understand, better understand, better serve, "
            "stand out, differentiate, align, invest in, keep up with, look for, care for, educate, "
            "inform, participate, engage with"
        ),
        "improve": "improv+e, optimiz+e, optimis+e, better our, better the, improvement",
        "gain": "expand into, win back, enter, break into, gain+s, add+s, grow by, put on, net, pick up",
        "obtain": (
            "get, getting, obtain+s, recruit+s, collect+s, acquir+e, secur+e, sign, signing, "
            "sign up, win, winning, attract+s, land, landing, earn, earning, onboard, onboarding, "
            "enroll, enrol, bring in, bringing in, gather, gathering, find, receive, receiving, "
            "have, welcome, capture, capturing, hire, gain access to"
        ),
        "move": (
            "go from, move from, take, taking, move, moving, go, bring, bringing, shift, get, turn, "
            "push+es, pull+s, drag, drive, driving"
        ),
        "collect": "raise, raising, save, saving, fundraise",
        "up": (
            "up, higher, more, additional, extra, growth in, increase in, rise in, uplift in, "
            "lift in, boost in, improvement in"
        ),
        "down": (
            "off our, off the, off my, down, reduction in, decrease in, drop in, decline in, cut in, fewer,"
            " less"
        ),
        "deliver": (
            "form, launch, launches, launching, create, creating, build, building, complete, completing, "
            "migrate, migrating, ship, shipping, publish, publishes, set up, implement, "
            "implementing, introduce, open, opening, deploy, release, roll out, write, writing, "
            "design, develop a, develop an, develop the, redesign, redesigning, finish, finishes, "
            "establish, establishes, finalize, finalise, deliver, install, organize, organise, "
            "host, hold, run, start, produce, hire, appoint, obtain, get certified, earn, pass, "
            "submit, file, conduct, replace, switch, move, transition, quit, stop, draft, document, "
            "register, adopt, renovate, rebrand, translate, automate, audit, consolidate, "
            "integrate, rebuild, test, prepare, define, map, set, update, revamp, rewrite, "
            "relaunch, join, apply, graduate, learn, close, record, film, select, choose, buy, "
            "purchase, sign, archive, decommission, retire, overhaul, refactor, upgrade, convert, "
            "formalize, validate, enroll, defend, unveil, present, put in place, get promoted, "
            "get approval, get a, renew, digitize, digitise, catalogue, compile, carry out, "
            "analyze, analyse, evaluate, assess, survey, code, program, enable, outsource, procure, "
            "negotiate, approve, secure a, secure an, recruit a, hire a, hire an, become certified, "
            "pass the, pass my, obtain a, obtain an, obtain our, relocate, incorporate, win the, "
            "win a, pilot, trial, review, switch to, kick off, add a, add an, move to, host a, "
            "organise a, organize a, run a, attend, plan, start a"
        ),
    }
)
IMPLIED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "respond": "respond, responding, reply, replying, answer, answering, get back to",
        "resolve": "resolve, resolving, close tickets, solve, handle, process",
        "settle": (
            "resolv+e, solve, solving, settle, settling, fix, fixes, fixing, close, closing, close out, "
            "repair, repairing, mend, patch, address, sort out"
        ),
        "treat": (
            "handle, handling, process, processing, treat, treating, answer, answering, respond, reply, "
            "deal with, investigate, tackle"
        ),
        "fill": "fill+s",
        "recycle": "recycle, recycling, compost",
        "pick": "collect, collecting, pick up, gather, clear away",
        "yield": "deliver, generate, realize, realise, find, identify",
        "recover": "recover, recovering, recoup",
        "report": "report, reporting, turn in, hand in",
        "produce": "produce, producing, manufacture, manufacturing, assemble, assembling, make",
        "upgrade": "upgrade, upgrading, migrate, migrating, switch",
        "upsell": "upsell, upselling, cross sell, cross selling",
        "retain": "retain, retaining, keep, win back",
        "convert": "convert, converting, turn",
        "hire": "hire, hiring, recruit, recruiting, onboard",
        "post": (
            "post, posting, publish, publishes, publishing, tweet, pin, share, upload, "
            "write and publish, create and publish, schedule, blog"
        ),
        "send": "send, sending, send out",
        "sell": "sell, selling, sell more",
        "cash": (
            "monetize, monetise, bill, invoice, earn, make, bring in, gross, close, generate, hit, achieve,"
            " reach, turn over"
        ),
        "raise": "raise, raising, fundraise, collect",
        "save": "save, saving, put away, put aside, set aside, put, save up",
        "lose": "lose, losing, gain, gaining, put on, putting on, drop, shed, get down to, weigh",
        "advertise": "spend, invest, allocate, put, budget, spend on ads, advertise",
        "reach": "reach, reaches, reaching, touch",
        "deliver": "deliver, ship",
        "call": "call, calling, phone",
        "interview": "interview, interviewing",
        "meet": "talk to, talk with, talking to, speak to, speak with, speaking with, meet with, go to",
        "sleep": "sleep, sleeping",
        "study": "study, studying, revise, learn, learning, memorize, memorise",
        "meditate": "meditate, meditating",
        "walk": "walk, walking, hike, go for a walk, go walking",
        "run": "run, running, jog, jogging, go running, go for a run",
        "swim": "swim, swimming, go swimming",
        "ride": "cycle, bike, biking, ride my bike, go cycling, ride",
        "exercise": "exercise, exercising, work out, working out, do sport, train, do cardio, do exercise",
        "read": "read, reading, read more",
        "write": "write, writing, journal",
        "slim": "slim down, lose weight, get slimmer",
        "engage": "engage, engage more, interact more, interact",
        "stream": "go live, stream, livestream, stream live",
        "deploy": "deploy, release, ship to production",
        "invest": "invest, investing",
        "spend": "spend, spending, stop spending",
        "part": "lose, losing, stop losing",
        "miss": "miss, missing, skip, skipping",
        "cancel": "cancel, cancelling, canceling",
        "fail": "fail, failing",
        "cite": (
            "be mentioned in, get mentioned in, be featured in, get featured in, be quoted in, "
            "get quoted in, be cited in, get cited in"
        ),
        "earn": "earn a salary of, get paid",
        "volunteer": "volunteer, volunteering",
        "vaccinate": "vaccinate, immunize, immunise",
        "apply": "apply, apply to, apply for, applying",
        "partner": "partner, partner with, collaborate, collaborate with, team up with",
        "visit": (
            "visit our website, visit our site, visit the website, visit the site, visit my site, visit our"
            " store"
        ),
        "open": "open the email, open our emails, open our newsletter, open my emails, open the newsletter",
        "train": "train, training, coach, upskill, educate, certify, get trained",
        "win": (
            "win, winning, attract+s, earn, earning, recruit+s, onboard, "
            "onboarding, welcome, capture, capturing, land, landing, secur+e, sign, signing, sign "
            "up, bring in, bringing in, acquir+e, find"
        ),
        "acquire": "sign, signing, acquire, acquiring, win, land, close, onboard",
    }
)
