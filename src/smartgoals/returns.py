"""What a channel or campaign brought over what it took, and what one of a thing is worth.

Public. :func:`roi` answers for one value and one cost, :func:`total_roi` for several; the other
functions work out the worth of a lead, a subscriber, a hire or a customer from figures of the
caller's.

>>> from smartgoals import returns
>>> returns.lead_value(lead_to_customer_rate=0.1, margin_per_customer=300)
30
"""

from smartgoals._door import door as _door

_ROOMS = (
    ("_model.measurement", "Cost"),
    ("_effect.answer", "EffectAnswer EffectSides SmallestVisible"),
    ("_effect.effect", "Effect"),
    ("_effect.reasons", "EffectCaution EffectCautionCode EffectReason"),
    ("_returns.roi", "Amount Attribution Roi RoiCaution ValueKind roi"),
    ("_returns.total", "total_roi"),
    (
        "_returns.unit_values",
        (
            "acquisition_cost deflection_value hire_value incremental lead_value lifetime_to_acquisition "
            "lifetime_value payback_months subscriber_value"
        ),
    ),
)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS)
