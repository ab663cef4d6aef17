"""``more``: the passage around a quoted sentence, with its heading."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section
from bot.conversation.presenting_answers import BUDGET, within
from bot.conversation.presenting_readings import context_blocks
from bot.conversation.recent import answers_of, recent_of
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.speech import said
from facts.answers import Unknown


def run(call: Call) -> Reply:
    """Show the passage around a citation, or around each quotation of the last answer; raises C-LAST, N-…."""
    cited = call.text("citation")
    if cited:
        return Reply(context_blocks(call.base.context(cited)))
    outcome = recent_of(call).outcome
    answers = outcome.closest[: call.settings.closest] if isinstance(outcome, Unknown) else answers_of(outcome)
    citations = dict.fromkeys(str(answer.evidence.citation) for answer in answers)
    blocks, _ = within([context_blocks(call.base.context(one)) for one in citations], BUDGET, least=1)
    return Reply(blocks or (Text(call.say(said("That answer quotes no source, so there is nothing around it."))),))


MORE = Command(
    "more",
    Section.MEMBERS,
    Right.ASK,
    said("Show the passage around the quotation of the last answer, or around a citation."),
    run,
    (Argument("citation", said("The id of a citation, as below an answer."), required=False),),
    (Example("more", said("shows what stands around the last quotation")),),
)
