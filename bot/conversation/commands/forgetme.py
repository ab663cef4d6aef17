"""``forgetme``: what is kept of the caller erased, once they said that they mean it."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.speech import said

SURE = "yes"


def run(call: Call) -> Reply:
    """Have the caller forgotten; without a yes, ask for one."""
    if not call.confirmed and call.text("sure").lower() != SURE:
        warning = said(
            "This erases everything that is kept of you: your questions, your disputes, your language, your name. It cannot"
            " be undone. Changes you made stay on record under a token that stands for nobody."
        )
        if call.opened_desk is not None:
            return call.forms.confirm("forgetme", {}, Reply((Text(call.say(warning)),), private=True))
        return Reply((Text(call.say(warning)), Text(call.say(said("To do it, type /forgetme yes")))), private=True)
    call.people.forget()
    return Reply((Text(call.say(said("You are forgotten. Nothing that is kept names you any more."))),), private=True)


FORGETME = Command(
    "forgetme",
    Section.ABOUT_YOU,
    Right.OWN_DATA,
    said("Erase everything that is kept of you."),
    run,
    (Argument("sure", said("“yes”, to be forgotten without being asked again."), required=False, options=(SURE,)),),
    (Example("forgetme", said("asks whether you are sure, then forgets you")),),
    writes=True,
    private=True,
    anywhere=True,
)
