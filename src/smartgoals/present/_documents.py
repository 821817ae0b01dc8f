"""Documents: which page is made of which result, and in which language and by which names it speaks."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from smartgoals._agenda.agenda import Agenda
from smartgoals._audit.compare import Comparison
from smartgoals._channels.competition import Competition
from smartgoals._channels.content_depth import ContentDepth
from smartgoals._channels.scorecards import Scorecards
from smartgoals._checked import named, truth
from smartgoals._effect.effect import Effect
from smartgoals._errors import WrongType
from smartgoals._evidence import EvidenceLike, evidence_of
from smartgoals._gap.gap import Gap
from smartgoals._messages.formatting import ENGLISH, Language, asked_in
from smartgoals._model.audit import Audit
from smartgoals._progress.progress import Progress
from smartgoals._projection.projection import Projection
from smartgoals._projection.tripwire import Tripwires
from smartgoals._propose.proposals import AmbitionLevel, GoalProposal, GoalProposals
from smartgoals._relevance.relevance import Relevance
from smartgoals._returns.roi import Roi
from smartgoals._review.review import GoalReview, Review
from smartgoals._revise.revise import Proposal
from smartgoals._what_if.what_if import WhatIf
from smartgoals.present._audits import audit_document, comparison_document, competition_document
from smartgoals.present._channels import content_document, roi_document, scorecards_document
from smartgoals.present._events import effect_document, what_if_document
from smartgoals.present._proposals import (
    ambition_level_document,
    goal_proposal_document,
    goal_proposals_document,
)
from smartgoals.present._results import (
    agenda_document,
    gap_document,
    progress_document,
    projection_document,
    proposal_document,
    relevance_document,
    report_document,
    tripwires_document,
)
from smartgoals.present._review import goal_document, review_document
from smartgoals.present._voice import PageVoice
from smartgoals.rules import SmartReport

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from smartgoals.present._blocks import Document

__all__ = ["PAGES", "document_of"]

PAGES: Final[Mapping[type, Callable[[Any, PageVoice], Document]]] = MappingProxyType(
    {
        Review: review_document,
        GoalReview: goal_document,
        SmartReport: report_document,
        Progress: progress_document,
        Projection: projection_document,
        Proposal: proposal_document,
        AmbitionLevel: ambition_level_document,
        GoalProposal: goal_proposal_document,
        GoalProposals: goal_proposals_document,
        Relevance: relevance_document,
        Scorecards: scorecards_document,
        Audit: audit_document,
        Comparison: comparison_document,
        Competition: competition_document,
        ContentDepth: content_document,
        Roi: roi_document,
        Effect: effect_document,
        WhatIf: what_if_document,
        Gap: gap_document,
        Tripwires: tripwires_document,
        Agenda: agenda_document,
    }
)
"""The page of each kind of result."""


def document_of(
    result: object,
    *,
    evidence: EvidenceLike | None = None,
    language: Language | str | None = None,
    short: bool = False,
    info: bool = False,
    drawn: bool = False,
) -> Document:
    """Return the page of a result, before it is written in any form."""
    page = PAGES.get(type(result))
    if page is None:
        expected = f"one of {', '.join(kind.__name__ for kind in PAGES)}"
        raise WrongType(value=result, expected=expected, path="result")
    known = named("evidence", evidence_of, evidence)
    voice = PageVoice(
        asked_in(language, _language_of(result)),
        result.strategy if isinstance(result, Review) else known.strategy,
        catalog=known.catalog,
        is_short=named("short", truth, short),
        is_drawn=drawn,
        info=named("info", truth, info),
    )
    return page(result, voice)


def _language_of(result: object) -> Language:
    """Return the language that a result speaks, which is English where it speaks none."""
    speaker = result.report if isinstance(result, GoalReview) else result
    told = getattr(speaker, "language", None)
    return told if isinstance(told, Language) else ENGLISH
