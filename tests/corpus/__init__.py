"""The acceptance list: source texts and questions with what a careful reader would answer, and how it is judged."""
