"""Audits of channels as values: read from sheets, set beside each other, and what there is to find in them.

Public. :func:`read_audit` reads the rows of a sheet and :func:`audit_template` makes an empty one;
:func:`baselines` gives goals their start, :func:`compare` sets two audits side by side, and
:func:`audit_findings` says what is wrong with one.

>>> from smartgoals import audits
>>> audits.ChannelStatus.DORMANT.value
'dormant'
"""

from smartgoals._door import door as _door

_ROOMS = (
    ("_audit.baselines", "AuditedBaseline NoBaseline baselines with_baselines"),
    ("_audit.compare", "Change ComparedTo Comparison Incomparable compare"),
    ("_audit.template", "AuditTemplate audit_template read_audit"),
    (
        "_model.audit",
        (
            "ChannelAudit ChannelRequest ChannelStatus CompetitorSnapshot Decision "
            "ImpostorAccount ImpostorKind ImpostorStatus Role Swot Verified"
        ),
    ),
    ("_model.measurement", "Check CheckResult ContentRef Measurement Window"),
    ("rules._audits.findings", "audit_findings"),
    ("rules._audits.findings", "AUDIT_RULES"),
)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS)
