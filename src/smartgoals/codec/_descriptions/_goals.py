"""Descriptions of what a strategy asks: objectives, channels, goals, targets, outcomes; and of what
sentences are read to ask. Data.
"""

from __future__ import annotations

from typing import Final

GOALS: Final = """
strategy: The whole document: objectives, goals, channels, own metrics, readings, sources, audits.
  objectives: What social media shall help to achieve; each id once.
  goals: What is asked, goal by goal; each id once.
  channels: The accounts that goals and readings name by id; each id once.
  metrics: Metrics of your own, beside those of the catalogue; each id once.
  histories: Readings, one history for each metric, channel and definition.
  sources: Where the readings of a metric come from, and how they are to be read.
  audits: Dated inventories of the channels; each id once.
  closed_goals: Goals that are over, with how they ended; each id of a goal once.
  capacity: What the people can give per period, such as "20 hours/week"; null where nobody said.
  title: What the strategy is called; null for none.
  events: Campaigns, holidays, outages and the like, past and coming; each id once.

objective: What social media shall help to achieve; it comes first and serves the business.
  id: The id by which goals, channels and other objectives name it.
  title: The objective in words.
  kind: One of the ten kinds that the relevance table knows, or a kind of your own.
  serves: The id of the objective above it, or the business aim in words; null where nobody said.
  links: Assumed effects of one metric on another, which tie metrics to the objective.
  owner: Who answers for it; null where nobody said.
  start: The first day on which goals below it may run; null for no limit.
  deadline: The last day on which goals below it may run, itself included; null for no limit.

link: An assumed effect from one metric to another: followers become buyers.
  metric: The metric the effect starts from.
  to: The metric it leads to; another one than it starts from.
  because: Why one should lead to the other; null where nobody said.
  support: What the link rests on, evidence or a hypothesis; a hypothesis where nothing is said.

channel: An account on a platform: an Instagram account, a newsletter, the website.
  id: The id by which goals, histories and audits name it.
  platform: The platform it is on; former names and short forms become the one word for it.
  handle: The user name on the platform, such as "@boutique"; null where there is none.
  url: The address of the account; null where it was not given.
  owner: Who answers for it; null where nobody said.
  purpose: What the channel is for, in words; null where nobody said.
  objectives: The ids of the objectives the channel serves.

event: What happened, or will, on some days, and what forecasts make of what it brings.
  id: The id of the event, which no other event has.
  title: What the event is called; null for none.
  kind: A campaign (where nothing is said), a holiday, an outage, a change of definition, or other.
  start: Its first day; from there on something else is counted, where its kind is "definition".
  end: Its last day, itself included; null for the day it starts.
  channels: The ids of the channels that it touches; none where it touches all.
  metrics: The ids of the metrics that it touches; none where it touches all.
  comes_again: Whether forecasts carry on what it brings; they leave it out where nothing is said.

goal: How much of which metric, where, from when, by when, for one objective.
  id: The id of the goal, which no other goal has.
  objective: The id of the objective it serves first; null where that is still open.
  metric: The id of the metric it is about: one of the catalogue, or of your own; null while open.
  channel: The id of the channel it is on; null for all channels together.
  target: The level, change, pace, growth or band it asks for; null while open.
  start: The first day that counts; null while open.
  deadline: The last day, which still counts; null while open.
  baseline: The value it starts from, with its day and source; null where it is not known.
  statement: The goal in words; the other fields win over it; null where nobody said.
  owner: Who answers for it; null where nobody said.
  cadence: When somebody looks at it, such as "weekly" or "every monday"; null where nobody said.
  ambition: Committed, to be met in full (where nothing is said); stretch, a success at two thirds.
  calendar: Which days are active; every day where nothing is said.
  audience: Whom it wants to reach, in words; null where nobody said.
  decision: What changes if the goal is missed; null where nobody said.
  guardrails: The ids of metrics that must not be damaged to meet it.
  effort: What it takes per period, such as "5 hours/week"; null where nobody said.
  also_serves: The ids of further objectives it serves.
  revisions: What it asked before, in order of day; at most one revision a day.

revision: What a goal asked before a day, why that changed, and on which audit's evidence.
  on: The first day of the new terms; what stands here was asked until the day before.
  reason: Why the terms changed.
  target: The target asked until then; null for none.
  start: The first day that counted until then; null for none.
  deadline: The last day asked for until then; null for none.
  baseline: The baseline until then; null for none.
  audit: The id of the audit that gave the evidence; null for none.

closed_goal: A goal that is over: its final value, outcome and score, and the lesson.
  goal: The whole goal, as it was asked in the end.
  closed_on: The day on which it was closed.
  outcome: How it ended; "unknown" where nobody measured.
  actual: The value reached, in the unit of the metric; null where it is not known.
  attainment: The share of the way that was made: 1 is all of it, 1.2 is 20 % over; null if unknown.
  score: The attainment within 0 to 1; null where it is not known.
  original_outcome: How it ended by what was first asked, before any revision.
  original_attainment: The share of the way that was first asked; null where it is not known.
  original_score: The original attainment within 0 to 1; null where it is not known.
  probability: The chance it was given when it started, 0 to 1; null where there was none.
  worked: What worked, in words; null where nobody said.
  failed: What did not, in words; null where nobody said.
  lesson: What was learnt, in words; null where nobody said.

baseline: The value a goal starts from, with its day and source.
  value: The value, in the unit of the metric; or the amount of one period, with `per`.
  on: The day at whose end it stood; null for the end of the day before the goal's start.
  source: Where the value was read; null where nobody said.
  definition: Under which definition it was counted; null where nobody said.
  audit: The id of the audit it was taken from; null for none.
  per: The period of which it is the amount, such as "month"; null for a level.

milestone: A value on the way: the plan bends through it on its day.
  on: The day, after the start of the plan and before the deadline.
  value: The value due at the end of that day; for a pace, the amount of its period.

reach_level: Reach a level: 2,400 followers by the deadline.
  kind: The word that says which kind of target it is.
  value: The level to be reached, in the unit of the metric.
  judged: Whether it must stand on the deadline (where nothing is said) or be reached on any day.
  milestones: Values on the way, in order of day; at most one a day.

change_by: Change from the baseline by an amount, or by a percentage of it: one of the two.
  kind: The word that says which kind of target it is.
  amount: The change in the unit of the metric, below zero to fall; null where `percent` says it.
  percent: The change in percent of the baseline's size, 20 for 20 %; null where `amount` says it.
  judged: Whether it must stand on the deadline (where nothing is said) or be reached on any day.
  milestones: Values on the way, in order of day; at most one a day.

reach_pace: Reach a pace: from 15,100 visits a month to 18,875 by the deadline.
  kind: The word that says which kind of target it is.
  pace: The amount that the last whole period up to the deadline shall bring.
  judged: Whether that last period decides (where nothing is said) or any whole period until then.
  milestones: Amounts of the same period on the way, in order of day; at most one a day.

grow_by: Grow by a percentage per period, each on top of the one before; below zero to shrink.
  kind: The word that says which kind of target it is.
  growth: The percentage per period, such as "10 %/month"; not zero.
  judged: Whether it must stand on the deadline (where nothing is said) or be reached on any day.

keep_pace: Keep a pace: 50 followers a week.
  kind: The word that says which kind of target it is.
  pace: The amount per period.
  counted: Pro rata (continuous, the default), by calendar period, or over any rolling window.
  bound: Whether the pace is the least wanted or the most allowed; null for what the metric says.
  milestones: Values on the way, in order of day; at most one a day.
  carry: What a closed period of a quota hands on: nothing (default), its surplus, or its debt too.
  carry_at_most: The most that is handed on, in the unit of the pace, above zero; null for no limit.

stay_within: Stay within a band; at least one of its two limits is said.
  kind: The word that says which kind of target it is.
  low: The lowest value allowed, itself allowed; null for an open side.
  high: The highest value allowed, itself allowed; null for an open side.
  per: The period whose amount has to stay within; null where the value itself has to.

target: What a goal asks for, by its kind; text is a pace to keep, such as "50 followers/week".

pace: An amount per period, such as 50 followers a week; written as text, read as either.
  amount: How much each period brings.
  period: The period, such as "week" or "2 weeks".
  unit: What is counted, in words; null where nobody said.

draft: What one sentence says of a goal; a field is null where it does not say it.
  statement: The sentence, as it was given.
  language: The code of its language.
  as_of: The day from which "next month" counts; null where none was given.
  direction: Whether the metric shall rise, fall, be held, or something be reached or made; null if not said.
  metric: The id of the metric in the catalogue, else a short English noun for what is counted; null for none.
  channels: The networks and channels that it names, in order.
  amount: The number of the outcome, in the unit, of a range the lower end; null for none.
  amount_kind: Whether that is a change in percent, a change, a level, or so many per period; null for none.
  bound: Whether the amount is the least wanted or the most allowed; null where it does not say.
  baseline: Where the metric stands at first, in the unit of the amount; null if not said.
  target: The level to reach, in the unit of the amount; null if not said, since nothing is worked out.
  upper: The upper end of a range that begins at the amount; null for no range.
  unit: The unit of the figures: "%", "pp", a currency, or a noun such as "minutes"; null for counts.
  per: The period of which baseline and target are amounts; null for levels and totals.
  pace: So much in each period; null for none.
  counted: How the pace is counted, "rolling" for "in any 7 days"; null where it does not say.
  deadline: The last day that its phrase of time allows, as of the day; null for none.
  deadline_text: Its phrase of time, as it is written; null for none.
  deadline_kind: What that names: a day, a month, a quarter, a year, a span, or each period; null for none.
  owner: Who answers for it, as it is written; null for nobody.
  spans: From which characters each field came: pairs of the first and the one after the last.
  ambiguities: What can be read in several ways.
  also: The further goals of the same sentence.
  is_deliverable: Whether it names an output and no number of it, such as "launch the shop".
  is_vague: Whether it names a vague concept, or more and better without a number.
  channel: The first of the channels; null where it names none.
  is_timed: Whether it says by when, or in which period again and again.

ambiguity: What a sentence leaves open.
  field: The field that it is about.
  text: The words, as written.
  readings: How they can be read; the first was taken, where the field is not null.
"""
