"""Descriptions of forecasts, projections and what lies ahead of a goal. Data, and nothing else."""

from __future__ import annotations

from typing import Final

FORECASTS: Final = """
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
  on_edge: The least share of the chances that lies on the edge itself.
  edge: The value that nothing passes, towards which a half is log-t; null for none.

skewed: A sum of many amounts, or nothing at all: a gamma distribution moved and scaled, a t without a skew.
  kind: Says which distribution it is.
  mean: The mean where anything comes, in the unit of the metric.
  deviation: The standard deviation where anything comes.
  skew: The skew; the longer tail lies upward where it is above 0.
  df: The degrees of freedom by which the deviation was told.
  nothing: The chance that nothing comes at all.

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
  shares: How likely each of them is right; null where all are alike.

shifted: A distribution moved by an amount, such as what is already counted.
  kind: Says which distribution it is.
  inner: The distribution before it is moved.
  by: The amount it is moved by.

steady: What never changed so far, and with a share goes on just so.
  kind: Says which distribution it is.
  inner: The distribution of what comes where it does not go on just so; its median is what does.
  share: The chance that it goes on just so, 0 to 1.

whole: Whole numbers of what is counted, each with the chances that lie less than a half from it.
  kind: Says which distribution it is.
  inner: The distribution behind the counts.

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
  first: The first reading, in steps from the start.
  on_the_way: The distributions at the first reading and on whole steps of a season.
  at_end: The distribution on the last day.
  noise: What each reading has of its own about the level; 0 where the next one starts from it.
  drawn: The chance that each reading is drawn about the level.
  past: The last readings, the latest first; empty where they have no noise of their own.
  is_whole: Whether values are counts, of which one is reached half a step before it.

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
  is_whole: Whether readings are counts, of which one is reached half a step before it.
  is_one_by_one: Whether each reading to come is looked at by itself.

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
  scale: Of a time, the unit in which the metric is told, such as "hours"; null for any other metric.
  currency: The money that the readings or the pace name; null where it is about none, or nobody says.
  reason: Why it is not known, or counts for nothing; null for an effect that counts.
  counted: The part of the amount that counts; null where it is not known.
  days: How many days the event has.

what_if_caution: What to know before believing a chance with events.
  code: The word for it.
  about: The ids of the events it is about.
  titles: What a sentence calls them, in the same order: the title of each, else its id.

caution: What to know before believing a forecast.
  code: The word for it.
  figure: The figure it is about; null for none.
  about: The ids of the events it is about; empty for any other.
  titles: What a sentence calls them, in the same order: the title of each, else its id; empty for any other.

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
  currency: The money that the readings or the pace name; null where it is about none, or nobody says.
  own_metric: The strategy's own definition of the metric; null for one of the catalogue.
  channel: The id of the channel; null where there is none.
  platform: The platform of the channel; null where nobody described it.
  handle: The user name on the platform; null where there is none.
  value: What is expected, asked for or to be acted on, in the unit of the metric; null where nothing is.
  bound: Whether at least so much is asked or at most, and on which side to act; null where neither or both.
  high: The upper bound of a band with two sides, whose lower bound the value is; null elsewhere.
  is_in_parts: Whether its counts are told with decimals, as the goal's own numbers are.
  chance: Of a tripwire the chance under which it falls there, 0 to 1; null elsewhere.
  audit: The id of the last audit; null elsewhere.
  since: The day of the last audit; null elsewhere.
  event: The id of the event; null elsewhere.
  title: The title of the event; null where it has none.
  text: What to look at, in words.

omission: Why a goal has no entries in an agenda, or lacks some.
  goal: The id of the goal.
  reason: Why.
  start: The first day of a pause, or with a tripwire left out; null where the whole goal is meant.
  end: The last day of a pause, or with a tripwire left out; null where the whole goal is meant.
  entries: How many check-ins or tripwires of these days are left out; null where the whole goal is meant.
  cause: Why it has no tripwires, or lacks some; null elsewhere.
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
  currency: The money that the readings or the pace name; null where it is about none, or nobody says.
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
  pace_for_even: The pace from the last reading on that makes the chance one half; null where no pace does.
  pace_for_likely: The pace from the last reading on that makes the chance 80 %; null where no pace does.
"""
