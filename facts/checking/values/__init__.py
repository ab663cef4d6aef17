"""How dates and figures stand to each other, which of several is meant, and what each belongs to."""
