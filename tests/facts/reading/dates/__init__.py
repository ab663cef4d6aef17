"""Tests of the dates in a text."""
