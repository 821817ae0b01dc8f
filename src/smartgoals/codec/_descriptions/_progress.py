"""Descriptions of plans, progress, forecasts and projections. Data, and nothing else."""

from __future__ import annotations

from typing import Final

PROGRESS: Final = """
knot: A day and the exact value that stands at its end: where a plan bends or steps.
  on: The day.
  exact: The value at the end of that day, as an exact fraction in text.
  value: The same as a number, rounded once, in the unit of the plan.

plan: The value expected at the end of each day, evenly over active days from knot to knot.
  kind: Says that it is a plan and no band.
  knots: Its knots, in order of day; before the first and after the last it is flat.
  calendar: Which days are active; progress is due on those alone.
  unit: What is counted, in words; null where nobody said.
  better: The good side of the line, higher or lower; null for the direction of the plan.
  counted: How its pace is judged: pro rata, by calendar period, or over any rolling window.
  pace: The pace it comes from; null for a plan of a level.
  per: The period whose amounts its values are; null for values as they stand.
  carry: What a closed period hands on to the next.
  carry_at_most: The most that is handed on, in the unit of the pace; null for no limit.

band: The values allowed from the end of one day to the end of another.
  kind: Says that it is a band and no plan.
  start_day: The day at whose end it begins.
  end_day: The day at whose end it ends.
  low: The lowest value allowed; null for an open side.
  high: The highest value allowed; null for an open side.
  calendar: Which days are active; a period that the days cut has its share of them.
  unit: What is counted, in words; null where nobody said.
  per: The period whose amounts have to stay within; null for values as they stand.

quota_period: The quota of the running period: what it asks for, what is made, how others went.
  start: The first day of the running period.
  end: The last day of the running period.
  due: What it asks for, with what was handed to it, in the unit of the metric.
  made: What has been made of it so far.
  left: What it still needs.
  closed: How many periods are over.
  met: How many of those met their quota, each by itself.
  unread: How many are over without a reading in them or after them; they are not counted above.
  most: What a band allows at most in it; null for no such limit.
  carried: What the periods before handed to it, below zero for a debt; it is part of what is due.

due_row: A row of the due table: what must have been reached by the end of a day.
  day: The day.
  due: The value due by the end of the day; of an allowance, what may have been used by then.
  delta: How far that is from the value now; of an allowance, what is left, below zero if overdrawn.

settled: An outcome that readings have decided.
  is_met: Whether the goal is met.
  is_judged: Whether its deadline has judged it.

progress: Where a history stands against a plan or goal at the end of a day.
  kind: Says that it is a progress and no roll-up.
  as_of: The day that was asked for.
  counted: How it is judged: along a plan, by quota, over a rolling window, or within a band.
  bound: Whether the plan is the least wanted or the most allowed.
  goal: The id of the goal; null for a bare plan.
  metric: The id of the metric; null where nobody said.
  unit: The word for what is counted; null where nobody said.
  metric_unit: The kind of unit of the metric, such as "count" or "ratio"; null where unknown.
  per: The period whose amounts the figures are; null for values as they stand.
  plan: The plan or band it is held against; null where the goal has none.
  start: The first day of the goal; null while open.
  deadline: The last day of the goal; null while open.
  baseline: The value it starts from, in the unit of the metric; null where it is not known.
  baseline_read_on: The day of the reading the baseline was taken from; null where it was stated.
  target: The value asked for in the end, in the unit of the metric; null where there is none.
  is_allowance: Whether the plan leads away from its good side, as at most 4 a week does.
  quota: The running period of a quota; null for other goals.
  read_on: The day of the last reading that counts; null where there is none.
  assumed: The days without a reading that something was assumed of, as pairs of first and last day.
  assumed_days: How many active days those are.
  resets: The days on which a counter was reset.
  actual: The value there is at the end of the day judged; null with its reason in `reasons`.
  expected: The value expected by the end of the day judged; null with its reason in `reasons`.
  gap: Actual less expected, the good side positive; null with its reason in `reasons`.
  gap_days: The same in active days of the plan; null with its reason in `reasons`.
  attainment: The share of the way made, 1 for all of it; null with its reason in `reasons`.
  attainment_clamped: The attainment within 0 to 1; null with its reason in `reasons`.
  time_share: The share of the plan's active days that has passed, 0 to 1; null with its reason.
  value_share: The share of the way made, 0 to 1, beside the time share; null with its reason.
  pace_index: Progress made over progress expected, 1 on plan (SPI); null with its reason.
  time_index: Earned time over elapsed time, 1 on plan (SPI(t)); null with its reason.
  earned_on: The first day on which the plan expects as much; null with its reason.
  required_pace: What each active day left must bring, as a pace in text; null with its reason.
  mean_pace: What an active day brought on average since the plan began; null with its reason.
  recent_pace: What an active day of the recent window brought on average; null with its reason.
  feasibility: Required over mean pace, feasible up to 1; null with its reason.
  safe_days: Whole days that may pass idle and still be on plan; null with its reason.
  falls_behind_on: The first later day on which the value of today is behind; null with its reason.
  arrives_on: The first day on which the target is reached at the mean pace; null with its reason.
  burn_rate: How fast an allowance is used, 1 as planned; null with its reason.
  exhausted_on: The day on which an allowance is used up at the mean pace; null with its reason.
  left_today: What may still be used of an allowance, or is left of a quota; null with its reason.
  is_met: Whether the target is met; null with its reason.
  finished_on: Since when the target has stood reached; null with its reason.
  reasons: Why a quantity is null, by its name; `target` says why there is no target.
  mean_window: The first and last day behind the mean pace; null where there is none.
  recent_window: The first and last day behind the recent pace; null where there is none.
  stands_on_target: Whether the target was reached on an earlier day and stands.
  is_on_plan: Whether the value is on the good side of what is expected; null where that is unknown.
  days_to_exhaustion: Days of the calendar until an allowance is used up; null if unknown.
  settled: The outcome, where readings have decided it; null while open.
  exact: The figures by which statuses are judged, exactly.

exact_figures: The figures by which statuses are judged, as exact fractions in text.
  gap: The gap; null where there is none.
  way: The length of the way from baseline to target; null where there is none.
  made: How much of it is made; null where that is unknown.
  expected_way: How much of it is due; null where that is unknown.
  gap_days: The gap in active days; null where there is none.
  burn_fast: The burn rate of a short window; null for what is no allowance.
  burn_slow: The burn rate of a long window; null for what is no allowance.
  burn_day: The burn rate of the day; null for what is no allowance.

status_verdict: A status, and what led to it.
  status: The status, in the word of its preset.
  preset: The id of the preset that gave it.
  because: The rule or band that decided, in words.
  measure: The figure it was judged by.
  value: That figure; null where a rule decided, or where it is undefined.

status_day: A day, the status it had, and the progress that gave it.
  day: The day.
  status: The status, in the word of its preset.
  progress: The progress at the end of that day.

series_row: A day of a goal: what was planned and read, what is expected, and what happened.
  day: The day.
  plan: What the plan asks by the end of the day; null of a band, and without a plan.
  plan_low: What a band allows at least on the day; null without such a bound.
  plan_high: What a band allows at most on the day; null without such a bound.
  actual: The value at the end of the day, as the goal counts it; null where nobody knows it.
  expected: The middle of the forecast; null where there is none.
  low: The lower bound of the interval that holds the value with 80 %; null without a forecast.
  high: The upper bound of the interval that holds the value with 80 %; null without a forecast.
  low_50: The lower bound of the interval that holds the value with 50 %; null without a forecast.
  high_50: The upper bound of the interval that holds the value with 50 %; null without a forecast.
  low_95: The lower bound of the interval that holds the value with 95 %; null without a forecast.
  high_95: The upper bound of the interval that holds the value with 95 %; null without a forecast.
  milestone: The value of a milestone that is due on the day; null on other days.
  events: What else happened on the day, each in words.

known: One number, for certain.
  kind: Says which distribution it is.
  value: The number, in the unit of the metric.

two_piece: Two halves of Student's t that meet at their common median.
  kind: Says which distribution it is.
  centre: The median, in the unit of the metric.
  down: The scale of the lower half.
  up: The scale of the upper half.
  down_df: The degrees of freedom of the lower half.
  up_df: The degrees of freedom of the upper half.
  edge: The value that nothing passes, towards which a half is log-t; null for none.

bounded: A distribution whose mass beyond its bounds is laid on them.
  kind: Says which distribution it is.
  inner: The distribution without the bounds.
  low: The lowest value that is possible; null for an open side.
  high: The highest value that is possible; null for an open side.

weighted: Finitely many values with their cumulated shares.
  kind: Says which distribution it is.
  values: The values, ascending.
  shares: The share of outcomes up to each value, ascending, the last one 1.

quantiles: A distribution drawn through given quantiles, straight between them.
  kind: Says which distribution it is.
  shares: The share of outcomes up to each value, 0 to 1, ascending.
  values: The values, ascending.

pooled: The mean of several distributions, as if one of them were right and nobody knew which.
  kind: Says which distribution it is.
  parts: The distributions.

shifted: A distribution moved by an amount, such as what is already counted.
  kind: Says which distribution it is.
  inner: The distribution before it is moved.
  by: The amount it is moved by.

rounded: A distribution of readings that are rounded down to steps of a size.
  kind: Says which distribution it is.
  inner: The distribution of the line behind the readings.
  grain: The size of a step.

walk_leg: A wandering path as seen from its start up to one joint.
  steps: How many steps it is to the joint.
  drift: The drift per step.
  drift_scale: The scale of the drift, which is a t with four degrees of freedom.
  step: The noise per step.
  scale: The scale of the value at the joint.

amount_leg: What a single amount of a flow may be, up to one joint of its path.
  upto: The joint, in readings from the start.
  rate: The distribution of the mean amount since the joint before.
  centre: The middle of that distribution.

one_way: A path that never turns back: it reaches on the way what it reaches in the end.
  kind: Says which path it is.
  at_end: The distribution on the last day.
  at_start: The distribution on the first day.
  rising: Whether it rises.

wandering: A path of random steps around a drift that is itself uncertain.
  kind: Says which path it is.
  start: The value it starts from.
  steps: How many steps it takes.
  legs: Its joints, the last one at or beyond the last day.
  peak: How far the season lifts the path at most.
  trough: How far the season lowers the path at most.
  first: The first day, in steps from the start.
  on_the_way: The distributions on the first day and on whole steps of a season.
  at_end: The distribution on the last day.

amounts: Readings of a flow: a common rate that is uncertain, and a noise of each around it.
  kind: Says which path it is.
  legs: Its joints, the last one at or beyond the last day.
  past: The last readings, as they came.
  ratios: The past readings over the smoothed level before them, ascending.
  spread: The standard deviation of those ratios.
  noise: The size of the noise, in the unit of the readings.
  count: How many readings are to come.
  on_the_way: What single readings to come may be, on the first days and at the ends of the season.
  at_end: What the last reading may be.

implied: The path that a distribution on the last day implies, where a method tells no way.
  kind: Says which path it is.
  start: The value it starts from.
  steps: How many steps it takes.
  at_end: The distribution on the last day.

rounded_path: The way of readings that are rounded down to steps of a size.
  kind: Says which path it is.
  inner: The path of the line behind the readings.
  grain: The size of a step.
  doubts: How far the line may lie from where it is taken to be, each equally likely.

inputs: What a forecast was made from.
  readings: How many readings went in.
  first: The day of the first of them.
  last: The day of the last of them.
  step: The natural step between them, such as "day" or "week".
  kind: As what they were taken, such as a stock or a flow.

what_if: The chance of a goal with coming events, and without.
  goal: The id of the goal.
  as_of: The day of asking.
  without: The projection without the events.
  with_events: The forecast with what they bring; null where the chance with them is.
  chance_with: The chance that the goal is met with them; null with its reason in `reasons`.
  effects: What is assumed of each event, in the order given.
  cautions: What to know before believing it.
  reasons: Why the chance with the events is null.
  chance_without: The chance without them; null where the projection has none.
  difference: By how much the chance with them is larger; null where either is.

assumed_effect: What a coming event is taken to bring, and how much of it counts.
  event: The id of the event.
  title: What the event is called; null for none.
  start: Its first day.
  end: Its last day, itself included.
  source: Where the amount comes from: stated, or events of its kind before; null where unknown.
  amount: The middle of what all its days bring beyond what comes anyway; null where unknown.
  low: The lower end of the interval that holds it with a chance of 80 %; null where unknown.
  high: The upper end of that interval; null where unknown.
  part: The share of it that counts by the day the goal is judged, 0 to 1.
  before: The ids of the events that it is measured from.
  unit: The unit of the metric, such as "count"; null where it is not known.
  reason: Why it is not known, or counts for nothing; null for an effect that counts.
  counted: The part of the amount that counts; null where it is not known.
  days: How many days the event has.

what_if_caution: What to know before believing a chance with events.
  code: The word for it.
  about: The ids of the events it is about.

caution: What to know before believing a forecast.
  code: The word for it.
  figure: The figure it is about; null for none.
  about: The ids of the events it is about; empty for any other.

interval_80: The central interval that holds a value with a chance of 80 %.
  low: Its lower end.
  high: Its upper end.

forecast: What a value will be on a day, or a total up to it, as a distribution.
  day: The day that is forecast.
  as_of: The day of the last reading that was known.
  method: What made it.
  distribution: What the value may be on that day.
  passage: What it may be on the way; null where the method tells none.
  total_from: The first day of the total; null for a value as it stands.
  is_known: Whether the value has been read already, so that chances are 0 or 1.
  inputs: What it was made from; null where the method does not say.
  assumptions: What it takes for granted, in words.
  cautions: What to know before believing it.
  expected: The median of the distribution, in the unit of the metric.
  interval: The interval that holds the value with a chance of 80 %; null for none.

arrival: When the target is reached, by the chance of having reached it.
  median: The day by which the chance is one half; null with its reason in `reason`.
  earliest: The day by which the chance is one tenth; null beyond the horizon.
  latest: The day by which the chance is nine tenths; null beyond the horizon.
  horizon: The last day that was looked at; null where none was.
  reason: Why there is no median; null where there is one.

milestone_chance: A milestone still ahead, and the chance of standing there in time.
  day: The day of the milestone.
  value: The value due.
  probability: The chance, 0 to 1.

period_chance: A period of a quota that is still open, and the chance of meeting it.
  start: The first day of the period.
  end: The last day of the period.
  left: What is left to do in it, in the unit of the metric.
  probability: The chance, 0 to 1.

agenda: What a strategy asks to be looked at within some days.
  as_of: The day by whose knowledge it is told.
  start: The first day listed.
  end: The last day listed.
  entries: What is to be looked at, in order of day.
  left_out: Which goals have no entries or lack some, and why.

agenda_entry: One thing to look at on a day.
  day: The day.
  kind: What is to be done, such as a check-in or a deadline.
  key: What stays the same when it is asked again, such as for the UID of an event in a calendar.
  goal: The id of the goal; null for audits and events.
  metric: The id of the metric; null where there is none.
  metric_unit: The unit of the metric, such as "count"; null where nobody said.
  own_metric: The strategy's own definition of the metric; null for one of the catalogue.
  channel: The id of the channel; null where there is none.
  platform: The platform of the channel; null where nobody described it.
  handle: The user name on the platform; null where there is none.
  value: What is expected, asked for or to be acted on, in the unit of the metric; null where nothing is.
  bound: Whether a period asks for at least so much or at most, and on which side to act; null elsewhere.
  chance: Of a tripwire the chance under which it falls there, 0 to 1; null elsewhere.
  audit: The id of the last audit; null elsewhere.
  since: The day of the last audit; null elsewhere.
  event: The id of the event; null elsewhere.
  title: The title of the event; null where it has none.
  text: What to look at, in words.

omission: Why a goal has no entries in an agenda, or lacks some.
  goal: The id of the goal.
  reason: Why.
  start: The first day of a pause; null where the whole goal is meant.
  end: The last day of a pause; null where the whole goal is meant.
  entries: How many check-ins fall into the pause; null where the whole goal is meant.
  cause: Why it has no tripwires; null elsewhere.
  text: The whole in words.

tripwire: A day ahead, and the value at which the chance of a goal falls under a bound.
  day: The day.
  chance: The bound asked about, 0 to 1.
  value: What counts that day must not fall below, of an allowance not exceed; null with its reason.
  probability: The chance with just that value, 0 to 1; null without a value.
  reason: Why there is no value, or what makes the chance jump there; null where nothing is to be said.

tripwires: The values ahead at which the chance of a goal falls under some bounds.
  goal: The id of the goal.
  as_of: The day on which they were told.
  deadline: The day by which the goal is judged; null where there is none.
  metric: The id of the metric; null where nobody said.
  metric_unit: The unit of the metric, such as "count"; null where nobody said.
  bound: Whether less is to be acted on (at least) or more (at most).
  chances: The bounds asked about, 0 to 1, the largest first.
  rows: The tripwires in order of day, and on each day the largest bound first.
  reason: Why no row has a value, or there is no row; null otherwise.
  cautions: What to know before believing them.
  text: The whole in words, line by line.

sensitivity: What a faster or slower pace from now on would change.
  extra: The pace added, as text.
  probability: The chance with it, 0 to 1.

projection: A forecast set against a goal.
  goal: The id of the goal.
  as_of: The day that was asked for.
  deadline: The day by which the goal is judged; null where there is none.
  method: What made the forecast; null where there is none.
  bound: Whether the goal asks for at least so much or at most.
  judged: Whether the deadline decides or any day until then.
  target: The value asked for, in the unit of the metric; null where there is none.
  unit: The word for what is counted; null where nobody said.
  period: The period in which paces are told.
  now: The value it starts from; null where there is none.
  since: The day of that value; null where there is none.
  days_ahead: Days from then to the deadline that the calendar leaves; null if unknown.
  probability: The chance that the goal is met, 0 to 1; null with its reason in `reasons`.
  forecast: What it all came from; null where there is none.
  arrival: When the target is reached.
  milestones: The milestones still ahead, each with its chance.
  periods: The open periods of a quota, each with its chance.
  progress: How it stands now; null where it stands beside the projection, or is not known.
  reasons: Why a figure is null, or the chance certain, by the name of the figure.
  failure: The class and text of what the method raised; null where it raised nothing.
  is_moved: Whether pauses move the end beyond the deadline as stated.
  expected: The median at the deadline, of a flow that of the total; null without a forecast.
  interval: The interval that holds it with a chance of 80 %; null without a forecast.
  cautions: What to know before believing it.
  is_certain: Whether the chance is 0 or 1 because the outcome is known.
  pace_expected: The pace from now on that reaches the expected value; null where there is none.
  pace_for_even: The pace from now on that makes the chance one half; null where no pace does.
  pace_for_likely: The pace from now on that makes the chance 80 %; null where no pace does.
"""
