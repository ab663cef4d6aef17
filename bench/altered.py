"""How claims are judged that a program made: altered ones that must never match, reworded ones that must never differ.

    .venv/bin/python bench/altered.py                 all lists of tests/corpus, with how often each kind goes wrong
    .venv/bin/python bench/altered.py --list station  one list
    .venv/bin/python bench/altered.py --folder F      lists NAME.txt with NAME_claims.txt of another folder
    .venv/bin/python bench/altered.py --sentences     the sentences of the texts are altered too, not only their claims

Altered are the claims of a list, and the sentences of its text, that match; what is put into them is from the same text. Every
copy that matches is printed: one that another sentence bears out is no fault, and is told by a reader.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from facts.factbase import FactBase
from facts.model import Published
from facts.reports import SourceDraft
from facts.store.memory import MemoryStore
from facts.verdicts import Verdict
from tests.corpus.claims import CLAIM_LISTS, load_claims, sources_of
from tests.facts.checking.altering import altered_copies, matter_of
from tests.facts.checking.rewording import reworded, sentences_of
from tests.facts.checking.turning import turned_copies

Listed = tuple[str, tuple[SourceDraft, ...], tuple[str, ...]]


def listed(name: str | None, folder: Path | None) -> Iterator[Listed]:
    """Yield each list with its sources and its claims that match."""
    if folder is None:
        for one in CLAIM_LISTS if name is None else (name,):
            sources = sources_of(one)
            if sources:
                yield one, sources, tuple(row.claim for row in load_claims(one))
        return
    for path in sorted(folder.glob("*_claims.txt")):
        one = path.name.removesuffix("_claims.txt")
        if name in (None, one):
            text = (folder / f"{one}.txt").read_text(encoding="utf-8")
            lines = [line.split("|", 2) for line in path.read_text(encoding="utf-8").splitlines()]
            claims = tuple(parts[2].strip() for parts in lines if len(parts) == 3)
            yield one, (SourceDraft(text, id=one, title=one, published=Published(2023, 11, 2)),), claims


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--sentences", action="store_true", help="alter the sentences of the texts too")
    options = parser.parse_args()
    made: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for name, sources, claims in listed(options.list, options.folder):
        base = FactBase(MemoryStore().library("bench"))
        base.import_sources(sources)
        text = "\n".join(source.text for source in sources)
        language = "ru" if any("\u0400" <= c <= "\u04ff" for c in text[:500]) else "en"
        matter = matter_of(text, language)
        own = tuple(sentences_of(text, language))
        for claim in dict.fromkeys((*claims, *(own if options.sentences else ()))):
            if base.check(claim).verdict is not Verdict.MATCHES:
                continue
            for how, copy in dict.fromkeys((*altered_copies(claim, matter), *turned_copies(claim))):
                made[how] += 1
                if base.check(copy).verdict is Verdict.MATCHES:
                    wrong[how] += 1
                    print(f"{name}: MATCHES, {how}: {copy}\n        of: {claim}")
        for sentence in own:
            for how, copy in reworded(sentence):
                made[how] += 1
                verdict = base.check(copy).verdict
                if verdict in (Verdict.DIFFERS, Verdict.DISPUTED):
                    wrong[how] += 1
                    print(f"{name}: {verdict.value.upper()}, {how}: {copy}")
    for how, total in made.items():
        print(f"{how:28} {wrong[how]:4} wrong of {total}")
    print(f"all {wrong.total()} of {made.total()}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
