"""What the buttons of an answer do that nobody types: each is a command without a place in help.

Its argument comes out of the button's token, which is signed; so it says what the bot put there and nothing else. What
can be typed as well is a command of its own in ``bot.conversation.commands``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.calls import Argument, Call, Command, Section
from bot.conversation.commands.candidates import CANDIDATES
from bot.conversation.filing import file_question
from bot.conversation.offering import OFFERING
from bot.conversation.opening import OPENING
from bot.conversation.posting import POSTING
from bot.conversation.posting_checks import POSTING_CHECK
from bot.conversation.posting_lists import POSTING_LIST
from bot.conversation.presenting_traces import trace_blocks
from bot.conversation.recent import recent_of
from bot.conversation.removing import others_answer
from bot.conversation.replies import Reply
from bot.conversation.roles import RIGHTS, Right
from bot.conversation.sides import SIDES
from bot.speech import said


def explain(call: Call) -> Reply:
    """Tell how that answer came about; raises C-LAST."""
    return Reply(trace_blocks(call, recent_of(call, call.text("answer"))), private=True)


def dispute(call: Call) -> Reply:
    """Ask what is wrong with the answer."""
    return call.forms.start("wrong", {"about": call.text("about")})


def filing(call: Call) -> Reply:
    """Put the question of that answer before the moderators; raises C-LAST."""
    return file_question(call, recent_of(call, call.text("answer")).question)


def remove(call: Call) -> Reply:
    """Take an answer away, for who asked or a moderator; raises P-RIGHT for others."""
    if call.incoming.author.id != call.text("asker") and Right.KEEP not in RIGHTS[call.role]:
        raise others_answer()
    return Reply(deletes=True)


def _argument(name: str) -> tuple[Argument, ...]:
    return (Argument(name, said("What the button stands for.")),)


_PRESSED = said("A button of an answer.")

ACTIONS: tuple[Command, ...] = (
    *SIDES,
    Command("explain", Section.MEMBERS, Right.ASK, _PRESSED, explain, _argument("answer")),
    Command("dispute", Section.MEMBERS, Right.SUGGEST, _PRESSED, dispute, _argument("about"), writes=True, private=True),
    Command("filing", Section.MEMBERS, Right.SUGGEST, _PRESSED, filing, _argument("answer"), writes=True),
    Command("remove", Section.MEMBERS, Right.ASK, _PRESSED, remove, _argument("asker"), by_role=True),
    replace(CANDIDATES, name="onward", summary=_PRESSED, examples=()),
    OFFERING,
    OPENING,
    POSTING,
    POSTING_CHECK,
    POSTING_LIST,
)  # fmt: skip
"""Every action of a button that is no command."""
