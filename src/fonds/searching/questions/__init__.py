"""What is asked: from what somebody typed to a tree, and from the tree to the engine."""
