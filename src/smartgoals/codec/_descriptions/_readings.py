"""Descriptions of what is counted, and when: metrics, readings, sources and calendars, and the sheets
that tell readings. Data.
"""

from __future__ import annotations

from typing import Final

READINGS: Final = """
metric: What is counted: its nature, unit, better direction, and how it adds up.
  id: The id by which goals, histories and links name it.
  nature: How it behaves; decides which windows and channels may be added, and which pace applies.
  unit: What it is told in; a count where nothing is said.
  better: The way it improves; "context" where neither way is good by itself.
  over_time: How two adjacent windows of one channel combine; null for what the nature says.
  over_channels: How one window of two channels combines; null for what the nature says.
  range: The values that are possible, in its own unit; a side that is left out is open.
  name_en: Its name in English; null for the id in words.
  name_fr: Its name in French; null for the English one.
  definition: What exactly is counted, in words; null where nobody said.
  family: The group it belongs to, such as "reach" or "email"; null for none.
  formula: The arithmetic of a derived metric over ids and named inputs; null for none.
  stage: How far it lies from a result, from input to impact; null where nobody said.
  funnel: Where in a customer's path it lies; null where nobody said.
  commonly_vanity: Whether it is commonly called a vanity metric; false where nothing is said.
  source_kind: Where it is counted, such as "platform_owned" or "web"; null where nobody said.
  question: The question it answers, in words; null where nobody said.
  scale: The unit of time in which a duration is told; null for what is no duration.

metric_id: The id of a metric: one of the catalogue, or one that the strategy defines.

range: Two bounds, either of which may be open.
  low: The lowest value that is possible; null or left out for none.
  high: The highest value that is possible; null or left out for none.

history: The readings of one metric on one channel, corrected ones included.
  metric: The id of the metric, or a whole metric of your own; null where it is not known.
  channel: The id of the channel; null for none in particular.
  definition: Under which definition it was counted; null where nobody said.
  source: Where the values were read; null where nobody said.
  covers: The period that each reading covers which does not say so, such as "month"; null for none.
  readings: Rows: [day, value], [day, value, day it became known], or an object where there is more.

reading: The value of a metric at the end of a day.
  day: The day at whose end the value stood, or the last of the days that it covers.
  value: The value, in the unit of the metric.
  recorded_on: The day on which it became known; null where that was the day itself.
  out_of: The denominator of a ratio or the number of items of a mean, above zero; null for none.
  adds: Whether it stands beside what was known of its day (true) or takes its place (false).
  covers: The first of the days that the value covers; null for its own day alone.

data_source: Where readings of a metric come from, and what can be asked of that source.
  metric: The id of the metric.
  channel: The id of the channel; null for any.
  kind: What kind of source it is, such as "platform_owned" or "web"; null where nobody said.
  held_by: Who has access to it; null where nobody said.
  cadence: How often a value is to be had, such as "day" or "week"; null where it is not known.
  latency_days: How many days late a value comes; null where it is not known.
  reaches_back_days: How many days back it can be asked; null where it is not known.
  cost_minutes: How many minutes of work one reading takes; null where it is not known.
  attribution: The model by which a result is credited to a channel; null where it is not known.
  breaks: The days from which it counts something else under the same name.
  reading: How its histories are to be read; null for as usual.

way_of_reading: How a history is to be read; what is not said is as usual.
  missing: What a day without a reading means; null for the usual: nothing changed.
  counter: Whether it is a level that only rises, so that a deep fall is a reset; null where unsaid.
  reset_below: The share of the reading before, 0 to 1, below which a fall is a reset; null for 0.5.
  recompute_over: The period over which a ratio or mean with denominators is pooled; null for none.
  resets_to: The value from which a counter starts after a reset; null for 0.
  exchanges: The days on which another counter took its place; at most one a day.
  covers: The period that each reading covers which does not say so itself; null for none.

assume: What is taken to have happened on days without a reading.
  missing: Nothing changed (carry), nothing happened (zero), the worst (pessimistic), or unknown.
  times: How many times the pace of the plan a pessimistic policy assumes; 2 where nothing is said.
  between: Whether days between two readings are missing too; false where nothing is said.

exchange: A counter exchanged for another.
  on: The first day whose readings are those of the new one.
  starts_at: What the new one showed at first, in the unit of the metric; 0 where nothing is said.
  stood_at: What the old one showed when it was taken out; null for its last reading.

calendar: Which days count, and for how much; where weeks begin, how the fiscal year runs.
  working_days: Weekdays in words, "mon-fri", or a list of names or numbers, 0 Monday; null for all.
  holidays: Days off; a list, or an object that also says in which span they are all known.
  pauses: Days on which nothing is expected; no two overlap.
  week_start: The weekday on which weeks begin, by name or number (0 is Monday); Monday by default.
  fiscal_year_start: The month in which the fiscal year starts, 1 to 12; 1 where nothing is said.
  fiscal_pattern: How the fiscal year is cut: by months, or in weeks as retailers do.
  weights: What weekdays or days count for, by weekday or day: 0.5 for half a day, 0 for a day off.
  fiscal_year_day: The day of the month on which the fiscal year starts, 1 to 31; 1 by default.
  fiscal_first_week: Where a fiscal year of weeks begins, beside the date that is named for it.
  fiscal_leap_period: The period a 53rd week belongs to, counted from 1; null for the last one.
  fiscal_year_named: Whether the year it ends in or the year it starts in names a fiscal year.

holidays: Days off, and the span in which they are all known.
  days: The days off.
  known_from: The first day of that span; null where these are all there are.
  known_until: The last day of that span; null where these are all there are.

pause: Days on which nothing is expected, both ends included, and what they leave as it was.
  start: The first day of the pause.
  end: The last day of the pause.
  keeps: The pace, so that the end of a plan moves; or the end, so that the pace rises.
  reason: Why, in words; null where nobody said.

window: Days from a first to a last one, both included.
  start: The first day.
  end: The last day.

kind_of_objective: A kind of objective: one of ten, such as brand awareness, or a word of your own.

platform: A platform, by its one word, a former name or a short form; or any other word.

sheet: How one kind of table looks: its headings, its days, and what its rows and columns are about.
  platform: The platform whose table it is.
  columns: The columns of figures; in short, an object of the ids of metrics by headings.
  id: The id by which it is asked for; the platform where nothing is said.
  title: Its title in English; null for the id.
  title_fr: Its title in French; null for the English one.
  rows: What a row is about: a day or period, a post or campaign, or all days of the table.
  day: The headings of the day of a row: the day itself, a week, a month, or that of publication.
  day_form: How its days are written, where their looks do not say it.
  day_first: Whether 05/01/2026 is 5 January; null where the column decides.
  until: The headings of the last day of a row that is about several.
  item: The headings of the post, campaign or video that a row is about.
  splits: The headings of what parts a day into rows that add up; several of one column in a list.
  texts: The headings of columns that say nothing which is counted.
  required: The headings it is known by, those of any one column in a list; by default the figures.
  alone: Whether a table of it has no other headings; false where nothing is said.
  of: What the figures are of, such as "account", "post" or "campaign".
  counted: The id of the metric of which each row is one; null for none.
  titled: Whether the line above the headings names the figures; false where nothing is said.
  figure_headings: The headings that then stand above the figures, and say nothing themselves.
  begins: How the line above begins that names the first day of the table.
  ends: How the line above begins that names the last day of the table.
  totals: How rows begin that add up others, and are not read.
  cut_by: How a row begins that says the table was cut.
  left_out_when: The headings of which a filled cell says that a row is of others, and is not read.
  may_be_periods: Whether days that do not follow one another may stand for weeks or months.
  total_is_whole: Whether the table lists a part, and its row of totals says the whole.
  note: What must be known of its figures, in English; null for nothing.
  note_fr: The same in French; null for the English one.
  source: Where the headings were seen; null where nobody said.
  seen_on: The day on which they were seen; null where nobody said.
  unverified: The headings that were seen nowhere, and are taken for likely.

sheet_column: A column of a sheet, and the metric it stands for.
  headings: Its headings, in every language and spelling.
  metric: The id of the metric; null for a column that is known and gives none.
  exactness: How well the figure stands for the metric.
  shape: What its numbers are as delivered; null for what the metric is.
  factor: What its numbers are multiplied by to be in our unit, such as 0.01 for percent.
  empty_is_zero: Whether an empty cell stands for zero; false where nothing is said.
  gaps_are_zero: Whether a day without a row between two others is zero; false by default.
  note: What must be known of its figures, in English; null for nothing.
  note_fr: The same in French; null for the English one.
  unit_note: What must be known of its unit, in English; null for nothing.
  unit_note_fr: The same in French; null for the English one.
"""
