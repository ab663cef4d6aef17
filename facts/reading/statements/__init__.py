"""Who said what: the statements of a text, each with its speaker, its words and how sure the reading is.

There is no model and no list of people; a source that the text does not name stays unnamed
(docs/decisions/0005-statements.md says why, and what was measured). From small to large:

- ``quotations`` pairs the marks of a paragraph; ``clauses`` cuts it into words, ``verb_groups`` finds the verbs in them;
  ``reporting_verbs`` is the lexicon of both languages.
- ``noun_phrases`` are what can speak; ``speakers_before`` and ``speakers_behind`` find the one beside a verb, with
  ``speaker_words``; ``subjects`` says whose a verb is, ``openings`` and ``ends`` where what is said begins and ends,
  ``contents`` what that is, ``phrases`` what is attributed without a verb of the lexicon.
- ``templates`` reads one English sentence with all of them; ``attribution`` is what they share. ``discourse`` goes from
  sentence to sentence, with ``speaker_names`` for the full names.
- ``russian`` is the Russian reader, with ``russian_templates`` for one sentence.

Questions that ask for a statement are read by ``facts.reading.speech_questions``, with the same verbs.
"""

from __future__ import annotations

from facts.reading.statements.discourse import find_statements, read

__all__ = ["find_statements", "read"]
