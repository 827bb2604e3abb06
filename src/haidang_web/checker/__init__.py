"""The page without an account: a document is read and checked, the answer kept for an hour, then all is gone."""
