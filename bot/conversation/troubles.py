"""What is said when something cannot be done: every error as a reply, in the language of whoever made it happen.

In English an error speaks for itself. In another language its own template is said where the catalogue has it, else
the general sentence of its code. What a store or a configuration says of files and servers is for whoever runs the
program and never for a chat, in no language. This file knows nothing of what raised an error.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.replies import Block, Reply, Text
from bot.speech import Sentence, Voice, said
from facts.errors import ConfigRefused, FactsError, StoreFailed


@dataclass(frozen=True, slots=True)
class Trouble:
    """An error in general words: what happened, and what to do about it in a chat."""

    what: Sentence
    hint: Sentence


_SHOWN_LATER = said("Try again in a little while. If it goes on, tell whoever runs the bot.")
_TELL = said("Tell whoever runs the bot.")
_AS_TEXT = said("Save its words as plain text in UTF-8 and send that.")
_TAKE_OUT = said("Take them out and send it again.")
_OPERATORS = said("Whoever runs the bot can put this right.")

TROUBLES: dict[str, Trouble] = {
    "C-ANSWER": Trouble(said("That is no answer to what was asked."), said("Answer as it asks, or type “cancel”.")),
    "C-CHOICE": Trouble(said("This community is remembered for our private chat."), said("Ask your question again.")),
    "C-CODE": Trouble(said("This code connects nothing: it was used, it is older than 15 minutes, or it never was one."), said("Have a new one made with /link in a chat of the community.")),
    "C-COMMAND": Trouble(said("There is no such command."), said("/help lists what there is.")),
    "C-FIELD": Trouble(said("A part of what was typed does not begin with the name of a field."), said("Write the field, a colon and its value.")),
    "C-FILE": Trouble(said("No file was sent along."), said("Send the document with this command as its caption.")),
    "C-FORM": Trouble(said("This took longer than 15 minutes, so it was dropped; nothing was saved."), said("Begin again.")),
    "C-LANGUAGE": Trouble(said("I do not speak that language."), said("/help language lists those I speak.")),
    "C-LAST": Trouble(said("I have no answer of mine in mind that this could be about."), said("Ask the question again, then use this at once.")),
    "C-PLACE": Trouble(said("This place is not connected to a community."), said("Ask in a chat that belongs to one.")),
    "C-REPLY": Trouble(said("This does not say which message it is about."), said("Reply to the message with this command.")),
    "C-ROLE": Trouble(said("There is no such role to give."), said("Name editor or manager.")),
    "C-SAVING": Trouble(said("This takes longer than usual and is still being saved."), said("The result follows here; nothing is lost.")),
    "C-SETTING": Trouble(said("There is no such setting, or it cannot have that value."), said("/setup lists the settings with what each can be.")),
    "C-STALE": Trouble(said("This button is no longer valid."), said("Ask again, or type the command.")),
    "C-USAGE": Trouble(said("This command is typed in another way."), said("/help and its name tell how.")),
    "C-WHO": Trouble(said("It is not said to whom this is given."), said("Mention a person or a role.")),
    "F-ALIAS": Trouble(said("The other name is missing, the same, or stands for that name already."), said("Write it as NAME = OTHER NAME.")),
    "F-DUP": Trouble(said("This is there already."), said("Nothing is needed.")),
    "F-KIND": Trouble(said("The value does not say whether it is a date, a figure or words, or holds several."), said("Give one value, or say the kind.")),
    "F-LONG": Trouble(said("A part of the fact is longer than can be kept."), said("Say it shorter.")),
    "F-MOVED": Trouble(said("What was to be changed has changed meanwhile; nothing was saved."), said("Look at it as it is now and say it again.")),
    "F-NONE": Trouble(said("There is no such number here."), said("/facts lists the facts, /queue what waits.")),
    "F-NUMBER": Trouble(said("The number in the file is that of another fact here."), said("Leave the number out, to add a new fact.")),
    "F-QUOTE": Trouble(said("These words stand in no source of mine, letter for letter."), said("Copy them from the source, or give the id of a citation.")),
    "F-REASON": Trouble(said("This is not done without a reason."), said("Say why, behind the number.")),
    "F-REVISION": Trouble(said("The fact has no such revision."), said("/history shows its revisions.")),
    "F-SOURCE": Trouble(said("The fact rests on nothing, or on a source that was taken out of use."), said("Give words of a source, a citation, an address, or “note:” and a reference.")),
    "F-SPEAKER": Trouble(said("It is not said who said the words."), said("Write NAME: words, with a source that names them.")),
    "F-STATE": Trouble(said("The fact is not in a state for this."), said("Look at the fact as it is now.")),
    "F-SUBJECT": Trouble(said("The fact has no subject, or one that is too long."), said("Say in a few words what the value is of.")),
    "F-UNDO": Trouble(said("There is no change of yours left to take back."), said("/revert brings a fact back to an earlier revision.")),
    "F-VALUE": Trouble(said("The cited sentence does not carry this value."), said("Cite the sentence that says it, or correct the value.")),
    "I-BINARY": Trouble(said("The file holds no text."), _AS_TEXT),
    "I-EMPTY": Trouble(said("The text is empty."), said("Send a text with words in it.")),
    "I-ENCODING": Trouble(said("The text is not in an encoding that I read."), _AS_TEXT),
    "I-EXTRA": Trouble(said("This kind of file cannot be read here."), _AS_TEXT),
    "I-FIELD": Trouble(said("A field of a line is missing or is not text."), said("Mend the line and send the file again.")),
    "I-FORMAT": Trouble(said("The file is not written as it should be."), said("Mend the line and send the file again.")),
    "I-ID": Trouble(said("This cannot be the id of a source."), said("An id has 1 to 120 characters, no spaces and no @.")),
    "I-LINES": Trouble(said("Lines of the file cannot be taken."), said("Mend the line and send the file again.")),
    "I-MARKUP": Trouble(said("The page is marked up in a way that is not read."), _AS_TEXT),
    "I-MISSING": Trouble(said("There is no such file."), said("Send the document with this command as its caption.")),
    "I-PATH": Trouble(said("This is not the name of a file."), said("Send the document with this command as its caption.")),
    "I-PDF": Trouble(said("The PDF file has no text that can be read, or is broken or too large."), _AS_TEXT),
    "I-READ": Trouble(said("The file could not be read."), _SHOWN_LATER),
    "I-SEVERAL": Trouble(said("There are several sources where one is described."), said("Send them one by one.")),
    "I-SIZE": Trouble(said("The text or the file is too large."), said("Send it in parts.")),
    "I-TYPE": Trouble(said("I do not know what kind of file this is."), _AS_TEXT),
    "K-CONFIG": Trouble(said("The bot is not set up as it should be."), _OPERATORS),
    "K-DB": Trouble(said("The bot is not set up as it should be."), _OPERATORS),
    "K-DISCORD": Trouble(said("The bot is not set up as it should be."), _OPERATORS),
    "K-NOTHING": Trouble(said("The bot is not set up as it should be."), _OPERATORS),
    "K-TELEGRAM": Trouble(said("The bot is not set up as it should be."), _OPERATORS),
    "K-TWICE": Trouble(said("The bot is not set up as it should be."), _OPERATORS),
    "L-BUSY": Trouble(said("Too many changes are waiting; this one was not saved."), said("Try again in a moment.")),
    "L-SLOW": Trouble(said("That is a lot at once."), said("Wait a minute, then try again.")),
    "N-CITATION": Trouble(said("This is not the id of a citation."), said("It looks like minutes@1:10-42; copy it from below an answer.")),
    "N-EDITION": Trouble(said("The source has no such edition."), said("/sources lists what there is.")),
    "N-GRANT": Trouble(said("There is no such role to take back."), said("/setup shows what was given.")),
    "N-MENTION": Trouble(said("The source has no value of that number."), said("/candidates lists what was read out of it.")),
    "N-SOURCE": Trouble(said("There is no such source here."), said("/sources lists what there is.")),
    "P-CHECK": Trouble(said("The chat could not be asked what you may do here; nothing was done."), said("Try again in a moment.")),
    "P-RIGHT": Trouble(said("You may not do this here."), said("Somebody who manages this community can grant it.")),
    "Q-EMPTY": Trouble(said("The question is empty."), said("Ask a question after /ask, for example: /ask When did it begin?")),
    "Q-LONG": Trouble(said("The question is too long: 512 characters are the limit."), said("Shorten it.")),
    "S-CHAIN": Trouble(said("The record of changes is not as it was written."), _TELL),
    "S-DAMAGED": Trouble(said("The store is damaged."), _OPERATORS),
    "S-DISK": Trouble(said("The disk failed."), _OPERATORS),
    "S-DOWN": Trouble(said("The store cannot be reached at the moment."), _SHOWN_LATER),
    "S-EXISTS": Trouble(said("There is a file of that name already."), _OPERATORS),
    "S-FAILED": Trouble(said("The store could not do it."), _SHOWN_LATER),
    "S-FOREIGN": Trouble(said("The store is not this bot’s."), _OPERATORS),
    "S-FULL": Trouble(said("There is no room left to save anything."), said("Nothing was saved. Whoever runs the bot has to make room; questions are still answered.")),
    "S-LOCKED": Trouble(said("The store is busy with another program."), said("Nothing was saved. Try again in a little while.")),
    "S-LOG": Trouble(said("The store needs a look."), _OPERATORS),
    "S-MISSING": Trouble(said("There is no store yet."), _OPERATORS),
    "S-NEWER": Trouble(said("The store is of a newer program than this one."), _OPERATORS),
    "S-OLD": Trouble(said("The store is of an earlier version than this program needs."), _OPERATORS),
    "S-READONLY": Trouble(said("The store cannot be written to."), said("Nothing was saved. Whoever runs the bot can put this right; questions are still answered.")),
    "S-REREAD": Trouble(said("Some sources were read by another version."), _OPERATORS),
    "S-RUNNING": Trouble(said("The store needs a look."), _OPERATORS),
    "S-SEARCH": Trouble(said("The search failed; this does not mean that the sources do not say it."), _SHOWN_LATER),
    "S-SPACE": Trouble(said("There is little room left."), _OPERATORS),
    "S-SQLITE": Trouble(said("The store needs a look."), _OPERATORS),
    "T-BIDI": Trouble(said("The text has characters that turn its direction unseen."), _TAKE_OUT),
    "T-CONTROL": Trouble(said("The text has control characters."), _TAKE_OUT),
    "T-EXPAND": Trouble(said("The text has characters that grow beyond measure."), _TAKE_OUT),
    "T-MARKS": Trouble(said("The text has too many marks on one letter."), _TAKE_OUT),
    "T-UNICODE": Trouble(said("The text is not Unicode that can be kept."), _AS_TEXT),
    "U-FORM": Trouble(said("This is not the form of an address."), said("Copy it from the browser, without blanks, line ends or brackets around it.")),
    "U-SCHEME": Trouble(said("This is not an address of the web."), said("Give one that begins with https:// or http://")),
    "U-USERINFO": Trouble(said("The address names somebody before its host, as forged ones do."), said("Leave out what stands before the @.")),
    "V-DATE": Trouble(said("This is not a date, or there is no such date."), said("Write it as 2023, 2023-11 or 2023-11-22.")),
    "V-NUMBER": Trouble(said("This is not a number that can be."), said("Write it in digits, as 1,960 or 3.4 million.")),
    "X-UNEXPECTED": Trouble(said("Something went wrong that should not have."), said("Nothing was saved by it. Tell whoever runs the bot the reference.")),
}  # fmt: skip
"""Every code there is; a test holds the list complete."""

_UNNAMED = Trouble(said("This cannot be done."), said("/help tells how things are asked for here."))


def error_reply(error: FactsError, voice: Voice) -> Reply:
    """Return what a person is told of an error: what and why, what to do, and quietly the code.

    >>> from bot.voice import ENGLISH
    >>> from facts.errors import QuestionRefused
    >>> reply = error_reply(QuestionRefused("Q-EMPTY", "The question is empty.", "Ask something."), ENGLISH)
    >>> [block.text for block in reply.blocks]
    ['The question is empty. Ask something.', 'Q-EMPTY']
    """
    what, hint = error_words(error, voice)
    blocks: tuple[Block, ...] = (Text(f"{what} {hint}".rstrip()), Text(_quiet(error, voice), quiet=True))
    return Reply(blocks, private=True)


def error_words(error: FactsError, voice: Voice) -> tuple[str, str]:
    """Return what happened and what to do about it, in the voice's language.

    >>> from bot.voice import ENGLISH
    >>> from facts.errors import StoreFailed
    >>> error_words(StoreFailed("S-DISK", "The disk under /srv/facts.db failed.", "`footnote doctor`"), ENGLISH)
    ('The disk failed.', 'Whoever runs the bot can put this right.')
    """
    general = TROUBLES.get(error.code, _UNNAMED)
    if isinstance(error, StoreFailed | ConfigRefused) or error.code == "X-UNEXPECTED":
        return voice.say(general.what), voice.say(general.hint)
    what = error.what if voice.language == "en" else _translated(error.template[0], error, voice)
    if not what:
        return voice.say(general.what), voice.say(general.hint)
    hint = error.hint if voice.language == "en" else _translated(error.template[1], error, voice)
    return what, voice.say(general.hint) if "footnote " in error.hint or (error.hint and not hint) else hint


def _translated(template: str, error: FactsError, voice: Voice) -> str:
    """Return the error's own words in the voice's language; empty where the catalogue does not have them."""
    if not template:
        return ""
    parts = {name: _in_words(part, voice) if isinstance(part, str) else part for name, part in error.parts.items()}
    spoken = voice.say(Sentence(template, parts))
    return "" if spoken == (template % error.parts if error.parts else template) else spoken


def _in_words(part: str, voice: Voice) -> str:
    """Return a part of an error; words that the program itself chose, and nobody typed, are said in the language."""
    words = part.split(", ")
    return ", ".join(voice.say(_WORDS[word]) for word in words) if all(word in _WORDS for word in words) else part


_WORDS = {
    "anonymous member": said("anonymous member"),
    "member": said("member"),
    "anonymous administrator": said("anonymous administrator"),
    "editor": said("editor"),
    "manager": said("manager"),
    "operator": said("operator"),
    "date": said("date"),
    "figure": said("figure"),
    "statement": said("statement"),
}


def _quiet(error: FactsError, voice: Voice) -> str:
    reference = error.parts.get("reference")
    if reference is None:
        return error.code
    return f"{error.code}, {voice.say(said('reference %(reference)s', reference=str(reference)))}"
