"""Hypothesis strategies for every type of the model, and for results; valid by construction; needs
`smartgoals[hypothesis]`.

Plural names; bounds are called `min_value` and `max_value` (or `min_size`, `min_day`…), all else is
by keyword. Once the package is installed, `st.from_type(sg.Goal)` and the like work by themselves.
The strategy for the whole document is
:func:`whole_strategies`. Nothing is loaded before it is used, so that registering costs Hypothesis little.

>>> from hypothesis import find
>>> from smartgoals.strategies import periods
>>> find(periods(), lambda period: period.count > 1)
Period(2, 'day')
"""

from smartgoals._door import door as _door

_ROOMS = (
    (
        "strategies._audits",
        (
            "audits channel_audits channel_requests checks competitor_snapshots content_refs "
            "costs impostor_accounts measurements posts roles swots windows"
        ),
    ),
    ("strategies._documents", "rosters whole_strategies"),
    ("strategies._faulty", "faulty_documents"),
    (
        "strategies._goals",
        (
            "baselines changes_by channels closed_goals events goals grow_bys keep_paces links "
            "milestones objectives reach_levels reach_paces revisions stay_withins targets"
        ),
    ),
    ("strategies._periods", "cadences calendars growths paces pauses periods"),
    (
        "strategies._readings",
        ("assumptions data_sources exchanges histories metric_ids metrics reading_ways readings"),
    ),
    (
        "strategies._results",
        (
            "agendas effects findings gaps goal_proposals goal_reviews progresses projections reviews series "
            "smart_reports strategy_reports tripwires what_ifs"
        ),
    ),
    (
        "strategies._shapes",
        (
            "bursty_histories corrected_histories counter_histories gappy_histories growing_histories "
            "seasonal_histories silent_histories steady_histories"
        ),
    ),
    ("strategies._values", "days ids numbers texts"),
)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS)
