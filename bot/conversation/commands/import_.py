"""``import``: facts and other names out of a file: what it would do first, then, once confirmed, all of it or nothing."""

from __future__ import annotations

import hashlib

from bot.conversation.calls import Call, Command, Example, Section
from bot.conversation.commands.addsource import content_of
from bot.conversation.publishing import changed
from bot.conversation.replies import Block, Heading, Listing, Reply, Text
from bot.conversation.roles import Right
from bot.speech import Sentence, counted, said
from facts.errors import ConversationRefused
from facts.reports import FactImport

_KEPT = "import"
"""The name under which the file is remembered between the trial and the confirmation; nothing of it is stored."""


def run(call: Call) -> Reply:
    """Try the file out and say what it would do; confirmed, do it. Raises I-…, C-FILE."""
    if call.confirmed:
        content = call.memory.recall(_KEPT)
        if not isinstance(content, bytes) or hashlib.sha256(content).hexdigest() != call.text("digest"):
            raise ConversationRefused(
                "C-FILE", "The file is no longer at hand; nothing was saved.", "Send it again with this command."
            )
        report = call.keeper.import_facts(content, dry_run=False)
        if report.errors:  # the store changed between the trial and now
            return Reply(_refused(call, report), private=True)
        return changed(call, Heading(call.say(said("Imported"))), Text(call.say(_counts(report))))
    content = content_of(call.attachment)
    report = call.keeper.import_facts(content, dry_run=True)
    if report.errors:
        return Reply(_refused(call, report), private=True)
    if not report.added and not report.changed:
        return Reply((Text(call.say(said("All of it is here already; there is nothing to import."))),), private=True)
    call.memory.remember(_KEPT, content)
    digest = hashlib.sha256(content).hexdigest()
    preview = Reply((Heading(call.say(said("Not imported yet"))), Text(call.say(_counts(report)))), private=True)
    return call.forms.confirm("import", {"digest": digest}, preview)


def _counts(report: FactImport) -> Sentence:
    return said(
        "%(added)s, %(changed)s, %(unchanged)s.",
        added=counted("%(number)s is new", "%(number)s are new", report.added),
        changed=counted("%(number)s changes", "%(number)s change", report.changed),
        unchanged=counted("%(number)s stays as it is", "%(number)s stay as they are", report.unchanged),
    )


def _refused(call: Call, report: FactImport) -> tuple[Block, ...]:
    heading = counted(
        "%(number)s row cannot be imported; nothing was saved.",
        "%(number)s rows cannot be imported; nothing was saved.",
        len(report.errors),
    )
    lines = tuple(
        call.say(said("line %(line)s: %(code)s %(what)s", line=str(error.line), code=error.code, what=error.what))
        for error in report.errors
    )
    hint = said("Mend these lines and send the file again.")
    return (Heading(call.say(heading)), Listing(lines), Text(call.say(hint), quiet=True))


IMPORT = Command(
    "import",
    Section.COMMUNITY,
    Right.CONFIGURE,
    said("Take facts and other names in from a file that “export” made, or one like it: first as a trial."),
    run,
    examples=(Example("import", said("with a file: says what it would do, and asks before it does it")),),
    writes=True,
    private=True,
    takes_file=True,
)
