"""Draw ``docs/answer.svg``, the picture of the README, from what the program really answers about the starter source.

.venv/bin/python bench/picture.py
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

QUESTIONS = (
    "wen did armenia send humanitarian aid to ukrane",
    "How many Armenians fled?",
    "When did Armenia send humanitarian aid to Georgia?",
)
TARGET = Path(__file__).parent.parent / "docs" / "answer.svg"


def main() -> None:
    console = Console(record=True, width=112, file=io.StringIO())
    with tempfile.TemporaryDirectory() as home:
        for question in QUESTIONS:
            program = Path(sys.executable).parent / "footnote"
            done = subprocess.run(
                [program, "ask", question],
                env={"FOOTNOTE_HOME": home, "PYTHONUTF8": "1"},
                capture_output=True,
                text=True,
                encoding="utf-8",
                check=True,
            )
            console.print(Text("$ ", style="green") + Text(f'footnote ask "{question}"', style="bold"))
            shown = done.stdout.split("\n\n> ", 3)[:3] if "not an answer" in done.stdout else [done.stdout.rstrip()]
            text = "\n\n> ".join(shown[:2]).rstrip()
            for number, part in enumerate(text.split("**")):
                console.print(Text(part, style="bold yellow" if number % 2 else ""), end="")
            console.print("\n")
    picture = console.export_svg(title="footnote")
    # The fonts that the drawing would fetch from elsewhere are left out: every reader has a monospaced one.
    TARGET.write_text(re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL), encoding="utf-8")


if __name__ == "__main__":
    main()
