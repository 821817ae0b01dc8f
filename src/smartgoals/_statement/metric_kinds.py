"""What metrics are measured in: shares, money, time, scores or counts; and what a metric is in
another unit or channel.

Knows the catalogue and the names of metrics beyond it; knows no sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from smartgoals._statement.losses import LOSSES
from smartgoals._statement.units import CURRENCIES, TIME_UNITS
from smartgoals.catalog import METRICS

__all__ = [
    "COUNTS_STARS",
    "IMPLIED",
    "MARKS",
    "OPEN",
    "by_verb",
    "derived_names",
    "in_context",
    "in_direction",
    "in_unit",
    "is_concept",
    "is_measured_in",
    "kind_of_metric",
    "measured_as",
    "needs_figure",
    "share_of",
    "turns",
    "unit_kind",
]

MARKS: Final = frozenset({"average_rating", "grade", "average_grade", "gpa"})
"""Marks, as teachers and customers give them out of five, ten or twenty."""
COUNTS_STARS: Final = frozenset({"github"})
"""Channels where stars are counted, and are no mark."""
_MONEY: Final = frozenset(
    (
        "turnover",
        *"monthly_recurring_revenue annual_recurring_revenue savings cost_savings debt costs spending funds_raised".split(),
        *"donations pipeline cash_balance cash_flow average_deal_size upsell_revenue grants".split(),
        *"inventory overtime cost_per_unit profit_per_employee market_value energy_savings".split(),
        *"sponsors contracts deals inventory_value production funding income investments".split(),
        *"invoices revenue_per_user".split(),
    )
)
_SHARES: Final = frozenset(
    (
        *"gross_margin uptime absenteeism employee_turnover body_fat market_share code_coverage".split(),
        *"test_coverage women_in_leadership employee_engagement_score employee_satisfaction nps".split(),
        *"quota_attainment forecast_accuracy inventory_accuracy on_time_performance csat".split(),
        *"net_revenue_retention feature_adoption_rate data_quality_score productivity grade".split(),
        *"stockouts average_grade downtime bio organic_share employee_referral_hires renewable_energy".split(),
    )
)
_TIMES: Final = frozenset(
    (
        *"sales_cycle sleep training_hours latency downtime service_hours overtime watch_time".split(),
        *"accounts_receivable_days payment_delay absenteeism race_time telework_days reading".split(),
        *"workouts payment_delay distance training_sessions".split(),
    )
)
_OF_MONEY: Final = frozenset(
    (
        *"price prices fare fares".split(),
        *"cost costs expenses spending budget fees revenue income debt receivables savings taxes".split(),
        *"investments donations salary rent dividends overdraft worth tips bonuses contributions".split(),
        *"profit invoices bequests pledges remittances".split(),
    )
)
"""Last words of names that are measured in money."""
_OF_TIME: Final = frozenset(
    (
        *"exercise activity walking running cycling swimming reading writing meditation yoga".split(),
        *"stretching planks planning stay recovery".split(),
    )
)
"""Last words of names that are measured in time."""
_OF_SHARES: Final = frozenset(
    (
        *"coverage accuracy compliance satisfaction engagement participation awareness turnover".split(),
        *"literacy index use management level quality".split(),
    )
)
"""Last words of names that are measured in percent."""
_TIME_ENDS: Final = ("_time", "_duration", "_hours", "_days", "_delay", "_cycle")
_SHARE_ENDS: Final = ("_rate", "_share", "_margin", "_ratio", "_percentage", "_lift", "_score", "_gap")
_SHARE_OF: Final[Mapping[str, str]] = MappingProxyType(
    {
        "engagements": "engagement_rate",
        "conversions": "conversion_rate",
        "link_clicks": "click_through_rate",
        "attendees": "attendance_rate",
        "email_unsubscribes": "unsubscribe_rate",
        "gross_profit": "gross_margin",
        "returns": "return_rate",
        "defects": "defect_rate",
        "errors": "error_rate",
        "complaints": "complaint_rate",
        "savings": "savings_rate",
        "referrals": "referral_rate",
        "brand_recall": "ad_recall_lift",
        "bugs": "bug_rate",
        "no_shows": "no_show_rate",
        "crashes": "crash_rate",
        "abandoned_calls": "call_abandonment_rate",
        "dropouts": "dropout_rate",
        "readmissions": "readmission_rate",
        "infections": "infection_rate",
        "potholes": "pothole_repair_rate",
    }
)
_OF_MANY: Final = frozenset(
    "abandoned_calls crashes defects dropouts infections no_shows readmissions returns".split()
)
"""What happens to some of many, so that so many of a thousand are a share of them; bugs are none of lines."""
_VALUE_OF: Final[Mapping[str, str]] = MappingProxyType({"contracts": "contract_value", "deals": "deal_value"})
"""What is counted, by what it is worth where money is said of it: "sign a €250,000 contract"."""
_EITHER: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "sales": ("purchases", "revenue"),
        "people": ("", ""),
        "basket": ("baskets", "average_order_value"),
        "contacts": ("contacts", "contacts"),
    }
)
"""Words that are counted as one metric and measured as another; nothing where they say none."""
_IN_CONTEXT: Final[Mapping[tuple[str, str], str]] = MappingProxyType(
    {
        **{
            (metric, channel): other
            for channel in ("newsletter", "email")
            for metric, other in (
                ("followers", "email_subscribers"),
                ("contacts", "email_subscribers"),
                ("click_through_rate", "email_click_rate"),
                ("revenue", "attributed_revenue"),
                ("unfollows", "email_unsubscribes"),
            )
        },
        ("sign_ups", "newsletter"): "email_subscribers",
        ("email_subscribers", "youtube"): "followers",
    }
)
OPEN: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "engagement_rate": tuple(
            f"engagement_rate_{base}" for base in ("followers", "reach", "impressions", "views")
        ),
        "qualified_leads": ("mqls", "sqls"),
    }
)
"""Names that stand for several metrics of the catalogue, the likeliest first."""
IMPLIED: Final[Mapping[tuple[str, str], str]] = MappingProxyType(
    {
        ("respond", "time"): "first_response_time",
        ("respond", "share"): "reply_rate",
        ("respond", "none"): "first_response_time",
        ("resolve", "time"): "resolution_time",
        ("resolve", "share"): "resolution_rate",
        ("resolve", "none"): "resolution_time",
        ("retain", "share"): "retention_rate",
        ("convert", "share"): "conversion_rate",
        ("hire", "count"): "hires",
        ("post", "count"): "posts_published",
        ("post", "often"): "posts_published",
        ("send", "count"): "emails_sent",
        ("send", "often"): "emails_sent",
        ("sell", "money"): "revenue",
        ("sell", "none"): "revenue",
        ("cash", "money"): "revenue",
        ("raise", "money"): "funds_raised",
        ("raise", "none"): "funds_raised",
        ("save", "money"): "savings",
        ("save", "none"): "savings",
        ("save", "share"): "savings_rate",
        ("lose", "weight"): "weight",
        ("advertise", "money"): "ad_spend",
        ("reach", "count"): "reach",
        ("deliver", "time"): "delivery_time",
        ("sleep", "time"): "sleep",
        ("study", "time"): "study_time",
        ("meditate", "time"): "meditation",
        ("meditate", "often"): "meditation",
        ("meditate", "none"): "meditation",
        ("sleep", "none"): "sleep",
        ("study", "none"): "study_time",
        ("hire", "none"): "hires",
        ("post", "none"): "posts_published",
        ("walk", "time"): "walking",
        ("walk", "often"): "walking",
        ("walk", "none"): "walking",
        ("walk", "length"): "walking_distance",
        ("run", "time"): "running",
        ("run", "often"): "runs",
        ("run", "length"): "running_distance",
        ("swim", "time"): "swimming",
        ("swim", "often"): "swimming",
        ("swim", "none"): "swimming",
        ("swim", "length"): "swimming_distance",
        ("ride", "time"): "cycling",
        ("ride", "often"): "cycling",
        ("ride", "none"): "cycling",
        ("ride", "length"): "cycling_distance",
        ("exercise", "time"): "exercise",
        ("exercise", "often"): "exercise",
        ("exercise", "none"): "exercise",
        ("read", "time"): "reading",
        ("read", "often"): "reading",
        ("read", "none"): "reading",
        ("write", "time"): "writing",
        ("write", "often"): "writing",
        ("write", "none"): "writing",
        ("slim", "none"): "weight",
        ("slim", "weight"): "weight",
        ("engage", "none"): "engagements",
        ("stream", "often"): "live_sessions",
        ("stream", "count"): "live_sessions",
        ("deploy", "often"): "deployments",
        ("invest", "money"): "investments",
        ("spend", "money"): "spending",
        ("spend", "none"): "spending",
        ("earn", "money"): "income",
        ("vaccinate", "share"): "vaccination_rate",
        ("volunteer", "time"): "volunteer_hours",
        ("volunteer", "often"): "volunteer_hours",
        ("partner", "count"): "partnerships",
        ("visit", "none"): "visitors",
        ("visit", "count"): "visitors",
        ("open", "none"): "open_rate",
        ("open", "share"): "open_rate",
        ("reach", "share"): "reach",
    }
)
"""What a verb counts where no metric is named, by the kind of the figure's unit."""
_PEOPLE: Final[Mapping[str, str]] = MappingProxyType(
    {"active_customers": "customer", "new_customers": "customer", "active_users": "user", "leads": "prospect"}
)
"""Who is talked to, and what such a meeting is called."""
_BY_VERB: Final[Mapping[tuple[str, str], str]] = MappingProxyType(
    {
        ("acquire", "active_customers"): "new_customers",
        ("read", "pages"): "pages_read",
        ("read", "local_branches"): "chapters_read",
        ("write", "local_branches"): "chapters_written",
        ("study", "local_branches"): "chapters_studied",
        ("read", "words"): "words_read",
        ("write", "words"): "words_written",
        ("write", "pages"): "pages_written",
        ("study", "words"): "words_learned",
        ("partner", "influencers"): "partnerships",
        ("sell", "support_calls"): "ticket_sales",
        ("sell", "shares"): "shares_sold",
        ("sell", "pieces"): "units_sold",
        ("produce", "pieces"): "units_produced",
        ("produce", "units_sold"): "units_produced",
        ("post", "articles_read"): "papers_published",
        ("write", "articles_read"): "papers_written",
        ("upgrade", "active_customers"): "upgraded_customers",
        ("upsell", "active_customers"): "upsells",
        ("walk", "animals_adopted"): "walks",
        ("yield", "savings"): "cost_savings",
        ("fill", "jobs"): "filled_vacancies",
        ("apply", "jobs"): "job_applications",
        ("visit", "sessions"): "visitors",
        ("send", "emails"): "emails_sent",
        ("respond", "emails"): "",
        ("cite", "posts_published"): "earned_coverage",
        ("call", "active_customers"): "calls",
        ("call", "new_customers"): "calls",
        ("call", "leads"): "calls",
        **{("interview", people): "user_interviews" for people in _PEOPLE},
        **{("meet", people): f"{called}_meetings" for people, called in _PEOPLE.items()},
    }
)
"""What is counted and what the verb makes of it; nothing where no name is known for that."""
_TURNING: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {"turnover": ("revenue", "employee_turnover"), "emails": ("emails", "")}
)
"""Words that mean one thing when they shall rise and another when they shall fall."""
_CONCEPTS: Final = frozenset(
    (
        *"customer_satisfaction employee_satisfaction employee_engagement productivity".split(),
        *"reading_comprehension reading_skills math_skills service_quality code_quality".split(),
    )
)
"""Names of what is no measure until a number says how much of it: two readers would look at two things."""
_MEASURED_AS: Final[Mapping[str, str]] = MappingProxyType(
    {"customer_satisfaction": "csat", "emails": "email_subscribers"}
)
_NEED_FIGURES: Final = frozenset({"aided_awareness", "search_ranking", "products", "market_share"})
_LENGTHS: Final = frozenset({"km", "m", "miles"})
_WEIGHTS: Final = frozenset({"kg", "lb", "g"})


