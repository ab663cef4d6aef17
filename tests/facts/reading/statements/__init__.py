"""Tests of who said what, and of the questions that ask for it."""
