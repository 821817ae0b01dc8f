# Made by tools/make_stubs.py from the table in returns.py; change that.

from smartgoals._effect.answer import (
    EffectAnswer as EffectAnswer,
    EffectSides as EffectSides,
    SmallestVisible as SmallestVisible,
)
from smartgoals._effect.effect import Effect as Effect
from smartgoals._effect.reasons import (
    EffectCaution as EffectCaution,
    EffectCautionCode as EffectCautionCode,
    EffectReason as EffectReason,
)
from smartgoals._model.measurement import Cost as Cost
from smartgoals._returns.roi import (
    Amount as Amount,
    Attribution as Attribution,
    Roi as Roi,
    RoiCaution as RoiCaution,
    ValueKind as ValueKind,
    roi as roi,
)
from smartgoals._returns.total import total_roi as total_roi
from smartgoals._returns.unit_values import (
    acquisition_cost as acquisition_cost,
    deflection_value as deflection_value,
    hire_value as hire_value,
    incremental as incremental,
    lead_value as lead_value,
    lifetime_to_acquisition as lifetime_to_acquisition,
    lifetime_value as lifetime_value,
    payback_months as payback_months,
    subscriber_value as subscriber_value,
)

__all__ = [
    "Amount",
    "Attribution",
    "Cost",
    "Effect",
    "EffectAnswer",
    "EffectCaution",
    "EffectCautionCode",
    "EffectReason",
    "EffectSides",
    "Roi",
    "RoiCaution",
    "SmallestVisible",
    "ValueKind",
    "acquisition_cost",
    "deflection_value",
    "hire_value",
    "incremental",
    "lead_value",
    "lifetime_to_acquisition",
    "lifetime_value",
    "payback_months",
    "roi",
    "subscriber_value",
    "total_roi",
]