@lru_cache(maxsize=1_024)
def kind_of_metric(name: str) -> frozenset[str]:
    """Return in what a metric is measured.

    >>> [sorted(kind_of_metric(name)) for name in ("open_rate", "cpc", "leads", "average_rating")]
    [['share'], ['money'], ['count'], ['count', 'share']]
    """
    kinds = set()
    last = name.rpartition("_")[2]
    metric = METRICS.get(name)
    unit = "" if metric is None else str(metric.unit)
    if unit == "ratio" or name in _SHARES or last in _OF_SHARES or name.endswith(_SHARE_ENDS):
        kinds.add("share")
    if unit == "money" or name in _MONEY or last in _OF_MONEY or name.startswith("cost_per_"):
        kinds.add("money")
    if (
        unit == "duration"
        or name in _TIMES
        or last in _OF_TIME
        or name.startswith("time_to_")
        or name.endswith(_TIME_ENDS)
    ):
        kinds.add("time")
    if unit == "score":
        kinds |= {"count", "share"}
    return frozenset(kinds or {"count"})


def unit_kind(unit: str | None) -> str:
    """Return what kind of measure a unit is of."""
    if unit is None:
        return "count"
    if unit in {"%", "pp"}:
        return "share"
    if unit in CURRENCIES:
        return "money"
    if unit in TIME_UNITS or unit in {"business_hours", "ms"}:
        return "time"
    if unit in _LENGTHS:
        return "length"
    return "weight" if unit in _WEIGHTS else "other"


