"""Descriptions of what an audit measures and judges. Data, and nothing else."""

from __future__ import annotations

from typing import Final

AUDITS: Final = """
audit: A dated inventory of the channels, which gives goals their baselines.
  id: The id by which baselines and revisions name it.
  as_of: The day of the audit.
  window: The days its figures are about, where they do not say so themselves; null where unsaid.
  scope: What it looked at, in words; null where nobody said.
  auditor: Who made it; null where nobody said.
  channels: What was seen on each channel; each account once.
  impostors: Accounts that are not ours and might be taken for it.
  competitors: What can be seen of competitors from outside.
  requests: Wishes to open a new channel.
  swot: Strengths, weaknesses, opportunities and threats; null where nobody looked.
  notes: Remarks, in words.
  next_due: The day on which the next audit is due, after its own; null where nobody said.

channel_audit: What an audit saw on one channel; all but the platform may be left out.
  platform: The platform the account is on.
  handle: The user name on the platform; null where there is none.
  channel: The id of the strategy's channel; null where it has none.
  url: The address of the account; null where it was not noted.
  display_name: The name that is shown; null where it was not noted.
  bio: The text by which the account presents itself; null where it was not noted.
  bio_link: The address that text links to; null where there is none or it was not noted.
  hashtags: The hashtags of the account.
  verified: Whether the platform vouches for the account; "unknown" where nobody looked.
  owner: Who answers for it; null where nobody said.
  admins: Who administers it, and as what.
  mission: What the channel is for, in words; null where nobody said.
  objective_ids: The ids of the objectives it serves.
  kpis: The ids of the metrics it is judged by.
  goal_ids: The ids of the goals it has.
  last_post_on: The day of its last post; null where it was not noted.
  status: How alive it is, as the auditor states; "unknown" where nobody looked.
  baselines: The figures that were read.
  top_content: Pieces of content worth naming.
  content_mix: Shares of its content by type, 0 to 1 each, which sum to at most 1.
  audience: Shares of its audience in each facet (country, age…), 0 to 1, which sum to at most 1.
  checks: Judgements, each by its name and once.
  evidence: Where what is said can be seen: links, names of files.
  cost: What it costs over the audit's window; null where nobody looked.
  decision: What was decided about it; "undecided" where nothing is said.
  decision_reason: Why, in words; null where nobody said.
  decided_on: The day of the decision; null where nobody said.
  notes: Remarks, in words; null for none.

measurement: One figure of an audit: a level on a day, or a total, rate or score over a window.
  metric: The id of the metric.
  value: The value; "not_available" or null where it was looked for and not to be had.
  on: The day it stood, where it has no window; null where it has one, or nobody said.
  window: The days it is about, where it has no day; null where it has one, or nobody said.
  source: Where it was read; null where nobody said.
  definition: Under which definition it was counted; null where nobody said.
  collected_on: The day on which it was read; null where nobody said.
  out_of: The denominator of a ratio or the number of answers, not below zero; null for none.
  currency: The currency of an amount of money, three letters such as "EUR"; null for none.

check: A judgement told to the library, such as whether the link in the bio works.
  name: The name of the check, such as "bio_link_works".
  result: Passed, failed, or not applicable here.
  note: What was seen, in words; null for none.

content_ref: A piece of content worth naming, and the figure that makes it so.
  url: Its address.
  metric: The id of the metric of that figure; null for none.
  value: The figure, in the unit of the metric; null for none.
  pinned: Whether it is pinned to the top; false where nothing is said.

post: One piece of content, and what was counted of it until it was read.
  day: The day on which it was published.
  counts: What was counted, zero or more each, by id of metric; at least one.
  channel: The id of the channel; null where nobody said.
  format: What it is, such as reel; null where nobody said.
  topic: What it is about; null where nobody said.
  id: Its id; null for none, and no two posts of a channel share one.

cost: What a channel costs over the audit's window, item by item.
  ad_spend: Money spent on advertising, not below zero; null where nobody looked.
  effort_hours: Hours of work, not below zero; null where nobody looked.
  hourly_cost: What one of those hours costs, not below zero; null where nobody looked.
  tools: Money for tools, not below zero; null where nobody looked.
  content: Money for content, not below zero; null where nobody looked.
  fees: Money for fees, not below zero; null where nobody looked.
  currency: The currency of all of it, three letters such as "EUR"; null where nobody said.

role: Somebody who administers a channel, and as what.
  who: The person or team.
  role: As what, in words; null where nobody said.

impostor_account: An account that is not ours and might be taken for it.
  platform: The platform it is on.
  kind: Why it is listed; an impostor where nothing is said.
  handle: The user name on the platform; null where it was not noted.
  url: The address of the account; null where it was not noted.
  presumed_owner: Who may stand behind it; null where nobody knows.
  action: What is to be done about it; null where nobody said.
  status: Whether the case is open (where nothing is said), reported or closed.

competitor_snapshot: What can be seen of a competitor from outside.
  name: The competitor.
  platform: The platform it was seen on.
  measurements: The figures that were read; only public metrics can be.

channel_request: A wish to open a new channel.
  platform: The platform that is wished for.
  requester: Who asks; null where nobody said.
  audience: For whom; null where nobody said.
  content: With what content; null where nobody said.
  responsible: Who would answer for it; null where nobody said.

swot: Strengths, weaknesses, opportunities and threats, in the auditor's words.
  strengths: What speaks for us, from within.
  weaknesses: What speaks against us, from within.
  opportunities: What could help us, from outside.
  threats: What could harm us, from outside.
"""
