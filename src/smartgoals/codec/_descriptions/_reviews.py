"""Descriptions of reports and reviews, what changed between them, and what results share. Data."""

from __future__ import annotations

from typing import Final

REVIEWS: Final = """
result: What every result may hold.
  language: The language of its sentences: a code of a language of the house, or a whole language.
  text: What it says, in that language.

why: Why there is no quantity.
  code: The word for the reason.
  text: The reason in a sentence, in the language of the result.
  field: The field of the goal that would mend it; null for none.

said: A reason in words.
  reason: The reason in plain English.
  text: The same in the language of the result.
  code: The key of the phrase, where it has one.
  facts: What stands in the phrase, by name, where it has a key.

spoken_word: A word that says itself.
  code: The word.
  text: Its sentence, in the language of the result.

fact: A fact: a number, a day, a text, true or false, or a list; text like a day is in an object.

words: What a fact is called; for a list, the words of each of its parts.

spoken_fact: A fact, with what languages call it where it is something that has a name.

dated_text: A text that would be taken for a day if it stood alone.
  text: The text.

named_fact: Something that has a name.
  word: Its plain word, such as an id.
  said: What it is called, by the codes of languages.

pace_fact: A pace that is a fact.
  pace: The pace in text such as "12 leads/week", or in parts.

large_pace: A pace of 9007199254740992 (2^53) or more, in its parts.
  amount: How much each period brings.
  unit: What is counted; null where that goes without saying.
  period: The period, such as "week" or "2 weeks".

parameter: A number; "inf" and "-inf" stand for one without end.

distribution: What a value may be, by the parameters of one of these kinds.

plain_distribution: What a value may be before it is rounded to steps, by one of these kinds.

passage: What a value may be on the way to a day, by one of these kinds.

waiver: A finding accepted on purpose.
  code: The full code of the rule.
  reason: Why it is accepted.
  until: The last day on which that holds.
  goal: The id of the only goal it is for; null for all.

finding: What a rule found.
  code: The code of the rule, which is kept from release to release.
  name: The name of the rule.
  criterion: The criterion it bears on.
  severity: What it does to the verdict: error fails it, unknown leaves it open, others do nothing.
  about: What the rule looks at.
  path: Where in the goal or the strategy it is; empty for the whole.
  variant: Which of several sentences of the rule it is; empty where there is one.
  evidence: The figures it rests on, by name.
  words: What the language of the finding says for those figures, where that is not the plain value.
  language: The language of its sentences: a code of a language of the house, or a whole language.
  message: What was found, in one sentence.
  suggestion: What to do about it, in one sentence; empty for none.
  text: The message and the suggestion together.
  developer: What to write in code to mend it; empty for none.
  page: The page that explains the rule; null for a rule of your own without one.
  waiver: What accepts it; null where it stands.
  said_by: The code of a weightier finding that speaks for it; null where it speaks for itself.
  has_fix: Whether a mended goal can be made.
  fix: The goal with the fault mended; null where there is none, or fixes were not asked for.

language: A language: how it writes figures, days and counts, and what it says.
  code: Its code, such as "en" or "fr-CA".
  decimal: The mark before decimals.
  thousands: The mark between thousands; empty for none.
  percent_sign: The sign of percentages, with the blank before it; empty for none.
  day_form: How a day is written, from its day, month and year.
  months: The names of the twelve months.
  none: What is said where there is nothing.
  first_day: How the first day of a month is written.
  plural: Which counts are singular.
  phrases: What it says, by the keys of phrases and names.

smart_report: The verdict on a goal for each of the five criteria, and the findings that led there.
  goal: The id of the goal.
  as_of: The day that was asked for; null where a sentence was read without one.
  findings: The findings that stand, in the documented order.
  waived: The findings that a waiver takes out.
  silenced: The findings that a weightier one speaks for.
  basis: What the attainable criterion was judged by, with its figures, by name.
  basis_words: What the language of the report says for those figures, where that is not the plain value.
  rules_run: How many rules looked at each criterion.
  verdicts: The verdict on each criterion.
  is_smart: Whether all five criteria pass; an unknown one does not.

strategy_report: A whole strategy checked.
  as_of: The day that was asked for.
  findings: The findings on the strategy and its channels, in the documented order.
  reports: The report of each goal, by its id.
  waived: The findings on the strategy that a waiver takes out.
  silenced: The findings on the strategy that a weightier one speaks for.
  smart_goals: The ids of the goals that pass all five criteria.

goal_review: What a review says of one goal.
  goal: The whole goal.
  report: Its verdicts and findings.
  progress: How it stands; null with its reason in `reasons`.
  projection: How it may end; null with its reason in `reasons`.
  reasons: Why the progress or the projection is null, by its name.
  metric: The metric of the goal, of the strategy or of the catalogue; null where nobody defined it.
  channel: The channel of the goal; null where the strategy has none by its id.
  currency: The money that its readings or its pace name; null where it is about none, or nobody says.
  id: The id of the goal.

review: Everything for every goal of a strategy, as of a day.
  strategy: The whole strategy, as a document.
  as_of: The day that was asked for.
  goals: What is said of each goal, in the order of the strategy.
  findings: The findings on the strategy and its channels as a whole.
  smart: The ids of the goals that meet all five criteria.

report_diff: What changed from an earlier report to a later one of the same goal.
  mended: The findings that are gone.
  new: The findings that came.
  kept: The findings that stand in both.
  verdicts: Each criterion whose verdict changed, with the verdict before and after.

goal_diff: What changed for one goal that stands in both reviews.
  id: The id of the goal.
  report: What changed in its report.
  is_on_plan: Whether it was on plan, before and after; null in either for what could not be told.
  probability: Its chance, before and after; null in either for what could not be told.
  has_changed: Whether anything of that changed.

review_diff: What changed from an earlier review to a later one of the same strategy.
  since: The day of the earlier review.
  as_of: The day of the later review.
  goals: What changed for each goal that stands in both, in the order of the later review.
  new_goals: The ids of the goals that came.
  gone_goals: The ids of the goals that are gone.
  mended: The findings on the strategy that are gone.
  new: The findings on the strategy that came.
  kept: The findings on the strategy that stand in both.
  changed: The ids of the goals in both for which something changed.
"""
