"""Descriptions of what sentences are read to say. Data."""

from __future__ import annotations

from typing import Final

STATEMENTS: Final = """
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
