"""Descriptions of plans and progress. Data, and nothing else."""

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
  judged_upto: The last day told of a goal judged by part of its days; null where all, or none yet, judge it.
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
"""
