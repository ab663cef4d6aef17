"""``unlink``: this chat is taken out of its community; nothing of the community is lost."""

from __future__ import annotations

from bot.conversation.calls import Call, Command, Example, Section
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """Take the chat out, once it was confirmed."""
    if not call.confirmed:
        warning = said(
            "This chat will no longer be answered from the facts and sources of this community. They stay as they are."
        )
        return call.forms.confirm("unlink", {}, Reply((Text(call.say(warning)),), private=True))
    call.links.leave()
    return Reply(
        (Text(call.say(said("This chat belongs to no community now. “join” with a code connects it again."))),)
    )


UNLINK = Command(
    "unlink",
    Section.COMMUNITY,
    Right.CONFIGURE,
    said("Take this chat out of its community."),
    run,
    examples=(Example("unlink", said("asks once more, then takes this chat out")),),
    writes=True,
)
