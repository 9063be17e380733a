"""The editors' decisions, applied to a `FactBase`; nothing of theirs is ever lost.

`read_decisions` reads `content/curation/` and `write_decision` adds to it, `curate` applies the
decisions, and what fits nothing comes back as `Stale`.
"""

from generator.curation.articles import EditedArticles
from generator.curation.curate import Curated, Difference, Grown, Stale, Unsettled, curate
from generator.curation.decision_files import (
    DECISIONS_FILE,
    read_decisions,
    write_decision,
    writing_alone,
)
from generator.curation.decisions import (
    AddAlias,
    AddDate,
    AddDetail,
    AddFigure,
    Addition,
    AddLegalStatus,
    AddParticipant,
    AddPosition,
    AddReport,
    AddRole,
    AddStatement,
    Decision,
    Different,
    Dismiss,
    Hide,
    Redact,
    Rename,
    Same,
    SetField,
    SetKind,
    Verify,
)
from generator.curation.fields import FieldPath, name_of
from generator.curation.judging import apart, parted, together
from generator.curation.notices import add_notice, read_notices
from generator.curation.redaction import Redactor
from generator.curation.schema import decisions_schema, write_schema
from generator.curation.seen import Seen, fingerprint, read_seen, with_seen, write_seen
from generator.curation.takeover import Refused, Signature, Taken, changes, says_the_same
from generator.curation.withdrawal import with_withdrawals, withdrawal_of

__all__ = [
    "DECISIONS_FILE",
    "AddAlias",
    "AddDate",
    "AddDetail",
    "AddFigure",
    "AddLegalStatus",
    "AddParticipant",
    "AddPosition",
    "AddReport",
    "AddRole",
    "AddStatement",
    "Addition",
    "Curated",
    "Decision",
    "Difference",
    "Different",
    "Dismiss",
    "EditedArticles",
    "FieldPath",
    "Grown",
    "Hide",
    "Redact",
    "Redactor",
    "Refused",
    "Rename",
    "Same",
    "Seen",
    "SetField",
    "SetKind",
    "Signature",
    "Stale",
    "Taken",
    "Unsettled",
    "Verify",
    "add_notice",
    "apart",
    "changes",
    "curate",
    "decisions_schema",
    "fingerprint",
    "name_of",
    "parted",
    "read_decisions",
    "read_notices",
    "read_seen",
    "says_the_same",
    "together",
    "with_seen",
    "with_withdrawals",
    "withdrawal_of",
    "write_decision",
    "write_schema",
    "write_seen",
    "writing_alone",
]
