# Made by tools/make_stubs.py from the table in audits.py; change that.

from smartgoals._audit.baselines import (
    AuditedBaseline as AuditedBaseline,
    NoBaseline as NoBaseline,
    baselines as baselines,
    with_baselines as with_baselines,
)
from smartgoals._audit.compare import (
    Change as Change,
    ComparedTo as ComparedTo,
    Comparison as Comparison,
    Incomparable as Incomparable,
    compare as compare,
)
from smartgoals._audit.template import (
    AuditTemplate as AuditTemplate,
    audit_template as audit_template,
    read_audit as read_audit,
)
from smartgoals._model.audit import (
    ChannelAudit as ChannelAudit,
    ChannelRequest as ChannelRequest,
    ChannelStatus as ChannelStatus,
    CompetitorSnapshot as CompetitorSnapshot,
    Decision as Decision,
    ImpostorAccount as ImpostorAccount,
    ImpostorKind as ImpostorKind,
    ImpostorStatus as ImpostorStatus,
    Role as Role,
    Swot as Swot,
    Verified as Verified,
)
from smartgoals._model.measurement import (
    Check as Check,
    CheckResult as CheckResult,
    ContentRef as ContentRef,
    Measurement as Measurement,
    Window as Window,
)
from smartgoals.rules._audits.findings import AUDIT_RULES as AUDIT_RULES, audit_findings as audit_findings

__all__ = [
    "AUDIT_RULES",
    "AuditTemplate",
    "AuditedBaseline",
    "Change",
    "ChannelAudit",
    "ChannelRequest",
    "ChannelStatus",
    "Check",
    "CheckResult",
    "ComparedTo",
    "Comparison",
    "CompetitorSnapshot",
    "ContentRef",
    "Decision",
    "ImpostorAccount",
    "ImpostorKind",
    "ImpostorStatus",
    "Incomparable",
    "Measurement",
    "NoBaseline",
    "Role",
    "Swot",
    "Verified",
    "Window",
    "audit_findings",
    "audit_template",
    "baselines",
    "compare",
    "read_audit",
    "with_baselines",
]
