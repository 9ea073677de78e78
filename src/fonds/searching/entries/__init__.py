"""What is searched: records as the index keeps them, and what they are found and counted by."""
