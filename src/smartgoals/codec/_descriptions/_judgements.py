"""Descriptions of what is judged beside reports: relevance, roll-ups, proposals, calibrations. Data."""

from __future__ import annotations

from typing import Final

JUDGEMENTS: Final = """
relevance_reason: One step of the chain from a metric to the business.
  code: The word for the step.
  facts: What it rests on, by name.

relevance_check: One check of one question about a metric.
  question: The question.
  code: The word for the check.
  answer: The answer.
  facts: The declared facts it used, by name.

relevance: How a metric relates to an objective, and why.
  metric: The id of the metric.
  objective: The id or the kind of the objective.
  level: How it serves the objective.
  proxy: Whether only practitioners call it direct.
  profile: The set of options it was judged under.
  as_target: Whether it may be the target of a goal.
  linked: Whether it is tied to what is direct; null where nothing says.
  is_vanity: Whether it is a vanity metric for this objective; null where the table does not say.
  chain: The chain from the metric to the business, in order.
  is_untied: Whether a link is all that it lacks.
  aligned: Whether it fits the objective, check by check.
  helps_decide: Whether it helps to decide, check by check.
  measurable: Whether it can be measured at reasonable cost, check by check.
  acceptable_though_vanity: When a vanity metric is none: three conditions, check by check.
  would_serve: The other kinds of objective it may be a target for, those it is direct for first.
  instead: Up to three metrics that serve the objective better.
  beside: What to watch beside it: the rate of a volume, then the guardrails of the objective.

recommendation: A metric to measure for an objective.
  metric: The id of the metric.
  objective: The kind of objective.
  level: How it serves the objective.
  proxy: Whether only practitioners call it direct.
  rate: The id of the rate to read it with; null for what is a rate, or has none.
  guardrails: The ids of the metrics to watch, so that it is not met the wrong way.
  source_kind: Who holds the figure, such as "platform_owned"; null where nobody said.

ambition_level: A target that was proposed for a chance.
  goal: The whole goal that asks for it.
  asked: The chance that was asked for, 0 to 1.
  chance: The chance that the projection of the goal gives, 0 to 1.
  holds: Whether it asks for no gain on what there is.
  currency: The money that the readings name; null where it is about none, or nobody says.

goal_proposal: A goal worth setting on a metric of a channel, at up to three ambitions.
  objective: The id of the objective.
  metric: The id of the metric.
  channel: The id of the channel; null for a metric of none.
  level: How it serves the objective.
  safe: The target that is rather met, with a chance of about .8; null with its reason in `reasons`.
  even: The target that is as likely met as missed; null with its reason in `reasons`.
  stretch: The target that is rather missed, with a chance of about .25; null with its reason in `reasons`.
  guardrail: The id of the metric that shows when the target is met the wrong way; null where none is named.
  is_guarded: Whether the guardrail is measured on the channel.
  readings: How many readings the chances rest on.
  last: The day of the last one.
  still_to_say: The fields of the goal that only people can fill in.
  own_metric: The strategy's own definition of the metric; null for one of the catalogue.
  platform: The platform of the channel; null where nobody described it.
  handle: The user name on the platform; null where there is none.
  reasons: Why an ambition is null, by its name.

unproposed: A metric that is measured, and why no goal is proposed on it.
  metric: The id of the metric.
  channel: The id of the channel; null for a metric of none.
  reason: Why not.
  facts: The figures and names of the reason, by name.
  own_metric: The strategy's own definition of the metric; null for one of the catalogue.
  platform: The platform of the channel; null where nobody described it.
  handle: The user name on the platform; null where there is none.

goal_proposals: Goals worth setting for an objective, and what was not proposed.
  objective: The id of the objective.
  as_of: The day that was asked for.
  deadline: The day by which the goals end.
  proposals: The goals worth setting, the first one first.
  unproposed: Every other metric that is measured, with its reason.
  measure_first: Where nothing is proposed, the metrics to measure for the objective, best first.

roll_up: The progress of several children as one.
  kind: Says that it is a roll-up and no progress.
  how: How the children are weighed.
  cap: Whether a child may count for more than all of its way, or less than none.
  attainment: The share of the way made, 1 for all of it; null with its reason in `why`.
  expected_attainment: The share of the way due by now; null with its reason in `why`.
  weights: The weight of each child that counts, by name; they sum to 1.
  left_out: Why each of the other children does not count, by name.
  reason: Why nothing can be said; null where something can.
  is_met: Whether all that counts is met; null where that is unknown.
  metric_unit: The kind of unit of a roll-up by size; null for shares.
  per: The period whose amounts it holds; null for values as they stand.
  children: What it is made of, by name.
  made: What is made, as an exact fraction in text; null where that is unknown.
  due: What is due, as an exact fraction in text; null where that is unknown.
  size: The whole way, as an exact fraction in text; null where that is unknown.
  value_share: The attainment within 0 to 1; null where there is none.
  gap: The share made less the share due; null where there is none.

strategy_progress: The progress of every goal of a strategy, of its objectives, and of the whole.
  as_of: The day that was asked for.
  goals: The progress of each goal, by its id.
  objectives: The progress of each objective, by its id.
  total: The progress of the whole.

proposal: How hard a goal is by the evidence, and what it might ask for instead.
  goal: The whole goal.
  as_of: The day that was asked for.
  verdict: How hard it is.
  by: What the evidence is.
  proposed: The goal with a target inside the band of its ambition; null where there is none.
  alternative: The goal as it is by another deadline; null where there is none.
  figures: The figures used, by name; paces are per week.
  metric: The metric of your own that it is about; null for one of the catalogue.
  sign: The way of the change, 1 to rise and -1 to fall.

calibration_band: Goals whose chance at the start lay from a low up to a high one.
  low: The lowest chance in it, 0 to 1.
  high: The chance up to which it goes, 0 to 1.
  count: How many goals are in it.
  said: The mean chance they were given, 0 to 1.
  happened: The share of them that was met, 0 to 1.
  is_off: Whether the two differ by more than two standard errors.

calibration: How well chances were told and goals were set, over closed goals.
  graded: How many closed goals were met or missed.
  with_chance: How many of them had a chance.
  bands: The goals by the chance they were given.
  likely_right: The share met of the goals called likely, 0 to 1; null with its reason in `reason`.
  brier: The mean squared error of the chances, 0 is perfect; null with its reason in `reason`.
  met_share: The share of goals met, 0 to 1; null with its reason in `reason`.
  habit: Whether goals are set too low or too high, time after time; null with its reason.
  reason: Why a figure is null; null where none is.

backtest: The scores of a method on a history; each is better when lower, coverage apart.
  method: The method.
  origins: On how many past days it was asked.
  days_ahead: How many days ahead it was asked.
  goals: How many chances the Brier score is made of.
  brier: The mean squared error of the chances, 0 is perfect.
  coverage: The coverage that intervals promised and the one they kept, in pairs.
  interval_score: The score of the 80 % interval, in the unit of the metric.
  error: The mean absolute error, in the unit of the metric.
  brier_of_line: The same for the straight line.
  interval_score_of_line: The same for the straight line.
  error_of_line: The same for the straight line.

replay: A goal as it would have been in the past.
  start: The first day it would have had.
  deadline: The last day it would have had.
  target: What it would have asked for.
  probability: The chance it was given, 0 to 1; null where the method could tell none.
  is_met: Whether it was met.

goal_backtest: How often goals such as one were met before, and what chance they were given.
  goal: The id of the goal.
  method: The method that was asked.
  asked_after: How many days after the eve of its start each was asked about.
  replays: The goals moved back in time, the oldest first.
  tried: How many such goals there were.
  met: How many of them were met.
  share_met: The share that was met, 0 to 1; null where there was none.
  mean_chance: The mean of the chances they were given, 0 to 1; null where none had one.
  brier: The mean squared error of those chances, 0 is perfect; null where none had one.

derivation: A quantity, its formula, and the numbers that went in.
  quantity: The name of the quantity.
  formula: The formula it follows.
  numbers: What went in, by name.
  result: What came out; null with its reason in `reason`.
  reason: Why nothing came out; null where something did.
  said: What else is to be said of it, in words.

meaning: A place in a document of an older version that means something else today.
  path: Where it is.
  code: The word for the change.
  figures: The figures of the goal that show it, by name.
  variant: Which of several sentences of the code it is; empty where there is one.
"""
