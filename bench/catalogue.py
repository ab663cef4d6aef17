"""Brings the catalogues in ``bot/locale`` up to date with what the bot says: new sentences in, unused ones out.

    python bench/catalogue.py

Translations stay; what has none yet is listed and stands in the catalogue with an empty text, which a test refuses.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "bot" / "locale"
SAYING = {"said": None, "counted": (1, 2)}
"""The functions of ``bot.speech`` whose first words are a sentence."""
REFUSALS = {"ConversationRefused", "FactRefused", "Moved", "NotAllowed", "NotFound", "TooMuch"}
"""Errors whose own words are said in a chat; the rest have a general sentence by their code."""


def spoken() -> Catalog:
    """Return every sentence there is in the code of the bot, in English, and what errors say to people in a chat."""
    template = Catalog(charset="utf-8")
    for _, _, text, _, _ in extract_from_dir(ROOT / "bot", [("**.py", "python")], keywords=SAYING):
        template.add(text)
    for text in sorted(_refusals()):
        template.add(text)
    return template


def _refusals() -> Iterator[str]:
    """Yield what happened and what to do of each error that names them as plain texts."""
    for path in (*(ROOT / "facts").rglob("*.py"), *(ROOT / "bot" / "conversation").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in REFUSALS:
                words = [one.value for one in node.args[1:3] if isinstance(one, ast.Constant)]
                yield from (word for word in words if isinstance(word, str) and word)


def main() -> None:
    """Update every catalogue and say what is left to do."""
    template = spoken()
    for path in sorted(LOCALE.glob("*.po")):
        with path.open("rb") as file:
            catalogue = read_po(file, locale=path.stem)
        catalogue.update(template, no_fuzzy_matching=True, update_header_comment=False)
        with path.open("wb") as file:
            write_po(file, catalogue, width=110, sort_output=True, ignore_obsolete=True, omit_header=True)
        body = path.read_bytes()
        path.write_bytes(_header(path.stem).encode() + body)
        missing = [message.id for message in catalogue if message.id and not _whole(message.string)]
        print(f"{path.name}: {len(list(catalogue)) - 1} sentences, {len(missing)} without a translation")
        for text in missing:
            print(f"  {text!r}")


def _header(language: str) -> str:
    catalogue = Catalog(locale=language)
    return (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {language}\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        f'"Plural-Forms: {catalogue.plural_forms}\\n"\n\n'
    )


def _whole(string: str | tuple[str, ...] | None) -> bool:
    return all(string) if isinstance(string, tuple) else bool(string)


if __name__ == "__main__":
    main()
