"""``check``: a message held against the facts and the sources, claim by claim.

The message is what is typed behind the command, what is replied to, or what a menu was opened on. Nothing of it is kept:
it is in memory for as long as somebody may want to post what came of it, and stored nowhere.
"""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.messages import Incoming, Platform, Shape
from bot.conversation.parsing import usage
from bot.conversation.posting import shows_alone
from bot.conversation.posting_checks import for_the_asker
from bot.conversation.presenting_alone import alone
from bot.conversation.presenting_verdicts import Pointed, check_reply
from bot.conversation.recent import remember, remembered_check
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.conversation.settings import Visibility
from bot.policy import permitted_check
from bot.speech import Sentence, said


def run(call: Call) -> Reply:
    """Hold the message against the sources; raises C-USAGE where there is none, Q-… and T-… as ``FactBase.check`` does."""
    incoming = call.incoming
    typed, replied = call.text("text"), incoming.reply_to
    if replied is not None and replied.ours and (not typed or incoming.shape is Shape.COMMAND):
        return _line(call, said("These are my own words; the source they are taken from stands below them."))
    text = typed or (replied.text if replied is not None else "")
    if not text.strip():
        if replied is None:
            if _in_free_words(incoming):
                return _line(call, _which(incoming))
            raise usage(CHECK)
        return _line(call, _unread(incoming))
    checked = permitted_check(call.base.check(text), unreviewed=call.settings.unreviewed_answers)
    remember(call, remembered_check(checked, call.now))
    reply = check_reply(call, checked, _pointed(call, text))
    if incoming.place.as_guest:
        return alone(reply)
    return for_the_asker(call, text, reply) if _is_for_the_asker(call) else reply


def _is_for_the_asker(call: Call) -> bool:
    """Say whether only who asked is shown it: always from the menu of a message, else as the community has set."""
    incoming = call.incoming
    on_menu = incoming.shape is Shape.COMMAND and incoming.reply_to is not None
    return (on_menu and shows_alone(incoming.place)) or call.settings.visibility is Visibility.PRIVATE


def _line(call: Call, sentence: Sentence) -> Reply:
    return Reply((Text(call.say(sentence)),), private=_is_for_the_asker(call))


def _in_free_words(incoming: Incoming) -> bool:
    """Say whether it was asked for in words of their own, so that how a command is typed is no help."""
    return incoming.shape is Shape.MESSAGE and not incoming.text.lstrip().startswith("/")


def _which(incoming: Incoming) -> Sentence:
    """Say how to point at a message, to somebody who asks whether “this” is true and points at none."""
    if incoming.place.platform is Platform.DISCORD:
        return said(
            "I do not see which message you mean. Pick “Check this” under “Apps” in its menu, or type /check and its words."
        )
    return said("I do not see which message you mean. Reply to it with /check, or type /check and its words.")


def _unread(incoming: Incoming) -> Sentence:
    """Say why a message that is pointed at cannot be checked."""
    if incoming.place.platform is Platform.DISCORD and incoming.shape is not Shape.COMMAND:
        return said("Discord does not show me that message. Pick “Check this” under “Apps” in its menu, and it does.")
    return said("There are no words in that message; pictures and recordings I cannot read.")


def _pointed(call: Call, text: str) -> Pointed:
    """Return where the words that are checked stand: in the message that is replied to, or in the asker's own."""
    incoming = call.incoming
    if incoming.reply_to is not None and text == incoming.reply_to.text:
        return Pointed(incoming.reply_to.id)
    at = incoming.text.find(text)
    before = len(incoming.text[: max(at, 0)].encode("utf-16-le", "surrogatepass")) // 2
    return Pointed(incoming.message, before) if at >= 0 else Pointed()


CHECK = Command(
    "check",
    Section.MEMBERS,
    Right.ASK,
    said("Hold a message against the sources: its dates, its figures, and who is said to have said what."),
    run,
    (Argument("text", said("The message; or reply to it with this command alone."), Takes.REST, required=False),),
    (
        Example(
            "check The Otter Bridge opened in 1933.", said("says what in it differs, and which sentence says otherwise")
        ),
        Example("check", said("as a reply to a message: checks that one")),
    ),
)
