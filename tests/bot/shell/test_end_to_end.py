"""The batch interface as another program drives it: processes, files, pipes, and whatever locale the system has."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCES: list[dict[str, object]] = [
    {
        "id": "harbour",
        "title": "Harbour log",
        "text": "The harbour opened on 7 May 1932. Over 120 boats came in the first week.\n\n"
        "“We had hoped for more,” said Ada Brook, the harbour master.\n",
        "published": "1932-06",
        "publisher": "Harbour office",
        "unknown key": [1, 2],
    },
    {"id": "мост", "title": "Мост", "text": "Мост через реку открыли 3 марта 1911 года. Его строили 45 рабочих.\n"},
]
TEXTS = {str(source["id"]): str(source["text"]) for source in SOURCES}


def run(folder: Path, *arguments: str, typed: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own, on a store that does not exist before the first call."""
    command = [sys.executable, "-m", "bot", "--store", f"sqlite:///{folder / 'store.db'}", *arguments]
    given = {**os.environ, "FOOTNOTE_HOME": str(folder / "home"), **environment}
    root = Path(__file__).parents[3]
    return subprocess.run(command, input=typed.encode(), capture_output=True, env=given, cwd=root, check=False)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store that holds the two sources."""
    folder = tmp_path_factory.mktemp("store")
    rows = "".join(json.dumps(source, ensure_ascii=False) + "\n" for source in SOURCES)
    (folder / "sources.jsonl").write_text(rows, encoding="utf-8")
    ran = run(folder, "import", "--json", str(folder / "sources.jsonl"))
    assert ran.returncode == 0, ran.stderr
    assert [source["outcome"] for source in json.loads(ran.stdout)["sources"]] == ["new source", "new source"]
    return folder


QUESTIONS = {
    "when": "When did the harbour open?",
    "how many": "How many boats came in the first week?",
    "who": "Who said “We had hoped for more”?",
    "когда": "Когда открыли мост?",
    "nothing": "When did the lighthouse burn down?",
    "vague": "who what when",
}


def rows(questions: dict[str, str]) -> str:
    """Return questions as the batch interface takes them."""
    return "".join(
        json.dumps({"id": id_, "question": text}, ensure_ascii=False) + "\n" for id_, text in questions.items()
    )


def test_every_answer_is_cited_letter_for_letter(store: Path) -> None:
    ran = run(store, "ask", "--jsonl", typed=rows(QUESTIONS))
    assert (ran.returncode, ran.stderr) == (0, b"")
    replies = [json.loads(line) for line in ran.stdout.decode().splitlines()]
    assert [reply["id"] for reply in replies] == list(QUESTIONS)
    for reply in replies:
        for answer in [*reply["answers"], *reply["closest"]]:
            citation = answer["citation"]
            text = TEXTS[citation["source"]]
            start = citation["quote_start"]
            assert text[start : start + len(citation["quote"])] == citation["quote"] != ""
            assert start <= citation["start"] <= citation["end"] <= start + len(citation["quote"])
            assert 0 <= answer["score"] <= 1
    said = {reply["id"]: [answer["value"] for answer in reply["answers"]] for reply in replies}
    assert said["when"] == ["7 May 1932"]
    assert "120" in said["how many"][0]
    assert "Ada Brook" in said["who"][0]
    assert said["когда"] == ["3 марта 1911"] or said["когда"] == ["3 марта 1911 года"]
    assert said["nothing"] == said["vague"] == []
    assert {reply["reason"] for reply in replies if reply["id"] == "vague"} == {"too vague"}


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1", "PYTHONHASHSEED": "1"},
        {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "2"},
    ],
    ids=["C locale", "Latin-1 streams", "another time zone"],
)
def test_the_answers_are_the_same_bytes_whatever_the_system_is_like(store: Path, environment: dict[str, str]) -> None:
    plain = run(store, "ask", "--jsonl", typed=rows(QUESTIONS))
    other = run(store, "ask", "--jsonl", typed=rows(QUESTIONS), **environment)
    assert other.stdout == plain.stdout != b""
    assert "мост".encode() in other.stdout


def test_a_named_store_holds_nothing_that_was_not_imported(store: Path) -> None:
    listed = json.loads(run(store, "sources", "--json").stdout)
    assert {source["source"] for source in listed} == {"harbour", "мост"}


def test_importing_again_changes_nothing(store: Path) -> None:
    ran = run(store, "import", str(store / "sources.jsonl"))
    assert ran.stdout.decode().splitlines()[-1] == "2 unchanged."


def test_hits_and_mentions_follow_the_interface(store: Path) -> None:
    ran = run(store, "find", "--jsonl", typed='{"id": 1, "text": "120 boats in the harbour"}\n{"id": 2, "text": ""}\n')
    found, refused = (json.loads(line) for line in ran.stdout.decode().splitlines())
    assert ran.returncode == 1
    assert found["hits"][0]["source"] == "harbour"
    assert refused["error"]["code"] == "Q-EMPTY"
    text = TEXTS["harbour"]
    ran = run(store, "extract", "--jsonl", typed=json.dumps({"id": 1, "text": text, "reference_date": None}))
    items = json.loads(ran.stdout)["items"]
    assert {item["kind"] for item in items} == {"date", "figure", "statement"}
    for item in items:
        for span in (item, item.get("speaker"), item.get("cue")):
            assert span is None or text[span["start"] : span["end"]] == span["text"]


def test_the_message_of_a_refused_row_never_echoes_much_of_it(store: Path) -> None:
    ran = run(store, "ask", "--jsonl", typed=json.dumps({"id": 1, "question": "@everyone " * 100}) + "\n")
    error = json.loads(ran.stdout)["error"]
    assert error["code"] == "Q-LONG"
    assert "@everyone @everyone @everyone @everyone @" not in error["message"]
