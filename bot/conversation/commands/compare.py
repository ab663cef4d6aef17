"""``compare``: where the sources agree about a subject, and where they differ, by value."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.posting_lists import shown_as_chosen
from bot.conversation.presenting_readings import allowed, comparison_blocks
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.speech import said
from facts.reports import Comparison


def run(call: Call) -> Reply:
    """Compare the values that sources give for what a subject names; raises Q-…."""
    found = (_allowed(call, one) for one in call.base.compare(call.text("subject")))
    comparisons = [one for one in found if one.groups]
    if not comparisons:
        none = said("My sources give no two values for one thing here.")
        return Reply((Text(call.say(none)),))
    return Reply(comparison_blocks(call, comparisons), more="/compare")


def _allowed(call: Call, comparison: Comparison) -> Comparison:
    groups = tuple(kept for group in comparison.groups if (kept := allowed(call, group)))
    return Comparison(
        comparison.about, comparison.kind, groups, comparison.agreement if len(groups) > 1 else None
    )  # fmt: skip


COMPARE = Command(
    "compare",
    Section.MEMBERS,
    Right.ASK,
    said("Show where sources agree and where they differ, value by value."),
    shown_as_chosen(run),
    (Argument("subject", said("What it is about."), Takes.REST),),
    (Example("compare fishing boats sunk", said("puts the figures of all sources side by side")),),
)
