"""Two readings side by side: tasks nothing is said about, figures that moved, promises that changed."""
