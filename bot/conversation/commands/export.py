"""``export``: all facts and other names as a file."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section
from bot.conversation.replies import OutgoingFile, Reply, Text
from bot.conversation.roles import Right
from bot.speech import said

FORMATS = ("jsonl", "csv")


def run(call: Call) -> Reply:
    """Hand the file over."""
    if call.text("format") == "csv":
        file = OutgoingFile("facts.csv", call.book.export_csv())
        text = said("All facts, for a spreadsheet.")
    else:
        file = OutgoingFile("facts.jsonl", call.book.export_jsonl())
        text = said("All facts and other names. “import” takes this file in again.")
    return Reply((Text(call.say(text)),), private=True, file=file)


EXPORT = Command(
    "export",
    Section.COMMUNITY,
    Right.AUDIT,
    said("Take all facts and other names out as a file: JSON Lines, or CSV for a spreadsheet."),
    run,
    (Argument("format", said("“jsonl” or “csv”."), required=False, options=FORMATS),),
    (
        Example("export", said("gives a file that “import” takes in again")),
        Example("export csv", said("gives a file for a spreadsheet")),
    ),
    private=True,
)
