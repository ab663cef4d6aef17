"""What is said when something cannot be done: every error as a reply, in the language of whoever made it happen.

In English an error speaks for itself. In another language its own template is said where the catalogue has it, else
the general sentence of its code. What a store or a configuration says of files and servers is for whoever runs the
program and never for a chat, in no language. This file knows nothing of what raised an error.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.messages import Block, Reply, Text
from bot.speech import Sentence, Voice, said
from facts.errors import ConfigRefused, FactsError, StoreFailed


@dataclass(frozen=True, slots=True)
class Trouble:
    """An error in general words: what happened, and what to do about it in a chat."""

    what: Sentence
    hint: Sentence


_UNSAVED = said("Nothing was saved.")
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
    "C-FILE": Trouble(said("No file was sent along."), said("Send the document with this command as its caption.")),
    "C-FORM": Trouble(said("This took longer than 15 minutes, so it was dropped; nothing was saved."), said("Begin again.")),
    "C-LAST": Trouble(said("I have no answer of mine in mind that this could be about."), said("Ask the question again, then use this at once.")),
    "C-OWN": Trouble(said("This is for a private chat with the bot."), said("Write to the bot itself and use it there.")),
    "C-PLACE": Trouble(said("This place is not connected to a community."), said("Ask in a chat that belongs to one.")),
    "C-SAVING": Trouble(said("This takes longer than usual and is still being saved."), said("The result follows here; nothing is lost.")),
    "C-STALE": Trouble(said("This button is no longer valid."), said("Ask again, or type the command.")),
    "C-USAGE": Trouble(said("This command is typed in another way."), said("/help and its name tell how.")),
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
    "L-BUSY": Trouble(said("Too many changes are waiting; this one was not saved."), said("Try again in a moment.")),
    "L-SLOW": Trouble(said("That is a lot at once."), said("Wait a minute, then try again.")),
    "N-CITATION": Trouble(said("This is not the id of a citation."), said("It looks like minutes@1:10-42; copy it from below an answer.")),
    "N-EDITION": Trouble(said("The source has no such edition."), said("/sources lists what there is.")),
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
    "S-SEARCH": Trouble(said("The search failed; this does not mean that the sources do not say it."), _SHOWN_LATER),
    "S-SPACE": Trouble(said("There is little room left."), _OPERATORS),
    "S-SQLITE": Trouble(said("The store needs a look."), _OPERATORS),
    "T-BIDI": Trouble(said("The text has characters that turn its direction unseen."), _TAKE_OUT),
    "T-CONTROL": Trouble(said("The text has control characters."), _TAKE_OUT),
    "T-EXPAND": Trouble(said("The text has characters that grow beyond measure."), _TAKE_OUT),
    "T-MARKS": Trouble(said("The text has too many marks on one letter."), _TAKE_OUT),
    "T-UNICODE": Trouble(said("The text is not Unicode that can be kept."), _AS_TEXT),
    "V-DATE": Trouble(said("This is not a date, or there is no such date."), said("Write it as 2023, 2023-11 or 2023-11-22.")),
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
    spoken = voice.say(Sentence(template, error.parts))
    return "" if spoken == (template % error.parts if error.parts else template) else spoken


def _quiet(error: FactsError, voice: Voice) -> str:
    reference = error.parts.get("reference")
    if reference is None:
        return error.code
    return f"{error.code}, {voice.say(said('reference %(reference)s', reference=str(reference)))}"
