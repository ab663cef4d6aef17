"""``addsource``: a document becomes a source, or a new edition of one: a file sent along, or pasted text."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.messages import Attachment
from bot.conversation.presenting_sources import change_blocks
from bot.conversation.publishing import changed
from bot.conversation.replies import Block, Reply, Text
from bot.conversation.roles import Right
from bot.conversation.typed_fields import heading_fields, typed_fields
from bot.speech import said
from facts.errors import ConversationRefused, ImportRefused, shown
from facts.keeping.references import checked_url
from facts.loading import load_bytes
from facts.loading.files import LARGEST
from facts.model import Published
from facts.reports import SourceDraft

FIELDS = ("title", "published", "date", "publisher", "author", "url", "language", "id")
_UNKNOWN = ("", "-", "–")


def run(call: Call) -> Reply:
    """Import what was sent and say what was read out of it, what was left out, and which facts still hold."""
    typed, attachment = call.text("about"), call.incoming.attachment
    filled = {name: call.text(name) for name in FIELDS if call.text(name)} | _where(call.text("where"))
    if attachment is not None:
        given = {name: values[0] for name, values in typed_fields(typed.replace("\n", "|"), FIELDS).items()} | filled
        drafts = load_bytes(attachment.name, content_of(attachment))
    else:
        given, text = heading_fields(typed, FIELDS)
        given |= filled
        text = call.text("text") or text or _replied(call)
        if not text.strip():
            return _asked(call, given)
        drafts = (SourceDraft(text),)
    if len(drafts) > 1 and given:
        raise ImportRefused(
            "I-SEVERAL",
            "There are several sources in the file, but title, date and the like describe one.",
            "Send them one by one, or put what is known of each into the file.",
        )
    blocks: list[Block] = []
    for draft in drafts:
        blocks += change_blocks(call, call.keeper.import_source(_described(draft, given)))
    return changed(call, *blocks)


def _asked(call: Call, given: dict[str, str]) -> Reply:
    """Return the form; where it is asked step by step, what to do with a document is said too."""
    where = " ".join(given.pop(name) for name in ("publisher", "url") if given.get(name))
    form = call.forms.start("addsource", {**given, "where": where})
    hint = said("A document is not pasted: send it as the answer, or with /addsource.")
    return replace(form, blocks=(*form.blocks, Text(call.say(hint), quiet=True)))


def _where(typed: str) -> dict[str, str]:
    """Return publisher and web address out of one line, in whatever order they stand.

    >>> _where("Harbour Office, https://kestrel.example/log")
    {'url': 'https://kestrel.example/log', 'publisher': 'Harbour Office'}
    """
    words = typed.split()
    address = next((word for word in words if "://" in word or word.startswith("www.")), "")
    publisher = " ".join(word for word in words if word != address).strip(" ,;")
    if publisher in _UNKNOWN:
        publisher = ""
    return {name: text for name, text in (("url", address.rstrip(",;")), ("publisher", publisher)) if text}


def content_of(attachment: Attachment, most: int = LARGEST) -> bytes:
    """Return what is in a file that was sent; raises I-SIZE by what its platform declares, before anything is fetched."""
    if attachment.size > most:
        raise ImportRefused(
            "I-SIZE",
            "“%(name)s” is larger than %(limit)s MiB.",
            "Send it in parts.",
            name=shown(attachment.name),
            limit=most // (1024 * 1024),
        )
    content = attachment.read(most)
    if not content:
        raise ImportRefused(
            "I-EMPTY", "“%(name)s” is empty.", "Send a file with text in it.", name=shown(attachment.name)
        )
    return content


def _replied(call: Call) -> str:
    replied = call.incoming.reply_to
    return replied.text if replied is not None and not replied.ours else ""


def _described(draft: SourceDraft, given: dict[str, str]) -> SourceDraft:
    """Return the draft with what was said of it, which wins over what the file says of itself.

    Raises V-DATE, U-… and C-FIELD.
    """
    known = {name: value for name, value in given.items() if value.strip() not in _UNKNOWN}
    published = known.get("published") or known.get("date")
    language = known.get("language")
    if language is not None and not (language.isascii() and language.isalpha() and 2 <= len(language) <= 3):
        raise ConversationRefused(
            "C-FIELD",
            "“%(part)s” is not the code of a language.",
            "A code has two or three letters, as en or ru.",
            part=shown(language),
        )
    return SourceDraft(
        draft.text,
        id=known.get("id") or draft.id,
        title=known.get("title") or draft.title,
        url=checked_url(known["url"]) if "url" in known else draft.url,
        published=Published.parse(published) if published else draft.published,
        publisher=known.get("publisher") or draft.publisher,
        author=known.get("author") or draft.author,
        language=language.lower() if language else draft.language,
    )


ADDSOURCE = Command(
    "addsource",
    Section.SOURCES,
    Right.KEEP,
    said("Import a document as a source, or a new edition of one: a file sent along, or pasted text."),
    run,
    (
        Argument(
            "about",
            said("“title:”, “published:”, “publisher:”, “url:”, a line each; then the text, if no file is sent."),
            Takes.REST,
            required=False,
        ),
    ),
    (
        Example(
            "addsource title: Harbour log | published: 1932-05", said("imports the file sent along under that title")
        ),
        Example("addsource", said("with a file: imports it; without: asks for the text")),
    ),
    writes=True,
    takes_file=True,
)
