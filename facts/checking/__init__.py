"""A message held against sources, value by value: splitting, aligning, comparing, judging. Pure."""
