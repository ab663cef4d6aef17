"""A message held against sources, value by value. Pure.

Five rooms, each standing on those below it: ``testimonies`` (what one sentence says of a claim), ``values`` (how dates and
figures stand, and whose they are), ``subjects`` (whether a sentence is of just what is claimed), ``claims`` (what is
claimed, and who may be heard), ``words`` (which words are as good as others). ``russian`` does the three upper ones for
Russian; ``judging`` makes the verdict of all of them.
"""
