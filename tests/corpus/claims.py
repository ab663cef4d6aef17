"""The claims of the corpus, read from a line each into frozen values; a line that cannot be judged is refused.

    accepted verdicts | what it tries | the claim

Verdicts are those of ``facts.verdicts``; a claim that is not to be checked has the reason instead ("question", "opinion",
"prediction", "order", "no value"). More than one is accepted where a careful reader would accept each. Lines that begin with
# say what the list is. Nothing here knows how a claim is judged.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from facts.factbase import FactBase
from facts.model import Published
from facts.reports import SourceDraft
from facts.verdicts import Unsuited, Verdict
from tests.corpus.texts import draft
from tests.support.builders import BRIDGE, HARBOUR

_HERE = Path(__file__).parent

CLAIM_LISTS = (
    "article", "kestrel", "harbour", "gavan", "station", "reservoir", "railway", "zavod", "teatr", "ozero",
    "cyclists", "hospital", "painter", "harvest", "satellite", "article_tests", "article_headlines",
    "article_plain", "article_chat", "article_checks", "article_reporter", "article_fresh", "article_mixed",
    "article_editor", "article_digest", "article_acceptance", "article_audit",
    "article_inspection", "article_examination", "article_scrutiny", "article_revision", "article_verification", "article_proof",
    "article_appraisal", "article_gauge", "article_ledger", "article_notes", "article_queries", "article_minutes", "article_bulletin",
    "article_register", "article_voucher", "article_dossier", "article_folio",
)  # fmt: skip
"""The texts that have a list of claims."""
UNREAD_LISTS = (
    "island", "mission", "most", "uprava", "article_retold", "article_review", "article_exact",
    "article_members", "article_trial", "article_survey", "article_probe", "article_assay", "article_docket", "article_roster",
    "article_almanac", "article_gazette",
)  # fmt: skip
"""Lists that nobody who works on the rules may read, so that they tell what the rules are worth: only counts are shown."""

_OWN_TEXTS = {
    "station": "The Norr Station", "reservoir": "The Velmar Dam", "railway": "Малая дорога",
    "zavod": "zavod", "teatr": "teatr", "ozero": "ozero",
    "cyclists": "Tour of the Seven Passes", "hospital": "A ward without beds", "painter": "Sigrun Aasheim",
    "harvest": "Wheat harvest in Tarovia", "satellite": "Heron",
    "island": "island", "mission": "mission", "most": "most", "uprava": "uprava",
}  # fmt: skip
"""Texts that only claims are about, with their titles."""


@dataclass(frozen=True, slots=True)
class Row:
    """One claim with what a careful reader of the text says of it."""

    expected: tuple[str, ...]
    tries: str
    claim: str

    def accepts(self, said: str) -> bool:
        """Say whether an answer is one of those expected.

        A text in which there is nothing to compare is not covered: the batch form of ``footnote check`` has one word for both.
        """
        return said in self.expected or (said == Unsuited.NO_VALUE.value and Verdict.NOT_COVERED.value in self.expected)


def sources_of(name: str) -> tuple[SourceDraft, ...]:
    """Return the sources that a list is about; none where the article is not beside the project."""
    if name == "kestrel":
        return tuple(SourceDraft(text, id=f"s{n}", title=f"s{n}") for n, text in enumerate((HARBOUR, BRIDGE)))
    if name in _OWN_TEXTS:
        text = (_HERE / f"{name}.txt").read_text(encoding="utf-8")
        return (SourceDraft(text, id=name, title=_OWN_TEXTS[name], published=Published(2023, 11, 2)),)
    source = draft("article" if name.startswith("article_") else name)
    return () if source is None else (source,)


def load_claims(name: str) -> tuple[Row, ...]:
    """Return the claims of a list; raise ValueError for a line that is none."""
    rows: list[Row] = []
    known = {verdict.value for verdict in Verdict} | {why.value for why in Unsuited}
    for number, line in enumerate((_HERE / f"{name}_claims.txt").read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = [part.strip() for part in line.split("|", 2)]
        if len(parts) != 3:
            raise ValueError(f"{name}, line {number}: three parts are wanted")
        expected = tuple(one.strip() for one in parts[0].split(","))
        if not set(expected) <= known:
            raise ValueError(f"{name}, line {number}: {expected} are no verdicts")
        rows.append(Row(expected, parts[1], parts[2]))
    return tuple(rows)


def answer_of(base: FactBase, row: Row) -> str:
    """Return the verdict on a claim, or the reason why it is not checked."""
    checked = base.check(row.claim)
    if checked.verdict is not None:
        return checked.verdict.value
    return checked.unchecked[0].why.value if checked.unchecked else ""
