"""Tests of the figures in a text."""
