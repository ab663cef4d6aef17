"""What is claimed: a message cut into claims and their parts, and the sentences that may be heard of them."""
