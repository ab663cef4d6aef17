"""Every command of the conversation, in the order of the manual. This tuple is the only list of them.

A command is a file with one ``Command`` in it; adding one is a file and a line here.
"""

from __future__ import annotations

from bot.conversation.calls import Command
from bot.conversation.commands.about import ABOUT
from bot.conversation.commands.addfact import ADDFACT
from bot.conversation.commands.addsource import ADDSOURCE
from bot.conversation.commands.alias import ALIAS
from bot.conversation.commands.aliases import ALIASES
from bot.conversation.commands.answer import ANSWER
from bot.conversation.commands.ask import ASK
from bot.conversation.commands.asked import ASKED
from bot.conversation.commands.cancel import CANCEL
from bot.conversation.commands.candidates import CANDIDATES
from bot.conversation.commands.check import CHECK
from bot.conversation.commands.compare import COMPARE
from bot.conversation.commands.conflicts import CONFLICTS
from bot.conversation.commands.delete import DELETE
from bot.conversation.commands.dismiss import DISMISS
from bot.conversation.commands.editfact import EDITFACT
from bot.conversation.commands.export import EXPORT
from bot.conversation.commands.fact import FACT
from bot.conversation.commands.facts import FACTS
from bot.conversation.commands.file import FILE
from bot.conversation.commands.findfact import FINDFACT
from bot.conversation.commands.forgetme import FORGETME
from bot.conversation.commands.grant import GRANT
from bot.conversation.commands.help import help_of
from bot.conversation.commands.history import HISTORY
from bot.conversation.commands.import_ import IMPORT
from bot.conversation.commands.join import JOIN
from bot.conversation.commands.language import LANGUAGE
from bot.conversation.commands.link import LINK
from bot.conversation.commands.log import LOG
from bot.conversation.commands.more import MORE
from bot.conversation.commands.mydata import MYDATA
from bot.conversation.commands.others import OTHERS
from bot.conversation.commands.privacy import PRIVACY
from bot.conversation.commands.publish import PUBLISH
from bot.conversation.commands.queue import QUEUE
from bot.conversation.commands.retire import RETIRE
from bot.conversation.commands.retiresource import RETIRESOURCE
from bot.conversation.commands.revert import REVERT
from bot.conversation.commands.revoke import REVOKE
from bot.conversation.commands.said import SAID
from bot.conversation.commands.setup import SETUP
from bot.conversation.commands.source import SOURCE
from bot.conversation.commands.sources import SOURCES
from bot.conversation.commands.supersede import SUPERSEDE
from bot.conversation.commands.timeline import TIMELINE
from bot.conversation.commands.unalias import UNALIAS
from bot.conversation.commands.undo import UNDO
from bot.conversation.commands.unlink import UNLINK
from bot.conversation.commands.verify import VERIFY
from bot.conversation.commands.why import WHY
from bot.conversation.commands.wrong import WRONG

COMMANDS: tuple[Command, ...] = (
    ASK,
    MORE,
    OTHERS,
    WHY,
    WRONG,
    FILE,
    DELETE,
    CANCEL,
    CHECK,
    SAID,
    TIMELINE,
    COMPARE,
    SOURCE,
    SOURCES,
    VERIFY,
    ABOUT,
    PRIVACY,
    MYDATA,
    FORGETME,
    LANGUAGE,
    help_of(lambda: COMMANDS),
    ADDFACT,
    PUBLISH,
    EDITFACT,
    RETIRE,
    SUPERSEDE,
    FACT,
    FACTS,
    FINDFACT,
    CONFLICTS,
    ASKED,
    ALIAS,
    ALIASES,
    UNALIAS,
    HISTORY,
    REVERT,
    UNDO,
    ADDSOURCE,
    CANDIDATES,
    RETIRESOURCE,
    QUEUE,
    ANSWER,
    DISMISS,
    LOG,
    SETUP,
    GRANT,
    REVOKE,
    LINK,
    JOIN,
    UNLINK,
    EXPORT,
    IMPORT,
)
