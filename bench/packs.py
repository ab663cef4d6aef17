"""The public packs beside the project, scored with their own scorer.

    .venv/bin/python bench/packs.py                    all packs that can be scored so far
    .venv/bin/python bench/packs.py quotes_polnear --json out.json

The same as running ``../shared/bench/run.py`` but for one thing: 126 attributions of ``quotes_polnear`` name no source,
and the scorer stops with an error as soon as a statement is found where one of them stands. Those rows count for none of
its figures (they are not named sources), so they are left out of what it reads.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

SCORER = Path(__file__).resolve().parents[2] / "shared" / "bench" / "run.py"
SCORED = (
    "qa_squad2_en",
    "qa_xquad_en",
    "qa_xquad_ru",
    "quotes_polnear",
    "claims_snopes2020",
    "spans_recognizers_en",
    "typed_questions",
)


def scorer() -> ModuleType:
    """Load the scorer and let it leave out attributions without a source."""
    spec = importlib.util.spec_from_file_location("packs_scorer", SCORER)
    if spec is None or spec.loader is None or not SCORER.exists():
        sys.exit("The public packs are not beside the project.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    read = module.read
    module.read = lambda path: [
        row for row in read(path) if path.name != "attributions.jsonl" or row.get("source") is not None
    ]
    return module


def main() -> None:
    if not any(argument in SCORED for argument in sys.argv[1:]):
        sys.argv += SCORED
    scorer().main()


if __name__ == "__main__":
    main()
