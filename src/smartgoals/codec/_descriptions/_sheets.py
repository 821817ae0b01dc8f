"""Descriptions of sheets: how a table of a platform's web page looks, column by column. Data."""

from __future__ import annotations

from typing import Final

SHEETS: Final = """
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