def is_measured_in(name: str, kind: str) -> bool:
    """Tell whether a level of a metric can be in a kind of unit."""
    return kind not in {"share", "money", "time"} or kind in kind_of_metric(name)


def in_unit(name: str, kind: str, *, is_level: bool) -> str | None:
    """Return what a metric is called in a kind of unit: 5 % of engagement is a rate; None where it
    has no name there."""
    if name in _EITHER:
        counted, other = _EITHER[name]
        name = counted if kind == "count" and is_level else other
    if not name or not is_level:
        return name or None
    if kind == "money" and name in _VALUE_OF:
        return _VALUE_OF[name]
    if is_measured_in(name, kind):
        return name
    return _SHARE_OF.get(name) if kind == "share" else None


def share_of(name: str) -> str | None:
    """Return what a count is called as a share of those that it happens to; None where it has no name as
    one.
    """
    return _SHARE_OF.get(name) if name in _OF_MANY else None


def in_context(name: str, channels: tuple[str, ...], *, is_new: bool) -> str:
    """Return what a metric is called on the first channel: readers of newsletters do not follow."""
    if name == "active_customers" and is_new:
        return "new_customers"
    told = _IN_CONTEXT.get((name, channels[0]), name) if channels else name
    return "leads" if told == "contacts" else told


