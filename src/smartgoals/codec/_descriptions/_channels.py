"""Descriptions of what is told of audits, channels, returns and exports. Data, and nothing else."""

from __future__ import annotations

from typing import Final

CHANNELS: Final = """
audited_baseline: What an audit says of one metric on one channel, as the baseline of a goal.
  audit: The id of the audit.
  channel: The id of the channel; null where the account has none.
  platform: The platform the account is on.
  handle: The user name on the platform; null where there is none.
  metric: The id of the metric.
  measurement: The figure it was taken from.
  level: The baseline of a level; null with its reason in `why_no_level`.
  pace: The pace the channel has kept; null with its reason in `why_no_pace`.
  reasons: Why there is no level or no pace, under that word.

change: The change of one metric on one channel between two audits.
  channel: The id of the channel; null where the account has none.
  platform: The platform the account is on.
  handle: The user name on the platform; null where there is none.
  metric: The id of the metric.
  before: The figure of the earlier audit; null where it has none.
  after: The figure of the later audit; null where it has none.
  difference: The later less the earlier, in the unit of the metric; null with its reason.
  percent: The same in percent of the earlier; null from zero, or with its reason.
  noise: The standard error of the difference; null where counting does not explain it.
  is_noise: Whether it lies within twice that; null where no error can be told.
  improved: Whether it went the better way; null for no change, for noise, or without a better way.
  reason: Why the two cannot be compared; null where they can.

comparison: Two audits side by side.
  before: The id of the earlier audit.
  after: The id of the later audit.
  span: What the later one was compared to.
  changes: The change of each metric on each channel.

audit_template: An empty or partly filled sheet of an audit, one row a channel.
  channels: What is known of the channels already.
  metrics: The ids of the metrics that have a column.
  headings: The heading of every column, in the language of the result.

rank: The place of a channel by value per hour.
  place: Its place, from 1; null where nobody knows what an hour brings.
  channel: The id of the channel.
  value_per_hour: What an hour brings; null where that is unknown.
  hours: The hours it takes a week; null where that is unknown.
  fits: Whether they fit into the capacity, with those of the places before; null if unknown.

channel_scorecard: What a channel takes and brings over the latest window, and what that suggests.
  channel: The id of the channel.
  hours: The hours it takes a week; null where that is unknown.
  effort_share: Its share of all hours, 0 to 1; null where that is unknown.
  outcomes: What it brings; null where that is unknown.
  outcome_share: Its share of all that is brought, 0 to 1; null with its reason.
  uncertainty: The relative counting error of what it brings; null where that is unknown.
  cost: What it costs over the window; null where that is unknown.
  currency: The currency of its amounts, three letters; null where nobody said.
  cost_per_outcome: Its cost for each outcome; null where that is unknown.
  value_per_hour: What an hour brings; null where that is unknown.
  conversion_rate: The share of visits that convert, 0 to 1; null where that is unknown.
  repeat_rate: The share of those who come again, 0 to 1; null where that is unknown.
  trend: Whether what it brings rises or falls; null where that is unknown.
  advice: What the rules suggest.
  suggestions: The findings behind that.
  exceptions: What speaks for keeping it all the same.
  reasons: Why it has no share of what is brought, under `outcome_share`.
  last: The last day of its figures, where that is long ago; null for fresh ones.

scorecards: The channels of a strategy side by side, and their ranking by value per hour.
  as_of: The day that was asked for.
  window: The days the figures are about.
  audit: The id of the audit that gave them; null for none.
  outcomes: The ids of the metrics that were counted.
  attribution: The model by which they were credited; null where nobody said.
  capacity: The hours a week there are; null where nobody said.
  cards: The scorecard of each channel.
  ranking: The channels by value per hour.
  waived: The suggestions that a waiver takes out.
  on_waivers: The findings on waivers that take out nothing, or are past their day.

account_figure: What one account has: the growth of a level, or a rate.
  value: Of growth the share of the level at the start that a mean month adds; of a rate the rate.
  interval: The 95 % interval of the value, as its low and high end; null where nobody says of how many.
  unit: Whether it is a share or a count per item.
  pace: The growth as an amount a month; null for a rate.
  is_rounded: Whether a level was read rounded.

contest: One figure of a channel beside that of a competitor, over the same days.
  competitor: The name of the competitor.
  metric: The id of the metric.
  compared: Whether the growth of a level is compared, or a rate.
  start: The first day; null for a figure of one day, or where nothing is compared.
  end: The last day; null where nothing is known.
  readings: How many days tell the growth; 0 for a rate.
  ours: What we have; null with its reason in `reasons`.
  theirs: What the competitor has; null with its reason in `reasons`.
  side: Where we stand.
  other: The id of the metric that we have instead; null where there is none.
  reasons: Why our side is unknown, under `side`.

place: The place of a channel among the accounts that it can be compared with, itself included.
  metric: The id of the metric.
  compared: Whether the growth of a level is compared, or a rate.
  best: The best place that can be ours, from 1.
  worst: The worst place that can be ours.
  accounts: How many accounts are compared.

channel_competition: One channel beside the competitors on its platform.
  channel: The id of the channel.
  platform: The platform.
  contests: What is compared, or why it is not.
  places: The place of the channel by each metric.

competition: The channels beside the competitors that audits saw.
  as_of: The day that was asked for.
  channels: The channels.
  elsewhere: The names of competitors on platforms where no channel is, by the platform.

content_result: One result of the posts of a format or topic on one channel, beside the other posts there.
  channel: The id of the channel; null where nobody said.
  trait: Whether posts are told apart by format or by topic.
  name: The format or topic.
  metric: The id of the metric that counts the result.
  volume: The id of the metric that counts how often posts were shown.
  posts: How many posts it is of.
  count: How many there were.
  out_of: How often the posts were shown.
  rate: The result for each time shown.
  interval: The 95 % interval of the rate, as its low and high end; null where no name has two posts.
  spread: The coefficient of variation of the rate between posts; null where no name has two posts.
  rest: The rate of the posts with another name; null where there are none.
  versus_rest: The rate divided by that of the others; null where nothing can be said.
  chance: How often chance alone shows so great a difference among all comparisons; null with its reason.
  clear: Whether that is seldom enough.
  is_good: Whether a clear difference is a good one; null for any other, and where neither way is.
  reasons: Why nothing is compared, under `chance`.

content_depth: Formats and topics by what their posts bring for each time shown.
  start: The day of the first post that counts.
  end: The day of the last post that counts.
  posts: How many posts count.
  left_out: Of how many posts nobody says how often they were shown.
  comparisons: How many comparisons were made together.
  level: In what share of cases chance alone may call anything clear, over all comparisons.
  results: The results.
  resonates: The formats and topics that clearly bring more.
  falls_flat: The formats and topics that clearly bring less.

result_depth: One result on one channel, beside all others.
  metric: The id of the metric.
  count: How many there were.
  share: Its share of all of that result, 0 to 1; null where nothing can be said.
  rate: The result for each unit of volume; null where nothing can be said.
  interval: The 95 % interval of the rate, as its low and high end; null where nothing can be said.
  rest: The rate of all other channels; null where nothing can be said.
  versus_rest: The rate divided by that of all others; null where nothing can be said.
  clear: Whether the intervals of the two do not touch.
  is_good: Whether more of it is good; null where neither way is.
  uncertainty: By how much the count could be off, as a share of it; null where nothing can be said.

channel_depth: One channel: its volume, its share of all volume, and its results.
  channel: The id of the channel.
  volume: Its volume.
  volume_share: Its share of all volume, 0 to 1; null where nothing can be said.
  results: Its results.
  days: On how many days its figures are.

depth: Volume beside its rates, channel by channel.
  volume: The id of the metric that counts the volume.
  start: The first day compared.
  end: The last day compared.
  channels: The channels.
  brings: The ids of channels with little volume and clearly more results for it.
  leaves: The ids of channels with much volume whose visits clearly leave again.
  findings: The findings on that.
  waived: The findings that a waiver takes out.

attribution: How a value was credited to a channel; totals hold only inside one model.
  model: The model.
  window_days: The days before the result that it looks at; null where nobody said.
  source: Which tool did it; null where nobody said.

effect: What came on the days of an event beyond what would have come; no proof of a cause.
  event: The id of the event.
  title: Its title; null where it has none.
  metric: The metric asked about; null where nobody said.
  channel: The channel asked about; null where nobody said.
  nature: The nature of the metric; null where nobody said.
  as_of: The day by which readings counted.
  start: The first of the days that the readings of the event cover; null where there are none.
  end: The last of these days; null where there are none.
  actual: What these days brought, of a stock its change; null with its reason in `reasons`.
  before_only: The answer by the readings before alone; null with its reason in `reasons`.
  both_sides: The answer by the readings on both sides of it; null with its reason in `reasons`.
  controls: The controls that count, by metric and channel.
  is_money: Whether the metric is told in money.
  currency: The currency of money, or sign of several; null where the history says none, or no money.
  better: The side on which the metric is better; null where nobody said.
  unit: The unit of all amounts; null where nobody said.
  scale: The scale of a time; null where nobody said, and of anything else.
  cautions: What must be said beside the figures.
  why: Why the effect is undefined; null where it is not.
  sides: From which readings the figures are: before, or both; null without figures.
  expected_without: The middle of what would have come; null with its reason in `reasons`.
  amount: The middle of what came beyond it; null with its reason in `reasons`.
  share: That, as a share of what would have come; null with its reason in `reasons`.
  interval: The interval that holds the effect with a chance of 80 %; null without an effect.
  smallest_visible: The smallest effect that these readings could have shown; null without one.
  is_shown: Whether the interval lies on one side of zero; null without an interval.
  reasons: Why a part is null, by its name.
  text: All of it in words.
  language: The language of the sentences.
effect_answer: What came beyond what would have come, by the readings of one side or of both.
  sides: From which readings it is: before, or both.
  expected_without: The middle of what would have come without the event.
  distribution: How likely each size of the effect is.
  amount: The middle of the effect.
  interval: The central interval that holds it with a chance of 80 %.
  smallest_visible: The smallest effect that these readings could have shown.
  is_shown: Whether the interval lies on one side of zero.
effect_caution: What must be said beside an effect.
  code: The word of the caution.
  figure: The figure it is about; null where there is none.
  text: The caution in words.
smallest_visible: The smallest effect that a history could show: half of the effects of this size are found.
  amount: Its size.
  share: That, as a share of what would have come; null where nothing would have.
gap_part: What one part of a metric adds to a change of it.
  name: The id of a metric or input, `mix`, `plan` or `rest`, or a rate that is a quotient.
  kind: Whether it is a factor, the volume of all channels, their mix, a rate, the plan or the rest.
  amount: What it adds, exactly, in the unit of the metric.
  before: What the part itself was before; null for the mix and the rest, or where there was none.
  after: What the part itself was after; null for the mix and the rest, or where there was none.
  share: The amount over the change; null where the change is zero.
  channel: The id of the channel whose part it is; null for one of all channels.

unexplained: What of a gap cannot be told, and why.
  reason: The word of the reason.
  name: The part it is about; null where it is about all.
  channel: The channel it is about; null where it is about all.
  side: Whether it is about before or after; null for both.

gap: How a metric changed, or is off its plan, and what each of its parts makes of that.
  metric: The id of the metric; null for a goal without one.
  before: The metric before, or what the plan of the goal expects; null with its reason.
  after: The metric after, or what there is; null with its reason.
  change: After less before, exactly; null where one of them is.
  parts: What each part adds; their amounts sum to the change.
  unexplained: What cannot be told, and why.
  formula: What ties the parts to the metric; null where nothing does.
  method: How the change is shared out among the parts.
  goal: The id of the goal; null where none was asked about.
  channel: The id of the channel; null for several or none.
  as_of: The day asked about; null where there was none.
  window: The days explained; null for bare figures.
  against: The days they are set against; null where there are none.
  currency: The money that the readings or the pace name; null where it is about none, or nobody says.

roi: A return: its value and cost, and every ratio that these allow.
  value: What came back, as a number or between bounds.
  cost: What it cost, as a number or item by item.
  value_kind: What kind of value it is, such as revenue; null where nobody said.
  gross_margin: The share of the revenue that is left, 0 to 1; null where nobody said.
  currency: The currency of value and cost, three letters; null where nobody said.
  attribution: How the value was credited; null where nobody said.
  window: The days it is about; null where nobody said.
  costs: The costs of the channels it is a total of.
  of_effect: Whether what came back is the interval of an effect, not what was counted.
  effect_cautions: What must be said beside that effect.
  total_cost: The whole cost as one number.
  net_roi: Value less cost, over cost: 1 for twice the cost; null with its reason in `reasons`.
  return_multiple: Value over cost: 2 for twice the cost; null with its reason in `reasons`.
  margin_roi: Margin less cost, over cost; null with its reason in `reasons`.
  roas: Attributed revenue over advertising spend; null with its reason in `reasons`.
  break_even_roas: The ROAS at which a sale pays for its advertising; null with its reason.
  reasons: Why a ratio is null, by its name.
  cautions: What must be said beside the figures.

interval: Two bounds, both possible.
  low: The lower bound.
  high: The upper bound.

figure: A combined or derived value of a metric, or why there is none.
  metric: The id of the metric.
  value: The value, in the unit of the metric; null for bounds, or with its reason.
  interval: The bounds, where only these are known; null for a value, or with its reason.
  reason: Why there is neither; null where there is one.
  parts: What the reason is about, such as a missing part.
  remarks: What must be said beside it.

intensity: A target told for each opportunity: likes a post, sales a visit.
  metric: The id of the rate; null for a count that no rate judges.
  value: The value of the rate; null where inputs are missing.
  per: What it is told for, such as "post"; null where nothing is.
  is_bound: Whether the count is only a part of what the rate counts.
  missing: The inputs that are missing.

combination: How values of a metric combine.
  over_time: How two adjacent windows combine.
  over_channels: How two channels combine.
  unit: The kind of unit the values share.
  nature: How the metric behaves; null for an input, which is no metric.

standing: How a metric serves a kind of objective, by the table.
  level: The level of relevance.
  proxy: Whether it is a proxy only.
  guardrail: Whether to watch it as a guardrail.

prior: A benchmark made fit for one account on one day: a range, with source and year.
  benchmark: The id of the benchmark it was made from.
  metric: The id of the metric.
  platform: The platform.
  segment: The segment the benchmark is about.
  size_band: The sizes of accounts it is about.
  low: The low end of the range.
  typical: The typical value; null where none is known.
  high: The high end of the range.
  unit: The unit the range is told in.
  per: What it is told for, such as "post"; null for none.
  source: Where the benchmark was published.
  year: The year of its data; null where it is undated.
  observed: When its data were gathered, in words.
  published: When it was published, in words.
  evidence: What it rests on, in words.
  age: Years since the end of its data; null where it is undated.
  stale: Whether it is good for a warning at most.
  fit: How well it fits the account.
  notes: What was stretched or assumed.
  remark: What else is to be said of the benchmark; null for nothing.
  note: All of that in words, in the language of the result.

unmapped: A column of an export, or cells of it, that gave no reading.
  column: The heading of the column.
  reason: Why there is none.
  count: How many cells.
  metric: The id of the metric it may have stood for; null for none.
  suggestion: The column that may have been meant, or that told rows apart; null for none.
  rows: Where the cells stand, the first row at 0; none for the whole column.
  cell: What the first of these cells says, where that says more; null where it does not.
  readings: The two ways in which that cell can be read; none for any other cell.
  metric_names: What the metric is called, by the codes of languages.

notice: What must be known of a mapped column of an export.
  column: The heading of the column.
  metric: The id of the metric it was mapped to.
  heed: What must be known.
  facts: The facts behind that, by name.
  rows: Where the cells stand, the first row at 0; none for the whole column.
  metric_names: What the metric is called, by the codes of languages.

read_rows: What the rows of an export gave.
  histories: The histories that were read.
  unmapped: What could not be mapped.
  notices: What must be known of the rest.

recognised: A table of a file, the sheet that it has, and why.
  sheet: The sheet.
  row: Where the headings stand in the rows handed over, the first row at 0.
  headings: The headings that the sheet knows, as they were read.
  title: The line above the headings that names the figures; null for none.

read_table: What the tables of a file gave.
  recognised: The tables, each with its sheet, in their order; those without a sheet are unmapped.
  histories: The histories that were read.
  unmapped: What could not be mapped.
  notices: What must be known of the rest.
"""