def by_verb(name: str, senses: tuple[str, ...]) -> str:
    """Return what a metric is called by the verb that counts it: pages that are read, customers
    that are won.
    """
    return next((_BY_VERB[sense, name] for sense in senses if (sense, name) in _BY_VERB), name)


def in_direction(name: str, *, is_down: bool) -> str:
    """Return what a name means that turns with the direction: a turnover to cut is that of employees."""
    return _TURNING.get(name, (name, name))[is_down]


def turns(name: str) -> bool:
    """Tell whether a name is another metric by what a sentence says of it: its unit, or whether it
    shall rise.
    """
    return name in _EITHER or name in _TURNING


def measured_as(name: str) -> str:
    """Return the metric that a concept is measured as."""
    return _MEASURED_AS.get(name, name)


def is_concept(name: str) -> bool:
    """Tell whether a name is that of a concept, which a number alone makes a measure: "improve
    productivity".
    """
    return name in _CONCEPTS


def derived_names() -> tuple[str, ...]:
    """Return the names that verbs, units and losses make, beyond those that a lexicon lists."""
    return tuple(filter(None, (*IMPLIED.values(), *_BY_VERB.values(), *_SHARE_OF.values(), *LOSSES.values())))


def needs_figure(name: str) -> bool:
    """Tell whether a metric is a vague concept unless a number stands beside it: "improve brand
    awareness"."""
    return name in _NEED_FIGURES
